import Testing

@testable import HTMLTree

@Suite struct SelectorTests {
  private static let html = """
    <html><body><div id=main class="story wide" data-kind="news-item"><p class=lead>a</p>
    <section><p>b</p><ul><li class=Lead>c</li></ul></section></div><P id=x>d</P><p lang>e</p></body></html>
    """

  private func matches(_ selector: String) throws -> [String] {
    let page = try HTMLDocument(parsing: Array(SelectorTests.html.utf8))
    return page.elements(matching: try SelectorList(parsing: selector)).map { index in
      String(decoding: page.text(below: index).utf8.filter { $0 > 0x20 }, as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      ("p", ["a", "b", "d", "e"]), ("P", ["a", "b", "d", "e"]), ("#x", ["d"]), ("p#x", ["d"]),
      (".lead", ["a"]), (".Lead", ["c"]), (".story.wide", ["abc"]), (".story.x", []),
      ("div p", ["a", "b"]), ("div > p", ["a"]), ("body>div>section>p", ["b"]),
      ("div > li", []), ("div ul > li", ["c"]), ("section p, #x , li", ["b", "c", "d"]),
      ("[lang]", ["e"]), ("[id=main] p", ["a", "b"]), ("[data-kind='news-item']", ["abc"]),
      ("[data-kind^=news]", ["abc"]), ("[data-kind$=\"item\"]", ["abc"]),
      ("[data-kind*=ws-i]", ["abc"]),
      ("[class~=wide]", ["abc"]), ("[class=wide]", []), ("section > *", ["b", "c"]),
      (" p.lead ", ["a"]), ("[ ID = x ]", ["d"]),
    ] as [(String, [String])])
  func selectorsPointAtElements(selector: String, texts: [String]) throws {
    #expect(try matches(selector) == texts)
  }

  @Test(
    arguments: [
      ("", 1), ("p,", 3), (",p", 1), ("p >", 4), ("> p", 1), ("p:first-child", 2), ("p + p", 3),
      ("#", 2), (".", 2), ("[", 2), ("[a", 3), ("[a=", 4), ("[a=b", 1), ("[a='b]", 4), ("[a~b]", 4),
      ("a b!", 4), ("p..x", 3), ("div[data-x=a b]", 4),
    ] as [(String, Int)])
  func mistakesHaveTheirColumn(selector: String, column: Int) {
    #expect {
      try SelectorList(parsing: selector)
    } throws: { error in
      (error as? SelectorError)?.column == column
    }
  }

  @Test func aLongSelectorOverADeepPageIsLinear() throws {
    let html = String(repeating: "<div class=a>", count: 500) + "x"
    let page = try HTMLDocument(parsing: Array(html.utf8))
    let selector = ".b " + String(repeating: "div ", count: 28) + "> .a"
    #expect(page.elements(matching: try SelectorList(parsing: selector)).isEmpty)
    #expect(
      page.elements(matching: try SelectorList(parsing: "div div > .a div > .a")).count == 496)
  }

  @Test func whatIsRemovedIsGoneAndTheRestHoldsTogether() throws {
    let page = try HTMLDocument(parsing: Array(SelectorTests.html.utf8))
    let less = page.removing(page.elements(matching: try SelectorList(parsing: "section, .lead")))
    #expect(less.text(below: 0).utf8.filter { $0 > 0x20 } == Array("de".utf8))
    for index in less.nodes.indices {
      #expect(Int(less.nodes[index].end) > index)
      for child in less.children(of: index) {
        #expect(Int(less.nodes[child].parent) == index)
        #expect(less.nodes[child].end <= less.nodes[index].end)
      }
    }
    #expect(page.removing([]).nodes.count == page.nodes.count)
  }
}
