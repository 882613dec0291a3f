/// Recognises what an outlet says around a story in paragraphs of its own: appeals to its readers,
/// credits of its staff, lives of its writers.
///
/// A story about newsletters speaks of them too. So an appeal is told in one of two ways only: its
/// frame sets it apart (emphasis, a link) and it opens as an appeal; or it consists of nothing but
/// the words that appeals are made of, which no sentence of a story does.
struct HouseLine {
  /// The words in lower case, without marks around them, as they are compared.
  let words: [String]
  /// The words as they stand, without marks around them.
  private let written: [String]
  /// Whether brackets stand around all of it.
  private let isBracketed: Bool
  /// Whether no stop ends it.
  private let isOpen: Bool
  private let hasQuotation: Bool
  private let line: String

  init(_ line: String) {
    self.line = line
    var bytes = Array(line.utf8)
    isOpen = !TextShape.endsWithStop(bytes[...])
    if let last = bytes.last, last == UInt8(ascii: ".") { bytes.removeLast() }
    let brackets: [(UInt8, UInt8)] = [(0x28, 0x29), (0x5B, 0x5D)]
    isBracketed = brackets.contains { bytes.first == $0.0 && bytes.last == $0.1 }
    written = HouseLine.split(line)
    words = written.map { HouseLine.folded($0) }
    hasQuotation = line.unicodeScalars.contains { HouseLine.quotationMarks.contains($0) }
  }

  private static let quotationMarks: Set<Unicode.Scalar> = [
    "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}",
  ]

  private static func split(_ line: String) -> [String] {
    var result: [String] = []
    for part in line.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      let scalars = Array(String(decoding: part, as: UTF8.self).unicodeScalars)
      func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "@"
      }
      guard let first = scalars.firstIndex(where: isWord),
        let last = scalars.lastIndex(where: isWord)
      else { continue }
      var word = String.UnicodeScalarView()
      word.append(contentsOf: scalars[first...last])
      result.append(String(word))
    }
    return result
  }

  /// Lower case, without Arabic vowel signs and with one form of alef.
  private static func folded(_ word: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x64B...0x652, 0x640, 0x200C...0x200F: continue
      case 0x622, 0x623, 0x625: result.append("\u{627}")
      case 0x2019: result.append("'")
      default: result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(result)
  }

  // MARK: Appeals

  /// False where the first word alone says that a line is no appeal; costs no look at the others.
  static func mayBeAppeal(_ line: String) -> Bool {
    var start = line.utf8.startIndex
    while start < line.utf8.endIndex {
      let rest = line.utf8[start...].drop { $0 <= 0x20 }
      let part = rest.prefix { $0 > 0x20 }
      guard !part.isEmpty else { return false }
      if let word = split(String(decoding: part, as: UTF8.self)).first {
        let first = folded(word)
        return first == "follow" || HouseWords.appealOpenings.begin(with: first)
      }
      start = part.endIndex
    }
    return false
  }

  /// True for an appeal to follow, subscribe or join.
  ///
  /// - Parameters:
  ///   - isSetApart: Whether emphasis or a link says that the line is none of the story.
  ///   - outlet: The outlet's name, which appeals hold as well; one of more than 100 bytes is none.
  func isAppeal(isSetApart: Bool, outlet: String?) -> Bool {
    guard words.count >= 2, words.count <= 40, !hasQuotation else { return false }
    var name: [String] = []
    if let outlet, outlet.utf8.count <= 100 {
      name = HouseLine.split(outlet).map(HouseLine.folded)
    }
    guard
      HouseWords.appealOpenings.open(words)
        || !name.isEmpty && words.starts(with: ["follow"] + name),
      words.contains(where: { HouseWords.objects.contains(HouseLine.bare($0)) })
    else { return false }
    let isNothingElse = words.allSatisfy { word in
      HouseWords.isOfAppeal(word) || HouseWords.isOfAppeal(HouseLine.bare(word))
        || name.contains(word)
    }
    return isNothingElse || isSetApart && !goesOnBehindComma
  }

  /// An Arabic word without the conjunction written onto it.
  private static func bare(_ word: String) -> String {
    let scalars = word.unicodeScalars
    guard scalars.count > 3, scalars.first == "\u{648}" else { return word }
    return String(scalars.dropFirst())
  }

  /// True where a comma is followed by something that no list of places to follow has: "…, the
  /// banner said".
  private var goesOnBehindComma: Bool {
    let parts = line.unicodeScalars.split(whereSeparator: { $0 == "," || $0 == "\u{60C}" })
    return parts.dropFirst().contains { part in
      guard let first = HouseLine.split(String(part)).first else { return false }
      let word = HouseLine.folded(first)
      return !HouseWords.isOfAppeal(word) && !HouseWords.isOfAppeal(HouseLine.bare(word))
    }
  }

  // MARK: Credits

  /// True for a line that says who reported, edited or helped, and nothing else.
  ///
  /// In English whatever is no word of such lines is a name with a capital letter. Arabic has no
  /// capitals: there brackets, emphasis, a colon or the missing stop tell the line from a sentence.
  func isStaffCredit(isSetApart: Bool) -> Bool {
    guard words.count >= 3, words.count <= 50, !hasQuotation else { return false }
    if HouseWords.arabicCreditOpenings.open(words) {
      return isBracketed || isSetApart || isOpen && words.count <= 16
        || line.utf8.prefix(60).contains(UInt8(ascii: ":"))
    }
    let helped = words.suffix(5).firstIndex(of: "contributed")
    let isHelp = helped.map { $0 > 0 && words[$0...].count >= 4 && words[$0 + 1] == "to" } ?? false
    guard isHelp || HouseWords.creditOpenings.open(words) else { return false }
    return zip(words, written).allSatisfy { word, written in
      HouseWords.ofCredits.contains(word) || HouseLine.isCapitalised(written)
    }
  }

  private static func isCapitalised(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return first.properties.isUppercase || first.properties.numericType != nil
  }

  // MARK: Lives of writers

  /// The name that a line about its writer opens with; nil where the line is none.
  ///
  /// - Parameters:
  ///   - authors: The page's authors.
  ///   - isSetApart: Whether all words are emphasised.
  func writer(among authors: [String], isSetApart: Bool) -> [String]? {
    guard words.count >= 4, words.count <= 70, !hasQuotation else { return nil }
    for author in authors {
      let name = HouseLine.split(author).map { HouseLine.folded($0) }
      guard name.count >= 2, words.starts(with: name), words.count > name.count else { continue }
      if HouseWords.afterWriter.contains(words[name.count])
        || HouseWords.arabicTrades.contains(words[name.count])
      {
        return name
      }
    }
    var count = 0
    while count < min(4, written.count), HouseLine.isCapitalised(written[count]) { count += 1 }
    if count >= 2, count < words.count {
      let rest = words[(count + 1)...]
      let saysTrade = rest.prefix(8).contains { HouseWords.trades.contains($0) }
      let saysBeat = rest.prefix(24).contains { HouseWords.beats.contains($0) }
      let isLife =
        words[count] == "is"
        ? saysTrade && (isSetApart || saysBeat)
        : isSetApart && HouseWords.afterWriter.contains(words[count])
      return isLife ? Array(words[..<count]) : nil
    }
    guard isSetApart,
      words[1..<min(5, words.count)].contains(where: HouseWords.arabicTrades.contains)
    else { return nil }
    return Array(words[..<2])
  }
}
