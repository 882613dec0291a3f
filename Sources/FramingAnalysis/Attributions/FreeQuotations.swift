import Lexicons
import NewsText

/// Gives speakers to quotations that no cue introduces: behind a colon, before a dash with a name, going
/// on from what was quoted before; and to the turns of a transcript.
struct FreeQuotations {
  let reading: ArticleReading
  /// The noun phrase that is the subject of a sentence, before a token.
  let subject: (Range<Int>, Int) -> Range<Int>?
  /// The statement of a subject with a verb of its own right beside a quotation, for languages where
  /// one can be told without knowing the verb.
  var beside: (Range<Int>, Quotation) -> Statement? = { _, _ in nil }

  /// The fewest words that are speech where nothing else says so; fewer are a name or somebody's term.
  private static let fewestWords = 6

  /// The statements with the quotations that they leave over, in text order.
  func added(to statements: [Statement]) -> [Statement] {
    var result = statements + turns(without: statements)
    result.sort { $0.contentSpan.lowerBound < $1.contentSpan.lowerBound }
    var isSaid = [Bool](repeating: false, count: reading.document.tokens.count)
    for statement in result {
      for part in statement.content { for token in part { isSaid[token] = true } }
    }
    let open = Set(reading.document.quotations.lazy.filter(\.continues).map(\.paragraph))
    var place = 0
    for quotation in reading.document.quotations where quotation.depth == 1 {
      let tokens = reading.document.tokens(in: quotation.range)
      guard !tokens.isEmpty,
        !tokens.contains(where: { isSaid[$0] })
      else { continue }
      let count = result.count
      // Quotations come in text order: what stands before the last is not looked at again.
      while place < result.count, result[place].contentSpan.lowerBound <= tokens.lowerBound {
        place += 1
      }
      if quotation.isBlock, let source = signature(of: quotation) {
        let content = tokens.lowerBound..<min(tokens.upperBound, source.content)
        guard reading.words(content) > 0 else { continue }
        // Several paragraphs over one signature are one statement.
        let before = place - 1
        if before >= 0, result[before].source == source.name, result[before].cue.isEmpty {
          result[before].content.append(content)
        } else {
          result.insert(
            Statement(
              cue: tokens.lowerBound..<tokens.lowerBound, cueNumber: -1, source: source.name,
              content: [content]), at: place)
        }
        for token in content { isSaid[token] = true }
        continue
      }
      let isLong =
        reading.words(tokens) >= FreeQuotations.fewestWords || isContinued(quotation, open)
      if let statement = beside(tokens, quotation)
        ?? (isLong ? introduced(tokens, quotation) ?? signed(tokens, quotation) : nil)
      {
        result.insert(statement, at: place)
      } else if !isLong {
        continue
      } else if let earlier = earlierInParagraph(quotation, result[..<place]) {
        result[earlier].content.append(tokens)
        for token in tokens { isSaid[token] = true }
      } else if fillsParagraph(tokens, quotation) {
        if let earlier = quotedBefore(quotation, result) {
          result[earlier].content.append(tokens)
          for token in tokens { isSaid[token] = true }
        } else {
          result.insert(
            Statement(
              cue: tokens.lowerBound..<tokens.lowerBound, cueNumber: -1, source: nil,
              content: [tokens], continuesPrevious: !quotation.isBlock), at: place)
        }
      }
      if result.count > count { for token in tokens { isSaid[token] = true } }
    }
    return result
  }

  // MARK: Introduced and signed

  /// "The governor added: “…”", with the quotation in the same paragraph or the next.
  private func introduced(_ tokens: Range<Int>, _ quotation: Quotation) -> Statement? {
    let paragraph = reading.document.paragraphTokens[quotation.paragraph]
    var colon = tokens.lowerBound - 1
    if tokens.lowerBound <= paragraph.lowerBound {
      guard quotation.paragraph > 0 else { return nil }
      colon = reading.document.paragraphTokens[quotation.paragraph - 1].upperBound - 1
    }
    guard colon > 0, reading.mark(colon) == 0x3A else { return nil }
    let sentence = reading.extendedSentence(of: colon)
    guard let source = subject(sentence, colon) else { return nil }
    let cue = (source.upperBound..<colon).first {
      reading.cue(at: $0)?.cue.kind == .verb && !reading.isQuoted($0)
    }
    if let cue, let hit = reading.cue(at: cue), case .cue(let number) = hit.hit.owner {
      return Statement(
        cue: hit.hit.tokens, cueNumber: Int(number), source: source, content: [tokens])
    }
    return Statement(
      cue: colon..<(colon + 1), cueNumber: -1, source: source, content: [tokens])
  }

  /// “…” — Ana Ruiz: a dash and a name up to the end of the paragraph.
  private func signed(_ tokens: Range<Int>, _ quotation: Quotation) -> Statement? {
    let paragraph = reading.document.paragraphTokens[quotation.paragraph]
    let dash = tokens.upperBound
    guard dash + 1 < paragraph.upperBound, reading.isDash(dash) else { return nil }
    let source = reading.trimmed((dash + 1)..<paragraph.upperBound)
    guard !source.isEmpty, reading.words(source) <= 10,
      source.contains(where: {
        reading.namesSpeaker($0) || reading.document.tokens[$0].shape.contains(.capitalised)
      }), !source.contains(where: { reading.cueAt[$0] >= 0 || reading.isQuotationMark($0) })
    else { return nil }
    return Statement(cue: dash..<(dash + 1), cueNumber: -1, source: source, content: [tokens])
  }

  /// Who signs a block quotation: the signature that follows its last paragraph, or a dash and a name at
  /// the end of its words; with the token where the words of the quotation end.
  private func signature(of quotation: Quotation) -> (name: Range<Int>, content: Int)? {
    let paragraphs = reading.document.article.paragraphs
    let own = reading.document.paragraphTokens[quotation.paragraph]
    var next = quotation.paragraph + 1
    // Longer quotations than this nobody signs once.
    let limit = min(paragraphs.count, next + 24)
    while next < limit, paragraphs[next].role == .blockQuote { next += 1 }
    if next < paragraphs.count, paragraphs[next].role == .signature {
      let name = reading.trimmed(reading.document.paragraphTokens[next])
      return name.isEmpty ? nil : (name, own.upperBound)
    }
    // "… this year. — Mark Lund, farmer"
    guard let dash = own.dropFirst().last(where: { reading.isDash($0) }),
      [0x2E, 0x21, 0x3F, 0x2026].contains(reading.mark(dash - 1))
        || reading.isQuotationMark(dash - 1)
    else { return nil }
    let name = reading.trimmed((dash + 1)..<own.upperBound)
    guard !name.isEmpty, reading.words(name) <= 8,
      !reading.lexicon.profile.hasCase
        || reading.document.tokens[name.lowerBound].shape.contains(.capitalised),
      !name.contains(where: {
        reading.has($0, [.copula, .auxiliary, .pronoun, .complementiser])
          || reading.isQuotationMark($0) || reading.mark($0) == 0x2E && $0 + 1 == own.upperBound
      }), reading.mark(own.upperBound - 1) != 0x2E
    else { return nil }
    return (name, dash)
  }

  // MARK: Going on

  /// The last statement of the paragraph before a quotation; statements come by their contents.
  private func earlierInParagraph(
    _ quotation: Quotation, _ statements: ArraySlice<Statement>
  ) -> Int? {
    let paragraph = reading.document.paragraphTokens[quotation.paragraph]
    let start = reading.document.tokens(in: quotation.range).lowerBound
    for index in statements.indices.reversed() {
      let span = statements[index].contentSpan
      if span.lowerBound < paragraph.lowerBound { return nil }
      if span.upperBound <= start,
        statements[index].content.contains(where: { $0.contains(where: reading.isQuoted) })
      {
        return index
      }
    }
    return nil
  }

  /// True where the paragraph before leaves a quotation open that this one takes up with its mark;
  /// `open` are the paragraphs that do.
  private func isContinued(_ quotation: Quotation, _ open: Set<Int>) -> Bool {
    quotation.range.start
      == reading.document.article.paragraphs[quotation.paragraph].range.start
      && open.contains(quotation.paragraph - 1)
  }

  private func fillsParagraph(_ tokens: Range<Int>, _ quotation: Quotation) -> Bool {
    let paragraph = reading.document.paragraphTokens[quotation.paragraph]
    return quotation.isBlock
      || tokens.lowerBound <= paragraph.lowerBound
        && reading.words(tokens) * 10 >= reading.words(paragraph) * 8
  }

  /// The statement that the paragraph before ends with, where that was quoted.
  private func quotedBefore(_ quotation: Quotation, _ statements: [Statement]) -> Int? {
    guard quotation.paragraph > 0, !quotation.isBlock else { return nil }
    let before = reading.document.paragraphTokens[quotation.paragraph - 1]
    return statements.indices.last {
      guard let last = statements[$0].content.last else { return false }
      return before.overlaps(last) && last.contains(where: reading.isQuoted)
    }
  }

  // MARK: Transcripts

  /// "RUIZ: We will see.": a name in capitals and a colon, where the article has two such turns or more.
  private func turns(without statements: [Statement]) -> [Statement] {
    var result: [Statement] = []
    for (index, paragraph) in reading.document.paragraphTokens.enumerated() {
      guard reading.document.article.paragraphs[index].role != .headline,
        let colon = paragraph.prefix(9).first(where: { reading.mark($0) == 0x3A }),
        colon + 1 < paragraph.upperBound
      else { continue }
      let source = reading.trimmed(paragraph.lowerBound..<colon)
      let name = source.filter { reading.mark($0) == 0 }
      guard !name.isEmpty, name.count <= 4,
        name.allSatisfy({ reading.document.tokens[$0].shape.contains(.allCapitals) }),
        reading.words((colon + 1)..<paragraph.upperBound) >= 4
      else { continue }
      let first = name[0]
      result.append(
        Statement(
          cue: colon..<(colon + 1), cueNumber: -1, source: first..<(name[name.count - 1] + 1),
          content: [reading.trimmed((colon + 1)..<paragraph.upperBound)]))
    }
    guard result.count >= 2 else { return [] }
    return result.filter { turn in
      !statements.contains { $0.contentSpan.overlaps(turn.contentSpan) }
    }
  }
}
