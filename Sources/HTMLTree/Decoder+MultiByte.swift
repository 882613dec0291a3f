extension Decoder {
  /// Decodes a legacy encoding of several bytes a character.
  ///
  /// Between two checkpoints ASCII has one byte and everything else two, as `Widths.legacy` says;
  /// what breaks that rule stands between two checkpoints of its own. Bytes that stand for nothing
  /// become U+FFFD, and where the second of two is ASCII it is read again by itself: a broken
  /// character never takes the sign behind it along.
  mutating func decodeMultiByte(_ encoding: MultiByteEncoding, with converter: MultiByteConverter) {
    reserve((bytes.count - start) * 3 / 2)
    if encoding == .iso2022JP {
      decodeISO2022JP(with: converter)
      return
    }
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        write(byte)
        index += 1
        continue
      }
      mark(file: index)
      let length = encoding.length(in: bytes, at: index)
      if length == 2, index + 1 < bytes.count,
        let scalar = converter.scalar(byte, bytes[index + 1])
      {
        write([scalar], from: index, count: 2)
        index += 2
        continue
      }
      if index + length <= bytes.count {
        let scalars = converter.scalars(of: bytes[index..<(index + length)])
        if !scalars.isEmpty {
          write(scalars, from: index, count: length)
          index += length
          continue
        }
      }
      if length == 1, let meaning = encoding.meaning(ofByte: byte) {
        write([meaning], from: index, count: 1)
        index += 1
        continue
      }
      let skipped = badLength(at: index, length: length)
      writeReplacement(from: index, count: skipped)
      index += skipped
    }
  }

  /// How many bytes one U+FFFD stands for: up to the first that could be a sign of its own.
  private func badLength(at index: Int, length: Int) -> Int {
    var count = 1
    while count < min(length, 2), index + count < bytes.count, bytes[index + count] >= 0x80 {
      count += 1
    }
    return count
  }

  /// What the bytes of ISO-2022-JP mean after an escape sequence.
  private enum Mode {
    case ascii
    case roman
    case katakana
    case kanji

    /// The mode that an escape sequence switches to.
    init?(_ first: UInt8, _ second: UInt8) {
      switch (first, second) {
      case (UInt8(ascii: "("), UInt8(ascii: "B")): self = .ascii
      case (UInt8(ascii: "("), UInt8(ascii: "J")): self = .roman
      case (UInt8(ascii: "("), UInt8(ascii: "I")): self = .katakana
      case (UInt8(ascii: "$"), UInt8(ascii: "@")), (UInt8(ascii: "$"), UInt8(ascii: "B")):
        self = .kanji
      default: return nil
      }
    }
  }

  private mutating func decodeISO2022JP(with converter: MultiByteConverter) {
    var mode = Mode.ascii
    var index = start
    while index < bytes.count {
      mark(file: index)
      let byte = bytes[index]
      if byte == 0x1B, index + 2 < bytes.count, let next = Mode(bytes[index + 1], bytes[index + 2])
      {
        mode = next
        index += 3
        checkpoint(file: index)
        continue
      }
      // Line ends and signs outside of the tables mean themselves in every mode.
      if byte <= 0x20 {
        write(byte)
        index += 1
        continue
      }
      switch mode {
      case .ascii where byte < 0x80: write(byte)
      case .roman where byte == 0x5C: write([0xA5], from: index, count: 1)
      case .roman where byte == 0x7E: write([0x203E], from: index, count: 1)
      case .roman where byte < 0x80: write(byte)
      case .katakana where byte >= 0x21 && byte <= 0x5F:
        write([0xFF61 - 0x21 + UInt32(byte)], from: index, count: 1)
      case .kanji where byte < 0x7F && index + 1 < bytes.count:
        let second = bytes[index + 1]
        if second > 0x20, second < 0x7F, let scalar = converter.scalar(byte | 0x80, second | 0x80) {
          write([scalar], from: index, count: 2)
          index += 2
          continue
        }
        writeReplacement(from: index, count: 1)
      default: writeReplacement(from: index, count: 1)
      }
      index += 1
    }
  }

  // MARK: Writing

  /// Writes a character's scalars, with checkpoints around it where its width is not the rule's.
  private mutating func write(_ scalars: [UInt32], from file: Int, count: Int) {
    let isRegular = scalars.count == 1 && count == (scalars[0] < 0x80 ? 1 : 2)
    if !isRegular { checkpoint(file: file) }
    for scalar in scalars { append(scalar) }
    if !isRegular { checkpoint(file: file + count) }
  }

  private mutating func writeReplacement(from file: Int, count: Int) {
    checkpoint(file: file)
    replace()
    checkpoint(file: file + count)
  }
}
