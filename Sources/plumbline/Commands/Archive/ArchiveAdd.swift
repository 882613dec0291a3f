import Archive
import ArgumentParser
import Comparison
import Foundation
import FramingAnalysis
import Lexicons
import NewsText

struct ArchiveAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Audit articles and keep them.",
    discussion: """
      PATH is an article or a folder of articles; OUTLET=PATH says whose they are, as for `compare`. What \
      the archive has already is left as it is, so that a run that was broken off goes on where it was.

      Exit codes: 0 done, 2 wrong usage, lexicon or archive, 3 an article cannot be read.
      """)

  @Argument(
    help: ArgumentHelp("Articles, or folders of them, with OUTLET= before them.", valueName: "path")
  )
  var paths: [String]

  @OptionGroup var archive: ArchiveOptions

  @Option(
    name: .customLong("case"),
    help: "The dispute to read for: the id of a case or topic, or the path of a case file.")
  var caseID: String?

  @Option(help: "The articles' language, as a code such as ar or en; each its own where left out.")
  var language: String?

  @OptionGroup var input: InputOptions

  @Option(help: "A folder that holds Lexicons and Templates.")
  var resources: String?

  @OptionGroup var lexicons: LexiconOptions

  @Option(
    help: ArgumentHelp(
      "How many files are read at a time; as many as there are processors where left out.",
      valueName: "number"))
  var jobs: Int?

  /// So many articles stand in one transaction: what a process that is killed has to do again.
  private static let batch = 64

  @OptionGroup var limits: LimitOptions

  func validate() throws {
    if let jobs, !(1...64).contains(jobs) {
      throw ValidationError("--jobs wants a number from 1 to 64.")
    }
  }

  func run() throws {
    let choice = try CaseChoice(caseID)
    let workshop = try Workshop(
      resources: resources, house: try HouseLexicons(lexicons.house, caseFile: choice.file))
    try input.check()
    let items = try OutletPaths(paths, output: archive.archive).items
    // A language without a lexicon has no fingerprint.
    let fingerprints = [""] + (try ArchiveAdd.lexicons(of: workshop)).values.sorted()
    let store = try archive.open(creates: true)
    let threads = limits.threads(jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    let progress = ProgressLine("Adding")
    var sums = Sums()
    for start in stride(from: 0, to: items.count, by: ArchiveAdd.batch) {
      let batch = Array(items[start..<min(start + ArchiveAdd.batch, items.count)])
      sums += try add(batch, to: store, workshop, choice, fingerprints, threads)
      progress.show(start + batch.count, of: items.count)
    }
    progress.end()
    print(
      "\(archive.archive): added \(sums.added), known before \(sums.known), audited anew "
        + "\(sums.audited), not read \(sums.unread).")
    guard sums.unread == 0 else { throw ExitCode(CommandError.Kind.input.rawValue) }
  }

  /// What became of files.
  private struct Sums {
    var added = 0
    var known = 0
    var audited = 0
    var unread = 0

    static func += (sums: inout Sums, more: Sums) {
      sums.added += more.added
      sums.known += more.known
      sums.audited += more.audited
      sums.unread += more.unread
    }
  }

  private func add(
    _ items: [OutletPaths.Item], to store: ArticleArchive, _ workshop: Workshop,
    _ choice: CaseChoice, _ fingerprints: [String], _ threads: ArticleThreads
  ) throws -> Sums {
    var sums = Sums()
    let readFor = choice.id ?? ""
    var read: [(item: OutletPaths.Item, bytes: [UInt8], file: Fingerprint)] = []
    for item in items {
      do {
        let bytes = try InputFile(item.path).bytes()
        read.append((item, bytes, fingerprint(bytes, item)))
      } catch let error as CommandError where error.kind == .input {
        tell(error, &sums)
      }
    }
    let known = try archived { () throws(ArchiveError) in
      try store.knowledge(
        of: read.map(\.file), lexicons: fingerprints, version: Workshop.version, readFor: readFor)
    }
    sums.known += known.count { $0 == .audit }
    var jobs: [ArchiveJob] = []
    for (place, one) in read.enumerated() where known[place] != .audit {
      var stored: ArchivedArticle?
      if case .article(let number) = known[place] {
        stored = try archived { () throws(ArchiveError) in try store.article(number) }
      }
      jobs.append(
        ArchiveJob(
          path: one.item.path, bytes: one.bytes, stored: stored, workshop: workshop,
          input: input, language: language.map(LanguageChoice.code), caseID: choice.id))
    }
    let results = ArchiveJob.results(of: jobs, threads: threads)
    var additions: [ArticleAddition] = []
    var next = 0
    for (place, one) in read.enumerated() where known[place] != .audit {
      defer { next += 1 }
      switch results[next] {
      case .success(let audit):
        if case .article = known[place] { sums.audited += 1 }
        let outlet =
          jobs[next].stored?.outlet ?? one.item.outlet
          ?? OutletNaming.outlet(of: audit.article, path: one.item.path)
        additions.append(
          ArticleAddition(
            file: one.file, outlet: outlet, name: jobs[next].stored?.name ?? one.item.path,
            readFor: readFor, audit: audit))
      case .failure(let error):
        guard error.kind == .input else { throw error }
        tell(error, &sums)
      }
    }
    let new = try archived { () throws(ArchiveError) in try store.add(additions) }
    let isNew = new.count(where: \.self)
    sums.added += isNew
    // The same article under another name, or a page of which only the furniture is another.
    sums.known += new.count - isNew - sums.audited
    return sums
  }

  /// Names a file's bytes with all that makes another article of them.
  private func fingerprint(_ bytes: [UInt8], _ item: OutletPaths.Item) -> Fingerprint {
    let choices = [
      item.outlet ?? OutletNaming.stem(ofFile: item.path), input.description, language ?? "",
    ].joined(separator: "\n")
    return Fingerprint(of: Array(choices.utf8) + [0] + bytes)
  }

  private func tell(_ error: CommandError, _ sums: inout Sums) {
    FileHandle.standardError.write(Data((error.description + "\n").utf8))
    sums.unread += 1
  }

  /// The fingerprints of all lexicons, by language.
  static func lexicons(of workshop: Workshop) throws -> [String: String] {
    var found: [String: String] = [:]
    for language in try workshop.shelf().languages() {
      found[language] = try workshop.lexicon(language)?.fingerprint
    }
    return found
  }
}
