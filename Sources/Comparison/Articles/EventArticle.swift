import FramingAnalysis
import Lexicons
import NewsText

/// An article of a comparison, with its place there and what it has from others.
struct EventArticle {
  let place: Int
  let article: ComparedArticle
  /// The paragraphs that it has from another outlet, in text order.
  let copied: [SharedPassage]

  /// The loaded and colouring words that are the outlet's own, without copied text, in text order.
  var ownWords: [Finding] { words.filter { !isCopied($0.span) } }

  /// Those that the outlet has from another.
  var copiedWords: [Finding] { words.filter { isCopied($0.span) } }

  /// The statements that are in the figures, without copied text, in text order.
  var statements: [Attribution] { article.audit.cited.filter { !isCopied($0.cue) } }

  /// Those that the outlet has from another.
  var copiedStatements: [Attribution] { article.audit.cited.filter { isCopied($0.cue) } }

  /// The words that the figures rest on.
  var wordCount: Int { article.audit.words - copied.reduce(0) { $0 + $1.words } }

  /// Whether a range begins in a paragraph that the outlet has from another; logarithmic.
  func isCopied(_ range: TextRange) -> Bool {
    var (low, high) = (0, copied.count)
    while low < high {
      let middle = (low + high) / 2
      if copied[middle].range.end <= range.start { low = middle + 1 } else { high = middle }
    }
    return low < copied.count && copied[low].range.contains(range.start)
  }

  private var words: [Finding] {
    article.audit.findings.filter {
      $0.tier != .structural && $0.voice.isOutlet && $0.innerVoice == .own
    }
  }
}
