/// A file's bytes as valid UTF-8, with the way back to the file.
public struct DecodedText: Sendable {
  /// How wide a decoded scalar is in the file, between two checkpoints.
  public enum Widths: Hashable, Sendable {
    /// As wide as its UTF-8.
    case utf8
    /// One byte.
    case oneByte
    /// Two bytes, or four where its UTF-8 has four.
    case utf16
    /// One byte for ASCII, two for everything else.
    case oneOrTwoBytes
  }

  /// An offset of the decoded text with the offset of the file that it stands for.
  public struct Checkpoint: Hashable, Sendable {
    /// A byte offset of the decoded text, at the start of a scalar.
    public let decoded: Int
    /// The byte offset of the file.
    public let file: Int
  }

  /// The decoded bytes: valid UTF-8, without a byte order mark.
  public let utf8: [UInt8]
  /// The encoding that the file was read as.
  public let encoding: CharacterEncoding
  /// The rule that holds between two checkpoints.
  public let widths: Widths
  /// Ascending; the first stands at decoded offset 0.
  public let checkpoints: [Checkpoint]
  /// How many runs of bytes stood for nothing and became U+FFFD.
  public let replacements: Int
  /// What the reader must hear of.
  public let notices: [HTMLNotice]
}

extension DecodedText {
  /// Decodes a file: byte order mark, then `charset`, then the head's own word, then the bytes.
  ///
  /// Never loses what follows a byte that stands for nothing. A declaration that the bytes
  /// contradict, as in a page that was saved as UTF-8 with its old tag, gives way to the bytes,
  /// with a notice. Cost is linear in the file.
  ///
  /// - Throws: `unsupported-encoding` where the system lacks the tables of a multi-byte encoding.
  public init(
    decoding bytes: [UInt8], charset: String? = nil, prescan: Bool = true
  )
    throws(HTMLError)
  {
    let choice = EncodingChoice(of: bytes, charset: charset, prescan: prescan)
    var decoder = Decoder(bytes: bytes, start: choice.markLength)
    switch choice.encoding.scheme {
    case .utf8:
      decoder.decodeUTF8()
      widths = .utf8
    case .utf16(let bigEndian):
      decoder.decodeUTF16(bigEndian: bigEndian)
      widths = .utf16
    case .multiByte(let encoding):
      guard let converter = MultiByteConverter(encoding) else {
        throw HTMLError.unsupportedEncoding(choice.encoding.name)
      }
      decoder.decodeMultiByte(encoding, with: converter)
      widths = .oneOrTwoBytes
    case .singleByte:
      decoder.decodeSingleByte(table: choice.encoding.table ?? SingleByteTable.windows1252)
      widths = .oneByte
    }
    encoding = choice.encoding
    utf8 = decoder.output
    checkpoints = decoder.checkpoints
    replacements = decoder.replacements
    var notices = choice.notices
    if replacements > 0 {
      notices.append(
        HTMLNotice(
          code: "encoding-replaced",
          message: "Bytes that mean nothing in \(encoding.name) were replaced by U+FFFD "
            + "(places: \(replacements))."))
    }
    self.notices = notices
  }
}

/// Which encoding a file is read as, and what there is to say about that.
struct EncodingChoice {
  var encoding: CharacterEncoding
  var markLength = 0
  var notices: [HTMLNotice] = []

  init(of bytes: [UInt8], charset: String?, prescan: Bool) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      encoding = .utf8
      markLength = 3
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16LE
      markLength = 2
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16BE
      markLength = 2
    } else {
      encoding = .utf8
      choose(of: bytes, charset: charset, prescan: prescan)
    }
  }

  private mutating func choose(of bytes: [UInt8], charset: String?, prescan: Bool) {
    if let charset {
      if let given = CharacterEncoding(label: charset) {
        settle(on: given, of: bytes, trusted: true)
        return
      }
      noteUnknown(charset)
    }
    if prescan, let label = EncodingPrescan.label(in: bytes) {
      if var declared = CharacterEncoding(label: label) {
        // A tag that could be read as ASCII does not stand in a UTF-16 file.
        if case .utf16 = declared.scheme { declared = .utf8 }
        settle(on: declared, of: bytes, trusted: false)
        return
      }
      noteUnknown(label)
    }
    let survey = ByteSurvey(of: bytes)
    if survey.looksLikeUTF8 { return }
    encoding = survey.bestSingleByte
    notices.append(
      HTMLNotice(
        code: "encoding-guessed",
        message: "The file does not say its encoding; it was read as \(encoding.name) by its bytes."
      ))
  }

  private mutating func settle(on declared: CharacterEncoding, of bytes: [UInt8], trusted: Bool) {
    encoding = declared
    if case .utf16 = declared.scheme { return }
    let survey = ByteSurvey(of: bytes)
    if declared.scheme == .utf8 {
      if !survey.looksLikeUTF8 { contradict(declared, with: survey.bestSingleByte) }
    } else if !trusted, survey.sequences >= 3, survey.invalid == 0 {
      contradict(declared, with: .utf8)
    } else if case .multiByte(let multiByte) = declared.scheme, multiByte != .iso2022JP,
      survey.sequences + survey.invalid == 0
    {
      encoding = .utf8
    }
  }

  private mutating func contradict(_ declared: CharacterEncoding, with found: CharacterEncoding) {
    encoding = found
    notices.append(
      HTMLNotice(
        code: "encoding-mismatch",
        message: "The file declares \(declared.name), but its bytes are not; "
          + "it was read as \(found.name)."))
  }

  private mutating func noteUnknown(_ label: String) {
    let shown = String(label.unicodeScalars.prefix(40))
    notices.append(
      HTMLNotice(
        code: "encoding-unknown",
        message: "The declared encoding “\(shown)” is not known; the bytes decided."))
  }
}

/// Counts what tells one encoding from another, in one pass.
struct ByteSurvey {
  /// Well-formed UTF-8 sequences of more than one byte.
  private(set) var sequences = 0
  /// Bytes that belong to no well-formed sequence.
  private(set) var invalid = 0
  /// Bytes from 0xC0 on that stand next to another such byte, and those that do not.
  private var inRuns = 0
  private var alone = 0
  /// Alef and lam of windows-1256; a, e, i, n, o of windows-1251.
  private var arabicLetters = 0
  private var cyrillicLetters = 0

  init(of bytes: [UInt8]) {
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = UTF8Sequence.length(in: bytes, at: index)
      if length > 0 {
        sequences += 1
        index += length
        continue
      }
      invalid += 1
      if byte >= 0xC0, index + 1 < count, bytes[index + 1] >= 0xC0 {
        inRuns += 1
      } else {
        alone += 1
      }
      switch byte {
      case 0xC7, 0xE1: arabicLetters += 1
      case 0xE0, 0xE5, 0xE8, 0xED, 0xEE: cyrillicLetters += 1
      default: break
      }
      index += 1
    }
  }

  /// True where stray bytes are few beside well-formed sequences.
  var looksLikeUTF8: Bool { invalid == 0 || invalid * 4 <= sequences }

  /// By script: letters beyond Latin stand in runs, accented ones alone.
  ///
  /// Every fifth letter of Arabic is an alef or a lam; a third of Cyrillic is five vowels and n.
  var bestSingleByte: CharacterEncoding {
    guard inRuns > alone else { return .windows1252 }
    if arabicLetters * 10 >= invalid { return .windows1256 }
    return cyrillicLetters * 4 >= invalid ? .windows1251 : .windows1252
  }
}

/// The well-formed byte sequences of UTF-8, as the Unicode Standard's table 3-7 lists them.
enum UTF8Sequence {
  /// The length of the well-formed sequence at an offset; 0 where there is none.
  static func length(in bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let remaining = bytes.count - index
    if first >= 0xC2, first <= 0xDF {
      return remaining > 1 && isTail(bytes[index + 1]) ? 2 : 0
    }
    if first >= 0xE0, first <= 0xEF {
      guard remaining > 2, isTail(bytes[index + 1]), isTail(bytes[index + 2]) else { return 0 }
      let second = bytes[index + 1]
      if first == 0xE0 && second < 0xA0 || first == 0xED && second > 0x9F { return 0 }
      return 3
    }
    if first >= 0xF0, first <= 0xF4 {
      guard remaining > 3, isTail(bytes[index + 1]), isTail(bytes[index + 2]),
        isTail(bytes[index + 3])
      else { return 0 }
      let second = bytes[index + 1]
      if first == 0xF0 && second < 0x90 || first == 0xF4 && second > 0x8F { return 0 }
      return 4
    }
    return 0
  }

  static func isTail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
