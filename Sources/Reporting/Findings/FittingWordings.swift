import Auditing

extension CheckFinding {
  /// The wordings proposed that may stand in the place of the words as they are.
  ///
  /// Wordings of a lexicon do not inflect, and some are advice. So only those are here that are one word or two of Latin
  /// letters, as many as the words, and end as they do: *militants* for *terrorists*, but neither *capture* for
  /// *liberated* nor *say* for *revealed that*. None where the words are not in one piece in the file. Whether a noun
  /// stands for a noun is left to whoever applies it.
  var fittingWordings: [String] {
    guard let words, let place, place.start.line == place.end.line,
      place.end.utf8Column - place.start.utf8Column == words.utf8.count,
      let form = FittingWordings.form(of: words)
    else { return [] }
    return neutral.filter { FittingWordings.form(of: $0) == form }
      .map { FittingWordings.capitalised($0, as: words) }
      .filter { $0 != words }
  }
}

/// Whether a wording can be set in the place of a word.
private enum FittingWordings {
  /// What must be the same of a wording and of what it stands for.
  struct Form: Equatable {
    let words: Int
    let ending: Ending
  }

  /// What a word's form is told by.
  enum Ending {
    case past
    case participle
    case many
    case plain
  }

  /// The form of a wording; nil for what is not one or two words of Latin letters.
  static func form(of wording: String) -> Form? {
    let words = wording.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
    guard (1...2).contains(words.count), let last = words.last else { return nil }
    for word in words {
      // A single capital stands for a name.
      guard word.count > 1, word.allSatisfy(isLetter) else { return nil }
    }
    return Form(words: words.count, ending: ending(of: last.map { $0 | 0x20 }))
  }

  private static func ending(of word: [UInt8]) -> Ending {
    if word.ends(with: "ed".utf8) { return .past }
    if word.ends(with: "ing".utf8) { return .participle }
    return word.ends(with: "s".utf8) && !word.ends(with: "ss".utf8) ? .many : .plain
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
