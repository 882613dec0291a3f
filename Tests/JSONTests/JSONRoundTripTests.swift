import JSON
import Testing

@Suite struct JSONRoundTripTests {
  @Test func everyValueReadsBackAsItself() throws {
    var random = JSONGenerator(seed: 1)
    for round in 0..<3_000 {
      let value = random.value(depth: 4)
      for pretty in [false, true] {
        let bytes = value.serialized(pretty: pretty)
        let back = try JSONValue(parsing: bytes)
        #expect(back == value, "round \(round)")
        #expect(back.hashValue == value.hashValue, "round \(round)")
        #expect(back.serialized(pretty: pretty) == bytes, "round \(round)")
      }
    }
  }

  @Test func everyFiniteDoubleReadsBackBitForBit() throws {
    var random = JSONGenerator(seed: 2)
    for _ in 0..<50_000 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      let back = try JSONValue(parsing: JSONValue.number(number).serialized(pretty: false))
      #expect(back == .number(number), "\(number)")
    }
  }

  @Test func nothingWrittenCanEndAScriptElement() {
    var random = JSONGenerator(seed: 3)
    let pieces = ["<", "/", "!", "--", "script", ">", "\u{2028}", "\u{2029}", "\\", "\"", "ب"]
    for _ in 0..<5_000 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let bytes = JSONValue.object([JSONMember(text, .string(text))]).serialized(pretty: false)
      let written = String(decoding: bytes, as: UTF8.self).unicodeScalars
      #expect(!written.contains("\u{2028}") && !written.contains("\u{2029}"))
      for (first, second) in zip(written, written.dropFirst()) where first == "<" {
        #expect(second != "/" && second != "!")
      }
    }
  }

  @Test func damagedTextsAreReadOrRefusedButNeverTrap() {
    var random = JSONGenerator(seed: 4)
    for _ in 0..<5_000 {
      var bytes = random.value(depth: 3).serialized(pretty: Bool.random(using: &random))
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.removeSubrange(place...)
        }
      }
      do throws(JSONError) {
        let value = try JSONValue(parsing: bytes)
        // What was read is JSON, so it survives a round trip.
        #expect((try? JSONValue(parsing: value.serialized(pretty: false))) == value)
      } catch {
        #expect(error.offset <= bytes.count && error.line >= 1 && error.column >= 1)
      }
    }
  }
}

/// Random JSON values from a seed (SplitMix64).
private struct JSONGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func value(depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &self) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &self))
    case 2:
      return .integer(Int(truncatingIfNeeded: next() >> UInt64.random(in: 0..<64, using: &self)))
    case 3:
      let number = Double(bitPattern: next())
      return .number(number.isFinite ? number : 0.5)
    case 4, 5: return .string(string())
    case 6:
      let count = Int.random(in: 0..<6, using: &self)
      return .array((0..<count).map { _ in value(depth: depth - 1) })
    default:
      let count = Int.random(in: 0..<6, using: &self)
      // The position keeps the keys apart.
      return .object((0..<count).map { JSONMember("\($0)\(string())", value(depth: depth - 1)) })
    }
  }

  private mutating func string() -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x7F, 0x20...0x7E, 0x600...0x6FF, 0x2020...0x2030, 0xE000...0xFFFF, 0x10000...0x10FFFF,
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0..<10, using: &self) {
      let range = ranges[Int.random(in: 0..<ranges.count, using: &self)]
      if let scalar = UnicodeScalar(UInt32.random(in: range, using: &self)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
