public import FramingAnalysis
public import Lexicons
import TemplateEngine

/// A look at templates before any report is made with them: every mistake at once.
public struct TemplateReview: Sendable {
  /// A mistake or a doubt, and the file that it is in.
  public struct Problem: Sendable, Hashable, CustomStringConvertible {
    /// The file, by its path in the templates' folder.
    public let file: String
    /// The file with the place, `error` or `warning`, what is wrong, and an excerpt.
    public let description: String
  }

  /// What keeps a report from being made, by file and place.
  public private(set) var errors: [Problem] = []
  /// What nothing reads.
  public internal(set) var warnings: [Problem] = []

  /// Looks at the templates of a house over those that ship.
  ///
  /// - Parameters:
  ///   - own: The house's files by their paths in its folder.
  ///   - shipped: The files that ship.
  ///   - audit: An audit of `SampleArticle.article`; names are those of reports on it.
  ///   - actors: The actors of its lexicon.
  public init(
    own: [String: [UInt8]], over shipped: [String: [UInt8]], audit: Audit, actors: [Actor]
  ) throws(ReportError) {
    let files = shipped.merging(own) { _, own in own }
    reviewStrings(own, shipped)
    let readable = files.filter { file in !errors.contains { $0.file == file.key } }
    let interface = try InterfaceLanguages(
      files: shipped.filter { isStrings($0.key) }.merging(readable.filter { isStrings($0.key) }) {
        _, own in own
      })
    let pages = files.filter { $0.key.utf8.ends(with: ".html") }
    var samples: [(page: String, models: [TemplateValue])] = []
    for language in interface.codes.sorted() {
      let strings = try interface.strings(language)
      samples.append(
        ("report.html", ReportSample.models(audit, actors: actors, strings: strings)))
      samples.append(
        ("index.html", ReportSample.indexModels(audit, actors: actors, strings: strings)))
      samples.append(
        ("compare.html", ReportSample.comparisonModels(audit, actors: actors, strings: strings)))
      samples.append(("trends.html", ReportSample.trendsModels(audit, strings: strings)))
      samples.append(
        ("diff.html", ReportSample.draftModels(audit, actors: actors, strings: strings)))
    }
    for (page, models) in samples {
      for problem in TemplateLibrary.problems(in: pages, page: page, against: models) {
        let found = Problem(file: problem.file, description: problem.description)
        if !errors.contains(found) { errors.append(found) }
      }
    }
    reviewStyleSheet(files)
    if errors.isEmpty { for (page, models) in samples { rehearse(page, of: pages, models) } }
    reviewUnread(own, pages)
    reviewForbidden(own)
  }

  private func isStrings(_ file: String) -> Bool {
    file.utf8.starts(with: "strings/".utf8) && file.utf8.ends(with: ".json")
  }

  /// Files of strings that cannot be read, or that lack a text which the shipped one of the language has.
  private mutating func reviewStrings(_ own: [String: [UInt8]], _ shipped: [String: [UInt8]]) {
    for (file, bytes) in own.sorted(by: { $0.key < $1.key }) where isStrings(file) {
      do {
        let strings = try InterfaceStrings(json: bytes, file: file)
        let base = "strings/\(strings.language).json"
        guard let model = shipped[base] ?? shipped["strings/en.json"] else { continue }
        let known = Set(strings.keys)
        let wanted = try InterfaceStrings(json: model, file: base).keys
        for key in wanted where !known.contains(key) {
          errors.append(
            Problem(file: file, description: "\(file): error: there is no text `\(key)`"))
        }
      } catch {
        errors.append(Problem(file: file, description: "\(error.file): error: \(error.message)"))
      }
    }
  }

  private mutating func reviewStyleSheet(_ files: [String: [UInt8]]) {
    guard let sheet = files["report.css"] else { return }
    let message: String
    if String(validating: sheet, as: UTF8.self) == nil {
      message = "the style sheet is not UTF-8 text; save it in UTF-8"
    } else if let offset = sheet.indices.first(where: { isTag(sheet[$0...]) }) {
      let line = sheet[..<offset].count { $0 == 0x0A } + 1
      errors.append(
        Problem(
          file: "report.css",
          description:
            "report.css:\(line): error: a `<` that begins a tag could end the page's style sheet"))
      return
    } else {
      return
    }
    errors.append(Problem(file: "report.css", description: "report.css: error: \(message)"))
  }

  /// A `<` that begins a tag, a comment or a declaration, as `TemplateEngine` refuses it.
  private func isTag(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.first == 0x3C, let next = bytes.dropFirst().first else { return false }
    return (0x41...0x5A).contains(next) || (0x61...0x7A).contains(next)
      || "/!?".utf8.contains(next)
  }

  /// Renders the samples, for what shows only then.
  private mutating func rehearse(
    _ page: String, of pages: [String: [UInt8]], _ samples: [TemplateValue]
  ) {
    do throws(TemplateError) {
      let library = try TemplateLibrary(pages)
      for sample in samples { _ = try library.render(page, sample) }
    } catch {
      errors += error.problems.map { Problem(file: $0.file, description: $0.description) }
      if error.problems.isEmpty {
        errors.append(
          Problem(file: page, description: "\(page): error: \(error.description)"))
      }
    }
  }

  /// Files of the house that no report reads.
  private mutating func reviewUnread(_ own: [String: [UInt8]], _ pages: [String: [UInt8]]) {
    var unread: Set<String> = []
    if let library = try? TemplateLibrary(pages) {
      unread = Set(library.templates(notReachedFrom: "report.html"))
        .intersection(library.templates(notReachedFrom: "index.html"))
        .intersection(library.templates(notReachedFrom: "compare.html"))
        .intersection(library.templates(notReachedFrom: "trends.html"))
        .intersection(library.templates(notReachedFrom: "diff.html"))
    }
    for file in own.keys.sorted() {
      let message: String
      if file.utf8.ends(with: ".html") {
        guard unread.contains(file) else { continue }
        message = "no template includes this one"
      } else if file == "report.css" || isStrings(file) {
        continue
      } else {
        message =
          "nothing reads this file; templates end in .html, texts are strings/LANGUAGE.json, "
          + "the style sheet is report.css"
      }
      warnings.append(Problem(file: file, description: "\(file): warning: \(message)"))
    }
  }
}
