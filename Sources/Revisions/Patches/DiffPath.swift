/// How a diff writes the names of files.
enum DiffPath {
  /// The name in a line `--- name`, `+++ name` or `rename from name`: without quotes, and without the time that
  /// `diff -u` sets behind a tab.
  static func field(_ bytes: ArraySlice<UInt8>) -> String {
    if let quoted = unquoted(bytes) { return quoted.name }
    let name = bytes.prefix { $0 != 0x09 }
    return String(decoding: name, as: UTF8.self)
  }

  /// The names of both sides without the prefixes that git sets before them; nil for `/dev/null`.
  ///
  /// `a/` and `b/` are prefixes, and so are `i/`, `w/`, `c/` and `o/`, where both sides have one and they differ.
  static func names(old: String, new: String) -> (old: String?, new: String?) {
    let none = "/dev/null"
    let hasOld = old != none
    let hasNew = new != none
    let isPrefixed =
      (!hasOld || hasPrefix(old)) && (!hasNew || hasPrefix(new))
      && (!hasOld || !hasNew || old.utf8.first != new.utf8.first)
    func bare(_ name: String) -> String {
      isPrefixed ? String(decoding: name.utf8.dropFirst(2), as: UTF8.self) : name
    }
    return (hasOld ? bare(old) : nil, hasNew ? bare(new) : nil)
  }

  /// The names behind `diff --git`; nil where they cannot be told apart.
  ///
  /// Names with spaces are not quoted there: they are told apart where both are the same name, and else the lines
  /// that follow say them.
  static func pair(_ rest: ArraySlice<UInt8>) -> (old: String?, new: String?)? {
    if let first = unquoted(rest), rest[first.end...].first == 0x20 {
      return names(old: first.name, new: field(rest[(first.end + 1)...]))
    }
    if rest.last == 0x22, let space = quotedStart(rest) {
      return names(
        old: String(decoding: rest[..<space], as: UTF8.self), new: field(rest[(space + 1)...]))
    }
    guard rest.count % 2 == 1 else { return nil }
    let middle = rest.startIndex + rest.count / 2
    guard rest[middle] == 0x20 else { return nil }
    let pair = names(
      old: String(decoding: rest[..<middle], as: UTF8.self),
      new: String(decoding: rest[(middle + 1)...], as: UTF8.self))
    return pair.old == pair.new ? pair : nil
  }

  private static func hasPrefix(_ name: String) -> Bool {
    let bytes = Array(name.utf8.prefix(3))
    return bytes.count == 3 && bytes[1] == 0x2F && Array("abciow".utf8).contains(bytes[0])
  }

  /// The place of the space before a quoted second name.
  private static func quotedStart(_ rest: ArraySlice<UInt8>) -> Int? {
    rest.indices.first { index in
      rest[index] == 0x20 && index + 1 < rest.endIndex && rest[index + 1] == 0x22
    }
  }

  /// A name in C's quotes, and where they end; nil where none begin.
  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> (name: String, end: Int)? {
    guard bytes.first == 0x22 else { return nil }
    var name: [UInt8] = []
    var index = bytes.startIndex + 1
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == 0x22 { return (String(decoding: name, as: UTF8.self), index) }
      guard byte == 0x5C, index < bytes.endIndex else {
        name.append(byte)
        continue
      }
      let escape = bytes[index]
      index += 1
      switch escape {
      case 0x30...0x37:
        var value = Int(escape - 0x30)
        var digits = 1
        while digits < 3, index < bytes.endIndex, (0x30...0x37).contains(bytes[index]) {
          value = value * 8 + Int(bytes[index] - 0x30)
          index += 1
          digits += 1
        }
        name.append(UInt8(truncatingIfNeeded: value))
      case UInt8(ascii: "a"): name.append(0x07)
      case UInt8(ascii: "b"): name.append(0x08)
      case UInt8(ascii: "t"): name.append(0x09)
      case UInt8(ascii: "n"): name.append(0x0A)
      case UInt8(ascii: "v"): name.append(0x0B)
      case UInt8(ascii: "f"): name.append(0x0C)
      case UInt8(ascii: "r"): name.append(0x0D)
      default: name.append(escape)
      }
    }
    return nil
  }
}
