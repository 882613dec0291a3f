/// How much a finding of a check matters.
public enum CheckSeverity: Int, Sendable, CaseIterable, Comparable {
  /// Not reported.
  case off
  /// Reported, and lets a run pass.
  case note
  /// Ends a run as failed unless the gate lets it pass.
  case warning
  /// As a warning, and graver.
  case error

  /// The name in settings and in output.
  public var name: String {
    switch self {
    case .off: "off"
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// The severity of a name; nil where there is none.
  public init?(name: String) {
    guard let found = CheckSeverity.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  /// Orders by weight, the lightest first.
  public static func < (left: CheckSeverity, right: CheckSeverity) -> Bool {
    left.rawValue < right.rawValue
  }
}
