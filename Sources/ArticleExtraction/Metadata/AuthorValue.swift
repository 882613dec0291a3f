/// Writers as structured data and meta tags name them: mostly one name, sometimes a whole line.
enum AuthorValue {
  /// The names of a value; none for an address, a number or a sentence.
  static func names(in value: String, isOrganisation: Bool = false) -> [String] {
    guard value.utf8.count <= 300, !isAddress(value) else { return [] }
    if isOrganisation { return [value] }
    let names = BylineText.names(in: value, isLabelled: true)
    if !names.isEmpty { return names }
    // Not written like names, but the page calls it its author: a desk, an agency, a pen name.
    let bare = BylineText.bare(value)
    let words = MetadataValue.words(of: bare)
    guard !words.isEmpty, words.count <= 6, bare.utf8.count <= 80,
      bare.unicodeScalars.contains(where: { $0.properties.isAlphabetic }),
      // A credit, an address in words, a label.
      !bare.utf8.contains(where: { [0x28, 0x3A, 0x2F, 0x3C, 0x7B].contains($0) })
    else { return [] }
    return [bare]
  }

  private static func isAddress(_ value: String) -> Bool {
    let lowered = value.lowercased()
    return lowered.utf8.starts(with: "http".utf8) || lowered.utf8.starts(with: "www.".utf8)
      || lowered.utf8.starts(with: "//".utf8) || lowered.utf8.contains(UInt8(ascii: "@"))
  }
}
