import NewsText

/// Recognises a line that says where the text or a picture came from.
enum CreditLine {
  private static let labels = [
    "source", "sources", "credit", "credits", "photo", "photos", "المصدر", "المصادر", "مصدر",
    "مصادر", "الصورة", "تصوير",
  ]
  private static let wholes = [
    "agencies", "(agencies)", "with agencies", "وكالات", "(وكالات)", "المصدر وكالات",
    "وكالات أنباء",
  ]

  private static let rights = ["©", "copyright", "(c) "]

  /// True for `Source: agencies` and `المصدر/وكالات`: at most 12 words, a label, then a mark.
  static func matches(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 240, TextShape.words(in: line) <= 12 else { return false }
    let text = String(decoding: line, as: UTF8.self).lowercased()
    if wholes.contains(text) { return true }
    if rights.contains(where: { text.utf8.starts(with: $0.utf8) }) { return true }
    for label in labels where text.utf8.starts(with: label.utf8) {
      for byte in text.utf8.dropFirst(label.utf8.count) where byte != 0x20 {
        return byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "|")
      }
    }
    return false
  }
}
