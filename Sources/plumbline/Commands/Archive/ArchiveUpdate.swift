import Archive
import ArgumentParser
import Foundation

struct ArchiveUpdate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Audit what is archived with the lexicons of today.",
    discussion: """
      Articles are taken from the archive and not from their files. Audits with other lexicons stay; figures \
      rest on the lexicons that the last update of all articles was made with.

      Exit codes: 0 done, 2 wrong usage, lexicon or archive, 3 an article cannot be audited.
      """)

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var selection: SelectionOptions

  @Option(
    name: .customLong("case"),
    help: "The dispute to read for: the id of a case or topic, or the path of a case file.")
  var caseID: String?

  @Option(help: "A folder that holds Lexicons and Templates.")
  var resources: String?

  @OptionGroup var lexicons: LexiconOptions

  @Option(
    help: ArgumentHelp(
      "How many articles are audited at a time; as many as there are processors where left out.",
      valueName: "number"))
  var jobs: Int?

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
    let store = try archive.open()
    let languages = try ArchiveAdd.lexicons(of: workshop)
    let fingerprints = [""] + languages.values.sorted()
    let selection = try selection.selection(of: store)
    let readFor = choice.id ?? ""
    let outdated = try archived { () throws(ArchiveError) in
      try store.articles(
        of: selection, withoutAuditBy: fingerprints, version: Workshop.version, readFor: readFor)
    }
    let progress = ProgressLine("Auditing")
    let input = try InputOptions.parse([])
    var unread = 0
    for start in stride(from: 0, to: outdated.count, by: 64) {
      let numbers = outdated[start..<min(start + 64, outdated.count)]
      let found = try archived { () throws(ArchiveError) in
        var found: [(article: ArchivedArticle, language: String?)] = []
        for number in numbers {
          if let one = try store.article(number) {
            found.append((one, try store.language(of: number)))
          }
        }
        return found
      }
      let articles = found.map(\.article)
      // The language that somebody said once is what it is read in again.
      let jobs = found.map { article, language in
        ArchiveJob(
          path: article.name, bytes: [], stored: article, workshop: workshop, input: input,
          language: language.flatMap { languages.keys.contains($0) ? $0 : nil },
          caseID: choice.id)
      }
      let results = ArchiveJob.results(
        of: jobs,
        threads: limits.threads(self.jobs ?? ProcessInfo.processInfo.activeProcessorCount))
      var audits: [AuditAddition] = []
      for (article, result) in zip(articles, results) {
        switch result {
        case .success(let audit): audits.append(AuditAddition(article: article.id, audit: audit))
        case .failure(let error):
          guard error.kind == .input else { throw error }
          FileHandle.standardError.write(Data((error.description + "\n").utf8))
          unread += 1
        }
      }
      try archived { () throws(ArchiveError) in try store.add(audits, readFor: readFor) }
      progress.show(start + numbers.count, of: outdated.count)
    }
    progress.end()
    // Of some articles only, the others' figures would have no audits to rest on.
    if self.selection.given == nil {
      try archived { () throws(ArchiveError) in
        try store.setCurrent(languages, version: Workshop.version)
      }
    }
    print("\(archive.archive): audited anew \(outdated.count - unread), not audited \(unread).")
    guard unread == 0 else { throw ExitCode(CommandError.Kind.input.rawValue) }
  }
}
