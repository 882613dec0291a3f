public import Auditing
import FramingAnalysis

/// What holds for one article when all files that speak of it are laid over each other.
public struct EffectiveSettings: Sendable {
  /// A value and where it was set.
  public struct Setting: Sendable, Hashable {
    /// The value.
    public let value: AuditValue
    /// The path of the file that sets it.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column of the value, from 1.
    public let column: Int

    /// What a message about the value begins with: `path:line:column: error: `.
    public var complaint: String { "\(file):\(line):\(column): error: " }
  }

  private var settings: [AuditKey: Setting] = [:]

  /// Nothing is set.
  public init() {}

  /// Lays a file over those before; `path` is the article's, from the folder that patterns count from.
  public mutating func add(_ file: AuditFile, forArticleAt path: String) {
    for scope in file.scopes
    where scope.files == nil || scope.files?.contains(where: { $0.covers(path) }) == true {
      for assignment in scope.assignments {
        settings[assignment.key] = Setting(
          value: assignment.value, file: file.path, line: assignment.line,
          column: assignment.column)
      }
    }
  }

  /// What a key is set to, and where; nil where it is not.
  public subscript(key: AuditKey) -> Setting? { settings[key] }

  /// The settings of the checks.
  public var checks: CheckSettings {
    var checks = CheckSettings()
    for (key, setting) in settings {
      switch (key, setting.value) {
      case (.severity(let check, let voice), .severity(let severity)):
        checks.set(severity, for: check, in: voice)
      case (.threshold(let check, let threshold), .number(let number)):
        checks.set(number, for: threshold, of: check)
      default: break
      }
    }
    return checks
  }

  /// The gate.
  public var gate: Gate {
    var gate = Gate()
    for (key, setting) in settings {
      guard case .level(let level) = setting.value else { continue }
      switch key {
      case .failOn: gate.level = level
      case .checkFailOn(let check): gate.levels[check] = level
      default: break
      }
    }
    return gate
  }

  /// Every key in order, with its value and where that is from: `path:line`, or `default`.
  public var listing: [(name: String, value: String, origin: String)] {
    keys.map { key in
      if let setting = settings[key] {
        return (key.name, setting.value.shown, "\(setting.file):\(setting.line)")
      }
      return (key.name, EffectiveSettings.standard(key), "default")
    }
  }

  private var keys: [AuditKey] {
    var keys: [AuditKey] = [.language, .dispute, .lexicons, .failOn]
    for check in Check.allCases {
      keys += Voice.allCases.filter { check.standardSeverities[$0] != nil }
        .map { .severity(check, $0) }
      keys += CheckThreshold.allCases.filter { check.standardThresholds[$0] != nil }
        .map { .threshold(check, $0) }
      if settings[.checkFailOn(check)] != nil { keys.append(.checkFailOn(check)) }
    }
    return keys
  }

  private static func standard(_ key: AuditKey) -> String {
    switch key {
    case .failOn: Gate().level.rawValue
    case .language: "the article's"
    case .dispute: "found in the text"
    case .lexicons: "those of the project"
    case .severity(let check, let voice): CheckSettings().severity(check, voice).name
    case .threshold(let check, let threshold):
      AuditValue.number(CheckSettings().threshold(check, threshold)).shown
    case .checkFailOn: "as `fail-on`"
    }
  }
}
