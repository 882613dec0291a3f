import Foundation
import Testing

/// What the program writes is what its JSON Schemas say.
@Suite struct SchemaTests {
  private static let folder = Command.checkout.appendingPathComponent("Examples/village-crossing")
    .path

  @Test func comparisonsOfFewArticles() throws {
    let outcome = try Sandbox().run("compare", Self.folder, "--format", "json")
    #expect(outcome.code == 0)
    #expect(try SchemaCheck("comparison.schema.json").mistakes(in: outcome.output) == [])
  }

  /// From five articles of an outlet on there are tests, drawn intervals and scores.
  @Test func comparisonsOfManyArticles() throws {
    let sandbox = Sandbox()
    for number in 0..<6 {
      try sandbox.write(
        """
        # Azerbaijan liberates village \(number)

        Azerbaijani troops liberated a grim village, number \(number), and ended the Armenian occupation of it.

        “It is ours,” the Defence Ministry in Baku said. Armenia claimed on day \(number) that it had not fallen.
        """, to: "ledger/\(number).md")
      try sandbox.write(
        """
        # Azerbaijani forces enter village \(number)

        Azerbaijani forces invaded a calm village, number \(number), and Armenian families fled from their houses.

        “We hold it,” the Armenian Defence Ministry said. Azerbaijan said on day \(number) that the road was open.
        """, to: "post/\(number).md")
    }
    try sandbox.write("the\t900\nvillage\t7\n", to: "words.tsv")
    let outcome = try sandbox.run(
      "compare", "Ledger=ledger", "Post=post", "--format", "json", "--background", "words.tsv")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    for member in [
      "bootstrap-by-article", "\"score\": 3", "\"prior\": \"background\"", "\"q\": 0.0",
    ] {
      #expect(outcome.outputText.contains(member), "\(member)")
    }
    #expect(try SchemaCheck("comparison.schema.json").mistakes(in: outcome.output) == [])
  }

  @Test func audits() throws {
    for page in ["north-ledger.en.html", "harbour-post.ar.html"] {
      let outcome = try Sandbox().run("report", Self.folder + "/" + page, "--format", "json")
      #expect(try SchemaCheck("audit.schema.json").mistakes(in: outcome.output) == [])
    }
  }

  @Test(arguments: [
    ("\"sureness\": \"sure\"", "\"sureness\": \"certain\"", "sureness: enum"),
    ("\"copied\": false", "\"copied\": 0", "copied: type"),
    ("\"measure\": \"density\"", "\"measur\": \"density\"", "no measure"),
    ("\"first_count\": ", "\"first_count\": -", "first_count: minimum"),
    ("\"alpha0\": ", "\"alfa\": 1, \"alpha0\": ", "unknown alfa"),
    ("\"seed\": \"1\"", "\"seed\": \"x\"", "seed: pattern"),
  ]) func aChangedDocumentIsFound(from: String, to: String, mistake: String) throws {
    let outcome = try Sandbox().run("compare", Self.folder, "--format", "json")
    let changed = outcome.outputText.replacingOccurrences(of: from, with: to)
    #expect(changed != outcome.outputText)
    let mistakes = try SchemaCheck("comparison.schema.json").mistakes(in: Data(changed.utf8))
    #expect(mistakes.contains { $0.contains(mistake) }, "\(mistakes)")
  }
}
