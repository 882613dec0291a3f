/// The words that outlets' lines about themselves are made of, English and Arabic; folded as
/// `HouseLine` folds them.
enum HouseWords {
  /// What an appeal opens with.
  static let appeals = [
    "sign up", "subscribe", "follow us", "follow our", "follow the", "join us on", "join our",
    "like us on", "find us on", "get our", "get the", "get all the", "download our", "download the",
    "never miss", "don't miss", "stay up to date", "stay informed", "stay updated",
    "connect with us", "you can follow", "you can also follow", "for more", "click here",
    "listen to our", "want more", "receive our", "receive the", "add us",
    "تابعونا", "تابعنا", "تابعوا", "تابع", "اشترك", "اشتركوا", "للاشتراك", "انضم", "انضموا", "حمل",
    "حملوا", "اضغط", "اضغطوا", "لمتابعة", "لمتابعتنا", "يمكنكم متابعتنا", "يمكنكم الاشتراك",
    "لمزيد من", "للمزيد", "شاركونا", "سجل", "سجلوا",
  ]

  static let appealOpenings = Openings(appeals)
  static let creditOpenings = Openings(credits)
  static let arabicCreditOpenings = Openings(arabicCredits)

  /// Phrases that a line may open with, by their first words: most lines open with none of these.
  struct Openings {
    private let phrases: [String: [[String]]]

    init(_ phrases: [String]) {
      self.phrases = Dictionary(
        grouping: phrases.map { MetadataValue.words(of: $0) }.filter { !$0.isEmpty }, by: { $0[0] })
    }

    /// True where some phrase begins with a word.
    func begin(with word: String) -> Bool { phrases[word] != nil }

    /// True where a line opens with one of the phrases.
    func open(_ words: [String]) -> Bool {
      guard let first = words.first, let some = phrases[first] else { return false }
      return some.contains { words.starts(with: $0) }
    }
  }

  /// What it asks a reader to follow or to take.
  static let objects: Set<String> = Set(
    networks + [
      "newsletter", "newsletters", "inbox", "alerts", "app", "podcast", "podcasts", "channel",
      "النشرة", "نشرتنا", "نشرة", "قناة", "قناتنا", "قنواتنا", "صفحتنا", "صفحاتنا", "حسابنا",
      "حساباتنا", "تطبيق", "تطبيقنا", "بريدك", "بريدكم", "البريدية",
    ])

  private static let networks = [
    "facebook", "twitter", "x", "instagram", "tiktok", "youtube", "linkedin", "whatsapp",
    "telegram", "bluesky", "threads", "mastodon", "snapchat", "فيسبوك", "فايسبوك", "تويتر", "اكس",
    "منصة", "انستغرام", "انستجرام", "انستقرام", "يوتيوب", "تلغرام", "تليغرام", "تيليغرام",
    "تليجرام", "واتساب", "الفيسبوك", "الفايسبوك", "اليوتيوب", "الواتساب",
    "التلغرام", "التليغرام", "الانستغرام", "لينكد", "سناب", "تيك",
  ]

  private static let ofAppeals: Set<String> = Set(
    [
      "sign", "up", "subscribe", "follow", "us", "our", "the", "join", "on", "like", "find", "get",
      "download", "never", "don't", "miss", "stay", "to", "date", "informed", "updated", "connect",
      "with", "you", "can", "also", "for", "more", "click", "here", "listen", "want", "receive",
      "add", "a", "an", "and", "or", "at", "in", "of", "from", "via", "by", "your", "all", "latest",
      "breaking", "news", "updates", "stories", "story", "daily", "weekly", "morning", "evening",
      "free", "email", "best", "top", "every", "day", "week", "straight", "delivered", "directly",
      "now", "today", "page", "pages", "group", "feed", "headlines", "coverage", "push", "new",
      "wherever", "media", "social", "button", "below", "link",
      "على", "عبر", "في", "من", "خلال", "الى", "او", "ايضا", "كل", "مواقع", "موقع", "وسائل",
      "التواصل", "الاجتماعي", "منصات", "منصاتنا", "ان", "توك", "شات", "اب", "نيوز", "غوغل", "جوجل",
      "اخبار", "اخبارنا", "الاخبار", "اخر", "اهم", "المزيد", "مزيد", "متابعتنا", "متابعة",
      "الاشتراك", "الاخبارية", "اليومية", "الاسبوعية", "البريد", "بريد", "الالكتروني",
      "الالكترونية", "هنا", "مجانا", "مجاني", "ليصلك", "ليصلكم", "لتصلك", "لتصلكم", "تصلك", "يوم",
      "صباح", "اسبوع", "جديد", "الجديد", "اول", "باول", "الان", "الخاصة", "بنا", "الخاص", "الرسمية",
      "الرسمي", "مجموعتنا", "المستجدات", "العاجلة", "خدمة", "التالي", "الرابط", "يمكنكم", "يمكنك",
      "للحصول", "لمعرفة", "والحصول",
    ] + MetadataValue.words(of: appeals.joined(separator: " "))
  ).union(objects)

  /// True for a word of which appeals are made: an address of a page or a handle too.
  static func isOfAppeal(_ word: String) -> Bool {
    ofAppeals.contains(word) || word.utf8.first == UInt8(ascii: "@")
      || word.utf8.contains(UInt8(ascii: "/"))
  }

  /// What a credit of the staff opens with.
  static let credits = [
    "additional reporting", "reporting by", "editing by", "writing by", "edited by", "compiled by",
    "with reporting by", "with additional reporting", "with contributions", "translated by",
    "written by", "additional research", "additional writing", "with files from",
  ]

  static let arabicCredits = [
    "شارك في التغطية", "شارك في اعداد", "شاركت في التغطية", "شاركت في اعداد", "ساهم في التغطية",
    "ساهم في اعداد", "ساهمت في اعداد", "ساهمت في التغطية", "اسهم في اعداد", "تغطية اضافية",
    "اعداد وتحرير",
  ]

  /// The words beside names in such a credit.
  static let ofCredits: Set<String> = [
    "additional", "reporting", "editing", "writing", "written", "edited", "compiled", "translated",
    "translation", "research", "graphics", "photography", "video", "production", "contributions",
    "contributed", "with", "from", "files", "by", "and", "in", "at", "for", "the", "of", "to",
    "this", "report", "story", "article", "piece", "also", "staff", "reporter", "reporters",
    "writer",
    "writers", "journalist", "journalists", "correspondent", "correspondents", "editor", "editors",
    "producer", "producers", "freelance", "agencies", "newsroom", "bureau", "desk", "de", "van",
    "von", "der", "den", "el", "al", "bin", "ibn", "ben", "la", "le", "da", "di", "du",
  ]

  /// What follows the name in the life of a writer.
  static let afterWriter: Set<String> = ["is", "covers", "reports", "writes"]

  static let trades: Set<String> = [
    "reporter", "correspondent", "journalist", "editor", "columnist", "writer", "author",
    "producer", "contributor", "fellow", "professor", "lecturer", "researcher", "analyst",
  ]

  /// What the life of a writer says of the work; a person in the news is seldom told of so.
  static let beats: Set<String> = [
    "covering", "covers", "writes", "focusing", "focused", "specialising", "specializing",
    "specialises", "specializes",
  ]

  static let arabicTrades: Set<String> = [
    "صحفي", "صحافي", "صحفية", "صحافية", "كاتب", "كاتبة", "مراسل", "مراسلة", "باحث", "باحثة", "محرر",
    "محررة", "اعلامي", "اعلامية", "اكاديمي", "اكاديمية",
  ]
}
