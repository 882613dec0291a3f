import Lexicons
import NewsText

/// Several speakers of one statement: "Ruiz and Lund said".
extension SourceResolver {
  /// Who speaks, the first and those beside.
  struct Speakers {
    let first: Speaker
    let others: [Speaker]
    /// The words for each, the first's first; nil where the clause has none.
    let sources: [Range<Int>?]
    let resolution: Attribution.Resolution

    /// True where a speaker is one of these.
    func contains(_ speaker: Speaker) -> Bool {
      ([first] + others).contains { $0.canonical == speaker.canonical }
    }

    /// The same by their fullest names, all statements' speakers together.
    static func named(_ all: [Speakers], by names: FullestNames) -> [Speakers] {
      let renamed = names.applied(
        to: all.flatMap { [$0.first] + $0.others }, sources: all.flatMap(\.sources))
      var rest = renamed[...]
      return all.map { speakers in
        let own = rest.prefix(speakers.sources.count)
        rest = rest.dropFirst(own.count)
        return Speakers(
          first: own.first ?? speakers.first, others: Array(own.dropFirst()),
          sources: speakers.sources, resolution: speakers.resolution)
      }
    }

    /// Their side where they are all on one, else nobody's alone.
    var side: String {
      others.allSatisfy { $0.side == first.side } ? first.side : Attribution.joint
    }
  }

  /// All speakers of a statement.
  mutating func resolveAll(_ statement: Statement) -> Speakers {
    if let together = takenUp(by: statement) { return together }
    guard let phrase = statement.source else {
      let (speaker, resolution) = resolve(statement)
      return Speakers(
        first: speaker, others: [], sources: [statement.source], resolution: resolution)
    }
    let parts = coordinated(phrase)
    guard parts.count > 1 else {
      let (speaker, resolution) = resolve(statement)
      return Speakers(
        first: speaker, others: [], sources: [statement.source], resolution: resolution)
    }
    var speakers: [Speaker] = []
    var sources: [Range<Int>?] = []
    var resolution = Attribution.Resolution.overt
    for (index, part) in parts.enumerated() {
      var single = statement
      single.source = part
      let (found, how) = resolve(single)
      let speaker =
        isAttachedJoint(part.lowerBound) || index > 0 && joinsNames(part.lowerBound, in: phrase)
        ? found.withoutConjunction : found
      if index == 0 { resolution = how }
      if !speakers.contains(where: { $0.canonical == speaker.canonical }) {
        speakers.append(speaker)
        sources.append(part)
      }
    }
    let all = Speakers(
      first: speakers[0], others: Array(speakers.dropFirst()), sources: sources,
      resolution: resolution)
    if !statement.isNested, speakers.count > 1 { joint = (all, history.count) }
    return all
  }

  /// Those who spoke together last, where a plural goes on with them: "They added", «وأضافا».
  ///
  /// Nobody else has spoken since; the last of them alone is never meant.
  private func takenUp(by statement: Statement) -> Speakers? {
    guard let joint, joint.turns == history.count else { return nil }
    let resolution: Attribution.Resolution
    if let phrase = statement.source {
      guard phrase.count == 1, reading.document.key(of: phrase.lowerBound, equals: "they") else {
        return nil
      }
      resolution = .pronoun
    } else {
      guard !statement.cue.isEmpty, !statement.continuesPrevious,
        reading.lexicon.profile.wordOrder == .verbFirst,
        let form = Agreement(verb: statement.cue.lowerBound, in: reading), form.isPlural == true,
        !form.isDual || joint.speakers.others.count == 1
      else { return nil }
      resolution = .elided
    }
    return Speakers(
      first: joint.speakers.first, others: joint.speakers.others,
      sources: [Range<Int>?](repeating: nil, count: joint.speakers.sources.count),
      resolution: resolution)
  }

  /// The parts of a phrase that joins several speakers; the phrase alone where it names one.
  ///
  /// "The Ministry of Health and Social Development" is one body: each part must name somebody by itself,
  /// and no name may run over the coordinator.
  func coordinated(_ phrase: Range<Int>) -> [Range<Int>] {
    let head = headEnd(of: phrase)
    let joints = (phrase.lowerBound..<head).filter { isJoint($0, in: phrase) }
    guard let last = joints.last else { return [phrase] }
    // Commas join only where a coordinator closes the row: "Ruiz, Lund and Sand".
    let commas = (phrase.lowerBound..<last).filter { reading.isComma($0) && !joinsName($0, phrase) }
    var parts: [Range<Int>] = []
    var start = phrase.lowerBound
    for joint in (joints + commas).sorted() {
      // "Kim, Lee, and Park": the comma before the coordinator parts nothing by itself.
      if reading.isComma(joint), reading.has(joint + 1, .coordinator) { continue }
      parts.append(reading.trimmed(start..<joint))
      start = reading.has(joint, .coordinator) || reading.isComma(joint) ? joint + 1 : joint
    }
    parts.append(reading.trimmed(start..<phrase.upperBound))
    guard parts.allSatisfy({ !$0.isEmpty && (namesSomebody($0) || isBareName($0)) }) else {
      return [phrase]
    }
    // «of Health and Social Development»: behind a preposition a bare name goes on with its object.
    for (index, part) in parts.enumerated().dropFirst()
    where parts[..<index].contains(where: { $0.contains { reading.has($0, .preposition) } })
      && !part.contains(where: reading.namesSpeaker)
    {
      return [phrase]
    }
    return parts
  }

  /// "the mayor, Jane Roe, and her deputy"; "Roe, a teacher, and Lund": the commas around a name that
  /// follows its title, or around what describes a name, part no speakers.
  private func joinsName(_ comma: Int, _ phrase: Range<Int>) -> Bool {
    guard reading.lexicon.profile.hasCase else { return false }
    func part(_ tokens: Range<Int>) -> (title: Bool, name: Bool) {
      let words = tokens.filter { reading.mark($0) == 0 }
      return (
        words.contains { reading.sourceNoun(at: $0)?.isPerson == true },
        !words.isEmpty
          && words.allSatisfy {
            reading.document.tokens[$0].shape.contains(.capitalised) && !reading.namesSpeaker($0)
          }
      )
    }
    let isBreak = { (token: Int) in
      reading.isComma(token) || reading.has(token, .coordinator)
    }
    var left = comma
    while left > phrase.lowerBound, !isBreak(left - 1) { left -= 1 }
    var right = comma + 1
    while right < phrase.upperBound, !isBreak(right) { right += 1 }
    let (before, after) = (part(left..<comma), part((comma + 1)..<right))
    guard right < phrase.upperBound, reading.isComma(right) else { return false }
    let describes = reading.has(comma + 1, .determiner) && after.title && !after.name
    return before.title && !before.name && after.name || before.name && describes
  }

  /// Behind a dash or bracket stands what describes the speaker.
  private func headEnd(of phrase: Range<Int>) -> Int {
    phrase.first {
      reading.isDash($0) || reading.has($0, .relative) && !reading.has($0, .determiner)
    }
      ?? phrase.upperBound
  }

  /// A coordinator by itself, or written together with the word that it joins: وباكو.
  private func isJoint(_ token: Int, in phrase: Range<Int>) -> Bool {
    guard token > phrase.lowerBound, token + 1 <= phrase.upperBound - 1 || isAttachedJoint(token)
    else { return false }
    if joinsNames(token, in: phrase) { return true }
    if let mention = reading.mention(at: token), mention.tokens.lowerBound < token { return false }
    if reading.sourceAt[token] >= 0, reading.sourceAt[token] == reading.sourceAt[token - 1] {
      return false
    }
    return reading.has(token, .coordinator) && reading.mark(token) == 0 || isAttachedJoint(token)
  }

  /// Two words or more without article and preposition, as a full name is where no capitals show it.
  private func isBareName(_ part: Range<Int>) -> Bool {
    reading.lexicon.profile.wordOrder == .verbFirst && part.count > 1
      && part.allSatisfy {
        reading.document.tokens[$0].kind == .word && !reading.namesSpeaker($0)
          && !reading.has($0, [.preposition, .determiner, .adverb, .time])
          && ($0 == part.upperBound - 1 || !reading.clitics($0).contains(.article))
      }
  }

  /// «سامي نوفال وعماد حسن»: و before a second full name; names that begin with it are left whole.
  private func joinsNames(_ token: Int, in phrase: Range<Int>) -> Bool {
    guard reading.lexicon.profile.wordOrder == .verbFirst, token + 1 < phrase.upperBound,
      token - 2 >= phrase.lowerBound, !reading.namesSpeaker(token)
    else { return false }
    let key = reading.document.key(of: token)
    guard key.starts(with: "و".utf8), key.count >= 8, !key.starts(with: "وال".utf8),
      ![
        "وليد", "وايل", "وسام", "وسيم", "وجدي", "وجيه", "وحيد", "وهيب", "وفيق", "واصف", "وديع",
        "وداد", "وفاء",
      ]
      .contains(where: { (word: String) in key.elementsEqual(word.utf8) })
    else { return false }
    // Two bare words on either side, the left of them a name and no office or body.
    let bare = [token - 2, token - 1, token + 1].allSatisfy {
      reading.mark($0) == 0 && reading.document.tokens[$0].kind == .word
        && !reading.namesSpeaker($0) && !reading.has($0, [.preposition, .determiner])
    }
    return bare && endsInName(phrase.lowerBound..<token)
      && !(phrase.lowerBound..<token).contains { reading.has($0, .preposition) }
      && reading.matches.readings[token].allSatisfy { $0.clitics.contains(.conjunction) }
  }

  /// «يريفان وباكو», «الوزير والمحافظ»; but «مركز للأبحاث والدراسات» is one body.
  private func isAttachedJoint(_ token: Int) -> Bool {
    reading.lexicon.profile.wordOrder == .verbFirst && reading.clitics(token).contains(.conjunction)
      && (reading.mention(at: token).map { $0.kind != .demonym } ?? false
        || reading.sourceNoun(at: token)?.isPerson == true)
  }

  /// An actor, a word for a person or body with an article or a name of its own, or a full name.
  private func namesSomebody(_ part: Range<Int>) -> Bool {
    if part.contains(where: { reading.mention(at: $0).map { $0.kind != .demonym } ?? false }) {
      return true
    }
    if part.contains(where: { reading.sourceAt[$0] >= 0 }) { return true }
    let capitals = part.filter {
      reading.document.tokens[$0].shape.contains(.capitalised) && reading.mark($0) == 0
    }
    return reading.lexicon.profile.hasCase && !capitals.isEmpty
      && !part.contains { reading.has($0, .preposition) }
      && (capitals.count >= 2 || capitals.count == part.count)
  }
}

extension SourceResolver.Speaker {
  /// The same without the conjunction that is written together with the name: «ووزير الخارجية».
  fileprivate var withoutConjunction: SourceResolver.Speaker {
    func bare(_ words: String) -> String {
      words.unicodeScalars.first == "\u{648}" ? String(words.unicodeScalars.dropFirst()) : words
    }
    return SourceResolver.Speaker(
      canonical: bare(canonical), name: bare(name), side: side, kind: kind, isPerson: isPerson,
      gender: gender, isPlural: isPlural, head: head, words: words, personalName: personalName)
  }
}
