import FramingAnalysis
import Lexicons
import NewsText

/// The bytes of a compiled lexicon, loaded, all its texts read, and an article audited with it.
struct LexiconRun {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func faults() -> [String] {
    guard let lexicon = try? CompiledLexicon.lexicon(bytes) else { return [] }
    for term in lexicon.terms { _ = (term.neutral, term.rules, term.reasons) }
    for (index, actor) in lexicon.actors.enumerated() {
      _ = (actor.displayNames, lexicon.chain(ofActor: index))
    }
    let text = ArticleText(LexiconRun.text)
    let article = Article(
      text: text, paragraphs: [Article.Paragraph(role: .body, range: text.range)],
      sourceMap: .identity(count: text.utf8.count))
    let document = Document(article, conventions: lexicon.profile.conventions)
    let matches = LexiconMatcher(lexicon).matches(
      in: document, disputeID: lexicon.disputes.first?.id)
    var faults: [String] = []
    for hit in matches.terms where hit.last >= document.tokens.count {
      faults.append("A hit ends at token \(hit.last) of \(document.tokens.count).")
    }
    _ = lexicon.explanation(of: LexiconRun.text)
    let audit = FramingAnalyser(lexicon: lexicon, version: "fuzz").audit(article)
    for finding in audit.findings where finding.span.end > text.utf8.count {
      faults.append("The finding \(finding.id) stands at \(finding.span).")
    }
    return faults
  }

  /// Words of the small lexicons in both languages, in sentences that enter the grammars.
  static let text = """
    Northern troops occupied the mill, the mayor of Upper Vale said. “We will never leave,” she \
    claimed, denying that southern raiders had killed two shepherds in a brutal attack.
    قالت القوات الشمالية إنها احتلت الطاحونة. وزعم رئيس البلدية أن «الغزاة قتلوا راعيين».
    """
}
