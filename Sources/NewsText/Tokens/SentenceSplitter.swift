/// Splits the tokens of a paragraph into sentences.
struct SentenceSplitter {
  let conventions: WritingConventions
  let tokens: [Token]
  let text: [UInt8]
  let keyBytes: [UInt8]

  private func key(of token: Token) -> [UInt8] {
    let bytes = token.shape.contains(.isItsKey) ? text : keyBytes
    return Array(bytes[token.key.start..<token.key.end])
  }

  /// The sentences of one paragraph's tokens.
  ///
  /// A full stop ends a sentence only where white space (or a closing mark and white space)
  /// follows it, where no space stands before it, and where the word before is no abbreviation;
  /// a stop followed by a word that cannot begin a sentence ends it softly.
  func sentences(of range: Range<Int>, paragraph: Int) -> [Sentence] {
    var result: [Sentence] = []
    var start = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens[index]
      let isEnd =
        token.kind == .punctuation
        ? ends(at: index, in: range)
        : text[token.range.end - 1] == 0x2E && endsInInitialism(at: index, in: range)
      guard isEnd else {
        index += 1
        continue
      }
      var end = index + 1
      while end < range.upperBound, closes(tokens[end]) { end += 1 }
      if end < range.upperBound, goesOn(at: end, after: index, in: range) {
        index = end
        continue
      }
      if start < end {
        let soft =
          end < range.upperBound && !isOpening(end, in: range) && continues(at: end)
          && !(index > range.lowerBound && closesQuotation(tokens[index - 1]))
        append(start..<end, paragraph: paragraph, endsSoftly: soft, to: &result)
      }
      start = end
      index = end
    }
    if start < range.upperBound {
      append(start..<range.upperBound, paragraph: paragraph, endsSoftly: false, to: &result)
    }
    return result
  }

  /// Adds a sentence, cut where it is longer than any that is written.
  ///
  /// What is read of a sentence may cost the square of its length, which must not be the text's.
  private func append(
    _ tokens: Range<Int>, paragraph: Int, endsSoftly: Bool, to sentences: inout [Sentence]
  ) {
    var start = tokens.lowerBound
    while tokens.upperBound - start > Sentence.longest {
      let end = start + Sentence.longest
      sentences.append(Sentence(tokens: start..<end, paragraph: paragraph, endsSoftly: false))
      start = end
    }
    sentences.append(
      Sentence(tokens: start..<tokens.upperBound, paragraph: paragraph, endsSoftly: endsSoftly))
  }

  private func ends(at index: Int, in range: Range<Int>) -> Bool {
    let token = tokens[index]
    switch token.mark {
    case 0x21, 0x3F, 0x61F, 0x589, 0x3002, 0xFF01, 0xFF1F, 0x6D4:
      return closesBeforeSpace(index, range)
    case 0x2026:
      return closesBeforeSpace(index, range) && startsSentence(after: index, range)
    case 0x2E:
      guard closesBeforeSpace(index, range) else { return false }
      if token.shape.contains(.spaceBefore), index > range.lowerBound { return false }
      guard index > range.lowerBound else { return true }
      let previous = tokens[index - 1]
      if previous.kind == .word {
        if conventions.abbreviations.contains(key(of: previous)), index + 1 < range.upperBound {
          return false
        }
        // A single capital is an initial: "J. Smith".
        if previous.range.count == 1, previous.shape.contains(.capitalised),
          index + 1 < range.upperBound
        {
          return false
        }
      }
      return true
    default:
      return false
    }
  }

  /// The stop of an initialism ends the sentence where a word that opens one follows with a capital.
  ///
  /// "… at 11 p.m. The ministry …" is two sentences, "the U.S. Senate" is none.
  private func endsInInitialism(at index: Int, in range: Range<Int>) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !conventions.openers.isEmpty, index + 1 < range.upperBound,
      token.range.count > 2
    else { return false }
    var following = index + 1
    // "at 4:40 a.m. “The enemy …": an opening quotation begins a sentence too.
    let isQuotation =
      tokens[following].kind == .punctuation && isQuotationMark(tokens[following].mark)
    if isQuotation { following += 1 }
    guard following < range.upperBound else { return false }
    let next = tokens[following]
    if isQuotation { return next.kind == .word && next.shape.contains(.capitalised) }
    return next.kind == .word && next.shape.contains(.capitalised)
      && conventions.openers.contains(key(of: next))
  }

  /// A small letter goes on with the sentence where the stop closed a bracket or a quotation: "Smith
  /// (R-Md.) said", "“Why?” he asked".
  private func goesOn(at next: Int, after stop: Int, in range: Range<Int>) -> Bool {
    guard next > stop + 1, tokens[next].kind == .word,
      let first = text[tokens[next].range.start...].first
    else { return false }
    return first >= 0x61 && first <= 0x7A
  }

  private func isQuotationMark(_ mark: UInt32) -> Bool {
    mark == 0x22 || mark == 0x201C || mark == 0x2018 || mark == 0xAB
  }

  private func closesBeforeSpace(_ index: Int, _ range: Range<Int>) -> Bool {
    var last = index
    while last + 1 < range.upperBound, !tokens[last].shape.contains(.spaceAfter),
      closes(tokens[last + 1])
    {
      last += 1
    }
    return tokens[last].shape.contains(.spaceAfter) || last + 1 == range.upperBound
  }

  private func startsSentence(after index: Int, _ range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound else { return true }
    return tokens[index + 1].shape.contains(.capitalised)
  }

  private func closes(_ token: Token) -> Bool {
    guard token.kind == .punctuation, !token.shape.contains(.spaceBefore) else { return false }
    switch token.mark {
    case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x201D, 0x2019, 0x203A, 0x2E, 0x21, 0x3F, 0x61F: return true
    case 0x201C: return true
    default: return false
    }
  }

  /// "من جهته،", "في المقابل،": a short phrase that a comma closes opens a sentence of its own.
  private func isOpening(_ index: Int, in range: Range<Int>) -> Bool {
    (index..<min(index + 4, range.upperBound)).contains {
      tokens[$0].mark == 0x2C || tokens[$0].mark == 0x60C
    }
  }

  /// A stop right after a quotation is a real one.
  private func closesQuotation(_ token: Token) -> Bool {
    switch token.mark {
    case 0x22, 0xBB, 0x201D, 0x2019: true
    default: false
    }
  }

  private func continues(at index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word else { return false }
    return conventions.continuations.contains(key(of: token))
  }
}
