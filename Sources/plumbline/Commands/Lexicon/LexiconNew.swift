import ArgumentParser
import LexiconSource
import Lexicons

struct LexiconNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Print a new term to paste into a file of your own, and the forms that it matches.",
    discussion: """
      The entry goes to standard output, the rest to read goes before it as comments, so that \
      `plumbline lexicon new "pay raid/n" --language en >> .plumbline/lexicons/en/terms.yaml` adds it.
      """)

  @Argument(help: "An expression, such as \"bloodbath/n\" or \"مجزرة/n+مجازر\".")
  var expression: String

  @Option(help: "The language, as a code such as ar or en.")
  var language: String

  @OptionGroup var lexicons: LexiconOptions

  func run() throws {
    let compiler = try LexiconCommand.compiler(nil, lexicons)
    let language = try LexiconCommand.languages(language, compiler)[0]
    let lexicon = try LexiconCommand.lexicon(compiler, language)
    let forms: [(word: String, forms: [String])]
    do {
      forms = try lexicon.forms(of: expression)
    } catch {
      throw CommandError(
        .configuration, "\(expression): error at byte \(error.offset): \(error.message)")
    }
    print("# Forms, as folded for look-up:")
    for (word, all) in forms { print("#   \(word): \(all.joined(separator: ", "))") }
    let word = forms.last?.forms.first ?? "word"
    let taken = lexicon.explanation(of: forms.compactMap(\.forms.first).joined(separator: " "))
    for hit in taken.hits where hit.kind == "term" {
      print("# `\(hit.words)` is in the term `\(hit.id)` already.")
    }
    let id = NewEntry.identifier(expression, otherwise: "my-term")
    print(
      """
        - id: \(id)
          match: ["\(expression)"]
          category: euphemism        # \(Category.allCases.prefix(6).map(\.rawValue).joined(separator: ", ")) …
          severity: 1                # 1 to 3
          role: context              # agent-, agent+, referent-, referent+, source-, source+, patient+, claim+, context
          neutral: ["…"]
          why: "What the word adds to the fact, in one line."
          examples: ["A sentence in which ⟦\(word)⟧ is loaded."]
          innocent: ["A sentence in which it is not."]
      """)
  }
}

/// Ids for entries that are printed to be pasted.
enum NewEntry {
  /// The letters and digits of a text in kebab case; `otherwise` where it holds no Latin ones.
  static func identifier(_ text: String, otherwise: String) -> String {
    var id = ""
    for word in text.split(separator: " ") {
      let lemma = word.prefix { !"/+=!|".contains($0) }.lowercased()
      let letters = lemma.unicodeScalars.filter {
        ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
      }
      if letters.isEmpty { continue }
      if !id.isEmpty { id += "-" }
      id.unicodeScalars.append(contentsOf: letters)
    }
    return id.isEmpty ? otherwise : id
  }
}
