import HTMLTree

/// Tells what surrounds an article from the article: by element, by role, by the words of class
/// and id.
enum Furniture {
  enum Kind: Equatable {
    /// Not furniture by any sign.
    case none
    /// Navigation, related links, advertisements, share bars; with the sign that says so.
    case furniture(sign: String)
    /// A sign that stands on frames of articles as often as on what surrounds them.
    case doubtful
    /// Readers' comments, which may well be longer than the article.
    case comments
  }

  static func kind(of node: Int, in page: HTMLDocument) -> Kind {
    guard let tag = page.nodes[node].tag else { return .none }
    switch tag {
    case .footer where page.nodes[Int(page.nodes[node].parent)].tag == .blockquote: return .none
    case .nav, .aside, .footer, .menu, .dialog, .form: return .furniture(sign: tag.rawValue)
    case .html, .body, .main: return .none
    default: break
    }
    guard page.hasAttributes(node) else { return .none }
    if let role = page.attribute("role", of: node)?.lowercased(), roles.contains(role) {
      return .furniture(sign: role)
    }
    if page.attribute("hidden", of: node) != nil { return .furniture(sign: "hidden") }
    if let style = page.attribute("style", of: node), hides(style) {
      return .furniture(sign: "hidden")
    }
    // A first-level heading for screen readers is the page's headline all the same.
    if tag != .h1, let names = page.attribute("class", of: node), PageBlocks.saysUnseen(names) {
      return .furniture(sign: "hidden")
    }
    var found = page.attribute("aria-hidden", of: node) == "true" ? Kind.doubtful : .none
    for name in ["class", "id", "data-component", "data-testid", "itemprop"] {
      guard let value = page.attribute(name, of: node) else { continue }
      let kind = kind(ofName: value)
      if kind == .comments { return kind }
      if found == .none || found == .doubtful, kind != .none { found = kind }
    }
    return found
  }

  private static func hides(_ style: String) -> Bool {
    let bytes = style.utf8.filter { $0 > 0x20 }
    let wanted = Array("display:none".utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { bytes[$0...].starts(with: wanted) }
  }

  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog",
    "menu", "menubar", "toolbar",
  ]

  static func kind(ofName value: String) -> Kind {
    var found = Kind.none
    let isVaried = value.utf8.contains(UInt8(ascii: ":"))
    for name in value.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      // Alone it hides; beside `md:block` it hides on some screens only.
      if !isVaried, name.elementsEqual("hidden".utf8) { return .furniture(sign: "hidden") }
      // `print:hidden` is a variant of a utility class and says nothing of the element.
      if name.contains(UInt8(ascii: ":")) || name.contains(UInt8(ascii: "[")) { continue }
      var previous = ""
      for word in NameWords(name) {
        defer { previous = word }
        if negations.contains(previous) { continue }
        if comments.contains(word) { return .comments }
        if doubtful.contains(word), found == .none { found = .doubtful }
        if found == .none || found == .doubtful,
          words.contains(word) || pairs.contains("\(previous) \(word)")
        {
          found = .furniture(sign: word)
        }
      }
    }
    return found
  }

  /// `has-sidebar` and `no-ads` speak of something else than the element itself.
  private static let negations: Set<String> = [
    "has", "with", "without", "no", "not", "non", "hide", "show", "dynamic",
  ]

  private static let comments: Set<String> = [
    "comment", "comments", "commentlist", "disqus", "respond", "kommentare", "commentaires",
    "comentarios",
  ]

  private static let words: Set<String> = [
    "ad", "ads", "adslot", "adsense", "advert", "adverts", "advertisement", "advertising",
    "advertorial", "banner", "bio", "breadcrumb", "breadcrumbs", "byline", "bylines",
    "consent", "cookie", "cookies", "dfp", "footer",
    "gdpr", "hashtags", "keywords", "login", "masthead", "menu", "modal", "mostread", "nav",
    "navbar", "navigation", "newsletter", "newsletters", "outbrain", "pager", "pagination",
    "popup", "readmore", "readnext",
    "recirc", "recirculation", "recommend", "recommendation", "recommendations",
    "related", "relatedarticles", "relatednews", "relatedposts", "share", "sharebar",
    "sharing", "sidebar", "signup", "social", "sponsor", "sponsored", "subscribe", "subscription",
    "taboola", "tags", "taglist", "timestamp", "toolbar", "trending",
    "authors", "authorbox",
  ]

  private static let doubtful: Set<String> = [
    "carousel", "copyright", "follow", "gallery", "popular", "promo", "promos", "promotion",
    "recommended", "register", "teaser", "teasers", "topics", "widget", "widgets",
  ]

  private static let pairs: Set<String> = [
    "read more", "read also", "also read", "read next", "see also", "most read", "most viewed",
    "more news", "more stories", "more from", "latest news", "author box", "author info",
    "author bio", "about author", "sign up", "sign in", "log in", "inline link", "up next",
    "post meta",
    "entry meta", "article meta", "article info", "side bar", "bread crumb",
  ]

  /// Lines of an article's surroundings that stand alone, as labels do.
  static let labels: Set<String> = [
    "advertisement", "advertisements", "ad", "read more", "read also", "also read", "read next",
    "see also", "related", "related articles", "related stories", "related news", "related topics",
    "more on this story", "share", "share this", "share this article", "share on facebook",
    "comments", "tags", "topics", "loading", "loading...", "most read", "recommended",
    "recommended for you", "sign up", "subscribe", "follow us", "listen", "print", "copy link",
    "anzeige", "werbung", "mehr zum thema", "publicité", "publicidad", "lire aussi", "lea también",
    "اقرأ أيضا", "اقرأ أيضاً", "اقرأ ايضا", "إقرأ أيضا", "إقرأ أيضاً", "اقرأ المزيد",
    "اقرأ المزيد عن", "طالع أيضا", "للمزيد", "لقراءة المزيد", "about the author",
    "about the writer", "about the authors", "عن الكاتب", "عن الكاتبة", "نبذة عن الكاتب",
    "مواضيع ذات صلة", "موضوعات ذات صلة", "مواضيع متعلقة", "أخبار ذات صلة", "اخبار ذات صلة",
    "ذات صلة", "شارك", "شارك المقال", "شارك الخبر", "مشاركة", "إعلان", "اعلان", "التعليقات",
    "تعليقات",
    "روابط ذات صلة", "مقالات ذات صلة", "أخبار متعلقة", "اخبار متعلقة", "أخبار مشابهة", "قد يهمك",
    "قد يهمك أيضا", "قد يهمك أيضاً", "قد يعجبك أيضا", "آخر الأخبار", "اخر الاخبار", "المزيد",
    "تابعنا",
    "شاهد أيضا", "شاهد أيضاً", "شاهد ايضا", "اترك تعليقا", "اترك تعليقاً", "إعلانات", "الأكثر قراءة",
    "الأكثر مشاهدة", "كلمات مفتاحية", "الوسوم", "تابعونا", "طباعة", "نسخ الرابط",
  ]

  private static let openings = [
    "read also", "also read", "read more", "see also", "related:", "more:", "اقرأ أيض", "اقرأ ايض",
    "إقرأ أيض", "إقرأ ايض", "اقرأ المزيد", "طالع أيض", "شاهد أيض", "شاهد ايض", "لقراءة المزيد",
    "للمزيد",
    "تابعوا", "قد يهمك", "قد يعجبك", "lire aussi", "mehr zum thema",
    "lesen sie auch", "watch:", "listen:",
  ]

  /// True for a short line that sends the reader elsewhere.
  static func isLabel(_ line: String) -> Bool {
    guard line.utf8.count <= 300 else { return false }
    var text = Array(line.lowercased().utf8)
    while let last = text.last, last == UInt8(ascii: ":") || last <= 0x20 { text.removeLast() }
    let label = String(decoding: text, as: UTF8.self)
    return labels.contains(label)
      || labels.contains(
        String(String.UnicodeScalarView(label.unicodeScalars.filter(isLetter))))
  }

  /// False for Arabic vowel signs, which some pages set on *أيضًا* before its last letter, and some
  /// behind it.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    !(0x64B...0x652).contains(scalar.value)
  }

  /// True for "Read also: …" in short, whether it is a link or lost it: a label at the head, with a
  /// colon, a bar or a dash behind it.
  static func isPointer(_ line: String) -> Bool {
    guard line.utf8.count <= 300 else { return false }
    let scalars = line.unicodeScalars
    guard let mark = scalars.firstIndex(where: { partings.contains($0) }) else { return false }
    return isLabel(String(scalars[..<mark]))
  }

  private static let partings: Set<Unicode.Scalar> = [
    ":", "|", "\u{2013}", "\u{2014}", "\u{BB}", "\u{203A}", "\u{2192}", "\u{FF1A}",
  ]

  /// True where a line starts the way that a pointer to another article does.
  static func opensAsPointer(_ line: String) -> Bool {
    let text = String(String.UnicodeScalarView(line.lowercased().unicodeScalars.filter(isLetter)))
    return openings.contains { text.utf8.starts(with: $0.utf8) }
  }
}

/// The words of a class or an id: `relatedPosts` and `related-posts` are both two words.
struct NameWords: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var index = 0

  init(_ value: String) { bytes = Array(value.utf8) }

  init(_ value: Substring.UTF8View) { bytes = Array(value) }

  mutating func next() -> String? {
    while index < bytes.count, !NameWords.isLetter(bytes[index]) { index += 1 }
    guard index < bytes.count else { return nil }
    var word: [UInt8] = []
    while index < bytes.count, NameWords.isLetter(bytes[index]) {
      let byte = bytes[index]
      let isUpper = byte >= 0x41 && byte <= 0x5A
      if isUpper, let last = word.last, index > 0, bytes[index - 1] >= 0x61, last >= 0x61 { break }
      word.append(isUpper ? byte | 0x20 : byte)
      index += 1
    }
    return String(decoding: word, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x80
  }
}
