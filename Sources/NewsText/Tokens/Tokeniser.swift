/// Splits paragraphs into words, numbers and punctuation in one pass over the bytes.
struct Tokeniser {
  private let bytes: [UInt8]
  private(set) var tokens: [Token] = []
  private(set) var keyBytes: [UInt8] = []

  /// What each ASCII byte is to the fast path.
  private let asciiClasses: [UInt8]
  private let arabicLetters: [UInt16]
  /// False where every word is read by the general rules; tests hold both ways equal.
  private let usesTables: Bool

  private static let lower: UInt8 = 1
  private static let upper: UInt8 = 2
  /// Ends a word whatever stands after it.
  private static let plain: UInt8 = 3
  private static let space: UInt8 = 4

  private static let classes: [UInt8] = (0..<0x80).map { byte in
    switch UInt8(byte) {
    case 0x61...0x7A: lower
    case 0x41...0x5A: upper
    case 0x09...0x0D, 0x20: space
    // These may stand inside a word or number; the general path looks at what follows.
    case 0x22, 0x26, 0x27, 0x2E, 0x30...0x39, 0x60: 0
    case 0x21...0x7E: plain
    default: 0
    }
  }

  /// Prepares the reading of a text; `expecting` is how many bytes of it are to be read, all where left out.
  init(bytes: [UInt8], usesTables: Bool = true, expecting count: Int? = nil) {
    self.bytes = bytes
    self.usesTables = usesTables
    asciiClasses = Tokeniser.classes
    arabicLetters = ArabicLetters.table
    let count = count ?? bytes.count
    tokens.reserveCapacity(count / 4)
    keyBytes.reserveCapacity(count / 2)
  }

  /// The folded key of a token.
  func key(of token: Token) -> ArraySlice<UInt8> {
    let bytes = token.shape.contains(.isItsKey) ? bytes : keyBytes
    return bytes[token.key.start..<token.key.end]
  }

  /// Appends the tokens of one paragraph.
  ///
  /// Words of ASCII letters or of Arabic letters, up to a space or a plain mark, are read by tables;
  /// all else by the general rules below, which hold for these words too.
  mutating func read(_ paragraph: TextRange) {
    // Spans and local arrays: the compiler then knows that nothing else holds or changes them.
    let text = bytes
    let text8 = text.span
    let classTable = asciiClasses
    let classes = classTable.span
    let letterTable = arabicLetters
    let letters = letterTable.span
    var found: [Token] = []
    swap(&found, &tokens)
    var keys: [UInt8] = []
    swap(&keys, &keyBytes)
    defer {
      swap(&found, &tokens)
      swap(&keys, &keyBytes)
    }
    var index = paragraph.start
    let limit = paragraph.end
    var spaceBefore = true
    let firstToken = found.count
    while index < limit {
      let byte = text8[index]
      if !usesTables {
        // Only tests come here; they compare.
      } else if byte < 0x80 {
        let kind = classes[Int(byte)]
        if kind == Tokeniser.space {
          if !spaceBefore, found.count > firstToken {
            found[found.count - 1].shape.insert(.spaceAfter)
          }
          spaceBefore = true
          index += 1
          continue
        }
        if kind == Tokeniser.lower || kind == Tokeniser.upper {
          let word = Tokeniser.asciiWord(index, limit, text8, classes)
          if word.end > 0 {
            let range = TextRange(index, word.end)
            var shape: Token.Shape = spaceBefore ? .spaceBefore : []
            var key = range
            if word.capitals == 0 {
              shape.insert(.isItsKey)
            } else {
              if byte < 0x61 { shape.insert(.capitalised) }
              if word.capitals == word.end - index, word.capitals > 1 { shape.insert(.allCapitals) }
              let keyStart = keys.count
              for letter in index..<word.end { keys.append(text8[letter] | 0x20) }
              key = TextRange(keyStart, keys.count)
            }
            index = word.end
            spaceBefore = false
            if index < limit, text8[index] == 0x20 {
              shape.insert(.spaceAfter)
              spaceBefore = true
              found.append(Token(range: range, kind: .word, shape: shape, mark: 0, key: key))
              index += 1
            } else {
              found.append(Token(range: range, kind: .word, shape: shape, mark: 0, key: key))
            }
            continue
          }
        } else if kind == Tokeniser.plain {
          found.append(
            Token(
              range: TextRange(index, index + 1), kind: .punctuation,
              shape: spaceBefore ? .spaceBefore : [], mark: UInt32(byte), key: TextRange(0, 0)))
          spaceBefore = false
          index += 1
          continue
        }
      } else if byte >= 0xD8, byte <= 0xDB {
        let word = Tokeniser.arabicWord(index, limit, text8, classes, letters)
        if word.end > 0 {
          var shape = word.shape
          if spaceBefore { shape.insert(.spaceBefore) }
          var key = TextRange(index, word.end)
          if !shape.contains(.isItsKey) {
            let keyStart = keys.count
            var letter = index
            while letter < word.end {
              let low = (text8[letter] & 0x03) << 6 | text8[letter + 1] & 0x3F
              let entry = letters[Int(low)]
              if UInt8(truncatingIfNeeded: entry >> 8) == ScalarClass.letter.rawValue {
                let folded = UInt8(truncatingIfNeeded: entry)
                keys.append(0xD8 | folded >> 6)
                keys.append(0x80 | folded & 0x3F)
              }
              letter += 2
            }
            key = TextRange(keyStart, keys.count)
          }
          found.append(
            Token(
              range: TextRange(index, word.end), kind: .word, shape: shape, mark: 0, key: key))
          spaceBefore = false
          index = word.end
          continue
        }
      }
      swap(&found, &tokens)
      swap(&keys, &keyBytes)
      (index, spaceBefore) = readGenerally(index, paragraph, spaceBefore, firstToken)
      swap(&found, &tokens)
      swap(&keys, &keyBytes)
    }
    if found.count > firstToken { found[found.count - 1].shape.insert(.spaceAfter) }
  }

  /// Reads one token or space by the general rules.
  private mutating func readGenerally(
    _ index: Int, _ paragraph: TextRange, _ spaceBefore: Bool, _ firstToken: Int
  ) -> (index: Int, spaceBefore: Bool) {
    let (value, length) = scalar(in: bytes, at: index)
    switch ScalarClass.of(value) {
    case .space:
      if tokens.count > firstToken { tokens[tokens.count - 1].shape.insert(.spaceAfter) }
      return (index + length, true)
    case .letter, .digit:
      let end = wordEnd(from: index, in: paragraph)
      appendWord(TextRange(index, end), spaceBefore: spaceBefore)
      return (end, false)
    case .joining:
      // A stray directional or vowel mark between words belongs to neither.
      return (index + length, spaceBefore)
    case .hyphen, .apostrophe, .punctuation:
      tokens.append(
        Token(
          range: TextRange(index, index + length), kind: .punctuation,
          shape: spaceBefore ? .spaceBefore : [], mark: value, key: TextRange(0, 0)))
      return (index + length, false)
    }
  }

  // MARK: The fast paths

  /// The end and the capitals of a word of ASCII letters that a space or a plain mark ends; the end
  /// is -1 for all other words.
  @inline(__always)
  private static func asciiWord(
    _ start: Int, _ limit: Int, _ text: Span<UInt8>, _ classes: Span<UInt8>
  ) -> (end: Int, capitals: Int) {
    var index = start
    var capitals = 0
    while index < limit {
      let byte = text[index]
      guard byte < 0x80 else { return (-1, 0) }
      let kind = classes[Int(byte)]
      if kind == lower {
        index += 1
        continue
      }
      if kind == upper {
        capitals += 1
        index += 1
        continue
      }
      if kind == 0 {
        // A stop before a space ends a word of more than one letter.
        let isEnd =
          byte == 0x2E && index - start > 1 && (index + 1 == limit || text[index + 1] <= 0x20)
        return (isEnd ? index : -1, capitals)
      }
      return (index, capitals)
    }
    return (index, capitals)
  }

  /// The end and the shape of a word of Arabic letters; the end is -1 where it does not begin with
  /// such a letter or does not end before a space or a mark that no Arabic word holds.
  @inline(__always)
  private static func arabicWord(
    _ start: Int, _ limit: Int, _ text: Span<UInt8>, _ classes: Span<UInt8>,
    _ letters: Span<UInt16>
  ) -> (end: Int, shape: Token.Shape) {
    var shape: Token.Shape = .isItsKey
    var index = start
    while index < limit {
      let byte = text[index]
      if byte < 0xD8 || byte > 0xDB {
        guard byte < 0x80 else { return (-1, []) }
        // Stops, quotation marks and apostrophes stand inside words of other scripts only.
        guard
          classes[Int(byte)] > upper || byte == 0x22 || byte == 0x27 || byte == 0x2E
            || byte == 0x60
        else { return (-1, []) }
        break
      }
      let low = (byte & 0x03) << 6 | text[index + 1] & 0x3F
      let entry = letters[Int(low)]
      let kind = UInt8(truncatingIfNeeded: entry >> 8)
      if kind == ScalarClass.letter.rawValue {
        if UInt8(truncatingIfNeeded: entry) != low { shape.remove(.isItsKey) }
      } else if kind == ScalarClass.joining.rawValue {
        if index == start { return (-1, []) }
        shape.remove(.isItsKey)
        if low >= 0x4B, low <= 0x52 { shape.insert(.vocalised) }
      } else if kind == ScalarClass.punctuation.rawValue, low == 0x0C || low == 0x1B || low == 0x1F
      {
        // ، ؛ ؟ never stand inside a word.
        break
      } else {
        return (-1, [])
      }
      index += 2
    }
    guard index > start else { return (-1, []) }
    if text[index - 2] == 0xD9, text[index - 1] == 0x89 { shape.insert(.endsInAlefMaqsura) }
    return (index, shape)
  }

  // MARK: The general rules

  /// The end of the word or number that starts at `start`.
  ///
  /// An apostrophe, a dot or a quotation mark stays inside a word only between letters: `don't`,
  /// `U.S.`, `צה"ל`; a comma or dot inside a number between digits.
  private func wordEnd(from start: Int, in paragraph: TextRange) -> Int {
    var index = start
    var end = start
    var previous = ScalarClass.letter
    var previousValue: UInt32 = 0
    while index < paragraph.end {
      let (value, length) = scalar(in: bytes, at: index)
      let kind = ScalarClass.of(value)
      switch kind {
      case .letter, .digit:
        previous = kind
        previousValue = value
        index += length
        end = index
      case .joining:
        index += length
        // A soft hyphen or mark at the very end still belongs to the word that it follows.
        end = index
      case .apostrophe, .punctuation:
        if value == 0x2E, isInitialismEnd(start, index + 1, paragraph) { return index + 1 }
        guard
          joins(
            value, after: previous, previousValue, at: index + length, in: paragraph, from: start)
        else { return end }
        index += length
      case .space, .hyphen:
        return end
      }
    }
    return end
  }

  private func joins(
    _ value: UInt32, after previous: ScalarClass, _ previousValue: UInt32, at next: Int,
    in paragraph: TextRange, from start: Int
  ) -> Bool {
    guard next < paragraph.end else { return false }
    let (following, _) = scalar(in: bytes, at: next)
    let followingClass = ScalarClass.of(following)
    switch value {
    case 0x27, 0x2019, 0x2BC, 0xFF07:
      return previous == .letter && followingClass == .letter && !isArabic(previousValue)
    case 0x22, 0x5F4, 0x5F3:
      return isHebrew(previousValue) && isHebrew(following)
    case 0x2E:
      if previous == .digit && followingClass == .digit { return true }
      return isInitialism(start, next - 1, paragraph)
    case 0x2C, 0x66B, 0x66C:
      return previous == .digit && followingClass == .digit
    case 0x26:
      return previous == .letter && followingClass == .letter && value == 0x26
    default:
      return false
    }
  }

  /// True where single letters alternate with dots from `start` up to the dot at `dot`, as in "U.S".
  private func isInitialism(_ start: Int, _ dot: Int, _ paragraph: TextRange) -> Bool {
    guard dot + 2 < paragraph.end, isASCIILetter(bytes[dot + 1]), bytes[dot + 2] == 0x2E,
      isASCIILetter(bytes[dot - 1])
    else { return false }
    return dot - 1 == start || (dot >= start + 3 && bytes[dot - 2] == 0x2E)
  }

  private func isInitialismEnd(_ start: Int, _ end: Int, _ paragraph: TextRange) -> Bool {
    guard end - start >= 4, (end - start) % 2 == 0 else { return false }
    var index = start
    while index < end {
      guard isASCIILetter(bytes[index]), bytes[index + 1] == 0x2E else { return false }
      index += 2
    }
    return index == end && (end >= paragraph.end || !isASCIILetter(bytes[end]))
  }

  private func isASCIILetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }
  private func isHebrew(_ value: UInt32) -> Bool { value >= 0x5D0 && value <= 0x5EA }
  private func isArabic(_ value: UInt32) -> Bool { value >= 0x600 && value <= 0x6FF }

  private mutating func appendWord(_ range: TextRange, spaceBefore: Bool) {
    if let split = possessive(range) {
      appendWord(TextRange(range.start, split), spaceBefore: spaceBefore)
      let start = keyBytes.count
      TokenKey.append(bytes, TextRange(split, range.end), to: &keyBytes)
      tokens.append(
        Token(
          range: TextRange(split, range.end), kind: .ending, shape: [], mark: 0,
          key: TextRange(start, keyBytes.count)))
      return
    }
    let start = keyBytes.count
    TokenKey.append(bytes, range, to: &keyBytes)
    var shape: Token.Shape = spaceBefore ? .spaceBefore : []
    shape.formUnion(letterShape(range))
    let first = scalar(in: bytes, at: range.start).value
    let kind: Token.Kind = ScalarClass.of(first) == .digit ? .number : .word
    tokens.append(
      Token(
        range: range, kind: kind, shape: shape, mark: 0, key: TextRange(start, keyBytes.count)))
  }

  /// Where a possessive `'s` begins at the end of a word of Latin letters, or nil.
  private func possessive(_ range: TextRange) -> Int? {
    guard range.count >= 3, bytes[range.end - 1] | 0x20 == 0x73 else { return nil }
    if bytes[range.end - 2] == 0x27 { return range.end - 2 }
    if range.count >= 5, bytes[range.end - 4] == 0xE2, bytes[range.end - 3] == 0x80,
      bytes[range.end - 2] == 0x99
    {
      return range.end - 4
    }
    return nil
  }

  private func letterShape(_ range: TextRange) -> Token.Shape {
    var shape: Token.Shape = []
    var index = range.start
    var letters = 0
    var capitals = 0
    while index < range.end {
      let (value, length) = scalar(in: bytes, at: index)
      if value < 0x80 {
        if isASCIILetter(UInt8(value)) {
          letters += 1
          if value & 0x20 == 0 { capitals += 1 }
        }
      } else if value >= 0x64B && value <= 0x652 {
        shape.insert(.vocalised)
      } else if value >= 0xC0, value < 0x590, let scalar = Unicode.Scalar(value) {
        letters += 1
        if scalar.properties.isUppercase { capitals += 1 }
      }
      if letters == 1, capitals == 1 { shape.insert(.capitalised) }
      index += length
    }
    if range.count >= 2, bytes[range.end - 2] == 0xD9, bytes[range.end - 1] == 0x89 {
      shape.insert(.endsInAlefMaqsura)
    }
    if letters > 1, capitals == letters { shape.insert(.allCapitals) }
    return shape
  }
}
