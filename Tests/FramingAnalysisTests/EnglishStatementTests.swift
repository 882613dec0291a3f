import Testing

/// Constructions by which English tells who said what.
@Suite("English statements")
struct EnglishStatementTests {
  static let groups: [HardGroup] = [
    HardGroup(
      "Any verb beside a quotation",
      [
        HardCase(
          "behind it", "⟦“Who shot the dog by the gate?”⟧ ⟨she⟩ ⟪yells⟫ in the video.",
          ["neutral other unknown"]),
        HardCase(
          "behind it, turned round",
          "⟦“Nobody told us that the road was closed,”⟧ ⟪snorted⟫ ⟨the driver⟩.",
          ["neutral other overt"]),
        HardCase(
          "before it", "⟨Demonstrators⟩ ⟪hollered⟫ ⟦“What curfew?”⟧ as the police moved in.",
          ["neutral protesters overt"], caseID: "police-protesters"),
        HardCase(
          "a title is none",
          "A choir hummed “Nobody Will Stop Us” at the opening of the hall."),
        HardCase(
          "a term is none", "The ministry runs the “open valley” at a loss."),
      ]),
    HardGroup(
      "Participles that no comma joins",
      [
        HardCase(
          "by saying",
          "⟨The Armenian minister⟩ began by ⟪saying⟫ ⟦that the road was closed⟧.",
          ["neutral armenia overt"]),
        HardCase(
          "a letter that says",
          "⟨The Armenian minister⟩ sent a letter late on Friday ⟪saying⟫ ⟦that the road was closed⟧.",
          ["neutral armenia overt"]),
        HardCase(
          "at the head of the sentence",
          "⟪Claiming⟫ ⟦the road was closed⟧, ⟨the Armenian minister⟩ went home.",
          ["doubt armenia overt"], words: ["Claiming: own"]),
        HardCase(
          "with a subject of its own",
          "The talks ended on Friday, with ⟨Yerevan⟩ ⟪calling⟫ ⟦the offer a trap⟧.",
          ["neutral armenia metonym"]),
        HardCase(
          "accused of saying is no statement",
          "The driver was accused of saying that the road was closed."),
      ]),
    HardGroup(
      "Described speakers",
      [
        HardCase(
          "before the verb",
          "But ⟨Megan Holt, senior associate for roads at the Ashton institute⟩, ⟪said⟫ ⟦drivers still want the bridge⟧.",
          ["neutral other overt"]),
        HardCase(
          "behind the verb",
          "⟦The road will not open this year⟧, ⟪said⟫ ⟨Jeffrey Holt, a senior official with the board that oversees it⟩.",
          ["neutral other overt"]),
        HardCase(
          "anybody whose clause is opened",
          "At a forum in the valley on Monday, ⟨one listener⟩ ⟪claimed⟫ ⟦that the plan was unworkable⟧.",
          ["doubt other overt"], words: ["claimed: own", "unworkable: paraphrase"]),
        HardCase(
          "a document",
          "⟨A government report⟩ released last year ⟪found that⟫ ⟦the bridge was unsafe⟧.",
          ["endorse government overt"]),
      ]),
    HardGroup(
      "What somebody calls something",
      [
        HardCase(
          "a pronoun inside the cue",
          "She left the ministry after ⟪what ⟨she⟩ called⟫ ⟦a “rant”⟧, a row over the bridge.",
          ["neutral other unknown"], words: ["rant: quotation"]),
        HardCase(
          "a name",
          "The bank raised its rates, amounting to what ⟨the Armenian minister⟩ ⟪called⟫ ⟦daylight robbery⟧.",
          ["neutral armenia overt"], words: ["daylight robbery: paraphrase"]),
        HardCase(
          "progressive", "⟨Armenia⟩ is ⟪calling for⟫ ⟦a ban on imports⟧.",
          ["neutral armenia overt"]),
      ]),
    HardGroup(
      "Where a content ends",
      [
        HardCase(
          "a subordinate clause ends at its comma",
          "While ⟨Yerevan⟩ ⟪said⟫ ⟦that the road was open⟧, the drivers waited at the gate.",
          ["neutral armenia metonym"]),
        HardCase(
          "so does a relative clause",
          "⟨The Armenian minister⟩, who ⟪said⟫ ⟦that the road was open⟧, drove home by the bridge.",
          ["neutral armenia overt"]),
        HardCase(
          "a list goes on",
          "⟨The Armenian minister⟩ ⟪called for⟫ ⟦a road, a bridge and a school⟧.",
          ["neutral armenia overt"]),
      ]),
    HardGroup(
      "Several speakers",
      [
        HardCase(
          "on one side", "⟨Yerevan and the Armenian army⟩ ⟪said⟫ ⟦that the road was open⟧.",
          ["neutral armenia metonym with armenia"]),
        HardCase(
          "on both sides", "⟨Yerevan and Baku⟩ ⟪said⟫ ⟦that the road was open⟧.",
          ["neutral joint metonym with azerbaijan"]),
        HardCase(
          "one body of two things",
          "⟨The Ministry of Health and Social Development⟩ ⟪said⟫ ⟦that the road was open⟧.",
          ["neutral other overt"]),
      ]),
    HardGroup(
      "Statements in statements",
      [
        HardCase(
          "through the media counts",
          "⟨The newspaper⟩ ⟪reported⟫ ⟦that ⟨Baku⟩ had ⟪said⟫ ⟦that the road was open⟧⟧.",
          ["neutral media overt", "neutral azerbaijan metonym nested"]),
        HardCase(
          "through another speaker does not",
          "⟨Yerevan⟩ ⟪said⟫ ⟦that ⟨Baku⟩ had ⟪alleged⟫ ⟦that the road was closed⟧⟧.",
          ["neutral armenia metonym", "doubt azerbaijan metonym nested uncounted"],
          words: ["alleged: paraphrase"]),
      ]),
    HardGroup(
      "Headlines",
      [
        HardCase(
          "a speaker and a colon",
          "⟨Holt⟩⟪:⟫ ⟦Bridge will not open this year⟧\nThe bridge has been closed since May. ⟨Megan Holt⟩ ⟪said⟫ ⟦that it would not open this year⟧.",
          ["neutral other overt", "neutral other overt"], headline: true),
        HardCase(
          "a topic and a colon",
          "Bridge: what we know so far\nThe bridge has been closed since May, and nobody was hurt there.",
          headline: true),
      ]),
  ]

  @Test("Examples", arguments: groups)
  func examples(_ group: HardGroup) throws {
    for example in group.examples { try example.check("en") }
  }
}
