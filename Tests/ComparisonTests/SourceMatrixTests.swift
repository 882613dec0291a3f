import FramingAnalysis
import Testing

@testable import Comparison

/// Sources that several outlets share, and what each of them leaves out.
@Suite struct SourceMatrixTests {
  private func matrix(_ articles: [ComparedArticle]) throws -> SourceMatrix {
    try OutletComparison(articles, actors: actorIDs()).events[0].sources
  }

  private func row(_ key: String, in matrix: SourceMatrix) throws -> [String] {
    let source = try #require(matrix.sources.first { $0.key == key })
    return source.cells.map {
      "\($0.outlet) \($0.count): \($0.neutral)/\($0.doubted)/\($0.endorsed), \($0.quotedWords)"
    }
  }

  @Test func stancesAndQuotedWordsByOutlet() throws {
    let matrix = try matrix([
      compared(
        "Ledger",
        """
        Troops enter Zarvan
        The Armenian Defence Ministry claimed that Azerbaijani troops had crossed the line.
        “We hold the bridge and we will not leave it,” said Tigran Malkhazar, the ministry’s spokesman.
        """),
      compared(
        "Post",
        """
        Troops enter Zarvan
        The Armenian Defence Ministry said that Azerbaijani troops had crossed the line.
        The Armenian Defence Ministry confirmed that two soldiers were killed.
        """),
    ])
    #expect(
      try row("armenian defence ministry", in: matrix)
        == ["Ledger 1: 0/1/0, 0", "Post 2: 1/0/1, 0"])
    #expect(try row("tigran malkhazar", in: matrix) == ["Ledger 1: 1/0/0, 10"])
    #expect(matrix.lastWords.map(\.statement.id) == ["a2", "a2"])
  }

  @Test func aSourceIsLeftOutWhereTwoOthersHaveIt() throws {
    let story = "Troops enter Zarvan\nThe Armenian Defence Ministry said that two soldiers died."
    let other = "Troops enter Zarvan\nThe Azerbaijani Defence Ministry said that the road was open."
    let matrix = try matrix([
      compared("A", story), compared("B", story), compared("C", other), compared("D", other),
    ])
    let left = matrix.omissions.map { "\($0.outlet) \(matrix.sources[$0.source].key)" }
    #expect(
      left == [
        "A azerbaijani defence ministry", "B azerbaijani defence ministry",
        "C armenian defence ministry", "D armenian defence ministry",
      ])
  }

  @Test func oneOutletAloneOrAnotherLanguageMakesNoOmission() throws {
    let story = "Troops enter Zarvan\nThe Armenian Defence Ministry said that two soldiers died."
    let arabic = "قوات تدخل زروان\nوقال المراسل إن الطريق مفتوح."
    let alone = try matrix([
      compared("A", story), compared("B", "Calm in Zarvan\nThe road was open on Tuesday."),
    ])
    #expect(alone.omissions.isEmpty)
    let translated = try matrix([
      compared("A", story), compared("B", story), compared("C", arabic, language: "ar"),
    ])
    #expect(translated.omissions.isEmpty)
  }

  @Test func actorsMeetAcrossLanguages() throws {
    let matrix = try matrix([
      compared("A", "Troops enter Zarvan\nArmenia said that Azerbaijan had crossed the line."),
      compared(
        "B", "قوات تدخل زروان\nوزعمت أرمينيا أن القوات الأذربيجانية عبرت الخط.", language: "ar"),
    ])
    #expect(try row("armenia", in: matrix) == ["A 1: 1/0/0, 0", "B 1: 0/1/0, 0"])
    let source = try #require(matrix.sources.first { $0.key == "armenia" })
    #expect(source.isActor && source.languages == ["ar", "en"])
  }

  @Test func titlesDoNotPartAPersonFromHimself() throws {
    let matrix = try matrix([
      compared(
        "A",
        "قوات تدخل زروان\nوقال المتحدث باسم وزارة الدفاع الأرمينية العقيد سامي خلفان إن الطريق مفتوح.",
        language: "ar"),
      compared(
        "B",
        "قوات تدخل زروان\nوقالت وزارة الدفاع الأرمينية إن الطريق مفتوح. وقال المتحدث باسمها العقيد سامي خلفان للصحفيين في يريفان إن الجسر آمن.",
        language: "ar"),
      compared(
        "C",
        "قوات تدخل زروان\nوقال المتحدث باسم وزارة الدفاع الأرمينية العقيد سامي نوفال إن الطريق مغلق.",
        language: "ar"),
    ])
    #expect(
      try row("المتحدث باسم وزارة الدفاع الارمينية العقيد سامي خلفان", in: matrix)
        == ["A 1: 1/0/0, 0", "B 1: 1/0/0, 0"])
    #expect(matrix.sources.count { $0.key.hasSuffix("خلفان") } == 1)
    #expect(matrix.sources.count { $0.key.hasSuffix("نوفال") } == 1)
  }

  @Test func twoMinistriesTogetherAreNeitherSides() throws {
    let matrix = try matrix([
      compared(
        "A",
        "قوات تدخل زروان\nوقالت وزارة الدفاع الأرمينية إن الطريق مفتوح.\nوأصيب ستة أشخاص في الوادي، بحسب وزارتي الدفاع في البلدين.",
        language: "ar", caseID: "armenia-azerbaijan")
    ])
    #expect(matrix.parties.filter { !$0.cells.isEmpty }.map(\.id).sorted() == ["armenia", "other"])
  }

  @Test func namesOfPeopleMeetWhateverTheirTitles() {
    func identity(_ key: String, _ side: String = "other") -> SourceIdentity {
      SourceIdentity(key: key, side: side, language: "en")
    }
    var names = SourceNames()
    for (key, person) in [
      ("spokesman rashad elvarli", "rashad elvarli"), ("colonel rashad elvarli", "rashad elvarli"),
      ("rashad elvarli", nil), ("colonel anna elvarli", "anna elvarli"), ("elvarli", nil),
    ] { names.add(identity(key), name: key, personalName: person) }
    names.add(
      identity("colonel rashad elvarli", "armenia"), name: "x", personalName: "rashad elvarli")
    #expect(
      names.fullest() == [
        identity("colonel rashad elvarli"): identity("spokesman rashad elvarli"),
        identity("rashad elvarli"): identity("spokesman rashad elvarli"),
      ])
  }

  @Test func aShortNameIsTheOneLongerNameThatItEnds() {
    func identity(_ key: String, _ side: String = "other") -> SourceIdentity {
      SourceIdentity(key: key, side: side, language: "en")
    }
    var names = SourceNames()
    for key in [
      "international monitoring mission", "monitoring mission", "german foreign ministry",
      "french foreign ministry", "foreign ministry", "mission",
    ] { names.add(identity(key), name: key) }
    names.add(identity("monitoring mission", "armenia"), name: "monitoring mission")
    let fullest = names.fullest()
    #expect(
      fullest == [identity("monitoring mission"): identity("international monitoring mission")])
  }
}
