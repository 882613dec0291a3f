import ArticleExtraction
import FramingAnalysis
import Lexicons
import NewsText
import Testing

@testable import HTMLTree

/// An example made to mislead: ⟨source⟩, ⟪cue⟫ and ⟦content⟧ of every attribution, and the voice of
/// every loaded word.
struct HardCase: Sendable {
  let name: String
  let marked: String
  /// Of each attribution: stance, side and resolution, then whatever else is true of it.
  let read: [String]
  /// Each loaded word and its voice, with `?` where the scope is ambiguous.
  let words: [String]
  let caseID: String
  let isHeadline: Bool

  init(
    _ name: String, _ marked: String, _ read: [String] = [], words: [String] = [],
    caseID: String = "armenia-azerbaijan", headline: Bool = false
  ) {
    self.name = name
    self.marked = marked
    self.read = read
    self.words = words
    self.caseID = caseID
    isHeadline = headline
  }

  func check(_ language: String) throws {
    let text = String(
      String.UnicodeScalarView(
        marked.unicodeScalars.filter { !"⟨⟩⟪⟫⟦⟧".unicodeScalars.contains($0) }))
    let audit = try audit(text, language, caseID: caseID, headline: isHeadline)
    #expect(audit.markedAttributions == marked, "\(name)")
    #expect(audit.attributions.map(\.told) == read, "\(name)")
    #expect(audit.voicedWords == words, "\(name)")
  }
}

/// Examples of one kind, one test a kind.
struct HardGroup: Sendable, CustomTestStringConvertible {
  let name: String
  let examples: [HardCase]
  var testDescription: String { name }

  init(_ name: String, _ examples: [HardCase]) {
    self.name = name
    self.examples = examples
  }
}

extension Attribution {
  /// Stance, side, resolution, and whatever else is true of it.
  fileprivate var told: String {
    var words = ["\(stance)", source.side, source.resolution.rawValue]
    if act != .statement { words.append(act.rawValue) }
    if let polarity { words.append(polarity) }
    if scopeIsAmbiguous { words.append("ambiguous") }
    if isUnclosed { words.append("unclosed") }
    if nestedIn != nil { words.append("nested") }
    if !isCounted, act != .intention { words.append("uncounted") }
    if !source.others.isEmpty {
      words.append("with " + source.others.map(\.side).joined(separator: " "))
    }
    return words.joined(separator: " ")
  }
}

extension Audit {
  /// Each loaded word and its voice.
  fileprivate var voicedWords: [String] {
    findings.filter { $0.tier != .structural }.map {
      "\(article.text[$0.span]): \($0.voice.rawValue)\($0.scopeIsAmbiguous ? "?" : "")"
    }
  }
}

@Suite("Encodings")
struct EncodingTests {
  /// The bytes of a text in windows-1256, by the inverse of the decoder's own table.
  private static func windows1256(_ text: String) throws -> [UInt8] {
    try text.unicodeScalars.map { scalar in
      if scalar.value < 0x80 { return UInt8(scalar.value) }
      let index = try #require(
        SingleByteTable.windows1256.firstIndex { UInt32($0) == scalar.value })
      return UInt8(0x80 + index)
    }
  }

  private static func page(_ charset: String, _ paragraphs: [String]) -> String {
    "<html dir=\"rtl\"><head><meta charset=\"\(charset)\"><title>أخبار الوادي</title></head>"
      + "<body><article><h1>باكو تعلن أن الإرهابيين أحرقوا الجسر</h1>"
      + paragraphs.map { "<p>\($0)</p>" }.joined() + "</article></body></html>"
  }

  /// Encodings change the bytes of a page and nothing of what is read in it.
  @Test func anArabicPageInWindows1256IsReadAsInUTF8() throws {
    let paragraphs = [
      "قالت باكو إن الإرهابيين أحرقوا الجسر القديم في الوادي ليلة الاثنين، مضيفة أن الطريق مغلق منذ الفجر.",
      "وقال الوزير الأرميني: «أغلق النظام الأذربيجاني الطريق أمس صباحا ولم يفتحه حتى المساء».",
      "وانتهى «العدوان» بعد ساعتين من المطر، وغادرت الحافلات القرية ظهر الجمعة كما كان مقررا لها.",
    ]
    let lexicon = try BundledLexicons.lexicon("ar")
    let dispute = try #require(lexicon.dispute("armenia-azerbaijan"))
    let analyser = FramingAnalyser(lexicon: lexicon, version: "test")
    let read = try [
      Array(Self.page("utf-8", paragraphs).utf8),
      Self.windows1256(Self.page("windows-1256", paragraphs)),
    ].map { bytes in
      analyser.audit(try ArticleReader().read(bytes: bytes), dispute: .given(dispute))
    }
    #expect(read[0].attributions.count == 4)
    #expect(read[1].markedAttributions == read[0].markedAttributions)
    #expect(read[1].attributions.map(\.told) == read[0].attributions.map(\.told))
    #expect(read[1].voicedWords == read[0].voicedWords)
    #expect(!read[0].voicedWords.isEmpty)
  }
}
