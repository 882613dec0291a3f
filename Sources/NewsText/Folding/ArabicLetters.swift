/// The Arabic block as one table: what each scalar is to the tokeniser and what it folds to.
///
/// The block holds nearly every letter of an Arabic article, two bytes each; one look-up a letter
/// takes the place of decoding, classing and folding.
enum ArabicLetters {
  /// For the scalars U+0600 to U+06FF: the low byte of the folded letter, and above it
  /// ``ScalarClass`` as a number.
  static let table: [UInt16] = (0..<0x100).map { low in
    let value = 0x600 + UInt32(low)
    let kind = ScalarClass.of(value)
    let folded = kind == .letter ? TokenKey.foldArabic(value) : value
    return UInt16(kind.rawValue) << 8 | UInt16(folded & 0xFF)
  }
}
