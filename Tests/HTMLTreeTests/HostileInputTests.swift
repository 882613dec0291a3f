import Testing

@testable import HTMLTree

/// Pages made to stop a reader; a test runs out of time where a guard is gone.
@Suite(.timeLimit(.minutes(1))) struct HostileInputTests {
  private func parse(_ html: String) throws -> HTMLDocument {
    try HTMLDocument(parsing: Array(html.utf8))
  }

  @Test func deepNestingIsFlattenedOrCutAndSaysSo() throws {
    let html = String(repeating: "<div>", count: 100_000) + "deep"
    let page = try parse(html)
    #expect(page.notices.contains { $0.code == "flattened" || $0.code == "truncated" })
    #expect(page.nodes.count < 2000)
  }

  @Test func moderateDepthLosesNoText() throws {
    let html =
      String(repeating: "<div>", count: 2000) + "deep" + String(repeating: "</div>", count: 2000)
      + "<p>after</p>"
    let page = try parse(html)
    #expect(page.text(below: 0) == "deepafter")
    #expect(page.notices.map(\.code) == ["flattened"])
  }

  @Test func endTagsWithoutStartsOverADeepStackAreBounded() throws {
    let html =
      String(repeating: "<b>", count: 100_000) + String(repeating: "</i>", count: 1_000_000)
    #expect(try parse(html).notices.contains { $0.code == "truncated" })
  }

  @Test func fiftyThousandAttributesAreTrimmed() throws {
    let attributes = (0..<50_000).map { "a\($0)=1" }.joined(separator: " ")
    let page = try parse("<p \(attributes)>text</p><p>after</p>")
    #expect(page.text(below: 0) == "textafter")
    #expect(page.notices.map(\.code) == ["attributes-trimmed"])
  }

  @Test func aHugeAttributeIsPassed() throws {
    let page = try parse("<p title=\"" + String(repeating: "x", count: 3_000_000) + "\">text</p>")
    #expect(page.text(below: 0) == "text")
  }

  @Test func commentOpenersWithoutEndAreLinear() throws {
    let page = try parse("<p>x</p>" + String(repeating: "<!--", count: 400_000))
    #expect(page.text(below: 0) == "x")
    #expect(page.notices.map(\.code) == ["unclosed-comment"])
  }

  @Test func scriptOpenersWithoutEndAreLinear() throws {
    _ = try parse("<script><!--" + String(repeating: "<script", count: 400_000))
    _ = try parse(String(repeating: "<script>", count: 200_000))
    _ = try parse(String(repeating: "<a b=\"", count: 200_000))
  }

  @Test func ampersandsWithoutEndAreLinear() throws {
    let page = try parse("<p>" + String(repeating: "&", count: 200_000))
    #expect(page.text(below: 0).utf8.count == 200_000)
  }

  @Test func tooManyNodesAreCutAndSaySo() throws {
    var limits = HTMLLimits()
    limits.nodes = 1000
    let html = String(repeating: "<p>x", count: 5000)
    let page = try HTMLDocument(parsing: Array(html.utf8), limits: limits)
    #expect(page.nodes.count <= 1001)
    #expect(page.notices.map(\.code) == ["truncated"])
  }

  @Test func tooManyBytesAreAnErrorThatNamesTheCap() {
    var limits = HTMLLimits()
    limits.bytes = 100
    #expect {
      try HTMLDocument(parsing: [UInt8](repeating: 0x61, count: 101), limits: limits)
    } throws: { error in
      (error as? HTMLError)?.code == "too-large"
        && (error as? HTMLError)?.message.contains("100") == true
    }
  }

  @Test(arguments: ["", "<", "<!", "<!-", "</", "<p", "<p a=", "<p a=\"", "&", "&#", "<?", "<wbr"])
  func fragmentsOfMarkupAreNoTrouble(html: String) throws {
    _ = try parse(html)
    _ = try parse("<p>x</p>" + html)
  }

  @Test func randomBytesAreNoTrouble() throws {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array("<>/!-&;#=\"' ap\u{0}".utf8) + [0xC3, 0xA9, 0xFF, 0xD9, 0x82]
    for _ in 0..<500 {
      let bytes = (0..<200).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      let page = try HTMLDocument(parsing: bytes)
      #expect(!page.notices.contains { $0.code == "unmapped-text" })
    }
  }
}
