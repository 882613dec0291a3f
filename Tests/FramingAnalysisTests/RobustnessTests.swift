import FramingAnalysis
import Lexicons
import NewsText
import Testing

/// Nothing found gives an empty audit, and no text is too strange.
@Suite("Strange articles")
struct RobustnessTests {
  @Test(
    "Nothing found gives an empty audit",
    arguments: ["", " ", "\n\n", ".", "“", "«»", "12 34", "\u{FEFF}", "Quiet rain fell."],
    ["en", "ar"])
  func nothing(_ text: String, _ language: String) throws {
    let audit = try audit(text, language)
    #expect(audit.findings.isEmpty)
    #expect(audit.attributions.isEmpty)
    #expect(audit.dispute == nil)
    #expect(audit.remarks.map(\.kind) == [.noSides, .vocabularyNone, .quotedNobody])
    #expect(audit.indices.allSatisfy { $0.value?.isFinite ?? true })
  }

  @Test func anArticleWithoutParagraphsIsRead() throws {
    let article = Article(text: ArticleText("abc"), paragraphs: [], sourceMap: .identity(count: 3))
    let analyser = FramingAnalyser(lexicon: try BundledLexicons.lexicon("en"), version: "test")
    #expect(analyser.audit(article).words == 0)
  }

  @Test("A dispute of one side, of none and of three is borne", arguments: [0, 1, 3])
  func oddDisputes(_ count: Int) throws {
    let sides = ["armenia", "azerbaijan", "russia"].prefix(count).map {
      Dispute.Side(id: $0, names: [:], actors: [$0])
    }
    let dispute = Dispute(id: "odd", titles: [:], sides: Array(sides))
    let fixture = try #require(ArticleFixture.all("en").first)
    let analyser = FramingAnalyser(lexicon: try BundledLexicons.lexicon("en"), version: "test")
    let audit = analyser.audit(article(fixture.text), dispute: .given(dispute))
    #expect(audit.remarks.contains { $0.kind == .noSides })
    #expect(dispute.exchangingSides().sides.count == count)
  }

  /// Random words of the fixtures between random marks, so that every rule is entered.
  @Test("A megabyte of shuffled text is audited", arguments: ["en", "ar"])
  func megabyte(_ language: String) throws {
    var generator = SeededNumbers(seed: 8)
    let words = ArticleFixture.all(language).flatMap {
      $0.text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    let marks = [
      " ", " ", " ", " ", ", ", "، ", ". ", "\n", " “", "” ", " «", "» ", ": ", "-", "\u{200F}",
    ]
    var text = ""
    while text.utf8.count < 1_000_000 {
      text += words.randomElement(using: &generator) ?? ""
      text += marks.randomElement(using: &generator) ?? ""
    }
    check(try audit(text, language))
  }

  /// A quotation or a cue as the first or the last thing of a text: rules that look around must not look
  /// past its ends.
  @Test("Short shuffled texts are audited", arguments: ["en", "ar"])
  func short(_ language: String) throws {
    var generator = SeededNumbers(seed: 31)
    let words =
      language == "en"
      ? [
        "said", "claiming", "called", "according", "to", "what", "she", "Armenia", "Baku", "the",
        "minister", "that", "yelled", "and", "who", "with", "report", "shows", "by", "saying", "He",
        "Ruiz", "while", "regime",
      ]
      : [
        "قال", "قالت", "الوزير", "أن", "إن", "بحسب", "ما", "باكو", "وباكو", "أرمينيا", "زعم",
        "نقلا",
        "عن", "مضيفا", "وأضاف", "الذي", "التي", "تصريح", "في", "على", "النظام", "وقوله",
      ]
    let marks = [
      " ", " ", " ", ", ", "، ", ". ", "\n\n", " “", "” ", " «", "» ", ": ", " – ", " '", "' ",
    ]
    for _ in 0..<600 {
      var text = marks.randomElement(using: &generator) ?? ""
      for _ in 0..<Int(generator.next() % 14) {
        text += words.randomElement(using: &generator) ?? ""
        text += marks.randomElement(using: &generator) ?? ""
      }
      check(try audit(text, language))
    }
  }

  @Test("Random scalars are audited", arguments: ["en", "ar"])
  func scalars(_ language: String) throws {
    var generator = SeededNumbers(seed: 15)
    for _ in 0..<40 {
      var text = String.UnicodeScalarView()
      for _ in 0..<2000 {
        let block: ClosedRange<UInt32> =
          switch generator.next() % 6 {
          case 0: 0x20...0x7E
          case 1: 0x600...0x6FF
          case 2: 0x2000...0x206F
          case 3: 0x300...0x36F
          case 4: 0xFB50...0xFEFF
          default: 0x0...0x10FFFF
          }
        if let scalar = Unicode.Scalar(UInt32.random(in: block, using: &generator)) {
          text.append(scalar)
        }
      }
      check(try audit(String(text), language))
    }
  }

  /// What must hold of every audit.
  private func check(_ audit: Audit) {
    let whole = audit.article.text.range
    let all =
      audit.findings.map(\.id) + audit.attributions.map(\.id) + audit.framing.harmClauses.map(\.id)
      + audit.framing.functionCues.map(\.id) + audit.framing.frameWords.map(\.id)
    let ids = Set(all)
    #expect(ids.count == all.count)
    for clause in audit.framing.harmClauses {
      let spans = [clause.span, clause.agent?.span, clause.patient?.span].compactMap(\.self)
      #expect(spans.allSatisfy { whole.contains($0) && !$0.isEmpty })
    }
    #expect(
      audit.framing.functionCues.allSatisfy { whole.contains($0.span) && !$0.span.isEmpty })
    #expect(audit.framing.frameWords.allSatisfy { whole.contains($0.span) && !$0.span.isEmpty })
    #expect(audit.findings.allSatisfy { whole.contains($0.span) && !$0.span.isEmpty })
    #expect(
      audit.attributions.allSatisfy { whole.contains($0.contentSpan) && whole.contains($0.cue) })
    #expect(audit.attributions.allSatisfy { !$0.content.isEmpty })
    #expect(
      zip(audit.findings, audit.findings.dropFirst()).allSatisfy { $0.span.start <= $1.span.start })
    for index in audit.indices {
      #expect(index.value?.isFinite ?? true, "\(index.id) \(index.variant)")
      #expect(ids.isSuperset(of: index.evidence), "\(index.id) \(index.variant)")
      if let interval = index.interval {
        #expect(interval.low <= interval.high, "\(index.id) \(index.variant)")
      }
    }
    let holders = audit.findings.compactMap(\.attribution)
    #expect(holders.allSatisfy(ids.contains))
  }

  @Test("The same article gives the same audit")
  func repeatable() throws {
    let fixture = try #require(ArticleFixture.all("ar").first)
    let one = try fixture.audit()
    let other = try fixture.audit()
    #expect(one.markedAttributions == other.markedAttributions)
    #expect(one.indices.map(\.evidence) == other.indices.map(\.evidence))
    #expect(one.indices.map(\.side) == other.indices.map(\.side))
    #expect(one.fingerprints == other.fingerprints)
  }
}
