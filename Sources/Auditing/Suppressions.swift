import NewsText

/// The suppressions of one file, and which of them were used.
struct Suppressions {
  private struct Target: Hashable {
    let check: Check
    let paragraph: Int?
  }

  private let comments: [SuppressionComment]
  /// The first comment for a check in a paragraph, or in the whole file where that is nil.
  private let first: [Target: Int]
  private let day: String
  private var used: Set<Int> = []

  /// Finds the comments; `day` is today, as `YYYY-MM-DD`.
  ///
  /// Linear in the file, times the logarithm of its paragraphs.
  init(_ article: Article, day: String) {
    self.day = day
    guard let file = article.sourceMap.file else {
      (comments, first) = ([], [:])
      return
    }
    let map = article.sourceMap
    let all = SuppressionComment.comments(in: file.utf8)
    guard !all.isEmpty else {
      (comments, first) = ([], [:])
      return
    }
    // What stands in the article's text is no comment, as in plain text. White space that was collapsed around a
    // comment covers it too, and is no text.
    let shown = map.segments.filter { $0.text.count == $0.decoded.count }.map(\.decoded).sorted()
    comments = all.filter { comment in
      let after = shown.partition { $0.start >= comment.range.end }
      return after == 0 || !shown[after - 1].overlaps(comment.range)
    }
    let places = CommentPlaces(article, file: file, comments: comments.map(\.range)).paragraphs()
    var first: [Target: Int] = [:]
    for (index, comment) in comments.enumerated() {
      let paragraphs: [Int?] = comment.isForFile ? [nil] : places[index]
      for check in Check.allCases where comment.means(check, on: day) {
        for paragraph in paragraphs {
          let target = Target(check: check, paragraph: paragraph)
          first[target] = first[target] ?? index
        }
      }
    }
    self.first = first
  }

  /// Why a finding is suppressed, and notes that the suppression is used; nil where it is not.
  ///
  /// `paragraph` is nil for what is said of the article as a whole, which the file's suppressions alone mean.
  mutating func reason(for check: Check, inParagraph paragraph: Int?) -> String? {
    let here = paragraph.flatMap { first[Target(check: check, paragraph: $0)] }
    guard let index = here ?? first[Target(check: check, paragraph: nil)] else { return nil }
    used.insert(index)
    return comments[index].reason
  }

  /// What is wrong with the comments themselves; asked last, when all that are used are known.
  var complaints: [(check: Check, message: String, range: TextRange)] {
    comments.enumerated().compactMap { index, comment in
      if let complaint = comment.complaint {
        return (.suppressionInvalid, complaint, comment.range)
      }
      if comment.isExpired(on: day) {
        return (
          .suppressionExpired,
          "This suppression held until \(comment.until ?? ""). Settle what it was for, or give it another day.",
          comment.range
        )
      }
      guard !used.contains(index) else { return nil }
      return (
        .suppressionUnused, "This suppression holds for nothing that is found. Take it out.",
        comment.range
      )
    }
  }
}
