/// Numbers that are the same for the same seed, on every machine and with every version of Swift.
///
/// SplitMix64: G. Steele, D. Lea and C. Flood, "Fast Splittable Pseudorandom Number Generators"
/// (OOPSLA 2014).
public struct SeededNumbers: Sendable {
  private var state: UInt64

  /// Starts at a seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }

  /// A number from zero to below `bound`, each as likely as the others.
  ///
  /// D. Lemire, "Fast Random Integer Generation in an Interval" (2019).
  /// - Precondition: `bound` is above zero.
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "there is no number below zero to choose")
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let least = (0 &- bound) % bound
      while product.low < least { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// Puts elements drawn at random in the first places (Fisher and Yates, as far as is needed).
  ///
  /// - Precondition: there are at least `count` elements.
  public mutating func draw<Element>(_ count: Int, toTheFrontOf elements: inout [Element]) {
    for place in 0..<count {
      elements.swapAt(place, place + below(elements.count - place))
    }
  }
}
