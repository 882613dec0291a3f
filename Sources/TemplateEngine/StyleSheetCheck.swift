/// Decides whether a style sheet may stand in `<style>` as it is.
enum StyleSheetCheck {
  /// Whether the bytes have a `<` that starts a tag, a comment or a declaration, or end in one.
  ///
  /// HTML needs only `</` to be refused; inside SVG any tag would count.
  static func mayEndElement(_ bytes: [UInt8]) -> Bool {
    for (index, byte) in bytes.enumerated() where byte == ASCII.lessThan {
      guard index + 1 < bytes.count else { return true }
      let next = bytes[index + 1]
      if ASCII.isLetter(next) || next == ASCII.slash || next == ASCII.exclamation
        || next == ASCII.question
      {
        return true
      }
    }
    return bytes.contains(0)
  }
}
