/// Which way a text is written, by the scripts of its letters.
public enum WritingDirection {
  /// `rtl` or `ltr`, as most letters of the first 20,000 bytes have it; nil for a text without any.
  ///
  /// Names and addresses in another script do not turn a text round, wherever they stand.
  public static func direction(of text: ArticleText) -> String? {
    let bytes = text.utf8
    let limit = min(bytes.count, 20_000)
    var balance = 0
    var letters = 0
    var index = 0
    while index < limit {
      let (value, length) = scalar(in: bytes, at: index)
      index += length
      // A scalar that the end of the head cuts is none of it.
      guard index <= limit, isLetter(value) else { continue }
      letters += 1
      balance += isRightToLeft(value) ? 1 : -1
    }
    return letters == 0 ? nil : balance > 0 ? "rtl" : "ltr"
  }

  /// Latin and Arabic letters are told by their places: asking Unicode for each costs more than all else.
  private static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 { return (0x61...0x7A).contains(value | 0x20) && value > 0x40 }
    if (0x620...0x64A).contains(value) { return true }
    return Unicode.Scalar(value)?.properties.isAlphabetic ?? false
  }

  /// The blocks that Unicode keeps for scripts written from right to left.
  private static func isRightToLeft(_ value: UInt32) -> Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
