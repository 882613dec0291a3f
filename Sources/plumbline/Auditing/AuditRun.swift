import AuditConfiguration
import Auditing
import Foundation

/// Audits files, each with the settings that hold for it.
final class AuditRun {
  private let options: AuditOptions
  private let configuration: ConfigurationFiles
  private let gate: GateOptions
  private let names = RepositoryPaths()
  private let today = Today().day
  /// What files were before the change that the run is held to; nil where it is held to none.
  private let changes: (any EarlierVersions)?
  private var workshops: [String: Workshop] = [:]
  /// What the run's baseline holds and nothing has matched yet; nil without one.
  private(set) var baseline: BaselineMatching?

  init(
    _ options: AuditOptions, gate: GateOptions, baseline: Baseline? = nil,
    changes: (any EarlierVersions)? = nil
  ) throws {
    self.options = options
    self.changes = changes
    self.gate = gate
    let root = names.root
    self.baseline = baseline.map { baseline in
      BaselineMatching(baseline) { FileKind(at: $0.hasPrefix("/") ? $0 : root + "/" + $0) == .file }
    }
    configuration = ConfigurationFiles(try options.configurationChoice)
    try options.input.check()
    try gate.check()
    // What is wrong with the command is told before any file is read.
    try configuration.check()
    _ = try workshop(EffectiveSettings())
  }

  /// Audits files, many at a time, and hands over each in its order; those that the configuration leaves out and those
  /// that did not change are none.
  ///
  /// A file that cannot be read is told on standard error, and is handed over too. What is kept at a time is that of a
  /// few files, however many there are. What is wrong with the settings of any is told before the first is handed over.
  func audit(_ paths: [String], _ body: (CheckedFile) throws -> Void) throws {
    try checkSettings(of: paths)
    let threads = options.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    let size = threads * AuditRun.filesOfThread
    for start in stride(from: 0, to: paths.count, by: size) {
      let jobs = try paths[start..<min(start + size, paths.count)].compactMap(job)
      // All of them first, for one may show that a lexicon is wrong.
      let files = try zip(jobs, results(of: jobs, threads: threads)).map(checked)
      for file in files { try body(file) }
    }
  }

  private static let filesOfThread = 8

  /// Ends the command where what is set for any of the files cannot be: each configuration is read, each language and
  /// case looked up once.
  private func checkSettings(of paths: [String]) throws {
    var checked: Set<[String?]> = []
    for path in paths {
      let shown = path == "-" ? options.path ?? path : path
      guard let settings = try configuration.settings(for: shown) else { continue }
      let (workshop, dispute, key) = try workshop(settings)
      let language = language(settings)
      guard language != nil || dispute != nil,
        checked.insert([key, language, dispute]).inserted
      else { continue }
      if let language {
        let place = options.language == nil ? settings[.language]?.complaint : nil
        try workshop.require(language: language, place: place ?? "")
      }
      if let dispute {
        try workshop.require(
          dispute: dispute, language: language, place: disputePlace(settings))
      }
    }
  }

  /// Where the case is set, as a message about it begins; empty where the command line says it.
  private func disputePlace(_ settings: EffectiveSettings) -> String {
    options.caseID == nil ? settings[.dispute]?.complaint ?? "" : ""
  }

  private func results(
    of jobs: [AuditJob], threads: Int
  ) -> [Result<AuditJob.Findings, CommandError>] {
    let results = options.limits.threads(threads).results(jobs.count) { index, watch in
      jobs[index].run(watch)
    }
    return zip(jobs, results).map { job, result in
      result ?? .failure(InputFile(job.path).tookTooLong)
    }
  }

  /// What is to be done for a file; nil where the configuration leaves it out, or it did not change.
  private func job(_ path: String) throws -> AuditJob? {
    let shown = path == "-" ? options.path ?? path : path
    guard let settings = try configuration.settings(for: shown) else { return nil }
    let earlier: Result<EarlierVersion, CommandError>
    do {
      earlier = .success(
        try changes?.version(of: shown, isPiped: path == "-") ?? .none)
    } catch let error as CommandError where error.kind == .input {
      earlier = .failure(error)
    }
    if case .success(.same) = earlier { return nil }
    let (workshop, dispute, _) = try workshop(settings)
    return AuditJob(
      path: path, shown: shown, earlier: earlier, settings: settings, workshop: workshop,
      dispute: dispute, disputePlace: disputePlace(settings), language: language(settings),
      input: options.input, today: today)
  }

  private func checked(
    _ job: AuditJob, _ result: Result<AuditJob.Findings, CommandError>
  ) throws -> CheckedFile {
    let name = names.name(of: job.shown)
    let shown = job.shown == "-" ? "standard input" : job.shown
    switch result {
    case .success(let found):
      return CheckedFile(
        path: shown, repositoryPath: name,
        entries: entries(found, gate.gate(over: job.settings.gate), path: name))
    case .failure(let error):
      guard error.kind == .input else { throw error }
      options.tell(error, path: name)
      return CheckedFile(path: shown, repositoryPath: name, failure: error.description)
    }
  }

  /// How each finding stands: a comment goes before the baseline, which holds what fails and nothing else.
  ///
  /// What a change did not make is left out, once the baseline has been asked: its lines stand for old findings first.
  private func entries(
    _ found: AuditJob.Findings, _ gate: Gate, path: String
  ) -> [CheckedFile.Entry] {
    let open = found.findings.indices.filter { found.findings[$0].suppression == nil }
    let candidates = open.filter { !found.isOfChange[$0] } + open.filter { found.isOfChange[$0] }
    let matched =
      baseline?.matches(candidates.map { found.findings[$0].identity }, path: path) ?? []
    let known = Set(zip(candidates, matched).filter(\.1).map(\.0))
    return found.findings.indices.filter { found.isOfChange[$0] }.map { index in
      let finding = found.findings[index]
      if let reason = finding.suppression { return .init(finding, .suppressed(reason: reason)) }
      if known.contains(index) { return .init(finding, .known) }
      return .init(finding, gate.fails(finding) ? .failing : .passing)
    }
  }

  private func language(_ settings: EffectiveSettings) -> String? {
    if let language = options.language { return LanguageChoice.code(language) }
    guard case .text(let language)? = settings[.language]?.value else { return nil }
    return LanguageChoice.code(language)
  }

  /// The lexicons and the case that hold, each combination read once.
  private func workshop(
    _ settings: EffectiveSettings
  ) throws -> (workshop: Workshop, dispute: String?, key: String) {
    var choice = try CaseChoice(options.caseID)
    if options.caseID == nil, let setting = settings[.dispute],
      case .text(let name) = setting.value
    {
      let isFile = name.hasSuffix(".yaml") || name.contains("/")
      do {
        choice = try CaseChoice(isFile ? configuration.path(name, from: setting.file) : name)
      } catch let error as CommandError {
        throw CommandError(error.kind, "\(setting.complaint)`case`: \(error.description)")
      }
    }
    var folders = options.lexicons.house
    if folders.isEmpty, let setting = settings[.lexicons], case .texts(let named) = setting.value {
      folders = named.map { configuration.path($0, from: setting.file) }
      for (name, folder) in zip(named, folders) where FileKind(at: folder) != .folder {
        throw CommandError(
          .configuration,
          "\(setting.complaint)`lexicons` names \(name), which is no folder.")
      }
    }
    let key = (folders + [choice.file?.path ?? ""]).joined(separator: "\n")
    if let known = workshops[key] { return (known, choice.id, key) }
    let workshop = try Workshop(
      resources: options.resources, house: try HouseLexicons(folders, caseFile: choice.file))
    workshops[key] = workshop
    return (workshop, choice.id, key)
  }
}
