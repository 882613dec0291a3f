import NewsText
import Testing

@Suite("Quotations")
struct QuotationTests {
  /// ⟦ ⟧ stand around each quotation, marks included.
  @Test(
    "Quotations are found",
    arguments: [
      "He said ⟦“we will leave”⟧ and left.",
      "He said ⟦\"we will leave\"⟧ and left.",
      "⟦\"We left\"⟧, he said, ⟦\"and they stayed\"⟧.",
      "قال: ⟦«سنغادر غدا»⟧ ثم غادر.",
      "قال: ⟦“سنغادر غدا”⟧ ثم غادر.",
      "قال: ⟦”سنغادر غدا“⟧ ثم غادر.",
      "قال: ⟦»سنغادر غدا«⟧ ثم غادر.",
      "قال ⟦\"سنغادر غدا\"⟧ ثم غادر.",
      "قال: ⟦«وصفوها بأنها ⟦\"هجوم\"⟧ كبير»⟧ ثم غادر.",
      "He said: ⟦“They called it ⟦‘a war’⟧ again.”⟧",
      "Er sagte: ⟦„Wir gehen“⟧ und ging.",
      "He called it ⟦‘a small war’⟧ twice.",
      "He called it ⟦'a small war'⟧ twice.",
      "It's the dogs' day, isn't it.",
      "The workers' union and the nurses' union met.",
      "In the '90s it was quiet.",
      "(⟦“We left”⟧)",
      "the word—⟦“war”⟧—again",
      "彼は⟦「行く」⟧と言った。",
      "No marks at all.",
      "An empty pair \"\" is none.",
      "لـ⟦\"الوطن\"⟧ أمس",
    ])
  func found(_ marked: String) {
    let example = MarkedText(marked)
    let document = readText(example.text)
    #expect(document.quotations.map(\.range) == example.marks)
    #expect(document.quotations.allSatisfy { !$0.isUnclosed })
  }

  @Test("What is inside has its depth")
  func depth() {
    let document = readText("He said: “They called it ‘a war’ again.”")
    #expect(document.quotations.map(\.depth) == [1, 2])
    #expect(
      document.quotations.map { document.text[$0.inner] } == [
        "They called it ‘a war’ again.", "a war",
      ])
  }

  @Test("An unclosed mark runs to the end of its paragraph and says so")
  func unclosed() {
    let document = readText("قال: «سنغادر غدا ثم نعود.\nانتهى الاجتماع.")
    #expect(document.quotations.count == 1)
    let quotation = document.quotations[0]
    #expect(quotation.isUnclosed)
    #expect(!quotation.continues)
    #expect(document.text[quotation.inner] == "سنغادر غدا ثم نعود")
  }

  @Test("A quotation goes on in the next paragraph")
  func continued() {
    let document = readText("He said: “We left.\n“Then we came back.”\nNobody saw it.")
    #expect(document.quotations.count == 2)
    #expect(document.quotations.map(\.isUnclosed) == [true, false])
    #expect(document.quotations.map(\.continues) == [true, false])
    #expect(document.quotations.map(\.paragraph) == [0, 1])
  }

  @Test("A block quotation without marks is one quotation")
  func block() {
    let document = readText("We left in the morning.", role: .blockQuote)
    #expect(document.quotations.count == 1)
    #expect(document.quotations[0].isBlock)
    #expect(document.text[document.quotations[0].inner] == "We left in the morning.")
  }

  @Test("A block quotation with marks of its own keeps them")
  func blockWithMarks() {
    let document = readText("“We left,” he said.", role: .blockQuote)
    #expect(document.quotations.map(\.isBlock) == [false])
  }

  @Test("A mark does not pair over paragraphs")
  func paragraphs() {
    let document = readText("He said “we left.\nThey said it” again.")
    #expect(document.quotations.allSatisfy { $0.isUnclosed })
    #expect(document.quotations.allSatisfy { !document.text[$0.range].contains("\n") })
  }
}
