import NewsText

/// Letters with which words begin or end.
///
/// A wildcard is for what no paradigm makes, compounds above all. It stops after six more letters, so
/// that it cannot run away.
struct Wildcard: Hashable, Sendable {
  /// The folded letters.
  let key: [UInt8]
  /// True where words end with them.
  let isEnd: Bool
  let lexeme: Int32

  /// The most letters that may stand where the star is.
  static let reach = 6

  /// True where a word has the letters in their place, and no more besides than the reach.
  func matches(_ word: Span<UInt8>) -> Bool {
    guard word.count >= key.count else { return false }
    let start = isEnd ? word.count - key.count : 0
    for offset in key.indices where word[start + offset] != key[offset] { return false }
    var letters = 0
    for index in 0..<word.count
    where (index < start || index >= start + key.count) && word[index] & 0xC0 != 0x80 {
      letters += 1
    }
    return letters <= Wildcard.reach
  }
}
