import JSON
import NewsText
import Testing
import Verification

/// Whatever is changed in a document is noticed.
@Suite("Tampering")
struct TamperingTests {
  private let made: MadeDocument

  init() throws { made = try MadeDocument.sample.get() }

  @Test func sampleHasEverythingAndAgrees() throws {
    let verification = try AuditVerifier(article: made.article).verification(of: made.value)
    #expect(verification.differences.isEmpty, "\(verification.differences)")
    #expect(verification.unchecked.isEmpty)
    #expect(verification.indices > 50 && verification.spans > 50)
    let findings = made.value["findings"]?.elements ?? []
    let attributions = made.value["attributions"]?.elements ?? []
    #expect(Set(findings.compactMap { $0["favours"]?.stringValue }).count == 2)
    #expect(findings.contains { $0["voice"] == "headline" })
    #expect(findings.contains { $0["binding"] != .null })
    #expect(attributions.contains { $0["stance"] == "doubt" })
    #expect(attributions.contains { $0["quoted_words"]?.integerValue ?? 0 > 0 })
    #expect(attributions.contains { $0["fragment_words"]?.integerValue ?? 0 > 0 })
    #expect((made.value["quotations"]?.elements ?? []).contains { $0["unclosed"] == true })
  }

  @Test func sampleHasEverythingOfFraming() throws {
    let framing = try #require(made.value["framing"])
    let clauses = framing["harm_clauses"]?.elements ?? []
    #expect(Set(clauses.compactMap { $0["construction"]?.stringValue }).count == 4)
    #expect(Set(clauses.compactMap { $0["acting_side"]?.stringValue }).count == 2)
    #expect(Set(clauses.compactMap { $0["counted"]?.boolValue }).count == 2)
    #expect(clauses.contains { $0["agent"] != .null && $0["patient"] != .null })
    let cues = framing["function_cues"]?.elements ?? []
    #expect(Set(cues.compactMap { $0["function"]?.stringValue }).count == 4)
    #expect(Set(cues.map { $0["speaker"]?.stringValue }) == ["armenia", "azerbaijan", nil])
    #expect(framing["policy_frames"]?["words"]?.elements?.count ?? 0 >= 8)
    let counted = (made.value["indices"]?.elements ?? []).filter {
      ($0["n"]?.integerValue ?? 0) > 0
    }
    let ids = Set(counted.compactMap { $0["id"]?.stringValue })
    #expect(ids.isSuperset(of: ["G1", "H1", "F1", "F2", "F3", "F4", "P1"]), "\(ids)")
  }

  /// What a document says on the word of the lexicon alone, and no figure depends on by itself.
  private static let taken: Set = ["severity", "source_valence", "depth"]

  /// Every number in the document, one more and one less by turns.
  @Test func everyNumber() throws {
    var numbers = 0
    var framing = 0
    for way in MadeDocument.steps(in: made.value) {
      guard let value = made.value.at(way), let number = value.numberValue,
        case .member(let name)? = way.last, !TamperingTests.taken.contains(name)
      else { continue }
      if way.first == .member("framing") { framing += 1 }
      let step = numbers.isMultiple(of: 2) ? 1 : -1
      let other: JSONValue =
        value.integerValue.map { .integer($0 + step) } ?? .number(number + 0.001 * Double(step))
      let differences = made.differences(made.value.replacing(way, with: other))
      #expect(differences?.isEmpty == false, "\(way) as \(other)")
      numbers += 1
    }
    // Eight numbers a span, and a span or more an entry.
    #expect(numbers > 1200 && framing > 150)
  }

  /// Every kind of number, immense either way, null, a string, and gone.
  @Test func everyKindOfNumber() throws {
    for way in try kinds() {
      guard let value = made.value.at(way), value.numberValue != nil else { continue }
      let immense: [JSONValue] =
        value.integerValue != nil ? [.integer(.max), .integer(.min)] : [1e308, -1e308]
      for other: JSONValue? in immense + [.null, "1", nil] {
        let differences = made.differences(made.value.replacing(way, with: other))
        #expect(differences?.isEmpty == false, "\(way) as \(String(describing: other))")
      }
    }
  }

  /// The ways to the first member of each name, place and type.
  private func kinds() throws -> [MadeDocument.Steps] {
    var seen: Set<String> = []
    return try MadeDocument.steps(in: made.value).filter { way in
      guard case .member? = way.last else { return false }
      let value = try #require(made.value.at(way))
      let names = way.map { step in
        switch step {
        case .member(let key): key
        case .element: "[]"
        }
      }
      let type = value == .null ? "null" : value.elements != nil ? "array" : "value"
      return seen.insert(names.joined(separator: ".") + ":" + type).inserted
    }
  }

  /// A span moved as a whole by one letter, with all its numbers.
  @Test func everySpanMovedAsAWhole() throws {
    var spans = 0
    for way in MadeDocument.steps(in: made.value) {
      guard let span = made.value.at(way), span["scalar_start"] != nil else { continue }
      guard way.contains(.member("span")) || way.contains(.member("cue")) else { continue }
      // The words of these are in the document.
      guard way.count == 3 || way[0] == .member("framing"), way[0] != .member("quotations") else {
        continue
      }
      spans += 1
      var moved = span
      for member in span.members ?? [] where member.key != "line" {
        moved = moved.replacing(
          [.member(member.key)], with: .integer((member.value.integerValue ?? 0) + 1))
      }
      #expect(made.differences(made.value.replacing(way, with: moved))?.isEmpty == false, "\(way)")
    }
    #expect(spans > 40)
  }

  /// A figure that has no interval or test gets one, or a value where nothing was counted.
  @Test func everyNull() throws {
    for way in MadeDocument.steps(in: made.value) {
      guard let list = way.first,
        ["indices", "article", "framing"].map(MadeDocument.Step.member).contains(list),
        made.value.at(way) == .null
      else { continue }
      // Whom the words of a clause name, only the lexicon can tell.
      let isTaken = way.first == .member("framing") && way.last == .member("side")
      for other: JSONValue in isTaken ? [0.25] : [0.25, "x"] {
        let differences = made.differences(made.value.replacing(way, with: other))
        #expect(differences?.isEmpty == false, "\(way)")
      }
    }
  }

  /// Every yes and no of framing and of the figures the other way round.
  @Test func everyFlag() throws {
    var flags = 0
    for way in MadeDocument.steps(in: made.value) {
      guard way.first == .member("framing") || way.first == .member("indices"),
        case .bool(let flag)? = made.value.at(way)
      else { continue }
      flags += 1
      let changed = made.value.replacing(way, with: .bool(!flag))
      #expect(made.differences(changed)?.isEmpty == false, "\(way)")
    }
    #expect(flags > 60)
  }

  /// Every string of framing that does not rest on the lexicon alone.
  @Test func everyWordOfFraming() throws {
    var words = 0
    for way in MadeDocument.steps(in: made.value) where way.first == .member("framing") {
      guard case .string(let string)? = made.value.at(way), case .member(let name)? = way.last,
        name != "cue", name != "side"
      else { continue }
      words += 1
      for other in [string + "x", "own", "a1", "armenia", "event"]
      where other != string {
        let changed = made.value.replacing(way, with: .string(other))
        #expect(made.differences(changed)?.isEmpty == false, "\(way) as \(other)")
      }
    }
    #expect(words > 60)
  }

  /// Members that are missing, and values of another type.
  @Test func everyMemberMissingOrMistyped() throws {
    for way in try kinds() {
      guard let value = made.value.at(way), value.numberValue == nil else { continue }
      // What is keyed by language may name any.
      if way.contains(.member("reasons")) || way.contains(.member("names")), way.count > 3 {
        guard way.last == .member("reasons") || way.last == .member("names") else { continue }
      }
      let isContainer = value.elements != nil || value.members != nil
      for other: JSONValue? in [nil, isContainer ? 7 : [[]]] {
        let differences = made.differences(made.value.replacing(way, with: other))
        #expect(differences?.isEmpty != true, "\(way) \(other == nil ? "missing" : "mistyped")")
      }
    }
  }

  /// Entries taken out, given twice, or in another order.
  @Test(arguments: [
    "findings", "attributions", "indices", "remarks", "framing.harm_clauses",
    "framing.function_cues", "framing.policy_frames.words",
  ])
  func everyEntry(_ list: String) throws {
    let way = try TamperingTests.steps(list)
    let elements = try #require(made.value.at(way)?.elements)
    #expect(elements.count > 2)
    for index in elements.indices {
      let without = made.value.replacing(way + [.element(index)], with: nil)
      // A last clause that no figure counts leaves no trace.
      if index + 1 < elements.count || elements[index]["counted"] != false {
        #expect(made.differences(without)?.isEmpty == false, "\(list)[\(index)] taken out")
      }
      let twice = made.value.replacing(way, with: .array(elements + [elements[index]]))
      #expect(made.differences(twice)?.isEmpty == false, "\(list)[\(index)] twice")
    }
  }

  /// A change by its path, and the path of a difference that it must give.
  static let changes: [(way: String, to: JSONValue, notedAt: String)] = [
    ("findings[0].voice", "own", "findings[0].voice"),
    ("findings[0].tier", "B", "indices[0].n"),
    ("findings[0].words", "Words", "findings[0].words"),
    ("findings[0].favours", "azerbaijan", "findings[0].favours"),
    ("findings[0].attribution", "a99", "findings[0].attribution"),
    ("findings[0].id", "f7", "findings[0].id"),
    ("attributions[0].id", "a2", "attributions[0].id"),
    ("attributions[0].cue_words", "x", "attributions[0].cue_words"),
    ("attributions[0].stance", "doubt", "attributions[0].stance"),
    ("attributions[0].act", "intention", "indices"),
    ("attributions[0].form", "direct", "attributions[0].form"),
    ("attributions[0].source.side", "azerbaijan", "indices"),
    ("attributions[0].source.canonical", "nobody else", "indices"),
    ("article.text", "Another text.", "article.text"),
    ("article.headline", "Another headline", "article.headline"),
    ("article.paragraphs[0].role", "body", "article.paragraphs[0].role"),
    ("fingerprints.text_sha256", "00", "fingerprints.text_sha256"),
    ("fingerprints.lexicon_sha256", "zz", "fingerprints.lexicon_sha256"),
    ("indices[0].state", "none", "indices[0].state"),
    ("indices[0].formula", "share", "indices[0].formula"),
    ("indices[0].spans", ["f1", "f99"], "indices[0].spans"),
    ("indices[2].side", "azerbaijan", "indices[2]"),
    ("indices[0].exploratory", true, "indices[0].exploratory"),
    ("findings[0].inner_voice", "quotation", "findings[0].inner_voice"),
    ("framing.harm_clauses[0].id", "h2", "framing.harm_clauses[0].id"),
    ("framing.harm_clauses[0].words", "built", "framing.harm_clauses[0].words"),
    ("framing.harm_clauses[0].voice", "headline", "framing.harm_clauses[0].voice"),
    ("framing.harm_clauses[0].inner_voice", "quotation", "framing.harm_clauses[0].inner_voice"),
    ("framing.harm_clauses[0].attribution", "a1", "framing.harm_clauses[0].attribution"),
    ("framing.harm_clauses[0].agent", nil, "framing.harm_clauses[0].agent"),
    ("framing.harm_clauses[0].agent.side", "armenia", "framing.harm_clauses[0].acting_side"),
    ("framing.harm_clauses[0].agent.words", "Birds", "framing.harm_clauses[0].agent.words"),
    ("framing.harm_clauses[0].patient.side", "armenia", "indices"),
    ("framing.harm_clauses[0].construction", "instrument", "framing.harm_clauses[0].agent"),
    ("framing.harm_clauses[0].agentless", true, "framing.harm_clauses[0].agentless"),
    ("framing.harm_clauses[0].counted", false, "framing.harm_clauses[0].counted"),
    (
      "framing.harm_clauses[0].scope_ambiguous", true, "framing.harm_clauses[0].scope_ambiguous"
    ),
    ("framing.harm_clauses[1].patient.side", "azerbaijan", "framing.harm_clauses[1].acting_side"),
    ("framing.harm_clauses[1].acting_side", nil, "framing.harm_clauses[1].acting_side"),
    ("framing.harm_clauses[4].attribution", nil, "framing.harm_clauses[4].attribution"),
    ("framing.function_cues[0].speaker", "azerbaijan", "framing.function_cues[0].speaker"),
    ("framing.function_cues[0].function", "remedy", "indices"),
    ("framing.function_cues[1].function", "remedy", "framing.function_cues[5].function"),
    ("framing.function_cues[5].speaker", "armenia", "indices"),
    ("framing.policy_frames.exploratory", false, "framing.policy_frames.exploratory"),
    ("framing.policy_frames.words[1].frame", "health", "framing.policy_frames.words[3].frame"),
    ("remarks[0].kind", "vocabulary-even", "remarks[0].kind"),
    ("remarks[0].spans", [], "remarks[0].spans"),
  ]

  @Test(arguments: changes)
  func everyKind(way: String, to: JSONValue, notedAt: String) throws {
    let changed = made.value.replacing(try TamperingTests.steps(way), with: to)
    #expect(changed != made.value, "\(way) is there to be changed")
    let paths = try #require(made.differences(changed)).map(\.path)
    #expect(
      paths.contains { $0.hasPrefix(notedAt) }, "\(paths)")
  }

  /// `findings[0].span` as steps.
  static func steps(_ way: String) throws -> MadeDocument.Steps {
    try way.split { $0 == "." || $0 == "[" }.map { part in
      part.hasSuffix("]") ? .element(try #require(Int(part.dropLast()))) : .member(String(part))
    }
  }

  @Test func aDifferenceSaysWhatStandsThereAndWhatShould() throws {
    let changed = made.value.replacing(
      try TamperingTests.steps("findings[0].words"), with: "defenders\u{1B}[2J\nx")
    let difference = try #require(made.differences(changed)?.first)
    #expect(difference.found == "“defenders [2J x”")
    #expect(difference.excerpt?.contains("⟦\(difference.expected.dropFirst().dropLast())⟧") == true)
  }
}
