/// Names of writers in a line of text: a byline, a meta tag, a string of structured data.
///
/// What does not read like names throughout gives none: a wrong name is worse than no name.
enum BylineText {
  /// Words that open a byline; they are no part of a name.
  private static let openings: [String] = [
    "written by", "reported by", "posted by", "story by", "text by", "words by", "by", "von", "par",
    "por", "di", "da", "door", "av", "af", "text", "texte", "texto", "testo", "od", "autor",
    "autorin",
    "autoren", "author", "authors", "auteur", "autore", "redaktion", "yazan", "tekst", "oleh",
    "بقلم", "كتب", "كتبت", "إعداد", "اعداد", "تحرير", "نوشته", "автор", "текст", "작성자", "文", "作者",
  ]

  /// Words that stand behind a name and say what its bearer does.
  private static let closings = [
    " 기자", " 특파원", " 記者", "記者", "记者", " reporter", " correspondent", " staff writer",
  ]

  /// Words that end an office: behind a name, "Transport Editor" is what its bearer is.
  private static let offices: Set<String> = [
    "editor", "correspondent", "reporter", "writer", "columnist", "journalist", "producer",
    "analyst", "critic", "contributor", "photographer",
  ]

  /// Words that part two names.
  private static let conjunctions: Set<String> = [
    "and", "und", "et", "y", "e", "och", "og", "en", "ve", "и", "i", "&", "with", "mit", "/", "|",
    "•", "·", "–", "—",
  ]

  /// Words of a name that may stand in lower case.
  private static let particles: Set<String> = [
    "de", "da", "di", "do", "dos", "das", "del", "della", "der", "den", "van", "von", "vom", "zu",
    "zur", "le", "la", "el", "al", "bin", "ben", "ibn", "bint", "y", "e", "du", "des", "af", "av",
    "ter", "ten", "te", "st.", "mac", "abu", "ap", "o",
  ]

  /// The names in a line; none where a part of it does not read like a name.
  ///
  /// - Parameter isLabelled: Whether the line is known to be nothing but names, so that a single
  ///   word counts as well.
  static func names(in line: String, isLabelled: Bool = false) -> [String] {
    guard let line = MetadataValue.clean(line), line.utf8.count <= 300 else { return [] }
    var result: [String] = []
    for part in parts(of: bare(line)) {
      var name = bare(part)
      for closing in closings {
        if let rest = MetadataValue.dropping(closing, from: name) {
          name = MetadataValue.clean(rest) ?? ""
        }
      }
      if name.isEmpty { continue }
      if !result.isEmpty, let last = MetadataValue.words(of: name).last,
        offices.contains(last.lowercased())
      {
        continue
      }
      guard isName(name, allowsOneWord: isLabelled) else { return result }
      if !result.contains(where: {
        MetadataValue.letters(of: $0) == MetadataValue.letters(of: name)
      }) {
        result.append(name)
      }
    }
    return result
  }

  /// The line without an opening such as "By" or "Text:".
  static func bare(_ line: String) -> String {
    let lowered = line.lowercased()
    guard lowered.utf8.count == line.utf8.count else { return line }
    for opening in openings where lowered.utf8.starts(with: opening.utf8) {
      let rest = line.utf8.dropFirst(opening.utf8.count)
      guard let sign = rest.first else { continue }
      if sign == 0x20 || sign == UInt8(ascii: ":") || rest.starts(with: "：".utf8) {
        let skipped = rest.drop { $0 == 0x20 || $0 == UInt8(ascii: ":") }
        return MetadataValue.clean(String(decoding: skipped, as: UTF8.self)) ?? ""
      }
    }
    return line
  }

  /// The line cut at commas, semicolons, bars and words of addition.
  private static func parts(of line: String) -> [String] {
    var result: [[String]] = [[]]
    for word in MetadataValue.words(of: line) {
      var word = word
      var isEnd = false
      for mark in [",", ";", "،", "؛", "、", "|"] {
        guard let rest = MetadataValue.dropping(mark, from: word) else { continue }
        word = rest
        isEnd = true
      }
      // "Ann Cole, and Sam Poe": behind a comma the word of addition says nothing more.
      if conjunctions.contains(word.lowercased()), result[result.count - 1].isEmpty,
        result.count > 1
      {
        continue
      }
      if conjunctions.contains(word.lowercased()), !result[result.count - 1].isEmpty {
        // A byline names two persons far more often than one who is called "Ortega y Gasset".
        result.append([])
        continue
      }
      if !word.isEmpty { result[result.count - 1].append(word) }
      if isEnd { result.append([]) }
    }
    return result.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  /// True for two to five words that are written as names are, none with a digit.
  static func isName(_ name: String, allowsOneWord: Bool) -> Bool {
    let words = MetadataValue.words(of: name)
    guard words.count <= 5, words.count >= (allowsOneWord || isUnspaced(name) ? 1 : 2),
      name.utf8.count <= 80
    else { return false }
    for scalar in name.unicodeScalars {
      if scalar.properties.numericType == .decimal { return false }
      switch scalar {
      case "@", "/", ":", "<", ">", "{", "}", "[", "]", "?", "!", "…", "\"", "=", "_", "#", "»":
        return false
      default: break
      }
    }
    for word in words {
      if particles.contains(word.lowercased()) { continue }
      guard let first = word.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else {
        return false
      }
      if first.properties.isLowercase, !hasCapital(word) { return false }
    }
    return true
  }

  /// True for a line of a script with capitals, by which a name can be told from other words.
  static func hasCase(_ line: String) -> Bool {
    line.unicodeScalars.contains { $0.properties.isUppercase }
  }

  /// "al-Masri", "d'Alembert" and "iHeart" have their capital inside.
  private static func hasCapital(_ word: String) -> Bool {
    word.unicodeScalars.contains { $0.properties.isUppercase }
  }

  /// True for a name in Han, kana or Hangul, which stands in one word.
  private static func isUnspaced(_ name: String) -> Bool {
    let count = name.unicodeScalars.count
    return count >= 2 && count <= 8
      && name.unicodeScalars.allSatisfy {
        (0x3040...0x30FF).contains($0.value) || (0x3400...0x9FFF).contains($0.value)
          || (0xAC00...0xD7A3).contains($0.value) || $0 == " " || $0 == "　" || $0 == "・"
      }
  }
}
