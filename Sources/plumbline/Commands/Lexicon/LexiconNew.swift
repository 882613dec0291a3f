import ArgumentParser
import Foundation
import LexiconSource
import Lexicons

struct LexiconNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Print a new term to paste into a file of your own, and the forms that it matches.",
    discussion: """
      The entry goes to standard output, with the forms before it as comments. --add appends it to \
      LANGUAGE/terms.yaml of your own lexicon, which is .plumbline/lexicons unless --lexicon names a \
      folder, and makes the file where there is none.
      """)

  @Argument(help: "An expression, such as \"bloodbath/n\" or \"مجزرة/n+مجازر\".")
  var expression: String

  @Option(help: "The language, as a code such as ar or en.")
  var language: String

  @OptionGroup var lexicons: LexiconOptions

  @Flag(help: "Append the entry to the terms of your own lexicon.")
  var add = false

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
    var lines = ["  # Forms, as folded for look-up:"]
    for (word, all) in forms { lines.append("  #   \(word): \(all.joined(separator: ", "))") }
    let words = forms.compactMap(\.forms.first).joined(separator: " ")
    for hit in lexicon.explanation(of: words).hits where hit.kind == "term" {
      lines.append("  # `\(hit.words)` is in the term `\(hit.id)` already.")
    }
    let id = freeIdentifier(in: lexicon)
    lines += [
      "  - id: \(id)", "    match: [\"\(expression)\"]",
      "    category: euphemism        # `plumbline lexicon list` shows the others in use",
      "    severity: 1                # 1 to 3",
      "    role: context              # agent-, agent+, referent-, referent+, source-, source+, patient+, claim+, context",
      "    neutral: [\"…\"]", "    why: \"What the word adds to the fact, in one line.\"",
    ]
    if language == "ar" {
      lines += [
        "    why-ar: \"ما تضيفه الكلمة إلى الواقعة، في سطر واحد.\"",
        "    examples: [\"جملة فيها ⟦\(words)⟧ كلمة محملة.\"]",
        "    innocent: [\"جملة ليست الكلمة فيها محملة.\"]",
      ]
    } else {
      lines += [
        "    examples: [\"A sentence in which ⟦\(words)⟧ is loaded.\"]",
        "    innocent: [\"A sentence in which it is not.\"]",
      ]
    }
    let entry = lines.joined(separator: "\n") + "\n"
    guard add else {
      print(entry, terminator: "")
      return
    }
    let house = try HouseLexicons(lexicons.house)
    let folder = house.folders.last ?? URL(fileURLWithPath: ".plumbline/lexicons")
    let url = folder.appendingPathComponent("\(language)/terms.yaml")
    let before = FileKind(at: url.path) == nil ? "terms:\n" : try Resources.text(of: url)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try (before + (before.hasSuffix("\n") ? "" : "\n") + entry)
        .write(to: url, atomically: true, encoding: .utf8)
    } catch {
      throw CommandError(.configuration, "\(Resources.shown(url)) cannot be written.")
    }
    print("\(Resources.shown(url)): `\(id)`")
  }

  /// The id that the expression suggests, with a number where it is taken.
  private func freeIdentifier(in lexicon: Lexicon) -> String {
    let base = NewEntry.identifier(expression, otherwise: "my-term")
    let taken = Set(lexicon.terms.map(\.id))
    if !taken.contains(base) { return base }
    return (2...).lazy.map { "\(base)-\($0)" }.first { !taken.contains($0) } ?? base
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
