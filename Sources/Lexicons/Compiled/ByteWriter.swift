/// Writes the compiled form of a lexicon: little-endian numbers, counted strings and lists.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: UInt32) {
    for shift in [0, 8, 16, 24] as [UInt32] {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  mutating func write(_ value: Int) { write(UInt32(truncatingIfNeeded: value)) }

  mutating func write(_ value: Double) {
    let bits = value.bitPattern
    write(UInt32(truncatingIfNeeded: bits))
    write(UInt32(truncatingIfNeeded: bits >> 32))
  }

  mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }

  mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Writes a value by its place among all.
  mutating func write<Value: CaseIterable & Equatable>(number value: Value) {
    var place: UInt8 = 0
    for other in Value.allCases {
      if other == value { break }
      place += 1
    }
    bytes.append(place)
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ text: String?) {
    write(text != nil)
    if let text { write(text) }
  }

  mutating func write(key: [UInt8]) {
    write(key.count)
    bytes.append(contentsOf: key)
  }

  mutating func write(_ numbers: [Int32]) {
    write(numbers.count)
    for number in numbers { write(UInt32(bitPattern: number)) }
  }

  mutating func write<Element>(
    list: some Collection<Element>, _ body: (inout ByteWriter, Element) -> Void
  ) {
    write(list.count)
    for element in list { body(&self, element) }
  }

  mutating func append(_ more: [UInt8]) { bytes += more }
}
