import Lexicons
import NewsText

/// Tells surnames from the states and nationalities that they are spelled like.
///
/// Paul Ireland is not Ireland, and سامي المصري says nothing of Egypt.
struct Surnames {
  private let document: Document
  private let lexicon: Lexicon
  private let matches: LexicalMatches
  private let isKnown: [Bool]

  init(document: Document, lexicon: Lexicon, matches: LexicalMatches) {
    self.document = document
    self.lexicon = lexicon
    self.matches = matches
    var isKnown = [Bool](repeating: false, count: document.tokens.count)
    for hit in matches.actors { for token in hit.tokens { isKnown[token] = true } }
    for hit in matches.sources { for token in hit.tokens { isKnown[token] = true } }
    self.isKnown = isKnown
  }

  /// True where the name is the second part of a personal name.
  func contain(_ hit: LexicalHit) -> Bool {
    guard case .actor(let index, let kind) = hit.owner, hit.slots.count == 1, hit.first > 0,
      document.sentenceOfToken[hit.first] == document.sentenceOfToken[hit.first - 1]
    else { return false }
    let before = hit.first - 1
    let given = document.tokens[before]
    guard given.kind == .word, !isKnown[before], matches.classes[before].isEmpty else {
      return false
    }
    if lexicon.profile.hasCase {
      // A state's name right behind a capitalised word that is nothing else.
      return kind == .name && lexicon.actors[Int(index)].kind == .state
        && given.shape.contains(.capitalised) && matches.readings[before].isEmpty
    }
    guard kind == .demonym else { return false }
    let readings = matches.readings[hit.first]
    let hasArticle = readings.contains { $0.clitics.contains(.article) }
    // A dual without an article behind a name: أناهيد سوريان.
    if !hasArticle {
      return readings.contains { $0.features.contains(.dual) } && matches.readings[before].isEmpty
    }
    // A definite adjective cannot qualify an indefinite noun, so the word before is a given name; asked
    // for only behind a person's title, for outlets and places have names without an article too.
    let key = document.key(of: before)
    guard matches.readings[before].isEmpty, !key.starts(with: "ال".utf8), before > 0 else {
      return false
    }
    return isTitle(before - 1) || isSpeechVerb(before - 1)
  }

  private func isTitle(_ token: Int) -> Bool {
    matches.sources.contains { hit in
      guard case .source(let number) = hit.owner, hit.last == token else { return false }
      return lexicon.sources[Int(number)].isPerson
    }
  }

  private func isSpeechVerb(_ token: Int) -> Bool {
    matches.cues.contains { hit in
      guard case .cue(let number) = hit.owner, hit.last == token else { return false }
      return lexicon.cues[Int(number)].kind == .verb
    }
  }
}
