import FramingAnalysis
import Lexicons
import NewsText
import Testing

/// Sentences whose words of harm stand in ⟦⟧, each with its construction, who did it and who suffered it:
/// `(active armenia>azerbaijan)`, `–` for nobody named, `?` for somebody on no side.
@Suite("Clauses of harm")
struct HarmClauseTests {
  static let english: [String] = [
    "Armenian forces ⟦killed⟧(active armenia>azerbaijan) three Azerbaijani soldiers on Monday.",
    "Three Azerbaijani soldiers were ⟦killed⟧(passive-with-agent armenia>azerbaijan) by Armenian forces.",
    "Three Armenian soldiers were ⟦killed⟧(agentless-passive –>armenia) on Monday, and it rained.",
    "Three Armenian soldiers ⟦killed⟧(agentless-passive –>armenia) in border raid",
    "Two Armenians were ⟦wounded⟧(passive-with-agent azerbaijan>armenia) in an Azerbaijani drone strike.",
    "Two Armenians were ⟦wounded⟧(agentless-passive –>armenia) in a drone strike.",
    "A missile ⟦killed⟧(instrument –>armenia) two Armenian farmers near the river.",
    "An Azerbaijani missile ⟦killed⟧(active azerbaijan>armenia) two Armenian farmers.",
    "Azerbaijan’s ⟦shelling⟧(nominal-with-agent azerbaijan>?) of the village went on.",
    "The ⟦destruction⟧(agentless-nominal –>armenia) of Armenian churches went on.",
    "The ⟦destruction⟧(nominal-with-agent azerbaijan>armenia) of Armenian churches by Azerbaijani troops went on.",
    "⟦Clashes⟧(event –>–) broke out near the village.",
    "Gunmen ⟦killed⟧(active ?>?) five people in Yerevan.",
    "Two Armenian fishermen were ⟦shot dead⟧(passive-with-agent ?>armenia) by a border guard.",
    "Azerbaijani forces ⟦shelled⟧(active azerbaijan>?) the village, ⟦killing⟧(active azerbaijan>armenia) three Armenian farmers.",
    "A guard who shot and ⟦killed⟧(active ?>armenia) two Armenian boys was freed.",
    "YEREVAN, May 3 (Wire) - Gunmen ⟦killed⟧(active ?>?) at least five farmers.",
    "The town was heavily ⟦bombed⟧(agentless-passive –>?) in 1944 and freed by Armenian troops.",
    "The first shells fell at dawn, and the clinic received nine wounded.",
    "Azerbaijan vowed to kill the soldiers.",
    "Azerbaijan has not killed anybody this year.",
    "Nobody was killed by Monday evening.",
    "The wounded soldiers were taken to a hospital in Yerevan.",
    "The earthquake destroyed forty homes, and twelve people were killed.",
  ]

  static let arabic: [String] = [
    "⟦قتلت⟧(active azerbaijan>armenia) القوات الأذربيجانية ثلاثة جنود أرمن قرب القرية.",
    "⟦قتل⟧(agentless-passive –>armenia) ثلاثة جنود أرمن قرب القرية.",
    "⟦قتل⟧(passive-with-agent azerbaijan>armenia) ثلاثة جنود أرمن على يد القوات الأذربيجانية.",
    "⟦قُتل⟧(passive-with-agent azerbaijan>armenia) جندي أرميني في غارة أذربيجانية.",
    "⟦قتل⟧(agentless-passive –>armenia) جندي أرميني في غارة على القرية.",
    "أدى الهجوم إلى ⟦مقتل⟧(agentless-nominal –>armenia) خمسة جنود أرمن في القرية.",
    "أدى الهجوم إلى ⟦مقتل⟧(nominal-with-agent azerbaijan>armenia) خمسة جنود أرمن برصاص الجيش الأذربيجاني.",
    "⟦دمرت⟧(active azerbaijan>?) أذربيجان أربعين منزلا في الوادي.",
    "⟦دمر⟧(agentless-passive –>?) أربعون منزلا في الوادي.",
    "استمر ⟦القصف⟧(nominal-with-agent azerbaijan>?) الأذربيجاني على القرية.",
    "أدى ⟦تدمير⟧(nominal-with-agent azerbaijan>?) أذربيجان للمنازل إلى نزوح السكان.",
    "الجيش الأذربيجاني ⟦قتل⟧(active azerbaijan>?) ثلاثة مدنيين في القرية.",
    "غارة أذربيجانية ⟦تقتل⟧(active azerbaijan>?) ثلاثة مدنيين في القرية.",
    "⟦قتلت⟧(instrument –>armenia) غارة جوية ثلاثة مدنيين أرمن في القرية.",
    "اندلعت ⟦اشتباكات⟧(event –>–) عند المعبر.",
    "⟦استشهد⟧(agentless-passive –>azerbaijan) أربعة جنود أذربيجانيين في القصف.",
    "⟦وأصيب⟧(passive-with-agent azerbaijan>armenia) سبعة مدنيين أرمن بنيران القوات الأذربيجانية.",
    "⟦لقي أربعة جنود أرمن مصرعهم⟧(agentless-passive –>armenia) عند الحاجز.",
    "تم ⟦تدمير⟧(agentless-nominal –>?) الجسر في القرية.",
    "⟦قتل⟧(active ?>armenia) مسلحون ثلاثة جنود أرمن في القرية.",
    "قالت أرمينيا إن 31 شخصا ⟦قتلوا⟧(agentless-passive –>?) في القرية.",
    "وقال الجيش الأرميني إنه ⟦قصف⟧(active ?>?) موقعا قرب القرية.",
    "واستشهد الوزير في كلمته ببيت شعر قديم.",
    "بلغ عدد قتلى السيول سبعة في يريفان.",
    "لم تقتل أذربيجان أحدا في القرية.",
    "قتل عشرة أشخاص في حادث سير قرب يريفان.",
  ]

  @Test("English", arguments: english)
  func inEnglish(_ marked: String) throws { try check(marked, "en") }

  @Test("Arabic", arguments: arabic)
  func inArabic(_ marked: String) throws { try check(marked, "ar") }

  private func check(_ marked: String, _ language: String) throws {
    let text = MarkedTerms("", marked).text.filter { $0 != "⟦" && $0 != "⟧" }
    let audit = try audit(text, language, caseID: "armenia-azerbaijan", headline: false)
    #expect(audit.markedHarm == marked)
  }

  /// What a side says is not the outlet's clause.
  @Test func onlyTheOutletsOwnClausesAreCounted() throws {
    let audit = try audit(
      "Armenia said that two villagers were killed. A villager was killed on Monday.",
      caseID: "armenia-azerbaijan")
    #expect(audit.framing.harmClauses.map(\.isOwn) == [false, true])
    #expect(audit.indices("G1", variant: "").first?.n == 1)
  }

  /// Where nothing names the doer, the act is that of the side which was not harmed.
  @Test func theCaseSaysWhoseActItIs() throws {
    let audit = try audit(
      "Three Armenian soldiers were killed. Azerbaijani forces killed two Armenian farmers. "
        + "Two Georgian drivers were killed.", caseID: "armenia-azerbaijan")
    #expect(
      audit.framing.harmClauses.map(\.actingSide) == ["azerbaijan", "azerbaijan", nil])
    let acting = try #require(
      audit.indices("G1", variant: "acting").first { $0.side == "azerbaijan" })
    #expect(acting.numerator == 1)
    #expect(acting.denominator == 2)
    #expect(acting.state == .few)
    #expect(audit.indices("G1", variant: "harmed").first { $0.side == "armenia" }?.n == 2)
    #expect(audit.indices("G1", variant: "harmed-gap").first?.state == Index.State.none)
  }
}

extension Audit {
  /// The text with every clause of harm in ⟦⟧, and what is said of it.
  var markedHarm: String {
    var marked = MarkedText()
    func name(_ participant: HarmClause.Participant?) -> String {
      guard let participant else { return "–" }
      guard let side = participant.side, dispute?.sides.contains(where: { $0.id == side }) == true
      else { return "?" }
      return side
    }
    for clause in framing.harmClauses {
      let note =
        "(\(clause.construction.rawValue) \(name(clause.agent))>\(name(clause.patient)))"
      marked.mark(clause.span, "⟦", "⟧" + note)
    }
    return marked.text(article.text)
  }
}
