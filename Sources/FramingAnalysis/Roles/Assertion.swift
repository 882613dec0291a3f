import Lexicons
import NewsText

/// Tells what an article asserts from what it denies, asks or supposes.
struct Assertion {
  let reading: ArticleReading

  /// True where a negation stands right before a term, or its clause asks or supposes.
  func isWithheld(from hit: LexicalHit) -> Bool {
    isNegated(hit) || isAsked(hit) || isSupposed(hit)
  }

  /// A verb is denied by a negation up to three words before it, a noun only by one right before it:
  /// "will not bow to blackmail" denies the bowing.
  private func isNegated(_ hit: LexicalHit) -> Bool {
    let isVerb = reading.matches.readings[hit.first].contains { $0.features.contains(.verb) }
    var token = hit.first - 1
    var words = 0
    let sentence = reading.document.sentenceOfToken[hit.first]
    while token >= 0, words < 4, reading.document.sentenceOfToken[token] == sentence {
      if reading.mark(token) != 0, reading.mark(token) != 0x2D { return false }
      if isNegation(token) { return true }
      // لم … أي مجزرة.
      if reading.document.key(of: token, equals: "اي") { return true }
      let isLight = reading.has(
        token, [.determiner, .possessive, .copula, .auxiliary, .adverb, .committing])
      if !isVerb, !isLight { return false }
      if reading.has(token, [.complementiser, .relative]) { return false }
      words += 1
      token -= 1
    }
    return false
  }

  /// A negation of the clause; "without", غير and ما do too many other things.
  private func isNegation(_ token: Int) -> Bool {
    guard reading.has(token, .negation) else { return false }
    // لا تزال, ما زال: still.
    if token + 1 < reading.document.tokens.count {
      for still in ["تزال", "يزال", "زال", "زالت", "زالوا", "يزالون"] {
        if reading.document.key(of: token + 1, equals: still) { return false }
      }
    }
    for other in ["without", "nor", "neither", "ما", "دون", "غير", "عدم"] {
      if reading.document.key(of: token, equals: other) { return false }
    }
    return true
  }

  private func isAsked(_ hit: LexicalHit) -> Bool {
    let sentence = reading.document.sentences[reading.document.sentence(ofToken: hit.first)]
    return sentence.tokens.suffix(2).contains {
      reading.mark($0) == 0x3F || reading.mark($0) == 0x61F
    }
  }

  private func isSupposed(_ hit: LexicalHit) -> Bool {
    var token = hit.first - 1
    let sentence = reading.document.sentenceOfToken[hit.first]
    while token >= 0, token > hit.first - 8, reading.document.sentenceOfToken[token] == sentence {
      if reading.isComma(token) { return false }
      for word in ["if", "unless", "whether", "اذا", "لو", "ان لم"] {
        if reading.document.key(of: token, equals: word) { return true }
      }
      token -= 1
    }
    return false
  }
}
