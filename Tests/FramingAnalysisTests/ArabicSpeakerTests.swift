import FramingAnalysis
import NewsText
import Testing

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
      "to whom it was told",
      "⟪قال⟫ ⟨المتحدث باسم الشركة العقيد سامي خلفان⟩ للصحفيين في الوادي ⟦إن الطريق مفتوح⟧.",
      "المتحدث باسم الشركة العقيد سامي خلفان"),
    NamedSpeakers(
      "a body of reporters keeps them in its name",
      "⟪قال⟫ ⟨الاتحاد الدولي للصحفيين⟩ ⟦إن الطريق مفتوح⟧.", "الاتحاد الدولي للصحفيين"),
    NamedSpeakers(
      "what somebody is, behind a comma",
      "⟪قالت⟫ ⟨الممرضة سميرة نوفال، المولودة⟩ في الوادي: ⟦“الطريق مفتوح والجسر آمن منذ الصباح”⟧.",
      "الممرضة سميرة نوفال"),
    NamedSpeakers(
      "what takes up the relative",
      "⟦أصيب ستة من العمال⟧، ⟪بحسب ما أفادت به⟫ ⟨وزارة الصحة⟩.", "وزارة الصحة"),
    NamedSpeakers(
      "a name that is doubted",
      "⟪قالت⟫ ⟨الممرضة⟩ ⟦إن المطر غزير⟧.\nأما ما يسمى ⟨بمجلس القرية⟩ فقد ⟪زعم⟫ ⟦أن الطريق مغلق⟧.",
      "الممرضة", "مجلس القرية"),
    NamedSpeakers(
      "who asks for his name not to be told says nothing with that",
      "⟪كشف⟫ ⟨مسؤول رفيع⟩ ⟦أن الجسر مغلق⟧. وطلب المسؤول عدم ذكر اسمه لأن التحقيق لم ينته بعد.",
      "مسؤول رفيع"),
    NamedSpeakers(
      "a clause without a name stands before what is said",
      "⟪قال⟫ ⟨دبلوماسي⟩ غربي طلب عدم ذكر اسمه ⟦إن الجسر مغلق⟧.\n⟪قال⟫ ⟨مسؤول⟩ رفض الكشف عن هويته ⟦إن الطريق مفتوح⟧.",
      "دبلوماسي", "مسؤول"),
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

  static let offices = [
    NamedSpeakers(
      "two who belong to one body",
      "⟪قال⟫ ⟨مسؤولون في البلدية⟩ ⟦إن الطريق مغلق⟧. ⟪وقال⟫ ⟨رئيس البلدية⟩ ⟦إن العمل مستمر⟧.",
      "مسؤولون في البلدية", "رئيس البلدية"),
    NamedSpeakers(
      "an office and its deputy",
      "⟪قال⟫ ⟨رئيس البلدية⟩ ⟦إن العمل مستمر⟧. ⟪وقال⟫ ⟨نائب رئيس البلدية⟩ ⟦إن الطريق مغلق⟧.",
      "رئيس البلدية", "نائب رئيس البلدية"),
    NamedSpeakers(
      "a spokesman and the body that he speaks for",
      "⟪قال⟫ ⟨المتحدث باسم الوزارة⟩ ⟦إن الطريق مغلق⟧. ⟪وقالت⟫ ⟨الوزارة⟩ ⟦إن العمل مستمر⟧.",
      "المتحدث باسم الوزارة", "الوزارة"),
    NamedSpeakers(
      "the director and the doctors",
      "⟪قال⟫ ⟨مدير المستشفى⟩ ⟦إن الجرحى كثر⟧. ⟪وأكد⟫ ⟨أطباء في المستشفى⟩ ⟦أن الدواء قليل⟧.",
      "مدير المستشفى", "أطباء في المستشفى"),
    NamedSpeakers(
      "two ministries of one country",
      "⟪قال⟫ ⟨وزير الطاقة الروسي سامي نوفال⟩ ⟦إن الغاز كاف⟧. ⟪وقال⟫ ⟨وزير النقل الروسي⟩ ⟦إن الطريق مغلق⟧.",
      "وزير الطاقة الروسي سامي نوفال", "وزير النقل الروسي"),
    NamedSpeakers(
      "another ministry",
      "⟪قال⟫ ⟨وزير الخارجية المصري سامي نوفال⟩ ⟦إن الاتفاق قريب⟧. ⟪وقال⟫ ⟨وزير الدفاع⟩ ⟦إن الجيش جاهز⟧.",
      "وزير الخارجية المصري سامي نوفال", "وزير الدفاع"),
    NamedSpeakers(
      "another country",
      "⟪قال⟫ ⟨وزير الخارجية المصري سامي نوفال⟩ ⟦إن الاتفاق قريب⟧. ⟪وقال⟫ ⟨الوزير السوداني⟩ ⟦إن الباب مفتوح⟧.",
      "وزير الخارجية المصري سامي نوفال", "الوزير السوداني"),
    NamedSpeakers(
      "a bare title behind another of its kind",
      "⟪قال⟫ ⟨وزير الطاقة سامي نوفال⟩ ⟦إن الغاز كاف⟧. وزار وزير النقل رامي عادل الجسر. ⟪وقال⟫ ⟨الوزير⟩ ⟦إن الطريق مغلق⟧.",
      "وزير الطاقة سامي نوفال", "الوزير"),
    NamedSpeakers(
      "a bare title, and nobody else of its kind",
      "⟪قال⟫ ⟨وزير الطاقة سامي نوفال⟩ ⟦إن الغاز كاف⟧. ⟪وقال⟫ ⟨الوزير نوفال⟩ ⟦إن السعر ثابت⟧. ⟪وقال⟫ ⟨الوزير⟩ ⟦إن الباب مفتوح⟧.",
      "وزير الطاقة سامي نوفال", "وزير الطاقة سامي نوفال", "وزير الطاقة سامي نوفال"),
  ]

  static let phrases = [
    NamedSpeakers(
      "a given name beside another", "⟪أكد⟫ ⟨محمد علي حسن⟩ ⟦أن الطريق مغلق⟧.", "محمد علي حسن"),
    NamedSpeakers(
      "a given name at the head", "⟪قال⟫ ⟨الوزير علي حسن⟩ ⟦إن الطريق مغلق⟧.", "الوزير علي حسن"),
    NamedSpeakers(
      "a name and the preposition, spelled apart",
      "⟪وشدد⟫ ⟨الرئيس علي منصور⟩ على ⟦أهمية الحوار⟧.", "الرئيس علي منصور"),
    NamedSpeakers(
      "a name before إن", "⟪قال⟫ ⟨سامي خلف⟩ ⟦إن الطريق مغلق⟧.", "سامي خلف"),
    NamedSpeakers(
      "the preposition", "⟪أكد⟫ ⟨المتحدث⟩ على ⟦أن الطريق مغلق⟧.", "المتحدث"),
    NamedSpeakers(
      "the preposition, spelled like the name", "⟪اكد⟫ ⟨الوزير⟩ علي ⟦ضرورة الحوار⟧.", "الوزير"),
    NamedSpeakers(
      "the preposition of a place", "⟪قال⟫ ⟨الوزير⟩ خلف أبواب مغلقة ⟦إن الطريق مغلق⟧.", "الوزير"),
    NamedSpeakers(
      "ل is no part of a body's name", "⟦أغلق الطريق صباح اليوم⟧، ⟪وفقا⟫ ⟨لوزارة النقل⟩.",
      "وزارة النقل"),
    NamedSpeakers(
      "nor of a word with the article", "⟦أغلق الطريق صباح اليوم⟧، ⟪وفقا⟫ ⟨للجيش⟩.", "الجيش"),
    NamedSpeakers(
      "nor of a title", "⟦أغلق الطريق صباح اليوم⟧، ⟪طبقا⟫ ⟨لمسؤول في الوزارة⟩.",
      "مسؤول في الوزارة"),
    NamedSpeakers(
      "whoever did not confirm it",
      "⟪قالت⟫ ⟨الوزارة⟩ ⟦إن الطريق مغلق⟧. ولم يؤكد المدير سامي نوفال الخبر. ⟪وقال⟫ ⟦إن العمل مستمر⟧.",
      "الوزارة", "المدير سامي نوفال"),
    NamedSpeakers(
      "a ministry is no he",
      "⟪قالت⟫ ⟨الوزارة⟩ ⟦إن الطريق مغلق⟧. ⟪وقال⟫ ⟦إن العمل مستمر⟧.", "الوزارة", ""),
    NamedSpeakers(
      "who is told is not who tells", "⟪وأبلغ⟫ ⟨الوزير⟩ نظيره القطري ⟦أن الاتفاق قريب⟧.",
      "الوزير"),
  ]

  static let together = [
    NamedSpeakers(
      "two titles and a dual",
      "⟪قال⟫ ⟨وزير الدفاع سامي نوفال ووزير الخارجية عماد حسن⟩ ⟦إن الاتفاق قريب⟧. ⟪وأضافا⟫ ⟦أن الباب مفتوح⟧.",
      "وزير الدفاع سامي نوفال", "وزير الخارجية عماد حسن", "وزير الدفاع سامي نوفال",
      "وزير الخارجية عماد حسن"),
    NamedSpeakers(
      "two names and a dual",
      "⟪قال⟫ ⟨سامي نوفال وعماد حسن⟩ ⟦إن الاتفاق قريب⟧. ⟪وأضافا⟫ ⟦أن الباب مفتوح⟧.", "سامي نوفال",
      "عماد حسن", "سامي نوفال", "عماد حسن"),
    NamedSpeakers(
      "two and a plural",
      "⟪قال⟫ ⟨سامي نوفال ووزير الخارجية⟩ ⟦إن الاتفاق قريب⟧. ⟪وأضافوا⟫ ⟦أن الباب مفتوح⟧.",
      "سامي نوفال", "وزير الخارجية", "سامي نوفال", "وزير الخارجية"),
    NamedSpeakers(
      "a counterpart",
      "⟪قال⟫ ⟨الوزير المصري ونظيره القطري⟩ ⟦إن الاتفاق قريب⟧. ⟪وأكدا⟫ ⟦أن الباب مفتوح⟧.",
      "الوزير المصري", "نظيره القطري", "الوزير المصري", "نظيره القطري"),
    NamedSpeakers(
      "a counterpart behind a name",
      "⟪قال⟫ ⟨وزير الخارجية المصري سامي نوفال ونظيره القطري⟩ ⟦إن الاتفاق قريب⟧.",
      "وزير الخارجية المصري سامي نوفال", "نظيره القطري"),
    NamedSpeakers(
      "a dual behind one",
      "⟪قال⟫ ⟨المتحدث⟩ ⟦إن الطريق مغلق⟧. ⟪وأضافا⟫ ⟦أن الباب مفتوح⟧.", "المتحدث", ""),
    NamedSpeakers(
      "a dual noun", "⟪قال⟫ ⟨الوزيران⟩ ⟦إن الاتفاق قريب⟧. ⟪وأضافا⟫ ⟦أن الباب مفتوح⟧.",
      "الوزيران", "الوزيران"),
    NamedSpeakers(
      "a name that begins with و", "⟪قال⟫ ⟨أحمد محمد وليد سعد⟩ ⟦إن الاتفاق قريب⟧.",
      "أحمد محمد وليد سعد"),
    NamedSpeakers(
      "one body of two things",
      "⟪قال⟫ ⟨مركز الوادي للأبحاث والدراسات⟩ ⟦إن الاتفاق قريب⟧.",
      "مركز الوادي للأبحاث والدراسات"),
  ]

  static let carried = [
    CarriedStatements(
      "نقلا عن", "⟪قال⟫ ⟨الوزير⟩ ⟦إن الطريق مغلق⟧، نقلا عن وكالة رويترز.", ["الوزير"],
      carriers: ["وكالة رويترز"]),
    CarriedStatements(
      "نقلا عن without a comma", "⟪قال⟫ ⟨الوزير⟩ ⟦إن الجسر مغلق⟧ نقلا عن وكالة رويترز.",
      ["الوزير"], carriers: ["وكالة رويترز"]),
    CarriedStatements(
      "وفق ما نقلته عنه", "⟪قال⟫ ⟨الوزير⟩ ⟦إن الطريق مغلق⟧، وفق ما نقلته عنه وكالة رويترز.",
      ["الوزير"], carriers: ["وكالة رويترز"]),
    CarriedStatements(
      "بحسب ما نقلت عنه", "⟪وأضاف⟫ ⟨المتحدث⟩ ⟦أن المعبر مفتوح⟧، بحسب ما نقلت عنه صحيفة الوادي.",
      ["المتحدث"], carriers: ["صحيفة الوادي"]),
    CarriedStatements(
      "حسبما نقلت عنه", "⟪قال⟫ ⟨الوزير⟩ ⟦إن الجسر مغلق⟧، حسبما نقلت عنه وكالة الأنباء.",
      ["الوزير"], carriers: ["وكالة الأنباء"]),
    CarriedStatements(
      "before the clause", "⟪ذكرت⟫ الوكالة نقلا عن ⟨الوزير⟩ ⟦أن الطريق مغلق⟧.", ["الوزير"],
      carriers: ["الوكالة"]),
    CarriedStatements(
      "whoever is cited alone", "⟦أغلق الطريق صباح اليوم⟧، ⟪نقلا عن⟫ ⟨الوزير⟩.", ["الوزير"],
      carriers: [""]),
  ]

  static let relayed = [
    NamedSpeakers(
      "the carrier is not the source",
      "⟪نقلت⟫ وكالة الأنباء عن ⟨وزير الطاقة التركي⟩ قوله ⟦إن الاتفاق قريب⟧.", "وزير الطاقة التركي")
  ]

  @Test("Names", arguments: examples + coordinated + offices + phrases + together)
  func names(_ example: NamedSpeakers) throws { try example.check("ar") }

  @Test("Statements in statements", arguments: nested)
  func statementsInStatements(_ example: NamedSpeakers) throws {
    let audit = try example.check("ar")
    let inner = audit.attributions.dropFirst().prefix(1).map { $0.nestedIn != nil }
    #expect(inner == (example.names.count > 1 ? [true] : []))
  }

  @Test("Carriers", arguments: carried)
  func carriers(_ example: CarriedStatements) throws { try example.check("ar") }

  @Test("Relayed words", arguments: relayed)
  func relayedWords(_ example: NamedSpeakers) throws {
    let audit = try example.check("ar")
    let carrier = try #require(audit.attributions.first?.source.carrier)
    #expect(audit.article.text[carrier] == "وكالة الأنباء")
  }
}
