import ArgumentParser
import ArticleExtraction
import Foundation
import JSON
import NewsText
import Reporting

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract:
      "Show what of a page would be read: the article, its roles, what the page says of itself.",
    discussion: """
      text is for reading, markdown for keeping, json for programs: it gives every paragraph's bytes, \
      line and column in the file.

      Exit codes: 0 done, 2 wrong usage, 3 the article cannot be read.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case markdown
  }

  @Argument(help: "A web page, Markdown or plain text; - for standard input.", completion: .file())
  var page: String

  @Option(help: "text, json or markdown.")
  var format: Format = .text

  @Flag(help: "With json: the place of every word too.")
  var words = false

  @OptionGroup var input: InputOptions

  func validate() throws {
    if words, format != .json { throw ValidationError("--words goes with --format json.") }
  }

  func run() throws {
    try input.check()
    let article = try input.article(of: InputFile(page))
    let bytes: [UInt8]
    switch format {
    case .text: bytes = Array(ArticleListing(article).text.utf8)
    case .markdown: bytes = Array(ArticleListing(article).markdown.utf8)
    case .json:
      let places =
        words
        ? Document(article, conventions: WritingConventions()).tokens.filter(\.isWord).map(\.range)
        : nil
      bytes = ArticleDocument(article, words: places).value.serialized(pretty: true) + [0x0A]
    }
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw CommandError(
        .configuration, "The article cannot be written to standard output: the disk may be full.")
    }
  }
}
