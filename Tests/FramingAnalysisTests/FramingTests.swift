import FramingAnalysis
import LexiconSource
import Lexicons
import NewsText
import Testing

/// Cues of the functions of a frame, each with which it is and who is said to do it: `–` is the outlet,
/// `?` a quotation without a speaker.
@Suite("Framing")
struct FramingTests {
  static let english: [String] = [
    "The road closed ⟦because of⟧(cause –) the snow.",
    "Armenia said that the ⟦crisis⟧(problem armenia) had ⟦led to⟧(cause armenia) hunger.",
    "Azerbaijan ⟦condemned⟧(judgement azerbaijan) the attack.",
    "Azerbaijan ⟦called for⟧(remedy azerbaijan) talks.",
    "The mayor ⟦called for⟧(remedy other) talks.",
    "Both armies ⟦must⟧(remedy –) withdraw, and the delay is ⟦unacceptable⟧(judgement –).",
    "“The troops ⟦must⟧(remedy armenia) leave at once,” Armenia said.",
    "The flood must have come at night.",
  ]

  static let arabic: [String] = [
    "أغلق الطريق ⟦بسبب⟧(cause –) الثلوج.",
    "قالت أرمينيا إن ⟦الأزمة⟧(problem armenia) ⟦أدت إلى⟧(cause armenia) الجوع.",
    "⟦نددت⟧(judgement azerbaijan) أذربيجان بالهجوم على القرية.",
    "⟦دعت أذربيجان إلى⟧(remedy azerbaijan) محادثات جديدة.",
    "⟦يجب⟧(remedy –) أن ينسحب الجيشان، والتأخير ⟦غير مقبول⟧(judgement –).",
    "لم يجب الوزير عن السؤال.",
  ]

  @Test("English functions", arguments: english)
  func inEnglish(_ marked: String) throws { try check(marked, "en") }

  @Test("Arabic functions", arguments: arabic)
  func inArabic(_ marked: String) throws { try check(marked, "ar") }

  private func check(_ marked: String, _ language: String) throws {
    let audit = try audit(
      MarkedTerms("", marked).text, language, caseID: "armenia-azerbaijan", headline: false)
    var found = MarkedText()
    for cue in audit.framing.functionCues {
      let speaker = cue.isOwn ? "–" : cue.speaker ?? "?"
      found.mark(cue.span, "⟦", "⟧(\(cue.function.rawValue) \(speaker))")
    }
    #expect(found.text(audit.article.text) == marked)
  }

  // MARK: Indices

  @Test func certaintyIsCountedBySpeaker() throws {
    let audit = try audit(
      "Armenia said that the report was utterly false. Arguably the reply was utterly false.",
      caseID: "armenia-azerbaijan", headline: false)
    func one(_ variant: String, _ side: String?) throws -> Index {
      try #require(audit.indices("H1", variant: variant).first { $0.side == side })
    }
    #expect(try one("boosters", "armenia").n == 1)
    // "that the report was utterly false"
    #expect(try one("boosters", "armenia").denominator == 6)
    #expect(try one("boosters", "armenia").value == 1000.0 / 6)
    #expect(try one("boosters", "armenia").state == .few)
    #expect(try one("boosters-own", nil).n == 1)
    #expect(try one("hedges-own", nil).n == 1)
    #expect(try one("hedges", "armenia").n == 0)
    #expect(try one("hedges", "azerbaijan").state == Index.State.none)
    // Every word is the outlet's or a side's.
    #expect(try one("hedges-own", nil).denominator + 6 == Double(audit.words))
  }

  @Test func functionsAreRatesOfTheSpeakersWords() throws {
    let audit = try audit(
      "Armenia said that the crisis was a threat. The crisis went on.",
      caseID: "armenia-azerbaijan", headline: false)
    let problem = audit.indices("F1")
    #expect(problem.map(\.n) == [2, 0, 1])
    #expect(problem.map(\.side) == ["armenia", "azerbaijan", nil])
    #expect(problem.map(\.variant) == ["", "", "own"])
    #expect(problem.map(\.state) == [.few, .none, .few])
    #expect(problem[0].evidence == ["m1", "m2"])
  }

  @Test func policyFramesAreExploratoryAndNeedAText() throws {
    let short = try audit("The army closed the border, and the court met.", headline: false)
    #expect(short.framing.frameWords.map(\.frame) == [.security, .sovereignty, .legality])
    #expect(short.indices("P1").allSatisfy { $0.state == .few && $0.isExploratory })
    #expect(short.indices("P1").compactMap(\.value).reduce(0, +) == 1)
    let words = Array(
      repeating: "The army closed the border near the old mill and left.", count: 14)
    let long = try audit(words.joined(separator: " "), headline: false)
    #expect(long.words >= 150)
    #expect(long.indices("P1").allSatisfy { $0.state == .ok })
    #expect(long.indices("P1", variant: "security").first?.value == 0.5)
    #expect(try audit("Rain fell.").indices("P1").allSatisfy { $0.state == .none })
  }

  // MARK: Beside the rest

  /// Words of framing are looked up in the same table; what grammar and the loaded terms make of a text
  /// must not depend on them.
  @Test("Framing changes nothing else", arguments: ["en", "ar"])
  func framingChangesNothingElse(_ language: String) throws {
    let without = try BundledLexicons.without(
      ["harm.yaml", "framing.yaml", "policy-frames.yaml"], language: language)
    let with = try BundledLexicons.lexicon(language)
    for fixture in ArticleFixture.all where fixture.expected.language == language {
      let article = article(fixture.text)
      let plain = FramingAnalyser(lexicon: without, version: "test").audit(article)
      let full = FramingAnalyser(lexicon: with, version: "test").audit(article)
      #expect(plain.framing.harmClauses.isEmpty && plain.framing.functionCues.isEmpty)
      #expect(plain.markedAttributions == full.markedAttributions)
      #expect(plain.findings.map(\.term) == full.findings.map(\.term))
      #expect(plain.findings.map(\.span) == full.findings.map(\.span))
      #expect(plain.findings.map(\.favours) == full.findings.map(\.favours))
      #expect(plain.findings.map { $0.binding?.rule } == full.findings.map { $0.binding?.rule })
      #expect(plain.findings.map(\.voice) == full.findings.map(\.voice))
    }
  }
}
