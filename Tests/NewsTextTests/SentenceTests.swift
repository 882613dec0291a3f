import NewsText
import Testing

@Suite("Sentences")
struct SentenceTests {
  static let conventions = WritingConventions(
    abbreviations: ["Mr", "Gen", "Sen", "Dr", "د"], continuations: ["على", "إزاء", "التي"],
    openers: ["the", "it", "he"])

  /// Sentences are separated by ¦ in the example.
  @Test(
    "A paragraph splits into sentences",
    arguments: [
      "The army left.¦ Nobody saw it.",
      "Is it over?¦ It is!¦ He said so.",
      "Mr. Smith left.¦ Gen. Brown stayed.",
      "J. R. Smith left.¦ He ran.",
      "It cost 3.5 million.¦ It sank.",
      "The U.S. army left.¦ It was late.",
      "It ended at 11 p.m.¦ The ministry said so.",
      "It ended at 11 p.m. on Monday.¦ He left.",
      "He said: “We left.”¦ Nobody came.",
      "He said (it was late).¦ It was.",
      "He waited… and left.¦ He ran.",
      "He waited…¦ He left.",
      "Really?!¦ The army left.",
      "See example.com for more.¦ It is free.",
      "غادر الجيش.¦ لم يره أحد.",
      "هل انتهى؟¦ نعم!",
      "قال: «غادرنا».¦ لم يأت أحد.",
      "التقى د. سمير الوفد.¦ ثم غادر.",
      "Er ging。¦ Она ушла.",
      "یہ ختم ہوا۔¦ پھر گیا۔",
      "No stop at all",
      "A stop .without a space after it.¦ It ended.",
      "A stop . with a space before it.",
    ])
  func splitting(_ marked: String) {
    let expected = marked.split(separator: "¦").map {
      String($0.drop { $0 == " " })
    }
    let text = marked.filter { $0 != "¦" }
    #expect(readText(text, conventions: SentenceTests.conventions).sentenceTexts == expected)
  }

  @Test("A stray stop before a word that cannot begin a sentence is soft")
  func softStops() {
    let document = readText(
      "أكد المتحدث. على أن الطريق مغلق. انتهى الاجتماع.", conventions: SentenceTests.conventions)
    #expect(document.sentences.map(\.endsSoftly) == [true, false, false])
  }

  @Test("Sentences end with their paragraph")
  func paragraphs() {
    let document = readText("One two\nthree four", conventions: SentenceTests.conventions)
    #expect(document.sentenceTexts == ["One two", "three four"])
    #expect(document.sentences.map(\.paragraph) == [0, 1])
    #expect(document.paragraphTokens == [0..<2, 2..<4])
  }

  @Test("An abbreviation at the end of a paragraph ends its sentence")
  func abbreviationAtTheEnd() {
    let document = readText("He met the Gen.\nIt rained.", conventions: SentenceTests.conventions)
    #expect(document.sentenceTexts == ["He met the Gen.", "It rained."])
  }

  @Test("A sentence that never ends is cut, so that no rule's cost is the square of a text")
  func endless() {
    let document = readText(
      String(repeating: "said ", count: 3 * Sentence.longest + 6) + "said. He left.")
    #expect(document.sentences.map(\.tokens.count) == [512, 512, 512, 8, 3])
    #expect(document.sentences.last?.tokens.upperBound == document.tokens.count)
  }
}
