import NewsText
import Testing

@testable import ArticleExtraction

/// What an outlet says around a story in plain paragraphs, and stories that speak of the same.
@Suite struct HouseLineTests {
  private static let english = [
    "The ferry to the northern island will run twice a day from May, the company said on Friday.",
    "Until now it ran once, at six in the morning, and islanders had asked for a second boat for years.",
    "A ticket will cost as much as before, and bicycles will travel free until the end of the summer.",
  ]
  private static let arabic = [
    "أعلنت البلدية اليوم إغلاق الجسر القديم أمام الشاحنات حتى نهاية الشهر الجاري، بعد فحص أجراه مهندسون.",
    "وقال رئيس البلدية إن العمل سيبدأ يوم الأحد، وإن الحافلات ستسلك الطريق الساحلي خلال هذه المدة.",
    "ويشكو سكان الحي من ضيق الطريق البديل، ويطالبون بفتح ممر للمشاة قبل بدء العام الدراسي.",
  ]

  private func article(
    _ line: String, language: String = "en", inMiddle: Bool = false, authors: [String] = []
  ) throws -> Article {
    let base = language == "ar" ? HouseLineTests.arabic : HouseLineTests.english
    var paragraphs = base.map { "<p>\($0)</p>" }
    paragraphs.insert(line, at: inMiddle ? 2 : 3)
    let named =
      authors.map { "<meta name=author content=\"\($0)\">" }.joined()
      + "<meta property=og:site_name content=\"The Island Post\">"
    let html = """
      <!doctype html><html lang=\(language)><head><title>T</title>\(named)</head><body><div class=page>
      <h1>A second ferry for the island</h1><div class=text>\(paragraphs.joined(separator: "\n"))</div>
      </div></body></html>
      """
    return try ArticleReader().read(bytes: Array(html.utf8), format: .html)
  }

  private func body(_ article: Article) -> [String] {
    article.told.filter { $0.role == .body }.map(\.text)
  }

  static let appeals = [
    "<p>Sign up for our newsletter.</p>", "<p>Follow us on Facebook, X and Instagram.</p>",
    "<p>Subscribe to our free daily newsletter to get the latest news in your inbox every morning.</p>",
    "<p>Join our WhatsApp channel for breaking news and updates</p>",
    "<p>For more stories follow us on Telegram.</p>",
    "<p>Follow The Island Post on Facebook.</p>",
    "<p>Get the best of our news straight to your inbox.</p>",
    "<p><em>Sign up for The Tide, a letter from the harbour that our newsletter team writes.</em></p>",
    "<p><a href=/n>Subscribe to the Island Letter, our newsletter on the coast and its people</a>.</p>",
    "<p><strong>Download our app to be told of storms before anybody else.</strong></p>",
    "<p>Read more: The bridge that was never built, and why</p>",
    "<p>READ MORE | <a href=/1>The bridge that was never built, and why it was not</a></p>",
    "<p>Read also – How the old ferry was sold</p>",
  ]

  @Test(arguments: appeals) func appealsGoWhereverTheyStand(line: String) throws {
    for inMiddle in [true, false] {
      #expect(body(try article(line, inMiddle: inMiddle)) == HouseLineTests.english)
    }
  }

  static let arabicAppeals = [
    "<p>تابعونا على فيسبوك وتويتر ويوتيوب.</p>", "<p>تابعنا على قناتنا على تليغرام</p>",
    "<p>للاشتراك في النشرة البريدية اضغط هنا.</p>", "<p>اشترك في نشرتنا ليصلك كل جديد.</p>",
    "<p>لمزيد من الأخبار تابعونا عبر صفحتنا على الفيسبوك</p>",
    "<p>لمتابعة آخر الأخبار انضموا إلى قناتنا على واتساب.</p>",
    "<p><em>للاشتراك في نشرة الميناء التي يكتبها فريقنا كل خميس أرسل كلمة نعم.</em></p>",
    "<p>اقرأ أيضا: حكاية الجسر الذي لم يُبن</p>", "<p>اقرأ أيضًا | حكاية الجسر الذي لم يُبن</p>",
    "<p>إقرأ أيضاً – حكاية الجسر الذي لم يُبن</p>",
  ]

  @Test(arguments: arabicAppeals) func arabicAppealsGoToo(line: String) throws {
    for inMiddle in [true, false] {
      #expect(body(try article(line, language: "ar", inMiddle: inMiddle)) == HouseLineTests.arabic)
    }
  }

  static let credits = [
    "<p>Additional reporting by Ana Ruiz in Lima; editing by Tom Hale.</p>",
    "<p>(Reporting by Ana Ruiz and Omar Said; Editing by Tom Hale)</p>",
    "<p>Ana Ruiz in Lima and Omar Said contributed to this report.</p>",
    "<p>With contributions from Ana Ruiz, Omar Said and agencies.</p>",
    "<p><em>Jane Roe is a reporter who lives on the island.</em></p>",
    "<p>Jane Roe is a reporter covering the coast and its people.</p>",
    "<p>Jane Roe is the paper's harbour correspondent. She writes about ferries, fish and fog.</p>",
  ]

  @Test(arguments: credits) func creditsOfTheStaffAreNoBody(line: String) throws {
    let article = try article(line)
    #expect(body(article) == HouseLineTests.english)
    #expect(article.told.last?.role == .creditLine)
    // An appeal behind it changes nothing.
    let both = try self.article(line + "<p>Sign up for our newsletter.</p>")
    #expect(body(both) == HouseLineTests.english)
    let wish = "Do you have a story? Write to us."
    #expect(body(try self.article(line + "<p>\(wish)</p>")) == HouseLineTests.english + [wish])
  }

  static let arabicCredits = [
    "<p>(شارك في التغطية سالم الديب من الرباط ومنى خالد من تونس)</p>",
    "<p>شارك في التغطية: سالم الديب.</p>", "<p>شاركت في إعداد التقرير منى خالد من تونس</p>",
    "<p><em>سالم الديب صحفي يقيم في الرباط ويكتب عن شؤون البحر.</em></p>",
  ]

  @Test(arguments: arabicCredits) func arabicCreditsToo(line: String) throws {
    let article = try article(line, language: "ar")
    #expect(body(article) == HouseLineTests.arabic)
    #expect(article.told.last?.role == .creditLine)
  }

  @Test func theLifeOfAnAuthorWhomThePageNamesIsACredit() throws {
    let line = "<p>Jane Roe covers the coast. Her last book was about lighthouses.</p>"
    #expect(body(try article(line, authors: ["Jane Roe"])) == HouseLineTests.english)
    let arabic = "<p>سالم الديب كاتب من المغرب، صدر له كتاب عن البحر.</p>"
    let read = try article(arabic, language: "ar", authors: ["سالم الديب"])
    #expect(body(read) == HouseLineTests.arabic)
  }

  static let sentences = [
    "Sign up for our newsletter, the banner still says, three years after the paper was closed.",
    "Subscribe to our newsletter was all that the page told its visitors.",
    "“Follow us on Instagram,” the captain told the passengers.",
    "Follow us on X and you will get a ticket, the company had promised in April.",
    "The company will follow up with a newsletter to all islanders, and with a page on Facebook.",
    "Join our channel, he said, and nobody did.",
    "The newsletter of the island has four hundred readers.",
    "Reporting by the committee showed that the boat had been sold twice.",
    "Years of neglect contributed to this report of eleven broken piers.",
    "Editing by hand takes the harbour office two days, the clerk said.",
    "Ana Ruiz is a reporter for the other paper; she was on board when the engine failed.",
    "Ana Ruiz covers her boat with a tarpaulin in winter.",
    "Read more books, the teacher told the children of the island, and watch less.",
    "Follow the Island Queen on Facebook, the captain tells whoever asks for her timetable.",
    "More: that is what the islanders want.",
  ]

  @Test(arguments: sentences) func sentencesOfTheStoryStay(sentence: String) throws {
    for inMiddle in [true, false] {
      let found = body(try article("<p>\(sentence)</p>", inMiddle: inMiddle))
      #expect(found.contains(sentence), "\(found)")
      #expect(found.count == 4)
    }
  }

  static let arabicSentences = [
    "تابعونا على فيسبوك، هكذا تختم الصحيفة كل خبر منذ عشر سنوات.",
    "«تابعونا على فيسبوك»، يقول القبطان للركاب.",
    "للاشتراك في النشرة ثمن لا يقدر عليه سكان الجزيرة.",
    "شارك في التغطية عشرات الصحفيين من ثلاث دول.",
    "شارك في إعداد التقرير خبراء من الجامعة، بحسب الوزارة.",
    "النشرة البريدية للجزيرة يقرؤها أربعمئة شخص.",
  ]

  @Test(arguments: arabicSentences) func arabicSentencesStay(sentence: String) throws {
    for inMiddle in [true, false] {
      let found = body(try article("<p>\(sentence)</p>", language: "ar", inMiddle: inMiddle))
      #expect(found.contains(sentence), "\(found)")
    }
  }

  @Test func aPersonOfTheStoryIsNoWriterOfIt() throws {
    let line = """
      <p>Jane Roe, who bought the boat, paid a pound for it in the spring.</p>
      <p>Jane Roe is a journalist covering ferries, and writes for a paper on the mainland.</p>
      """
    #expect(body(try article(line)).count == 5)
    #expect(body(try article(line, authors: ["Jane Roe"])).count == 5)
  }
}
