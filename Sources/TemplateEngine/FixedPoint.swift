/// Writes numbers with a fixed count of decimals, without a locale.
enum FixedPoint {
  /// The ASCII digits of a finite number; halves are rounded away from zero, and no zero has a sign.
  static func bytes(_ number: Double, decimals: Int) -> [UInt8] {
    let decimals = min(max(decimals, 0), 9)
    let scale = (0..<decimals).reduce(1) { value, _ in value * 10 }
    let scaled = number.magnitude * Double(scale)
    // Beyond this the digits after the point are not exact, and the number has none worth writing.
    guard scaled < 9e15 else { return Array("\(number)".utf8) }
    let whole = Int(scaled)
    let units = scaled - Double(whole) >= 0.5 ? whole + 1 : whole
    var digits = Array(String(units / scale).utf8)
    if decimals > 0 {
      let fraction = String(units % scale).utf8
      digits.append(ASCII.dot)
      digits += [UInt8](repeating: UInt8(ascii: "0"), count: decimals - fraction.count)
      digits += fraction
    }
    if number < 0, units > 0 { digits.insert(ASCII.dash, at: 0) }
    return digits
  }
}
