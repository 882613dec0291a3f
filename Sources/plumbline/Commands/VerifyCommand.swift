import ArgumentParser
import ArticleExtraction
import Foundation
import HTMLTree
import JSON
import NewsText
import Verification

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a report against its article: every span, every figure.",
    discussion: """
      REPORT is what `plumbline report --format json` wrote, ARTICLE the file that it was made from; \
      one of them may be - for standard input. Every span is sliced again and every figure computed \
      again by code of its own, and each difference is listed with its place in REPORT.

      Exit codes: 0 all agree, 1 differences, 2 wrong usage, 3 a file cannot be read.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "A report in JSON.", completion: .file(extensions: ["json"]))
  var report: String

  @Argument(help: "The page or text that the report was made from.", completion: .file())
  var article: String

  @Option(help: "text or json.")
  var format: Format = .text

  @OptionGroup(title: "How the article is read, as it was for the report") var input: InputOptions

  func validate() throws {
    if report == "-", article == "-" {
      throw ValidationError("Only one of REPORT and ARTICLE can be standard input.")
    }
  }

  func run() throws {
    try input.check()
    let reportFile = InputFile(report, as: .report)
    let articleFile = InputFile(article)
    let document = try Self.document(reportFile)
    let article = try input.article(of: articleFile)
    let verification: Verification
    do {
      verification = try articleFile.limitingTime {
        try AuditVerifier(article: article).verification(of: document)
      }
    } catch {
      throw CommandError(.input, "\(reportFile.name): error: \(error)")
    }
    let listing = VerificationListing(verification: verification, report: reportFile.name)
    switch format {
    case .text: print(listing.text, terminator: "")
    case .json:
      let value = listing.value(article: articleFile.name)
      print(String(decoding: value.serialized(pretty: true), as: UTF8.self))
    }
    if !verification.differences.isEmpty { throw ExitCode(1) }
  }

  private static func document(_ file: InputFile) throws -> JSONValue {
    do {
      return try JSONValue(parsing: try file.bytes())
    } catch let error as JSONError {
      throw CommandError(
        .input,
        "\(file.name):\(error.line):\(error.column): error: This is no report in JSON: \(error.message). "
          + "`plumbline report --format json` writes one.")
    }
  }
}
