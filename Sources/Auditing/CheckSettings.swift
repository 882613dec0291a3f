public import FramingAnalysis

/// How severe each check's findings are in each voice, and what they are measured by.
public struct CheckSettings: Sendable, Hashable {
  private var severities: [Check: [Voice: CheckSeverity]] = [:]
  private var thresholds: [Check: [CheckThreshold: Double]] = [:]

  /// The settings where nothing is set.
  public init() {}

  /// The severity of a check's findings in a voice; `off` where it finds nothing there.
  public func severity(_ check: Check, _ voice: Voice) -> CheckSeverity {
    severities[check]?[voice] ?? check.standardSeverities[voice] ?? .off
  }

  /// A threshold of a check; 0 where it has none of that name.
  public func threshold(_ check: Check, _ threshold: CheckThreshold) -> Double {
    thresholds[check]?[threshold] ?? check.standardThresholds[threshold] ?? 0
  }

  /// Sets the severity of a check in a voice.
  public mutating func set(_ severity: CheckSeverity, for check: Check, in voice: Voice) {
    severities[check, default: [:]][voice] = severity
  }

  /// Sets a threshold of a check.
  public mutating func set(_ value: Double, for threshold: CheckThreshold, of check: Check) {
    thresholds[check, default: [:]][threshold] = value
  }
}
