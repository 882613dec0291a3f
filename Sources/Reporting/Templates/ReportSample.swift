import Comparison
public import FramingAnalysis
public import Lexicons
import NewsText
import Revisions
public import TemplateEngine

/// View models that have every name: of a whole report and of one with excerpts and a theme.
public enum ReportSample {
  /// A picture of one transparent pixel.
  private static let pixel: [UInt8] = [
    0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0x01, 0x00, 0x01, 0x00, 0x80, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x21, 0xF9, 0x04, 0x01, 0x00, 0x00, 0x00, 0x00, 0x2C, 0x00, 0x00, 0x00, 0x00,
    0x01, 0x00, 0x01, 0x00, 0x00, 0x02, 0x02, 0x44, 0x01, 0x00, 0x3B,
  ]

  /// The models in one language.
  static func models(
    _ audit: Audit, actors: [Actor], strings: InterfaceStrings
  ) -> [TemplateValue] {
    let theme = ThemeModel(
      logo: try? EmbeddedPicture(pixel), logoText: "Harbour Post", footer: "Standards desk")
    return [true, false].map { isExcerpt in
      let wording = ReportWording(
        audit: audit, strings: strings, actors: actors,
        excerpts: isExcerpt ? ExcerptPlan(audit) : nil)
      let model = ReportModel(
        wording: wording, styleSheet: "p { color: black }", styleHash: "hash",
        theme: isExcerpt ? theme : nil
      ).value
      return isExcerpt ? filled(withEveryChart(model), mark: firstMark(in: model)) : model
    }
  }

  /// The models of the index in one language: with an article, one that could not be read, a theme.
  static func indexModels(
    _ audit: Audit, actors: [Actor], strings: InterfaceStrings
  ) -> [TemplateValue] {
    let wording = ReportWording(audit: audit, strings: strings, actors: actors)
    let entry = IndexEntry(path: "a.html", href: "a.report.html", wording: wording)
    let theme = ThemeModel(
      logo: try? EmbeddedPicture(pixel), logoText: "Harbour Post", footer: "Standards desk")
    let broken = IndexEntry(path: "b.html", unreadable: "There is no such file.")
    return [nil, theme].map { theme in
      let model = IndexModel(
        entries: [entry, broken], strings: strings, styleSheet: "p { color: black }",
        styleHash: "hash", theme: theme
      ).value
      return filled(model, mark: .none)
    }
  }

  /// The models of two drafts in one language: of a new text, of one that is gone, with a theme.
  static func draftModels(
    _ audit: Audit, actors: [Actor], strings: InterfaceStrings
  ) -> [TemplateValue] {
    let theme = ThemeModel(
      logo: try? EmbeddedPicture(pixel), logoText: "Harbour Post", footer: "Standards desk")
    let silent = silentAudit
    return [(silent, audit), (audit, silent)].map { old, new in
      let model = DraftModel(
        DraftComparison(old: old, new: new), strings: strings, actors: actors,
        styleSheet: "p { color: black }", styleHash: "hash", theme: theme
      ).value
      return withEveryRow(model)
    }
  }

  /// Groups without rows get those of the first that has some, with what a row may have.
  private static func withEveryRow(_ model: TemplateValue) -> TemplateValue {
    guard case .object(let object) = model else { return model }
    return .object(
      TemplateObject(
        zip(object.names, object.values).map { name, value in
          guard name == "findings" || name == "statements" else { return (name, value) }
          let rows =
            value.elements.lazy.map { $0.member("rows").elements }.first { !$0.isEmpty } ?? []
          let filled = rows.map { row -> TemplateValue in
            guard case .object(let row) = row else { return row }
            return .object(
              TemplateObject(
                zip(row.names, row.values).map { name, value in
                  (name, name == "was" || name == "cue" ? .text("words") : value)
                }))
          }
          return (
            name,
            .list(
              value.elements.map { group in
                .object([
                  "name": group.member("name"), "count": group.member("count"),
                  "hasRows": .bool(true),
                  "rows": .list(filled),
                ])
              })
          )
        }))
  }

  private static var silentAudit: Audit {
    let plain = ArticleText("Nothing happened.")
    return FramingAnalyser(lexicon: Lexicon.empty(language: "en"), version: "").audit(
      Article(
        text: plain, paragraphs: [Article.Paragraph(role: .body, range: plain.range)],
        sourceMap: .identity(count: plain.count)))
  }

  /// The models of the comparison in one language: of three outlets, one of which cites nobody, and
  /// of so many that each has no column of its own, with a theme.
  static func comparisonModels(
    _ audit: Audit, actors: [Actor], strings: InterfaceStrings
  ) -> [TemplateValue] {
    let nothing = Lexicon.empty(language: "en")
    let silent = silentAudit
    let theme = ThemeModel(
      logo: try? EmbeddedPicture(pixel), logoText: "Harbour Post", footer: "Standards desk")
    return [2, 12].map { telling in
      let articles = (0...telling).map { number in
        ComparedArticle(
          number < telling ? audit : silent, outlet: "Outlet \(number)", name: "\(number).html",
          conventions: nothing.profile.conventions)
      }
      let comparison = OutletComparison(
        articles,
        grouping: telling == 2
          ? EventGrouping(ComparedCorpus(articles))
          : EventGrouping(given: [Array(articles.indices), [0, telling]]))
      var model = ComparisonModel(
        wording: ComparisonWording(comparison, strings: strings, actors: actors),
        styleSheet: "p { color: black }", styleHash: "hash", theme: telling == 2 ? nil : theme)
      // The second of the events of many is listed only.
      if telling > 2 { model.mostArticles = telling + 1 }
      return model.value
    }
  }

  /// The models of trends in one language: of an article of this month and one without a time, with a theme,
  /// and of none.
  static func trendsModels(_ audit: Audit, strings: InterfaceStrings) -> [TemplateValue] {
    let theme = ThemeModel(
      logo: try? EmbeddedPicture(pixel), logoText: "Harbour Post", footer: "Standards desk")
    let conventions = Lexicon.empty(language: "en").profile.conventions
    let articles = ["Ledger", "Post"].map {
      ComparedArticle(audit, outlet: $0, name: $0, conventions: conventions)
    }
    return [articles + [undated(articles[0])], []].map { articles in
      TrendsModel(
        trends: OutletTrends(ComparedCorpus(articles)), strings: strings, version: "1",
        styleSheet: "p { color: black }", styleHash: "hash", theme: articles.isEmpty ? nil : theme
      ).value
    }
  }

  /// The article without a time of publication.
  private static func undated(_ compared: ComparedArticle) -> ComparedArticle {
    let audit = compared.audit
    var metadata = audit.article.metadata
    metadata.published = nil
    let article = Article(
      text: audit.article.text, paragraphs: audit.article.paragraphs, metadata: metadata,
      sourceMap: audit.article.sourceMap)
    let silent = FramingAnalyser(lexicon: Lexicon.empty(language: "en"), version: "")
      .audit(article)
    return ComparedArticle(
      silent, outlet: "Wire", name: "wire",
      conventions: Lexicon.empty(language: "en").profile.conventions)
  }

  /// Lists of references and a few rare values, filled where the sample has none: a figure with more
  /// than eight references folds some, charts of many have bars, and no article has everything.
  private static func filled(_ value: TemplateValue, mark: TemplateValue) -> TemplateValue {
    switch value {
    case .list(let values): return .list(values.map { filled($0, mark: mark) })
    case .object(let object):
      let reference = TemplateValue.object(["target": "f1", "label": "w1", "title": "words"])
      return .object(
        TemplateObject(
          zip(object.names, object.values).map { name, value in
            guard !value.isTruthy else { return (name, filled(value, mark: mark)) }
            switch name {
            case "refs", "attribution": return (name, .list([reference]))
            case "folded": return (name, .object(["count": "3", "refs": .list([reference])]))
            case "bar":
              return (name, .list([.object(["x": "0", "width": "1", "class": "stance-doubt"])]))
            case "examples": return (name, .object(["lang": "en", "words": ["words"]]))
            case "index": return (name, "index.html")
            case "carrier", "polarity", "key", "symbol": return (name, "words")
            case "buttons": return (name, .list([mark]))
            default: return (name, value)
            }
          }))
    default: return value
    }
  }

  /// Charts that no remark speaks of have the shape of those that one does.
  private static func withEveryChart(_ model: TemplateValue) -> TemplateValue {
    guard case .object(let object) = model else { return model }
    let charts = model.member("glance").elements.map { $0.member("chart") }.filter(\.isTruthy)
    return .object(
      TemplateObject(
        zip(object.names, object.values).map { name, value in
          (name, name == "charts" ? .list(charts) : value)
        }))
  }

  private static func firstMark(in model: TemplateValue) -> TemplateValue {
    for paragraph in model.member("paragraphs").elements {
      for element in paragraph.member("elements").elements where element.member("mark").isTruthy {
        return element.member("mark")
      }
    }
    return .none
  }

  /// Every name that a template of reports can use, without the interface's texts below `t`.
  ///
  /// - Parameters:
  ///   - audit: An audit of `SampleArticle.article`.
  ///   - files: The files of the templates' folder.
  public static func names(
    _ audit: Audit, actors: [Actor], files: [String: [UInt8]]
  ) throws(ReportError) -> [TemplateName] {
    let interface = try InterfaceLanguages(files: files)
    var models: [TemplateValue] = []
    for code in interface.codes {
      models += Self.models(audit, actors: actors, strings: try interface.strings(code))
    }
    return TemplateName.all(in: models).filter { $0.path.first != "t" || $0.path.count == 1 }
  }

  /// Every text of the interface that a template can use, below `t`, sorted; sets of plural forms
  /// are not among them.
  public static func textNames(files: [String: [UInt8]]) throws(ReportError) -> [String] {
    try InterfaceLanguages(files: files).strings("en").texts.keys.map { "t." + $0 }.sorted()
  }
}
