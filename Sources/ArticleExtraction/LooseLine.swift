import NewsText

/// Recognises short lines that belong to an article's frame: the time of an entry, an address to
/// write to.
enum LooseLine {
  /// True for at most fourteen words without an end of a sentence, among them a time of day: the
  /// line over an entry of a live blog, a date with an author.
  static func isTimeLine(_ line: String) -> Bool {
    let bytes = Array(line.utf8)
    guard bytes.count <= 200, TextShape.words(in: bytes[...]) <= 14,
      !TextShape.endsWithStop(bytes[...])
    else { return false }
    return bytes.indices.contains { isTime(bytes, at: $0) }
  }

  private static func isTime(_ bytes: [UInt8], at index: Int) -> Bool {
    func digit(_ at: Int) -> Bool {
      bytes.indices.contains(at) && bytes[at] >= 0x30 && bytes[at] <= 0x39
    }
    guard bytes[index] == UInt8(ascii: ":"), digit(index - 1), digit(index + 1), digit(index + 2),
      !digit(index + 3)
    else { return false }
    return !digit(index - 3)
  }

  /// True where a line gives an address to write to.
  static func holdsAddress(_ line: String) -> Bool {
    let bytes = Array(line.utf8)
    var index = 0
    while let sign = bytes[index...].firstIndex(of: UInt8(ascii: "@")) {
      index = sign + 1
      guard sign > 0, bytes[sign - 1] > 0x20 else { continue }
      var end = index
      var hasDot = false
      while end < bytes.count, bytes[end] > 0x20 {
        if bytes[end] == UInt8(ascii: "."), end + 1 < bytes.count, bytes[end + 1] > 0x40 {
          hasDot = true
        }
        end += 1
      }
      if hasDot { return true }
      // What was read up to here is not read again for its other signs.
      index = end
    }
    return false
  }

  /// True for a few words without an end of a sentence: a name, an agency, a place.
  static func isName(_ line: String, words: Int) -> Bool {
    let bytes = Array(line.utf8)
    return bytes.count <= 80 && TextShape.words(in: bytes[...]) <= words
      && !TextShape.endsWithStop(bytes[...]) && bytes.last != UInt8(ascii: ":")
  }

  /// True where `part` stands somewhere in `whole`, byte for byte.
  static func holds(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, whole.count >= part.count else { return false }
    for start in 0...(whole.count - part.count) where whole[start] == first {
      if whole[start..<(start + part.count)].elementsEqual(part) { return true }
    }
    return false
  }
}
