import FramingAnalysis

/// Writes figures in Western digits, without a locale.
enum ReportFigures {
  /// A number with a fixed count of decimals; halves are rounded away from zero.
  static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 1e15 else { return "\(value)" }
    let units = Int(scaled)
    let sign = value < 0 && units > 0 ? "\u{2212}" : ""
    guard decimals > 0 else { return sign + "\(units)" }
    let whole = units / Int(scale)
    var rest = "\(units % Int(scale))"
    while rest.utf8.count < decimals { rest = "0" + rest }
    return "\(sign)\(whole).\(rest)"
  }

  /// A share as whole percent.
  static func percent(_ value: Double) -> String { fixed(value * 100, decimals: 0) + "%" }

  /// The p of an exact test: three decimals, or that it is smaller.
  static func probability(_ p: Double) -> String {
    p < 0.001 ? "p < 0.001" : "p = " + fixed(p, decimals: 3)
  }
}
