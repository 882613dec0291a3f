public import Lexicons
import NewsText
import Yams

/// A lexicon with what a second reader would ask its editor.
public struct LexiconReview {
  /// The lexicon.
  public let lexicon: Lexicon
  private let places: [SectionReader.EntryPlace]
  private let frequentWords: [String]

  init(lexicon: Lexicon, places: [SectionReader.EntryPlace], frequentWords: [String]) {
    self.lexicon = lexicon
    self.places = places
    self.frequentWords = frequentWords
  }

  /// All that wants an editor's eye, by file and line: forms that are other words too, words that
  /// nothing can fill, terms that say nothing that helps a writer.
  public var warnings: [LexiconProblem] {
    var result: [LexiconProblem] = []
    let frequent = Set(
      frequentWords.filter { $0.utf8.first != UInt8(ascii: "#") }.map(TokenKey.of))
    for collision in lexicon.collisions(frequent: frequent) {
      let message =
        if let other = collision.other {
          "`\(collision.form)` is a form of the term `\(other)` too; one of them never counts. "
            + "Block it with !\(collision.form) in one, or say what stands around it."
        } else {
          "The form `\(collision.form)` is a frequent word as well. Block it with "
            + "!\(collision.form), or say what must or must not stand around it."
        }
      add(message, "term", collision.term, to: &result)
    }
    for (id, kind, word) in lexicon.unfillableWords() {
      add(
        "No form of \(word) is what its flags ask for; the expression can never be found.", kind,
        id,
        to: &result)
    }
    for (id, kind, message) in lexicon.impossibleConstraints() {
      add("\(message) It can never be found.", kind, id, to: &result)
    }
    for term in lexicon.terms {
      if term.examples.isEmpty {
        add("It has no example; a term shows what it means.", "term", term.id, to: &result)
      }
      if term.reasons.isEmpty {
        add("It has no `why`; a writer is told the reason.", "term", term.id, to: &result)
      }
    }
    return result.sorted { ($0.path, $0.line, $0.message) < ($1.path, $1.line, $1.message) }
  }

  private func add(
    _ message: String, _ kind: String, _ id: String, to result: inout [LexiconProblem]
  ) {
    guard let place = places.first(where: { $0.kind == kind && $0.id == id }) else { return }
    result.append(place.reader.warning("`\(id)`: \(message)", at: place.node))
  }

  /// How many terms and cues stand in house lexicons.
  public var ownEntryCount: Int { places.count { $0.reader.layer > 0 } }

  /// The entries of terms and cues with an id, as they were written, each with its `path:line`.
  public func entries(named id: String) -> [(place: String, text: String)] {
    places.filter { $0.id == id }.map {
      (
        "\($0.reader.file.path):\($0.node.mark?.line ?? 1)",
        $0.reader.excerpt(of: $0.node)
      )
    }
  }
}
