#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The elementary functions the statistics need, from the platform's C library.
///
/// The only file here that knows the platform.
enum RealFunctions {
  /// The natural logarithm.
  static func ln(_ value: Double) -> Double { log(value) }

  /// The logarithm to the base 2, exact for powers of two.
  static func log2(_ value: Double) -> Double {
    #if canImport(Glibc)
      Glibc.log2(value)
    #elseif canImport(Musl)
      Musl.log2(value)
    #else
      Darwin.log2(value)
    #endif
  }

  /// The number e to a power.
  static func exponential(_ value: Double) -> Double { exp(value) }

  /// The number 2 to a power.
  static func powerOfTwo(_ value: Double) -> Double { exp2(value) }
}
