/// Which findings make a run fail.
public struct Gate: Sendable, Hashable {
  /// From which severity on findings fail; the raw value is its name.
  public enum Level: String, Sendable, CaseIterable {
    case note
    case warning
    case error
    case never

    /// The least severity that fails; nil where none does.
    var least: CheckSeverity? {
      switch self {
      case .note: .note
      case .warning: .warning
      case .error: .error
      case .never: nil
      }
    }
  }

  /// The level of every check without one of its own.
  public var level: Level = .warning
  /// Checks with a level of their own.
  public var levels: [Check: Level] = [:]

  /// Warnings and errors of every check fail.
  public init() {}

  /// True where a finding is past the gate.
  ///
  /// A note passes unless its check or all checks are set to fail from notes on.
  public func fails(_ finding: CheckFinding) -> Bool {
    guard let least = (levels[finding.check] ?? level).least else { return false }
    return finding.severity != .off && finding.severity >= least
  }
}
