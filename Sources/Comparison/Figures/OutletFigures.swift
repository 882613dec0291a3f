import FramingAnalysis
import Lexicons

/// Counts an outlet's articles together: sums are divided, and no ratios averaged.
struct OutletFigures {
  private let grouped: [String: [EventArticle]]
  /// Articles read for the comparison's dispute: those of another have other sides.
  private let placed: [String: [EventArticle]]
  private let outlets: [String]
  private let sides: [String]
  private let seed: UInt64
  private let leastArticles: Int

  init(
    _ articles: [EventArticle], outlets: [String], dispute: Dispute?, seed: UInt64,
    leastArticles: Int
  ) {
    grouped = Dictionary(grouping: articles) { $0.article.outlet }
    placed = grouped.mapValues { $0.filter { $0.article.audit.dispute?.id == dispute?.id } }
    sides = dispute?.sides.count == 2 ? dispute?.sides.map(\.id) ?? [] : []
    self.outlets = outlets
    self.seed = seed
    self.leastArticles = leastArticles
  }

  /// The figures of each outlet, by measure, then outlet; those by side need a dispute of two sides.
  func figures() -> [OutletFigure] {
    plans.flatMap { plan in outlets.map { figure(plan, $0) } }
  }

  /// What each article adds, for tests.
  func measured() -> [MeasuredOutlets] {
    plans.map { plan in
      MeasuredOutlets(
        measure: plan.measure, side: plan.side,
        parts: outlets.map { ($0, parts(plan, $0)) })
    }
  }

  // MARK: Measures

  /// What is measured, with what one article adds to numerator and denominator.
  private struct Plan {
    let measure: OutletFigure.Measure
    let side: String?
    /// Fewer things than this are too few to say.
    let least: Int
    let count: (EventArticle) -> (numerator: Int, denominator: Int)
  }

  private var plans: [Plan] {
    var plans = [
      Plan(measure: .density, side: nil, least: 5) { article in
        (article.ownWords.count { $0.tier == .loaded }, article.wordCount)
      }
    ]
    guard sides.count == 2 else { return plans }
    let (a, b) = (sides[0], sides[1])
    plans.append(
      Plan(measure: .tilt, side: a, least: 6) { article in
        func distinct(_ side: String) -> Int {
          Set(article.ownWords.filter { $0.tier == .loaded && $0.favours == side }.map(\.term))
            .count
        }
        let (first, second) = (distinct(a), distinct(b))
        return (first - second, first + second)
      })
    plans.append(
      Plan(measure: .cited, side: a, least: 6) { article in
        let first = article.statements.count { $0.source.side == a }
        return (first, first + article.statements.count { $0.source.side == b })
      })
    for side in sides {
      plans.append(
        Plan(measure: .doubted, side: side, least: 5) { article in
          let own = article.statements.filter { $0.source.side == side }
          return (own.count { $0.stance == .doubt }, own.count)
        })
    }
    plans.append(
      Plan(measure: .quoted, side: a, least: 0) { article in
        func words(_ side: String) -> Int {
          article.statements.reduce(0) { $0 + ($1.source.side == side ? $1.quotedWords : 0) }
        }
        return (words(a), words(a) + words(b))
      })
    return plans
  }

  private func articles(_ plan: Plan, _ outlet: String) -> [EventArticle] {
    (plan.side == nil ? grouped : placed)[outlet] ?? []
  }

  private func parts(_ plan: Plan, _ outlet: String) -> [RatioOverArticles.Part] {
    articles(plan, outlet).map(plan.count).filter { $0.denominator > 0 }.map {
      RatioOverArticles.Part($0.numerator, of: $0.denominator)
    }
  }

  private func figure(_ plan: Plan, _ outlet: String) -> OutletFigure {
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
      measure: plan.measure, outlet: outlet, side: plan.side, articles: articles.count, n: n,
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
