import CIconv

/// The system's converter of one legacy encoding, open as long as this lives.
///
/// Safe to use: the library sees the bytes of one character at a time, for the length of a call.
@safe final class MultiByteConverter {
  private let converter: UnsafeMutableRawPointer
  /// glibc's tables of EUC-JP hold private characters that no browser reads.
  private let refusesPrivate: Bool
  /// What the characters of two bytes mean that were asked for before; 0 for the others.
  private var known = [UInt32](repeating: 0, count: 65_536)

  /// Opens the converter; nil where the system has none.
  init?(_ encoding: MultiByteEncoding) {
    let opened = encoding.converter.withUTF8Buffer { name -> UnsafeMutableRawPointer? in
      unsafe name.withMemoryRebound(to: CChar.self) { unsafe plumbline_converter($0.baseAddress) }
    }
    guard let converter = unsafe opened else { return nil }
    unsafe self.converter = converter
    refusesPrivate = encoding == .eucJP || encoding == .iso2022JP
  }

  deinit { unsafe plumbline_converter_free(converter) }

  /// The scalars that the bytes of one character stand for; empty where they stand for nothing.
  func scalars(of character: ArraySlice<UInt8>) -> [UInt32] {
    var scalars: [UInt32] = [0, 0, 0, 0]
    let count = unsafe character.withUnsafeBufferPointer { bytes in
      unsafe scalars.withUnsafeMutableBufferPointer { room in
        unsafe plumbline_convert(
          converter, bytes.baseAddress, bytes.count, room.baseAddress, room.count)
      }
    }
    if refusesPrivate, scalars.prefix(count).contains(where: { (0xE000...0xF8FF).contains($0) }) {
      return []
    }
    return Array(scalars.prefix(count))
  }

  /// The scalar of two bytes that stand for one; nil for all others.
  ///
  /// Remembers what it found.
  func scalar(_ first: UInt8, _ second: UInt8) -> UInt32? {
    let place = Int(first) << 8 | Int(second)
    if known[place] > 1 { return known[place] }
    if known[place] == 1 { return nil }
    let scalars = scalars(of: [first, second])
    known[place] = scalars.count == 1 ? scalars[0] : 1
    return scalars.count == 1 ? scalars[0] : nil
  }
}
