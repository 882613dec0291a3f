/// From a folded form to the lexemes that it can be: a hash table in flat arrays.
///
/// Open addressing over the bytes of the key. Look-up cost does not depend on the number of
/// lexemes. The arrays are what the compiled lexicon stores.
public struct FormTable: Sendable {
  /// What one entry of the table says about a form.
  public struct Entry: Hashable, Sendable {
    /// The lexeme.
    public let lexeme: Int32
    /// What the form is.
    public let features: FormFeatures
    /// Clitics that are part of the form itself.
    public let clitics: Clitics
  }

  var slots: [Int32]
  var keyStarts: [Int32]
  var keyBytes: [UInt8]
  var entryStarts: [Int32]
  var entries: [Entry]

  /// A table from its arrays, which must fit each other.
  init(
    slots: [Int32], keyStarts: [Int32], keyBytes: [UInt8], entryStarts: [Int32], entries: [Entry]
  ) {
    self.slots = slots
    self.keyStarts = keyStarts
    self.keyBytes = keyBytes
    self.entryStarts = entryStarts
    self.entries = entries
  }

  /// Builds a table from forms.
  init(_ forms: [(form: Form, lexeme: Int32)]) {
    var byKey: [[UInt8]: [Entry]] = [:]
    var order: [[UInt8]] = []
    for (form, lexeme) in forms {
      let entry = Entry(lexeme: lexeme, features: form.features, clitics: form.clitics)
      if byKey[form.key] == nil { order.append(form.key) }
      byKey[form.key, default: []].append(entry)
    }
    var size = 16
    while size < order.count * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    keyStarts = [0]
    keyBytes = []
    entryStarts = [0]
    entries = []
    for (index, key) in order.enumerated() {
      keyBytes += key
      keyStarts.append(Int32(keyBytes.count))
      entries += byKey[key] ?? []
      entryStarts.append(Int32(entries.count))
      var slot = Int(FormTable.hash(key.span)) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(index)
    }
  }

  /// The number of different forms.
  public var count: Int { keyStarts.count - 1 }

  /// Where the entries of a key stand, or an empty range.
  @inline(__always)
  func find(_ key: Span<UInt8>) -> Range<Int> {
    let mask = slots.count - 1
    var slot = Int(FormTable.hash(key)) & mask
    while true {
      let index = Int(slots[slot])
      if index < 0 { return 0..<0 }
      let start = Int(keyStarts[index])
      let length = Int(keyStarts[index + 1]) - start
      if length == key.count {
        var offset = 0
        while offset < length, keyBytes[start + offset] == key[offset] { offset += 1 }
        if offset == length { return Int(entryStarts[index])..<Int(entryStarts[index + 1]) }
      }
      slot = (slot + 1) & mask
    }
  }

  /// The entries of a key given as bytes.
  public func entries(of key: [UInt8]) -> ArraySlice<Entry> {
    entries[find(key.span)]
  }

  /// FNV-1a, 32 bits.
  @inline(__always)
  private static func hash(_ key: Span<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in key.indices { hash = (hash ^ UInt32(key[index])) &* 16_777_619 }
    return hash ^ hash >> 15
  }
}
