import FramingAnalysis
public import NewsText

/// A paragraph that an outlet has from another: the same words, or nearly.
///
/// Copied text is not an outlet's choice of words, so that it is counted once, for whoever had it
/// first.
public struct SharedPassage: Sendable, Hashable {
  /// The place of the article that has it from the other.
  public let copy: Int
  /// The paragraph there, in UTF-8 offsets.
  public let range: TextRange
  /// The place of the article that had it first; nil where that is not among those shown.
  public let original: Int?
  /// The outlet of that article.
  public let from: String
  /// How many words the paragraph has.
  public let words: Int
  /// The share of its sequences of words that stand in the original.
  public let likeness: Double

  /// The passage where articles have other numbers.
  func numbered(copy: Int, original: Int?) -> SharedPassage {
    SharedPassage(
      copy: copy, range: range, original: original, from: from, words: words, likeness: likeness)
  }
}

/// Finds what outlets have from each other, by sequences of words that they share.
///
/// A paragraph is copied where six tenths of its sequences of five words stand in one earlier article
/// of another outlet. Quoted speech takes no part: what a spokesman said is the same in every report
/// of it. Only articles of a week, and only the last few thousand, can be what another has it from:
/// wire copy is printed within days, and what is kept stays bounded. Linear in the number of words; of
/// a sequence that many articles have, the first few count.
struct SharedCopy: Sendable {
  /// How many words a sequence has.
  static let length = 5
  /// The share of a paragraph's sequences that make it a copy.
  static let leastLikeness = 0.6
  /// Shorter paragraphs can be alike by chance.
  static let leastSequences = 8

  /// What is older than this is not what an article has its paragraphs from.
  static let longestMinutes = 7 * 1440
  /// Nor what so many articles stand between.
  static let mostArticles = 2500

  /// The sequences of the articles added last, and of those before them.
  private var recent = SequenceHolders()
  private var earlier = SequenceHolders()
  private var added = 0
  private var outlets = NameNumbers()

  /// The passages, by article and place.
  static func passages(_ articles: [ComparedArticle]) -> [SharedPassage] {
    var search = SharedCopy()
    var found: [SharedPassage] = []
    let order = articles.indices.sorted { first, second in
      let (a, b) = (articles[first].minute ?? .max, articles[second].minute ?? .max)
      if a != b { return a < b }
      // Of two at one time, the one that the other names is the agency.
      let names = (
        articles[first].credits(articles[second].outlet),
        articles[second].credits(articles[first].outlet)
      )
      return names.0 != names.1 ? names.1 : first < second
    }
    for place in order {
      found += search.passages(of: articles[place], at: place)
      search.add(articles[place], at: place)
    }
    return found.sorted { ($0.copy, $0.range) < ($1.copy, $1.range) }
  }

  /// What an article has from those that were added.
  func passages(of article: ComparedArticle, at place: Int) -> [SharedPassage] {
    let outlet = outlets.known(article.outlet)
    var result: [SharedPassage] = []
    for (range, words, sequences) in paragraphs(of: article) {
      guard sequences.count >= Self.leastSequences else { continue }
      var shared: [Int: Int] = [:]
      var outletOf: [Int: Int32] = [:]
      for sequence in sequences {
        for holders in [earlier, recent] {
          holders.visit(sequence) { holder in
            if holder.outlet != outlet, isNear(holder, article.minute) {
              shared[Int(holder.article), default: 0] += 1
              outletOf[Int(holder.article)] = holder.outlet
            }
          }
        }
      }
      guard
        let most = shared.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
      else { continue }
      let likeness = Double(most.value) / Double(sequences.count)
      guard likeness >= Self.leastLikeness else { continue }
      result.append(
        SharedPassage(
          copy: place, range: range, original: most.key,
          from: outletOf[most.key].map(outlets.name) ?? "", words: words, likeness: likeness))
    }
    return result
  }

  /// Notes the sequences of an article, which is as late as those before it or later.
  mutating func add(_ article: ComparedArticle, at place: Int) {
    if recent.isFull(at: article.minute) { (earlier, recent) = (recent, SequenceHolders()) }
    added += 1
    let holder = SequenceHolders.Holder(
      article: Int32(place), outlet: outlets.number(of: article.outlet), number: Int32(added),
      minute: article.minute.map(Int32.init(clamping:)))
    recent.begin(holder)
    for (_, _, sequences) in paragraphs(of: article) {
      for sequence in sequences { recent.add(sequence, holder) }
    }
  }

  private func isNear(_ holder: SequenceHolders.Holder, _ minute: Int?) -> Bool {
    guard added - Int(holder.number) < Self.mostArticles else { return false }
    guard let minute, let other = holder.minute else { return true }
    return abs(minute - Int(other)) <= Self.longestMinutes
  }

  /// Every paragraph with its different sequences of words that nobody is quoted with.
  private func paragraphs(
    of article: ComparedArticle
  ) -> [(range: TextRange, words: Int, sequences: Set<UInt64>)] {
    var result: [(range: TextRange, words: Int, sequences: Set<UInt64>)] = []
    let words = article.words.words
    var next = 0
    for paragraph in article.audit.article.paragraphs {
      var own: [UInt64] = []
      var sequences: Set<UInt64> = []
      var count = 0
      while next < words.count, words[next].range.start < paragraph.range.end {
        let word = words[next]
        next += 1
        guard word.range.start >= paragraph.range.start else { continue }
        count += 1
        if word.isQuoted {
          own = []
          continue
        }
        own.append(WordHash.of(word.key))
        if own.count >= Self.length {
          sequences.insert(WordHash.of(own.suffix(Self.length)))
        }
      }
      result.append((paragraph.range, count, sequences))
    }
    return result
  }
}

/// Hashes that are the same in every run: FNV-1a, 64 bits.
private enum WordHash {
  static func of(_ word: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  static func of(_ words: ArraySlice<UInt64>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        hash = (hash ^ (word >> shift & 0xFF)) &* 0x100_0000_01b3
      }
    }
    return hash
  }
}
