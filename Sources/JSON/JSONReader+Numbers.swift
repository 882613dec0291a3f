extension JSONReader {
  /// The longest number read: every double can be written exactly in about 1080 characters.
  private static let numberLimit = 4096

  mutating func number() throws(JSONError) -> JSONValue {
    let start = offset
    let isNegative = skip(UInt8(ascii: "-"))
    let firstDigit = offset
    try digits()
    if bytes[firstDigit] == UInt8(ascii: "0") && offset > firstDigit + 1 {
      throw JSONError(.leadingZero, at: firstDigit, in: bytes)
    }
    let wholeEnd = offset
    if skip(UInt8(ascii: ".")) { try digits() }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      try digits()
    }
    guard offset - start <= Self.numberLimit else {
      throw JSONError(.numberTooLong(limit: Self.numberLimit), at: start, in: bytes)
    }
    if offset == wholeEnd {
      // Zero with a sign is no integer.
      if isNegative && wholeEnd == firstDigit + 1 && bytes[firstDigit] == UInt8(ascii: "0") {
        return .number(-0.0)
      }
      if let value = integer(firstDigit..<wholeEnd, isNegative: isNegative) {
        return .integer(value)
      }
      guard isLenient else { throw JSONError(.integerTooLarge, at: start, in: bytes) }
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard let value = Double(text), value.isFinite || isLenient else {
      throw JSONError(.numberTooLarge, at: start, in: bytes)
    }
    return .number(value)
  }

  /// The integer that the digits write; `nil` for one beyond 64 bits.
  private func integer(_ digits: Range<Int>, isNegative: Bool) -> Int? {
    var value = 0
    for byte in bytes[digits] {
      let digit = Int(byte - UInt8(ascii: "0"))
      // Grown towards its sign, so that the least integer is read as well.
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) =
        isNegative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      guard !overflow && !carry else { return nil }
      value = sum
    }
    return value
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    offset += 1
    return true
  }

  /// Passes over one digit or more.
  private mutating func digits() throws(JSONError) {
    let start = offset
    while let byte = current, byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") {
      offset += 1
    }
    guard offset > start else { throw unexpected("a digit") }
  }
}
