import FramingAnalysis
import Lexicons
import NewsText

/// What an article begins with that tells its event from others.
///
/// Words stand as numbers of the corpus, in ascending order.
struct EventTerms: Sendable {
  /// No event is longer than this for articles that nobody set together.
  static let longestMinutes = 3 * 1440

  let language: String
  let minute: Int?
  /// The case of the dispute; nil where it was found in the text alone, or not at all.
  let dispute: String?
  /// Names, numbers and rare words of the beginning.
  let terms: [Int32]
  /// Numbers of two digits or more in the whole text.
  let numbers: [Int32]

  init(_ article: ComparedArticle, _ names: inout NameNumbers) {
    let audit = article.audit
    language = audit.language
    minute = article.minute
    dispute = audit.dispute.flatMap { $0.isFound ? nil : $0.id }
    let body = audit.article.paragraphs.filter { $0.role == .body }.prefix(3)
    let heads = audit.article.paragraphs.filter { $0.role == .headline || $0.role == .standfirst }
    let beginning = (heads + body).map(\.range)
    var terms: Set<Int32> = []
    var numbers: Set<Int32> = []
    for word in article.words.words {
      if word.isNumber {
        guard word.key.utf8.count >= 2 else { continue }
        numbers.insert(names.number(of: word.key))
      } else if word.isCommon {
        continue
      }
      if beginning.contains(where: { $0.contains(word.range.start) }) {
        terms.insert(names.number(of: word.key))
      }
    }
    self.terms = terms.sorted()
    self.numbers = numbers.sorted()
  }

  /// How sure it is that two articles tell one event, and by which words or numbers.
  typealias Evidence = (sureness: EventGrouping.Sureness, shared: [Int32])

  /// What speaks for one event; nil where it is too little.
  static func evidence(
    _ first: EventTerms, _ second: EventTerms, _ names: NameNumbers
  ) -> Evidence? {
    if let one = first.dispute, let other = second.dispute, one != other { return nil }
    var minutes: Int?
    if let one = first.minute, let other = second.minute { minutes = abs(one - other) }
    if let minutes, minutes > longestMinutes { return nil }
    let isNear = minutes.map { $0 <= 2160 }
    return first.language == second.language
      ? ofOneLanguage(first, second, isNear) : ofTwoLanguages(first, second, isNear, names)
  }

  /// By the share of the shorter beginning's terms that the other has.
  private static func ofOneLanguage(
    _ first: EventTerms, _ second: EventTerms, _ isNear: Bool?
  ) -> Evidence? {
    let shared = common(first.terms, second.terms)
    let least = min(first.terms.count, second.terms.count)
    guard least > 0, shared.count >= 3 else { return nil }
    let share = Double(shared.count) / Double(least)
    switch isNear {
    case true where shared.count >= 4 && share >= 0.25: return (.sure, shared)
    case true where shared.count >= 3 && share >= 0.15: return (.likely, shared)
    case true where shared.count >= 3 && share >= 0.1: return (.unsure, shared)
    case nil where shared.count >= 4 && share >= 0.25: return (.likely, shared)
    case nil where shared.count >= 4 && share >= 0.12: return (.unsure, shared)
    case false where shared.count >= 4 && share >= 0.3: return (.unsure, shared)
    default: return nil
    }
  }

  /// By the dispute and the numbers: years and numbers of two digits, which many reports have, half.
  private static func ofTwoLanguages(
    _ first: EventTerms, _ second: EventTerms, _ isNear: Bool?, _ names: NameNumbers
  ) -> Evidence? {
    guard first.dispute != nil, first.dispute == second.dispute, isNear == true else { return nil }
    let shared = common(first.numbers, second.numbers)
    let weight = shared.reduce(0.0) { sum, place in
      let number = names.name(place)
      let isYear = number.utf8.count == 4 && (number.hasPrefix("19") || number.hasPrefix("20"))
      return sum + (number.utf8.count >= 3 && !isYear ? 1 : 0.5)
    }
    return weight >= 2 ? (.likely, shared) : weight >= 1 ? (.unsure, shared) : nil
  }

  /// What two ascending lists share.
  private static func common(_ first: [Int32], _ second: [Int32]) -> [Int32] {
    var (a, b) = (0, 0)
    var shared: [Int32] = []
    while a < first.count, b < second.count {
      if first[a] == second[b] { shared.append(first[a]) }
      let (one, other) = (first[a], second[b])
      if one <= other { a += 1 }
      if other <= one { b += 1 }
    }
    return shared
  }
}
