import Foundation
import Lexicons

/// A compiled lexicon on disk, with a checksum at its end.
///
/// The loader refuses what cannot be read; the checksum refuses what can be read and is wrong, such
/// as another wording where one byte was damaged.
struct CompiledFile {
  let url: URL

  /// The lexicon; nil where the file is missing, damaged, or written by another version.
  func lexicon() -> Lexicon? {
    guard let data = try? Data(contentsOf: url), data.count > 8 else { return nil }
    let bytes = [UInt8](data)
    let sealed = bytes.count - 8
    guard Array(bytes[sealed...]) == CompiledFile.checksum(bytes, count: sealed) else { return nil }
    return try? CompiledLexicon.lexicon(bytes, count: sealed)
  }

  /// Writes a lexicon; a reader sees the whole file or none.
  func write(_ lexicon: Lexicon) throws {
    let bytes = CompiledLexicon.bytes(of: lexicon)
    let seal = CompiledFile.checksum(bytes, count: bytes.count)
    try Data(bytes + seal).write(to: url, options: .atomic)
  }

  /// FNV-1a over 64 bits, seeded with the program's version: another one may compile otherwise.
  ///
  /// Four hashes over every fourth byte, put together at the end: one after another their
  /// multiplications would wait for each other.
  private static func checksum(_ bytes: [UInt8], count: Int) -> [UInt8] {
    let prime: UInt64 = 0x100_0000_01B3
    var seed: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in Workshop.version.utf8 { seed = (seed ^ UInt64(byte)) &* prime }
    var (a, b, c, d) = (seed, seed &+ 1, seed &+ 2, seed &+ 3)
    let span = bytes.span
    var index = 0
    while index + 4 <= count {
      a = (a ^ UInt64(span[index])) &* prime
      b = (b ^ UInt64(span[index + 1])) &* prime
      c = (c ^ UInt64(span[index + 2])) &* prime
      d = (d ^ UInt64(span[index + 3])) &* prime
      index += 4
    }
    while index < count {
      a = (a ^ UInt64(span[index])) &* prime
      index += 1
    }
    var hash = a
    for other in [b, c, d] { hash = ((hash << 13 | hash >> 51) ^ other) &* prime }
    return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * UInt64($0))) }
  }
}
