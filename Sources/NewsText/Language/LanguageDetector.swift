/// Names the language of a text by its script and its commonest words.
///
/// Arabic, Persian and Urdu share a script and are told apart by letters and function words.
public enum LanguageDetector {
  /// A BCP 47 code, or nil where nothing decides; reads at most the first 20,000 bytes.
  public static func language(of text: ArticleText) -> String? {
    let bytes = text.utf8
    var counts = [Int](repeating: 0, count: Script.allCases.count)
    var index = 0
    let limit = min(bytes.count, 20_000)
    while index < limit {
      let (value, length) = scalar(in: bytes, at: index)
      if let script = Script.of(value) { counts[script.rawValue] += 1 }
      index += length
    }
    // Of two scripts with as many letters the first.
    guard
      let script = Script.allCases.max(by: {
        (counts[$0.rawValue], $1.rawValue) < (counts[$1.rawValue], $0.rawValue)
      }), counts[script.rawValue] > 0
    else { return nil }
    let words = commonWords(bytes, limit)
    switch script {
    case .arabic: return best(of: ["ar", "fa", "ur", "ckb"], words) ?? "ar"
    case .hebrew: return "he"
    case .cyrillic: return best(of: ["ru", "uk", "bg", "sr"], words) ?? "ru"
    case .greek: return "el"
    case .armenian: return "hy"
    case .georgian: return "ka"
    case .kana: return "ja"
    case .hangul: return "ko"
    case .han: return counts[Script.kana.rawValue] * 20 > counts[Script.han.rawValue] ? "ja" : "zh"
    case .devanagari: return "hi"
    case .thai: return "th"
    case .latin:
      return best(of: ["en", "fr", "es", "de", "it", "pt", "nl", "tr", "az", "sv", "pl"], words)
    }
  }

  private enum Script: Int, CaseIterable {
    case latin, arabic, hebrew, cyrillic, greek, armenian, georgian, han, kana, hangul, devanagari,
      thai

    static func of(_ value: UInt32) -> Script? {
      switch value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .latin
      case 0x370...0x3FF: .greek
      case 0x400...0x52F: .cyrillic
      case 0x531...0x587: .armenian
      case 0x5D0...0x5EA: .hebrew
      case 0x620...0x64A, 0x671...0x6D3, 0xFB50...0xFDFB, 0xFE70...0xFEFC: .arabic
      case 0x900...0x97F: .devanagari
      case 0xE01...0xE3A: .thai
      case 0x10D0...0x10FF: .georgian
      case 0x3040...0x30FF: .kana
      case 0x4E00...0x9FFF: .han
      case 0xAC00...0xD7AF: .hangul
      default: nil
      }
    }
  }

  /// How often each function word of any language stands in the text, by its number.
  private static func commonWords(_ bytes: [UInt8], _ limit: Int) -> [Int] {
    var tokeniser = Tokeniser(bytes: bytes)
    tokeniser.read(TextRange(0, limit))
    var counts = [Int](repeating: 0, count: numbers.count)
    for token in tokeniser.tokens where token.kind == .word && token.key.count <= 8 {
      if let number = numbers[tokeniser.key(of: token)] { counts[number] += 1 }
    }
    return counts
  }

  /// The language whose function words occur most; nil where none does.
  private static func best(of codes: [String], _ counts: [Int]) -> String? {
    var best: (code: String, score: Int)?
    for code in codes {
      let score = (wordNumbers[code] ?? []).reduce(0) { $0 + counts[$1] }
      if score > (best?.score ?? 0) { best = (code, score) }
    }
    return best?.code
  }

  /// Each function word's number, by its key; several languages may share one.
  private static let numbers: [ArraySlice<UInt8>: Int] = {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    for word in functionWords.values.joined() {
      let key = TokenKey.of(word)[...]
      numbers[key] = numbers[key] ?? numbers.count
    }
    return numbers
  }()

  private static let wordNumbers: [String: [Int]] = functionWords.mapValues { words in
    words.compactMap { numbers[TokenKey.of($0)[...]] }
  }

  /// A dozen words of each language that its neighbours do not have.
  private static let functionWords: [String: [String]] = [
    "en": [
      "the", "of", "and", "to", "that", "was", "with", "said", "from", "has", "were", "which",
    ],
    "fr": ["le", "les", "des", "et", "dans", "une", "est", "pour", "qui", "sur", "pas", "avec"],
    "es": ["el", "los", "las", "del", "que", "por", "una", "con", "para", "como", "más", "pero"],
    "de": ["der", "die", "und", "das", "den", "von", "mit", "ist", "des", "nicht", "auch", "sich"],
    "it": ["il", "di", "che", "della", "per", "una", "sono", "con", "nel", "gli", "alla", "anche"],
    "pt": ["o", "os", "da", "do", "que", "não", "uma", "em", "com", "para", "dos", "mais"],
    "nl": [
      "het", "een", "van", "dat", "niet", "zijn", "voor", "met", "ook", "aan", "werd", "naar",
    ],
    "tr": ["ve", "bir", "bu", "için", "ile", "olarak", "da", "de", "çok", "daha", "olan", "göre"],
    "az": ["və", "bir", "bu", "üçün", "ilə", "olan", "edib", "görə", "həmin", "daha", "həm", "ki"],
    "sv": ["och", "att", "det", "som", "för", "inte", "har", "till", "med", "är", "av", "på"],
    "pl": ["w", "i", "na", "się", "nie", "że", "jest", "do", "to", "przez", "jak", "oraz"],
    "ru": ["и", "в", "не", "на", "что", "с", "по", "как", "это", "его", "для", "из"],
    "uk": ["і", "в", "не", "на", "що", "та", "як", "це", "його", "для", "з", "від"],
    "bg": ["на", "и", "да", "се", "за", "от", "е", "че", "са", "това", "по", "със"],
    "sr": ["је", "да", "у", "се", "на", "су", "за", "са", "од", "који", "као", "што"],
    "ar": ["في", "من", "على", "إلى", "أن", "التي", "الذي", "عن", "هذا", "مع", "كما", "قال"],
    "fa": ["در", "به", "از", "که", "این", "است", "را", "با", "برای", "های", "شده", "کرد"],
    "ur": ["کے", "میں", "کی", "ہے", "اور", "سے", "کو", "نے", "کا", "ہیں", "پر", "یہ"],
    "ckb": ["لە", "بۆ", "کە", "بە", "ئەو", "دەکات", "لەگەڵ", "هەر", "ئەم", "نەبوو", "بوو", "خۆی"],
  ]
}
