import JSON
import NewsText

/// Compares what the document says of the article with the article as it was read again.
struct ArticleCheck {
  let article: Article
  let document: Place

  /// The text of the document and what its spans are compared with: the article's own map of the
  /// file where the texts are the same, none where they are not.
  func text(_ ledger: inout Ledger) -> (text: ArticleText, sourceMap: SourceMap?) {
    if isExcerpt { return (article.text, article.sourceMap) }
    let place = document.member("article")?.member("text")
    guard let place, let string = place.value.stringValue else {
      ledger.note("article.text", Shown.value(place?.value), "the article's text")
      return (article.text, article.sourceMap)
    }
    let text = ArticleText(string)
    if text == article.text { return (article.text, article.sourceMap) }
    note(text, &ledger)
    return (text, nil)
  }

  /// Whether the document holds excerpts in place of the text.
  var isExcerpt: Bool {
    guard let place = document.member("article"), case .null? = place.value["text"],
      case .array? = place.value["excerpts"]
    else { return false }
    return true
  }

  /// A document of excerpts can be checked with the very text that it was made from and no other.
  func requireSameText() throws(DocumentError) {
    guard isExcerpt else { return }
    let found = document.member("fingerprints")?.value["text_sha256"]
    let expected = Fingerprint(of: article.text.utf8).hexadecimal
    guard found?.stringValue != expected else { return }
    throw DocumentError(
      path: "fingerprints.text_sha256",
      message:
        "This report holds excerpts and not the text, and it was made from another one: found "
        + "\(Shown.value(found)), and the article's text has \(Shown.words(expected)). Give the file "
        + "that it was made from.")
  }

  /// The excerpts, each sliced again.
  func compareExcerpts(_ reader: inout DocumentReader) {
    guard let place = reader.object(document, "article") else { return }
    guard isExcerpt else {
      if let member = place.member("excerpts"), case .null = member.value { return }
      reader.ledger.note(
        place.way(to: "excerpts"), Shown.value(place.value["excerpts"]),
        "null, for the text is there")
      return
    }
    for element in reader.list(place, "excerpts") where !reader.ledger.isFull {
      guard let span = reader.span(element, "span") else { continue }
      reader.words(element, "words", of: span, whole: true)
    }
  }

  /// Notes where two texts part, with the words from there on.
  private func note(_ text: ArticleText, _ ledger: inout Ledger) {
    let shared = zip(text.utf8, article.text.utf8).prefix { $0 == $1 }.count
    func words(from offset: Int, of text: ArticleText) -> String {
      var start = offset
      while start > 0, start < text.count, text.utf8[start] & 0xC0 == 0x80 { start -= 1 }
      let rest = String(decoding: text.utf8[start...].prefix(160), as: UTF8.self)
      return rest.isEmpty ? "the end of the text" : Shown.words(String(rest.prefix(40)))
    }
    ledger.note(
      "article.text", "\(words(from: shared, of: text)) at byte \(shared)",
      "\(words(from: shared, of: article.text)) as in the article; places in the file are not compared"
    )
  }

  /// What the page says of itself, its notices, and the fingerprints.
  func compare(_ reader: inout DocumentReader) {
    if let place = reader.object(document, "article") { compareMetadata(place, &reader) }
    if let place = reader.object(document, "fingerprints") { compareFingerprints(place, &reader) }
    _ = reader.string(document, "language")
    compareNotices(&reader)
  }

  /// The article's own notices stand first, then those of the analysis.
  private func compareNotices(_ reader: inout DocumentReader) {
    let notices = reader.list(document, "notices")
    for (index, place) in notices.enumerated() where !reader.ledger.isFull {
      let expected = article.notices.dropFirst(index).first
      for (key, words) in [("code", expected?.code), ("message", expected?.message)] {
        guard let found = reader.string(place, key), let words else { continue }
        reader.ledger.compare(place.way(to: key), found, words)
      }
    }
    if notices.count < article.notices.count {
      reader.ledger.note(
        notices.path, "\(notices.count) notices", "the article's own \(article.notices.count) first"
      )
    }
  }

  private func compareMetadata(_ place: Place, _ reader: inout DocumentReader) {
    let metadata = article.metadata
    for (key, expected) in [
      ("headline", metadata.headline), ("standfirst", metadata.standfirst),
      ("outlet", metadata.outlet), ("section", metadata.section),
      ("canonical_url", metadata.canonicalURL), ("published", metadata.published),
      ("modified", metadata.modified), ("language", metadata.language),
      ("direction", metadata.direction),
    ] {
      guard let found = reader.stringOrNull(place, key) else { continue }
      // Excerpts leave the standfirst out, which is the article's text.
      if isExcerpt, key == "standfirst", found == nil { continue }
      reader.ledger.compare(place.way(to: key), found, expected)
    }
    if let authors = reader.strings(place, "authors") {
      reader.ledger.compare(
        place.way(to: "authors"), authors.joined(separator: "; "),
        metadata.authors.joined(separator: "; "))
    }
  }

  private func compareFingerprints(_ place: Place, _ reader: inout DocumentReader) {
    if let found = reader.string(place, "text_sha256") {
      let expected = Fingerprint(of: article.text.utf8).hexadecimal
      reader.ledger.compare(place.way(to: "text_sha256"), found, expected)
    }
    // What the lexicon's files were cannot be known from here; only the form can be wrong.
    if let found = reader.string(place, "lexicon_sha256") {
      let isMissing = reader.lacksLexicon(document)
      if isMissing ? !found.isEmpty : !ArticleCheck.isDigest(found) {
        reader.ledger.note(
          place.way(to: "lexicon_sha256"), Shown.words(found),
          isMissing ? "“”, for there is no lexicon" : "64 hexadecimal digits")
      }
    }
    _ = reader.string(place, "plumbline")
  }

  private static func isDigest(_ string: String) -> Bool {
    string.utf8.count == 64
      && string.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// The paragraphs of the document, compared with the article's where the texts are the same.
  func paragraphs(_ reader: inout DocumentReader) -> [Article.Paragraph] {
    guard let place = document.member("article") else { return article.paragraphs }
    let list = reader.list(place, "paragraphs")
    var paragraphs: [Article.Paragraph] = []
    for (index, element) in list.enumerated() where !reader.ledger.isFull {
      let known = Article.Role.allCases.map(\.rawValue)
      guard let name = reader.choice(element, "role", known),
        let role = Article.Role(rawValue: name),
        let range = reader.span(element, "span")
      else { continue }
      let isAfter = range.start >= paragraphs.last?.range.end ?? 0
      let expected = reader.sourceMap == nil ? nil : article.paragraphs.dropFirst(index).first
      if let expected {
        reader.ledger.compare(element.way(to: "role"), name, expected.role.rawValue)
        if range != expected.range {
          reader.ledger.note(
            element.way(to: "span"), "\(range.start) to \(range.end)",
            "\(expected.range.start) to \(expected.range.end)", excerpt: reader.text.excerpt(range))
        }
      } else if !isAfter {
        reader.ledger.note(
          "\(element.path).span.start", String(range.start), "an offset after the paragraph before")
      }
      if isAfter { paragraphs.append(Article.Paragraph(role: role, range: range)) }
    }
    guard reader.sourceMap != nil else { return paragraphs }
    if list.count != article.paragraphs.count {
      reader.ledger.note(
        list.path, "\(list.count) paragraphs", "\(article.paragraphs.count) paragraphs")
    }
    return article.paragraphs
  }

  /// The number of words, counted again.
  func compareWords(_ words: WordCount, _ reader: inout DocumentReader) {
    guard let place = document.member("article"),
      let found = reader.integer(place, "words", in: 0...Int.max)
    else { return }
    if found != words.total {
      reader.ledger.note(place.way(to: "words"), String(found), String(words.total))
    }
  }
}
