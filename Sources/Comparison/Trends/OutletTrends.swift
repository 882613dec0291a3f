import FramingAnalysis
public import Lexicons
import NewsText

/// The figures of outlets over time.
///
/// A function of the articles and the seed. Articles without a time of publication are counted, and stand in
/// no period.
public struct OutletTrends: Sendable {
  /// How long a period is.
  public enum Span: String, Sendable, CaseIterable {
    /// From Monday to Sunday.
    case week
    /// A month of the calendar.
    case month
    /// Three months of the calendar.
    case quarter
    /// A year of the calendar.
    case year
  }

  /// A period.
  public struct Period: Sendable, Hashable {
    /// `2031-05`, `2031-Q2`, `2031`; of a week its Monday, `2031-05-05`.
    public let name: String
    /// How many articles it has.
    public let articles: Int
  }

  /// One measure.
  public struct Measure: Sendable {
    /// What is measured.
    public let measure: OutletFigure.Measure
    /// The side that it is about; nil for densities.
    public let side: String?
    /// By outlet, then by period.
    public let figures: [[OutletFigure]]
  }

  /// So many periods can be drawn beside each other.
  public static let mostPeriods = 120

  /// From the first to the last that has an article, those without one among them.
  public let periods: [Period]
  /// How long they are.
  public let span: Span
  /// The outlets, as they are met first.
  public let outlets: [String]
  /// The measures.
  public let measures: [Measure]
  /// The dispute that most articles are about; figures by side leave the others out.
  public let dispute: Dispute?
  /// How many articles there are.
  public let count: Int
  /// How many of them have no time of publication.
  public let undated: Int
  /// What resamples were drawn from.
  public let seed: UInt64
  /// The language of most articles.
  public let language: String?

  /// Counts a corpus by periods.
  ///
  /// - Parameters:
  ///   - corpus: The articles, counted.
  ///   - span: How long a period is; months where left out, or the shortest of those longer ones that gives no more
  ///     than `mostPeriods`.
  ///   - seed: What resamples are drawn from.
  public init(
    _ corpus: ComparedCorpus, span given: Span? = nil,
    seed: UInt64 = OutletComparison.usualSeed
  ) {
    let minutes = corpus.articles.compactMap(\.minute)
    let bounds = minutes.min().flatMap { low in minutes.max().map { (low, $0) } }
    let span =
      given
      ?? [Span.month, .quarter, .year].first { span in
        guard let (low, high) = bounds else { return true }
        return PeriodCalendar(span).numbers(from: low, to: high).count <= OutletTrends.mostPeriods
      } ?? .year
    let calendar = PeriodCalendar(span)
    let numbers = bounds.map { calendar.numbers(from: $0.0, to: $0.1) } ?? 0..<0
    var grouped: [Int: [CountedArticle]] = [:]
    for article in corpus.articles {
      if let minute = article.minute {
        grouped[calendar.number(of: minute), default: []].append(article)
      }
    }
    let dispute = corpus.dispute
    let all = numbers.map { number in
      OutletFigures(
        grouped[number] ?? [], of: corpus, dispute: dispute, seed: seed,
        leastArticles: OutletComparison.leastArticles
      ).figures()
    }
    periods = numbers.map {
      Period(name: calendar.name(of: $0), articles: grouped[$0]?.count ?? 0)
    }
    let outlets = corpus.outlets.count
    let kinds = all.first.map { $0.count / max(outlets, 1) } ?? 0
    measures = (0..<kinds).map { kind in
      let first = all[0][kind * outlets]
      return Measure(
        measure: first.measure, side: first.side,
        figures: (0..<outlets).map { outlet in all.map { $0[kind * outlets + outlet] } })
    }
    self.span = span
    self.outlets = corpus.outlets
    self.dispute = dispute
    self.seed = seed
    count = corpus.count
    undated = corpus.count - minutes.count
    language = corpus.language
  }
}

/// Numbers of periods, one after the other.
struct PeriodCalendar {
  private let span: OutletTrends.Span

  init(_ span: OutletTrends.Span) { self.span = span }

  /// The periods between two minutes from the beginning of 1970, with both.
  func numbers(from first: Int, to last: Int) -> Range<Int> {
    number(of: first)..<number(of: last) + 1
  }

  func number(of minute: Int) -> Int {
    if span == .week {
      // 5 January 1970 was a Monday.
      return Int(((Double(minute) / 1440 - 4) / 7).rounded(.down))
    }
    let parts = PublicationTime.day(minute).split(separator: "-").compactMap { Int($0) }
    let (year, month) = (parts.first ?? 0, parts.count > 1 ? parts[1] - 1 : 0)
    switch span {
    case .month: return year * 12 + month
    case .quarter: return year * 4 + month / 3
    default: return year
    }
  }

  func name(of number: Int) -> String {
    switch span {
    case .week: PublicationTime.day((number * 7 + 4) * 1440)
    case .month: "\(number / 12)-" + (number % 12 < 9 ? "0" : "") + "\(number % 12 + 1)"
    case .quarter: "\(number / 4)-Q\(number % 4 + 1)"
    case .year: "\(number)"
    }
  }
}
