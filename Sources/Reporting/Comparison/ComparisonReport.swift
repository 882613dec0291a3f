public import Comparison
public import Lexicons
import TemplateEngine

extension HTMLReport {
  /// The page that sets outlets side by side.
  ///
  /// - Parameters:
  ///   - comparison: What to show.
  ///   - language: The language of the interface; by default that of most articles, and English where
  ///     the interface does not speak it.
  ///   - actors: The actors of the lexicons, for their names.
  /// - Returns: The page in UTF-8. Takes time linear in the articles.
  /// - Throws: `ReportError` where a template uses a name that there is not, or a limit is reached.
  public func comparison(
    _ comparison: OutletComparison, language: String? = nil, actors: [Actor] = []
  ) throws(ReportError) -> [UInt8] {
    let strings = try interface.strings(language ?? comparison.language ?? "en")
    let model = ComparisonModel(
      wording: ComparisonWording(comparison, strings: strings, actors: actors),
      styleSheet: styleSheet, styleHash: styleHash, theme: themeModel)
    do { return try templates.render("compare.html", model.value) } catch {
      throw ReportError(error)
    }
  }
}

extension OutlineReport {
  /// The comparison for a terminal, at most 80 columns wide, in UTF-8.
  public func text(
    _ comparison: OutletComparison, language: String? = nil, actors: [Actor] = [],
    style: TextStyle = .plain
  ) throws(ReportError) -> [UInt8] {
    var writer = TextWriter(outline: try outline(comparison, language, actors), style: style)
    return Array(writer.text().utf8)
  }

  /// The comparison in Markdown, in UTF-8; nothing that an article says is markup in it.
  public func markdown(
    _ comparison: OutletComparison, language: String? = nil, actors: [Actor] = []
  ) throws(ReportError) -> [UInt8] {
    Array(MarkdownWriter(outline: try outline(comparison, language, actors)).text.utf8)
  }

  private func outline(
    _ comparison: OutletComparison, _ language: String?, _ actors: [Actor]
  ) throws(ReportError) -> Outline {
    let strings = try interface.strings(language ?? comparison.language ?? "en")
    let model = ComparisonModel(
      wording: ComparisonWording(comparison, strings: strings, actors: actors))
    return ComparisonOutline(model: model.value, strings: strings).outline
  }
}
