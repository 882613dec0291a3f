/// A title as pages give it for other programs, cut back to the headline.
///
/// Such titles carry the outlet's name, a section or a date behind a bar or a dash. What stands
/// there is cut off only where it is known to be no part of the headline: it is the outlet's name,
/// or the page shows the rest as a heading.
struct HeadlineTitle {
  /// Names that the outlet goes by.
  let outlets: [String]
  /// The page's first-level headings.
  let headings: [String]

  private static let separators: [[UInt8]] = [
    " | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", "：", "｜", "|", "_", " : ", "--", "-",
  ].map { Array($0.utf8) }

  func bare(_ title: String) -> String {
    let bytes = Array(title.utf8)
    // Each separator is tried: no headline is as long as this.
    if bytes.count > 1_000 { return title }
    let whole = MetadataValue.letters(of: title)
    for heading in headings {
      let letters = MetadataValue.letters(of: heading)
      if letters == whole { return title }
    }
    for end in cuts(in: bytes) {
      let head = String(decoding: bytes[..<end], as: UTF8.self)
      let letters = MetadataValue.letters(of: head)
      if letters.count >= 12, headings.contains(where: { MetadataValue.letters(of: $0) == letters })
      {
        return MetadataValue.clean(head) ?? title
      }
    }
    let names = outlets.map { MetadataValue.letters(of: $0) }.filter { !$0.isEmpty }
    // The longest tail first: names of outlets hold dashes and bars themselves.
    for end in cuts(in: bytes) {
      let tail = MetadataValue.letters(of: String(decoding: bytes[end...], as: UTF8.self))
      guard names.contains(tail), end > 0 else { continue }
      return MetadataValue.clean(String(decoding: bytes[..<end], as: UTF8.self)) ?? title
    }
    return title
  }

  /// Offsets at which a separator starts, in order.
  private func cuts(in bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { index in
      index > 0 && HeadlineTitle.separators.contains { bytes[index...].starts(with: $0) }
    }
  }
}
