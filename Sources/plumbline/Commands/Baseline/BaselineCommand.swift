import ArgumentParser
import Auditing
import Foundation

struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline", abstract: "Keep what is known, so that audits fail on what is new.",
    discussion: """
      A baseline holds the findings past the gate, one a line, by file, check and words. `plumbline audit \
      --baseline FILE` lets them pass.
      """,
    subcommands: [
      BaselineCreate.self, BaselineUpdate.self, BaselineCompare.self, BaselinePrune.self,
    ])
}

/// What the commands on a baseline share.
struct BaselineOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The baseline.", valueName: "file"), completion: .file())
  var baseline = BaselineFile.name

  @OptionGroup var options: AuditOptions

  @OptionGroup var gate: GateOptions

  mutating func validate() throws { try options.requireFiles() }
}

/// What an audit says beside a baseline.
struct BaselineReview {
  /// Findings past the gate that the baseline does not hold.
  let new: [Baseline.Entry]
  /// Findings past the gate, and of the baseline's those that are still found.
  let found: [Baseline.Entry]
  /// Entries that stand for nothing any more.
  let stale: Baseline
  /// Entries of files that were not read: nothing new is known of them.
  let untouched: [Baseline.Entry]
  /// True where a file could not be read.
  let isIncomplete: Bool

  /// Audits the files; without a baseline all findings are new.
  init(_ options: BaselineOptions, against baseline: Baseline) throws {
    let run = try AuditRun(options.options, gate: options.gate, baseline: baseline)
    var audited: Set<String> = []
    var new: [Baseline.Entry] = []
    var found: [Baseline.Entry] = []
    var isIncomplete = false
    try run.audit(try options.options.files()) { file in
      guard file.failure == nil else {
        isIncomplete = true
        return
      }
      audited.insert(file.repositoryPath)
      for entry in file.entries {
        let line = Baseline.Entry(path: file.repositoryPath, identity: entry.finding.identity)
        switch entry.standing {
        case .failing:
          new.append(line)
          found.append(line)
        case .known: found.append(line)
        case .passing, .suppressed: break
        }
      }
    }
    (self.new, self.found, self.isIncomplete) = (new, found, isIncomplete)
    stale = run.baseline?.stale(among: audited) ?? Baseline([])
    untouched = run.baseline?.unmatched(outside: audited) ?? []
  }

  /// Ends with 3 where a file could not be read.
  func endIfIncomplete() throws {
    if isIncomplete { throw ExitCode(CommandError.Kind.input.rawValue) }
  }
}

struct BaselineCreate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make a baseline of the findings past the gate.",
    discussion: "Exit codes: 0 done, 2 wrong usage or the file is there, 3 a file cannot be read.")

  @OptionGroup var options: BaselineOptions

  func run() throws {
    guard !FileManager.default.fileExists(atPath: options.baseline) else {
      throw CommandError(
        .configuration,
        "\(options.baseline) is there. `plumbline baseline update` brings it up to date.")
    }
    let review = try BaselineReview(options, against: Baseline([]))
    try BaselineFile.write(Baseline(review.found), to: options.baseline)
    print("\(options.baseline): \(review.found.count) findings.")
    try review.endIfIncomplete()
  }
}

struct BaselineUpdate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Take in what is new and take out what is gone, in the files named.",
    discussion: "Exit codes: 0 done, 2 wrong usage or baseline, 3 a file cannot be read.")

  @OptionGroup var options: BaselineOptions

  func run() throws {
    let baseline = try BaselineFile.read(options.baseline)
    let review = try BaselineReview(options, against: baseline)
    let updated = Baseline(review.found + review.untouched)
    try BaselineFile.write(updated, to: options.baseline)
    print(
      "\(options.baseline): \(review.new.count) new, \(review.stale.entries.count) gone, \(updated.entries.count) findings."
    )
    try review.endIfIncomplete()
  }
}

struct BaselinePrune: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Take out what is gone, and take in nothing.",
    discussion: "Exit codes: 0 done, 2 wrong usage or baseline, 3 a file cannot be read.")

  @OptionGroup var options: BaselineOptions

  func run() throws {
    let baseline = try BaselineFile.read(options.baseline)
    let review = try BaselineReview(options, against: baseline)
    let pruned = baseline.removing(review.stale)
    try BaselineFile.write(pruned, to: options.baseline)
    print(
      "\(options.baseline): \(review.stale.entries.count) gone, \(pruned.entries.count) findings.")
    try review.endIfIncomplete()
  }
}

struct BaselineCompare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "List what is new (+) and what is gone (-), and change nothing.",
    discussion:
      "Exit codes: 0 no difference, 1 a difference, 2 wrong usage or baseline, 3 a file cannot be read."
  )

  @OptionGroup var options: BaselineOptions

  func run() throws {
    let baseline = try BaselineFile.read(options.baseline)
    let review = try BaselineReview(options, against: baseline)
    for entry in review.stale.entries { print("- \(entry.line)") }
    for entry in Baseline(review.new).entries { print("+ \(entry.line)") }
    try review.endIfIncomplete()
    if !review.new.isEmpty || !review.stale.entries.isEmpty { throw ExitCode(1) }
  }
}
