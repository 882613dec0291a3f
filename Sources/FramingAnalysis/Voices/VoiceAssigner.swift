import Lexicons
import NewsText

/// Decides whose word a stretch of an article is.
///
/// The outlet's own voice is what no attribution and no quoted speech covers. The cue of an
/// attribution is the outlet's choice, even where what it introduces is not.
struct VoiceAssigner {
  let document: Document
  let attributions: [Attribution]
  /// True where the sentence around a stretch names somebody who could be quoted.
  let namesSpeaker: (TextRange) -> Bool

  /// The voice of a stretch.
  struct Placement {
    let voice: Voice
    let inner: Voice
    let isAmbiguous: Bool
    let attribution: String?
  }

  func placement(of span: TextRange) -> Placement {
    var inner = Voice.own
    var isAmbiguous = false
    var holder: Attribution?
    for attribution in attributions {
      // Words between the parts of a content are not part of it.
      guard attribution.content.contains(where: { $0.contains(span) }) else { continue }
      if holder.map({ attribution.contentSpan.count <= $0.contentSpan.count }) ?? true {
        holder = attribution
      }
    }
    if let holder {
      inner = .paraphrase
      isAmbiguous = holder.scopeIsAmbiguous
    }
    for quotation in document.quotations where quotation.inner.contains(span) {
      let words = document.wordCount(in: quotation.inner)
      // A quoted fragment inside what somebody said is theirs, and so, though open, in a sentence
      // that names somebody; alone it is a distancing mark or a name, and stays the outlet's.
      if holder != nil || words > 3 || isAttributedFragment(quotation)
        || namesSpeaker(quotation.range)
      {
        inner = .quotation
        isAmbiguous =
          isAmbiguous || quotation.isUnclosed && !quotation.continues || holder == nil
      }
    }
    if holder == nil, inner == .own,
      attributions.contains(where: { $0.openContent.contains { $0.contains(span) } })
    {
      isAmbiguous = true
    }
    let cueHolder = attributions.first { $0.cue.overlaps(span) }
    let role = document.article.paragraphs.first { $0.range.contains(span) }?.role
    let voice: Voice =
      role == .headline ? .headline : role == .caption ? .caption : inner
    return Placement(
      voice: voice, inner: inner, isAmbiguous: isAmbiguous,
      attribution: holder?.id ?? cueHolder?.id)
  }

  /// A short quotation right beside a cue: «مللا», حسب وصفها.
  private func isAttributedFragment(_ quotation: Quotation) -> Bool {
    attributions.contains { attribution in
      abs(attribution.cue.start - quotation.range.end) < 24
        || abs(quotation.range.start - attribution.cue.end) < 24
    }
  }
}
