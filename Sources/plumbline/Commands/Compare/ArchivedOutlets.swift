import Archive
import Comparison
import FramingAnalysis
import Lexicons

/// Reads the articles of a comparison from an archive, one at a time.
struct ArchivedOutlets {
  private let archive: ArticleArchive
  private let selection: ArchiveSelection
  private let progress: ProgressLine
  private var languages: ComparedLanguages
  /// The articles' numbers in the archive, in the order of the corpus.
  private var numbers: [Int64] = []

  init(_ archive: ArticleArchive, _ selection: ArchiveSelection, workshop: Workshop) {
    self.archive = archive
    self.selection = selection
    progress = ProgressLine("Reading")
    languages = ComparedLanguages(workshop)
  }

  /// The actors of all languages met.
  var actors: [Actor] { languages.actors }

  /// Counts all articles of the selection.
  mutating func corpus() throws -> ComparedCorpus {
    var corpus = ComparedCorpus()
    let total = try archived { () throws(ArchiveError) in try archive.outlets(of: selection) }
      .reduce(0) { $0 + $1.articles }
    do {
      try archive.forEach(selection) { found in
        corpus.add(try compared(found))
        numbers.append(found.archived.id)
        progress.show(corpus.count, of: total)
      }
    } catch let error as ArchiveError {
      throw CommandError(.configuration, error.description)
    }
    progress.end()
    return corpus
  }

  /// The article at a place of the corpus, read again.
  mutating func article(at place: Int) throws -> ComparedArticle {
    let number = numbers[place]
    guard
      let found = try archived({ () throws(ArchiveError) in
        try archive.audit(of: number, for: selection)
      })
    else {
      throw CommandError(
        .configuration,
        "Article \(number) was removed from the archive while it was read. Compare again.")
    }
    return try compared(found)
  }

  private mutating func compared(_ found: ArchivedAudit) throws -> ComparedArticle {
    let name = found.archived.name.split(separator: "/").suffix(2).joined(separator: "/")
    return try languages.compared(
      found.audit, outlet: found.archived.outlet, name: name, path: found.archived.name)
  }
}
