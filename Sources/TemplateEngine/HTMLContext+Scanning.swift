/// The tokenizer of HTML over the literal text of a template, one byte at a time.
///
/// It follows the tokenization of the HTML standard, section 13.2.5, and refuses what would be read
/// differently inside SVG or by an older browser.
extension HTMLContext {
  /// Takes one byte; returns what is wrong with it, if anything.
  mutating func advance(_ byte: UInt8) -> String? {
    switch state {
    case .text:
      if byte == ASCII.lessThan { state = .tagOpen }
      return nil
    case .tagOpen: return advanceTagOpen(byte)
    case .endTagOpen:
      if ASCII.isLetter(byte) {
        startTag(byte, isEnd: true)
        return nil
      }
      state = byte == ASCII.greaterThan ? .text : .bogusComment
      return "`</` must be followed by the name of an element"
    case .markupDeclaration: return advanceDeclaration(byte)
    case .comment(let phase):
      advanceComment(phase, byte)
      return nil
    case .bogusComment:
      if byte == ASCII.greaterThan { self = .text }
      return nil
    case .tagName, .beforeAttributeName, .attributeName, .afterAttributeName, .unseparated,
      .selfClosing:
      return advanceTag(byte)
    case .beforeValue, .doubleQuoted, .singleQuoted, .unquoted: return advanceValue(byte)
    case .rawText: return advanceRawText(byte)
    }
  }

  private mutating func startTag(_ byte: UInt8, isEnd: Bool) {
    self = .text
    state = .tagName
    isEndTag = isEnd
    element = [ASCII.lowercased(byte)]
  }

  private mutating func advanceTagOpen(_ byte: UInt8) -> String? {
    if ASCII.isLetter(byte) {
      startTag(byte, isEnd: false)
      return nil
    }
    switch byte {
    case ASCII.slash: state = .endTagOpen
    case ASCII.exclamation: state = .markupDeclaration
    case ASCII.question:
      state = .bogusComment
      return "`<?` is not HTML"
    case ASCII.lessThan: break
    default: state = .text
    }
    return nil
  }

  private mutating func advanceDeclaration(_ byte: UInt8) -> String? {
    if byte == ASCII.dash {
      if pending.isEmpty {
        pending = [byte]
      } else {
        pending = []
        state = .comment(.start)
      }
      return nil
    }
    pending = []
    state = byte == ASCII.greaterThan ? .text : .bogusComment
    return byte == ASCII.leftBracket ? "`<![` is read differently in HTML and in SVG" : nil
  }

  private mutating func advanceComment(_ phase: CommentPhase, _ byte: UInt8) {
    switch (phase, byte) {
    case (.start, ASCII.greaterThan), (.startDash, ASCII.greaterThan),
      (.dashes, ASCII.greaterThan), (.bang, ASCII.greaterThan):
      self = .text
    case (.start, ASCII.dash): state = .comment(.startDash)
    case (.startDash, ASCII.dash), (.dash, ASCII.dash), (.dashes, ASCII.dash):
      state = .comment(.dashes)
    case (.body, ASCII.dash), (.bang, ASCII.dash): state = .comment(.dash)
    case (.dashes, ASCII.exclamation): state = .comment(.bang)
    default: state = .comment(.body)
    }
  }

  // MARK: Tags

  private mutating func advanceTag(_ byte: UInt8) -> String? {
    if ASCII.isSpace(byte) {
      let isAfterName = state == .attributeName || state == .afterAttributeName
      state = isAfterName ? .afterAttributeName : .beforeAttributeName
      return nil
    }
    switch byte {
    case ASCII.slash:
      state = .selfClosing
      attribute = []
      return nil
    case ASCII.greaterThan: return endTag()
    case ASCII.equals where state == .attributeName || state == .afterAttributeName:
      state = .beforeValue
      return nil
    case ASCII.equals:
      state = .beforeValue
      return "`=` must follow the name of its attribute at once, in the same section or partial"
    case ASCII.doubleQuote, ASCII.singleQuote, ASCII.lessThan:
      return "`\(Unicode.Scalar(byte))` cannot stand here in the tag"
        + " <\(String(decoding: element, as: UTF8.self))>"
    default: break
    }
    switch state {
    case .tagName: element.append(ASCII.lowercased(byte))
    case .attributeName: attribute.append(ASCII.lowercased(byte))
    default:
      let isGlued = state == .unseparated
      state = .attributeName
      attribute = [ASCII.lowercased(byte)]
      if isGlued { return "put a space before the attribute" }
    }
    return nil
  }

  private mutating func endTag() -> String? {
    let isSelfClosing = state == .selfClosing
    let name = element
    let wasEndTag = isEndTag
    self = .text
    if wasEndTag { return nil }
    if name.elementsEqual("plaintext".utf8) { return "<plaintext> never ends" }
    guard Self.rawTextElements.contains(name) else { return nil }
    if isSelfClosing {
      return "`/>` ends <\(String(decoding: name, as: UTF8.self))> in SVG but not in HTML:"
        + " write an end tag"
    }
    element = name
    state = .rawText
    return nil
  }

  // MARK: Attribute values

  private mutating func advanceValue(_ byte: UInt8) -> String? {
    switch (state, byte) {
    case (.beforeValue, ASCII.doubleQuote): return startValue(.doubleQuoted)
    case (.beforeValue, ASCII.singleQuote): return startValue(.singleQuoted)
    case (.beforeValue, ASCII.greaterThan):
      return endTag() ?? "the attribute has no value after `=`"
    case (.beforeValue, _):
      if ASCII.isSpace(byte) { return nil }
      _ = startValue(.unquoted)
      return advanceValue(byte)
    case (.doubleQuoted, ASCII.doubleQuote), (.singleQuoted, ASCII.singleQuote):
      return endValue(.unseparated)
    case (.unquoted, ASCII.greaterThan):
      let problem = endValue(.unseparated)
      return endTag() ?? problem
    case (.unquoted, ASCII.doubleQuote), (.unquoted, ASCII.singleQuote), (.unquoted, ASCII.equals),
      (.unquoted, ASCII.lessThan), (.unquoted, ASCII.backtick):
      return "`\(Unicode.Scalar(byte))` cannot stand in an unquoted value: quote the value"
    case (.unquoted, _) where ASCII.isSpace(byte): return endValue(.beforeAttributeName)
    default: return valueByte(byte)
    }
  }

  private mutating func startValue(_ state: State) -> String? {
    self.state = state
    url = .start
    pending = []
    if case .url = AttributeKind(element: element, attribute: attribute) { isURL = true }
    return nil
  }

  private mutating func valueByte(_ byte: UInt8) -> String? {
    if attribute.elementsEqual("http-equiv".utf8), pending.count < 16 {
      pending.append(ASCII.lowercased(byte))
    }
    return isURL ? url.advance(byte) : nil
  }

  private mutating func endValue(_ next: State) -> String? {
    let isRefresh = pending.elementsEqual("refresh".utf8)
    state = next
    attribute = []
    pending = []
    url = .start
    isURL = false
    return isRefresh ? "a page that sends its reader elsewhere cannot be a template" : nil
  }

  // MARK: Raw text

  private mutating func advanceRawText(_ byte: UInt8) -> String? {
    if pending.count == element.count + 2 {
      if ASCII.isSpace(byte) || byte == ASCII.slash || byte == ASCII.greaterThan {
        pending = []
        isEndTag = true
        state = .tagName
        return advanceTag(byte)
      }
    } else if pending.isEmpty {
      if byte == ASCII.lessThan { pending = [byte] }
      return nil
    } else if pending == [ASCII.lessThan] {
      if byte == ASCII.slash {
        pending.append(byte)
        return nil
      }
      if byte == ASCII.exclamation, element == Self.scriptElement {
        pending = []
        return "`<!--` changes where <script> ends"
      }
    } else if element[pending.count - 2] == ASCII.lowercased(byte) {
      pending.append(byte)
      return nil
    }
    pending = byte == ASCII.lessThan ? [byte] : []
    if Self.characterDataElements.contains(element) {
      let name = String(decoding: element, as: UTF8.self)
      return "`<` in <\(name)> is text in HTML but not in SVG: write `&lt;`"
    }
    return nil
  }
}
