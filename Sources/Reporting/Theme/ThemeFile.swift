/// A theme's file: `key: value` on each line, the flat part of YAML.
///
/// Read by a small strict reader: four keys need no parser of YAML, and what it would take for
/// nothing, such as an unquoted `#1d4f91`, is an error here.
public struct ThemeFile: Sendable {
  /// A value and where it stands.
  public struct Entry: Sendable, Hashable {
    /// The value without its quotation marks.
    public let value: String
    let line: Int
    let column: Int
  }

  /// The file, as messages name it.
  public let name: String
  /// The path of the logo, from the theme's folder.
  public private(set) var logo: Entry?
  /// What the logo says.
  public private(set) var logoText: Entry?
  /// The accent on light grounds.
  public private(set) var accent: Entry?
  /// The accent on dark grounds.
  public private(set) var accentDark: Entry?
  /// A line at the foot of every report.
  public private(set) var footer: Entry?

  private static let keys = ["logo", "logo-text", "accent", "accent-dark", "footer"]

  /// Reads a file; linear in it.
  ///
  /// - Throws: `ReportError` with every mistake, each with line and column.
  public init(_ bytes: [UInt8], name: String) throws(ReportError) {
    self.name = name
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ReportError("\(name): error: The file is not UTF-8 text. Save it as UTF-8.")
    }
    var problems: [String] = []
    var entries: [String: Entry] = [:]
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      var bytes = bytes[...]
      if index == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
      if bytes.last == 0x0D { bytes = bytes.dropLast() }
      do throws(Refusal) {
        guard let (key, entry) = try ThemeFile.entry(bytes, line: index + 1) else { continue }
        guard ThemeFile.keys.contains(key) else {
          throw Refusal(
            1, "there is no key `\(key)`; the keys are " + ThemeFile.keys.joined(separator: ", "))
        }
        guard entries.updateValue(entry, forKey: key) == nil else {
          throw Refusal(1, "`\(key)` stands here a second time")
        }
      } catch {
        problems.append("\(name):\(index + 1):\(error.column): error: \(error.message).")
      }
    }
    for key in ["accent", "accent-dark"] {
      guard let entry = entries[key], Colour(entry.value) == nil else { continue }
      problems.append(
        "\(name):\(entry.line):\(entry.column): error: `\(entry.value)` is no colour; write six "
          + "hexadecimal digits, as in \"#1d4f91\".")
    }
    if let logo = entries["logo"], entries["logo-text"] == nil {
      problems.append(
        "\(name):\(logo.line):\(logo.column): error: There is no `logo-text`; say in words what "
          + "the logo says, for those who do not see it.")
    }
    guard problems.isEmpty else { throw ReportError(problems.joined(separator: "\n")) }
    logo = entries["logo"]
    logoText = entries["logo-text"]
    accent = entries["accent"]
    accentDark = entries["accent-dark"]
    footer = entries["footer"]
  }

  /// An error at an entry.
  func error(_ entry: Entry, _ message: String) -> ReportError {
    ReportError("\(name):\(entry.line):\(entry.column): error: \(message).")
  }

  /// An error at the logo's line, for whoever reads the picture's file.
  public func logoError(_ message: String) -> ReportError {
    logo.map { error($0, message) } ?? ReportError("\(name): error: \(message).")
  }

  private struct Refusal: Error {
    let column: Int
    let message: String

    init(_ column: Int, _ message: String) {
      self.column = column
      self.message = message
    }
  }

  /// The key and value of a line; nil for an empty one and for a comment.
  private static func entry(
    _ line: Substring.UTF8View.SubSequence, line number: Int
  ) throws(Refusal) -> (String, Entry)? {
    let bytes = Array(line)
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }), bytes[first] != 0x23 else {
      return nil
    }
    guard first == 0 else {
      throw Refusal(first + 1, "a theme has no levels; begin the line with a key")
    }
    guard let colon = bytes.firstIndex(of: 0x3A) else {
      throw Refusal(1, "a line is `key: value`; there is no colon here")
    }
    let key = String(decoding: bytes[..<colon], as: UTF8.self)
    guard let start = bytes[(colon + 1)...].firstIndex(where: { !isBlank($0) }),
      bytes[start] != 0x23
    else {
      throw Refusal(
        colon + 2,
        "`\(key)` has no value; a value that begins with # stands in quotation marks, or it is a "
          + "comment")
    }
    guard start > colon + 1 else { throw Refusal(colon + 2, "put a space after the colon") }
    let column = String(decoding: bytes[..<start], as: UTF8.self).unicodeScalars.count + 1
    let mark = bytes[start]
    guard mark == 0x22 || mark == 0x27 else {
      var end = bytes.count
      for index in (start + 1)..<max(bytes.count, start + 1)
      where bytes[index] == 0x23 && isBlank(bytes[index - 1]) {
        end = index
        break
      }
      while end > start, isBlank(bytes[end - 1]) { end -= 1 }
      if "[{&*!|>%@`".utf8.contains(mark) {
        throw Refusal(column, "put the value in quotation marks; it begins with a sign of YAML")
      }
      let value = String(decoding: bytes[start..<end], as: UTF8.self)
      return (key, Entry(value: value, line: number, column: column))
    }
    guard let end = bytes[(start + 1)...].firstIndex(of: mark) else {
      throw Refusal(column, "the quotation mark is never closed")
    }
    let rest = bytes[(end + 1)...].drop(while: isBlank)
    guard rest.isEmpty || rest.first == 0x23 else {
      throw Refusal(column, "something stands after the closing quotation mark")
    }
    let inside = bytes[(start + 1)..<end]
    guard !inside.contains(0x5C) else {
      throw Refusal(column, "a value has no backslashes; write the character itself")
    }
    guard !inside.isEmpty else { throw Refusal(column, "`\(key)` is empty; leave the line out") }
    let value = String(decoding: inside, as: UTF8.self)
    return (key, Entry(value: value, line: number, column: column))
  }
}
