import ArgumentParser
import Auditing
import Foundation
import Reporting

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Check articles, and fail where findings are past a gate.",
    discussion: """
      PATH is a web page, Markdown or plain text, or a folder of them. Warnings and errors are past the \
      gate; notes, such as loaded words that somebody is quoted with, are shown and let a run pass.

      Exit codes: 0 nothing past the gate, 1 findings past it, 2 wrong usage, configuration or lexicon, 3 a \
      file cannot be read. Such a file is told, costs no other its findings, and goes before 1.
      """)

  @OptionGroup var options: AuditOptions

  @OptionGroup var gate: GateOptions

  @Option(
    help: ArgumentHelp(
      """
      text, json, jsonl, sarif, junit, github, gitlab, checkstyle, rdjson, markdown or csv; with =FILE into a \
      file. Again for more.
      """, valueName: "format"), completion: .list(FindingFormat.allCases.map(\.rawValue)))
  var format: [String] = []

  @Option(
    help: ArgumentHelp(
      "A baseline, whose findings let the run pass; `plumbline baseline create` makes one.",
      valueName: "file"), completion: .file())
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      """
      Only what changed since a revision of git: findings that the change made. - reads a unified diff from \
      standard input. Without paths, all articles that changed.
      """, valueName: "revision"))
  var diff: String?

  @Option(help: "How many findings past the gate a run may have.")
  var maxFindings = 0

  @Flag(help: "End with 0 where findings are past the gate; errors keep their codes.")
  var exitZero = false

  mutating func validate() throws {
    if diff == nil { try options.requireFiles() }
    if diff == "" {
      throw ValidationError("--diff wants a revision, or - for a diff on standard input.")
    }
    if diff == "-", options.paths.contains("-") || options.filesFrom.contains("-") {
      throw ValidationError(
        "Standard input is the diff (--diff -), and cannot be something else too.")
    }
    if diff != nil, options.paths.contains("-"), options.path == nil {
      throw ValidationError(
        "Name standard input with --path, so that --diff finds its earlier version.")
    }
    guard maxFindings >= 0 else {
      throw ValidationError("--max-findings wants a number from 0 on.")
    }
  }

  func run() throws {
    var options = options
    options.isForPrograms = FindingOutputs.isForPrograms(format)
    do {
      let summary = try audit(options)
      let code = exitZero && summary.exitCode == 1 ? 0 : summary.exitCode
      if code != 0 { throw ExitCode(code) }
    } catch let error as CommandError {
      options.tell(error)
      throw ExitCode(error.kind.rawValue)
    }
  }

  private func audit(_ options: AuditOptions) throws -> RunSummary {
    let changes = try diff.map { given -> any EarlierVersions in
      given == "-" ? try DiffVersions() : try RevisionVersions(given)
    }
    let run = try AuditRun(
      options, gate: gate, baseline: try baseline.map(BaselineFile.read), changes: changes)
    let files = options.namesFiles ? try options.files() : try changes?.changedPaths() ?? []
    let outputs = try FindingOutputs(format)
    var summary = RunSummary(allowed: maxFindings)
    var audited: Set<String> = []
    do {
      try run.audit(files) { file in
        summary.add(file)
        // Of what cannot be read nothing is known to be gone.
        if file.failure == nil { audited.insert(file.repositoryPath) }
        try outputs.add(file)
      }
      summary.stale = run.baseline?.stale(among: audited).entries.count ?? 0
      try outputs.end(summary)
    } catch {
      outputs.discard()
      throw error
    }
    return summary
  }
}
