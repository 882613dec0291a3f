import Lexicons
import NewsText

/// Gender and number of a verb or a noun, as far as its form shows them.
///
/// Arabic verbs agree with a subject that they do not name; in front of their subject they are
/// singular, so number counts only where there is none.
struct Agreement {
  /// `m` or `f`.
  let gender: String?
  /// True where the form is a plural of persons.
  let isPlural: Bool?
  /// True where the form is that of two.
  var isDual = false

  /// What a verb or participle without a subject agrees with; nil where its form shows nothing.
  init?(verb token: Int, in reading: ArticleReading) {
    let verbs = reading.matches.readings[token].filter { $0.features.contains(.verb) }
    guard reading.lexicon.profile.wordOrder == .verbFirst,
      !verbs.isEmpty || !reading.matches.readings[token].isEmpty
    else { return nil }
    let key = reading.document.key(of: token)
    // «نقل عنه قوله»: a noun agrees by its pronoun.
    if verbs.isEmpty, reading.clitics(token).contains(.pronoun) {
      if Agreement.ends(key, "هم") {
        self.init(gender: nil, isPlural: true)
      } else {
        self.init(gender: Agreement.ends(key, "ها") ? "f" : "m", isPlural: false)
      }
      return
    }
    if Agreement.ends(key, "وا") || Agreement.ends(key, "ون") || Agreement.ends(key, "ين") {
      self.init(gender: nil, isPlural: true)
      return
    }
    // «وأضافا», «ويؤكدان»
    if !verbs.isEmpty, verbs.allSatisfy({ $0.features.contains(.dual) }) {
      self.init(gender: nil, isPlural: true)
      isDual = true
      return
    }
    let isFeminine =
      verbs.isEmpty
      ? Agreement.ends(key, "ه")
      : verbs.allSatisfy { $0.features.contains(.feminine) }
        || Agreement.ends(key, "ت") && verbs.contains { $0.features.contains(.past) }
        || verbs.contains { $0.features.contains(.imperfect) } && Agreement.startsWithTa(key)
    self.init(gender: isFeminine ? "f" : "m", isPlural: false)
  }

  /// What the head of a noun phrase asks of its verb; nil where its form shows nothing.
  init?(noun phrase: Range<Int>, in reading: ArticleReading) {
    guard reading.lexicon.profile.wordOrder == .verbFirst else {
      self.init(subjectFirst: phrase, in: reading)
      return
    }
    guard
      let head = phrase.first(where: {
        reading.mark($0) == 0 && !reading.has($0, [.determiner, .preposition])
      })
    else { return nil }
    let key = reading.document.key(of: head)
    let nouns = reading.matches.readings[head].filter {
      !$0.features.isDisjoint(with: [.noun, .exact])
    }
    let isPerson = reading.sourceNoun(at: head).map { $0.isPerson || $0.kind == .witness } ?? false
    // «جيوفانا …، وهي متحدثة»: a description shows what a foreign name does not.
    let isWoman = phrase.contains {
      reading.document.key(of: $0, equals: "وهي")
        || reading.sourceNoun(at: $0)?.isPerson == true
          && Agreement.ends(reading.document.key(of: $0), "ه")
    }
    // «الوزير ومساعده»: whoever is joined by a pronoun makes two of them.
    let hasCompany = phrase.dropFirst().contains { token in
      reading.clitics(token).isSuperset(of: [.conjunction, .pronoun])
        && reading.document.key(of: token).starts(with: "و".utf8)
    }
    if hasCompany, isPerson {
      self.init(gender: nil, isPlural: true)
    } else if isWoman {
      self.init(gender: "f", isPlural: false)
    } else if isPerson, !nouns.isEmpty, nouns.allSatisfy({ $0.features.contains(.dual) }) {
      self.init(gender: nil, isPlural: true)
    } else if reading.sourceAt[head] >= 0 && Agreement.ends(key, "و") || Agreement.ends(key, "ون")
      || Agreement.ends(key, "ين") && key.count > 10
    {
      self.init(gender: "m", isPlural: true)
    } else if nouns.contains(where: { $0.features.contains(.plural) }) {
      // Plurals of things take a feminine singular: قالت السلطات.
      self.init(gender: isPerson ? nil : "f", isPlural: isPerson)
    } else if Agreement.ends(key, "ه") || nouns.contains(where: { $0.features.contains(.feminine) })
    {
      self.init(gender: "f", isPlural: false)
    } else {
      self.init(
        gender: reading.sourceAt[head] >= 0 && reading.mention(at: head) == nil ? "m" : nil,
        isPlural: isPerson ? false : nil)
    }
  }

  /// "Ms Ruiz", "the widow", "civic leaders", "Ruiz and Kay".
  private init?(subjectFirst phrase: Range<Int>, in reading: ArticleReading) {
    var gender: String?
    var isPlural: Bool?
    for token in phrase {
      if reading.isComma(token) || reading.has(token, .preposition) { break }
      if reading.has(token, .coordinator) { isPlural = true }
      if reading.has(token, .masculine) { gender = "m" }
      if reading.has(token, .feminine) { gender = "f" }
      if reading.sourceAt[token] >= 0,
        reading.matches.readings[token].contains(where: { $0.features.contains(.plural) })
      {
        isPlural = true
      }
    }
    guard gender != nil || isPlural != nil else { return nil }
    self.init(gender: gender, isPlural: isPlural)
  }

  private init(gender: String?, isPlural: Bool?) {
    self.gender = gender
    self.isPlural = isPlural
  }

  /// True where nothing that is known of a speaker contradicts the form.
  func fits(gender other: String?, isPlural several: Bool?) -> Bool {
    if let isPlural, let several, isPlural != several { return false }
    if let gender, let other, gender != other, isPlural == false { return false }
    return true
  }

  private static func ends(_ key: ArraySlice<UInt8>, _ ending: String) -> Bool {
    key.count > ending.utf8.count + 2 && key.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  /// ت at the head, behind و or ف perhaps.
  private static func startsWithTa(_ key: ArraySlice<UInt8>) -> Bool {
    let isJoined = key.starts(with: "و".utf8) || key.starts(with: "ف".utf8)
    return key.count > 6 && (isJoined ? key.dropFirst(2) : key).starts(with: "ت".utf8)
  }
}
