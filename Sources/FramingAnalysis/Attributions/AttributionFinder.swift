import Lexicons
import NewsText

/// All attributions of an article: statements found by the language's grammar, speakers resolved.
struct AttributionFinder {
  let reading: ArticleReading

  /// The attributions in text order; each quotation counts for the innermost that holds it.
  func attributions() -> [Attribution] {
    let clauses =
      reading.lexicon.profile.wordOrder == .verbFirst
      ? VerbFirstGrammar(reading).statements() : SubjectFirstGrammar(reading).statements()
    let all = HeadlineStatements(reading: reading).statements(without: clauses) + clauses
    // "By Samir Aoun", «كتب: سمير عون»: a credit tells nobody's words.
    let statements = all.filter { statement in
      let token =
        statement.cue.isEmpty ? statement.contentSpan.lowerBound : statement.cue.lowerBound
      let paragraph = reading.document.paragraph(ofToken: token)
      return reading.document.article.paragraphs[paragraph].role != .creditLine
    }
    let contents = statements.map { statement in
      AttributionFinder.ascending(statement.content).map { reading.document.range(of: $0) }
    }
    let quotations = quotationsByStatement(contents)
    var resolver = SourceResolver(reading)
    var resolved: [SourceResolver.Speakers] = []
    var silent = SilentSubjects(reading: reading).phrases()[...]
    for statement in statements {
      let token =
        statement.cue.isEmpty ? statement.contentSpan.lowerBound : statement.cue.lowerBound
      while let phrase = silent.first, phrase.lowerBound < token {
        resolver.notice(phrase)
        silent.removeFirst()
      }
      resolved.append(resolver.resolveAll(statement))
    }
    let names = FullestNames(reading: reading, resolver: resolver)
    let speakers = SourceResolver.Speakers.named(resolved, by: names)
    var result: [Attribution] = []
    for (index, statement) in statements.enumerated() {
      result.append(
        attribution(
          statement, contents[index], quotations[index], speakers[index],
          OpenScope(reading: reading).content(before: statement, after: statements[..<index]),
          number: result.count + 1, after: result))
    }
    return result
  }

  /// The stretches of a content in text order, those that overlap made one.
  private static func ascending(_ content: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for part in content.sorted(by: { $0.lowerBound < $1.lowerBound }) where !part.isEmpty {
      if let last = result.last, part.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, part.upperBound)
      } else {
        result.append(part)
      }
    }
    return result
  }

  /// The stretches of a content in text order that touch a span, found by binary search.
  private static func parts(
    of content: [TextRange], around span: TextRange
  ) -> ArraySlice<TextRange> {
    var low = 0
    var high = content.count
    while low < high {
      let middle = (low + high) / 2
      if content[middle].end < span.start { low = middle + 1 } else { high = middle }
    }
    return content[low...].prefix { $0.start <= span.end }
  }

  private func quotationsByStatement(_ contents: [[TextRange]]) -> [[Quotation]] {
    var result = [[Quotation]](repeating: [], count: contents.count)
    let sizes = contents.map { $0.reduce(0) { $0 + $1.count } }
    var parts: [(statement: Int, range: TextRange)] = []
    for (index, content) in contents.enumerated() {
      for part in content { parts.append((index, part)) }
    }
    let places = SpanIndex(parts.enumerated().map { ($0.element.range, $0.offset) })
    for quotation in reading.document.quotations where quotation.depth == 1 {
      var best: (index: Int, size: Int)?
      places.forEach(overlapping: quotation.inner) { part in
        let (index, range) = parts[part]
        guard range.intersection(quotation.inner).count * 2 > quotation.inner.count else { return }
        if let known = best, (known.size, known.index) <= (sizes[index], index) { return }
        best = (index, sizes[index])
      }
      if let best { result[best.index].append(quotation) }
    }
    return result
  }

  private func attribution(
    _ statement: Statement, _ content: [TextRange], _ quotations: [Quotation],
    _ speakers: SourceResolver.Speakers, _ openContent: [Range<Int>], number: Int,
    after earlier: [Attribution]
  ) -> Attribution {
    let document = reading.document
    let cue = statement.cueNumber >= 0 ? reading.lexicon.cues[statement.cueNumber] : nil
    var quoted = 0
    var fragments = 0
    for quotation in quotations {
      // A speech of a thousand paragraphs is a thousand pieces: most share nothing with this one.
      let held = AttributionFinder.parts(of: content, around: quotation.inner).reduce(0) {
        let shared = $1.intersection(quotation.inner)
        return shared.isEmpty ? $0 : $0 + document.wordCount(in: shared)
      }
      // Three words or fewer are a fragment: somebody's term rather than somebody's speech.
      if held > 3 { quoted += held } else { fragments += held }
    }
    // A mark that the next paragraph sets again is left open by convention, and not lost.
    let unclosed = quotations.contains { $0.isUnclosed && !$0.continues }
    let words = content.reduce(0) { $0 + document.wordCount(in: $1) }
    let share = words > 0 ? Double(quoted + fragments) / Double(words) : 0
    let span = TextRange(content.first?.start ?? 0, content.last?.end ?? 0)
    let act = Attribution.Act(cueClass: cue?.subclass ?? "")
    let outer = earlier.suffix(32).last {
      AttributionFinder.parts(of: $0.content, around: span).contains { $0.contains(span) }
    }
    let isRelayed = outer.map { $0.isCounted && ["media", "document"].contains($0.source.kind) }
    let speaker = speakers.first
    return Attribution(
      id: "a\(number)",
      source: Attribution.Source(
        span: statement.source.map { document.range(of: $0) }, canonical: speaker.canonical,
        name: speaker.name,
        side: speakers.side, kind: speaker.kind, resolution: speakers.resolution,
        carrier: statement.carrier.map { document.range(of: $0) },
        others: speakers.others.map {
          Attribution.Party(
            canonical: $0.canonical, name: $0.name, side: $0.side, personalName: $0.personalName)
        }, personalName: speaker.personalName),
      cue: statement.cue.isEmpty
        ? TextRange(span.start, span.start) : document.range(of: statement.cue),
      cueID: cue?.id ?? "", content: content,
      openContent: openContent.map { document.range(of: $0) },
      act: act,
      form: share >= 0.85 ? .direct : share > 0.02 ? .mixed : .indirect,
      stance: cue?.stance ?? .neutral, contentValence: cue?.contentValence ?? 0,
      sourceValence: cue?.sourceValence ?? 0, polarity: cue?.polarity,
      scopeIsAmbiguous: statement.scopeIsAmbiguous || unclosed, isUnclosed: unclosed,
      nestedIn: outer?.id, isCounted: act != .intention && isRelayed ?? true,
      quotedWords: quoted, fragmentWords: fragments)
  }
}
