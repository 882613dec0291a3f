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
  /// The place of the article that had it first.
  public let original: Int
  /// How many words the paragraph has.
  public let words: Int
  /// The share of its sequences of words that stand in the original.
  public let likeness: Double
}

/// Finds what outlets have from each other, by sequences of words that they share.
///
/// A paragraph is copied where six tenths of its sequences of five words stand in one earlier article
/// of another outlet. Quoted speech takes no part: what a spokesman said is the same in every report
/// of it. Linear in the number of words; of a sequence that many articles have, the first few count.
struct SharedCopy {
  /// How many words a sequence has.
  static let length = 5
  /// The share of a paragraph's sequences that make it a copy.
  static let leastLikeness = 0.6
  /// Shorter paragraphs can be alike by chance.
  static let leastSequences = 8

  private static let mostHolders = 4

  private struct Holder {
    let article: Int
    let outlet: String
  }

  private var holders: [UInt64: [Holder]] = [:]

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

  private func passages(of article: ComparedArticle, at place: Int) -> [SharedPassage] {
    var result: [SharedPassage] = []
    for (range, words, sequences) in paragraphs(of: article) {
      guard sequences.count >= Self.leastSequences else { continue }
      var shared: [Int: Int] = [:]
      for sequence in sequences {
        for holder in holders[sequence] ?? [] where holder.outlet != article.outlet {
          shared[holder.article, default: 0] += 1
        }
      }
      guard
        let most = shared.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
      else { continue }
      let likeness = Double(most.value) / Double(sequences.count)
      guard likeness >= Self.leastLikeness else { continue }
      result.append(
        SharedPassage(
          copy: place, range: range, original: most.key, words: words, likeness: likeness))
    }
    return result
  }

  private mutating func add(_ article: ComparedArticle, at place: Int) {
    for (_, _, sequences) in paragraphs(of: article) {
      for sequence in sequences {
        let known = holders[sequence] ?? []
        guard known.count < Self.mostHolders,
          !known.contains(where: { $0.outlet == article.outlet })
        else { continue }
        holders[sequence] = known + [Holder(article: place, outlet: article.outlet)]
      }
    }
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
