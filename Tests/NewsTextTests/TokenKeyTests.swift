import Foundation
import NewsText
import Testing

@Suite("Token keys")
struct TokenKeyTests {
  /// Two spellings that must give one key, and what the key is.
  struct Fold: Sendable, CustomTestStringConvertible {
    let written: String
    let key: String
    let why: String
    var testDescription: String { "\(why): \(written)" }

    init(_ written: String, _ key: String, _ why: String) {
      self.written = written
      self.key = key
      self.why = why
    }
  }

  static let folds: [Fold] = [
    Fold("OCCUPATION", "occupation", "capitals"),
    Fold("Łódź", "łódź", "capitals beyond ASCII"),
    Fold("КИЕВ", "киев", "Cyrillic capitals"),
    Fold("ΑΘΗΝΑ", "αθηνα", "Greek capitals"),
    Fold("Երևան", "երեւան", "the Armenian ligature և is two letters"),
    Fold("ԵՐԵՒԱՆ", "երեւան", "Armenian capitals"),
    Fold("أحمد", "احمد", "alef with hamza above"),
    Fold("إيران", "ايران", "alef with hamza below"),
    Fold("آلاف", "الاف", "alef with madda"),
    Fold("ٱلله", "الله", "alef wasla"),
    Fold("ٲ", "ا", "alef with wavy hamza above"),
    Fold("ٳ", "ا", "alef with wavy hamza below"),
    Fold("مؤامرة", "موامرة", "hamza on waw"),
    Fold("رئيس", "رييس", "hamza on ya"),
    Fold("سماء", "سماء", "hamza on the line stays"),
    Fold("إلى", "الي", "alef maqsura"),
    Fold("ألف", "الف", "alef with hamza composed"),
    Fold("ا\u{654}لف", "الف", "alef and a hamza mark"),
    Fold("ا\u{653}لاف", "الاف", "alef and a madda mark"),
    Fold("و\u{654}", "و", "waw and a hamza mark"),
    Fold("ي\u{654}", "ي", "ya and a hamza mark"),
    Fold("مُقَاوَمَةٌ", "مقاومة", "vowel marks and tanwin"),
    Fold("شدَّد", "شدد", "shadda"),
    Fold("مقـــاومة", "مقاومة", "tatweel"),
    Fold("هٰذا", "هذا", "dagger alef"),
    Fold("الرحم\u{FC63}ن", "الرحمن", "shadda with dagger alef, one scalar"),
    Fold("قالً\u{200F}ا", "قالا", "tanwin, then a directional mark"),
    Fold("ۖقل", "قل", "a sign of recitation"),
    Fold("مدرسة", "مدرسة", "ta marbuta is a letter of its own"),
    Fold("\u{FDF2}", "الله", "the ligature of the name Allah"),
    Fold("\u{FEFB}", "لا", "lam-alef"),
    Fold("\u{FEF7}", "لا", "lam-alef with hamza above"),
    Fold("\u{FEF9}", "لا", "lam-alef with hamza below"),
    Fold("\u{FEF5}", "لا", "lam-alef with madda"),
    Fold("\u{FEE3}\u{FEBC}\u{FEAE}", "مصر", "presentation forms"),
    Fold("\u{FEF0}", "ي", "alef maqsura in its final form"),
    Fold("\u{FB92}", "گ", "a Persian letter in its isolated form"),
    Fold("ایران", "ايران", "Persian ya"),
    Fold("کتاب", "كتاب", "Persian kaf"),
    Fold("ہے", "هي", "Urdu heh and yeh barree"),
    Fold("ھ", "ه", "heh doachashmee"),
    Fold("ة", "ة", "ta marbuta"),
    Fold("ۃ", "ة", "Urdu ta marbuta"),
    Fold("می\u{200C}خواهم", "ميخواهم", "zero-width non-joiner"),
    Fold("\u{200F}باكو\u{200E}", "باكو", "directional marks"),
    Fold("\u{202B}باكو\u{202C}", "باكو", "directional embedding"),
    Fold("\u{2067}باكو\u{2069}", "باكو", "directional isolates"),
    Fold("\u{61C}باكو", "باكو", "the Arabic letter mark"),
    Fold("\u{FEFF}word", "word", "byte order mark"),
    Fold("occu\u{AD}pation", "occupation", "soft hyphen"),
    Fold("occu\u{200B}pation", "occupation", "zero-width space"),
    Fold("occu\u{2060}pation", "occupation", "word joiner"),
    Fold("don’t", "don't", "curly apostrophe"),
    Fold("don‘t", "don't", "an opening mark for an apostrophe"),
    Fold("donʼt", "don't", "modifier letter apostrophe"),
    Fold("don＇t", "don't", "full-width apostrophe"),
    Fold("co‑op", "co-op", "non-breaking hyphen"),
    Fold("co‐op", "co-op", "hyphen"),
    Fold("٢٠٢٤", "2024", "Arabic digits"),
    Fold("۲۰۲۴", "2024", "Persian digits"),
    Fold("İstanbul", "istanbul", "Turkish capital İ"),
    Fold("I\u{307}stanbul", "istanbul", "Turkish capital İ in two scalars"),
    Fold("Diyarbakır", "diyarbakir", "Turkish dotless ı"),
    Fold("שָׁלוֹם", "שלום", "Hebrew points"),
    Fold("", "", "nothing"),
  ]

  @Test("A word folds to its key", arguments: folds)
  func folding(_ fold: Fold) {
    #expect(key(fold.written) == fold.key)
  }

  /// Composed and decomposed spellings.
  @Test(
    "Composed and decomposed letters give one key",
    arguments: [
      ("caf\u{E9}", "cafe\u{301}"), ("CAF\u{C9}", "CAFE\u{301}"),
      ("\u{F1}and\u{FA}", "n\u{303}andu\u{301}"),
      ("\u{1EC7}", "e\u{323}\u{302}"), ("\u{1D6}", "u\u{308}\u{304}"),
      ("\u{451}", "\u{435}\u{308}"),
      ("\u{439}", "\u{438}\u{306}"), ("\u{457}", "\u{456}\u{308}"), ("\u{407}", "\u{406}\u{308}"),
      ("\u{15F}", "s\u{327}"), ("\u{11F}", "g\u{306}"), ("\u{622}", "\u{627}\u{653}"),
      ("\u{623}", "\u{627}\u{654}"), ("\u{625}", "\u{627}\u{655}"), ("\u{624}", "\u{648}\u{654}"),
      ("\u{626}", "\u{64A}\u{654}"),
    ])
  func composition(_ composed: String, _ decomposed: String) {
    #expect(TokenKey.of(composed) == TokenKey.of(decomposed))
  }

  @Test(
    "Every composed letter has the key of its parts",
    arguments: [
      ("Latin", 0xC0...0x24F), ("Latin, additional", 0x1E00...0x1EFF), ("Cyrillic", 0x400...0x4FF),
      ("Arabic", 0x620...0x6BF),
    ] as [(String, ClosedRange<UInt32>)])
  func everyComposedLetter(_ name: String, _ letters: ClosedRange<UInt32>) {
    let differing = letters.compactMap(Unicode.Scalar.init).map(String.init).filter {
      TokenKey.of($0) != TokenKey.of($0.decomposedStringWithCanonicalMapping)
    }
    #expect(differing == [], "\(name)")
  }

  /// What carries meaning is not folded away.
  @Test(
    "Different words keep different keys",
    arguments: [
      ("علم", "عالم"), ("resume", "résumé"), ("مدرسة", "مدرس"), ("سأل", "سال ي"), ("co-op", "coop"),
      ("well", "we'll"), ("ء", "ا"), ("١", "٢"), ("е", "e"), ("گ", "ك"), ("چ", "ج"), ("پ", "ب"),
    ])
  func distinctions(_ left: String, _ right: String) {
    #expect(TokenKey.of(left) != TokenKey.of(right))
  }

  @Test("Folding a key again changes nothing, whatever the text")
  func idempotence() {
    var random = RandomText(seed: 11)
    for _ in 0..<600 {
      let text = random.text(scalars: 24)
      let once = TokenKey.of(text)
      #expect(String(validating: once, as: UTF8.self) != nil, "\(text.debugDescription)")
      let twice = TokenKey.of(String(decoding: once, as: UTF8.self))
      #expect(once == twice, "\(text.debugDescription)")
    }
  }

  @Test("Every scalar's key is idempotent and valid")
  func everyScalar() {
    var failures: [UInt32] = []
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = TokenKey.of(String(scalar))
      guard let text = String(validating: once, as: UTF8.self), TokenKey.of(text) == once else {
        failures.append(value)
        continue
      }
    }
    #expect(failures.isEmpty)
  }
}
