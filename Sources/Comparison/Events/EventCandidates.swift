/// Pairs of articles that may tell the same event: near in time, with a word or a number in common.
///
/// Every article meets those before it through the words that they share, latest first, and stops where
/// the time between them is too long. So a year of articles takes no more than its days take each.
struct EventCandidates {
  private let articles: [EventTerms]
  /// Articles that have a word, in the order of time.
  private var dated: [Int32: [Int32]] = [:]
  private var undated: [Int32: [Int32]] = [:]
  /// Which articles have been met already by the one that is looked at.
  private var isMet: [Bool]

  init(_ articles: [EventTerms]) {
    self.articles = articles
    isMet = Array(repeating: false, count: articles.count)
  }

  /// Hands over every pair once, the smaller place first.
  func forEachPair(_ body: (Int, Int) -> Void) {
    var search = self
    search.visit(body)
  }

  private mutating func visit(_ body: (Int, Int) -> Void) {
    let order = articles.indices.sorted {
      (articles[$0].minute ?? .min, $0) < (articles[$1].minute ?? .min, $1)
    }
    for place in order {
      for other in met(by: place) { body(min(place, other), max(place, other)) }
      for word in articles[place].terms + articles[place].numbers {
        if articles[place].minute == nil {
          undated[word, default: []].append(Int32(place))
        } else {
          dated[word, default: []].append(Int32(place))
        }
      }
    }
  }

  private mutating func met(by place: Int) -> [Int] {
    var met: [Int] = []
    let minute = articles[place].minute
    for word in articles[place].terms + articles[place].numbers {
      for other in (dated[word] ?? []).reversed() {
        if let minute, let time = articles[Int(other)].minute,
          minute - time > EventTerms.longestMinutes
        {
          break
        }
        note(Int(other), in: &met)
      }
      for other in undated[word] ?? [] { note(Int(other), in: &met) }
    }
    for other in met { isMet[other] = false }
    return met
  }

  private mutating func note(_ other: Int, in met: inout [Int]) {
    guard !isMet[other] else { return }
    isMet[other] = true
    met.append(other)
  }
}
