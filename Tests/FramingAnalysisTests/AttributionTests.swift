import FramingAnalysis
import Lexicons
import Testing

/// ⟨source⟩, ⟪cue⟫ and ⟦content⟧ of every attribution, as the audit finds them.
struct MarkedStatement: Sendable, CustomTestStringConvertible {
  let construction: String
  let marked: String
  /// Stance and side of each attribution, in text order.
  let read: [String]
  var testDescription: String { construction }

  init(_ construction: String, _ marked: String, _ read: String...) {
    self.construction = construction
    self.marked = marked
    self.read = read
  }

  func check(_ language: String, caseID: String) throws {
    let text = String(
      String.UnicodeScalarView(
        marked.unicodeScalars.filter { !"⟨⟩⟪⟫⟦⟧".unicodeScalars.contains($0) }))
    let audit = try audit(text, language, caseID: caseID, headline: false)
    #expect(audit.markedAttributions == marked)
    #expect(audit.attributions.map { "\($0.stance) \($0.source.side)" } == read)
  }
}

@Suite("English attributions")
struct EnglishAttributionTests {
  static let examples = [
    MarkedStatement(
      "indirect", "⟨The Armenian ministry⟩ ⟪said⟫ ⟦that the road was closed⟧.", "neutral armenia"),
    MarkedStatement(
      "indirect without that", "⟨Baku⟩ ⟪said⟫ ⟦the road was closed⟧.", "neutral azerbaijan"),
    MarkedStatement(
      "direct", "⟨The Armenian minister⟩ ⟪said⟫: ⟦“We will open the road tomorrow.”⟧",
      "neutral armenia"),
    MarkedStatement(
      "direct, the quotation first",
      "⟦“We will open the road tomorrow,”⟧ ⟨the Armenian minister⟩ ⟪said⟫.", "neutral armenia"),
    MarkedStatement(
      "inverted", "⟦“We will open the road tomorrow,”⟧ ⟪said⟫ ⟨the Armenian minister⟩.",
      "neutral armenia"),
    MarkedStatement(
      "split",
      "⟦“We will open the road tomorrow,”⟧ ⟨the Armenian minister⟩ ⟪said⟫. ⟦“Nobody will stop us.”⟧",
      "neutral armenia"),
    MarkedStatement(
      "indirect, the speaker last", "⟦The road was closed on Monday⟧, ⟨Baku⟩ ⟪said⟫.",
      "neutral azerbaijan"),
    MarkedStatement(
      "according to, before", "⟪According to⟫ ⟨the Armenian ministry⟩, ⟦the road was closed⟧.",
      "neutral armenia"),
    MarkedStatement(
      "according to, after", "⟦The road was closed⟧, ⟪according to⟫ ⟨the Armenian ministry⟩.",
      "neutral armenia"),
    MarkedStatement(
      "participle",
      "⟨The Armenian ministry⟩ ⟪said⟫ ⟦the road was closed⟧, ⟪adding⟫ ⟦that it would open on Friday⟧.",
      "neutral armenia", "neutral armenia"),
    MarkedStatement(
      "noun cue", "⟨Baku⟩'s ⟪claim⟫ ⟦that the road was closed⟧.",
      "doubt azerbaijan"),
    MarkedStatement("doubt", "⟨Baku⟩ ⟪claimed⟫ ⟦that the road was closed⟧.", "doubt azerbaijan"),
    MarkedStatement(
      "endorsement", "⟨Yerevan⟩ ⟪confirmed⟫ ⟦that the road was closed⟧.", "endorse armenia"),
    MarkedStatement("denial", "⟨Yerevan⟩ ⟪denied⟫ ⟦that the road was closed⟧.", "neutral armenia"),
    MarkedStatement(
      "pronoun",
      "⟨The Armenian ministry⟩ ⟪said⟫ ⟦the road was closed⟧. ⟨It⟩ ⟪said⟫ ⟦the bridge was open⟧.",
      "neutral armenia", "neutral armenia"),
    MarkedStatement(
      "its spokesman",
      "⟨The Armenian ministry⟩ ⟪said⟫ ⟦the road was closed⟧. ⟨Its spokesman⟩ ⟪said⟫ ⟦the bridge was open⟧.",
      "neutral armenia", "neutral armenia"),
    MarkedStatement(
      "a mixed content", "⟨The Armenian ministry⟩ ⟪said⟫ ⟦that the road “was closed for good”⟧.",
      "neutral armenia"),
    MarkedStatement(
      "told", "⟨The Armenian minister⟩ ⟪told⟫ reporters ⟦that the road was closed⟧.",
      "neutral armenia"),
    MarkedStatement("a claim of responsibility is none", "The fire claimed two lives on Monday."),
    MarkedStatement("no statement", "The Armenian ministry stands beside the river."),
  ]

  @Test("Constructions", arguments: examples)
  func constructions(_ example: MarkedStatement) throws {
    try example.check("en", caseID: "armenia-azerbaijan")
  }
}

@Suite("Arabic attributions")
struct ArabicAttributionTests {
  static let examples = [
    MarkedStatement(
      "1: verb, subject, أن", "⟪أكدت⟫ ⟨وزارة الدفاع الأرمينية⟩ ⟦أن الطريق مغلق⟧.", "endorse armenia"
    ),
    MarkedStatement("1: قال إن", "⟪قالت⟫ ⟨باكو⟩ ⟦إن الطريق مغلق⟧.", "neutral azerbaijan"),
    MarkedStatement(
      "2: a preposition before أن", "⟪أشارت⟫ ⟨وزارة الدفاع الأرمينية⟩ إلى ⟦أن الطريق مغلق⟧.",
      "endorse armenia"),
    MarkedStatement(
      "3: a quotation", "⟪قال⟫ ⟨الوزير الأرميني⟩: ⟦«سنفتح الطريق غدا صباحا»⟧.", "neutral armenia"),
    MarkedStatement("4: an object", "⟪نفت⟫ ⟨باكو⟩ ⟦صحة الخبر⟧.", "neutral azerbaijan"),
    MarkedStatement(
      "5: the subject left out",
      "⟪قالت⟫ ⟨باكو⟩ ⟦إن الطريق مغلق⟧. ⟪وأضافت⟫ ⟦أن الجسر مفتوح⟧.", "neutral azerbaijan",
      "neutral azerbaijan"),
    MarkedStatement(
      "6: a participle", "⟪قال⟫ ⟨الوزير الأرميني⟩ ⟦إن الطريق مغلق⟧، ⟪مضيفا⟫ ⟦أن الجسر مفتوح⟧.",
      "neutral armenia", "neutral armenia"),
    MarkedStatement(
      "7: بحسب at the end", "⟦أغلق الطريق يوم الاثنين⟧، ⟪بحسب⟫ ⟨وزارة الدفاع الأذربيجانية⟩.",
      "neutral azerbaijan"),
    MarkedStatement(
      "8: بحسب at the start", "⟪بحسب⟫ ⟨وزارة الدفاع الأذربيجانية⟩، ⟦أغلق الطريق يوم الاثنين⟧.",
      "neutral azerbaijan"),
    MarkedStatement(
      "9: بحسب ما", "⟦أغلق الطريق يوم الاثنين⟧، ⟪بحسب ما أعلنته⟫ ⟨باكو⟩.", "neutral azerbaijan"),
    MarkedStatement(
      "10: the subject first", "وكان ⟨الوزير الأرميني⟩ ⟪أعلن⟫ ⟦أن الطريق مغلق⟧.", "neutral armenia"),
    MarkedStatement(
      "12: relayed", "⟪نقلت⟫ وكالة رويترز عن ⟨الوزير الأرميني⟩ قوله ⟦إن الطريق مغلق⟧.",
      "neutral armenia"),
    MarkedStatement(
      "13: a split cue", "⟪ختم⟫ ⟨الوزير الأرميني⟩ بالقول: ⟦«سنفتح الطريق غدا صباحا»⟧.",
      "neutral armenia"),
    MarkedStatement(
      "14: a noun cue", "تكررت ⟪مزاعم⟫ ⟨باكو⟩ ⟦بأن الطريق مغلق⟧.", "doubt azerbaijan"),
    MarkedStatement("doubt", "⟪زعمت⟫ ⟨باكو⟩ ⟦أن الطريق مغلق⟧.", "doubt azerbaijan"),
    MarkedStatement("16: a credit line is none", "المصدر: وكالات"),
    MarkedStatement("no statement", "تقع الوزارة الأرمينية قرب النهر."),
  ]

  @Test("Constructions", arguments: examples)
  func constructions(_ example: MarkedStatement) throws {
    try example.check("ar", caseID: "armenia-azerbaijan")
  }
}
