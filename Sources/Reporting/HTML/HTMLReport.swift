public import FramingAnalysis
public import Lexicons
import NewsText
import TemplateEngine

/// Makes the HTML report of an audit: one page, self-contained, without script or outside request.
///
/// A function of the audit and the templates: the same input gives the same bytes.
public struct HTMLReport: Sendable {
  let templates: TemplateLibrary
  let styleSheet: String
  let styleHash: String
  let interface: InterfaceLanguages
  let themeModel: ThemeModel?

  /// Reads the templates.
  ///
  /// - Parameters:
  ///   - files: Every file of the templates' folder by its path in it: `report.html` and its
  ///     partials, `report.css`, `strings/LANGUAGE.json`. Others are left alone.
  ///   - theme: A house's logo, colours and footer.
  /// - Throws: `ReportError` for a template, style sheet or file of strings that is missing or wrong,
  ///   and for an accent that could not be read on the style sheet's grounds.
  public init(files: [String: [UInt8]], theme: Theme? = nil) throws(ReportError) {
    do {
      templates = try TemplateLibrary(files.filter { $0.key.utf8.ends(with: ".html") })
    } catch { throw ReportError(error) }
    guard let sheet = files["report.css"] else {
      throw ReportError("There is no report.css among the templates. Put one beside report.html.")
    }
    guard let styleSheet = String(validating: sheet, as: UTF8.self) else {
      throw ReportError("report.css is not UTF-8 text. Save it in UTF-8.")
    }
    let rules = try theme?.rules(over: styleSheet) ?? ""
    self.styleSheet = styleSheet + FilterRules.css + rules
    styleHash = Fingerprint(of: Array(self.styleSheet.utf8)).base64
    interface = try InterfaceLanguages(files: files)
    themeModel = theme.map(ThemeModel.init)
  }

  /// The languages that the interface speaks, sorted.
  public var languages: [String] { interface.codes }

  /// Renders a report.
  ///
  /// - Parameters:
  ///   - audit: What to report.
  ///   - language: The language of the interface; by default the article's, and English where the
  ///     interface does not speak it.
  ///   - actors: The actors of the lexicon, for the names of those who are on no side.
  ///   - excerpts: Whether only flagged words and the beginnings of statements are shown.
  ///   - index: Where the index of many reports stands, relative to this one.
  /// - Returns: The page in UTF-8. Takes time linear in the audit.
  /// - Throws: `ReportError` where a template uses a name that there is not, or a limit is reached.
  public func render(
    _ audit: Audit, language: String? = nil, actors: [Actor] = [], excerpts: Bool = false,
    index: String? = nil
  ) throws(ReportError) -> [UInt8] {
    let model = try model(
      audit, language: language, actors: actors, excerpts: excerpts, index: index)
    do { return try templates.render("report.html", model) } catch {
      throw ReportError(error)
    }
  }

  /// The values that the templates of a report can use.
  func model(
    _ audit: Audit, language: String?, actors: [Actor], excerpts: Bool, index: String? = nil
  ) throws(ReportError) -> TemplateValue {
    let wording = ReportWording(
      audit: audit, strings: try interface.strings(language ?? audit.language), actors: actors,
      excerpts: excerpts ? ExcerptPlan(audit) : nil)
    return ReportModel(
      wording: wording, styleSheet: styleSheet, styleHash: styleHash, theme: themeModel,
      index: index
    ).value
  }
}

extension Fingerprint {
  /// The digest in base64 (RFC 4648), as a content security policy wants it.
  var base64: String {
    var bits: UInt32 = 0
    var held = 0
    let alphabet = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for digit in hexadecimal.utf8 {
      bits = bits << 4 | UInt32(digit <= 0x39 ? digit - 0x30 : digit - 0x57)
      held += 4
      if held >= 6 {
        held -= 6
        text.append(alphabet[Int(bits >> UInt32(held) & 0x3F)])
      }
    }
    if held > 0 { text.append(alphabet[Int(bits << UInt32(6 - held) & 0x3F)]) }
    while text.count % 4 != 0 { text.append(UInt8(ascii: "=")) }
    return String(decoding: text, as: UTF8.self)
  }
}
