import FramingAnalysis
import NewsText
import Testing

/// ⟨source⟩, ⟪cue⟫ and ⟦content⟧ of every attribution, and the name of whoever speaks in each; an empty
/// name where that is unknown.
struct NamedSpeakers: Sendable, CustomTestStringConvertible {
  let construction: String
  let marked: String
  let names: [String]
  var testDescription: String { construction }

  init(_ construction: String, _ marked: String, _ names: String...) {
    self.construction = construction
    self.marked = marked
    self.names = names
  }

  /// Checks what is marked and named, and hands back the audit.
  @discardableResult
  func check(_ language: String) throws -> Audit {
    let text = String(
      String.UnicodeScalarView(
        marked.unicodeScalars.filter { !"⟨⟩⟪⟫⟦⟧".unicodeScalars.contains($0) }))
    let audit = try audit(text, language, caseID: "armenia-azerbaijan", headline: false)
    #expect(audit.markedAttributions == marked, "\(construction)")
    #expect(
      audit.attributions.flatMap { [$0.source.name] + $0.source.others.map(\.name) } == names,
      "\(construction)")
    return audit
  }
}

/// Statements with whoever passes each on; an empty text where nobody does.
struct CarriedStatements: Sendable, CustomTestStringConvertible {
  let statements: NamedSpeakers
  let carriers: [String]
  var testDescription: String { statements.testDescription }

  init(_ construction: String, _ marked: String, _ names: [String], carriers: [String]) {
    statements = NamedSpeakers(construction, marked, all: names)
    self.carriers = carriers
  }

  func check(_ language: String) throws {
    let audit = try statements.check(language)
    let found = audit.attributions.map { $0.source.carrier.map { audit.article.text[$0] } ?? "" }
    #expect(found == carriers, "\(statements.construction)")
  }
}

extension NamedSpeakers {
  init(_ construction: String, _ marked: String, all names: [String]) {
    self.construction = construction
    self.marked = marked
    self.names = names
  }
}
