public import FramingAnalysis
public import Lexicons
public import TemplateEngine

/// View models that have every name: of a whole report and of one with excerpts and a theme.
public enum ReportSample {
  /// A picture of one transparent pixel.
  private static let pixel: [UInt8] = [
    0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0x01, 0x00, 0x01, 0x00, 0x80, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x21, 0xF9, 0x04, 0x01, 0x00, 0x00, 0x00, 0x00, 0x2C, 0x00, 0x00, 0x00, 0x00,
    0x01, 0x00, 0x01, 0x00, 0x00, 0x02, 0x02, 0x44, 0x01, 0x00, 0x3B,
  ]

  /// The models in one language.
  static func models(
    _ audit: Audit, actors: [Actor], strings: InterfaceStrings
  ) -> [TemplateValue] {
    let theme = ThemeModel(
      logo: try? EmbeddedPicture(pixel), logoText: "Harbour Post", footer: "Standards desk")
    return [true, false].map { isExcerpt in
      let wording = ReportWording(
        audit: audit, strings: strings, actors: actors,
        excerpts: isExcerpt ? ExcerptPlan(audit) : nil)
      return ReportModel(
        wording: wording, styleSheet: "p { color: black }", styleHash: "hash",
        theme: isExcerpt ? theme : nil
      ).value
    }
  }

  /// Every name that a template of reports can use, without the interface's texts below `t`.
  ///
  /// - Parameters:
  ///   - audit: An audit of `SampleArticle.article`.
  ///   - files: The files of the templates' folder.
  public static func names(
    _ audit: Audit, actors: [Actor], files: [String: [UInt8]]
  ) throws(ReportError) -> [TemplateName] {
    let interface = try InterfaceLanguages(files: files)
    var models: [TemplateValue] = []
    for code in interface.codes {
      models += Self.models(audit, actors: actors, strings: try interface.strings(code))
    }
    return TemplateName.all(in: models).filter { $0.path.first != "t" || $0.path.count == 1 }
  }

  /// Every text of the interface that a template can use, below `t`, sorted; sets of plural forms
  /// are not among them.
  public static func textNames(files: [String: [UInt8]]) throws(ReportError) -> [String] {
    try InterfaceLanguages(files: files).strings("en").texts.keys.map { "t." + $0 }.sorted()
  }
}
