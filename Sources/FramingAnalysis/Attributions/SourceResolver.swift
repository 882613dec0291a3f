import Lexicons
import NewsText

/// Finds out who the speaker of each statement is, in text order.
///
/// A wrong speaker hurts more than a missing one: where nothing decides, the speaker is unknown.
struct SourceResolver {
  let reading: ArticleReading
  /// Speakers seen so far, by the folded last word of their name.
  private var names: [[UInt8]: Speaker] = [:]
  /// The last statement that several made together, and how many turns had been taken then.
  var joint: (speakers: Speakers, turns: Int)?
  /// What pronouns have shown of the gender of speakers, by canonical name.
  private var genders: [String: String] = [:]
  /// Speakers seen so far, the latest last.
  private(set) var history: [Speaker] = []

  /// Who speaks.
  struct Speaker {
    let canonical: String
    /// How the article or the lexicon calls the speaker, at its fullest.
    let name: String
    let side: String
    let kind: String
    let isPerson: Bool
    let gender: String?
    /// True for several persons; false for one person or a body; nil where nothing shows it.
    var isPlural: Bool?
    /// The folded first word of the title or institution that named the speaker.
    let head: [UInt8]
    /// The folded words of the phrase, without articles and determiners.
    var words: Set<[UInt8]> = []
    /// The folded words of a person's own name, two or more, without titles; nil where nothing shows them.
    var personalName: String?

    /// True for a name of two words or more that no office or body goes with.
    var isNamedInFull: Bool { kind == "unknown" && name.utf8.contains(0x20) }

    /// The same speaker, on a side.
    func placed(_ side: String) -> Speaker {
      Speaker(
        canonical: canonical, name: name, side: side, kind: kind, isPerson: isPerson,
        gender: gender, isPlural: isPlural, head: head, words: words, personalName: personalName)
    }
  }

  /// Institutions that the text names with their side, by the folded word for them.
  private let institutions: [[UInt8]: [(token: Int, side: String)]]

  /// Names behind a title, by the folded title, in text order: "President Ruiz".
  private let holders: [[UInt8]: [Range<Int>]]

  init(_ reading: ArticleReading) {
    self.reading = reading
    holders = SourceResolver.holders(in: reading)
    institutions = SourceResolver.institutions(in: reading)
  }

  /// Who bears which title: the capitalised words behind it.
  private static func holders(in reading: ArticleReading) -> [[UInt8]: [Range<Int>]] {
    guard reading.lexicon.profile.hasCase else { return [:] }
    var result: [[UInt8]: [Range<Int>]] = [:]
    for (index, hit) in reading.matches.sources.enumerated() {
      guard case .source(let number) = hit.owner, reading.lexicon.sources[Int(number)].isPerson,
        reading.document.tokens[hit.last].shape.contains(.capitalised)
      else { continue }
      var end = hit.last + 1
      while end < reading.document.tokens.count, end < hit.last + 5,
        reading.document.sentenceOfToken[end] == reading.document.sentenceOfToken[hit.last],
        reading.document.tokens[end].shape.contains(.capitalised),
        reading.sourceAt[end] < 0 || reading.sourceAt[end] == Int32(index)
      {
        end += 1
      }
      guard end > hit.last + 1 else { continue }
      result[Array(reading.document.key(of: hit.last)), default: []].append(
        (hit.last + 1)..<end)
    }
    return result
  }

  /// "the president": whoever was last called so by name.
  private func holder(of phrase: Range<Int>) -> Range<Int>? {
    guard phrase.count == 2, reading.has(phrase.lowerBound, .determiner),
      reading.sourceNoun(at: phrase.lowerBound + 1)?.isPerson == true
    else { return nil }
    let title = Array(reading.document.key(of: phrase.lowerBound + 1))
    return holders[title]?.last { $0.upperBound <= phrase.lowerBound }
  }

  /// "the Armenian Defence Ministry" makes a later "the ministry" Armenian.
  private static func institutions(
    in reading: ArticleReading
  ) -> [[UInt8]: [(token: Int, side: String)]] {
    var result: [[UInt8]: [(token: Int, side: String)]] = [:]
    for hit in reading.matches.sources {
      guard case .source(let number) = hit.owner,
        reading.lexicon.sources[Int(number)].kind != .media
      else { continue }
      // The actor beside it: at most four words after or three before, with no break between.
      let sentence = reading.document.sentenceOfToken[hit.first]
      var found: Mention?
      for token in (hit.last + 1)..<(hit.last + 5) {
        guard token < reading.document.tokens.count,
          reading.document.sentenceOfToken[token] == sentence,
          reading.mark(token) == 0 || reading.document.tokens[token].kind == .ending,
          !reading.has(token, [.complementiser, .relative, .copula, .auxiliary, .time]),
          reading.cueAt[token] < 0
        else { break }
        found = reading.mention(at: token)
        if found != nil { break }
      }
      if found == nil, reading.lexicon.profile.wordOrder == .subjectFirst {
        for token in stride(from: hit.first - 1, through: max(0, hit.first - 4), by: -1) {
          guard reading.document.sentenceOfToken[token] == sentence, reading.mark(token) == 0,
            !reading.has(token, [.determiner, .preposition, .copula])
          else { break }
          found = reading.mention(at: token)
          if found != nil { break }
        }
      }
      guard let found, found.side != "media" else { continue }
      // "the ministry" means any ministry named before, "the economy ministry" only that one.
      let whole = Array(hit.tokens.map { bare($0, reading) }.joined(separator: [0x20]))
      result[whole, default: []].append((hit.first, found.side))
      if hit.tokens.count > 1 {
        for token in hit.tokens {
          result[bare(token, reading), default: []].append((hit.first, found.side))
        }
      }
    }
    return result
  }

  /// The speaker of a statement; `previous` is the statement's predecessor's speaker.
  mutating func resolve(_ statement: Statement) -> (Speaker, Attribution.Resolution) {
    // Whoever speaks in somebody's words does not take the turn.
    // Turns are only added: a copy of them for every statement would cost the square of their number.
    let turns = history.count
    defer {
      if statement.isNested || isIntention(statement) && turns > 0 {
        history.removeLast(history.count - turns)
      }
    }
    guard let phrase = statement.source else {
      if statement.continuesPrevious, let last = history.last {
        // A participle has no subject of its own; a quotation that goes on has not even a verb.
        return (last, statement.cue.isEmpty ? .continued : .elided)
      }
      // A block quotation that nobody is named for may be anybody's.
      if !statement.cue.isEmpty, isElided(statement),
        let speaker = introduced(before: statement) ?? agreeing(with: statement)
      {
        remember(speaker)
        return (speaker, .elided)
      }
      return (SourceResolver.unknown, .unknown)
    }
    if let pronoun = pronoun(phrase) { return pronoun }
    if phrase.contains(where: { reading.has($0, .lastNamed) }),
      let latest = latestNamed(before: phrase)
    {
      remember(latest)
      return (latest, .descriptor)
    }
    if let issuer = issuer(of: phrase) {
      remember(issuer)
      return (issuer, .descriptor)
    }
    if let holder = holder(of: phrase) {
      let named = describe(holder)
      let speaker = named.side == "other" ? known(holder) ?? named : named
      remember(speaker)
      return (speaker, .descriptor)
    }
    var found = describe(phrase)
    let isDescribed = isDescriptive(phrase)
    var resolution = Attribution.Resolution.overt
    // What two ministries say together is neither side’s.
    if found.side == "other", !namesTwoBodies(phrase),
      let owner = possessor(phrase) ?? institution(phrase)
    {
      found = found.placed(owner)
      if isDescribed { resolution = .descriptor }
    }
    if found.side == "other", let known = known(phrase) {
      remember(known)
      return (known, isDescribed ? .descriptor : .overt)
    }
    if let same = sameDescriptor(withoutDescription(phrase)),
      found.side == "other" || found.side == same.side
    {
      remember(same)
      return (same, .descriptor)
    }
    // A source that closes a sentence is no subject that the next could go on with.
    if isCredit(statement, found) { return (found, isMetonym(phrase) ? .metonym : resolution) }
    remember(found)
    let head = headPart(of: phrase)
    if let last = head.last(where: {
      reading.mark($0) == 0 && reading.document.tokens[$0].kind == .word
    }),
      found.isPerson, endsInName(head)
    {
      names[Array(reading.document.key(of: last))] = found
    }
    rememberName(in: head, found)
    if head.upperBound < phrase.upperBound, !namesPerson(head), found.isPerson {
      rememberName(in: (head.upperBound + 1)..<phrase.upperBound, found)
    }
    return (found, isMetonym(phrase) ? .metonym : resolution)
  }

  /// "The spokesman", and no name: whom it means was said before.
  private func isDescriptive(_ phrase: Range<Int>) -> Bool {
    guard let first = phrase.first, reading.has(first, .determiner) else { return false }
    return !phrase.dropFirst().contains {
      reading.mention(at: $0) != nil || reading.document.tokens[$0].shape.contains(.capitalised)
    }
  }

  private static let unknown = Speaker(
    canonical: "unknown", name: "", side: "other", kind: "unknown", isPerson: false, gender: nil,
    head: [])

  private mutating func remember(_ speaker: Speaker) { history.append(speaker) }

  /// Keeps in mind a person who said nothing, so that the next pronoun may mean him.
  mutating func notice(_ phrase: Range<Int>) {
    let found = describe(phrase)
    guard found.isPerson, found.isPlural != true else { return }
    remember(known(phrase) ?? sameDescriptor(phrase) ?? found)
    let head = headPart(of: phrase)
    if endsInName(head) { rememberName(in: head, found) }
  }

  /// A clause without a subject goes on with the speaker before, in a language that allows it.
  private func isElided(_ statement: Statement) -> Bool {
    reading.lexicon.profile.wordOrder == .verbFirst
  }

  // MARK: Pronouns and descriptors

  private mutating func pronoun(_ phrase: Range<Int>) -> (Speaker, Attribution.Resolution)? {
    guard phrase.count == 1, reading.has(phrase.lowerBound, [.pronoun, .possessive]),
      !reading.namesSpeaker(phrase.lowerBound)
    else { return nil }
    let isPersonal = reading.has(phrase.lowerBound, [.masculine, .feminine])
    let gender: String? =
      reading.has(phrase.lowerBound, .masculine)
      ? "m" : reading.has(phrase.lowerBound, .feminine) ? "f" : nil
    let isSingular = reading.document.key(of: phrase.lowerBound, equals: "it")
    let isSeveral = reading.document.key(of: phrase.lowerBound, equals: "they")
    for speaker in history.reversed().prefix(6) {
      if isPersonal, !speaker.isPerson || speaker.isPlural == true { continue }
      if isSingular, speaker.isPerson || speaker.isPlural == true { continue }
      if isSeveral {
        // One person is not "they", nor is one of two who spoke together.
        if speaker.isPerson, speaker.isPlural == false || speaker.isNamedInFull { continue }
        if let joint, joint.speakers.contains(speaker) { break }
      }
      if let gender, let known = genders[speaker.canonical] ?? speaker.gender, known != gender {
        continue
      }
      if let gender {
        // Of one who has spoken nothing shows that it is a woman; of one named since, it is known.
        if (genders[speaker.canonical] ?? speaker.gender) == nil,
          let known = lastPerson(before: phrase.lowerBound, gender: gender, isKnown: true),
          describe(known).canonical != speaker.canonical
        {
          let named = describe(known)
          remember(named)
          return (named, .pronoun)
        }
        genders[speaker.canonical] = gender
      }
      return (speaker, .pronoun)
    }
    // The last person named before the pronoun, in this paragraph or the one before.
    if isPersonal, let mention = lastPerson(before: phrase.lowerBound, gender: gender) {
      return (describe(mention), .pronoun)
    }
    return (SourceResolver.unknown, .unknown)
  }

  private func lastPerson(
    before token: Int, gender: String?, isKnown: Bool = false
  ) -> Range<Int>? {
    let paragraph = reading.document.paragraph(ofToken: token)
    let earlier = reading.mentions[..<reading.countOfMentions(before: token)]
    for mention in earlier.reversed() where mention.tokens.upperBound <= token {
      if reading.document.paragraph(ofToken: mention.tokens.lowerBound) + 1 < paragraph {
        return nil
      }
      let actor = reading.lexicon.actors[mention.actor]
      guard actor.kind == .person else { continue }
      if let gender, let known = actor.gender, known != gender { continue }
      if isKnown, actor.gender == nil { continue }
      return mention.tokens
    }
    return nil
  }

  /// الأخير: the actor named last before it.
  private func latestNamed(before phrase: Range<Int>) -> Speaker? {
    let paragraph = reading.document.paragraph(ofToken: phrase.lowerBound)
    for mention in reading.mentions.reversed() where mention.tokens.upperBound <= phrase.lowerBound
    {
      guard reading.document.paragraph(ofToken: mention.tokens.lowerBound) == paragraph else {
        return nil
      }
      if mention.kind == .demonym { continue }
      return describe(mention.tokens)
    }
    return nil
  }

  /// "its spokesman", مديرها العام: the side of whoever spoke or was named last.
  private func possessor(_ phrase: Range<Int>) -> String? {
    let first = phrase.lowerBound
    let isPossessed =
      reading.has(first, .possessive) && phrase.count > 1
      || phrase.prefix(2).contains {
        reading.clitics($0).contains(.pronoun) && reading.sourceAt[$0] >= 0
      }
      || phrase.contains { token in
        ["باسمها", "باسمه", "باسمهم"].contains { reading.document.key(of: token, equals: $0) }
      }
    guard isPossessed else { return nil }
    // "Their families" are on nobody's side; "its spokesman" is.
    if let noun = phrase.lazy.compactMap({ reading.sourceNoun(at: $0) }).first,
      [.civilian, .witness, .people, .expert].contains(noun.kind),
      // "Their organiser", "its engineers" are theirs all the same; "his brother" is not.
      !reading.has(first, .possessive) || reading.has(first, [.masculine, .feminine])
        || [.witness, .people].contains(noun.kind) || noun.kind == .civilian && !noun.isPerson
    {
      return nil
    }
    let paragraph = reading.document.paragraph(ofToken: first)
    // A suffix takes up whoever the paragraph is about, where it names one party only:
    // «النظام … وتزعم وزارة خارجيته»; else whoever spoke last.
    if reading.lexicon.profile.wordOrder == .verbFirst {
      let sides = Set(
        reading.mentions.filter {
          $0.tokens.upperBound <= first && $0.side != "media"
            && reading.document.paragraph(ofToken: $0.tokens.lowerBound) == paragraph
        }.map(\.side))
      if sides.count == 1 { return sides.first }
    }
    if let last = history.last, last.side != "other", last.side != "media" { return last.side }
    return reading.mentions.last {
      $0.tokens.upperBound <= first && $0.side != "media"
        && reading.document.paragraph(ofToken: $0.tokens.lowerBound) == paragraph
    }?.side
  }

  /// "the ministry", المتحدث باسم الوزارة: the side of the institution of that word named last.
  private func institution(_ phrase: Range<Int>) -> String? {
    for token in phrase where reading.sourceAt[token] >= 0 {
      guard isDefinite(token, from: phrase.lowerBound) else { continue }
      let hit = reading.matches.sources[Int(reading.sourceAt[token])]
      guard hit.first == token else { continue }
      let key = Array(
        hit.tokens.map { SourceResolver.bare($0, reading) }.joined(separator: [0x20]))
      let named = institutions[key] ?? []
      let sides = Set(named.filter { $0.token < phrase.lowerBound }.map(\.side))
      // Where both sides have one, the nearest in this paragraph or the one before decides.
      if let last = named.last(where: { $0.token < phrase.lowerBound }) {
        let distance =
          reading.document.paragraph(ofToken: token)
          - reading.document.paragraph(ofToken: last.token)
        if sides.count == 1 || distance <= 1 { return last.side }
      }
    }
    return nil
  }

  private func isDefinite(_ token: Int, from floor: Int) -> Bool {
    if reading.lexicon.hasAttachedArticle {
      return reading.clitics(token).contains(.article)
    }
    var previous = token - 1
    while previous >= 0, previous >= token - 3 {
      if reading.document.key(of: previous, equals: "the") { return true }
      if reading.mark(previous) != 0 || reading.has(previous, .preposition) { return false }
      previous -= 1
    }
    return false
  }

  /// "the spokesman": the last speaker who was called so.
  private func sameDescriptor(_ phrase: Range<Int>) -> Speaker? {
    let heads = phrase.filter { reading.sourceAt[$0] >= 0 }
    guard let first = heads.first else { return nil }
    let head = head(first)
    let earlier = history.suffix(200).reversed()
    // "the spokesman", not "the spokesman of the force": a fuller name is somebody else.
    if phrase.count <= 2 {
      // «وزير النقل» is not «وزير الطاقة», nor «الوزير القطري» «الوزير المصري».
      let rest = words(of: phrase).subtracting([head])
      if let same = earlier.first(where: { $0.head == head && rest.isSubset(of: $0.words) }) {
        return rest.isEmpty && namesAnother(than: same, before: first) ? nil : same
      }
      // «المصدر» behind «مسؤول في الوزارة»: whoever spoke last without a name.
      guard reading.sourceNoun(at: first)?.kind == .anonymous,
        isDefinite(first, from: phrase.lowerBound)
      else { return nil }
      return earlier.first { $0.kind == "anonymous" || $0.kind == "official" }
    }
    // «وزير الطاقة الروسي» behind «وزير الطاقة الروسي الكسندر نوفاك»: the words are the beginning of
    // a fuller name.
    let words = writtenName(phrase)
    return earlier.first {
      $0.head == head && $0.name.utf8.count > words.utf8.count && $0.name.hasPrefix(words + " ")
    }
  }

  private func known(_ phrase: Range<Int>) -> Speaker? {
    for token in phrase.reversed() where reading.mark(token) == 0 {
      if let speaker = names[Array(reading.document.key(of: token))],
        bears(speaker, phrase, surname: token)
      {
        return speaker
      }
      if reading.document.tokens[token].kind == .word { break }
    }
    return nil
  }

  private mutating func rememberName(in phrase: Range<Int>, _ speaker: Speaker) {
    guard reading.lexicon.profile.hasCase else { return }
    // Capitalised words that are no title and no actor: a personal name, known by its last word.
    var run: [Int] = []
    for token in phrase {
      let isName =
        reading.document.tokens[token].shape.contains(.capitalised) && !reading.namesSpeaker(token)
        && reading.document.tokens[token].kind == .word
        && !reading.has(token, [.determiner, .preposition, .pronoun])
      if isName {
        run.append(token)
      } else if reading.mark(token) == 0x2C, !run.isEmpty {
        break
      }
    }
    if run.count >= 2, let last = run.last {
      names[Array(reading.document.key(of: last))] = speaker
    }
  }
}
