import NewsText
import Testing

@Suite("Tokens")
struct TokeniserTests {
  @Test(
    "A text splits into tokens",
    arguments: [
      ("The army left.", ["The", "army", "left", "."]),
      ("don't can’t o'clock", ["don't", "can’t", "o'clock"]),
      ("Armenia's army", ["Armenia", "'s", "army"]),
      ("Armenia’s army", ["Armenia", "’s", "army"]),
      ("the parties' claims", ["the", "parties", "'", "claims"]),
      ("the U.S. said", ["the", "U.S.", "said"]),
      ("at 5 p.m. on", ["at", "5", "p.m.", "on"]),
      ("in the U.S.", ["in", "the", "U.S."]),
      ("1,200.50 dinars", ["1,200.50", "dinars"]),
      ("١٬٢٠٠٫٥ دينار", ["١٬٢٠٠٫٥", "دينار"]),
      ("in 2024, and", ["in", "2024", ",", "and"]),
      ("3.", ["3", "."]),
      ("so-called state", ["so", "-", "called", "state"]),
      ("Armenian‑occupied", ["Armenian", "‑", "occupied"]),
      ("AT&T said", ["AT&T", "said"]),
      ("צה\"ל ירה", ["צה\"ל", "ירה"]),
      ("צה״ל ירה", ["צה״ל", "ירה"]),
      ("אמר \"שלום\"", ["אמר", "\"", "שלום", "\""]),
      ("قال: «نعم».", ["قال", ":", "«", "نعم", "»", "."]),
      ("باكو، ويريفان؛ ثم؟", ["باكو", "،", "ويريفان", "؛", "ثم", "؟"]),
      ("مُقَاوَمَة", ["مُقَاوَمَة"]),
      ("مقـــاومة", ["مقـــاومة"]),
      ("می\u{200C}خواهم", ["می\u{200C}خواهم"]),
      ("occu\u{AD}pation", ["occu\u{AD}pation"]),
      ("cafe\u{301} noir", ["cafe\u{301}", "noir"]),
      ("\u{200F}باكو", ["باكو"]),
      ("a\u{A0}b\u{3000}c\u{2028}d", ["a", "b", "c", "d"]),
      ("(BBC)", ["(", "BBC", ")"]),
      ("1990-94", ["1990", "-", "94"]),
      ("5G", ["5G"]),
      ("'tis the end", ["'", "tis", "the", "end"]),
      ("rock 'n' roll", ["rock", "'", "n", "'", "roll"]),
      ("end—start", ["end", "—", "start"]),
      ("wait… what", ["wait", "…", "what"]),
      ("", []), ("  \t ", []), ("…", ["…"]),
    ])
  func splitting(_ text: String, _ expected: [String]) {
    #expect(readText(text).tokenTexts == expected)
  }

  @Test(
    "Tokens have their kind",
    arguments: [
      ("word", Token.Kind.word), ("12", .number), ("٣", .number), (".", .punctuation),
      ("“", .punctuation), ("باكو", .word), ("5G", .number), ("٪", .punctuation),
    ])
  func kinds(_ text: String, _ kind: Token.Kind) {
    let document = readText(text)
    #expect(document.tokens.map(\.kind) == [kind])
  }

  @Test func possessiveIsAnEnding() {
    let document = readText("Baku's")
    #expect(document.tokens.map(\.kind) == [.word, .ending])
    #expect(document.keys == ["baku", "'s"])
    #expect(readText("Baku’s").keys == ["baku", "'s"])
  }

  static let shapeExamples: [(String, Token.Shape)] = [
    ("Baku", .capitalised), ("US", [.capitalised, .allCapitals]), ("iPhone", []),
    ("A", .capitalised), ("élan", []), ("Élan", .capitalised),
    ("КИЕВ", [.capitalised, .allCapitals]), ("مُقاوم", .vocalised), ("على", .endsInAlefMaqsura),
    ("علي", []),
  ]

  @Test("What can be seen of a word", arguments: shapeExamples)
  func shapes(_ word: String, _ shape: Token.Shape) {
    let token = readText(word).tokens[0]
    #expect(token.shape.subtracting([.spaceBefore, .spaceAfter, .isItsKey]) == shape)
  }

  @Test func spacesAroundTokensAreKept() {
    let shapes = readText("a, b").tokens.map { $0.shape.intersection([.spaceBefore, .spaceAfter]) }
    #expect(shapes == [.spaceBefore, .spaceAfter, [.spaceBefore, .spaceAfter]])
  }

  @Test(
    "Words of a lexicon entry split as an article does",
    arguments: [
      ("so-called", ["so", "called"]), ("Armenia's", ["Armenia", "'s"]), ("U.S.", ["U.S."]),
      ("قره باغ", ["قره", "باغ"]), ("", []), ("- ,", []),
    ])
  func wordSplitter(_ text: String, _ words: [String]) {
    #expect(WordSplitter.words(in: text) == words)
  }

  @Test func tokensAreFoundByOffset() {
    let document = readText("One two three.\nFour five.")
    let text = ArticleText("One two three.\nFour five.")
    for (index, token) in document.tokens.enumerated() {
      #expect(document.tokens(in: token.range) == index..<(index + 1))
      #expect(document.firstToken(endingAfter: token.range.start) == index)
    }
    #expect(document.tokens(in: text.range) == 0..<7)
    #expect(document.firstToken(endingAfter: text.count) == 7)
    #expect(document.wordCount(in: text.range) == 5)
    #expect(document.paragraph(ofToken: 4) == 1)
    #expect(document.key(of: 0, equals: "one"))
    #expect(!document.key(of: 0, equals: "on"))
  }
}
