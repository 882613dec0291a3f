import ArgumentParser
import Foundation
import LexiconSource
import Lexicons
import NewsText

struct LexiconExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why a word is flagged, or why it is not.",
    discussion: """
      Given the id of a term or cue: the entry as it was written, the forms that it is found under, and \
      what becomes of its examples. Given a word or a sentence: how each word is read, what was found, \
      and which constraint or which other entry kept the rest from counting.
      """)

  @Argument(help: "The id of a term or cue, a word, or a sentence in quotation marks.")
  var subject: String

  @OptionGroup var lexicons: LexiconOptions

  @Option(help: "The language, as a code such as ar or en; found from the text where left out.")
  var language: String?

  @Option(name: .customLong("case"), help: "The case whose labels count.")
  var caseID: String?

  func run() throws {
    let choice = try CaseChoice(caseID)
    let compiler = try LexiconCommand.compiler(nil, lexicons, caseFile: choice.file)
    var reviews: [(language: String, review: LexiconReview)] = []
    for language in try LexiconCommand.languages(language, compiler) {
      reviews.append((language, try LexiconCommand.review(compiler, language)))
    }
    guard let first = reviews.first else { return }
    // Every language has all cases.
    if let id = choice.id { _ = try CaseChoice.dispute(id, in: first.review.lexicon) }
    var isEntry = false
    for (language, review) in reviews {
      for entry in review.entries(named: subject) {
        isEntry = true
        explain(entry, review.lexicon, language)
      }
    }
    if isEntry { return }
    let found = LanguageDetector.language(of: ArticleText(subject))
    let chosen =
      reviews.first { $0.language == found } ?? reviews.first { $0.language == "en" } ?? first
    explain(text: subject, chosen.review, choice.id)
  }

  private func explain(
    _ entry: (place: String, text: String), _ lexicon: Lexicon, _ language: String
  ) {
    print("\(entry.place) (\(language))\n\(entry.text)\n")
    if let term = lexicon.terms.first(where: { $0.id == subject }) {
      print("Forms that count, without what may be attached to them:")
      for expression in term.expressions {
        let forms = (try? lexicon.forms(of: expression)) ?? []
        for (word, all) in forms { print("  \(word): \(all.joined(separator: ", "))") }
      }
      let loaded: String =
        switch term.tier {
        case .loaded: "A, loaded: counts in the index of loaded words"
        case .colour: "B, colour: counted apart"
        case .structural: "C, structural: listed, in no index of loaded words"
        }
      print("Tier \(loaded).")
      print(
        term.rules.isEmpty
          ? "Rule: this project's own judgement; no style guide is cited."
          : "Rule: confirmed in \(term.rules.joined(separator: ", ")).")
    }
    let failures = lexicon.exampleFailures().filter { $0.id == subject }
    print(failures.isEmpty ? "All its examples hold." : "Examples that fail:")
    for failure in failures { print("  \(failure.example)\n    \(failure.message)") }
    print("")
  }

  private func explain(text: String, _ review: LexiconReview, _ caseID: String?) {
    let lexicon = review.lexicon
    let explanation = lexicon.explanation(of: text, disputeID: caseID)
    print("Words (\(lexicon.profile.code)):")
    for word in explanation.words {
      let key = word.key == word.text ? "" : " [\(word.key)]"
      let readings =
        word.readings.isEmpty ? "in no expression" : word.readings.joined(separator: " | ")
      print("  \(word.text)\(key): \(readings)")
    }
    print(explanation.hits.isEmpty ? "Nothing of the lexicon stands here." : "Found:")
    for hit in explanation.hits {
      let outcome: String =
        switch hit.outcome {
        case .counts: hit.kind == "term" ? "flagged" : "counts"
        case .constraint(let name, let word):
          "does not count: `\(name)`\(word.map { " meets “\($0)”" } ?? "")\(line(name, of: hit.id, review))"
        case .overruled(let other): "does not count: `\(other)` has its words"
        case .otherCase(let id): "does not count: it belongs to the case `\(id)`; try --case \(id)"
        }
      print("  \(hit.words) = \(hit.kind) `\(hit.id)`: \(outcome)")
      guard hit.kind == "term", let term = lexicon.terms.first(where: { $0.id == hit.id }) else {
        continue
      }
      if case .counts = hit.outcome {
        print(
          "    \(term.category.rawValue), tier \(term.tier.rawValue), severity \(term.severity), role "
            + "\(term.favours.map { "favours " + $0 } ?? term.direction.notation)")
        if let why = term.reasons[lexicon.profile.code] ?? term.reasons["en"] {
          print("    \(why)")
        }
        if !term.neutral.isEmpty { print("    Neutral: \(term.neutral.joined(separator: "; "))") }
      }
    }
  }

  /// The line of an entry that holds a constraint, with its place.
  private func line(_ constraint: String, of id: String, _ review: LexiconReview) -> String {
    for entry in review.entries(named: id) {
      let line = entry.text.split(separator: "\n").first {
        $0.trimmingPrefix { $0 == " " }.hasPrefix(constraint + ":")
      }
      if let line { return " at \(entry.place)\n     " + line }
    }
    return " of the entry"
  }
}
