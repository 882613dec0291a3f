import Auditing
import FramingAnalysis
import Testing

/// What the checks find, in whose voice, and where.
@Suite struct ArticleCheckTests {
  private static let war = """
    Azerbaijan liberates the village of Zarvan
    Azerbaijani troops liberated the village on Tuesday, and the Armenian army withdrew.
    “The terrorists have fled,” the Azerbaijani defence minister said.
    Armenia and Azerbaijan have fought over the valley for years.
    """

  @Test func aStatusClaimInTheHeadlineIsOneFinding() throws {
    let checked = try CheckedText(Self.war)
    let headline = checked.findings.filter { $0.voice == .headline }
    #expect(headline.map(\.check) == [.statusClaimInHeadline])
    #expect(headline.first?.severity == .error)
    #expect(headline.first?.words == "liberates")
    #expect(headline.first?.place?.start.line == 1)
    #expect(headline.first?.place?.start.column == 12)
  }

  @Test func aHeadlinesClaimIsALoadedTermWhereThatCheckIsOff() throws {
    var settings = CheckSettings()
    settings.set(.off, for: .statusClaimInHeadline, in: .headline)
    let headline = try CheckedText(Self.war, settings: settings).findings
      .filter { $0.voice == .headline }
    #expect(headline.map(\.check) == [.loadedTerm])
  }

  @Test func quotedWordsAreNotesAndStay() throws {
    let quoted = try CheckedText(Self.war).of(.loadedTerm).filter { $0.voice == .quotation }
    #expect(quoted.map(\.words) == ["terrorists"])
    #expect(quoted.map(\.severity) == [.note])
    #expect(quoted.allSatisfy { !Gate().fails($0) }, "They are nobody's words but the speaker's.")
  }

  @Test func whatIsQuotedInAHeadlineIsQuoted() throws {
    let checked = try CheckedText(
      """
      Minister: “We have liberated Zarvan”
      The Azerbaijani minister spoke on Tuesday. Armenia did not answer Azerbaijan.
      """)
    #expect(checked.of(.statusClaimInHeadline).isEmpty)
    #expect(checked.of(.loadedTerm).map(\.voice) == [.quotation])
  }

  @Test func aVoiceHasASeverityOfItsOwn() throws {
    var settings = CheckSettings()
    settings.set(.error, for: .loadedTerm, in: .quotation)
    settings.set(.off, for: .loadedTerm, in: .own)
    let checked = try CheckedText(Self.war, settings: settings)
    #expect(checked.of(.loadedTerm).map(\.severity) == [.error])
    #expect(checked.of(.loadedTerm).map(\.words) == ["terrorists"])
  }

  @Test func columnsAreCountedInEveryWay() throws {
    let checked = try CheckedText(
      "Council meets\n\u{1F600}\u{E9} Azerbaijani troops liberated the village from Armenia.\n")
    let place = try #require(checked.of(.loadedTerm).first?.place)
    #expect(place.start.line == 2)
    #expect(place.start.column == 23)
    #expect(place.start.utf16Column == 24)
    #expect(place.start.utf8Column == 27)
    #expect(place.end.column - place.start.column == 9)
  }

  @Test func anIdentityHoldsNoPlace() throws {
    let before = try CheckedText(Self.war).findings.map(\.identity)
    let after = try CheckedText(
      "Azerbaijan LIBERATES the village of Zarvan\n\n\nIt rained.\n"
        + Self.war.split(separator: "\n").dropFirst().joined(separator: "\n")
    ).findings.map(\.identity)
    #expect(before == after)
  }

  @Test func equalFindingsAreCounted() throws {
    let line = "Azerbaijani troops liberated the village from Armenia.\n"
    let found = try CheckedText("Council meets\n\(line)\(line)").of(.loadedTerm)
    #expect(found.map(\.occurrence) == [1, 2])
    #expect(
      Set(found.map { $0.identity.fingerprint(path: nil, occurrence: $0.occurrence) }).count == 2)
  }

  @Test func arabicWordsHavePlaces() throws {
    let checked = try CheckedText(
      """
      القوات الأذربيجانية تحرر قرية زروان
      حررت القوات الأذربيجانية القرية يوم الثلاثاء وانسحب الجيش الأرميني من أرمينيا.
      """, language: "ar")
    #expect(checked.of(.statusClaimInHeadline).map(\.words) == ["تحرر"])
    #expect(checked.of(.loadedTerm).map(\.words) == ["حررت"])
  }

  @Test func nothingIsFoundInPlainWords() throws {
    let checked = try CheckedText(
      """
      Council meets on Monday
      The town council met on Monday and spoke about the road. Its chair said the work would end in May.
      """)
    #expect(checked.findings.isEmpty, "\(checked.findings.map(\.message))")
  }
}
