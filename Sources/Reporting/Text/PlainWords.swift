/// Makes words from elsewhere harmless on a terminal and in a ticket.
enum PlainWords {
  /// A text on one line: without what moves a cursor, changes colours or turns the text around it.
  ///
  /// Line ends become spaces, other controls U+FFFD, and bidirectional embeddings, overrides and
  /// isolates go, for the writer sets isolates of its own.
  static func cleaned(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
      case 0..<0x20, 0x7F...0x9F: result.append("\u{FFFD}")
      case 0x202A...0x202E, 0x2066...0x2069: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The marks of an isolate that a value needs in a line of the other direction; nil where it would
  /// read the same without.
  static func isolate(_ text: String, in direction: String) -> (open: String, close: String)? {
    var first: Bool?
    var hasOther = false
    var hasFigures = false
    let isLeftward = direction == "rtl"
    for scalar in text.unicodeScalars {
      guard let isRightToLeft = isRightToLeft(scalar) else {
        if scalar.value >= 0x30, scalar.value <= 0x39 { hasFigures = true }
        continue
      }
      if first == nil { first = isRightToLeft }
      if isRightToLeft != isLeftward { hasOther = true }
    }
    // Signs beside figures change places where the line runs to the left.
    let signed = isLeftward && hasFigures && text.utf8.count > 1
    guard hasOther || (first == nil && signed) else { return nil }
    return (first ?? false ? "\u{2067}" : "\u{2066}", "\u{2069}")
  }

  /// True where a text holds a letter that runs to the left.
  static func hasRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains { isRightToLeft($0) == true }
  }

  /// Whether a scalar is a strong one, and of which direction; nil where it is none.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool? {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      switch scalar.properties.generalCategory {
      case .otherLetter, .modifierLetter: return true
      default: return nil
      }
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
        return false
      default: return nil
      }
    }
  }
}
