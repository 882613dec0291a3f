public import Comparison
import TemplateEngine

extension HTMLReport {
  /// The page that draws outlets' figures over time.
  ///
  /// - Parameters:
  ///   - trends: What to show.
  ///   - language: The language of the interface; by default that of most articles, and English where
  ///     the interface does not speak it.
  /// - Returns: The page in UTF-8. Takes time linear in outlets and periods.
  /// - Throws: `ReportError` where a template uses a name that there is not, or a limit is reached.
  public func trends(
    _ trends: OutletTrends, version: String, language: String? = nil
  ) throws(ReportError) -> [UInt8] {
    let strings = try interface.strings(language ?? trends.language ?? "en")
    let model = TrendsModel(
      trends: trends, strings: strings, version: version, styleSheet: styleSheet,
      styleHash: styleHash, theme: themeModel)
    do { return try templates.render("trends.html", model.value) } catch {
      throw ReportError(error)
    }
  }
}
