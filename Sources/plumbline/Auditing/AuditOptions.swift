import ArgumentParser
import Auditing
import Foundation

/// What every command has that audits many files.
struct AuditOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Web pages, Markdown or plain text, folders of them, patterns; - for standard input.",
      valueName: "path"), completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file that lists paths, one a line or ended by NUL; - for standard input.",
      valueName: "list"), completion: .file())
  var filesFrom: [String] = []

  @Option(
    help: ArgumentHelp(
      "What standard input is called: findings name it, and its configuration holds.",
      valueName: "path"), completion: .file())
  var path: String?

  @Option(
    help: ArgumentHelp(
      "A configuration file; without it, every .plumbline.yml from the article upwards holds.",
      valueName: "file"), completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  @Flag(help: "Read no configuration file.")
  var noConfig = false

  @Option(
    name: .customLong("case"),
    help: "The dispute to read for: the id of a case or topic, or the path of a case file.")
  var caseID: String?

  @Option(help: "The articles' language, as a code such as ar or en; each its own where left out.")
  var language: String?

  @OptionGroup var input: InputOptions

  @Option(help: "A folder that holds Lexicons and Templates.", completion: .directory)
  var resources: String?

  @OptionGroup var lexicons: LexiconOptions

  @Option(
    help: ArgumentHelp(
      "How many files are read at a time; as many as there are processors where left out.",
      valueName: "number"))
  var jobs: Int?

  @OptionGroup var limits: LimitOptions

  /// True where errors are written for programs.
  var isForPrograms = false

  private enum CodingKeys: String, CodingKey {
    case paths
    case filesFrom
    case path
    case config
    case noConfig
    case caseID
    case language
    case input
    case resources
    case lexicons
    case jobs
    case limits
  }

  mutating func validate() throws {
    if path != nil, !paths.contains("-") {
      throw ValidationError("--path names standard input, and - is not among the paths.")
    }
    if let jobs, !(1...64).contains(jobs) {
      throw ValidationError("--jobs wants a number from 1 to 64.")
    }
    if config != nil, noConfig {
      throw ValidationError("--config and --no-config say different things.")
    }
  }

  /// True where files are named.
  var namesFiles: Bool { !paths.isEmpty || !filesFrom.isEmpty }

  /// Ends the command where no file is named.
  func requireFiles() throws {
    if !namesFiles { throw ValidationError("Missing expected argument '<path> ...'") }
  }

  /// Where the configuration comes from.
  var configurationChoice: ConfigurationFiles.Choice {
    get throws {
      if noConfig { return .none }
      return config.map { .given($0) } ?? .found
    }
  }

  /// All files that are named.
  func files() throws -> [String] {
    guard !(paths.contains("-") && filesFrom.contains("-")) else {
      throw CommandError(.configuration, "Standard input cannot be both an article and a list.")
    }
    return try AuditedPaths(paths + filesFrom.flatMap(AuditedPaths.names)).paths
  }

  /// Tells an error on standard error.
  func tell(_ error: CommandError, path: String? = nil) {
    guard isForPrograms else {
      FileHandle.standardError.write(Data((error.description + "\n").utf8))
      return
    }
    ErrorLine(
      kind: error.kind == .input ? "input" : "configuration", code: error.kind.rawValue, path: path,
      message: error.description
    ).write()
  }
}

/// Which findings make a run fail, on the command line.
struct GateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What fails: note, warning, error or never; a check (from warnings on); CHECK=LEVEL. Again for more.",
      valueName: "level"),
    completion: .list(Gate.Level.allCases.map(\.rawValue) + Check.allCases.map(\.rawValue)))
  var failOn: [String] = []

  @Option(
    help: ArgumentHelp(
      "A check whose findings are shown and never fail. Again for more.", valueName: "check"),
    completion: .list(Check.allCases.map(\.rawValue)))
  var warnOn: [String] = []

  /// Ends the command where a level or a check is not known.
  func check() throws { _ = try levels() }

  /// The gate of the configuration with what the command line says over it.
  func gate(over gate: Gate) -> Gate {
    var gate = gate
    for (check, level) in (try? levels()) ?? [] {
      if let check { gate.levels[check] = level } else { gate.level = level }
    }
    return gate
  }

  private func levels() throws -> [(check: Check?, level: Gate.Level)] {
    try failOn.map { given in
      if let level = Gate.Level(rawValue: given) { return (nil, level) }
      let parts = given.split(separator: "=", maxSplits: 1).map(String.init)
      let check = try GateOptions.check(parts.first ?? given, option: "--fail-on")
      guard parts.count == 2 else { return (check, .warning) }
      guard let level = Gate.Level(rawValue: parts[1]) else {
        throw CommandError(
          .configuration, "--fail-on \(given): a level is note, warning, error or never.")
      }
      return (check, level)
    } + (try warnOn.map { (try GateOptions.check($0, option: "--warn-on"), .never) })
  }

  private static func check(_ name: String, option: String) throws -> Check {
    if let check = Check(rawValue: name) { return check }
    throw CommandError(
      .configuration,
      "\(option) \(name): there is no such check. The checks are "
        + Check.allCases.map(\.rawValue).joined(separator: ", ") + ".")
  }
}
