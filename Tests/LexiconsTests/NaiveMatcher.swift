import NewsText

@testable import Lexicons

/// A matcher that is plainly right and slow: the words of each place are written out as a set of
/// strings, all forms with all that may be attached to them, and tried at every word of the text.
///
/// It reads words and separators that a test made, not tokens.
struct NaiveMatcher {
  /// A term's expression as sets of strings, one for each place, and the gap before each.
  struct Entry {
    let id: String
    let weight: Int
    let places: [(words: Set<[UInt8]>, gap: Int)]
  }

  /// A word of the text and what stands after it.
  struct Word {
    let text: String
    let separator: Separator
  }

  enum Separator: String, CaseIterable {
    case space = " "
    case hyphen = "-"
    case comma = ", "
    case stop = ". "
  }

  /// A term found at some words.
  struct Hit: Hashable {
    let id: String
    let words: [Int]
  }

  let entries: [Entry]

  /// Reads the terms of a lexicon anew.
  init(_ lexicon: Lexicon) {
    let isArabic = lexicon.profile.code == "ar"
    var wordsOfLexeme: [Int32: Set<[UInt8]>] = [:]
    func words(_ number: Int32, _ requirement: FormRequirement) -> Set<[UInt8]> {
      if let known = wordsOfLexeme[number] { return known }
      let forms = (lexicon.paradigms ?? .none).forms(of: lexicon.lexemes[Int(number)])
      var result: Set<[UInt8]> = []
      for form in forms {
        result.formUnion(isArabic ? NaiveMatcher.written(form) : [form.key])
      }
      wordsOfLexeme[number] = result
      return result
    }
    entries = lexicon.entries.compactMap { entry in
      guard case .term(let index) = entry.owner else { return nil }
      let term = lexicon.terms[Int(index)]
      return Entry(
        id: term.id,
        weight: term.severity + (term.tier == .loaded ? 6 : term.tier == .colour ? 3 : 0),
        places: lexicon.patterns.slots(of: entry.pattern).map { slot in
          var all: Set<[UInt8]> = []
          for alternative in lexicon.patterns.alternatives(of: slot) {
            let requirement = lexicon.patterns.requirements[
              Int(lexicon.patterns.requirementNumbers[alternative])]
            all.formUnion(words(lexicon.patterns.lexemes[alternative], requirement))
          }
          return (all, Int(lexicon.patterns.gaps[slot]))
        })
    }
  }

  /// An Arabic form with everything that may be written together with it.
  private static func written(_ form: Form) -> Set<[UInt8]> {
    let stem = String(decoding: form.key, as: UTF8.self)
    let isLong = stem.unicodeScalars.count >= 2
    let features = form.features
    var suffixes = features.contains(.needsPronoun) ? [] : [""]
    if features.contains(.acceptsPronoun), isLong {
      suffixes += ["ه", "ها", "هم", "هن", "هما", "نا", "كم", "ك", "كما"]
      // Me is ني after a verb, my is ي after a noun.
      suffixes.append(features.contains(.verb) ? "ني" : "ي")
    }
    var prefixes = [""]
    if isLong {
      if features.contains(.verb) {
        if features.contains(.imperfect) { prefixes += ["س", "ل"] }
      } else if !features.contains(.exact) {
        prefixes += ["ب", "ك", "ل"]
        if features.contains(.acceptsArticle) { prefixes += ["ال", "بال", "كال", "لل"] }
      }
    }
    var result: Set<[UInt8]> = []
    for conjunction in isLong ? ["", "و", "ف"] : [""] {
      for prefix in prefixes {
        for suffix in suffixes {
          let hasArticle =
            prefix.unicodeScalars.elementsEqual("لل".unicodeScalars)
            || prefix.unicodeScalars.count > 1
          if hasArticle, !suffix.isEmpty { continue }
          result.insert(Array((conjunction + prefix + stem + suffix).utf8))
        }
      }
    }
    return result
  }

  /// All terms in a text, the longest of each place.
  func hits(in text: [Word]) -> [Hit] {
    var found: [(hit: Hit, weight: Int)] = []
    for entry in entries {
      for start in text.indices {
        guard let words = match(entry.places[...], at: start, in: text) else { continue }
        let hit = Hit(id: entry.id, words: words)
        if !found.contains(where: { $0.hit == hit }) { found.append((hit, entry.weight)) }
      }
    }
    var kept: [Hit] = []
    while true {
      let best = found.max { left, right in
        (left.hit.words.count, left.weight, -left.hit.words[0])
          < (right.hit.words.count, right.weight, -right.hit.words[0])
      }
      guard let best else { break }
      kept.append(best.hit)
      found.removeAll { !Set($0.hit.words).isDisjoint(with: best.hit.words) }
    }
    return kept.sorted { $0.words[0] < $1.words[0] }
  }

  /// The words that fill the places when the first is at `index`: of several ways the one whose
  /// words come first.
  private func match(
    _ places: ArraySlice<(words: Set<[UInt8]>, gap: Int)>, at index: Int, in text: [Word]
  ) -> [Int]? {
    guard let first = places.first, first.words.contains(TokenKey.of(text[index].text)) else {
      return nil
    }
    let rest = places.dropFirst()
    guard let next = rest.first else { return [index] }
    var passed = 0
    var other = index
    while other + 1 < text.count {
      let separator = text[other].separator
      if separator == .stop { return nil }
      if next.gap == 0, separator == .comma { return nil }
      other += 1
      if let words = match(rest, at: other, in: text) { return [index] + words }
      passed += 1
      if passed > next.gap { return nil }
    }
    return nil
  }
}
