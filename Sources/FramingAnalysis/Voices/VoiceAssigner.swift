import Lexicons
import NewsText

/// Decides whose word a stretch of an article is.
///
/// The outlet's own voice is what no attribution and no quoted speech covers. The cue of an
/// attribution is the outlet's choice, even where what it introduces is not.
struct VoiceAssigner {
  private let document: Document
  private let places: AttributionPlaces
  private let quotations: SpanIndex
  /// What a trailing "according to" may reach.
  private let open: SpanIndex
  /// For each quotation whether its words are somebody's even where nothing else says so.
  private let isSomebodys: [Bool]

  /// `namesSpeaker` is true where the sentence around a stretch names somebody who could be quoted.
  init(document: Document, places: AttributionPlaces, namesSpeaker: (TextRange) -> Bool) {
    self.document = document
    self.places = places
    quotations = SpanIndex(document.quotations.enumerated().map { ($0.element.inner, $0.offset) })
    open = SpanIndex(
      places.attributions.enumerated().flatMap { index, attribution in
        attribution.openContent.map { ($0, index) }
      })
    // A quoted fragment inside what somebody said is theirs, and so, though open, in a sentence
    // that names somebody; alone it is a distancing mark or a name, and stays the outlet's.
    isSomebodys = document.quotations.map { quotation in
      document.wordCount(in: quotation.inner) > 3
        || VoiceAssigner.isAttributedFragment(quotation, places) || namesSpeaker(quotation.range)
    }
  }

  /// The attributions that it was made with.
  var attributions: [Attribution] { places.attributions }

  /// The voice of a stretch.
  struct Placement {
    let voice: Voice
    let inner: Voice
    let isAmbiguous: Bool
    let attribution: Attribution?
  }

  func placement(of span: TextRange) -> Placement {
    var inner = Voice.own
    var isAmbiguous = false
    let holder = places.holders(of: span).map { places.attributions[$0.last] }
    if let holder {
      inner = .paraphrase
      isAmbiguous = holder.scopeIsAmbiguous
    }
    quotations.forEach(containing: span) { index in
      guard holder != nil || isSomebodys[index] else { return }
      let quotation = document.quotations[index]
      inner = .quotation
      isAmbiguous = isAmbiguous || quotation.isUnclosed && !quotation.continues || holder == nil
    }
    if holder == nil, inner == .own, open.holds(span) { isAmbiguous = true }
    let role = role(of: span)
    let voice: Voice =
      role == .headline ? .headline : role == .caption ? .caption : inner
    return Placement(
      voice: voice, inner: inner, isAmbiguous: isAmbiguous,
      attribution: holder ?? places.cue(at: span).map { places.attributions[$0] })
  }

  /// The role of the paragraph that holds a span.
  private func role(of span: TextRange) -> Article.Role? {
    let token = document.firstToken(endingAfter: span.start)
    guard token < document.tokens.count else { return nil }
    let paragraph = document.article.paragraphs[document.paragraph(ofToken: token)]
    return paragraph.range.contains(span) ? paragraph.role : nil
  }

  /// A short quotation right beside a cue: «مللا», حسب وصفها.
  private static func isAttributedFragment(
    _ quotation: Quotation, _ places: AttributionPlaces
  ) -> Bool {
    places.beginsCue(within: 24, of: quotation.range.end)
      || places.endsCue(within: 24, of: quotation.range.start)
  }
}
