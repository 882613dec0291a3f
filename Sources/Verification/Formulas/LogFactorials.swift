#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The logarithms of 0! to n!, by adding up logarithms, and the two functions that turn them back.
///
/// The only file here that knows the platform's C library.
struct LogFactorials {
  private let logarithms: [Double]

  /// The table up to `count`!; its lost digits are carried along (Kahan, 1965).
  init(upTo count: Int) {
    var logarithms = [0.0]
    var sum = 0.0
    var lost = 0.0
    for factor in stride(from: 1, through: count, by: 1) {
      let next = log(Double(factor)) - lost
      let raised = sum + next
      lost = (raised - sum) - next
      sum = raised
      logarithms.append(sum)
    }
    self.logarithms = logarithms
  }

  /// The logarithm of n!.
  subscript(n: Int) -> Double { logarithms[n] }

  /// The logarithm of the number of ways to choose k of n.
  func waysToChoose(_ k: Int, of n: Int) -> Double { self[n] - self[k] - self[n - k] }

  /// The number e to a power.
  static func exponential(_ power: Double) -> Double { exp(power) }

  /// The natural logarithm.
  static func logarithm(_ value: Double) -> Double { log(value) }
}
