/// From a word as it is written to the lexemes that it can be a form of.
///
/// The cores of all forms stand in a hash table (open addressing, one byte of each hash kept apart so
/// that a miss touches one byte). What stands before and after a core, endings and clitics, is kept once
/// for all lexemes: a word is tried at every place where a beginning ends and an ending begins.
/// Look-up cost does not depend on the number of lexemes. The arrays are what the compiled lexicon
/// stores.
public struct FormTable: Sendable {
  /// What a core belongs to.
  struct Entry: Hashable, Sendable {
    /// The lexeme.
    let lexeme: Int32
    /// The set of endings that make its forms.
    let inflection: Int32
  }

  /// One form of an inflection: what the paradigm writes around the core.
  struct Ending: Hashable, Sendable {
    /// The number of what stands before, among all that any paradigm writes; 0 is nothing.
    let before: Int32
    /// The number of what stands after; 0 is nothing.
    let after: Int32
    let features: FormFeatures
    let clitics: Clitics
  }

  /// One byte of the hash of each filled slot, 0 in a free one.
  var marks: [UInt8]
  /// For each filled slot the number of its core.
  var slots: [Int32]
  var keyStarts: [Int32]
  var keyBytes: [UInt8]
  var entryStarts: [Int32]
  var entries: [Entry]
  /// For each core the set of function words that it belongs to, or -1.
  var wordSets: [Int32]
  var inflectionStarts: [Int32]
  var endings: [Ending]
  /// All that may stand before a core: clitics and what paradigms write, together.
  var before: AttachmentTrie
  /// All that may stand after it, read from the end.
  var after: AttachmentTrie
  /// What may be written together with a form, and what that asks of it.
  var attachments: Attachments

  /// Builds a table from forms.
  ///
  /// `words` are function words by folded key, with the number of the set that each belongs to.
  init(
    _ forms: [(form: Form, lexeme: Int32)], words: [(key: [UInt8], set: Int32)] = [],
    attachments: Attachments = Attachments()
  ) {
    var befores = Numbering<[UInt8]>(first: [])
    var afters = Numbering<[UInt8]>(first: [])
    // All endings of each core of each lexeme, in the order of the paradigm.
    struct CoreOfLexeme: Hashable {
      let core: [UInt8]
      let lexeme: Int32
    }
    var endingsOf: [CoreOfLexeme: [Ending]] = [:]
    var order: [CoreOfLexeme] = []
    for (form, lexeme) in forms {
      let key = CoreOfLexeme(core: form.core, lexeme: lexeme)
      let ending = Ending(
        before: befores.number(of: form.before), after: afters.number(of: form.after),
        features: form.features, clitics: form.clitics)
      if endingsOf[key] == nil { order.append(key) }
      endingsOf[key, default: []].append(ending)
    }
    var inflections = Numbering<[Ending]>()
    var cores = Numbering<[UInt8]>()
    var entriesOfCore: [[Entry]] = []
    for key in order {
      let core = Int(cores.number(of: key.core))
      if core == entriesOfCore.count { entriesOfCore.append([]) }
      let inflection = inflections.number(of: endingsOf[key] ?? [])
      entriesOfCore[core].append(Entry(lexeme: key.lexeme, inflection: inflection))
    }
    wordSets = [Int32](repeating: -1, count: cores.values.count)
    for (key, set) in words {
      let core = Int(cores.number(of: key))
      if core == entriesOfCore.count {
        entriesOfCore.append([])
        wordSets.append(-1)
      }
      wordSets[core] = set
    }
    keyStarts = [0]
    keyBytes = []
    entryStarts = [0]
    entries = []
    for (index, core) in cores.values.enumerated() {
      keyBytes += core
      keyStarts.append(Int32(keyBytes.count))
      entries += entriesOfCore[index]
      entryStarts.append(Int32(entries.count))
    }
    inflectionStarts = [0]
    endings = []
    for inflection in inflections.values {
      endings += inflection
      inflectionStarts.append(Int32(endings.count))
    }
    marks = []
    slots = []
    before = AttachmentTrie(
      attachments.before.map(\.key), inner: befores.values, isReversed: false)
    after = AttachmentTrie(attachments.after.map(\.key), inner: afters.values, isReversed: true)
    self.attachments = attachments
    fill()
  }

  /// A table from its arrays, which must fit each other.
  init(
    marks: [UInt8], slots: [Int32], keyStarts: [Int32], keyBytes: [UInt8], entryStarts: [Int32],
    entries: [Entry], wordSets: [Int32], inflectionStarts: [Int32], endings: [Ending],
    before: AttachmentTrie,
    after: AttachmentTrie, attachments: Attachments
  ) {
    self.marks = marks
    self.slots = slots
    self.keyStarts = keyStarts
    self.keyBytes = keyBytes
    self.entryStarts = entryStarts
    self.entries = entries
    self.wordSets = wordSets
    self.inflectionStarts = inflectionStarts
    self.endings = endings
    self.before = before
    self.after = after
    self.attachments = attachments
  }

  private mutating func fill() {
    var size = 16
    while size < count * 3 { size *= 2 }
    marks = [UInt8](repeating: 0, count: size)
    slots = [Int32](repeating: -1, count: size)
    for index in 0..<count {
      let hash = FormTable.hash(
        keyBytes.span.extracting(Int(keyStarts[index])..<Int(keyStarts[index + 1])))
      var slot = FormTable.slot(hash) & (size - 1)
      while marks[slot] != 0 { slot = (slot + 1) & (size - 1) }
      marks[slot] = FormTable.mark(hash)
      slots[slot] = Int32(index)
    }
  }

  /// The number of different cores.
  public var count: Int { keyStarts.count - 1 }

  /// True where nothing is ever attached to or parted from a core, so that a word is looked up as it
  /// stands.
  var isClosed: Bool { before.isEmpty && after.isEmpty }

  /// The number of a core given by its hash and bytes, or -1.
  ///
  /// The arrays are handed in as spans, which the caller takes once for many look-ups.
  @inline(__always)
  static func core(
    _ hash: UInt64, _ key: Span<UInt8>, marks: Span<UInt8>, slots: Span<Int32>,
    keyStarts: Span<Int32>, keyBytes: Span<UInt8>
  ) -> Int {
    let mask = marks.count - 1
    let spread = spread(hash)
    var slot = Int(truncatingIfNeeded: spread >> 32) & mask
    var found = marks[slot]
    if found == 0 { return -1 }
    let mark = UInt8(truncatingIfNeeded: spread >> 24) | 1
    repeat {
      if found == mark {
        let index = Int(slots[slot])
        let start = Int(keyStarts[index])
        let length = Int(keyStarts[index + 1]) - start
        if length == key.count {
          var offset = 0
          while offset < length, keyBytes[start + offset] == key[offset] { offset += 1 }
          if offset == length { return index }
        }
      }
      slot = (slot + 1) & mask
      found = marks[slot]
    } while found != 0
    return -1
  }

  // MARK: Hashing

  // A polynomial over the bytes, so that the hash of any stretch of a word follows from the hashes
  // of its beginnings; the product with another odd constant spreads it.

  /// The base of the polynomial.
  @inline(__always)
  static var base: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  /// The hash of a key.
  @inline(__always)
  static func hash(_ key: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0
    for index in key.indices { hash = next(hash, key[index]) }
    return hash
  }

  /// The hash of what a hash stands for with one more byte.
  @inline(__always)
  static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    hash &* base &+ UInt64(byte) &+ 1
  }

  @inline(__always)
  static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: spread(hash) >> 32) }

  /// Odd, so that it is never the 0 of a free slot.
  @inline(__always)
  static func mark(_ hash: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: spread(hash) >> 24) | 1 }

  @inline(__always)
  private static func spread(_ hash: UInt64) -> UInt64 {
    (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
  }
}

/// Numbers values in the order in which they come.
struct Numbering<Value: Hashable> {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int32] = [:]

  init() {}

  init(first: Value) { _ = number(of: first) }

  mutating func number(of value: Value) -> Int32 {
    if let known = numbers[value] { return known }
    let number = Int32(values.count)
    values.append(value)
    numbers[value] = number
    return number
  }
}
