import NewsText

/// Why a word expression cannot be read.
public struct ExpressionError: Error, Sendable, Hashable {
  /// What is wrong and what to do, in plain English.
  public let message: String
  /// The offset of the mistake in the expression, in UTF-8 bytes.
  public let offset: Int

  init(_ message: String, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}

/// Reads the notation of word expressions.
struct ExpressionParser {
  let defaultPart: Lexeme.PartOfSpeech?
  let hasCase: Bool

  /// A slot before its lexemes have numbers.
  struct ParsedSlot {
    var alternatives: [ParsedAlternative]
    var gap: Int
  }

  enum ParsedAlternative {
    case lexeme(Lexeme, FormRequirement)
    case kind(Pattern.WordClass)
  }

  /// The rows of slots that an expression stands for: one, or several where an alternative holds
  /// several words.
  func parse(_ expression: String) throws(ExpressionError) -> [[ParsedSlot]] {
    var rows: [[ParsedSlot]] = [[]]
    var gap = 0
    var offset = 0
    for part in expression.utf8.split(
      separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    {
      let start = offset
      offset += part.count + 1
      if part.isEmpty { continue }
      let word = String(decoding: part, as: UTF8.self)
      if word.hasPrefix("...") || word.hasPrefix("…") {
        let number = word.hasPrefix("...") ? word.dropFirst(3) : word.dropFirst(1)
        guard rows[0].isEmpty == false else {
          throw ExpressionError("A gap cannot come first.", at: start)
        }
        guard let limit = number.isEmpty ? 6 : Int(number), (1...12).contains(limit) else {
          throw ExpressionError("A gap is written ... or ...3, with 1 to 12 words.", at: start)
        }
        gap = limit
        continue
      }
      let variants = try self.variants(word, at: start, gap: gap)
      rows = rows.flatMap { row in variants.map { row + $0 } }
      guard rows.count <= 64 else {
        throw ExpressionError("The bars give more than 64 combinations.", at: start)
      }
      gap = 0
    }
    guard !rows[0].isEmpty else { throw ExpressionError("The expression is empty.", at: 0) }
    guard gap == 0 else { throw ExpressionError("A gap cannot come last.", at: offset) }
    return rows
  }

  /// The ways to fill one place: all single words in one slot, and a row for each of several words.
  private func variants(
    _ word: String, at start: Int, gap: Int
  ) throws(ExpressionError)
    -> [[ParsedSlot]]
  {
    var single: [ParsedAlternative] = []
    var rows: [[ParsedSlot]] = []
    var part = defaultPart
    // A word without a part of speech takes that of the next alternative: `Artsakh|Karabakh/p`.
    for alternative in word.utf8.split(separator: UInt8(ascii: "|")).reversed() {
      let text = String(decoding: alternative, as: UTF8.self)
      if text.hasPrefix("@") {
        single.append(.kind(try wordClass(text, at: start)))
        continue
      }
      let parsed = try self.alternative(text, part, at: start)
      if case .lexeme(let lexeme, _)? = parsed.last { part = lexeme.partOfSpeech }
      if parsed.count == 1 {
        single += parsed
      } else {
        rows.append(
          parsed.enumerated().map {
            ParsedSlot(alternatives: [$0.element], gap: $0.offset == 0 ? gap : 0)
          })
      }
    }
    if !single.isEmpty { rows.append([ParsedSlot(alternatives: single.reversed(), gap: gap)]) }
    guard !rows.isEmpty else { throw ExpressionError("A word is missing.", at: start) }
    return rows.reversed()
  }

  private func wordClass(_ text: String, at start: Int) throws(ExpressionError) -> Pattern.WordClass
  {
    if let kind = Pattern.WordClass(rawValue: text) { return kind }
    let known = Pattern.WordClass.allCases.map(\.rawValue).joined(separator: ", ")
    throw ExpressionError("Unknown class \(text); the classes are \(known).", at: start)
  }

  /// One alternative; a word with a hyphen or a possessive ending gives several.
  private func alternative(
    _ text: String, _ defaultPart: Lexeme.PartOfSpeech?, at start: Int
  ) throws(ExpressionError) -> [ParsedAlternative] {
    var lemma: [UInt8] = []
    var rest: [UInt8] = []
    var inRest = false
    let bytes = Array(text.utf8)
    for byte in bytes {
      let isHint =
        byte == UInt8(ascii: "+") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "!")
      if byte == UInt8(ascii: "/") || (isHint && !inRest) { inRest = true }
      if inRest { rest.append(byte) } else { lemma.append(byte) }
    }
    var requirement = FormRequirement()
    var part = defaultPart
    var stems: [String] = []
    var forms: [String] = []
    var blocked: [String] = []
    for piece in pieces(rest) {
      let body = String(decoding: piece.dropFirst(), as: UTF8.self)
      if body.isEmpty {
        throw ExpressionError(
          "\(text) has nothing after \(String(decoding: piece, as: UTF8.self)).", at: start)
      }
      switch piece.first {
      case UInt8(ascii: "/"):
        let fields = body.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
          .map { String(decoding: $0, as: UTF8.self) }
        switch fields.first {
        case "n": part = .noun
        case "v": part = .verb
        case "a": part = .adjective
        case "p": part = .name
        case "x": part = .exact
        case "w": part = .wildcard
        default:
          throw ExpressionError(
            "\(fields.first ?? "") is no part of speech; write /n, /v, /a, /p, /x or /w.", at: start
          )
        }
        for flag in fields.dropFirst() { try apply(flag, to: &requirement, at: start) }
      case UInt8(ascii: "+"): stems.append(body)
      case UInt8(ascii: "="): forms.append(body)
      case UInt8(ascii: "!"): blocked.append(body)
      default: break
      }
    }
    guard let part else {
      throw ExpressionError(
        "\(text) has no part of speech; write for example \(text)/n.", at: start)
    }
    let written = String(decoding: lemma, as: UTF8.self)
    let stars = written.unicodeScalars.count { $0 == "*" }
    guard (stars > 0) == (part == .wildcard) else {
      throw ExpressionError(
        stars > 0
          ? "A star needs the part of speech w: \(written)/w."
          : "/w wants a star at the start or the end: \(written)*/w.", at: start)
    }
    if part == .wildcard {
      let isPlaced = stars == 1 && (written.hasPrefix("*") || written.hasSuffix("*"))
      guard isPlaced, written.unicodeScalars.count >= 5 else {
        throw ExpressionError(
          "\(written)/w wants one star, at the start or the end, and four letters or more.",
          at: start)
      }
      guard stems.isEmpty, forms.isEmpty, blocked.isEmpty else {
        throw ExpressionError(
          "A wildcard takes no hints; write the words that it should not reach in `not-in`.",
          at: start)
      }
      return [.lexeme(Lexeme(lemma: written, partOfSpeech: .wildcard), requirement)]
    }
    let words = WordSplitter.words(in: written)
    guard let last = words.last else {
      throw ExpressionError("\(text) holds no word.", at: start)
    }
    var result: [ParsedAlternative] = []
    for word in words.dropLast() {
      var first = FormRequirement()
      if result.isEmpty { first.capital = capital(of: word, part, requirement) }
      result.append(.lexeme(Lexeme(lemma: word, partOfSpeech: .exact), first))
    }
    if result.isEmpty { requirement.capital = capital(of: last, part, requirement) }
    if hasCase, part == .name, isAcronym(last) { requirement.allCapitals = true }
    result.append(
      .lexeme(
        Lexeme(lemma: last, partOfSpeech: part, stems: stems, forms: forms, blocked: blocked),
        requirement))
    return result
  }

  /// A name written with a capital asks for one.
  private func capital(
    of word: String, _ part: Lexeme.PartOfSpeech, _ requirement: FormRequirement
  ) -> Bool? {
    if let given = requirement.capital { return given }
    guard hasCase, part == .name || part == .adjective || part == .noun,
      let first = word.unicodeScalars.first
    else { return nil }
    return first.properties.isUppercase ? true : nil
  }

  /// Two letters or more, all of them capitals.
  private func isAcronym(_ word: String) -> Bool {
    let letters = word.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count >= 2 && letters.allSatisfy(\.properties.isUppercase)
  }

  private func pieces(_ bytes: [UInt8]) -> [[UInt8]] {
    var result: [[UInt8]] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "!"):
        result.append([byte])
      default: result[result.count - 1].append(byte)
      }
    }
    return result
  }

  private func apply(
    _ flag: String, to requirement: inout FormRequirement, at start: Int
  )
    throws(ExpressionError)
  {
    switch flag {
    case "al": requirement.clitics.insert(.article)
    case "no-al": requirement.refusedClitics.insert(.article)
    case "enc": requirement.clitics.insert(.pronoun)
    case "no-enc": requirement.refusedClitics.insert(.pronoun)
    case "pro-ب": requirement.clitics.insert(.bi)
    case "pro-ل": requirement.clitics.insert(.li)
    case "pro-ك": requirement.clitics.insert(.ka)
    case "pro-و": requirement.clitics.insert(.conjunction)
    case "bare": requirement.refusedClitics.formUnion([.article, .bi, .ka, .li, .pronoun])
    case "cap": requirement.capital = true
    case "lower": requirement.capital = false
    case "pl": requirement.features.insert(.plural)
    case "sg": requirement.refusedFeatures.insert(.plural)
    case "past": requirement.features.insert(.past)
    case "pp": requirement.features.insert(.pastParticiple)
    case "ing": requirement.features.insert(.ing)
    case "ya": requirement.refusesAlefMaqsura = true
    case "no-ing": requirement.refusedFeatures.insert(.ing)
    default:
      throw ExpressionError(
        "Unknown flag .\(flag); the flags are .al .no-al .enc .no-enc .pro-ب .pro-ل .pro-ك .pro-و "
          + ".bare .cap .lower .pl .sg .past .pp .ing .no-ing .ya.", at: start)
    }
  }
}
