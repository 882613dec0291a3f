/// A text as valid UTF-8 bytes, sliced by ``TextRange``.
public struct ArticleText: Hashable, Sendable {
  /// The bytes; always valid UTF-8.
  public let utf8: [UInt8]

  /// Creates a text from a string.
  public init(_ string: String) { utf8 = Array(string.utf8) }

  /// Creates a text from bytes, putting U+FFFD where they are not valid UTF-8.
  public init(utf8 bytes: [UInt8]) {
    if ArticleText.isValid(bytes) {
      utf8 = bytes
    } else {
      utf8 = Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
  }

  /// The number of bytes.
  public var count: Int { utf8.count }

  /// The whole text as a range.
  public var range: TextRange { TextRange(0, utf8.count) }

  /// The words of a range.
  public subscript(range: TextRange) -> String {
    String(decoding: utf8[range.start..<range.end], as: UTF8.self)
  }

  /// The number of Unicode scalars before each of `offsets`, which must ascend.
  ///
  /// One pass over the text: cost is linear in its length.
  public func scalarOffsets(of offsets: [Int]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(offsets.count)
    var byte = 0
    var scalars = 0
    for offset in offsets {
      while byte < min(offset, utf8.count) {
        if utf8[byte] & 0xC0 != 0x80 { scalars += 1 }
        byte += 1
      }
      result.append(scalars)
    }
    return result
  }

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }
}
