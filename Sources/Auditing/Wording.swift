import FramingAnalysis

/// The words that messages are made of.
enum Wording {
  /// Words of an article on one line, the beginning of them where they are many.
  static func shown(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      if result.count >= 80 { return String(result) + "…" }
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: result.append(" ")
      // What would turn the text around it.
      case 0x202A...0x202E, 0x2066...0x2069: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whose words they are, as the words go on: “liberated” in the outlet's own words.
  static func whose(_ voice: Voice) -> String {
    switch voice {
    case .own: "in the outlet's own words"
    case .headline: "in the headline"
    case .caption: "in a caption"
    case .paraphrase: "in somebody's reported words"
    case .quotation: "in quoted words"
    }
  }

  /// A number with one decimal, without one where it is whole.
  static func rounded(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}
