/// Splits paragraphs into words, numbers and punctuation in one pass over the bytes.
struct Tokeniser {
  private let bytes: [UInt8]
  private(set) var tokens: [Token] = []
  private(set) var keyBytes: [UInt8] = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 6)
    keyBytes.reserveCapacity(bytes.count)
  }

  /// Appends the tokens of one paragraph.
  mutating func read(_ paragraph: TextRange) {
    var index = paragraph.start
    var spaceBefore = true
    let firstToken = tokens.count
    while index < paragraph.end {
      let (value, length) = scalar(in: bytes, at: index)
      switch ScalarClass.of(value) {
      case .space:
        spaceBefore = true
        markSpaceAfter(firstToken)
        index += length
      case .letter, .digit:
        let end = wordEnd(from: index, in: paragraph)
        appendWord(TextRange(index, end), spaceBefore: spaceBefore)
        spaceBefore = false
        index = end
      case .joining:
        // A stray directional or vowel mark between words belongs to neither.
        index += length
      case .hyphen, .apostrophe, .punctuation:
        tokens.append(
          Token(
            range: TextRange(index, index + length), kind: .punctuation,
            shape: spaceBefore ? .spaceBefore : [], mark: value,
            key: TextRange(keyBytes.count, keyBytes.count)))
        spaceBefore = false
        index += length
      }
    }
    markSpaceAfter(firstToken)
  }

  private mutating func markSpaceAfter(_ firstToken: Int) {
    guard let last = tokens.last, tokens.count > firstToken else { return }
    if !last.shape.contains(.spaceAfter) {
      tokens[tokens.count - 1] = Token(
        range: last.range, kind: last.kind, shape: last.shape.union(.spaceAfter), mark: last.mark,
        key: last.key)
    }
  }

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
