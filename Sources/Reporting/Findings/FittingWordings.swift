import Auditing

extension CheckFinding {
  /// The wordings proposed that may stand in the place of the words as they are.
  ///
  /// Wordings of a lexicon do not inflect, and some are advice. So only those are here that are one word or two of Latin
  /// letters and end as the words do: *militants* for *terrorists*, but not *capture* for *liberated*. None where the
  /// words are not in one piece in the file.
  var fittingWordings: [String] {
    guard let words, let place, place.start.line == place.end.line,
      place.end.utf8Column - place.start.utf8Column == words.utf8.count,
      let ending = FittingWordings.ending(of: words)
    else { return [] }
    return neutral.filter { FittingWordings.ending(of: $0) == ending }
      .map { FittingWordings.capitalised($0, as: words) }
      .filter { $0 != words }
  }
}

/// Whether a wording can be set in the place of a word.
private enum FittingWordings {
  /// What a word's form is told by.
  enum Ending: Hashable {
    case past
    case participle
    case many
    case plain
  }

  /// The ending of the last word; nil for what is not one or two words of Latin letters.
  static func ending(of wording: String) -> Ending? {
    let words = wording.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
    guard (1...2).contains(words.count), let last = words.last else { return nil }
    for word in words {
      // A single capital stands for a name.
      guard word.count > 1, word.allSatisfy(isLetter) else { return nil }
    }
    let lower = last.map { $0 | 0x20 }
    if lower.ends(with: "ed".utf8) { return .past }
    if lower.ends(with: "ing".utf8) { return .participle }
    return lower.ends(with: "s".utf8) && !lower.ends(with: "ss".utf8) ? .many : .plain
  }

  /// A wording with a capital where the words have one.
  static func capitalised(_ wording: String, as words: String) -> String {
    guard let first = words.utf8.first, (0x41...0x5A).contains(first), let own = wording.utf8.first,
      (0x61...0x7A).contains(own)
    else { return wording }
    return String(decoding: [own & 0xDF] + wording.utf8.dropFirst(), as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

extension [UInt8] {
  fileprivate func ends(with end: some BidirectionalCollection<UInt8>) -> Bool {
    count >= end.count && suffix(end.count).elementsEqual(end)
  }
}
