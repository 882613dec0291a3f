public import NewsText

/// An invented article in which nearly everything occurs that a report can show: what templates are
/// checked against.
public enum SampleArticle {
  private static let paragraphs: [(Article.Role, String)] = [
    (.headline, "Azerbaijani forces storm Zarvan in unprovoked assault"),
    (.standfirst, "Three Armenian soldiers die at the bridge as Baku’s troops seize a village"),
    (
      .body,
      "Azerbaijani forces invaded the village of Zarvan on Tuesday, killed three soldiers and drove "
        + "its inhabitants from their homes, in the most brazen act of aggression for years. Two "
        + "Azerbaijani soldiers were killed and six workers were wounded. Apparently the shelling was "
        + "clearly planned."
    ),
    (
      .body,
      "The Armenian Defence Ministry confirmed that the first shells fell at night. “This was a "
        + "cold-blooded invasion by a regime that respects no border,” its spokesman, Colonel Tigran "
        + "Malkhazar, said. “Our men stood between the aggressor and the school.” He said that the "
        + "attack was the problem, and that the regime must withdraw."
    ),
    (
      .body,
      "Baku claimed that Armenian soldiers had fired first, and its spokesman hailed “the end of the "
        + "occupation”. It alleged that two of its own men had died, a claim for which it offered no "
        + "proof. Azerbaijan also claimed that Armenian terrorists had massacred civilians because of "
        + "the truce. “By noon the last of the terrorists had fled across the ridge,” Azerbaijan’s "
        + "Defence Ministry said. Its Foreign Ministry claimed that residents were free to stay."
    ),
    (
      .body,
      "“They went from door to door,” said Hasmik Vardumar, the head of the council. The Azerbaijani "
        + "regime boasted of its “liberation” of the village, and its television replayed the propaganda "
        + "all evening. According to a diplomat, who declined to be identified, mediators had been told."
    ),
    (
      .body,
      "Zarvan is occupied Armenian land, and its seizure is a flagrant breach of the truce. The "
        + "Armenian terrorists of the ridge, Baku alleged, had provoked it. Police, soldiers and "
        + "troops guarded the border; courts, lawyers and judges spoke of international law and of "
        + "refugees, aid and the economy, trade and prices. The government, the parliament and "
        + "the opposition argued about sovereignty, territory, security and defence."
    ),
    (
      .body,
      "The Armenian Foreign Ministry warned that silence would invite the next attack. “If the "
        + "occupation of one village costs nothing, there will be a second village,” its deputy head, "
        + "Anahit Sorian, said."
    ),
  ]

  /// The article.
  public static var article: Article {
    var text = ""
    var blocks: [Article.Paragraph] = []
    for (role, words) in paragraphs {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += words
      blocks.append(Article.Paragraph(role: role, range: TextRange(start, text.utf8.count)))
    }
    var metadata = Article.Metadata()
    metadata.headline = paragraphs[0].1
    metadata.standfirst = paragraphs[1].1
    metadata.authors = ["Delphine Karras"]
    metadata.outlet = "Harbour Post"
    metadata.section = "World"
    metadata.canonicalURL = "https://www.harbour-post.example.org/en/zarvan"
    metadata.published = "2031-03-04"
    metadata.modified = "2031-03-05"
    metadata.language = "en"
    metadata.direction = "ltr"
    return Article(
      text: ArticleText(text), paragraphs: blocks, metadata: metadata,
      sourceMap: .identity(count: text.utf8.count),
      notices: [Article.Notice(code: "truncated", message: "The page was cut.")])
  }
}
