/// Why a text is not JSON this reader takes: what, where, and what to do about it.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What can be wrong.
  enum Kind: Sendable, Hashable {
    case unexpected(found: String, expected: String)
    case byteOrderMark
    case invalidUTF8
    case controlCharacter
    case unknownEscape
    case loneSurrogate
    case leadingZero
    case integerTooLarge
    case numberTooLarge
    case numberTooLong(limit: Int)
    case nestedTooDeep(limit: Int)
    case duplicateKey(String)
  }

  let kind: Kind
  /// The line of the first byte that is wrong, from 1; CR, LF and CR LF end a line.
  public let line: Int
  /// The column of that byte in Unicode scalars, from 1.
  public let column: Int
  /// The offset of that byte, from 0.
  public let offset: Int

  /// What is wrong and what to do, as one sentence without the place.
  public var message: String {
    switch kind {
    case .unexpected(let found, let expected):
      "found \(found) where \(expected) should be"
    case .byteOrderMark:
      "the text starts with a byte-order mark; save it as UTF-8 without one"
    case .invalidUTF8:
      "a byte is not valid UTF-8; save the text as UTF-8"
    case .controlCharacter:
      "a control character stands bare in a string; write it as an escape"
    case .unknownEscape:
      "an escape is none of \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits"
    case .loneSurrogate:
      "an escaped surrogate has no partner; write both halves, the high one first"
    case .leadingZero:
      "a number starts with a needless zero; leave it out"
    case .integerTooLarge:
      "an integer needs more than 64 bits; write it as a string or with an exponent"
    case .numberTooLarge:
      "a number is beyond the range of double precision; write it as a string"
    case .numberTooLong(let limit):
      "a number has more than \(limit) characters; round it"
    case .nestedTooDeep(let limit):
      "arrays and objects are nested more than \(limit) deep; make the text flatter"
    case .duplicateKey(let key):
      "the object has the key “\(key.prefix(60))” twice; keep one"
    }
  }

  /// The place and the message on one line.
  public var description: String { "line \(line), column \(column): \(message)" }

  /// Makes an error at an offset into a text, whose line and column it counts.
  init(_ kind: Kind, at offset: Int, in bytes: [UInt8]) {
    var line = 1
    var column = 1
    for index in 0..<Swift.min(offset, bytes.count) {
      let byte = bytes[index]
      let endsLine =
        byte == 0x0A || byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
      if endsLine {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.kind = kind
    self.line = line
    self.column = column
    self.offset = offset
  }
}
