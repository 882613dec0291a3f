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

  /// What a document says on the word of the lexicon alone, and no figure depends on by itself.
  private static let taken: Set = ["severity", "source_valence", "depth"]

  /// Every number in the document, one more and one less by turns.
  @Test func everyNumber() throws {
    var numbers = 0
    for way in MadeDocument.steps(in: made.value) {
      guard let value = made.value.at(way), let number = value.numberValue,
        case .member(let name)? = way.last, !TamperingTests.taken.contains(name)
      else { continue }
      let step = numbers.isMultiple(of: 2) ? 1 : -1
      let other: JSONValue =
        value.integerValue.map { .integer($0 + step) } ?? .number(number + 0.001 * Double(step))
      let differences = made.differences(made.value.replacing(way, with: other))
      #expect(differences?.isEmpty == false, "\(way) as \(other)")
      numbers += 1
    }
    #expect(numbers > 600)
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
      guard way.count == 3, way[0] != .member("quotations") else { continue }
      spans += 1
      var moved = span
      for member in span.members ?? [] where member.key != "line" {
        moved = moved.replacing(
          [.member(member.key)], with: .integer((member.value.integerValue ?? 0) + 1))
      }
      #expect(made.differences(made.value.replacing(way, with: moved))?.isEmpty == false, "\(way)")
    }
    #expect(spans > 10)
  }

  /// A figure that has no interval or test gets one, or a value where nothing was counted.
  @Test func everyNull() throws {
    for way in MadeDocument.steps(in: made.value) {
      guard way.first == .member("indices") || way.first == .member("article"),
        made.value.at(way) == .null
      else { continue }
      for other: JSONValue in [0.25, "x"] {
        let differences = made.differences(made.value.replacing(way, with: other))
        #expect(differences?.isEmpty == false, "\(way)")
      }
    }
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
  @Test(arguments: ["findings", "attributions", "indices", "remarks"])
  func everyEntry(_ list: String) throws {
    let elements = try #require(made.value[list]?.elements)
    for index in elements.indices {
      let without = made.value.replacing([.member(list), .element(index)], with: nil)
      #expect(made.differences(without)?.isEmpty == false, "\(list)[\(index)] taken out")
      let twice = made.value.replacing([.member(list)], with: .array(elements + [elements[index]]))
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
