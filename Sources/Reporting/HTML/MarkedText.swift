import FramingAnalysis
import Lexicons
import NewsText
import TemplateEngine

/// The article's paragraphs, split wherever a mark begins or ends.
///
/// Findings overlap statements, and marks cannot be nested as elements, so every stretch between
/// two boundaries is one element that carries all that holds for it. Cost: n log n in the marks.
struct MarkedText {
  let wording: ReportWording

  private enum Layer {
    case finding(Finding)
    case source
    case cue
    case content(isUncertain: Bool)
    case quotation(isUnclosed: Bool)
  }

  private struct Segment {
    let range: TextRange
    let paragraph: Int
    var classes: [String] = []
    var findings: [Finding] = []
    /// Whether only a sign for left-out words is shown.
    var isLeftOut = false
  }

  private var audit: Audit { wording.audit }

  var value: TemplateValue {
    let segments = wording.excerpts.map { shown(self.segments(), $0) } ?? self.segments()
    let plan = MarkPlan(segments: segments.map { ($0.range, $0.findings) })
    let statements = statementPlaces(segments)
    var blocks: [[TemplateValue]] = audit.article.paragraphs.map { _ in [] }
    for (index, segment) in segments.enumerated() {
      blocks[segment.paragraph].append(
        element(segment, index, plan, statements: statements[index] ?? []))
    }
    let marks = marksByParagraph(segments, statements)
    return .list(
      zip(audit.article.paragraphs, blocks).enumerated().compactMap { index, pair in
        // Of excerpts, paragraphs without any are left out.
        pair.1.isEmpty && wording.excerpts != nil ? nil : block(pair.0, pair.1, marks[index])
      })
  }

  // MARK: Segments

  private func layers() -> [(range: TextRange, layer: Layer)] {
    var layers: [(range: TextRange, layer: Layer)] = []
    for finding in audit.findings {
      for part in finding.parts { layers.append((part, .finding(finding))) }
    }
    for attribution in audit.attributions {
      if let source = attribution.source.span { layers.append((source, .source)) }
      if !attribution.cue.isEmpty { layers.append((attribution.cue, .cue)) }
      let uncertain = attribution.scopeIsAmbiguous || attribution.isUnclosed
      for part in attribution.content { layers.append((part, .content(isUncertain: uncertain))) }
    }
    for quotation in audit.quotations.map(\.quotation) {
      layers.append((quotation.range, .quotation(isUnclosed: quotation.isUnclosed)))
    }
    return layers.filter { !$0.range.isEmpty }.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }.map(\.element)
  }

  private func segments() -> [Segment] {
    let layers = layers()
    var cuts: Set<Int> = []
    for range in layers.map(\.range) + (wording.excerpts?.ranges ?? []) {
      cuts.insert(range.start)
      cuts.insert(range.end)
    }
    let ordered = cuts.sorted()
    var result: [Segment] = []
    var active: [(range: TextRange, layer: Layer)] = []
    var nextLayer = 0
    var nextCut = 0
    for (index, paragraph) in audit.article.paragraphs.enumerated() {
      var position = paragraph.range.start
      while position < paragraph.range.end {
        while nextCut < ordered.count, ordered[nextCut] <= position { nextCut += 1 }
        let end =
          nextCut < ordered.count
          ? min(ordered[nextCut], paragraph.range.end) : paragraph.range.end
        active.removeAll { $0.range.end <= position }
        while nextLayer < layers.count, layers[nextLayer].range.start <= position {
          if layers[nextLayer].range.end > position { active.append(layers[nextLayer]) }
          nextLayer += 1
        }
        var segment = Segment(range: TextRange(position, end), paragraph: index)
        for (_, layer) in active { add(layer, to: &segment) }
        result.append(segment)
        position = end
      }
    }
    return result
  }

  /// The segments of excerpts, with one for all that is left out between two of them; none of a
  /// paragraph without excerpts.
  private func shown(_ segments: [Segment], _ plan: ExcerptPlan) -> [Segment] {
    var result: [Segment] = []
    var next = 0
    var paragraphsShown: Set<Int> = []
    for segment in segments {
      while next < plan.ranges.count, plan.ranges[next].end <= segment.range.start { next += 1 }
      if next < plan.ranges.count, plan.ranges[next].start <= segment.range.start {
        paragraphsShown.insert(segment.paragraph)
        result.append(segment)
      } else if result.last?.isLeftOut != true || result.last?.paragraph != segment.paragraph {
        result.append(
          Segment(range: segment.range, paragraph: segment.paragraph, isLeftOut: true))
      }
    }
    return result.filter { paragraphsShown.contains($0.paragraph) }
  }

  private func add(_ layer: Layer, to segment: inout Segment) {
    let names: [String]
    switch layer {
    case .finding(let finding):
      segment.findings.append(finding)
      return
    case .source: names = ["source"]
    case .cue: names = ["cue"]
    case .content(let isUncertain): names = isUncertain ? ["content", "uncertain"] : ["content"]
    case .quotation(let isUnclosed): names = isUnclosed ? ["quoted", "unclosed"] : ["quoted"]
    }
    for name in names where !segment.classes.contains(name) { segment.classes.append(name) }
  }

  /// The segment after which the button of each statement stands: the end of its cue, or the start
  /// of what is said.
  private func statementPlaces(_ segments: [Segment]) -> [Int: [Attribution]] {
    var places: [Int: [Attribution]] = [:]
    for attribution in audit.attributions where !segments.isEmpty {
      let offset =
        attribution.cue.isEmpty ? attribution.contentSpan.start + 1 : attribution.cue.end
      var low = 0
      var high = segments.count - 1
      while low < high {
        let middle = (low + high) / 2
        if segments[middle].range.end < offset { low = middle + 1 } else { high = middle }
      }
      places[low, default: []].append(attribution)
    }
    return places
  }

  // MARK: Elements

  private func element(
    _ segment: Segment, _ index: Int, _ plan: MarkPlan, statements: [Attribution]
  ) -> TemplateValue {
    let shown = plan.shown[index]
    let isFirst = shown.map { plan.first[$0.id] == index } ?? false
    let isLast = shown.map { plan.last[$0.id] == index } ?? false
    let hidden = plan.hidden[index] ?? []
    return .object([
      "text": .text(segment.isLeftOut ? " … " : audit.article.text[segment.range]),
      "classes": .text(segment.classes.joined(separator: " ")),
      "plain": .bool(segment.classes.isEmpty && shown == nil),
      "mark": shown.map { mark($0, isFirst: isFirst, isLast: isLast) } ?? .none,
      "buttons": .list(hidden.map { mark($0, isFirst: true, isLast: true) }),
      "statements": .list(statements.map(statement)),
    ])
  }

  private func mark(_ finding: Finding, isFirst: Bool, isLast: Bool) -> TemplateValue {
    let category = wording.name("categories", finding.category.rawValue)
    let voice = wording.name("voices", finding.voice.rawValue)
    let summary = [category, voice, wording.favour(finding)].joined(
      separator: wording.text("page.listSeparator"))
    return .object([
      "id": .text(finding.id), "first": .bool(isFirst), "last": .bool(isLast),
      "label": .text(wording.label(finding.id)), "summary": .text(summary),
      "classes": .text(finding.markClasses(wording)),
      "symbol": .text(wording.partySymbol(finding.favours)),
    ])
  }

  private func statement(_ attribution: Attribution) -> TemplateValue {
    let summary = wording.phrase(
      "phrases.statement",
      [
        "speaker": .name(wording.speaker(attribution.source)),
        "stance": .figure(wording.name("stances", attribution.stance.rawValue)),
      ])
    return .object([
      "id": .text(attribution.id), "label": .text(wording.label(attribution.id)),
      "summary": .text(summary.plain),
      "classes": .text(
        "stance-\(attribution.stance.rawValue) \(wording.partyClass(attribution.source.side))"),
      "symbol": .text(wording.symbol(attribution.stance)),
    ])
  }

  // MARK: Blocks

  private func marksByParagraph(
    _ segments: [Segment], _ statements: [Int: [Attribution]]
  ) -> [[TemplateValue]] {
    var result: [[TemplateValue]] = audit.article.paragraphs.map { _ in [] }
    var seen: Set<String> = []
    for segment in segments {
      for finding in segment.findings where seen.insert(finding.id).inserted {
        result[segment.paragraph].append(
          .object([
            "id": .text(finding.id), "label": .text(wording.label(finding.id)),
            "classes": .text(finding.markClasses(wording)),
            "category": .text(wording.name("categories", finding.category.rawValue)),
            "voice": .text(wording.name("voices", finding.voice.rawValue)),
            "symbol": .text(wording.partySymbol(finding.favours)),
            "favour": .text(wording.favour(finding)),
          ]))
      }
    }
    return result
  }

  private func block(
    _ paragraph: Article.Paragraph, _ elements: [TemplateValue], _ marks: [TemplateValue]
  ) -> TemplateValue {
    .object([
      "role": .text(paragraph.role.rawValue),
      "isHeading": .bool(paragraph.role == .headline || paragraph.role == .subheading),
      "roleName": .text(wording.name("roles", paragraph.role.rawValue)),
      "namesRole": .bool(paragraph.role != .body && paragraph.role != .headline),
      "elements": .list(elements), "marks": .list(marks), "hasMarks": .bool(!marks.isEmpty),
    ])
  }
}

/// Which finding each segment shows, where several overlap: the latest to begin, then the shortest.
private struct MarkPlan {
  let shown: [Finding?]
  /// The first and the last segment that show each finding.
  let first: [String: Int]
  let last: [String: Int]
  /// Findings that no segment shows, by the last segment that holds them.
  let hidden: [Int: [Finding]]

  init(segments: [(range: TextRange, findings: [Finding])]) {
    var shown: [Finding?] = []
    var first: [String: Int] = [:]
    var last: [String: Int] = [:]
    var held: [String: Int] = [:]
    for (index, segment) in segments.enumerated() {
      let chosen = segment.findings.max {
        ($0.span.start, -$0.span.count) < ($1.span.start, -$1.span.count)
      }
      shown.append(chosen)
      for finding in segment.findings { held[finding.id] = index }
      if let chosen {
        if first[chosen.id] == nil { first[chosen.id] = index }
        last[chosen.id] = index
      }
    }
    var hidden: [Int: [Finding]] = [:]
    var seen: Set<String> = []
    for segment in segments {
      for finding in segment.findings where first[finding.id] == nil {
        if seen.insert(finding.id).inserted, let index = held[finding.id] {
          hidden[index, default: []].append(finding)
        }
      }
    }
    self.shown = shown
    self.first = first
    self.last = last
    self.hidden = hidden
  }
}
