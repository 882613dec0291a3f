import ArgumentParser
import LexiconSource
import Lexicons

struct LexiconCoverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Show what can fire for and against each side of the cases.",
    discussion: """
      General terms take a side by the sentence, so they can fire for any side alike; what can be \
      lopsided are the labels of a case and the names by which roles are bound. A case is marked where \
      the labels of one side weigh (count by severity) more than twice those of the other.
      """)

  @OptionGroup var lexicons: LexiconOptions

  @Option(help: "A language, as a code such as ar or en.")
  var language: String?

  @Option(name: .customLong("case"), help: "Only this case or topic.")
  var caseID: String?

  func run() throws {
    let compiler = try LexiconCommand.compiler(nil, lexicons)
    var lopsided = 0
    for language in try LexiconCommand.languages(language, compiler) {
      let lexicon = try LexiconCommand.lexicon(compiler, language)
      if let caseID { _ = try CaseChoice.dispute(caseID, in: lexicon) }
      let general = lexicon.terms.filter { $0.caseID == nil }
      print(
        "\(language): \(general.count) general terms (against whoever the sentence names: "
          + "\(general.filter { $0.direction.sign < 0 }.count), for: "
          + "\(general.filter { $0.direction.sign > 0 }.count), no side: "
          + "\(general.filter { $0.direction.sign == 0 }.count))")
      for dispute in lexicon.disputes.sorted(by: { $0.id < $1.id })
      where caseID == nil || dispute.id == caseID {
        let coverage = CaseCoverage(dispute, in: lexicon)
        let balance = coverage.balance.map { " balance \(hundredths($0))" } ?? " no labels"
        print("  \(dispute.id)\(dispute.isTopic ? " (topic)" : ""):\(balance)")
        for side in coverage.sides {
          print(
            "    \(side.id): \(side.labels) labels in favour, weight \(side.weight); "
              + "\(side.names) names; called by \(side.called) concepts")
        }
        if coverage.isLopsided {
          lopsided += 1
          print(
            "    warning: one side's labels weigh more than twice the other's. Add labels of the "
              + "lighter side, or say in the file why there are none.")
        }
      }
    }
    if lopsided > 0 { print(lopsided == 1 ? "1 case is lopsided." : "\(lopsided) are lopsided.") }
  }

  private func hundredths(_ value: Double) -> String {
    let number = Int((value * 100).rounded())
    return "\(number / 100).\(number % 100 < 10 ? "0" : "")\(number % 100)"
  }
}
