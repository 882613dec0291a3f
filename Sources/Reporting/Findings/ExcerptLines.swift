import Auditing

/// The words of a finding in their line, shown in a way that is right on every terminal.
struct ExcerptLines {
  /// One line with the words marked in it, or two with carets below.
  let lines: [String]

  /// The most columns on each side of the words.
  private static let side = 36
  private static let middle = 60

  init(_ excerpt: Excerpt) {
    let isCutInWords = DisplayWidth.of(excerpt.words) > ExcerptLines.middle
    let words = ExcerptLines.prefix(PlainWords.cleaned(excerpt.words), ExcerptLines.middle)
    let wholeBefore = PlainWords.cleaned(excerpt.before)
    let before = ExcerptLines.fromWord(
      ExcerptLines.suffix(wholeBefore, ExcerptLines.side), wholeBefore)
    let wholeAfter = isCutInWords ? "" : PlainWords.cleaned(excerpt.after)
    let after = ExcerptLines.toWord(ExcerptLines.prefix(wholeAfter, ExcerptLines.side), wholeAfter)
    let opening = excerpt.isCutBefore || before.utf8.count < wholeBefore.utf8.count ? "… " : ""
    let closing =
      excerpt.isCutAfter || isCutInWords || after.utf8.count < wholeAfter.utf8.count ? " …" : ""
    let whole = before + words + after
    if PlainWords.hasRightToLeft(whole) {
      // Where a line runs to the left is the terminal's matter: a caret below it would be under other words.
      lines = [opening + before + "⟦" + words + "⟧" + after + closing]
    } else {
      let carets = String(repeating: "^", count: max(1, DisplayWidth.of(words)))
      let gap = String(repeating: " ", count: DisplayWidth.of(opening + before))
      lines = [opening + before + words + after + closing, gap + carets]
    }
  }

  /// A text's end from its first whole word on, where there is one.
  private static func fromWord(_ end: String, _ whole: String) -> String {
    guard end.utf8.count < whole.utf8.count, let space = end.firstIndex(of: " ") else { return end }
    return String(end[end.index(after: space)...])
  }

  /// A text's beginning up to its last whole word, where there is one.
  private static func toWord(_ beginning: String, _ whole: String) -> String {
    guard beginning.utf8.count < whole.utf8.count, let space = beginning.lastIndex(of: " ") else {
      return beginning
    }
    return String(beginning[..<space])
  }

  /// The end of a text that takes so many columns.
  private static func suffix(_ text: String, _ columns: Int) -> String {
    var width = 0
    var index = text.endIndex
    while index > text.startIndex {
      let previous = text.index(before: index)
      width += DisplayWidth.columns(of: text[previous])
      if width > columns { break }
      index = previous
    }
    return String(text[index...])
  }

  /// The beginning of a text that takes so many columns.
  private static func prefix(_ text: String, _ columns: Int) -> String {
    var width = 0
    var index = text.startIndex
    while index < text.endIndex {
      width += DisplayWidth.columns(of: text[index])
      if width > columns { break }
      index = text.index(after: index)
    }
    return String(text[..<index])
  }
}
