import Foundation
import Testing

/// What must hold for every article, whatever is found in it.
@Suite struct ArticleTests {
  struct Article: CustomTestStringConvertible {
    let name: String
    var language: String { name.hasSuffix(".ar.txt") ? "ar" : "en" }
    var url: URL { Command.checkout.appendingPathComponent("Tests/Fixtures/articles/\(name)") }
    var testDescription: String { name }
  }

  static let articles: [Article] = {
    let folder = Command.checkout.appendingPathComponent("Tests/Fixtures/articles").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map(Article.init)
  }()

  /// Every third article, for what no single word decides.
  static let sample = articles.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)

  @Test func articlesAreThereInBothLanguages() {
    #expect(Set(ArticleTests.articles.map(\.language)) == ["ar", "en"])
    #expect(ArticleTests.articles.count >= 10)
  }

  /// The furniture of a page is not the article, and no wrapping changes what is found.
  @Test(arguments: articles) func wrappedTextGivesTheSame(_ article: Article) throws {
    let sandbox = Sandbox()
    let text = try String(contentsOf: article.url, encoding: .utf8)
    try sandbox.write(text, to: "plain.txt")
    let plain = try Audit(sandbox.run("report", "plain.txt", "--format", "json"))
    let wrapping = Wrapping(text, language: article.language)
    for encoding in Wrapping.Encoding.allCases {
      let bytes = wrapping.bytes(encoding)
      try sandbox.write(bytes, to: "page.html")
      let audit = try Audit(sandbox.run("report", "page.html", "--format", "json"))
      #expect(audit.disputeID == plain.disputeID)
      #expect(audit.findings.map(\.essence) == plain.findings.map(\.essence), "\(encoding)")
      #expect(audit.attributions == plain.attributions, "\(encoding)")
      for finding in audit.findings {
        let range = try #require(finding.fileRange, "\(finding.words) has a place in the file")
        try #require(range.upperBound <= bytes.count)
        #expect(
          Wrapping.reading(bytes[range], encoding)
            == finding.words.split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }
            .joined(separator: " "))
      }
    }
    // In the plain text the places are those of the text itself.
    let bytes = Array(text.utf8)
    for finding in plain.findings {
      let range = try #require(finding.fileRange)
      #expect(String(decoding: bytes[range], as: UTF8.self) == finding.words)
    }
  }

  /// Nothing in the lexicon or the program is for one side.
  @Test(arguments: articles) func exchangingSidesTurnsEveryTilt(_ article: Article) throws {
    let sandbox = Sandbox()
    let path = article.url.path
    let audit = try Audit(sandbox.run("report", path, "--format", "json"))
    let exchanged = try Audit(
      sandbox.run("report", path, "--format", "json", "--exchange-sides"))
    #expect(audit.findings.map(\.term) == exchanged.findings.map(\.term))
    let gaps = ["L2", "A3"]
    for index in gaps {
      let before = audit.values(of: index).filter { index == "L2" || $0.key.contains("gap") }
      let after = exchanged.values(of: index)
      #expect(!before.isEmpty || audit.disputeID == nil, "\(index) is there to be turned round")
      for (key, value) in before {
        let variant = key.prefix { $0 != "/" }
        let turned = after.first { $0.key.prefix { $0 != "/" } == variant }
        let other = try #require(turned, "\(index) \(key)").value
        // Exactly: a bit of difference would be a side that is read otherwise.
        #expect(other == value.map { $0 == 0 ? 0 : -$0 }, "\(index) \(key)")
      }
    }
  }

  /// Whoever follows an id in the document arrives.
  @Test(arguments: sample) func everyIdIsThere(_ article: Article) throws {
    let audit = try Audit(Sandbox().run("report", article.url.path, "--format", "json"))
    let findings = audit.list("findings").compactMap { $0["id"] as? String }
    let attributions = audit.list("attributions").compactMap { $0["id"] as? String }
    let framing = try #require(audit.members["framing"] as? [String: Any])
    let frames = framing["policy_frames"] as? [String: Any] ?? [:]
    let entries = [framing["harm_clauses"], framing["function_cues"], frames["words"]].flatMap {
      ($0 as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }
    let all = findings + attributions + entries
    let known = Set(all)
    #expect(known.count == all.count, "Ids are unique.")
    #expect(findings.count == audit.list("findings").count)
    for finding in audit.list("findings") {
      if let id = finding["attribution"] as? String { #expect(attributions.contains(id)) }
    }
    for entry in audit.list("indices") + audit.list("remarks") {
      let ids = try #require(entry["spans"] as? [String])
      for id in ids { #expect(known.contains(id) || Self.isPlace(id, in: audit)) }
    }
    for finding in audit.list("findings") {
      let favours = finding["favours"] as? String
      #expect(favours == nil || favours != finding["against"] as? String)
    }
  }

  /// Quotations may be counted too: `q1` is the first.
  private static func isPlace(_ id: String, in audit: Audit) -> Bool {
    guard id.first == "q", let number = Int(id.dropFirst()) else { return false }
    return (1...max(1, audit.list("quotations").count)).contains(number)
  }

  /// Every link within the report leads to something in it.
  @Test(arguments: sample) func everyLinkOfTheReportArrives(_ article: Article) throws {
    let html = try Sandbox().run("report", article.url.path, "-o", "-").outputText
    func values(of attribute: String) -> [String] {
      html.components(separatedBy: " \(attribute)=\"").dropFirst().map {
        String($0.prefix { $0 != "\"" })
      }
    }
    let ids = values(of: "id")
    #expect(Set(ids).count == ids.count, "Ids are unique.")
    let targets = Set(
      values(of: "href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) })
    #expect(targets.subtracting(ids).isEmpty)
    #expect(!targets.isEmpty)
  }
}
