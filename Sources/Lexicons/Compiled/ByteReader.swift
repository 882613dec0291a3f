/// Why a compiled lexicon cannot be used; the remedy is always to compile it again.
public struct CompiledLexiconError: Error, Sendable, Hashable {
  /// What is wrong with the file.
  public let message: String
}

/// Reads the compiled form of a lexicon; every read is checked against the end of the bytes.
struct ByteReader {
  private let bytes: [UInt8]
  private(set) var position = 0
  /// The number of lexemes that expressions may name.
  var lexemeCount = 0
  /// The number of words of each expression that entries and constraints may name.
  var patternLengths: [Int32] = []
  /// The number of those expressions.
  var patternCount: Int { patternLengths.count }

  /// Where the bytes end that it reads.
  private let end: Int

  init(_ bytes: [UInt8], from position: Int = 0, count: Int? = nil) {
    self.bytes = bytes
    self.position = position
    end = min(count ?? bytes.count, bytes.count)
  }

  /// The number of bytes left.
  var remaining: Int { end - position }

  /// The texts that begin here.
  var stored: StoredTexts { StoredTexts(bytes: bytes, position: position) }

  mutating func byte() throws(CompiledLexiconError) -> UInt8 {
    guard position < end else { throw ByteReader.short }
    position += 1
    return bytes[position - 1]
  }

  mutating func number() throws(CompiledLexiconError) -> UInt32 {
    guard remaining >= 4 else { throw ByteReader.short }
    let at = position
    position += 4
    return UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
      | UInt32(bytes[at + 3]) << 24
  }

  /// A count of things that take at least `size` bytes each, so that a damaged file cannot ask for
  /// more memory than it is long.
  mutating func count(of size: Int) throws(CompiledLexiconError) -> Int {
    let count = Int(try number())
    guard count <= remaining / max(size, 1) else { throw ByteReader.short }
    return count
  }

  mutating func int() throws(CompiledLexiconError) -> Int {
    Int(Int32(bitPattern: try number()))
  }

  mutating func double() throws(CompiledLexiconError) -> Double {
    let low = UInt64(try number())
    let high = UInt64(try number())
    return Double(bitPattern: low | high << 32)
  }

  mutating func bool() throws(CompiledLexiconError) -> Bool { try byte() != 0 }

  mutating func key() throws(CompiledLexiconError) -> [UInt8] {
    let length = try count(of: 1)
    position += length
    return Array(bytes[(position - length)..<position])
  }

  mutating func text() throws(CompiledLexiconError) -> String {
    let length = try count(of: 1)
    position += length
    return String(decoding: bytes[(position - length)..<position], as: UTF8.self)
  }

  /// The text, which is `known` where it has the same letters: no second copy is made.
  mutating func text(orSame known: String) throws(CompiledLexiconError) -> String {
    let start = position
    let length = try count(of: 1)
    if length == known.utf8.count,
      bytes[position..<(position + length)].elementsEqual(known.utf8)
    {
      position += length
      return known
    }
    position = start
    return try text()
  }

  /// Little-endian numbers.
  private static func numbers(_ bytes: Span<UInt8>) -> [Int32] {
    let count = bytes.count / 4
    var result = [Int32](repeating: 0, count: count)
    var target = result.mutableSpan
    var index = 0
    while index < count {
      let at = index * 4
      let value =
        UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
        | UInt32(bytes[at + 3]) << 24
      target[index] = Int32(bitPattern: value)
      index += 1
    }
    return result
  }

  mutating func skipText() throws(CompiledLexiconError) {
    let length = try count(of: 1)
    position += length
  }

  mutating func skipTexts() throws(CompiledLexiconError) {
    for _ in 0..<(try count(of: 1)) { try skipText() }
  }

  mutating func skipTranslations() throws(CompiledLexiconError) {
    for _ in 0..<(try count(of: 8)) {
      try skipText()
      try skipText()
    }
  }

  mutating func optionalText() throws(CompiledLexiconError) -> String? {
    try bool() ? try text() : nil
  }

  mutating func numbers() throws(CompiledLexiconError) -> [Int32] {
    let count = try count(of: 4)
    let result = ByteReader.numbers(bytes.span.extracting(position..<(position + count * 4)))
    position += count * 4
    return result
  }

  mutating func list<Element>(
    of size: Int = 1,
    _ body: (inout ByteReader) throws(CompiledLexiconError) -> Element
  ) throws(CompiledLexiconError) -> [Element] {
    let count = try count(of: size)
    var result: [Element] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(try body(&self)) }
    return result
  }

  /// A value by its place among all.
  mutating func choice<Value: Sendable>(
    _ all: [Value]
  ) throws(CompiledLexiconError) -> Value {
    let number = Int(try byte())
    guard number < all.count else {
      throw CompiledLexiconError(message: "It holds a value that this version does not know.")
    }
    return all[number]
  }

  private static let short = CompiledLexiconError(message: "It ends too early.")
}
