/// One file of a run, with what was found in it.
public struct CheckedFile: Sendable {
  /// How a finding stands with the run.
  public enum Standing: Sendable, Hashable {
    /// It is past the gate.
    case failing
    /// It is shown, and lets the run pass.
    case passing
    /// A comment in the text suppresses it, for a reason.
    case suppressed(reason: String)
    /// It stands in the baseline.
    case known
  }

  /// A finding and how it stands.
  public struct Entry: Sendable, Hashable {
    /// What was found.
    public let finding: CheckFinding
    /// How it stands.
    public let standing: Standing

    /// Puts the two together.
    public init(_ finding: CheckFinding, _ standing: Standing) {
      self.finding = finding
      self.standing = standing
    }

    /// True for what people are shown: neither suppressed nor known before.
    public var isShown: Bool { standing == .failing || standing == .passing }
  }

  /// The file as it was named.
  public let path: String
  /// The file from the root of its repository, or from the working folder where there is none, with `/`
  /// between folders and no `./`.
  public let repositoryPath: String
  /// What was found, in the order of the text.
  public let entries: [Entry]
  /// Why the file could not be read; nil where it was.
  public let failure: String?

  /// A file that was read.
  public init(path: String, repositoryPath: String, entries: [Entry]) {
    self.path = path
    self.repositoryPath = repositoryPath
    self.entries = entries
    failure = nil
  }

  /// A file that could not be read.
  public init(path: String, repositoryPath: String, failure: String) {
    self.path = path
    self.repositoryPath = repositoryPath
    entries = []
    self.failure = failure
  }
}

/// The counts of a run, and what it ends with.
public struct RunSummary: Sendable, Hashable {
  /// All files, those that could not be read among them.
  public private(set) var files = 0
  /// Files that could not be read.
  public private(set) var unreadable = 0
  /// Findings that comments in the text suppress.
  public private(set) var suppressed = 0
  /// Findings that the baseline holds.
  public private(set) var known = 0
  /// Findings that are shown, by severity.
  public private(set) var counts: [CheckSeverity: Int] = [:]
  /// Findings past the gate.
  public private(set) var failing = 0
  /// Entries of the baseline that stand for nothing any more.
  public var stale = 0
  /// The number of findings past the gate that the run may have.
  public let allowed: Int

  /// A run that has read nothing yet.
  public init(allowed: Int) { self.allowed = allowed }

  /// Counts a file.
  public mutating func add(_ file: CheckedFile) {
    files += 1
    if file.failure != nil { unreadable += 1 }
    for entry in file.entries {
      switch entry.standing {
      case .suppressed: suppressed += 1
      case .known: known += 1
      case .passing: counts[entry.finding.severity, default: 0] += 1
      case .failing:
        counts[entry.finding.severity, default: 0] += 1
        failing += 1
      }
    }
  }

  /// True where more findings are past the gate than are allowed.
  public var isFailed: Bool { failing > allowed }

  /// The exit code: 3 where a file could not be read, else 1 where the run failed, else 0.
  public var exitCode: Int32 { unreadable > 0 ? 3 : isFailed ? 1 : 0 }

  /// The counts in one English sentence.
  public var sentence: String {
    func many(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
    var parts = [CheckSeverity.error, .warning, .note].compactMap { severity in
      counts[severity].map { many($0, severity.name) }
    }
    if parts.isEmpty { parts = ["nothing found"] }
    var sentence = "\(many(files, "file")): \(parts.joined(separator: ", "))"
    if failing > 0 {
      sentence += "; \(failing) past the gate"
      if allowed > 0 { sentence += ", \(allowed) allowed" }
    }
    if suppressed > 0 { sentence += "; \(suppressed) suppressed" }
    if known > 0 { sentence += "; \(known) in the baseline" }
    if stale > 0 {
      sentence += "; \(many(stale, "stale line")) in the baseline, which `baseline prune` takes out"
    }
    if unreadable > 0 { sentence += "; \(many(unreadable, "file")) could not be read" }
    return sentence + "."
  }
}
