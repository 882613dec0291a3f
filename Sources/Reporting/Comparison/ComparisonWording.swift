import Comparison
import FramingAnalysis
import Lexicons
import NewsText
import TemplateEngine

/// Puts a comparison into words of the interface language.
struct ComparisonWording {
  let comparison: OutletComparison
  let strings: InterfaceStrings
  /// One for each article.
  let articles: [ReportWording]
  /// How many sentences a cell opens to: fewer where there are many articles, so that a browser
  /// opens the page at once.
  let sentencesInCell: Int

  /// True for so many articles that a page of all their sentences would be too large to open.
  var isLarge: Bool { comparison.articles.count > 100 }

  init(_ comparison: OutletComparison, strings: InterfaceStrings, actors: [Actor]) {
    self.comparison = comparison
    self.strings = strings
    articles = comparison.articles.map {
      ReportWording(audit: $0.audit, strings: strings, actors: actors)
    }
    sentencesInCell = comparison.articles.count > 100 ? 1 : comparison.articles.count > 20 ? 3 : 12
  }

  func text(_ key: String) -> String { strings.text("comparison." + key) }

  func phrase(_ key: String, _ values: [String: Phrase.Value]) -> String {
    Phrase(text(key), values: values, strings: strings).plain
  }

  func count(_ key: String, _ number: Int) -> String {
    Phrase(
      strings.plural("comparison.counts." + key, number), values: ["n": .count(number)],
      strings: strings
    ).plain
  }

  /// The wording of an article that was read for a dispute; its sides have their names and shapes.
  func wording(of dispute: Dispute?, among places: [Int]) -> ReportWording? {
    let fitting = places.first { comparison.articles[$0].audit.dispute?.id == dispute?.id }
    return (fitting ?? places.first).map { articles[$0] }
  }

  // MARK: Evidence

  /// A finding's or an attribution's sentence, with its words set apart.
  func sentence(_ evidence: Evidence) -> TemplateValue {
    let wording = articles[evidence.article]
    let article = comparison.articles[evidence.article]
    guard let range = span(evidence) else { return .none }
    let sentence = article.sentence(around: range)
    let end = min(range.end, sentence.end)
    return .object([
      "lang": .text(article.audit.language), "dir": .text(wording.articleDirection),
      "before": .text(cut(TextRange(sentence.start, range.start), of: wording, atEnd: false)),
      "words": .text(wording.audit.article.text[TextRange(range.start, end)]),
      "after": .text(cut(TextRange(end, sentence.end), of: wording, atEnd: true)),
      "file": .text(article.name),
    ])
  }

  /// Sentences of a cell; the rest is counted.
  func sentences(_ places: [Evidence]) -> (shown: TemplateValue, rest: TemplateValue) {
    let shown = places.prefix(sentencesInCell)
    let rest = places.count - shown.count
    return (
      .list(shown.map(sentence)),
      rest == 0 ? .none : .text(phrase("moreSentences", ["n": .count(rest)]))
    )
  }

  /// The words that a finding or an attribution is known by in its article.
  func span(_ evidence: Evidence) -> TextRange? {
    let wording = articles[evidence.article]
    if let finding = wording.findingsByID[evidence.id] { return finding.span }
    guard let attribution = wording.attributionsByID[evidence.id] else { return nil }
    return attribution.cue.isEmpty ? attribution.contentSpan : attribution.cue
  }

  /// The words of a range without the part that is far from the marked words.
  private func cut(_ range: TextRange, of wording: ReportWording, atEnd: Bool) -> String {
    let limit = isLarge ? 50 : 240
    let utf8 = wording.audit.article.text.utf8
    guard range.count > limit else { return wording.audit.article.text[range] }
    if atEnd {
      var end = range.start + limit
      while end > range.start, utf8[end] != 0x20 { end -= 1 }
      return wording.audit.article.text[TextRange(range.start, end)] + " …"
    }
    var start = range.end - limit
    while start < range.end, utf8[start] != 0x20 { start += 1 }
    return "…" + wording.audit.article.text[TextRange(start, range.end)]
  }
}
