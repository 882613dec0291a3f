import Lexicons
import NewsText

/// Gives every speaker the fullest name that the article has for him, in a language without capitals.
///
/// «وزير الطاقة» and «نوفاك» are whoever is «وزير الطاقة الروسي الكسندر نوفاك» elsewhere, before or after.
/// Where two could be meant, the name stays as it is.
struct FullestNames {
  let reading: ArticleReading
  let resolver: SourceResolver

  typealias Speaker = SourceResolver.Speaker

  /// A speaker with the words that name him.
  private struct Name {
    let words: [[UInt8]]
    let speaker: Speaker
    /// False where the words give an office only.
    let endsInName: Bool

    init(_ words: [[UInt8]], _ speaker: Speaker, _ endsInName: Bool) {
      self.words = words
      self.speaker = speaker
      self.endsInName = endsInName
    }
  }

  /// The speakers with their names replaced, in the same order; `sources` are the phrases that name them.
  func applied(to speakers: [Speaker], sources: [Range<Int>?]) -> [Speaker] {
    guard reading.lexicon.profile.wordOrder == .verbFirst else { return speakers }
    var known: [Name] = []
    var seen: Set<String> = []
    var titles = Titles(
      reading.matches.sources.map { (SourceResolver.bare($0.first, reading), $0.first) })
    for (speaker, source) in zip(speakers, sources) {
      guard let source else { continue }
      if seen.insert(speaker.canonical).inserted {
        known.append(Name(words(of: source), speaker, resolver.endsInName(source)))
      }
      for whole in bearers(of: source, among: &titles) {
        let fuller = resolver.describe(whole)
        if seen.insert(fuller.canonical).inserted {
          known.append(Name(words(of: whole), fuller, resolver.endsInName(whole)))
        }
      }
    }
    // «الإعلام الروسي» and «وسائل إعلام روسية» are one speaker by their canonical name: the first form serves.
    var fullest: [String: Speaker] = [:]
    for name in known { fullest[name.speaker.canonical] = name.speaker }
    for name in known {
      let speaker = name.speaker
      let candidates = known.filter { other in
        other.speaker.canonical != speaker.canonical && fits(name, other)
      }
      // One of the candidates holds all the others, or they are several people.
      guard let longest = candidates.max(by: { $0.words.count < $1.words.count }),
        candidates.allSatisfy({
          $0.speaker.canonical == longest.speaker.canonical
            || fits($0, longest)
        })
      else { continue }
      fullest[speaker.canonical] = longest.speaker
    }
    return speakers.map { speaker in
      guard let whole = fullest[speaker.canonical] else { return speaker }
      return whole.side == "other" && speaker.side != "other" ? whole.placed(speaker.side) : whole
    }
  }

  /// True where the words of one name stand in another in their order, beginning or ending it.
  private func fits(_ name: Name, _ fuller: Name) -> Bool {
    let (short, speaker) = (name.words, name.speaker)
    let (long, other) = (fuller.words, fuller.speaker)
    guard short.count < long.count, !short.isEmpty,
      speaker.side == other.side || speaker.side == "other" || other.side == "other",
      speaker.isPlural != true || other.isPlural != false
    else { return false }
    if long.starts(with: short) {
      // «المتحدث» alone may be anybody's; resolved by who spoke last.
      return short.count > 1 || !speaker.isPerson && speaker.kind == "unknown"
    }
    // A surname, with a title that the fuller name has too, perhaps.
    guard long.last == short.last, speaker.kind == "unknown" || speaker.isPerson else {
      return false
    }
    // «رئيس البلدية» is not «نائب رئيس البلدية»: what both end in must be somebody's own name.
    guard speaker.head.isEmpty || fuller.endsInName else { return false }
    return (other.isPerson || other.kind == "unknown")
      && short.dropLast().allSatisfy { long.contains($0) }
  }

  /// Where titles stand, by their first word; and which were asked for already.
  struct Titles {
    private var starts: [[UInt8]: [Int]] = [:]
    /// For each title that was asked for, the place that it was asked for at; -1 once that was
    /// given too.
    private var asked: [[UInt8]: Int] = [:]

    init(_ words: [(word: [UInt8], token: Int)]) {
      for (word, token) in words { starts[word, default: []].append(token) }
    }

    /// The places where a title may stand that were not given before, but for its own.
    ///
    /// Whoever bears a title is known once it was asked for: giving all places every time would
    /// cost their square.
    mutating func places(of title: [[UInt8]], at own: Int, isPerson: Bool) -> [Int] {
      let key = Array(title.joined(separator: [0x20])) + [isPerson ? 1 : 0]
      if let first = asked[key] {
        guard first >= 0, first != own else { return [] }
        asked[key] = -1
        return [first]
      }
      asked[key] = own
      return (starts[title[0]] ?? []).filter { $0 != own }
    }
  }

  /// Who is called so elsewhere, with a name or a nationality behind the same words; nobody twice.
  private func bearers(of source: Range<Int>, among titles: inout Titles) -> [Range<Int>] {
    guard let noun = reading.sourceNoun(at: source.lowerBound), source.count <= 8, source.count > 1,
      noun.kind != .media, noun.kind != .anonymous
    else { return [] }
    let title = source.map { SourceResolver.bare($0, reading) }
    var result: [Range<Int>] = []
    for start in titles.places(of: title, at: source.lowerBound, isPerson: noun.isPerson) {
      let end = start + title.count
      guard end < reading.document.tokens.count,
        reading.document.sentenceOfToken[start] == reading.document.sentenceOfToken[end],
        zip(start..<end, title).allSatisfy({ SourceResolver.bare($0.0, reading) == $0.1 })
      else { continue }
      // «السلطات القضائية العراقية», «رئيس الوزراء باشينيان»
      guard let mention = reading.mention(at: end), mention.tokens.lowerBound == end,
        reading.lexicon.actors[mention.actor].kind == .person
          || mention.kind == .demonym && !noun.isPerson
      else { continue }
      result.append(start..<mention.tokens.upperBound)
    }
    return result
  }

  /// The folded words of a phrase without articles and what counts.
  private func words(of phrase: Range<Int>) -> [[UInt8]] {
    phrase.filter { reading.mark($0) == 0 && !reading.has($0, .determiner) }
      .map { SourceResolver.bare($0, reading) }
  }
}
