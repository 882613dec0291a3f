import FramingAnalysis
import Testing

/// Who is meant by a name, a row of names, a pronoun.
@Suite("English speakers")
struct EnglishSpeakerTests {
  static let pronouns = [
    NamedSpeakers(
      "an institution is no he",
      "⟨The Health Ministry⟩ ⟪said⟫ ⟦the clinic would reopen⟧. ⟨He⟩ ⟪said⟫ ⟦the date was open⟧.",
      "Health Ministry", ""),
    NamedSpeakers(
      "nor is a body that no list has",
      "⟨The Northgate Trust⟩ ⟪said⟫ ⟦profits fell⟧. ⟨He⟩ ⟪said⟫ ⟦they would recover⟧.",
      "Northgate Trust", ""),
    NamedSpeakers(
      "whoever did not say it",
      "⟨Mark Lund⟩ ⟪said⟫ ⟦the bridge was shut⟧. Mayor Jane Roe did not say when it would open. ⟨She⟩ ⟪added⟫ ⟦that the work had begun⟧.",
      "Mark Lund", "Mayor Jane Roe"),
    NamedSpeakers(
      "whoever has never claimed it",
      "Jane Roe has never claimed that the road was open. ⟨She⟩ ⟪said⟫ ⟦it was shut⟧.", "Jane Roe"),
    NamedSpeakers(
      "a body that did not say it",
      "The ministry did not say when the road would open. ⟨He⟩ ⟪said⟫ ⟦it was closed⟧.", ""),
    NamedSpeakers(
      "nobody did",
      "⟨Jane Roe⟩ ⟪said⟫ ⟦the road was open⟧. No minister said it was shut. ⟨She⟩ ⟪added⟫ ⟦that it was wide⟧.",
      "Jane Roe", "Jane Roe"),
    NamedSpeakers(
      "two bodies named together",
      "⟨The army and the police⟩ ⟪said⟫ ⟦the road was open⟧. ⟨They⟩ ⟪added⟫ ⟦that it was safe⟧.",
      "army", "police", "army", "police"),
    NamedSpeakers(
      "two persons named together",
      "⟨Anna Holt and Mark Lund⟩ ⟪said⟫ ⟦the road was open⟧. ⟨They⟩ ⟪said⟫ ⟦it was safe⟧.",
      "Anna Holt", "Mark Lund", "Anna Holt", "Mark Lund"),
    NamedSpeakers(
      "one person is not they",
      "⟨Jane Roe and the ministry⟩ ⟪said⟫ ⟦the road was open⟧. ⟨Mark Lund⟩ ⟪said⟫ ⟦it was shut⟧. ⟨They⟩ ⟪added⟫ ⟦that it was wide⟧.",
      "Jane Roe", "ministry", "Mark Lund", ""),
    NamedSpeakers(
      "nor is one alone",
      "⟨John Smith⟩ ⟪said⟫ ⟦the bill was dead⟧. ⟨They⟩ ⟪said⟫ ⟦the vote was close⟧.", "John Smith",
      ""),
    NamedSpeakers(
      "several by one word",
      "⟨The drivers⟩ ⟪said⟫ ⟦the road was open⟧. ⟨They⟩ ⟪added⟫ ⟦that it was safe⟧.", "drivers",
      "drivers"),
  ]

  static let rows = [
    NamedSpeakers(
      "three last names", "⟨Kim, Lee and Park⟩ ⟪said⟫ ⟦the strike would go on⟧.", "Kim", "Lee",
      "Park"),
    NamedSpeakers(
      "a comma before the last", "⟨Kim, Lee, and Park⟩ ⟪said⟫ ⟦the strike would go on⟧.", "Kim",
      "Lee", "Park"),
    NamedSpeakers(
      "three full names", "⟨Anna Kim, Joon Lee and Min Park⟩ ⟪said⟫ ⟦the strike would go on⟧.",
      "Anna Kim", "Joon Lee", "Min Park"),
    NamedSpeakers(
      "behind the verb", "⟦“We will strike,”⟧ ⟪said⟫ ⟨Kim, Lee and Park⟩.", "Kim", "Lee", "Park"),
    NamedSpeakers(
      "a place is no part of the row",
      "At a rally in Ames, Iowa, ⟨Holt and Lund⟩ ⟪said⟫ ⟦the vote was close⟧.", "Holt", "Lund"),
    NamedSpeakers(
      "nor is an adverb", "However, ⟨Lee and Park⟩ ⟪said⟫ ⟦the vote was close⟧.", "Lee", "Park"),
    NamedSpeakers(
      "a title, its name and another",
      "⟨Both the mayor, Jane Roe, and her deputy⟩ ⟪said⟫ ⟦the plan was sound⟧.", "Jane Roe",
      "her deputy"),
    NamedSpeakers(
      "two titles with their names",
      "⟨The mayor, Jane Roe, and her deputy, Tom Hill⟩, ⟪said⟫ ⟦the plan was sound⟧.", "Jane Roe",
      "Tom Hill"),
    NamedSpeakers(
      "names with what describes them",
      "⟨Roe, a teacher, and Lund, a farmer⟩, ⟪said⟫ ⟦the road was closed⟧.", "Roe", "Lund"),
    NamedSpeakers(
      "two clauses",
      "⟨The mayor, Jane Roe⟩, ⟪said⟫ ⟦the plan was sound⟧, and ⟨her deputy⟩ ⟪said⟫ ⟦it was cheap⟧.",
      "Jane Roe", "her deputy"),
  ]

  static let names = [
    NamedSpeakers(
      "those who are somewhere",
      "⟨Traders on the east bank⟩ ⟪said⟫ ⟦the road was closed⟧.", "Traders on the east bank"),
    NamedSpeakers(
      "a word for people that no list has",
      "⟨Fishermen along the northern coast⟩ ⟪said⟫ ⟦the water was dirty⟧.",
      "Fishermen along the northern coast"),
    NamedSpeakers(
      "where somebody spoke is no part of the name",
      "Asked by reporters on the plane, ⟨the minister⟩ ⟪said⟫ ⟦the road was closed⟧.", "minister"),
    NamedSpeakers(
      "one of them, by name",
      "⟨One of them, Ahmed Nasser, 34⟩, ⟪said⟫ ⟦the water rose quickly⟧.", "Ahmed Nasser"),
    NamedSpeakers(
      "one of the drivers, by name",
      "⟨One of the drivers, Lena Hart⟩, ⟪said⟫ ⟦the road was blocked⟧.", "Lena Hart"),
    NamedSpeakers(
      "one of them, behind the verb",
      "⟦“I ran home,”⟧ ⟪said⟫ ⟨one of them, Ahmed Nasser, 34⟩.", "Ahmed Nasser"),
    NamedSpeakers(
      "one of them, without a name", "⟨One of the drivers⟩ ⟪said⟫ ⟦the road was blocked⟧.",
      "One of the drivers"),
  ]

  static let carried = [
    CarriedStatements(
      "a verb behind the clause",
      "⟨The minister⟩ ⟪said⟫ ⟦the road was closed⟧, Reuters reported.", ["minister"],
      carriers: ["Reuters"]),
    CarriedStatements(
      "a time behind it",
      "⟨The mayor⟩ ⟪told⟫ reporters ⟦that the bridge was unsafe⟧, the Associated Press reported on Friday.",
      ["mayor"], carriers: ["the Associated Press"]),
    CarriedStatements(
      "a word for the outlet", "⟨The minister⟩ ⟪said⟫ ⟦the road was closed⟧, the agency added.",
      ["minister"], carriers: ["the agency"]),
    CarriedStatements(
      "according to", "⟨The minister⟩ ⟪said⟫ ⟦the road was closed⟧, according to Reuters.",
      ["minister"], carriers: ["Reuters"]),
    CarriedStatements(
      "behind a quotation",
      "⟦“We closed the road on Monday,”⟧ ⟨the minister⟩ ⟪said⟫, according to Reuters.",
      ["minister"], carriers: ["Reuters"]),
    CarriedStatements(
      "behind the speaker", "⟦“The road is shut,”⟧ ⟪said⟫ ⟨Anna Holt⟩, Reuters reported.",
      ["Anna Holt"], carriers: ["Reuters"]),
    CarriedStatements(
      "the outlet's own statement", "⟦The road was closed⟧, ⟨Reuters⟩ ⟪reported⟫.", ["Reuters"],
      carriers: [""]),
    CarriedStatements(
      "to whom it was said", "⟦The road was closed⟧, ⟨the minister⟩ ⟪told⟫ Reuters.", ["minister"],
      carriers: [""]),
    CarriedStatements(
      "another statement of another clause",
      "⟨The minister⟩ ⟪said⟫ ⟦the road was closed⟧, and ⟨Reuters⟩ ⟪reported⟫ ⟦that it was open⟧.",
      ["minister", "Reuters"], carriers: ["", ""]),
    CarriedStatements(
      "a document and who has seen it",
      "⟨A leaked memo⟩ seen by the Guardian ⟪says⟫ ⟦the plan was dropped⟧.", ["leaked memo"],
      carriers: ["the Guardian"]),
    CarriedStatements(
      "according to a document",
      "⟪According to⟫ ⟨a leaked memo⟩ seen by the Guardian, ⟦the plan was dropped⟧.",
      ["leaked memo"], carriers: ["the Guardian"]),
    CarriedStatements(
      "a document of several",
      "⟪According to⟫ ⟨a complaint⟩ filed by the ministry and a letter by the union, ⟦the plan was dropped⟧.",
      ["complaint"], carriers: ["the ministry"]),
    CarriedStatements(
      "a document, last",
      "⟦The plan was dropped⟧, ⟪according to⟫ ⟨a leaked memo⟩ seen by Reuters.", ["leaked memo"],
      carriers: ["Reuters"]),
  ]

  @Test("Names", arguments: pronouns + rows + names)
  func speakers(_ example: NamedSpeakers) throws { try example.check("en") }

  @Test("Carriers", arguments: carried)
  func carriers(_ example: CarriedStatements) throws { try example.check("en") }

  /// A report states things; it holds no view.
  @Test func documentsHaveNoAttitude() throws {
    let told = try audit("The report supports the view that the bridge was unsafe.")
    #expect(told.attributions.isEmpty)
    let held = try audit("The minister supports the view that the bridge was unsafe.")
    #expect(held.attributions.map(\.act) == [.attitude])
    let said = try audit("The report says the bridge was unsafe.")
    #expect(said.attributions.map(\.act) == [.statement])
  }
}
