import FramingAnalysis
import Lexicons
import Testing

/// Every loaded term in ⟦⟧, with what is said of it right after.
struct MarkedTerms: Sendable, CustomTestStringConvertible {
  let name: String
  let marked: String
  var testDescription: String { name }

  init(_ name: String, _ marked: String) {
    self.name = name
    self.marked = marked
  }

  /// The text without marks and what stands in parentheses right after a closing mark.
  var text: String {
    var result = String.UnicodeScalarView()
    var afterMark = false
    var inNote = false
    for scalar in marked.unicodeScalars {
      if scalar == "⟦" { continue }
      if scalar == "⟧" {
        afterMark = true
      } else if afterMark, scalar == "(" {
        inNote = true
        afterMark = false
      } else if inNote {
        if scalar == ")" { inNote = false }
      } else {
        afterMark = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}

@Suite("Voices")
struct VoiceTests {
  static let english: [MarkedTerms] = [
    MarkedTerms("own", "The ⟦regime⟧(own) in Baku closed the road."),
    MarkedTerms(
      "paraphrase", "Yerevan said that the ⟦regime⟧(paraphrase) in Baku closed the road."),
    MarkedTerms(
      "quotation", "“The ⟦regime⟧(quotation) in Baku closed the road,” Yerevan said."),
    MarkedTerms("the cue is the outlet's", "Baku ⟦claimed⟧(own) that the road was closed."),
    MarkedTerms(
      "headline",
      "⟦Regime⟧(headline) in Baku closes road\nThe road was closed on Monday, and it rained."),
    MarkedTerms(
      "unclosed", "Yerevan said: “The ⟦regime⟧(quotation?) in Baku closed the road and left."),
  ]

  static let arabic: [MarkedTerms] = [
    MarkedTerms("own", "أغلق ⟦النظام⟧(own) الأذربيجاني الطريق."),
    MarkedTerms("paraphrase", "قالت يريفان إن ⟦النظام⟧(paraphrase) الأذربيجاني أغلق الطريق."),
    MarkedTerms("quotation", "قالت يريفان: «أغلق ⟦النظام⟧(quotation) الأذربيجاني الطريق أمس»."),
    MarkedTerms("the cue is the outlet's", "⟦زعمت⟧(own) باكو أن الطريق مغلق."),
    MarkedTerms(
      "headline", "⟦عدوان⟧(headline) أذربيجاني جديد على البلدة\nأغلق الطريق يوم الاثنين بعد المطر."),
    MarkedTerms(
      "unclosed", "قالت يريفان: «أغلق ⟦النظام⟧(quotation?) الأذربيجاني الطريق أمس ثم غادر."),
  ]

  @Test("English voices", arguments: english)
  func inEnglish(_ example: MarkedTerms) throws { try check(example, "en") }

  @Test("Arabic voices", arguments: arabic)
  func inArabic(_ example: MarkedTerms) throws { try check(example, "ar") }

  private func check(_ example: MarkedTerms, _ language: String) throws {
    let audit = try audit(example.text, language, caseID: "armenia-azerbaijan")
    let marked = audit.markedFindings { "(\($0.voice.rawValue)\($0.scopeIsAmbiguous ? "?" : ""))" }
    #expect(marked == example.marked)
  }
}

@Suite("Roles")
struct RoleTests {
  /// The rule that binds each term, and the side that the term favours.
  static let english: [MarkedTerms] = [
    MarkedTerms("subject", "Azerbaijan ⟦occupied⟧(subject armenia) the town."),
    MarkedTerms("passive", "Armenia was ⟦invaded⟧(subject-of-the-passive armenia) in the night."),
    MarkedTerms(
      "agent phrase", "The town was ⟦invaded⟧(agent-phrase armenia) by Azerbaijani forces."),
    MarkedTerms(
      "nationality", "The Azerbaijani ⟦aggression⟧(nationality-adjective armenia) went on."),
    MarkedTerms("possessive", "Azerbaijan's ⟦aggression⟧(possessive armenia) went on."),
    MarkedTerms(
      "genitive of who suffers", "The ⟦occupation⟧(genitive armenia) of Armenia went on."),
    MarkedTerms(
      "against", "The ⟦aggression⟧(against armenia) against Armenia went on."),
    MarkedTerms(
      "clause", "Azerbaijan continued an ⟦aggression⟧(subject-of-the-clause armenia) at night."),
    MarkedTerms(
      "response",
      "In response to the ⟦aggression⟧(response-to armenia), Armenia closed the road."),
    MarkedTerms("name before", "The Aliyev ⟦regime⟧(name-before armenia) closed the road."),
    MarkedTerms("predicate", "Azerbaijan is an ⟦aggressor⟧(predicate armenia), he wrote."),
    MarkedTerms(
      "speaker", "Azerbaijan ⟦claimed⟧(speaker-of-the-statement armenia) that it rained."),
    MarkedTerms("compound", "They left the Armenia-⟦occupied⟧(compound azerbaijan) hills."),
    MarkedTerms("name after", "The ⟦regime⟧(name-after armenia) Azerbaijan closed the road."),
    MarkedTerms(
      "apposition", "He named Azerbaijan, an ⟦aggressor⟧(apposition armenia), on Monday."),
    MarkedTerms(
      "brought", "Azerbaijan sent ⟦mercenaries⟧(brought-by armenia) to the border."),
    MarkedTerms(
      "claims spoken of again",
      "Azerbaijan ⟦claimed⟧(speaker-of-the-statement armenia) that it rained. It was all "
        + "⟦fabricated⟧(claims-named-before armenia)."),
    MarkedTerms(
      "blamed before",
      "Azerbaijan ⟦invaded⟧(subject armenia) the town. The ⟦invaders⟧(blamed-before armenia) "
        + "left at night."),
    MarkedTerms(
      "claim", "Yerevan confirmed that it was ⟦undoubtedly⟧(speaker-of-the-claim armenia) closed."),
    MarkedTerms(
      "said by the other side",
      "Yerevan said that the ⟦aggression⟧(said-by-the-other-side armenia) went on."),
    MarkedTerms(
      "said by the side itself",
      "Yerevan said that the ⟦liberation⟧(said-by-the-side-itself armenia) went on."),
    MarkedTerms("a third party", "The Russian ⟦aggression⟧(nationality-adjective nobody) went on."),
    MarkedTerms("unbound", "The ⟦aggression⟧(nobody) went on."),
  ]

  static let arabic: [MarkedTerms] = [
    MarkedTerms("nationality", "استمر ⟦العدوان⟧(nationality-adjective armenia) الأذربيجاني ليلا."),
    MarkedTerms("genitive", "استمر ⟦عدوان⟧(genitive armenia) أذربيجان ليلا."),
    MarkedTerms("subject", "⟦احتلت⟧(subject-after-verb armenia) أذربيجان البلدة."),
    MarkedTerms("agent phrase", "تم ⟦احتلال⟧(agent-phrase armenia) البلدة من قبل أذربيجان."),
    MarkedTerms("speaker", "⟦زعمت⟧(speaker-of-the-statement armenia) باكو أن الطريق مغلق."),
    MarkedTerms("against", "استمر ⟦العدوان⟧(against armenia) على أرمينيا ليلا."),
    MarkedTerms("pronoun", "تواصل أذربيجان ⟦أكاذيبها⟧(pronoun armenia) ليلا."),
    MarkedTerms(
      "clause", "تواصل أذربيجان في الوادي ⟦العدوان⟧(subject-of-the-clause armenia) ليلا."),
    MarkedTerms(
      "relative", "وصل الجانب الأذربيجاني الذي يواصل ⟦العدوان⟧(head-of-the-relative armenia) ليلا."),
    MarkedTerms(
      "idiom", "⟦باءت محاولات أذربيجان بالفشل⟧(inside-the-idiom armenia)."),
    MarkedTerms("brought", "جلبت أذربيجان ⟦مرتزقة⟧(brought-by armenia) إلى الحدود."),
    MarkedTerms(
      "response",
      "⟦ردا على⟧(subject-after-verb armenia) ⟦العدوان⟧(response-to armenia) أغلقت أرمينيا الطريق."),
    MarkedTerms(
      "said by the other side",
      "قالت يريفان إن ⟦العدوان⟧(said-by-the-other-side armenia) مستمر ليلا."),
    MarkedTerms("unbound", "استمر ⟦العدوان⟧(nobody) ليلا."),
  ]

  @Test("English roles", arguments: english)
  func inEnglish(_ example: MarkedTerms) throws { try check(example, "en") }

  @Test("Arabic roles", arguments: arabic)
  func inArabic(_ example: MarkedTerms) throws { try check(example, "ar") }

  /// A case may say what one side is called: a rioter is a protester there, and nobody elsewhere.
  @Test func namedInTheCase() throws {
    let text = "A rioter ran down the street."
    let named = try audit(text, caseID: "police-protesters").findings.first { $0.term == "rioter" }
    #expect(named?.binding?.rule == "named-in-the-case")
    #expect(named?.favours == "police")
    let elsewhere = try audit(text, caseID: "armenia-azerbaijan").findings.first
    #expect(elsewhere?.favours == nil)
  }

  private func check(_ example: MarkedTerms, _ language: String) throws {
    let audit = try audit(example.text, language, caseID: "armenia-azerbaijan", headline: false)
    let marked = audit.markedFindings { finding in
      finding.binding.map { "(\($0.rule) \(finding.favours ?? "nobody"))" } ?? "(nobody)"
    }
    #expect(marked == example.marked)
  }
}
