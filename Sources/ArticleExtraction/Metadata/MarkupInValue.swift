import HTMLTree

/// Markup that metadata carries inside its strings: references escaped twice, inline tags.
enum MarkupInValue {
  private static let references: [String: String] = [
    "apos": "'", "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“", "ndash": "–", "mdash": "—",
    "hellip": "…", "bdquo": "„", "sbquo": "‚", "laquo": "«", "raquo": "»", "euro": "€",
    "bull": "•", "scaron": "š", "Scaron": "Š", "oelig": "œ", "OElig": "Œ", "zwnj": "\u{200C}",
  ]

  private static let tags: Set<String> = [
    "i", "b", "em", "strong", "span", "br", "br/", "sup", "sub", "p", "cite", "mark", "q", "wbr",
  ]

  /// The string with its references decoded once more, and inline tags out.
  static func plain(_ value: String) -> String {
    let bytes = Array(value.utf8)
    guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
      return value
    }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"), let (meaning, end) = reference(in: bytes, at: index) {
        result.append(contentsOf: meaning.utf8)
        index = end
      } else if bytes[index] == UInt8(ascii: "<"), let (name, end) = tag(in: bytes, at: index) {
        if name.hasPrefix("br") || name == "p" { result.append(0x20) }
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func reference(in bytes: [UInt8], at index: Int) -> (String, Int)? {
    guard let end = bytes[index...].prefix(14).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = bytes[(index + 1)..<end]
    if name.first == UInt8(ascii: "#") {
      let digits = String(decoding: name.dropFirst(), as: UTF8.self)
      let number =
        digits.hasPrefix("x") || digits.hasPrefix("X")
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let number, number >= 0x20, let scalar = Unicode.Scalar(number) else { return nil }
      return (String(scalar), end + 1)
    }
    let word = String(decoding: name, as: UTF8.self)
    guard let meaning = references[word] ?? NamedReference.meaning(of: word, isClosed: true) else {
      return nil
    }
    return (meaning, end + 1)
  }

  /// The name of the inline tag at an offset and where it ends; nil for a sign that starts none.
  private static func tag(in bytes: [UInt8], at index: Int) -> (String, Int)? {
    guard let end = bytes[index...].prefix(200).firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    var name = bytes[(index + 1)..<end]
    if name.first == UInt8(ascii: "/") { name = name.dropFirst() }
    let word = String(decoding: name.prefix { $0 > 0x20 }, as: UTF8.self).lowercased()
    return tags.contains(word) ? (word, end + 1) : nil
  }
}
