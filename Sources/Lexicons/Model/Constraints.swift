/// What must or must not stand around a hit for it to count.
public struct Constraints: Sendable {
  /// Expressions within a number of words.
  public struct Nearby: Sendable {
    /// The expressions, any of which counts.
    public let patterns: [Pattern]
    /// The number of words to each side.
    public let within: Int

    /// Creates a condition.
    public init(patterns: [Pattern], within: Int) {
      self.patterns = patterns
      self.within = within
    }
  }

  /// None of these may stand right after the hit.
  public var notBefore: [Pattern] = []
  /// None of these may stand right before the hit.
  public var notAfter: [Pattern] = []
  /// None of these may stand near it.
  public var notNear: [Nearby] = []
  /// The hit may not be part of one of these.
  public var notIn: [Pattern] = []
  /// One of these must stand right after the hit.
  public var before: [Pattern] = []
  /// One of these must stand right before the hit.
  public var after: [Pattern] = []
  /// Each of these conditions must hold.
  public var near: [Nearby] = []

  /// No constraints.
  public init() {}

  /// True where nothing is asked for.
  public var isEmpty: Bool {
    notBefore.isEmpty && notAfter.isEmpty && notNear.isEmpty && notIn.isEmpty && before.isEmpty
      && after.isEmpty && near.isEmpty
  }
}
