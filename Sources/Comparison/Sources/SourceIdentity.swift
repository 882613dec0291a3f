import FramingAnalysis

/// A statement of an event, with where it stands.
struct CitedStatement {
  let outlet: String
  let language: String
  let isCopied: Bool
  let evidence: Evidence
  let attribution: Attribution

  /// One of those who speak.
  struct Speaker {
    let identity: SourceIdentity
    /// What the source is called.
    let name: String
    /// A person's own name, folded, without titles.
    let personalName: String?
  }

  /// Those who speak; nobody where the speaker was not found.
  func speakers(_ actors: Set<String>) -> [Speaker] {
    let source = attribution.source
    guard source.resolution != .unknown else { return [] }
    let all =
      [(source.canonical, source.name, source.side, source.personalName)]
      + source.others.map { ($0.canonical, $0.name, $0.side, $0.personalName) }
    var result: [Speaker] = []
    for (canonical, name, side, personalName) in all {
      let identity = SourceIdentity(
        key: canonical, side: side, language: actors.contains(canonical) ? nil : language)
      if !result.contains(where: { $0.identity == identity }) {
        result.append(
          Speaker(
            identity: identity, name: name.isEmpty ? canonical : name, personalName: personalName))
      }
    }
    return result
  }
}

/// What makes a source the same in several articles.
struct SourceIdentity: Hashable {
  /// An actor's id, or the name's folded words.
  let key: String
  /// So that the ministry of one side is not that of the other.
  let side: String
  /// Nil for actors, whose ids languages share.
  let language: String?
}

/// The names that sources go by, and which of them are short for others.
struct SourceNames {
  private var names: [SourceIdentity: String] = [:]
  private var order: [SourceIdentity] = []
  /// Those who bear a person's name, whatever their titles, by the name alone.
  private var bearers: [SourceIdentity: [SourceIdentity]] = [:]
  private var bearersInOrder: [SourceIdentity] = []

  /// Notes a name; the first that a source goes by is kept.
  mutating func add(_ identity: SourceIdentity, name: String, personalName: String? = nil) {
    if let personalName, identity.language != nil {
      let own = SourceIdentity(key: personalName, side: identity.side, language: identity.language)
      if bearers[own] == nil { bearersInOrder.append(own) }
      if bearers[own]?.contains(identity) != true { bearers[own, default: []].append(identity) }
    }
    guard names.updateValue(names[identity] ?? name, forKey: identity) == nil else { return }
    order.append(identity)
  }

  func name(of identity: SourceIdentity) -> String { names[identity] ?? identity.key }

  /// "Monitoring mission" is the "international monitoring mission" where no other name on its side
  /// ends in these words: a name of two words or more is that of the one longer name it ends.
  ///
  /// Nor do titles part a person from himself: «المتحدث باسم الوزارة العقيد رشاد إلوارلي» is «المتحدث باسمها
  /// العقيد رشاد إلوارلي». Linear in the length of all names but for their ends, of which each name has as many
  /// as words.
  func fullest() -> [SourceIdentity: SourceIdentity] {
    struct End: Hashable {
      let words: String
      let side: String
      let language: String
    }
    var longer: [End: [SourceIdentity]] = [:]
    for identity in order {
      guard let language = identity.language else { continue }
      var words = identity.key.split(separator: " ")[...].dropFirst()
      while words.count >= 2 {
        let end = End(words: words.joined(separator: " "), side: identity.side, language: language)
        longer[end, default: []].append(identity)
        words = words.dropFirst()
      }
    }
    var result: [SourceIdentity: SourceIdentity] = [:]
    for identity in order {
      guard let language = identity.language else { continue }
      let end = End(words: identity.key, side: identity.side, language: language)
      guard let found = longer[end],
        let longest = found.max(by: { ($0.key.utf8.count, $0.key) < ($1.key.utf8.count, $1.key) }),
        found.allSatisfy({ longest.key == $0.key || longest.key.hasSuffix(" " + $0.key) })
      else { continue }
      result[identity] = longest
    }
    for own in bearersInOrder {
      let all = bearers[own] ?? []
      // Of several titles the one that says most, and of equal ones the first by its letters.
      guard
        let longest = all.max(by: { ($0.key.utf8.count, $1.key) < ($1.key.utf8.count, $0.key) })
      else { continue }
      result[longest] = nil
      for identity in all where identity != longest { result[identity] = longest }
      if names[own] != nil, own != longest { result[own] = longest }
    }
    // What is short for somebody with one title is short for him with any.
    return result.mapValues { result[$0] ?? $0 }
  }
}
