import Foundation
import Lexicons
import NewsText
import TemplateEngine
import Testing

@testable import FramingAnalysis
@testable import Reporting

/// What is drawn equals what is counted, and is mirrored where lines run from right to left.
@Suite struct ChartTests {
  private func wording(_ language: String, _ article: String = "mill.en") throws -> ReportWording {
    let made = ReportFiles.audit(
      ReportFiles.article(
        try ReportFiles.paragraphs("Tests/ReportingTests/Articles/\(article).txt")),
      try ReportFiles.smallLexicon(article.hasSuffix("ar") ? "ar" : "en"))
    return ReportWording(audit: made, strings: try ReportFiles.strings(language), actors: [])
  }

  private func rows(_ count: Int, _ other: Int, isOpposed: Bool = false) -> Chart {
    let parts = { (count: Int) in
      [
        Chart.Part(count: count, className: "stance-doubt", symbol: "?"),
        Chart.Part(count: 1, className: "stance-neutral"),
      ]
    }
    return Chart(
      caption: "Statements",
      rows: [
        Chart.Row(party: "armenia", total: "", description: "", parts: parts(count)),
        Chart.Row(party: "azerbaijan", total: "", description: "", parts: parts(other)),
      ], isOpposed: isOpposed)
  }

  private func numbers(_ values: [TemplateValue], _ name: String) -> [Double] {
    values.map { value in
      switch value.member(name) {
      case .integer(let number): Double(number)
      case .number(let number, _): number
      default: .nan
      }
    }
  }

  @Test func aSquareStandsForEachThingCounted() throws {
    let value = rows(3, 22).value(try wording("en"))
    let drawn = value.member("rows").elements.map { $0.member("squares").member("cells").elements }
    #expect(drawn.map(\.count) == [4, 23])
    #expect(numbers(drawn[0], "x") == [1, 19, 37, 55])
    // The twenty-first begins a second line.
    #expect(numbers(drawn[1], "y")[19...20] == [1, 19])
    #expect(drawn[0].map { $0.member("symbol").words } == ["?", "?", "?", nil])
  }

  @Test func squaresRunWithTheLinesOfTheInterface() throws {
    let value = rows(3, 0).value(try wording("ar"))
    let cells = value.member("rows").elements[0].member("squares").member("cells").elements
    #expect(numbers(cells, "x") == [55, 37, 19, 1])
  }

  @Test(arguments: [("en", [19.0, 1.0], [1.0, 19.0]), ("ar", [1.0, 19.0], [19.0, 1.0])])
  func opposedRowsGrowFromTheMiddleLine(language: String, first: [Double], second: [Double]) throws
  {
    let value = rows(1, 1, isOpposed: true).value(try wording(language))
    let drawn = value.member("rows").elements.map { $0.member("squares").member("cells").elements }
    #expect(numbers(drawn[0], "x") == first)
    #expect(numbers(drawn[1], "x") == second)
  }

  @Test func manyAreBarsToOneScale() throws {
    let value = rows(80, 19).value(try wording("en"))
    let drawn = value.member("rows").elements
    #expect(drawn.allSatisfy { !$0.member("squares").isTruthy })
    let widths = drawn.map { numbers($0.member("bar").elements, "width").reduce(0, +) }
    #expect(abs(widths[0] - 100) < 1e-9)
    #expect(abs(widths[1] - 100 * 20 / 81) < 1e-9)
  }

  @Test(arguments: ["mill.en", "mill.ar"]) func drawingsCountWhatTheAuditCounts(
    article: String
  ) throws {
    let wording = try wording("en", article)
    let audit = wording.audit
    let charts = ChartSet(wording: wording)
    let statements = charts.statements.member("rows").elements.map {
      $0.member("squares").member("cells").elements.count
    }
    #expect(statements.reduce(0, +) == audit.cited.count && !audit.cited.isEmpty)
    let vocabulary = charts.vocabulary.member("rows").elements.map {
      $0.member("squares").member("cells").elements.count
    }
    let own = wording.sides.map { side in
      audit.findings.filter { $0.isOwnLoaded && $0.favours == side.id }.count
    }
    #expect(vocabulary == own && own.reduce(0, +) > 0)
  }

  @Test func stretchesStandWhereTheWordsDo() throws {
    let left = try wording("en")
    let lanes = PlacesChart(wording: left).value.member("lanes").elements
    let mirrored = PlacesChart(wording: try wording("ar")).value.member("lanes").elements
    #expect(!lanes.isEmpty && lanes.count == mirrored.count)
    for (lane, other) in zip(lanes, mirrored) {
      let places = lane.member("places").elements
      let xs = numbers(places, "x")
      let widths = numbers(places, "width")
      #expect(xs == xs.sorted() && zip(xs, widths).allSatisfy { $0 >= 0 && $0 + $1 <= 100.0001 })
      let turned = numbers(other.member("places").elements, "x")
      for (index, x) in xs.enumerated() {
        #expect(abs(turned[index] - (100 - x - widths[index])) < 1e-9)
      }
    }
  }

  @Test func everyClassOfAMarkHasARuleThatHidesIt() throws {
    let wording = try wording("en")
    for finding in wording.audit.findings {
      for name in finding.markClasses(wording).split(separator: " ") where !name.hasPrefix("tier") {
        #expect(FilterRules.css.contains(".filter .\(name):not(:checked)"))
      }
    }
    let boxes = MarkFilter(wording: wording).value.member("groups").elements.map { group in
      numbers(group.member("boxes").elements, "count").reduce(0, +)
    }
    // Every finding has one voice, one side and one category.
    #expect(boxes == Array(repeating: Double(wording.audit.findings.count), count: 3))
  }
}

/// Dates in words.
@Suite struct ReportDateTests {
  @Test(arguments: [
    ("2031-03-04", "4 March 2031"), ("2031-03-04T18:20:00Z", "4 March 2031, 18:20 (UTC)"),
    ("2031-12-31T08:05:09.123+04:00", "31 December 2031, 08:05 (UTC+4)"),
    ("2031-01-02T08:05:00-03:30", "2 January 2031, 08:05 (UTC\u{2212}3:30)"),
    ("2031-01-02T08:05", "2 January 2031, 08:05"), ("2031-13-02", "2031-13-02"), ("soon", "soon"),
    ("", ""), ("2031-03-04Tx", "4 March 2031"),
  ]) func pointsInTimeAreWritten(iso: String, words: String) throws {
    #expect(ReportDate.text(iso, try ReportFiles.strings("en")) == words)
  }

  @Test func monthsHaveTheirArabicNames() throws {
    #expect(ReportDate.text("2031-08-04", try ReportFiles.strings("ar")) == "4 أغسطس 2031")
  }
}
