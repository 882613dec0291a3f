import Testing

@testable import HTMLTree

/// Text of a page outside scripts, pieces put together as they stand.
private func text(_ html: String) throws -> String {
  let page = try HTMLDocument(parsing: Array(html.utf8))
  var bytes: [UInt8] = []
  for index in page.nodes.indices where page.nodes[index].tag == nil {
    if page.nodes[Int(page.nodes[index].parent)].tag == .script { continue }
    page.withText(of: index) { bytes.append(contentsOf: $0) }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func codes(_ html: String) throws -> [String] {
  try HTMLDocument(parsing: Array(html.utf8)).notices.map(\.code)
}

/// What libxml2 2.9's HTML parser does to pages, each with the test that it does not reach ours.
@Suite struct ParserTrapTests {
  @Test func hundredsOfWordBreaksDoNotCutThePage() throws {
    let html = "<p>" + String(repeating: "a<wbr>", count: 300) + "END</p><p>AFTER"
    #expect(try text(html) == String(repeating: "a", count: 300) + "ENDAFTER")
    #expect(try codes(html).isEmpty)
  }

  @Test func sourceElementsDoNotNest() throws {
    let html = "<video>" + String(repeating: "<source src='a>b'>", count: 300) + "</video><p>AFTER"
    #expect(try text(html) == "AFTER")
    #expect(try codes(html).isEmpty)
  }

  @Test(arguments: ["wbr", "source", "track", "embed", "keygen"])
  func voidElementsOfHTML5HoldNothing(name: String) throws {
    let page = try HTMLDocument(parsing: Array("<p>a<\(name)>b</p><p>c".utf8))
    for index in page.nodes.indices where page.nodes[index].tag == nil {
      #expect(page.name(of: Int(page.nodes[index].parent)) == "p")
    }
  }

  @Test(arguments: [
    ("&#146;", "’"), ("&#150;", "–"), ("&#x80;", "€"), ("&eacute;", "é"), ("&#1602;", "ق"),
    ("&amp;", "&"), ("&nbsp;", "\u{A0}"), ("&#x1F600;", "😀"), ("&unknown;", "&unknown;"),
    ("&", "&"), ("a & b", "a & b"), ("&apos;", "'"), ("&amp;nbsp;", "&nbsp;"),
    ("&amp;&nbsp;", "&\u{A0}"), ("1 < 2", "1 < 2"), ("&lt;", "<"), ("&#60;<", "<<"),
    ("&LT;", "<"), ("&copy 2020", "© 2020"), ("&check;", "✓"), ("&Zcaron;ena", "Žena"),
    ("R&D", "R&D"), ("R&D;", "R&D;"), ("&amp", "&"), ("&amp 1", "& 1"),
    ("&nbsp&nbsp", "\u{A0}\u{A0}"),
    ("a&b&c", "a&b&c"), ("&gbreve;&Scedil;", "ğŞ"), ("&scaron", "&scaron"),
  ])
  func referencesMeanWhatBrowsersTakeThemFor(source: String, meaning: String) throws {
    #expect(try text("<p>x\(source) y</p>") == "x\(meaning) y")
  }

  @Test func aVeryLongNameBehindAnAmpersandIsTextInItsPlace() throws {
    let html = "<p>x&" + String(repeating: "aB3", count: 2000) + "'</p><p>y &amp; z</p>"
    let page = try HTMLDocument(parsing: Array(html.utf8))
    #expect(page.notices.isEmpty)
    #expect(page.text(below: 0).hasSuffix("aB3'y & z"))
  }

  @Test func aByteThatMeansNothingInTheDeclaredCharsetDoesNotEndThePage() throws {
    for (label, byte) in [("windows-1252", 0x81), ("windows-1253", 0xAA), ("iso-8859-7", 0xAE)] {
      let bytes =
        Array("<meta charset=\(label)><p>before ".utf8) + [UInt8(byte)] + Array(" after</p>".utf8)
      let page = try HTMLDocument(parsing: bytes)
      #expect(page.text(below: 0).hasSuffix(" after"))
      #expect(page.text(below: 0).hasPrefix("before "))
    }
  }

  @Test func invalidBytesInADeclaredUTF8PageBecomeReplacementsAndAreTold() throws {
    let bytes =
      Array("<meta charset=utf-8><p>قمة عربية ".utf8) + [0xFF, 0xC3] + Array("(</p><p>END".utf8)
    let page = try HTMLDocument(parsing: bytes)
    #expect(page.text(below: 0) == "قمة عربية \u{FFFD}\u{FFFD}(END")
    #expect(page.notices.map(\.code) == ["encoding-replaced"])
  }

  @Test func aLateMetaTagAndAMarkAgainstIt() throws {
    let late = "<title>" + String(repeating: "قمة ", count: 2000) + "</title>"
    #expect(try text(late + "<meta charset=utf-8><p>قمة").hasSuffix("قمة"))
    let marked = [0xEF, 0xBB, 0xBF] + Array("<meta charset=iso-8859-1><p>قمة".utf8)
    #expect(try HTMLDocument(parsing: marked).text(below: 0) == "قمة")
  }

  @Test func depthBeyondTheParsersOwnLimitLosesNothing() throws {
    let html =
      String(repeating: "<div>", count: 300) + "deep" + String(repeating: "</div>", count: 300)
    #expect(try text(html + "<p>AFTER") == "deepAFTER")
    #expect(try codes(html + "<p>AFTER").isEmpty)
  }

  @Test(arguments: [
    ("<p>a<!-- b --!><b>c</b>", "ac"), ("<p>a<![CDATA[b]]>c", "a<![CDATA[b]]>c"),
    ("<p>a<?php echo ?>b", "ab"), ("<title>a<b>c</title><p>d", "acd"),
    ("<p>one<article>two</article>three", "onetwothree"),
    ("<body><p>a</p><body class=x><p>b", "ab"), ("<b><i>a</b>b</i>c", "abc"),
    ("<a href=x><div>a</div><p>b</p></a>c", "abc"), ("<table>a<tr><td>b</table>c", "abc"),
    ("<p>a<custom-tag>b</custom-tag>c", "abc"),
  ])
  func oddMarkupLosesNoWords(html: String, words: String) throws {
    #expect(try text(html) == words)
  }

  @Test func nulDoesNotEndThePage() throws {
    let html = "<p>before\u{0}after</p><p>tail"
    #expect(try text(html).contains("after"))
    #expect(try text(html).hasSuffix("tail"))
    #expect(try codes(html) == ["control-characters"])
  }

  @Test func metaAfterArabicTitleDoesNotGarbleThePage() throws {
    let html = "<title>مرحبا</title><meta charset=utf-8><p>قمة</p>"
    #expect(try text(html) == "مرحباقمة")
  }

  @Test func aMetaTagDoesNotSwitchTheParser() throws {
    let html = "<html><head><meta charset=iso-8859-1></head><body><p>قمة عربية</p>"
    #expect(try text(html) == "قمة عربية")
  }

  @Test func textAfterAnUnclosedCommentIsFlagged() throws {
    #expect(try codes("<p>one</p><!-- two <p>three</p>") == ["unclosed-comment"])
    #expect(try codes("<p>one</p><!-- two --><p>three</p>").isEmpty)
  }

  @Test func anEmptyCommentClosesAtOnce() throws {
    let words = try text("<p>a</p><!--><p>b</p><!-- c --><p>d</p>")
    #expect(words.filter { $0 != " " } == "abd")
  }

  @Test func aScriptThatHoldsAScriptDoesNotLeak() throws {
    let html = "<script><!-- <script>x</script> var leaked = 1; --></script><p>body</p>"
    #expect(try text(html) == "body")
  }

  @Test func markupInsideAScriptIsNoMarkup() throws {
    let html = "<script>var a = '<p>no</p></b>';</script><style>p > a { }</style><p>yes</p>"
    #expect(try text(html) == "yes")
  }

  @Test func structuredDataIsKeptAsItStands() throws {
    let json = "{\"headline\": \"a </b> <wbr> c\"}"
    let html = "<script type='application/ld+json'>\(json)</script><p>x"
    let page = try HTMLDocument(parsing: Array(html.utf8))
    let script = try #require(page.nodes.indices.first { page.nodes[$0].tag == .script })
    #expect(page.text(below: script) == json)
  }

  @Test func otherScriptsLeaveNoText() throws {
    let page = try HTMLDocument(parsing: Array("<script>var x = 1</script><p>y".utf8))
    let script = try #require(page.nodes.indices.first { page.nodes[$0].tag == .script })
    #expect(page.text(below: script).isEmpty)
  }

  @Test func textBehindTheEndOfTheDocumentIsKept() throws {
    #expect(try text("<html><body><p>a</p></body></html><p>b</p>").hasSuffix("b"))
  }

  @Test func attributesHaveTheirReferencesDecoded() throws {
    let page = try HTMLDocument(parsing: Array("<a title='x &amp; y' HREF=z hidden>q</a>".utf8))
    let link = try #require(page.nodes.indices.first { page.nodes[$0].tag == .a })
    #expect(page.attribute("title", of: link) == "x & y")
    #expect(page.attribute("href", of: link) == "z")
    #expect(page.attribute("hidden", of: link) != nil)
    #expect(page.attribute("class", of: link) == nil)
  }

  @Test func everyPieceOfTextKnowsItsPlace() throws {
    let long = String(repeating: "كلمة é ", count: 700)
    let html =
      "<p>x &amp;&nbsp;y &bogus; &#146; 1 < 2 &lt;</p><div>\(long)</div>"
      + String(repeating: "a", count: 3500)
      + "<p>ق</p>&#1602;\r\n tail"
    let page = try HTMLDocument(parsing: Array(html.utf8))
    #expect(page.notices.isEmpty)
    var covered = 0
    for index in page.nodes.indices where page.nodes[index].tag == nil {
      let node = page.nodes[index]
      #expect(Int(node.source.lowerBound) >= covered)
      covered = Int(node.source.upperBound)
      let source = page.decoded.utf8[Int(node.source.lowerBound)..<covered]
      if node.isVerbatim {
        page.withText(of: index) { #expect(Array($0) == Array(source)) }
      } else {
        #expect(source.first == UInt8(ascii: "&"))
      }
    }
    #expect(covered == page.decoded.utf8.count)
  }

  @Test func aSubtreeIsARangeOfNodes() throws {
    let page = try HTMLDocument(parsing: Array("<div><p>a<b>b</b></p><p>c</p></div><p>d".utf8))
    for index in page.nodes.indices {
      for child in page.children(of: index) {
        #expect(Int(page.nodes[child].parent) == index)
        #expect(page.nodes[child].end <= page.nodes[index].end)
      }
    }
    #expect(page.text(below: 0) == "abcd")
  }
}
