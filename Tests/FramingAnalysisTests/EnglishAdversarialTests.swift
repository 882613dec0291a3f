import Testing

@Suite("English adversarial examples")
struct EnglishAdversarialTests {
  static let groups: [HardGroup] = [
    HardGroup(
      "Homographs",
      [
        HardCase(
          "a claim of responsibility",
          "A group of gunmen claimed responsibility for the blast near the market."),
        HardCase(
          "a tax regime",
          "The tax regime was made simpler in March, and so was the payment regime for farms."),
        HardCase(
          "seats that are occupied", "Every seat in the hall was occupied before the concert began."
        ),
        HardCase(
          "states and reports, nouns",
          "Three states on the river paid for the report on the old dam."),
        HardCase(
          "a point, support, a claim for damages",
          "At that point the farm had the support of its insurer and filed a claim for damages."),
      ]),
    HardGroup(
      "Names and titles in quotation marks are no speech",
      [
        HardCase(
          "a so-called exercise",
          "The Armenian army began the so-called “Summer Shield” exercise on Monday."),
        HardCase("a newspaper", "The newspaper “The Morning Star” printed the list on Friday."),
        HardCase("a song", "A choir sang “Nobody Will Stop Us” at the opening of the hall."),
        HardCase(
          "a film with a long name",
          "The film “A Road Through the Valley of Stones” opens on Friday."),
        HardCase(
          "a newspaper that is told",
          "⟨The Armenian minister⟩ ⟪told⟫ the newspaper “The Morning Star” ⟦that the regime closed the road⟧.",
          ["neutral armenia overt"], words: ["regime: paraphrase"]),
      ]),
    HardGroup(
      "Distancing marks stay the outlet's",
      [
        HardCase(
          "an adjective", "The “liberated” village was empty on Monday.", words: ["liberated: own"]),
        HardCase(
          "a noun", "The “aggression” ended after two hours of rain.", words: ["aggression: own"]),
        HardCase(
          "single marks", "The ‘regime’ changed its flag in the spring.", words: ["regime: own"]),
        HardCase(
          "straight marks", "The \"terrorists\" were two dogs and a goat.",
          words: ["terrorists: own"]),
        HardCase(
          "somebody is named who could have said it",
          "The \"terrorists\" were shepherds with two dogs.", words: ["terrorists: quotation?"]),
      ]),
    HardGroup(
      "Unclosed quotations end with their paragraph",
      [
        HardCase(
          "a colon before it",
          "⟨The Armenian minister⟩ ⟪said⟫: ⟦“The regime closed the road and burned the bridge⟧.\nThe regime opened the road again on Friday, and it rained all day in the valley.",
          ["neutral armenia overt ambiguous unclosed"],
          words: ["regime: quotation?", "regime: own"]),
        HardCase(
          "straight marks",
          "⟨The Armenian minister⟩ ⟪said⟫: ⟦\"The regime closed the road and burned the bridge⟧.\nThe regime opened the road again on Friday, and it rained all day in the valley.",
          ["neutral armenia overt ambiguous unclosed"],
          words: ["regime: quotation?", "regime: own"]),
        HardCase(
          "inside a content",
          "⟨The Armenian minister⟩ ⟪said⟫ ⟦that the road “was closed by the regime for good⟧.\nThe regime opened the road again on Friday, and it rained all day in the valley.",
          ["neutral armenia overt ambiguous unclosed"],
          words: ["regime: quotation?", "regime: own"]),
        HardCase(
          "a second statement stays closed",
          "⟨The Armenian minister⟩ ⟪said⟫: ⟦“The regime closed the road and burned the bridge⟧.\n⟨The Azerbaijani minister⟩ ⟪said⟫: ⟦“We opened the road on Friday.”⟧",
          ["neutral armenia overt ambiguous unclosed", "neutral azerbaijan overt"],
          words: ["regime: quotation?"]),
      ]),
    HardGroup(
      "Quotations in quotations",
      [
        HardCase(
          "a term in a quotation",
          "⟨The Armenian minister⟩ ⟪said⟫: ⟦“We saw the ‘liberated’ village and left it at noon.”⟧",
          ["neutral armenia overt"], words: ["liberated: quotation"]),
        HardCase(
          "a statement in a quotation is part of it",
          "⟨The Armenian minister⟩ ⟪said⟫: ⟦“The driver said, ‘The regime took my bus,’ and then he left.”⟧",
          ["neutral armenia overt"], words: ["regime: quotation"]),
        HardCase(
          "double marks in single ones",
          "⟨The Armenian minister⟩ ⟪said⟫: ⟦‘We never called them “terrorists” in this house.’⟧",
          ["neutral armenia overt"], words: ["terrorists: quotation"]),
        HardCase(
          "a statement in a paraphrase is part of it",
          "⟨Yerevan⟩ ⟪said⟫ ⟦that ⟨the driver⟩ had ⟪claimed⟫ ⟦that the regime took his bus⟧⟧.",
          ["neutral armenia metonym", "doubt other overt nested uncounted"],
          words: ["claimed: paraphrase", "regime: paraphrase"]),
      ]),
    HardGroup(
      "Quotations over paragraphs",
      [
        HardCase(
          "two paragraphs",
          "⟨The Armenian minister⟩ ⟪said⟫: ⟦“The regime closed the road on Monday⟧.\n⟦“The terrorists will not close the bridge as well.”⟧\nThe regime did not answer.",
          ["neutral armenia overt"],
          words: ["regime: quotation", "terrorists: quotation", "regime: own"]),
        HardCase(
          "three paragraphs",
          "⟨The Armenian minister⟩ ⟪said⟫: ⟦“The regime closed the road on Monday⟧.\n⟦“Nobody told us why they did it⟧.\n⟦“The terrorists will not close the bridge as well.”⟧",
          ["neutral armenia overt"], words: ["regime: quotation", "terrorists: quotation"]),
        HardCase(
          "straight marks",
          "⟨The Armenian minister⟩ ⟪said⟫: ⟦\"The regime closed the road on Monday⟧.\n⟦\"The terrorists will not close the bridge as well.\"⟧\nThe regime did not answer.",
          ["neutral armenia overt"],
          words: ["regime: quotation", "terrorists: quotation", "regime: own"]),
        HardCase(
          "a closed one goes on in a paragraph of its own",
          "⟦“The regime closed the road on Monday,”⟧ ⟨the Armenian minister⟩ ⟪said⟫.\n⟦“The terrorists will not close the bridge as well.”⟧\nThe regime did not answer.",
          ["neutral armenia overt"],
          words: ["regime: quotation", "terrorists: quotation", "regime: own"]),
      ]),
    HardGroup(
      "Unusual marks",
      [
        HardCase(
          "a possessive in a quotation",
          "⟨The Armenian minister⟩ ⟪said⟫: ⟦\"The regime's soldiers closed my brother's road.\"⟧",
          ["neutral armenia overt"], words: ["regime: quotation"]),
        HardCase(
          "contractions in single marks",
          "⟨The Armenian minister⟩ ⟪said⟫: ⟦'They don't know whose regime it is, and we can't tell.'⟧",
          ["neutral armenia overt"], words: ["regime: quotation"]),
        HardCase(
          "feet and inches",
          "The guard, 6'2\" tall, stood at the gate. ⟨Baku⟩ ⟪said⟫ ⟦that the regime had gone⟧.",
          ["neutral azerbaijan metonym"], words: ["regime: paraphrase"]),
        HardCase(
          "a plural possessive",
          "The soldiers' road was closed. Nobody heeded ⟨the drivers⟩' ⟪claims⟫ ⟦that the regime took it⟧.",
          ["doubt other overt"], words: ["claims that the: own", "regime: paraphrase"]),
        HardCase(
          "gershayim in a name",
          "The sign (צה\"ל) hung by the road. ⟨Yerevan⟩ ⟪said⟫ ⟦that the regime took it down⟧.",
          ["neutral armenia metonym"], words: ["regime: paraphrase"]),
      ]),
    HardGroup(
      "The source last",
      [
        HardCase(
          "according to",
          "⟦The regime closed the road on Monday⟧, ⟪according to⟫ ⟨the Armenian ministry⟩.",
          ["neutral armenia overt"], words: ["regime: paraphrase"]),
        HardCase(
          "said, last", "⟦The regime closed the road on Monday⟧, ⟨the Armenian ministry⟩ ⟪said⟫.",
          ["neutral armenia overt"], words: ["regime: paraphrase"]),
        HardCase(
          "two sentences",
          "The regime closed the road on Monday. ⟦Its terrorists burned the bridge⟧, ⟪according to⟫ ⟨the Armenian ministry⟩.",
          ["neutral armenia overt ambiguous"], words: ["regime: own?", "terrorists: paraphrase?"]),
        HardCase(
          "no further than a statement of somebody else's",
          "The regime closed the road. ⟨Baku⟩ ⟪said⟫ ⟦that it was open⟧. ⟦Its terrorists burned the bridge⟧, ⟪according to⟫ ⟨the Armenian ministry⟩.",
          ["neutral azerbaijan metonym", "neutral armenia overt ambiguous"],
          words: ["regime: own", "terrorists: paraphrase?"]),
        HardCase(
          "the outlet goes on",
          "⟦The road was closed on Monday⟧, ⟨the Armenian ministry⟩ ⟪said⟫, while the regime burned the bridge.",
          ["neutral armenia overt"], words: ["regime: own"]),
      ]),
    HardGroup(
      "Split quotations",
      [
        HardCase(
          "a comma",
          "⟦“The regime closed the road,”⟧ ⟨the Armenian minister⟩ ⟪said⟫, ⟦“and its terrorists burned the bridge.”⟧",
          ["neutral armenia overt"], words: ["regime: quotation", "terrorists: quotation"]),
        HardCase(
          "the verb before",
          "⟦“The regime closed the road,”⟧ ⟪said⟫ ⟨the Armenian minister⟩, ⟦“and its terrorists burned the bridge.”⟧",
          ["neutral armenia overt"], words: ["regime: quotation", "terrorists: quotation"]),
        HardCase(
          "a new sentence",
          "⟦“The regime closed the road,”⟧ ⟨the Armenian minister⟩ ⟪said⟫ on Monday. ⟦“Its terrorists burned the bridge.”⟧ The regime left.",
          ["neutral armenia overt"],
          words: ["regime: quotation", "terrorists: quotation", "regime: own"]),
        HardCase(
          "an indirect half",
          "⟦The regime closed the road⟧, ⟨the Armenian minister⟩ ⟪said⟫, ⟪adding⟫ ⟦that its terrorists burned the bridge⟧.",
          ["neutral armenia overt", "neutral armenia overt"],
          words: ["regime: paraphrase", "terrorists: paraphrase"]),
      ]),
    HardGroup(
      "Relayed words",
      [
        HardCase(
          "quoted as saying",
          "Interfax ⟪quoted⟫ ⟨the Armenian minister⟩ as saying ⟦that the regime closed the road⟧.",
          ["neutral armenia overt"], words: ["regime: paraphrase"]),
        HardCase(
          "quoted, with a quotation",
          "The newspaper ⟪quoted⟫ ⟨the Armenian minister⟩ as saying: ⟦“The regime closed the road.”⟧",
          ["neutral armenia overt"], words: ["regime: quotation"]),
        HardCase(
          "was quoted",
          "⟨The Armenian minister⟩ was ⟪quoted⟫ by Interfax as saying ⟦that the regime closed the road⟧.",
          ["neutral armenia overt"], words: ["regime: paraphrase"]),
        HardCase(
          "a statement told in a statement",
          "⟨Yerevan⟩ ⟪said⟫ ⟦that ⟨the driver⟩ had ⟪told⟫ reporters: ⟦“The regime took my bus this morning.”⟧⟧",
          ["neutral armenia metonym", "neutral other overt nested uncounted"],
          words: ["regime: quotation"]),
      ]),
    HardGroup(
      "Denials",
      [
        HardCase(
          "a denied act", "⟨The Armenian minister⟩ ⟪denied⟫ ⟦that the regime closed the road⟧.",
          ["neutral armenia overt denial"], words: ["regime: paraphrase"]),
        HardCase(
          "a denial that is said",
          "⟨The Armenian minister⟩ ⟪said⟫ ⟦he denied that the regime closed the road⟧.",
          ["neutral armenia overt"], words: ["regime: paraphrase"]),
        HardCase(
          "denied doing", "⟨Baku⟩ ⟪denied⟫ ⟦having occupied the village⟧.",
          ["neutral azerbaijan metonym denial"], words: ["occupied: paraphrase"]),
        HardCase(
          "a denied report", "⟨Baku⟩ ⟪denied⟫ ⟦reports that its terrorists burned the bridge⟧.",
          ["neutral azerbaijan metonym denial"], words: ["terrorists: paraphrase"]),
      ]),
    HardGroup(
      "What is not said",
      [
        HardCase(
          "did not confirm",
          "The Armenian minister did not confirm that the regime closed the road.",
          words: ["regime: own"]),
        HardCase(
          "has not confirmed", "Baku has not confirmed that its terrorists burned the bridge.",
          words: ["terrorists: own"]),
        HardCase(
          "never admitted", "Baku never admitted that its army occupied the village.",
          words: ["admitted that: own", "occupied: own"]),
        HardCase(
          "did not say", "Baku did not say whether the regime would open the road.",
          words: ["regime: own?"]),
        HardCase(
          "did not deny", "⟨Baku⟩ did not ⟪deny⟫ ⟦that its terrorists burned the bridge⟧.",
          ["neutral azerbaijan metonym denial"], words: ["terrorists: paraphrase"]),
      ]),
    HardGroup(
      "Questions and conditions",
      [
        HardCase(
          "a question", "Did the Azerbaijani army occupy the village in the night?",
          words: ["occupy: own?"]),
        HardCase(
          "a condition", "If the Azerbaijani army occupied the village, the road would be closed.",
          words: ["occupied: own?"]),
        HardCase(
          "whether", "Nobody knows whether Azerbaijan invaded the village.",
          words: ["invaded: own?"]),
        HardCase(
          "a question that is quoted",
          "⟦“Did the regime occupy the village?”⟧ ⟨the Armenian minister⟩ ⟪asked⟫.",
          ["neutral armenia overt"], words: ["regime: quotation", "occupy: quotation"]),
      ]),
    HardGroup(
      "Two scripts",
      [
        HardCase(
          "an Arabic word", "⟨The Armenian minister⟩ ⟪said⟫ ⟦the regime (النظام) closed the road⟧.",
          ["neutral armenia overt"], words: ["regime: paraphrase"]),
        HardCase(
          "an Arabic name of a paper",
          "⟨The Armenian minister⟩ ⟪told⟫ الصباح ⟦that the regime closed the road⟧.",
          ["neutral armenia overt"], words: ["regime: paraphrase"]),
        HardCase(
          "an Arabic quotation",
          "⟨The Armenian minister⟩ ⟪said⟫: ⟦«أغلق النظام الطريق أمس صباحا»⟧. The regime left.",
          ["neutral armenia overt"], words: ["regime: own"]),
        HardCase(
          "guillemets",
          "⟨The Armenian minister⟩ ⟪said⟫: ⟦«The regime closed the road on Monday.»⟧ The regime left.",
          ["neutral armenia overt"], words: ["regime: quotation", "regime: own"]),
      ]),
    HardGroup(
      "Participles",
      [
        HardCase(
          "adding",
          "⟨Baku⟩ ⟪said⟫ ⟦the road was closed⟧, ⟪adding⟫ ⟦that terrorists had burned the bridge⟧.",
          ["neutral azerbaijan metonym", "neutral azerbaijan metonym"],
          words: ["terrorists: paraphrase"]),
        HardCase(
          "saying", "⟨Baku⟩ opened the road on Monday, ⟪saying⟫ ⟦that the terrorists had gone⟧.",
          ["neutral azerbaijan metonym"], words: ["terrorists: paraphrase"]),
        HardCase(
          "claiming",
          "⟨Baku⟩ closed the road on Monday, ⟪claiming⟫ ⟦that terrorists were on the bridge⟧.",
          ["doubt azerbaijan metonym"], words: ["claiming: own", "terrorists: paraphrase"]),
        HardCase(
          "a coordinated verb",
          "⟨Baku⟩ ⟪said⟫ ⟦the road was closed⟧ and ⟪added⟫ ⟦that terrorists had burned the bridge⟧.",
          ["neutral azerbaijan metonym", "neutral azerbaijan metonym"],
          words: ["terrorists: paraphrase"]),
      ]),
    HardGroup(
      "Pronouns",
      [
        HardCase(
          "he",
          "⟨The Armenian minister⟩ ⟪said⟫ ⟦the road was closed⟧. ⟨He⟩ ⟪said⟫ ⟦the regime had burned the bridge⟧.",
          ["neutral armenia overt", "neutral armenia pronoun"], words: ["regime: paraphrase"]),
        HardCase(
          "she",
          "⟨The Armenian spokeswoman⟩ ⟪said⟫ ⟦the road was closed⟧. ⟨She⟩ ⟪added⟫ ⟦that the regime had burned the bridge⟧.",
          ["neutral armenia overt", "neutral armenia pronoun"], words: ["regime: paraphrase"]),
        HardCase(
          "she is not the last who spoke",
          "⟨The Armenian spokeswoman⟩ ⟪said⟫ ⟦the road was closed⟧. ⟨The Azerbaijani spokesman⟩ ⟪said⟫ ⟦it was open⟧. ⟨She⟩ ⟪said⟫ ⟦the regime had burned the bridge⟧.",
          ["neutral armenia overt", "neutral azerbaijan overt", "neutral armenia pronoun"],
          words: ["regime: paraphrase"]),
        HardCase(
          "they",
          "⟨The Armenian officials⟩ ⟪said⟫ ⟦the road was closed⟧. ⟨They⟩ ⟪said⟫ ⟦the regime had burned the bridge⟧.",
          ["neutral armenia overt", "neutral armenia pronoun"], words: ["regime: paraphrase"]),
        HardCase(
          "it",
          "⟨The Azerbaijani ministry⟩ ⟪said⟫ ⟦the road was closed⟧. ⟨It⟩ ⟪claimed⟫ ⟦that terrorists had burned the bridge⟧.",
          ["neutral azerbaijan overt", "doubt azerbaijan pronoun"],
          words: ["claimed: own", "terrorists: paraphrase"]),
      ]),
    HardGroup(
      "Descriptors",
      [
        HardCase(
          "the spokesman",
          "⟨An Armenian government spokesman⟩ ⟪said⟫ ⟦the road was closed⟧. ⟨The spokesman⟩ ⟪said⟫ ⟦the regime had burned the bridge⟧.",
          ["neutral armenia overt", "neutral armenia descriptor"], words: ["regime: paraphrase"]),
        HardCase(
          "the minister",
          "⟨The Armenian defence minister⟩ ⟪said⟫ ⟦the road was closed⟧. ⟨The minister⟩ ⟪added⟫ ⟦that the regime had burned the bridge⟧.",
          ["neutral armenia overt", "neutral armenia descriptor"], words: ["regime: paraphrase"]),
        HardCase(
          "the latter",
          "⟨Baku⟩ ⟪said⟫ ⟦it had met Yerevan⟧. ⟨The latter⟩ ⟪said⟫ ⟦the regime had burned the bridge⟧.",
          ["neutral azerbaijan metonym", "neutral armenia descriptor"],
          words: ["regime: paraphrase"]),
      ]),
    HardGroup(
      "Metonyms",
      [
        HardCase(
          "the Kremlin", "⟨The Kremlin⟩ ⟪said⟫ ⟦the regime in Kyiv had closed the road⟧.",
          ["neutral russia metonym"], words: ["regime in Kyiv: paraphrase"],
          caseID: "russia-ukraine"),
        HardCase(
          "Kyiv", "⟨Kyiv⟩ ⟪said⟫ ⟦the regime in Moscow had closed the road⟧.",
          ["neutral ukraine metonym"], words: ["regime: paraphrase"], caseID: "russia-ukraine"),
        HardCase(
          "Yerevan, quoted", "⟦“The regime closed the road on Monday,”⟧ ⟨Yerevan⟩ ⟪said⟫.",
          ["neutral armenia metonym"], words: ["regime: quotation"]),
        HardCase(
          "Baku and a place that is no speaker",
          "⟨Baku⟩ ⟪said⟫ ⟦the terrorists had gone to Yerevan⟧. It rained in Yerevan.",
          ["neutral azerbaijan metonym"], words: ["terrorists: paraphrase"]),
      ]),
    HardGroup(
      "Polar cues are neutral",
      [
        HardCase(
          "denied", "⟨Yerevan⟩ ⟪denied⟫ ⟦that it had invaded the valley⟧.",
          ["neutral armenia metonym denial"], words: ["invaded: paraphrase"]),
        HardCase(
          "accused of", "⟨Yerevan⟩ ⟪accused⟫ ⟦Baku of invading the valley⟧.",
          ["neutral armenia metonym accusation"], words: ["invading: paraphrase"]),
        HardCase(
          "rejected", "⟨Baku⟩ ⟪rejected⟫ ⟦the accusation of aggression⟧.",
          ["neutral azerbaijan metonym denial"], words: ["aggression: paraphrase"]),
        HardCase(
          "blamed for", "⟨Yerevan⟩ ⟪blamed⟫ ⟦Baku for the invasion of the valley⟧.",
          ["neutral armenia metonym accusation"], words: ["invasion: paraphrase"]),
      ]),
    HardGroup(
      "Intentions leave the voice alone",
      [
        HardCase(
          "wants to", "⟨Azerbaijan⟩ ⟪wants⟫ ⟦to occupy the village⟧.",
          ["neutral azerbaijan overt intention"], words: ["occupy: own"]),
        HardCase(
          "refused to", "⟨Azerbaijan⟩ ⟪refused⟫ ⟦to leave the occupied village⟧.",
          ["neutral azerbaijan overt intention"], words: ["occupied village: own"]),
        HardCase(
          "plans to", "⟨Azerbaijan⟩ ⟪plans⟫ ⟦to invade the valley⟧.",
          ["neutral azerbaijan overt intention"], words: ["invade: own"]),
        HardCase(
          "an intention that is told",
          "⟨Yerevan⟩ ⟪said⟫ ⟦that Azerbaijan wants to occupy the village⟧.",
          ["neutral armenia metonym"], words: ["occupy: paraphrase"]),
      ]),
    HardGroup(
      "Comments behind a comma are the outlet's",
      [
        HardCase(
          "a fabrication",
          "⟨Baku⟩ ⟪said⟫ ⟦that the bridge had been burned⟧, a crude fabrication from a regime without shame.",
          ["neutral azerbaijan metonym"], words: ["fabrication: own", "regime: own"]),
        HardCase(
          "an appositive lie",
          "⟨Baku⟩ ⟪said⟫ ⟦that its army had gone home⟧, a blatant lie that nobody in the valley believed.",
          ["neutral azerbaijan metonym"], words: ["blatant lie: own"]),
        HardCase(
          "behind a quotation",
          "⟨Baku⟩ ⟪said⟫: ⟦“Our army has gone home,”⟧ a lie that the regime repeats every week.",
          ["neutral azerbaijan metonym"], words: ["a lie that: own", "regime: own"]),
      ]),
    HardGroup(
      "Headlines",
      [
        HardCase(
          "a label in marks",
          "Baku opens “liberated” village to visitors\nBuses left at noon on Friday, and it rained all day in the valley.",
          words: ["liberated: headline?"], headline: true),
        HardCase(
          "a colon",
          "⟨Baku⟩⟪:⟫ ⟦Terrorists burned the bridge at night⟧\nBuses left at noon on Friday, and it rained all day in the valley.",
          ["neutral azerbaijan metonym"], words: ["Terrorists: headline"], headline: true),
        HardCase(
          "a colon of a subject",
          "War in the valley: how the terrorists left\nBuses left at noon on Friday, and it rained all day in the valley.",
          words: ["terrorists: headline"], headline: true),
        HardCase(
          "the speaker last",
          "⟦Terrorists burned the bridge⟧, ⟪says⟫ ⟨Baku⟩\nBuses left at noon on Friday, and it rained all day in the valley.",
          ["neutral azerbaijan metonym"], words: ["Terrorists: headline"], headline: true),
      ]),
  ]

  /// What the engine is known to read wrongly, and why.
  static let knownLimits: [(example: HardCase, reason: String)] = [
    (
      HardCase(
        "reported, citing",
        "⟨Interfax⟩ ⟪reported⟫, citing the Armenian minister, ⟦that the regime closed the road⟧.",
        ["neutral media overt"], words: ["regime: paraphrase"]),
      "What stands between a verb and its clause is read as the beginning of the clause."
    ),
    (
      HardCase(
        "the statement",
        "⟨The Armenian ministry⟩ ⟪said⟫ in a statement ⟦the road was closed⟧. ⟨The statement⟩ ⟪said⟫ ⟦the regime had burned the bridge⟧.",
        ["neutral armenia overt", "neutral armenia descriptor"], words: ["regime: paraphrase"]),
      "A document is not traced back to whoever issued it, and “in a statement” is read as said."
    ),
    (
      HardCase(
        "which is",
        "⟨Baku⟩ ⟪said⟫ ⟦that its army had gone home⟧, which is propaganda for its own voters.",
        ["neutral azerbaijan metonym"], words: ["propaganda: own"]),
      "A relative clause behind a comma is read as a part of what was said."
    ),
  ]

  @Test("Examples", arguments: groups)
  func examples(_ group: HardGroup) throws {
    for example in group.examples { try example.check("en") }
  }

  @Test("Known limits", arguments: knownLimits)
  func limits(_ example: HardCase, _ reason: String) {
    withKnownIssue(Comment(rawValue: reason)) { try example.check("en") }
  }
}
