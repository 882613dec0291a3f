import FramingAnalysis
import Lexicons

/// Counts an outlet's articles together: sums are divided, and no ratios averaged.
struct OutletFigures {
  private let grouped: [Int: [CountedArticle]]
  /// Articles read for the comparison's dispute: those of another have other sides.
  private let placed: [Int: [CountedArticle]]
  private let outlets: [String]
  private let sides: [(id: String, number: Int32)]
  private let seed: UInt64
  private let leastArticles: Int

  /// - Parameter articles: Those of the corpus, or some of them.
  init(
    _ articles: [CountedArticle], of corpus: ComparedCorpus, dispute: Dispute?, seed: UInt64,
    leastArticles: Int
  ) {
    let number = dispute.flatMap { corpus.numbers.known($0.id) }
    grouped = Dictionary(grouping: articles, by: \.outlet)
    placed = grouped.mapValues { $0.filter { $0.dispute == number } }
    // A side that nothing was counted of has no number.
    sides =
      dispute?.sides.count == 2
      ? dispute?.sides.map { ($0.id, corpus.numbers.known($0.id) ?? -1) } ?? [] : []
    outlets = corpus.outlets
    self.seed = seed
    self.leastArticles = leastArticles
  }

  /// The figures of each outlet, by measure, then outlet; those by side need a dispute of two sides.
  func figures() -> [OutletFigure] {
    plans.flatMap { plan in outlets.indices.map { figure(plan, $0) } }
  }

  /// What each article adds, for tests.
  func measured() -> [MeasuredOutlets] {
    plans.map { plan in
      MeasuredOutlets(
        measure: plan.measure, side: plan.side,
        parts: outlets.indices.map { (outlets[$0], parts(plan, $0)) })
    }
  }

  // MARK: Measures

  /// What is measured, with what one article adds to numerator and denominator.
  private struct Plan {
    let measure: OutletFigure.Measure
    let side: String?
    /// Fewer things than this are too few to say.
    let least: Int
    let count: (CountedArticle) -> (numerator: Int, denominator: Int)
  }

  private var plans: [Plan] {
    var plans = [
      Plan(measure: .density, side: nil, least: 5) { article in
        (article.loaded, article.words)
      }
    ]
    guard sides.count == 2 else { return plans }
    let (a, b) = (sides[0], sides[1])
    plans.append(
      Plan(measure: .tilt, side: a.id, least: 6) { article in
        func distinct(_ side: Int32) -> Int {
          article.favours.first { $0.side == side }.map { Int($0.terms) } ?? 0
        }
        let (first, second) = (distinct(a.number), distinct(b.number))
        return (first - second, first + second)
      })
    plans.append(
      Plan(measure: .cited, side: a.id, least: 6) { article in
        let first = article.statements.count { $0.party == a.number }
        return (first, first + article.statements.count { $0.party == b.number })
      })
    for side in sides {
      plans.append(
        Plan(measure: .doubted, side: side.id, least: 5) { article in
          let own = article.statements.filter { $0.party == side.number }
          return (own.count(where: \.isDoubted), own.count)
        })
    }
    plans.append(
      Plan(measure: .quoted, side: a.id, least: 0) { article in
        func words(_ side: Int32) -> Int {
          article.statements.reduce(0) { $0 + ($1.party == side ? Int($1.quotedWords) : 0) }
        }
        return (words(a.number), words(a.number) + words(b.number))
      })
    return plans
  }

  private func articles(_ plan: Plan, _ outlet: Int) -> [CountedArticle] {
    (plan.side == nil ? grouped : placed)[outlet] ?? []
  }

  private func parts(_ plan: Plan, _ outlet: Int) -> [RatioOverArticles.Part] {
    articles(plan, outlet).map(plan.count).filter { $0.denominator > 0 }.map {
      RatioOverArticles.Part($0.numerator, of: $0.denominator)
    }
  }

  private func figure(_ plan: Plan, _ outlet: Int) -> OutletFigure {
    let articles = articles(plan, outlet)
    let counted = articles.map(plan.count)
    let numerator = counted.reduce(0) { $0 + $1.numerator }
    let denominator = counted.reduce(0) { $0 + $1.denominator }
    let isDensity = plan.measure == .density
    let n = isDensity ? numerator : denominator
    let scale = isDensity ? 1000.0 : 1
    let parts = parts(plan, outlet)
    let drawn = parts.count < leastArticles ? nil : RatioOverArticles.interval(parts, seed: seed)
    return OutletFigure(
      measure: plan.measure, outlet: outlets[outlet], side: plan.side, articles: articles.count,
      n: n,
      numerator: numerator, denominator: denominator,
      value: denominator > 0 ? scale * Double(numerator) / Double(denominator) : nil,
      interval: drawn?.scaled(by: scale) ?? interval(plan.measure, numerator, denominator),
      isDrawn: drawn != nil,
      state: denominator == 0 ? .none : n < plan.least ? .few : .ok)
  }

  private func interval(
    _ measure: OutletFigure.Measure, _ numerator: Int, _ denominator: Int
  ) -> Interval? {
    guard denominator > 0 else { return nil }
    switch measure {
    case .density: return Garwood.rate(count: numerator, size: denominator)
    case .tilt:
      return Wilson.tilt((denominator + numerator) / 2, (denominator - numerator) / 2)
    case .cited, .doubted: return Wilson.share(of: numerator, in: denominator)
    case .quoted: return nil
    }
  }
}
