import ArgumentParser

struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Keep articles with their audits, to compare them many times.",
    discussion: """
      An archive is one SQLite file. An article is known by its content and its outlet, an audit by the \
      article and the lexicon that it was made with, so that adding a folder again adds what is new. \
      docs/archive.md says how other programs read it.
      """,
    subcommands: [
      ArchiveAdd.self, ArchiveUpdate.self, ArchiveList.self, ArchiveShow.self, ArchiveTrends.self,
      ArchiveExport.self, ArchiveRemove.self, ArchiveCompact.self,
    ])
}
