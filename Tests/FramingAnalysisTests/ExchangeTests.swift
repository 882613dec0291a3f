import FramingAnalysis
import Lexicons
import NewsText
import Testing

/// Whoever the sides are, the same words get the same figures: exchanging the sides flips them.
@Suite("Exchanging sides")
struct ExchangeTests {
  static let disputed = ArticleFixture.all.filter { !$0.expected.sides.isEmpty }

  @Test("Exchanging the sides of the case negates every tilt and gap", arguments: disputed)
  func sides(_ fixture: ArticleFixture) throws {
    let lexicon = try BundledLexicons.lexicon(fixture.expected.language)
    let analyser = FramingAnalyser(lexicon: lexicon, version: "test")
    let article = article(fixture.text)
    let found = analyser.audit(article)
    guard let dispute = found.dispute, dispute.sides.count == 2 else { return }
    let plain = analyser.audit(article, dispute: .given(dispute))
    let exchanged = analyser.audit(article, dispute: .given(dispute.exchangingSides()))
    let other = [
      dispute.sides[0].id: dispute.sides[1].id, dispute.sides[1].id: dispute.sides[0].id,
    ]

    #expect(plain.findings.map(\.span) == exchanged.findings.map(\.span))
    #expect(
      plain.findings.map { $0.favours.map { other[$0] ?? $0 } } == exchanged.findings.map(\.favours)
    )
    #expect(
      plain.findings.map { $0.against.map { other[$0] ?? $0 } } == exchanged.findings.map(\.against)
    )
    #expect(
      plain.attributions.map { other[$0.source.side] ?? $0.source.side }
        == exchanged.attributions.map(\.source.side))

    let signed = plain.indices.filter { $0.id == "L2" || ($0.id == "A3" && $0.variant == "gap") }
    #expect(signed.count >= 7)
    for index in signed {
      let mirror = try #require(
        exchanged.indices.first { $0.id == index.id && $0.variant == index.variant })
      let name = "\(index.id) \(index.variant)"
      #expect(isNegated(index.value, mirror.value), "\(name)")
      #expect(index.state == mirror.state, "\(name)")
      #expect(index.n == mirror.n, "\(name)")
      #expect(index.p?.bitPattern == mirror.p?.bitPattern, "\(name)")
      #expect(isNegated(index.interval?.low, mirror.interval?.high), "\(name)")
      #expect(isNegated(index.interval?.high, mirror.interval?.low), "\(name)")
    }
    #expect(
      plain.framing.harmClauses.map { $0.actingSide.map { other[$0] ?? $0 } }
        == exchanged.framing.harmClauses.map(\.actingSide))
    #expect(
      plain.framing.harmClauses.map { $0.patient?.side.map { other[$0] ?? $0 } }
        == exchanged.framing.harmClauses.map { $0.patient?.side })
    #expect(
      plain.framing.functionCues.map { $0.speaker.map { other[$0] ?? $0 } }
        == exchanged.framing.functionCues.map(\.speaker))
    for index in plain.indices where index.id == "G1" && index.variant.hasSuffix("-gap") {
      let mirror = try #require(
        exchanged.indices.first { $0.id == "G1" && $0.variant == index.variant })
      #expect(isNegated(index.value, mirror.value), "\(index.variant)")
      #expect(index.state == mirror.state, "\(index.variant)")
      #expect(index.n == mirror.n, "\(index.variant)")
      #expect(index.p?.bitPattern == mirror.p?.bitPattern, "\(index.variant)")
      #expect(isNegated(index.interval?.low, mirror.interval?.high), "\(index.variant)")
      #expect(isNegated(index.interval?.high, mirror.interval?.low), "\(index.variant)")
    }
    // What is counted for each side is counted for the other.
    for index in plain.indices
    where [
      "L3", "A1", "A2", "A3", "A4", "A5", "A6", "G1", "H1", "F1", "F2", "F3", "F4",
    ].contains(index.id) {
      guard !index.variant.hasSuffix("gap"), index.variant != "sides", let side = index.side else {
        continue
      }
      let mirror = exchanged.indices.first {
        $0.id == index.id && $0.variant == index.variant && $0.side == (other[side] ?? side)
      }
      #expect(mirror?.n == index.n, "\(index.id) \(index.variant) \(side)")
      #expect(mirror?.numerator == index.numerator, "\(index.id) \(index.variant) \(side)")
      #expect(mirror?.value == index.value, "\(index.id) \(index.variant) \(side)")
      #expect(mirror?.interval == index.interval, "\(index.id) \(index.variant) \(side)")
      #expect(mirror?.state == index.state, "\(index.id) \(index.variant) \(side)")
    }
    // What is about no side stays as it is.
    for index in plain.indices where ["G1", "H1", "F1", "F2", "F3", "F4", "P1"].contains(index.id) {
      guard index.side == nil else { continue }
      let same = exchanged.indices.first {
        $0.id == index.id && $0.variant == index.variant && $0.side == nil
      }
      #expect(same?.numerator == index.numerator, "\(index.id) \(index.variant)")
      #expect(same?.denominator == index.denominator, "\(index.id) \(index.variant)")
    }
  }

  /// Clauses of harm in which both sides act and suffer, and each names causes and remedies.
  static let harm = """
    {A} forces killed three {B-adj} farmers. Two {B-adj} drivers were killed. {B} forces shelled \
    the market, killing four {A-adj} traders. A {A-adj} nurse was wounded by {B-adj} troops.
    {A} said that the crisis was obviously caused by the blockade and that {B} must withdraw.
    {B} said that talks should go on because of the harvest.
    """

  @Test("Exchanging the names in a text exchanges all figures of framing")
  func framingByNames() throws {
    func text(_ a: (String, String), _ b: (String, String)) -> String {
      ExchangeTests.harm.replacing("{A}", with: a.0).replacing("{A-adj}", with: a.1)
        .replacing("{B}", with: b.0).replacing("{B-adj}", with: b.1)
    }
    let armenia = ("Armenia", "Armenian")
    let azerbaijan = ("Azerbaijan", "Azerbaijani")
    let one = try audit(text(armenia, azerbaijan))
    let other = try audit(text(azerbaijan, armenia))
    let swap = ["armenia": "azerbaijan", "azerbaijan": "armenia"]
    #expect(one.framing.harmClauses.count == 5)
    #expect(
      one.framing.harmClauses.map { $0.actingSide.map { swap[$0] ?? $0 } }
        == other.framing.harmClauses.map(\.actingSide))
    for id in ["G1", "H1", "F1", "F2", "F3", "F4"] {
      for index in one.indices(id) where !index.variant.hasSuffix("gap") {
        let mirror = other.indices(id, variant: index.variant).first {
          $0.side == index.side.map { swap[$0] ?? $0 }
        }
        #expect(mirror?.value == index.value, "\(id) \(index.variant)")
        #expect(mirror?.n == index.n, "\(id) \(index.variant)")
      }
    }
    for variant in ["acting-gap", "harmed-gap"] {
      let gap = try #require(one.indices("G1", variant: variant).first)
      #expect(gap.value != nil)
      #expect(isNegated(gap.value, other.indices("G1", variant: variant).first?.value))
    }
  }

  /// True where one value is exactly the other with its sign changed.
  private func isNegated(_ left: Double?, _ right: Double?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left == 0 ? right == 0 : left.bitPattern == (-right).bitPattern
  }

  @Test("Exchanging the sides twice gives the audit back", arguments: disputed)
  func twice(_ fixture: ArticleFixture) throws {
    let lexicon = try BundledLexicons.lexicon(fixture.expected.language)
    let analyser = FramingAnalyser(lexicon: lexicon, version: "test")
    let article = article(fixture.text)
    guard let dispute = analyser.audit(article).dispute else { return }
    let once = analyser.audit(article, dispute: .given(dispute))
    let twice = analyser.audit(
      article, dispute: .given(dispute.exchangingSides().exchangingSides()))
    #expect(once.findings.map(\.favours) == twice.findings.map(\.favours))
    #expect(once.indices.map(\.value) == twice.indices.map(\.value))
  }

  // MARK: Names in the text

  /// An article whose tilt comes from who does what, with the names of the sides left open.
  ///
  /// No label of the case and no name of a place stands in it.
  static let english = """
    {A} forces attack the border post

    {Adj} forces launched a barbaric attack on the border post on Monday. {A} continues its \
    aggression against {B}, and the {adj} regime sent mercenaries to the border.
    {A} claimed that the post had been empty. {B} confirmed that two guards were killed.
    {Adj} propaganda described the attack as an answer. The brutal {adj} occupation of the post \
    went on through the night.
    """

  static let arabic = """
    هجوم {ال1} على نقطة الحدود

    شنت القوات {ال1} هجوما على نقطة الحدود يوم الاثنين. ويواصل النظام {الذ1} عدوانه على {2}.
    وزعمت {1} أن النقطة كانت خالية. وأكدت {2} أن حارسين قتلا.
    وتواصل {1} نشر أكاذيبها بشأن الاحتلال {الذ1} للنقطة.
    """

  @Test("Exchanging the names in an English text flips the tilt")
  func englishNames() throws {
    func text(_ a: (String, String), _ b: (String, String)) -> String {
      ExchangeTests.english.replacing("{A}", with: a.0).replacing("{Adj}", with: a.1)
        .replacing("{adj}", with: a.1).replacing("{B}", with: b.0)
    }
    let armenia = ("Armenia", "Armenian")
    let azerbaijan = ("Azerbaijan", "Azerbaijani")
    try checkFlip(text(armenia, azerbaijan), text(azerbaijan, armenia), "en")
  }

  @Test("Exchanging the names in an Arabic text flips the tilt")
  func arabicNames() throws {
    func text(_ a: (String, String, String), _ b: String) -> String {
      ExchangeTests.arabic.replacing("{1}", with: a.0).replacing("{ال1}", with: a.1)
        .replacing("{الذ1}", with: a.2).replacing("{2}", with: b)
    }
    try checkFlip(
      text(("أرمينيا", "الأرمينية", "الأرميني"), "أذربيجان"),
      text(("أذربيجان", "الأذربيجانية", "الأذربيجاني"), "أرمينيا"), "ar")
  }

  private func checkFlip(_ one: String, _ other: String, _ language: String) throws {
    let first = try audit(one, language)
    let second = try audit(other, language)
    #expect(first.dispute?.id == "armenia-azerbaijan")
    #expect(second.dispute?.id == "armenia-azerbaijan")
    #expect(first.findings.map(\.term) == second.findings.map(\.term))
    let tilts = first.indices("L2")
    let mirrored = second.indices("L2")
    #expect(tilts.map(\.variant) == mirrored.map(\.variant))
    for (index, mirror) in zip(tilts, mirrored) {
      #expect(index.n > 0, "\(index.variant)")
      #expect(isNegated(index.value, mirror.value), "\(index.variant)")
    }
    // The text is written against the first side.
    #expect((tilts.first?.value ?? 0) < 0 || (mirrored.first?.value ?? 0) < 0)
    #expect(
      isNegated(
        first.indices("A3", variant: "gap").first?.value,
        second.indices("A3", variant: "gap").first?.value))
  }
}
