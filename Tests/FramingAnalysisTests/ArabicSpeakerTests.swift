import FramingAnalysis
import NewsText
import Testing

/// ⟨source⟩, ⟪cue⟫ and ⟦content⟧ of every attribution, and the name of whoever speaks in each.
struct NamedSpeakers: Sendable, CustomTestStringConvertible {
  let construction: String
  let marked: String
  let names: [String]
  var testDescription: String { construction }

  init(_ construction: String, _ marked: String, _ names: String...) {
    self.construction = construction
    self.marked = marked
    self.names = names
  }
}

@Suite("Arabic speakers")
struct ArabicSpeakerTests {
  static let examples = [
    NamedSpeakers(
      "a title, its place and the name behind it",
      "⟪أعلن⟫ ⟨مدير البحوث في مركز الوادي للدراسات سعود الحربي⟩ ⟦أن النتائج جيدة⟧.",
      "مدير البحوث في مركز الوادي للدراسات سعود الحربي"),
    NamedSpeakers(
      "a title and its place alone",
      "⟪قالت⟫ ⟨مديرة المدرسة في الوادي هالة سمير⟩ ⟦إن الفصول جاهزة⟧.",
      "مديرة المدرسة في الوادي هالة سمير"),
    NamedSpeakers(
      "an occasion is no part of a title",
      "⟪قال⟫ ⟨مدير الشركة⟩ في مؤتمر صحفي ⟦إن الأرباح ارتفعت⟧.", "مدير الشركة"),
    NamedSpeakers(
      "nor is a place behind a definite title",
      "⟪قال⟫ ⟨المدير⟩ في الوادي ⟦إن الأرباح ارتفعت⟧.", "المدير"),
    NamedSpeakers(
      "a participle with the preposition of its verb",
      "⟪اعترف⟫ ⟨عدد من المقبوض عليهم⟩ ⟦بأنهم ظهروا في الصورة⟧، ⟪وأنكروا⟫ ⟦تعمدهم التخريب⟧.",
      "عدد من المقبوض عليهم", "عدد من المقبوض عليهم"),
    NamedSpeakers(
      "a short name in brackets", "⟪ذكرت⟫ ⟨وكالة أنباء (نسيم)⟩ ⟦أن الجسر مغلق⟧.",
      "وكالة أنباء (نسيم)"),
    NamedSpeakers(
      "the name that a title has elsewhere",
      "⟪قال⟫ ⟨وزير الطاقة الروسي سامي نوفال⟩ ⟦إن الغاز كاف⟧. ⟪وقال⟫ ⟨وزير الطاقة⟩ ⟦إن السعر ثابت⟧. ⟪وقال⟫ ⟨نوفال⟩ ⟦إن العقد طويل⟧.",
      "وزير الطاقة الروسي سامي نوفال", "وزير الطاقة الروسي سامي نوفال",
      "وزير الطاقة الروسي سامي نوفال"),
    NamedSpeakers(
      "a surname", "⟪قال⟫ ⟨إبراهيم نوفال⟩ ⟦إن المطر غزير⟧. ⟪وأوضح⟫ ⟨نوفال⟩ ⟦أن الطريق مغلق⟧.",
      "إبراهيم نوفال", "إبراهيم نوفال"),
    NamedSpeakers(
      "a verbal noun is the object",
      "⟪رفض⟫ ⟨المتحدث⟩ ⟦التعليق على الخبر⟧. ⟪وأعلن⟫ ⟨المجلس⟩ ⟦إغلاق الجسر القديم⟧.",
      "المتحدث", "المجلس"),
    NamedSpeakers(
      "two ministers of two names stay apart",
      "⟪قال⟫ ⟨وزير الطاقة الروسي⟩ ⟦إن الغاز كاف⟧. ⟪وقال⟫ ⟨وزير الطاقة التركي⟩ ⟦إن السعر ثابت⟧.",
      "وزير الطاقة الروسي", "وزير الطاقة التركي"),
    NamedSpeakers(
      "a clause that tells what a body is",
      "⟪قال⟫ ⟨المرصد الوطني للطقس، وهو هيئة مقرها الوادي⟩، ⟦إن المطر غزير⟧.",
      "المرصد الوطني للطقس"),
    NamedSpeakers(
      "the subject of the sentence before",
      "⟪قالت⟫ ⟨الشرطة⟩ ⟦إن الطريق مغلق⟧.\nوانتقل الحاكم خالد سعد إلى المدينة.\n⟪وقال⟫ في مؤتمر صحفي: ⟦«لن نغلق المدارس هذا العام»⟧.",
      "الشرطة", "الحاكم خالد سعد"),
    NamedSpeakers(
      "a verb that goes on keeps the speaker",
      "⟪قال⟫ ⟨المتحدث⟩ ⟦إن الطريق مغلق⟧.\nوانتقل الحاكم خالد سعد إلى المدينة.\n⟪وأضاف⟫ ⟦أن الجسر مفتوح⟧.",
      "المتحدث", "المتحدث"),
    NamedSpeakers(
      "several persons who are a subject before",
      "⟪قالت⟫ ⟨المتحدثة⟩ ⟦إن المهاجرين وصلوا من الجنوب⟧. ⟪وقالوا⟫ ⟦إن القارب غرق⟧.", "المتحدثة",
      "المهاجرون"),
    NamedSpeakers(
      "a noun agrees by its pronoun",
      "⟪قال⟫ ⟨الوزير⟩ ⟦إن الطريق مفتوح⟧، وفقا لوكالة الأنباء. ونقل عنه ⟪قوله⟫ ⟦إن المعبر آمن⟧.",
      "الوزير", "الوزير"),
    NamedSpeakers(
      "a statement that is taken up",
      "⟪قالت⟫ ⟨وزارة الدفاع⟩ في بيان ⟦إن الطريق مغلق⟧. ⟪وأضاف⟫ ⟨البيان⟩ ⟦أن الجسر مفتوح⟧.",
      "وزارة الدفاع", "وزارة الدفاع"),
    NamedSpeakers(
      "the press of a country",
      "⟪قال⟫ ⟨الإعلام الروسي⟩ ⟦إن الطريق مغلق⟧. ⟪وقالت⟫ ⟨وسائل إعلام روسية⟩ ⟦إن الجسر مفتوح⟧.",
      "الإعلام الروسي", "الإعلام الروسي"),
    NamedSpeakers(
      "an object behind a relative clause of the subject",
      "⟪كشفت⟫ ⟨التحقيقات⟩ التي تجريها الشرطة في الحادث، ⟦تورط موظفين في السرقة⟧.", "التحقيقات"),
    NamedSpeakers(
      "a noun with an object of the speaker's own",
      "ويأتي الهجوم بعد ⟪إعلان⟫ ⟨حزب العمال⟩ ⟦مسؤوليته عن التفجير⟧.", "حزب العمال"),
    NamedSpeakers(
      "but he: the outlet says so",
      "⟪قال⟫ ⟨المتحدث⟩ ⟦إن الطريق مغلق⟧ ولكنه ⟪أضاف⟫ ⟦أن الجسر مفتوح⟧.", "المتحدث",
      "المتحدث"),
  ]

  static let nested = [
    NamedSpeakers(
      "the subject first", "⟪قال⟫ ⟨المتحدث⟩ ⟦إن ⟨السفير⟩ ⟪أكد⟫ ⟦أن المعبر مفتوح⟧⟧.", "المتحدث",
      "السفير"),
    NamedSpeakers(
      "the turn stays with the teller",
      "⟪قال⟫ ⟨المتحدث⟩ ⟦إن ⟨السفير⟩ ⟪أكد⟫ ⟦أن المعبر مفتوح⟧⟧. ⟪وأضاف⟫ ⟦أن الجسر آمن⟧.", "المتحدث",
      "السفير", "المتحدث"),
    NamedSpeakers(
      "a verb without a subject is the teller's own account",
      "⟪قال⟫ ⟨المتحدث⟩ ⟦إن الموعد قريب وسيعلن أن المعبر مفتوح⟧.", "المتحدث"),
  ]

  static let coordinated = [
    NamedSpeakers(
      "two persons",
      "⟪قال⟫ ⟨وزير الدفاع سامي خلف ووزير الخارجية عماد حسن⟩ ⟦إن الاتفاق قريب⟧.",
      "وزير الدفاع سامي خلف", "وزير الخارجية عماد حسن"),
    NamedSpeakers(
      "each of two", "⟪قال⟫ ⟨كل من وزير الدفاع ووزير الخارجية⟩ ⟦إن الجسر آمن⟧.",
      "كل من وزير الدفاع ووزير الخارجية"),
    NamedSpeakers("his aide", "⟪أكد⟫ ⟨الوزير ومساعده⟩ ⟦أن العمل مستمر⟧.", "الوزير ومساعده"),
  ]

  static let relayed = [
    NamedSpeakers(
      "the carrier is not the source",
      "⟪نقلت⟫ وكالة الأنباء عن ⟨وزير الطاقة التركي⟩ قوله ⟦إن الاتفاق قريب⟧.", "وزير الطاقة التركي")
  ]

  @Test("Names", arguments: examples + coordinated)
  func names(_ example: NamedSpeakers) throws { try check(example) }

  @Test("Statements in statements", arguments: nested)
  func statementsInStatements(_ example: NamedSpeakers) throws {
    let audit = try check(example)
    let inner = audit.attributions.dropFirst().prefix(1).map { $0.nestedIn != nil }
    #expect(inner == (example.names.count > 1 ? [true] : []))
  }

  @Test("Relayed words", arguments: relayed)
  func relayedWords(_ example: NamedSpeakers) throws {
    let audit = try check(example)
    let carrier = try #require(audit.attributions.first?.source.carrier)
    #expect(audit.article.text[carrier] == "وكالة الأنباء")
  }

  @discardableResult
  private func check(_ example: NamedSpeakers) throws -> Audit {
    let text = String(
      String.UnicodeScalarView(
        example.marked.unicodeScalars.filter { !"⟨⟩⟪⟫⟦⟧".unicodeScalars.contains($0) }))
    let audit = try audit(text, "ar", caseID: "armenia-azerbaijan", headline: false)
    #expect(audit.markedAttributions == example.marked)
    #expect(
      audit.attributions.flatMap { [$0.source.name] + $0.source.others.map(\.name) }
        == example.names)
    return audit
  }
}
