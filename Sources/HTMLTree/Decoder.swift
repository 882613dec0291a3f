/// Turns a file's bytes into valid UTF-8 and keeps checkpoints on the way.
struct Decoder {
  /// A regular stretch gets a checkpoint at least this often, in decoded bytes.
  static let stride = 4096

  let bytes: [UInt8]
  let start: Int
  private(set) var output: [UInt8] = []
  private(set) var checkpoints: [DecodedText.Checkpoint]
  private(set) var replacements = 0
  /// How long the output is when the next checkpoint is due.
  private var due = Decoder.stride

  init(bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.start = start
    checkpoints = [DecodedText.Checkpoint(decoded: 0, file: start)]
  }

  mutating func decodeUTF8() {
    output.reserveCapacity(bytes.count - start)
    var index = start
    var run = start
    while index < bytes.count {
      let length = bytes[index] < 0x80 ? 1 : UTF8Sequence.length(in: bytes, at: index)
      if length > 0 {
        index += length
        continue
      }
      output.append(contentsOf: bytes[run..<index])
      // One mark for a lead byte and the tail bytes that do belong to it, as browsers do.
      let next = index + max(1, truncatedLength(at: index))
      checkpoint(file: index)
      replace()
      checkpoint(file: next)
      index = next
      run = next
    }
    if run == 0 { output = bytes } else { output.append(contentsOf: bytes[run...]) }
  }

  /// How many bytes at an offset begin a sequence that breaks off.
  private func truncatedLength(at index: Int) -> Int {
    let first = bytes[index]
    let wanted = first >= 0xF0 && first <= 0xF4 ? 4 : first >= 0xE0 && first <= 0xEF ? 3 : 1
    guard wanted > 1, index + 1 < bytes.count else { return 1 }
    let second = bytes[index + 1]
    let low: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let high: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard second >= low, second <= high else { return 1 }
    guard wanted == 4, index + 2 < bytes.count, UTF8Sequence.isTail(bytes[index + 2]) else {
      return 2
    }
    return 3
  }

  mutating func decodeSingleByte(table: [UInt16]) {
    output.reserveCapacity((bytes.count - start) * 2)
    for index in start..<bytes.count {
      let byte = bytes[index]
      mark(file: index)
      if byte < 0x80 {
        output.append(byte)
      } else {
        let scalar = table[Int(byte) - 0x80]
        if scalar == 0 { replace() } else { append(UInt32(scalar)) }
      }
    }
  }

  mutating func decodeUTF16(bigEndian: Bool) {
    output.reserveCapacity(bytes.count - start)
    var index = start
    while index + 1 < bytes.count {
      mark(file: index)
      let unit = self.unit(at: index, bigEndian: bigEndian)
      if unit & 0xF800 != 0xD800 {
        append(UInt32(unit))
        index += 2
      } else if unit < 0xDC00, index + 3 < bytes.count,
        case let low = self.unit(at: index + 2, bigEndian: bigEndian), low & 0xFC00 == 0xDC00
      {
        append(0x10000 + (UInt32(unit & 0x3FF) << 10) + UInt32(low & 0x3FF))
        index += 4
      } else {
        replace()
        index += 2
      }
    }
    if index < bytes.count {
      checkpoint(file: index)
      replace()
      checkpoint(file: bytes.count)
    }
  }

  private func unit(at index: Int, bigEndian: Bool) -> UInt16 {
    let first = UInt16(bytes[index])
    let second = UInt16(bytes[index + 1])
    return bigEndian ? first << 8 | second : second << 8 | first
  }

  /// Makes room for the output.
  mutating func reserve(_ count: Int) { output.reserveCapacity(count) }

  /// Sets a checkpoint where one is due.
  mutating func mark(file: Int) {
    guard output.count >= due else { return }
    checkpoint(file: file)
    due = output.count + Decoder.stride
  }

  /// Writes a byte of ASCII.
  mutating func write(_ byte: UInt8) { output.append(byte) }

  mutating func checkpoint(file: Int) {
    if let last = checkpoints.last, last.decoded == output.count { checkpoints.removeLast() }
    checkpoints.append(DecodedText.Checkpoint(decoded: output.count, file: file))
  }

  mutating func replace() {
    replacements += 1
    append(0xFFFD)
  }

  mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      output.append(UInt8(scalar))
    } else if scalar < 0x800 {
      output.append(UInt8(0xC0 | scalar >> 6))
      output.append(UInt8(0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      output.append(UInt8(0xE0 | scalar >> 12))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    } else {
      output.append(UInt8(0xF0 | scalar >> 18))
      output.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
