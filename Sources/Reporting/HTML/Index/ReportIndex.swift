import TemplateEngine

/// The order of an index of reports.
///
/// Each order is a page of its own, and a page links to the others.
public enum IndexOrder: String, Sendable, CaseIterable {
  /// By the articles' paths: what is shown first, for it says nothing of them.
  case path
  case outlet
  case date
  /// By how many loaded words the outlet has of its own, most first.
  case loaded

  /// The page's file name.
  public var file: String { self == .path ? "index.html" : "index-\(rawValue).html" }

  /// Ties keep the order of the paths.
  func sorted(_ entries: [IndexEntry]) -> [IndexEntry] {
    // What could not be read comes last in any order.
    let byPath = entries.sorted {
      ($0.loaded < 0 ? 1 : 0, $0.path) < ($1.loaded < 0 ? 1 : 0, $1.path)
    }
    switch self {
    case .path: return byPath
    case .outlet:
      return stable(byPath) {
        ($0.outlet.isEmpty ? 1 : 0, $0.outlet) < ($1.outlet.isEmpty ? 1 : 0, $1.outlet)
      }
    case .date:
      return stable(byPath) {
        ($0.published.isEmpty ? 1 : 0, $0.published) < ($1.published.isEmpty ? 1 : 0, $1.published)
      }
    case .loaded: return stable(byPath) { $0.loaded > $1.loaded }
    }
  }

  private func stable(
    _ entries: [IndexEntry], by isBefore: (IndexEntry, IndexEntry) -> Bool
  ) -> [IndexEntry] {
    entries.enumerated().sorted { first, second in
      isBefore(first.element, second.element)
        || !isBefore(second.element, first.element) && first.offset < second.offset
    }.map(\.element)
  }
}

extension HTMLReport {
  /// The index of many reports in one order.
  ///
  /// - Parameters:
  ///   - entries: The articles' rows, in any order.
  ///   - order: How they are sorted.
  ///   - language: The language of the page.
  /// - Returns: The page in UTF-8.
  /// - Throws: `ReportError` where a template uses a name that there is not, or a limit is reached.
  public func index(
    _ entries: [IndexEntry], order: IndexOrder, language: String
  ) throws(ReportError) -> [UInt8] {
    let model = IndexModel(
      entries: entries, order: order, strings: try interface.strings(language),
      styleSheet: styleSheet, styleHash: styleHash, theme: themeModel)
    do { return try templates.render("index.html", model.value) } catch { throw ReportError(error) }
  }
}

/// The names that `index.html` and its partials can use.
struct IndexModel {
  let entries: [IndexEntry]
  var order = IndexOrder.path
  let strings: InterfaceStrings
  var styleSheet = ""
  var styleHash = ""
  var theme: ThemeModel?

  var value: TemplateValue {
    let count = entries.count
    let unread = entries.count { $0.loaded < 0 }
    let title = Phrase(
      strings.plural("index.title", count), values: ["n": .count(count)], strings: strings)
    let warning = Phrase(
      strings.text("index.unreadable"), values: ["n": .count(unread)], strings: strings)
    return .object([
      "lang": .text(strings.language), "dir": .text(strings.direction),
      "styleHash": .text(styleHash), "styleSheet": .styleSheet(styleSheet), "t": strings.tree,
      "theme": theme?.value ?? .none, "title": .text(title.plain),
      "unreadable": unread == 0 ? .none : .text(warning.plain),
      "orders": .list(
        IndexOrder.allCases.map { each in
          .object([
            "name": .text(strings.text("index.orders.\(each.rawValue)")),
            "file": .text(each.file), "chosen": .bool(each == order),
          ])
        }),
      "rows": .list(order.sorted(entries).map(\.value)),
    ])
  }
}
