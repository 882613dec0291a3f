import Lexicons
import NewsText

/// Statements of nouns, of those who pass words on, and of documents: مزاعم باكو, نقلت الوكالة عن الوزير, جاء في بيان.
extension VerbFirstGrammar {
  // MARK: Nouns

  /// مزاعم … بأن: the noun's own genitive, nationality or pronoun speaks, else the clause's subject.
  func noun(_ hit: LexicalHit, _ cue: Cue) -> Statement? {
    let sentence = reading.extendedSentence(of: hit.first)
    var start: Int?
    var token = hit.last + 1
    while token < min(hit.last + 10, sentence.upperBound) {
      if reading.has(token, .complementiser) {
        start = token
        break
      }
      if cue.takes.contains(.quote),
        reading.mark(token) == 0x3A || reading.quotation(openingAt: token).map(isSpeech) ?? false
      {
        start = reading.mark(token) == 0x3A ? token + 1 : token
        break
      }
      if reading.isQuotationMark(token) || reading.cueAt[token] >= 0 && token > hit.last + 1 {
        break
      }
      token += 1
    }
    var isClause = true
    if start == nil, cue.stance == .doubt, cue.takes.contains(.noun) {
      // مزاعم باكو عن تحصينات داخل البستان: what the claims are of.
      start = ((hit.last + 1)..<max(hit.last + 1, min(hit.last + 6, sentence.upperBound))).first {
        reading.document.key(of: $0, equals: "عن") || reading.document.key(of: $0, equals: "بشان")
      }
      isClause = false
      if let found = start { start = found + 1 }
    }
    if start == nil, cue.takes.contains(.noun), let own = ownObject(hit, in: sentence) {
      return own
    }
    guard let start, start < sentence.upperBound else { return nil }
    var source: Range<Int>?
    if let genitive = nounPhrase(from: hit.last + 1, in: sentence, joining: false),
      genitive.contains(where: reading.namesSpeaker), genitive.upperBound <= start
    {
      source = genitive
    } else {
      source = subjects.subject(before: hit.first, in: sentence)
    }
    let end = contentEnd(from: start, in: sentence, isClause: isClause)
    return Statement(
      cue: hit.tokens, cueNumber: 0, source: source,
      content: [reading.trimmed(start..<end)])
  }

  /// «إعلان الحركة مسؤوليتها عن الهجوم»: the genitive speaks, and of something that is its own.
  private func ownObject(_ hit: LexicalHit, in sentence: Range<Int>) -> Statement? {
    guard let speaker = nounPhrase(from: hit.last + 1, in: sentence, joining: false),
      speaker.contains(where: reading.namesSpeaker), speaker.upperBound < sentence.upperBound
    else { return nil }
    let object = speaker.upperBound
    let key = reading.document.key(of: object)
    guard reading.has(object, .objectOpener),
      ["ه", "ها", "هم"].contains(where: { key.suffix($0.utf8.count).elementsEqual($0.utf8) })
    else { return nil }
    let end = contentEnd(from: object, in: sentence, isClause: false)
    let range = reading.trimmed(object..<end)
    guard reading.words(range) >= 2 else { return nil }
    return Statement(cue: hit.tokens, cueNumber: 0, source: speaker, content: [range])
  }

  // MARK: Relayed

  /// نقلت X عن Y قوله إن: Y speaks and X carries.
  func relayed(_ hit: LexicalHit, _ cue: Cue) -> Statement? {
    let sentence = reading.extendedSentence(of: hit.first)
    let about = (hit.first..<min(hit.first + 12, sentence.upperBound)).first {
      reading.document.key(of: $0, equals: "عن")
    }
    guard let about, let source = nounPhrase(from: about + 1, in: sentence) else { return nil }
    let carrier = hit.first + 1 < about ? reading.trimmed((hit.first + 1)..<about) : nil
    guard let content = content(from: source.upperBound, cue, after: hit, in: sentence) else {
      return nil
    }
    return Statement(
      cue: hit.first..<(hit.first + 1), cueNumber: 0, source: source, carrier: carrier,
      content: [content.range], scopeIsAmbiguous: content.isOpen)
  }

  /// جاء في بيان للشركة أن: whoever the statement is of speaks.
  func document(_ hit: LexicalHit, _ cue: Cue) -> Statement? {
    let sentence = reading.extendedSentence(of: hit.first)
    let limit = min(hit.last + 8, sentence.upperBound)
    guard
      let opener = ((hit.last + 1)..<max(hit.last + 1, limit)).first(where: {
        reading.has($0, .complementiser) || reading.mark($0) == 0x3A || reading.isQuotationMark($0)
      })
    else { return nil }
    let first = (hit.last + 1..<opener).first { reading.namesSpeaker($0) }
    let source = first.flatMap {
      subjects.nounPhrase(from: $0, in: sentence.lowerBound..<opener, afterPreposition: true)
    }
    let start = reading.mark(opener) == 0x3A ? opener + 1 : opener
    let end = contentEnd(from: start, in: sentence, isClause: true)
    guard let content = finish(start..<end) else { return nil }
    return Statement(
      cue: hit.tokens, cueNumber: 0, source: source, content: [content.range],
      scopeIsAmbiguous: content.isOpen)
  }
}
