import FramingAnalysis
public import Lexicons
public import Revisions
import TemplateEngine

extension HTMLReport {
  /// The page that sets two drafts side by side.
  ///
  /// - Parameters:
  ///   - comparison: What to show.
  ///   - language: The language of the interface; by default the later draft's, and English where the interface
  ///     does not speak it.
  ///   - actors: The actors of the lexicon, for their names.
  /// - Returns: The page in UTF-8. Takes time linear in the drafts.
  /// - Throws: `ReportError` where a template uses a name that there is not, or a limit is reached.
  public func drafts(
    _ comparison: DraftComparison, language: String? = nil, actors: [Actor] = []
  ) throws(ReportError) -> [UInt8] {
    let model = DraftModel(
      comparison, strings: try interface.strings(language ?? comparison.new.language),
      actors: actors, styleSheet: styleSheet, styleHash: styleHash, theme: themeModel)
    do { return try templates.render("diff.html", model.value) } catch {
      throw ReportError(error)
    }
  }
}

extension OutlineReport {
  /// Two drafts side by side for a terminal, at most 80 columns wide, in UTF-8.
  public func text(
    _ comparison: DraftComparison, language: String? = nil, actors: [Actor] = [],
    style: TextStyle = .plain
  ) throws(ReportError) -> [UInt8] {
    let strings = try interface.strings(language ?? comparison.new.language)
    let model = DraftModel(comparison, strings: strings, actors: actors)
    var writer = TextWriter(
      outline: DraftOutline(model: model.value, strings: strings).outline, style: style)
    return Array(writer.text().utf8)
  }
}
