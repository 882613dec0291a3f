import ArgumentParser
import Lexicons

struct LexiconList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the terms: one a line, fields parted by tabs.",
    discussion: "Fields: language, id, tier, severity, category, role or side, expressions.")

  @OptionGroup var lexicons: LexiconOptions

  @Option(help: "A language, as a code such as ar or en.")
  var language: String?

  @Option(help: "A category, such as euphemism.")
  var category: String?

  @Option(help: "A tier: A, B or C.")
  var tier: String?

  func run() throws {
    let compiler = try LexiconCommand.compiler(nil, lexicons)
    let category = try category.map { try choice($0, Category.self, "category") }
    let tier = try tier.map { try choice($0.uppercased(), Tier.self, "tier") }
    for language in try LexiconCommand.languages(language, compiler) {
      for term in try LexiconCommand.lexicon(compiler, language).terms
      where (category == nil || term.category == category) && (tier == nil || term.tier == tier) {
        let fields = [
          language, term.id, term.tier.rawValue, String(term.severity), term.category.rawValue,
          term.favours.map { "favours " + $0 } ?? term.direction.notation,
          term.expressions.joined(separator: "; "),
        ]
        print(fields.joined(separator: "\t"))
      }
    }
  }

  private func choice<Value: RawRepresentable & CaseIterable>(
    _ text: String, _ type: Value.Type, _ name: String
  ) throws -> Value where Value.RawValue == String {
    if let value = Value(rawValue: text) { return value }
    throw CommandError(
      .configuration,
      "`\(text)` is no \(name). Choose from "
        + Value.allCases.map(\.rawValue).joined(separator: ", ") + ".")
  }
}
