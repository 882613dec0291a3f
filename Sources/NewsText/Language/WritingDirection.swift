/// Which way a text is written, by the scripts of its letters.
public enum WritingDirection {
  /// `rtl` or `ltr`, as most letters of the first 20,000 bytes have it; nil for a text without any.
  ///
  /// Names and addresses in another script do not turn a text round, wherever they stand.
  public static func direction(of text: ArticleText) -> String? {
    let head = String(decoding: text.utf8.prefix(20_000), as: UTF8.self)
    var balance = 0
    var letters = 0
    for scalar in head.unicodeScalars where scalar.properties.isAlphabetic {
      letters += 1
      balance += isRightToLeft(scalar.value) ? 1 : -1
    }
    return letters == 0 ? nil : balance > 0 ? "rtl" : "ltr"
  }

  /// The blocks that Unicode keeps for scripts written from right to left.
  private static func isRightToLeft(_ value: UInt32) -> Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
