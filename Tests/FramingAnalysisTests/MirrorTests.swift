import Foundation
import FramingAnalysis
import NewsText
import Testing

/// One event as two outlets of opposite sides tell it, and as an agency does.
struct MirrorEvent: Decodable, Sendable, CustomTestStringConvertible {
  let event: String
  let sides: [String]
  let language: String
  let leans: [String: String]
  let even: String
  var testDescription: String { "\(event).\(language)" }

  static let folder = projectFolder.appendingPathComponent("Tests/Fixtures/mirror")

  static let all: [MirrorEvent] = {
    guard let data = try? Data(contentsOf: folder.appendingPathComponent("events.json")) else {
      return []
    }
    return (try? JSONDecoder().decode([MirrorEvent].self, from: data)) ?? []
  }()

  func audit(_ file: String) throws -> Audit {
    let text = try String(
      contentsOf: MirrorEvent.folder.appendingPathComponent(file), encoding: .utf8)
    return try FramingAnalysisTests.audit(text, language)
  }
}

/// What leans one way leans the other way when the other side tells it.
@Suite("Mirror articles")
struct MirrorTests {
  @Test("There are six pairs or more in each language")
  func pairs() {
    for language in ["ar", "en"] {
      #expect(MirrorEvent.all.filter { $0.language == language }.count >= 6)
    }
  }

  /// The value that is positive where the first side is favoured.
  private func value(_ audit: Audit, _ id: String, _ variant: String, first: String) -> Double? {
    guard let index = audit.indices.first(where: { $0.id == id && $0.variant == variant }) else {
      return nil
    }
    return index.side == first ? index.value : index.value.map { -$0 }
  }

  @Test("Tilts have opposite signs and similar size", arguments: MirrorEvent.all)
  func tilts(_ event: MirrorEvent) throws {
    let first = event.sides[0]
    let one = try event.audit(try #require(event.leans[first]))
    let two = try event.audit(try #require(event.leans[event.sides[1]]))
    for variant in ["", "tokens", "severity"] {
      let a = try #require(value(one, "L2", variant, first: first), "\(variant)")
      let b = try #require(value(two, "L2", variant, first: first), "\(variant)")
      #expect(a > 0.3 && b < -0.3, "\(variant): \(a) and \(b)")
      #expect(abs(a + b) <= 0.6, "\(variant): \(a) and \(b)")
    }
  }

  @Test("Gaps of doubt have opposite signs and similar size", arguments: MirrorEvent.all)
  func doubt(_ event: MirrorEvent) throws {
    let first = event.sides[0]
    let one = try event.audit(try #require(event.leans[first]))
    let two = try event.audit(try #require(event.leans[event.sides[1]]))
    let a = try #require(value(one, "A3", "gap", first: first))
    let b = try #require(value(two, "A3", "gap", first: first))
    // The outlet doubts the other side: the first side's rate is lower in its own outlet.
    #expect(a < 0 && b > 0, "\(a) and \(b)")
    #expect(abs(a + b) <= 0.5, "\(a) and \(b)")
  }

  @Test("Of the agency's article no lean is said", arguments: MirrorEvent.all)
  func even(_ event: MirrorEvent) throws {
    let audit = try event.audit(event.even)
    let kinds = audit.remarks.map(\.kind)
    for kind in kinds {
      #expect(
        ![.vocabularyAll, .vocabularyLeans, .doubtOneSided, .countContradicts].contains(kind),
        "\(kind)")
    }
    #expect(kinds.contains(.vocabularyNone) || kinds.contains(.vocabularyFew))
    #expect(kinds.contains(.doubtNone))
  }
}
