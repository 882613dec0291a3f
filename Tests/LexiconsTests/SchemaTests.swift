import Foundation
import Lexicons
import Testing

/// The JSON Schemas say what the reader of the files says.
@Suite("Schemas of lexicon files")
struct SchemaTests {
  static func text(_ name: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: root.appendingPathComponent("Lexicons/schemas/\(name).schema.json"),
      encoding: .utf8)
  }

  @Test(
    "Every schema is JSON",
    arguments: [
      "profile", "paradigms", "terms", "cues", "sources", "actors", "case", "examples", "changes",
      "harm", "framing", "policy-frames",
    ])
  func isJSON(_ name: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(try Self.text(name).utf8))
    #expect(
      (value as? [String: Any])?["$schema"] as? String
        == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test func everyCategoryIsOffered() throws {
    for schema in ["terms", "case", "changes"] {
      let text = try Self.text(schema)
      for category in Category.allCases {
        #expect(text.contains("\"\(category.rawValue)\""), "\(schema): \(category)")
      }
    }
  }

  @Test func everyKindAndStanceIsOffered() throws {
    let cues = try Self.text("cues")
    for kind in Cue.Kind.allCases { #expect(cues.contains("\"\(kind.rawValue)\"")) }
    for stance in Cue.Stance.allCases { #expect(cues.contains("\"\(stance.rawValue)\"")) }
    let sources = try Self.text("sources")
    for kind in SourceNoun.Kind.allCases { #expect(sources.contains("\"\(kind.rawValue)\"")) }
    let actors = try Self.text("actors")
    for kind in Actor.Kind.allCases { #expect(actors.contains("\"\(kind.rawValue)\"")) }
    let harm = try Self.text("harm")
    for kind in FramingCue.Harm.allCases { #expect(harm.contains("\"\(kind.rawValue)\"")) }
    let framing = try Self.text("framing")
    for function in FramingCue.Function.allCases {
      #expect(framing.contains("\"\(function.rawValue)\""))
    }
    let frames = try Self.text("policy-frames")
    for frame in FramingCue.PolicyFrame.allCases {
      #expect(frames.contains("\"\(frame.rawValue)\""))
    }
    let profile = try Self.text("profile")
    for name in FunctionClass.names.map(\.name) { #expect(profile.contains("\"\(name)\"")) }
  }
}
