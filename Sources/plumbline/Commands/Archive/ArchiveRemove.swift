import Archive
import ArgumentParser

struct ArchiveRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove articles with all their audits.",
    discussion: """
      Names articles by the numbers that `plumbline archive list` prints, or chooses them by outlet, days, \
      language and case. `plumbline archive compact` then makes the file smaller.

      Exit codes: 0 done, 2 wrong usage, no archive or no such article.
      """)

  @Argument(help: ArgumentHelp("The articles.", valueName: "number"))
  var numbers: [Int64] = []

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var selection: SelectionOptions

  @Option(
    name: .customLong("case"), help: "The id of a case or topic that articles are about.")
  var caseID: String?

  @Flag(help: "Only say how many articles it would be.")
  var dryRun = false

  func validate() throws {
    let isChosen = selection.given != nil || caseID != nil
    if numbers.isEmpty, !isChosen {
      throw ValidationError("Name articles by number, or choose them: nothing is removed unasked.")
    }
    if !numbers.isEmpty, isChosen {
      throw ValidationError("Name articles by number, or choose them, not both.")
    }
  }

  func run() throws {
    let store = try archive.open()
    var chosen = numbers
    if numbers.isEmpty {
      let selection = try selection.selection(of: store, dispute: caseID)
      chosen = try archived { () throws(ArchiveError) in
        try store.entries(of: selection).map(\.article)
      }
    } else {
      for number in numbers {
        let known = try archived { () throws(ArchiveError) in try store.article(number) }
        guard known != nil else {
          throw CommandError(
            .configuration,
            "There is no article \(number) in \(archive.archive). Nothing was removed.")
        }
      }
    }
    if dryRun { return print("\(archive.archive): would remove \(chosen.count).") }
    let removed = try archived { () throws(ArchiveError) in try store.remove(chosen) }
    print("\(archive.archive): removed \(removed).")
  }
}
