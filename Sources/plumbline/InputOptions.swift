import ArgumentParser
import ArticleExtraction
import HTMLTree
import NewsText

/// How an article's file is read; the same for every command that reads one.
struct InputOptions: ParsableArguments {
  /// The names of input formats on the command line.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html
    case markdown
    case text

    var format: InputFormat {
      switch self {
      case .html: .html
      case .markdown: .markdown
      case .text: .plainText
      }
    }
  }

  @Option(
    help: "html, markdown or text; by the name .md or .markdown, else by content, where left out.")
  var inputFormat: Format?

  @Option(help: "The encoding that the article came with, such as windows-1256.")
  var charset: String?

  @Option(
    help: ArgumentHelp(
      "The elements that hold the article, where they are not found by themselves.",
      valueName: "css"))
  var selector: String?

  @Option(
    help: ArgumentHelp("Elements to leave out, such as \".related, aside\".", valueName: "css"))
  var exclude: String?

  /// Ends the command where an option says nothing that can be followed.
  func check() throws {
    if let charset { try Workshop.requireEncoding(charset) }
    _ = try choice()
  }

  /// Reads the article of a file; errors name the file.
  ///
  /// `name` is what standard input is called, whose format it then says. `bytes` are taken for the file's where
  /// they are given.
  func article(
    of file: InputFile, named name: String? = nil, bytes given: [UInt8]? = nil
  ) throws -> Article {
    let bytes = try given ?? file.bytes()
    let choice = try choice()
    let rules = try SiteChoices.ofProject.get()
    do {
      return try file.limitingTime { () throws(ArticleError) in
        try ArticleReader(rules: rules).read(
          bytes: bytes,
          format: inputFormat?.format ?? file.format ?? name.flatMap { InputFile($0).format },
          charset: charset, choice: choice)
      }
    } catch {
      throw CommandError(.input, "\(file.name): error: \(error)")
    }
  }

  /// The choices as text: other choices may give another article of the same bytes.
  var description: String {
    [inputFormat?.rawValue, charset, selector, exclude].map { $0 ?? "" }.joined(separator: "\n")
  }

  private func choice() throws -> BodyChoice {
    BodyChoice(
      body: try InputOptions.selector(selector, option: "--selector"),
      excluded: try InputOptions.selector(exclude, option: "--exclude"))
  }

  private static func selector(_ text: String?, option: String) throws -> SelectorList? {
    guard let text else { return nil }
    do {
      return try SelectorList(parsing: text)
    } catch {
      throw CommandError(
        .configuration, "\(option) `\(text)`, column \(error.column): \(error.message).")
    }
  }
}
