public import Auditing
public import FramingAnalysis

/// Something that a configuration file sets.
public enum AuditKey: Sendable, Hashable {
  case failOn
  case language
  case dispute
  case lexicons
  case severity(Check, Voice)
  case threshold(Check, CheckThreshold)
  case checkFailOn(Check)

  /// The name, with dots between the keys of the file that lead to it.
  public var name: String {
    switch self {
    case .failOn: "fail-on"
    case .language: "language"
    case .dispute: "case"
    case .lexicons: "lexicons"
    case .severity(let check, let voice): "checks.\(check.rawValue).severity.\(voice.rawValue)"
    case .threshold(let check, let threshold): "checks.\(check.rawValue).\(threshold.rawValue)"
    case .checkFailOn(let check): "checks.\(check.rawValue).fail-on"
    }
  }
}

/// What a key is set to.
public enum AuditValue: Sendable, Hashable {
  case severity(CheckSeverity)
  case level(Gate.Level)
  case number(Double)
  case text(String)
  case texts([String])

  /// The value as a configuration file has it.
  public var shown: String {
    switch self {
    case .severity(let severity): severity.name
    case .level(let level): level.rawValue
    case .number(let number):
      number == number.rounded() ? String(Int(number)) : String(number)
    case .text(let text): text
    case .texts(let texts): "[" + texts.joined(separator: ", ") + "]"
    }
  }
}
