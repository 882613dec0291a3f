import FramingAnalysis
import Lexicons
import NewsText

/// Sets the own words of outlets side by side, by what they are words for.
enum LabelMatrix {
  private struct Key: Hashable {
    let kind: Referent.Kind
    let about: String?
  }

  private struct LabelKey: Hashable {
    let outlet: Int
    let isCopied: Bool
    let favours: String?
    let concept: String
  }

  private struct Growing {
    var words: [(text: String, count: Int)] = []
    var places: [Evidence] = []

    mutating func add(_ text: String, _ place: Evidence) {
      if let known = words.firstIndex(where: { $0.text == text }) {
        words[known].count += 1
      } else {
        words.append((text, 1))
      }
      places.append(place)
    }
  }

  /// The referents that any outlet has a word for: by kind, then by side.
  ///
  /// - Parameters:
  ///   - articles: The articles of an event, with their places in the comparison.
  static func referents(
    _ articles: [EventArticle], outlets: [String], dispute: Dispute?
  ) -> [Referent] {
    let places = Dictionary(uniqueKeysWithValues: outlets.enumerated().map { ($1, $0) })
    var found: [Key: [LabelKey: Growing]] = [:]
    var order: [Key: [LabelKey]] = [:]
    for article in articles {
      guard let outlet = places[article.article.outlet] else { continue }
      let findings =
        article.ownWords.map { ($0, false) } + article.copiedWords.map { ($0, true) }
      for (finding, isCopied) in findings {
        let key = Key(kind: Referent.Kind(finding.category), about: finding.binding?.side)
        let label = LabelKey(
          outlet: outlet, isCopied: isCopied, favours: finding.favours, concept: finding.concept)
        if found[key]?[label] == nil { order[key, default: []].append(label) }
        found[key, default: [:]][label, default: Growing()].add(
          article.article.audit.article.text[finding.span].lowercased(),
          Evidence(article: article.place, id: finding.id))
      }
    }
    let sides = dispute?.sides.map(\.id) ?? []
    func rank(_ side: String?) -> (Int, String) {
      guard let side else { return (sides.count + 1, "") }
      return (sides.firstIndex(of: side) ?? sides.count, side)
    }
    let keys = found.keys.sorted { first, second in
      let kinds = Referent.Kind.allCases
      let (a, b) = (kinds.firstIndex(of: first.kind) ?? 0, kinds.firstIndex(of: second.kind) ?? 0)
      return a != b ? a < b : rank(first.about) < rank(second.about)
    }
    return keys.map { key in
      let labels = (order[key] ?? []).enumerated().sorted { first, second in
        let (a, b) = (first.element, second.element)
        if a.outlet != b.outlet { return a.outlet < b.outlet }
        return a.favours != b.favours
          ? rank(a.favours) < rank(b.favours) : first.offset < second.offset
      }
      return Referent(
        kind: key.kind, about: key.about,
        labels: labels.map { _, label in
          let grown = found[key]?[label] ?? Growing()
          return Referent.Label(
            outlet: outlets[label.outlet], concept: label.concept, favours: label.favours,
            isCopied: label.isCopied, words: grown.words, places: grown.places)
        })
    }
  }
}
