import Lexicons
import NewsText

/// Where علي and خلف are somebody's name and no preposition.
///
/// Written with care على and علي differ; in much of the press they do not, so that the spelling decides only
/// where a text has both, and else the words beside it do.
struct NamesLikePrepositions {
  let document: Document
  let classes: [FunctionClass]
  /// True for a word for a speaker that و joins.
  let joinsSpeaker: (Int) -> Bool

  /// Given names and parts of names that stand beside another name, folded.
  private static let beside: Set<String> = [
    "محمد", "احمد", "محمود", "حسن", "حسين", "عمر", "خالد", "ابراهيم", "يوسف", "مصطفي", "ناصر",
    "سعيد",
    "جاسم", "كاظم", "عباس", "مهدي", "حيدر", "عبد", "بن", "ابن", "ابو",
  ]
  private static let before: Set<String> = ["السيد", "الشيخ", "الدكتور", "المهندس", "الحاج", "بن"]

  /// The tokens that are names, ascending.
  func tokens() -> [Int] {
    let ali = document.tokens.indices.filter { document.key(of: $0, equals: "علي") }
    let spellsBoth = ali.contains { isSpelled($0, "ى") } && ali.contains { isSpelled($0, "ي") }
    let names = ali.filter { token in
      isSpelled(token, "ي") && (spellsBoth || isBesideName(token) || cannotGovern(token))
    }
    let khalaf = document.tokens.indices.filter {
      document.key(of: $0, equals: "خلف") && cannotGovern($0)
    }
    return (names + khalaf).sorted()
  }

  private func isSpelled(_ token: Int, _ ending: String) -> Bool {
    document.text[document.tokens[token].range].hasSuffix(ending)
  }

  private func isBesideName(_ token: Int) -> Bool {
    let words = document.tokens
    if token > 0, words[token - 1].kind == .word {
      let word = String(decoding: document.key(of: token - 1), as: UTF8.self)
      if Self.beside.contains(word) || Self.before.contains(word) { return true }
    }
    guard token + 1 < words.count, words[token + 1].kind == .word else { return false }
    return Self.beside.contains(String(decoding: document.key(of: token + 1), as: UTF8.self))
  }

  /// No preposition stands before «إن», nor at the end of a clause.
  private func cannotGovern(_ token: Int) -> Bool {
    guard token > 0, document.tokens[token - 1].kind == .word, token + 1 < document.tokens.count
    else { return false }
    let next = token + 1
    if classes[next].contains(.complementiser) {
      return document.text[document.tokens[next].range].unicodeScalars.first == "\u{625}"
    }
    // «سامي خلف ونظيره»
    if document.key(of: next).starts(with: "و".utf8), joinsSpeaker(next) { return true }
    return [0x2C, 0x60C, 0x2E, 0x3A].contains(document.tokens[next].mark)
  }
}
