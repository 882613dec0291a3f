import JSON
import TemplateEngine

/// The wording of the interface in one language, read from `Templates/strings/LANGUAGE.json`.
///
/// A file is an object of objects; its leaves are texts, or objects of plural forms (`zero`, `one`,
/// `two`, `few`, `many`, `other`; `other` always). A text may hold places: `{side}` for a value,
/// `{n:words}` for a count worded by the plural forms of `counts.words`.
public struct InterfaceStrings: Sendable {
  /// The language code, `language` in the file.
  public let language: String
  /// `ltr` or `rtl`, `direction` in the file.
  public let direction: String
  /// Every text by its path, parts joined by full stops.
  let texts: [String: String]
  /// Every set of plural forms by its path.
  let plurals: [String: [PluralForm: String]]
  /// The texts as templates see them, without the plural forms.
  let tree: TemplateValue

  /// Reads a file; linear in its bytes.
  ///
  /// - Throws: `InterfaceStringsError` for JSON that cannot be read, a value of the wrong kind, or a
  ///   missing language or direction.
  public init(json bytes: [UInt8], file: String) throws(InterfaceStringsError) {
    let root: JSONValue
    do { root = try JSONValue(parsing: bytes) } catch {
      throw InterfaceStringsError(file: file, message: error.description)
    }
    guard let language = root["language"]?.stringValue, !language.isEmpty else {
      throw InterfaceStringsError(
        file: file, message: "There is no `language`. Add it, for example \"language\": \"en\".")
    }
    guard let direction = root["direction"]?.stringValue, direction == "ltr" || direction == "rtl"
    else {
      throw InterfaceStringsError(
        file: file, message: "There is no `direction`. Add \"ltr\" or \"rtl\".")
    }
    var reader = TreeReader(file: file)
    tree = try reader.read(root, path: "")
    self.language = language
    self.direction = direction
    texts = reader.texts
    plurals = reader.plurals
  }

  /// The paths of all texts and plural sets, sorted.
  public var keys: [String] { (Array(texts.keys) + Array(plurals.keys)).sorted() }

  /// A text; its own path where there is none, so that a gap shows and harms nothing.
  func text(_ key: String) -> String { texts[key] ?? key }

  /// A text that may be missing: the name of something that data brings, such as a category.
  func optional(_ key: String) -> String? { texts[key] }

  /// The wording of a count, before its place `{n}` is filled.
  func plural(_ key: String, _ count: Int) -> String {
    let forms = plurals[key] ?? [:]
    return forms[PluralForm.of(count, language: language)] ?? forms[.other] ?? "{n}"
  }
}

/// Walks a file of strings.
private struct TreeReader {
  let file: String
  var texts: [String: String] = [:]
  var plurals: [String: [PluralForm: String]] = [:]

  mutating func read(
    _ value: JSONValue, path: String
  ) throws(InterfaceStringsError) -> TemplateValue {
    if let text = value.stringValue {
      texts[path] = text
      return .text(text)
    }
    guard let members = value.members else {
      throw InterfaceStringsError(
        file: file, message: "`\(path)` is neither a text nor an object. Write it in quotes.")
    }
    if !path.isEmpty, members.contains(where: { $0.key == PluralForm.other.rawValue }),
      members.allSatisfy({ PluralForm(rawValue: $0.key) != nil && $0.value.stringValue != nil })
    {
      var forms: [PluralForm: String] = [:]
      for member in members {
        if let form = PluralForm(rawValue: member.key) { forms[form] = member.value.stringValue }
      }
      plurals[path] = forms
      return .none
    }
    var fields: [(String, TemplateValue)] = []
    for member in members {
      let below = path.isEmpty ? member.key : path + "." + member.key
      fields.append((member.key, try read(member.value, path: below)))
    }
    return .object(TemplateObject(fields))
  }
}
