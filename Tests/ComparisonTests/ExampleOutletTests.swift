import ArticleExtraction
import FramingAnalysis
import Foundation
import Lexicons
import NewsText
import Testing

@testable import Comparison

/// The five outlets of `Examples/village-crossing`, against tables drawn up by reading the pages.
///
/// The tables stand here as a reader drew them up, from the texts alone.
@Suite struct ExampleOutletTests {
  private static let comparison = Result {
    try read([
      "north-ledger.en", "harbour-post.en", "meridian-wire.en", "coast-courier.en", "al-manara.ar",
    ])
  }

  /// The same outlets with the Arabic pages of the three that have both.
  private static let arabicComparison = Result {
    try read(
      [
        "north-ledger.ar", "harbour-post.ar", "meridian-wire.ar", "coast-courier.en",
        "al-manara.ar",
      ], isOneEvent: true)
  }

  private static func read(
    _ pages: [String], isOneEvent: Bool = false
  ) throws -> OutletComparison {
    let articles = try pages.map { page -> ComparedArticle in
      let url = ShippedLexicons.root
        .appendingPathComponent("Examples/village-crossing/\(page).html")
      let article = try ArticleReader().read(bytes: [UInt8](Data(contentsOf: url)))
      let lexicon = try ShippedLexicons.lexicon(page.hasSuffix(".ar") ? "ar" : "en")
      let dispute = try #require(lexicon.dispute("armenia-azerbaijan"))
      let audit = FramingAnalyser(lexicon: lexicon, version: "test")
        .audit(article, dispute: .given(dispute))
      return ComparedArticle(
        audit, outlet: OutletNaming.outlet(of: article, path: page), name: page,
        conventions: lexicon.profile.conventions, common: CommonWords(actors: lexicon.actors))
    }
    return OutletComparison(
      articles, grouping: isOneEvent ? nil : EventGrouping(ComparedCorpus(articles)),
      actors: try actorIDs())
  }

  @Test func allTellOneEvent() throws {
    let comparison = try Self.comparison.get()
    #expect(comparison.events.map(\.articles) == [[0, 1, 2, 3, 4]])
    #expect(
      comparison.outlets.map(\.name) == [
        "The North Ledger", "Harbour Post", "Meridian Wire", "Coast Courier", "جريدة المنارة",
      ])
  }

  /// Who calls it what: outlet, words, side that they favour.
  @Test(arguments: [
    ("territory", "armenia", ["The North Ledger: occupation → azerbaijan"]),
    (
      "territory", "azerbaijan",
      [
        "The North Ledger: liberated, liberates → azerbaijan", "Coast Courier: occupied → armenia",
      ]
    ),
    ("attack", "armenia", ["The North Ledger: provocation → azerbaijan"]),
    (
      "attack", "azerbaijan",
      ["Harbour Post: invaded, onslaught → armenia", "جريدة المنارة: واجتاحت → armenia"]
    ),
    ("authorities", "armenia", ["The North Ledger: regime → azerbaijan"]),
    ("authorities", "azerbaijan", ["Harbour Post: regime → armenia"]),
    (
      "statements", "armenia",
      ["The North Ledger: alleged, claimed, claimed → azerbaijan"]
    ),
    (
      "statements", "azerbaijan",
      [
        "Harbour Post: alleged, boasted of, claimed, claimed, propaganda → armenia",
        "جريدة المنارة: وزعمت → armenia",
      ]
    ),
    ("fighters", "armenia", []), ("dead", "armenia", []),
  ]) func labels(kind: String, about: String, expected: [String]) throws {
    #expect(Self.labels(kind, about, in: try Self.comparison.get()) == expected)
  }

  private static func labels(
    _ kind: String, _ about: String, in comparison: OutletComparison
  ) -> [String] {
    let event = comparison.events[0]
    let referent = event.referents.first { $0.kind.rawValue == kind && $0.about == about }
    var rows: [String] = []
    for outlet in event.outlets {
      let own = referent?.labels.filter { $0.outlet == outlet && !$0.isCopied } ?? []
      for side in ["armenia", "azerbaijan", nil] {
        let words = own.filter { $0.favours == side }.flatMap { label in
          label.words.flatMap { Array(repeating: $0.text, count: $0.count) }
        }
        guard !words.isEmpty else { continue }
        rows.append("\(outlet): \(words.sorted().joined(separator: ", ")) → \(side ?? "nobody")")
      }
    }
    return rows
  }

  /// The Arabic pages.
  ///
  /// A reader has more, which the lexicon lacks: مغامرة and تغنى, which are plain words elsewhere, يسقطون and
  /// اقتلاع. Nobody is named with عدوان غادر, عدوان سافر and والاستيلاء, so that they are about nobody.
  @Test(arguments: [
    ("territory", "armenia", ["سجل الشمال: الاحتلال, المحتلين → azerbaijan"]),
    (
      "territory", "azerbaijan",
      [
        "سجل الشمال: تحرر, حررت → azerbaijan", "بريد المرفأ: تستولي → armenia",
        "Coast Courier: occupied → armenia",
      ]
    ),
    ("attack", "armenia", ["سجل الشمال: المعتدين, انتهاك الهدنة → azerbaijan"]),
    (
      "attack", "azerbaijan",
      ["بريد المرفأ: اجتاحت, الغاشم, عدوان → armenia", "جريدة المنارة: واجتاحت → armenia"]
    ),
    ("authorities", "armenia", ["سجل الشمال: نظام, وفلول → azerbaijan"]),
    ("authorities", "azerbaijan", ["بريد المرفأ: النظام → armenia"]),
    (
      "statements", "armenia",
      ["سجل الشمال: ادعت, الباطلة, المزاعم, زعمت, وادعت → azerbaijan"]
    ),
    (
      "statements", "azerbaijan",
      [
        "بريد المرفأ: ادعاء, وادعت, وتباهى, وتزعم, وزعمت → armenia",
        "جريدة المنارة: وزعمت → armenia",
      ]
    ),
    ("other", "armenia", ["سجل الشمال: المتهورة → azerbaijan"]),
    ("other", "azerbaijan", ["سجل الشمال: وتدحر → azerbaijan"]),
  ]) func arabicLabels(kind: String, about: String, expected: [String]) throws {
    #expect(Self.labels(kind, about, in: try Self.arabicComparison.get()) == expected)
  }

  /// Who lets whom speak in the Arabic pages.
  ///
  /// A reader takes أناهيد سوريان for Armenia’s, whose title نائبة الوزير says no country, and the official in Baku
  /// for Azerbaijan’s.
  @Test(arguments: [
    (
      "armenia",
      [
        "سجل الشمال 1/3/0 [0]", "بريد المرفأ 3/0/2 [0]", "وكالة خط الزوال 4/0/0 [0]",
        "Coast Courier 3/0/0 [0]", "جريدة المنارة 1/0/1 [0]",
      ]
    ),
    (
      "azerbaijan",
      [
        "سجل الشمال 3/0/3 [0]", "بريد المرفأ 0/4/0 [0]", "وكالة خط الزوال 5/0/0 [0]",
        "Coast Courier 4/0/0 [0]", "جريدة المنارة 1/1/0 [0]",
      ]
    ),
  ]) func arabicParties(side: String, expected: [String]) throws {
    let event = try Self.arabicComparison.get().events[0]
    let party = try #require(event.sources.parties.first { $0.id == side })
    #expect(
      party.cells.map {
        "\($0.outlet) \($0.neutral)/\($0.doubted)/\($0.endorsed) [\($0.copied.count)]"
      } == expected)
  }

  /// Who is cited by whom in the Arabic pages, whatever the title in front of the name.
  @Test(arguments: [
    ("رشاد الوارلي", ["سجل الشمال 3", "وكالة خط الزوال 1"]),
    ("ديكران ملخازار", ["بريد المرفأ 2", "وكالة خط الزوال 1"]),
    (
      "بعثة المراقبة الدولية",
      ["سجل الشمال 2", "بريد المرفأ 2", "وكالة خط الزوال 2", "جريدة المنارة 1"]
    ),
    ("وزارة الدفاع الاذربيجانية", ["سجل الشمال 2", "وكالة خط الزوال 1", "جريدة المنارة 1"]),
    ("وزارة الدفاع الارمينية", ["بريد المرفأ 1", "وكالة خط الزوال 1", "جريدة المنارة 1"]),
    ("armenia", ["سجل الشمال 2", "وكالة خط الزوال 1", "جريدة المنارة 1"]),
    ("azerbaijan", ["بريد المرفأ 2", "وكالة خط الزوال 1", "جريدة المنارة 1"]),
    ("مجلس القرية", ["سجل الشمال 1"]), ("سميرة اغازال", ["سجل الشمال 1"]),
  ]) func arabicSources(ending: String, expected: [String]) throws {
    let event = try Self.arabicComparison.get().events[0]
    let sources = event.sources.sources.filter {
      $0.key == ending || $0.key.hasSuffix(" " + ending) && $0.languages == ["ar"]
    }
    #expect(sources.count == 1)
    #expect(sources.first?.cells.map { "\($0.outlet) \($0.count)" } == expected)
  }

  /// Who lets whom speak: without comment, doubted, endorsed; in brackets what is copied.
  @Test(arguments: [
    (
      "armenia",
      [
        "The North Ledger 0/3/0 [0]", "Harbour Post 3/0/3 [0]", "Meridian Wire 4/0/0 [0]",
        "Coast Courier 0/0/0 [3]", "جريدة المنارة 1/0/1 [0]",
      ]
    ),
    (
      "azerbaijan",
      [
        "The North Ledger 4/0/3 [0]", "Harbour Post 0/4/0 [0]", "Meridian Wire 5/0/0 [0]",
        "Coast Courier 0/0/0 [4]", "جريدة المنارة 1/1/0 [0]",
      ]
    ),
  ]) func parties(side: String, expected: [String]) throws {
    let event = try Self.comparison.get().events[0]
    let party = try #require(event.sources.parties.first { $0.id == side })
    #expect(
      party.cells.map {
        "\($0.outlet) \($0.neutral)/\($0.doubted)/\($0.endorsed) [\($0.copied.count)]"
      } == expected)
  }

  /// Who is cited by whom, with how many statements; copied ones in brackets.
  @Test(arguments: [
    (
      "colonel rashad elvarli",
      ["The North Ledger 3", "Meridian Wire 1", "Coast Courier 0 [1]"]
    ),
    (
      "colonel tigran malkhazar",
      ["Harbour Post 2", "Meridian Wire 1", "Coast Courier 0 [1]"]
    ),
    (
      "armenian foreign ministry",
      ["The North Ledger 1", "Harbour Post 1", "Meridian Wire 1", "Coast Courier 0 [1]"]
    ),
    ("odile brandt", ["Coast Courier 1"]), ("samira aghazal", ["The North Ledger 1"]),
    (
      "armenia", ["The North Ledger 2", "Meridian Wire 1", "جريدة المنارة 1"]
    ),
    (
      "azerbaijan", ["Harbour Post 2", "Meridian Wire 1", "جريدة المنارة 1"]
    ),
  ]) func sources(key: String, expected: [String]) throws {
    let event = try Self.comparison.get().events[0]
    let source = try #require(event.sources.sources.first { $0.key == key })
    #expect(
      source.cells.map {
        "\($0.outlet) \($0.count)" + ($0.copied.isEmpty ? "" : " [\($0.copied.count)]")
      } == expected)
  }

  /// What each leaves out that two others have; a reprint leaves out nothing that it prints.
  @Test func omissions() throws {
    let event = try Self.comparison.get().events[0]
    let rows = event.sources.omissions.map {
      "\($0.outlet): \(event.sources.sources[$0.source].key)"
    }
    #expect(
      Set(rows) == [
        "The North Ledger: azerbaijan", "The North Ledger: colonel tigran malkhazar",
        "The North Ledger: hasmik vardumar", "The North Ledger: armenian defence ministry",
        "Harbour Post: armenia", "Harbour Post: colonel rashad elvarli",
        "Harbour Post: azerbaijani officials", "Coast Courier: armenia",
        "Coast Courier: azerbaijan",
      ])
  }

  @Test func fiveParagraphsAreTheWires() throws {
    let comparison = try Self.comparison.get()
    let copies = comparison.events[0].copies
    #expect(copies.count == 5)
    #expect(copies.allSatisfy { $0.copy == 3 && $0.original == 2 })
  }

  @Test func theLastWord() throws {
    let last = try Self.comparison.get().events[0].sources.lastWords
    #expect(last.map(\.party) == ["azerbaijan", "armenia", "other", "other", "other"])
  }
}
