import HTMLTree

/// The forms in which pages write values, brought to one.
enum MetadataValue {
  /// The value with its white space collapsed and stray references decoded; nil for nothing.
  static func clean(_ value: String?) -> String? {
    guard let value else { return nil }
    let plain = MarkupInValue.plain(value)
    var result: [UInt8] = []
    var space = false
    let bytes = Array(plain.utf8)
    var index = 0
    while index < bytes.count {
      let width = TextShape.spaceWidth(in: bytes[...], at: index)
      if width > 0 {
        space = true
        index += width
        continue
      }
      if space, !result.isEmpty { result.append(0x20) }
      space = false
      result.append(bytes[index])
      index += 1
    }
    return result.isEmpty ? nil : String(decoding: result, as: UTF8.self)
  }

  /// The value where it is an absolute address of the web.
  static func address(_ value: String?) -> String? {
    guard let value, value.utf8.count <= 2_000 else { return nil }
    let head = Array(value.utf8.prefix(8)).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard head.starts(with: "http://".utf8) || head.starts(with: "https://".utf8),
      !value.utf8.contains(where: { $0 <= 0x20 })
    else { return nil }
    return value
  }

  /// A BCP 47 tag with hyphens; nil for what is none, as `utf-8` or `English (US)`.
  static func language(_ value: String?) -> String? {
    guard let value else { return nil }
    let bytes = value.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
    // `en, de` and `en;q=1` name the first.
    let tag = bytes.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") && $0 > 0x20 }
    let parts = tag.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.count),
      primary.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }), parts.count <= 6
    else { return nil }
    for part in parts.dropFirst() {
      guard (2...8).contains(part.count), part.allSatisfy(isAlphanumeric) else { return nil }
    }
    return String(decoding: tag, as: UTF8.self)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
  }

  /// The words between spaces, which are compared by bytes and not by grapheme.
  static func words(of text: String) -> [String] {
    text.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The text without an ending; nil where it does not end so, byte for byte.
  static func dropping(_ ending: String, from text: String) -> String? {
    let bytes = text.utf8
    let count = ending.utf8.count
    guard bytes.count >= count, bytes.suffix(count).elementsEqual(ending.utf8) else { return nil }
    return String(decoding: bytes.dropLast(count), as: UTF8.self)
  }

  /// The letters and digits alone, in lower case: what two titles or names are compared by.
  static func letters(of text: String) -> [UInt8] { PageArticle.letters(of: text) }
}
