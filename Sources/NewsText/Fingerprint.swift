/// A SHA-256 digest (FIPS 180-4, 2015), which names a text or a set of lexicon files.
public struct Fingerprint: Hashable, Sendable {
  /// 64 hexadecimal digits.
  public let hexadecimal: String

  /// Digests bytes; linear in their number.
  public init(of bytes: [UInt8]) {
    var state = State()
    let text = bytes.span
    var start = 0
    while start + 64 <= text.count {
      state.compress(text.extracting(start..<(start + 64)))
      start += 64
    }
    // What is left, a single bit, and the number of bits at the end of a block.
    var rest = Array(bytes[start...])
    rest.append(0x80)
    while rest.count % 64 != 56 { rest.append(0) }
    let bits = UInt64(bytes.count) &* 8
    for shift in stride(from: 56, through: 0, by: -8) {
      rest.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    for block in stride(from: 0, to: rest.count, by: 64) {
      state.compress(rest.span.extracting(block..<(block + 64)))
    }
    let digits = Array("0123456789abcdef".utf8)
    var digest: [UInt8] = []
    digest.reserveCapacity(64)
    for word in state.words {
      for shift in stride(from: 28, through: 0, by: -4) {
        digest.append(digits[Int(word >> UInt32(shift) & 0xF)])
      }
    }
    hexadecimal = String(decoding: digest, as: UTF8.self)
  }

  /// The eight words that blocks are worked into.
  private struct State {
    var a: UInt32 = 0x6A09_E667
    var b: UInt32 = 0xBB67_AE85
    var c: UInt32 = 0x3C6E_F372
    var d: UInt32 = 0xA54F_F53A
    var e: UInt32 = 0x510E_527F
    var f: UInt32 = 0x9B05_688C
    var g: UInt32 = 0x1F83_D9AB
    var h: UInt32 = 0x5BE0_CD19

    var words: [UInt32] { [a, b, c, d, e, f, g, h] }

    mutating func compress(_ block: Span<UInt8>) {
      let constants = Fingerprint.constants.span
      // Of the 64 words of a block the last sixteen are ever needed.
      var recent = InlineArray<16, UInt32>(repeating: 0)
      var next = self
      for index in 0..<64 {
        let place = index & 15
        if index < 16 {
          let at = index * 4
          recent[place] =
            UInt32(block[at]) << 24 | UInt32(block[at + 1]) << 16 | UInt32(block[at + 2]) << 8
            | UInt32(block[at + 3])
        } else {
          let x = recent[(index + 1) & 15]
          let y = recent[(index + 14) & 15]
          let s0 = rotate(x, 7) ^ rotate(x, 18) ^ x >> 3
          let s1 = rotate(y, 17) ^ rotate(y, 19) ^ y >> 10
          recent[place] = recent[place] &+ s0 &+ recent[(index + 9) & 15] &+ s1
        }
        next.step(recent[place] &+ constants[index])
      }
      a &+= next.a
      b &+= next.b
      c &+= next.c
      d &+= next.d
      e &+= next.e
      f &+= next.f
      g &+= next.g
      h &+= next.h
    }

    @inline(__always)
    private mutating func step(_ word: UInt32) {
      let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      let choice = (e & f) ^ (~e & g)
      let first = h &+ s1 &+ choice &+ word
      let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let second = s0 &+ majority
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }

    @inline(__always)
    private func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 {
      value >> count | value << (32 - count)
    }
  }

  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1,
    0x923F_82A4, 0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3,
    0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786,
    0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147,
    0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13,
    0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A,
    0x5B9C_CA4F, 0x682E_6FF3, 0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208,
    0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]
}
