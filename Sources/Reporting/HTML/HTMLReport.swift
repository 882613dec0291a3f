public import FramingAnalysis
public import Lexicons
import NewsText
import TemplateEngine

/// Makes the HTML report of an audit: one page, self-contained, without script or outside request.
///
/// A function of the audit and the templates: the same input gives the same bytes.
public struct HTMLReport: Sendable {
  private let templates: TemplateLibrary
  private let styleSheet: String
  private let styleHash: String
  private let strings: [String: InterfaceStrings]

  /// Reads the templates.
  ///
  /// - Parameter files: Every file of the templates' folder by its path in it: `report.html` and its
  ///   partials, `report.css`, `strings/LANGUAGE.json`. Others are left alone.
  /// - Throws: `ReportError` for a template, style sheet or file of strings that is missing or wrong.
  public init(files: [String: [UInt8]]) throws(ReportError) {
    do {
      templates = try TemplateLibrary(files.filter { $0.key.utf8.ends(with: ".html") })
    } catch { throw ReportError(error) }
    guard let sheet = files["report.css"] else {
      throw ReportError("There is no report.css among the templates. Put one beside report.html.")
    }
    guard let styleSheet = String(validating: sheet, as: UTF8.self) else {
      throw ReportError("report.css is not UTF-8 text. Save it in UTF-8.")
    }
    self.styleSheet = styleSheet
    styleHash = Fingerprint(of: sheet).base64
    var strings: [String: InterfaceStrings] = [:]
    for (file, bytes) in files.sorted(by: { $0.key < $1.key })
    where file.utf8.starts(with: "strings/".utf8) && file.utf8.ends(with: ".json") {
      do {
        let read = try InterfaceStrings(json: bytes, file: file)
        strings[read.language] = read
      } catch { throw ReportError(error) }
    }
    guard strings["en"] != nil else {
      throw ReportError("There is no strings/en.json among the templates. Every report needs it.")
    }
    self.strings = strings
  }

  /// The languages that the interface speaks, sorted.
  public var languages: [String] { strings.keys.sorted() }

  /// Renders a report.
  ///
  /// - Parameters:
  ///   - audit: What to report.
  ///   - language: The language of the interface; by default the article's, and English where the
  ///     interface does not speak it.
  ///   - actors: The actors of the lexicon, for the names of those who are on no side.
  /// - Returns: The page in UTF-8. Takes time linear in the audit.
  /// - Throws: `ReportError` where a template uses a name that there is not, or a limit is reached.
  public func render(
    _ audit: Audit, language: String? = nil, actors: [Actor] = []
  ) throws(ReportError) -> [UInt8] {
    guard let strings = strings[language ?? audit.language] ?? strings["en"] else {
      throw ReportError("There are no strings for the interface.")
    }
    let wording = ReportWording(audit: audit, strings: strings, actors: actors)
    let model = ReportModel(wording: wording, styleSheet: styleSheet, styleHash: styleHash)
    do { return try templates.render("report.html", model.value) } catch {
      throw ReportError(error)
    }
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

extension String.UTF8View {
  fileprivate func ends(with ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
