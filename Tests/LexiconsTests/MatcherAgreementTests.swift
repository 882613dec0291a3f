import Lexicons
import NewsText
import Testing

/// The fast matcher finds what the plain one finds, over random text.
@Suite("Matcher against the naive one")
struct MatcherAgreementTests {
  static let english =
    term("war", ["war/n"], severity: 1) + term("war-crime", ["war/n crime/n"], severity: 2)
    + term("occupy", ["occupy/v"], severity: 3)
    + term("occupy-town", ["occupy/v ...3 town/n|city/n"], severity: 1, tier: "B")
    + term("cease-fire", ["cease-fire/n|truce/n deal/n"], severity: 2, tier: "B")
    + term("town", ["town/n"], severity: 3, tier: "B")
    + term("crime-wave", ["crime/n wave/n of/x war/n"], severity: 1, tier: "C")
    + term("brutal", ["brutal/a ...1 war/n"], severity: 2, tier: "C")
    + term("despite", ["despite/x"], severity: 3, tier: "C")

  static let arabic =
    term("occupation", ["احتلال/n"], severity: 1)
    + term("occupation-forces", ["قوات/n|جيش/n احتلال/n"], severity: 2)
    + term("massacre", ["مجزرة/n+مجازر"], severity: 3)
    + term("claim", ["زعم/v ...3 مجزرة/n"], severity: 1, tier: "B")
    + term("say", ["قال/v"], severity: 2, tier: "B")
    + term("attack", ["اعتدى/v"], severity: 3, tier: "B")
    + term("brutal", ["وحشي/a"], severity: 1, tier: "C")
    + term("baku", ["باكو/p"], severity: 2, tier: "C")
    + term("despite", ["رغم/x"], severity: 3, tier: "C")

  @Test("English", arguments: 0..<8)
  func english(_ seed: Int) throws {
    let words = [
      "war", "wars", "War", "crime", "crimes", "occupy", "occupied", "occupies", "town", "towns",
      "city", "cities", "cease", "fire", "truce", "deal", "deals", "wave", "of", "brutal",
      "despite",
      "rain", "fell", "quietly", "occupation", "townhall",
    ]
    try check(MatcherAgreementTests.english, "en", words, seed)
  }

  @Test("Arabic", arguments: 0..<8)
  func arabic(_ seed: Int) throws {
    let stems = [
      "احتلال", "قوات", "جيش", "مجزرة", "مجزره", "مجزرت", "مجازر", "زعم", "زعمت", "يزعم", "تزعمون",
      "يزعمو", "قال", "قيل", "تقول", "يقولو", "اعتدى", "اعتدا", "اعتدت", "وحشي", "وحشية", "وحشيت",
      "باكو", "رغم", "مطر", "هطل", "لو", "كل", "وال", "سلم",
    ]
    let before = [
      "", "", "", "و", "ف", "ب", "ل", "ك", "س", "ال", "لل", "بال", "وال", "وس", "فلل", "سال",
    ]
    let after = ["", "", "", "ه", "ها", "هم", "نا", "ي", "ني", "كما", "ون"]
    var generator = SplitMix(seed: UInt64(seed) &+ 77)
    let words = (0..<160).map { _ in
      (before.randomElement(using: &generator) ?? "")
        + (stems.randomElement(using: &generator) ?? "")
        + (after.randomElement(using: &generator) ?? "")
    }
    try check(MatcherAgreementTests.arabic, "ar", words, seed)
  }

  private func check(_ terms: String, _ language: String, _ words: [String], _ seed: Int) throws {
    let lexicon = try smallLexicon(language, terms: terms)
    let naive = NaiveMatcher(lexicon)
    let fast = LexiconMatcher(lexicon)
    var generator = SplitMix(seed: UInt64(seed))
    var found = 0
    for _ in 0..<60 {
      let text = (0..<30).map { _ in
        let number = Int.random(in: 0..<20, using: &generator)
        let separator: NaiveMatcher.Separator =
          number == 0 ? .stop : number < 3 ? .comma : number == 3 ? .hyphen : .space
        return NaiveMatcher.Word(
          text: words.randomElement(using: &generator) ?? "", separator: separator)
      }
      let string = text.map { $0.text + $0.separator.rawValue }.joined()
      let document = Document(plainSentence: string, conventions: lexicon.profile.conventions)
      let wordTokens = document.tokens.indices.filter { document.tokens[$0].isWord }
      try #require(wordTokens.count == text.count, "\(string)")
      let hits = fast.matches(in: document, disputeID: nil).terms.map { hit in
        guard case .term(let index) = hit.owner else { return NaiveMatcher.Hit(id: "", words: []) }
        return NaiveMatcher.Hit(
          id: lexicon.terms[Int(index)].id,
          words: hit.slots.map { wordTokens.firstIndex(of: $0) ?? -1 })
      }
      #expect(hits == naive.hits(in: text), "\(string)")
      found += hits.count
    }
    #expect(found > 100, "The texts hold enough to find.")
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers from the same seed, everywhere.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
