public import FramingAnalysis
public import Lexicons

/// Makes reports without layout: text for terminals, Markdown for tickets.
///
/// They say what the page says, from the same view model; the article itself is left out.
public struct OutlineReport: Sendable {
  let interface: InterfaceLanguages
  private let footer: String?

  /// Reads the interface's wording.
  ///
  /// - Parameters:
  ///   - files: Every file of the templates' folder by its path in it; only `strings/` is read.
  ///   - theme: A house's theme, of which the footer is shown.
  public init(files: [String: [UInt8]], theme: Theme? = nil) throws(ReportError) {
    interface = try InterfaceLanguages(files: files)
    footer = theme?.footer
  }

  /// The languages that the interface speaks, sorted.
  public var languages: [String] { interface.codes }

  /// A report for a terminal, at most 80 columns wide, in UTF-8.
  ///
  /// Takes time linear in the audit.
  /// - Parameters:
  ///   - language: The language of the interface; by default the article's.
  ///   - actors: The actors of the lexicon, for their names.
  ///   - excerpts: Whether stretches of the article are cut to their first words.
  public func text(
    _ audit: Audit, language: String? = nil, actors: [Actor] = [], excerpts: Bool = false,
    style: TextStyle = .plain
  ) throws(ReportError) -> [UInt8] {
    var writer = TextWriter(
      outline: try outline(audit, language, actors, excerpts), style: style)
    return Array(writer.text().utf8)
  }

  /// A report in Markdown, in UTF-8; nothing that the article says is markup in it.
  public func markdown(
    _ audit: Audit, language: String? = nil, actors: [Actor] = [], excerpts: Bool = false
  ) throws(ReportError) -> [UInt8] {
    Array(MarkdownWriter(outline: try outline(audit, language, actors, excerpts)).text.utf8)
  }

  private func outline(
    _ audit: Audit, _ language: String?, _ actors: [Actor], _ excerpts: Bool
  ) throws(ReportError) -> Outline {
    let strings = try interface.strings(language ?? audit.language)
    let wording = ReportWording(
      audit: audit, strings: strings, actors: actors,
      excerpts: excerpts ? ExcerptPlan(audit) : nil)
    let model = ReportModel(wording: wording, theme: footer.map { ThemeModel(footer: $0) })
    return OutlineBuilder(model: model.value, strings: strings).outline
  }
}
