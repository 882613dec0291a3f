/// How the value of a variable is written.
enum Escaping: Hashable, Sendable {
  case elementText
  /// Text of `<title>` and `<textarea>`.
  case characterData
  case attribute
  case presentation
  /// A whole URL, or its first part: the scheme is checked.
  case urlStart
  /// As `urlStart`, in `src` of `<img>`, where a picture may stand.
  case pictureURL
  case urlPath
  /// One component of a query or a fragment.
  case urlComponent
  case styleSheet
}

extension HTMLContext {
  /// Takes a variable; returns how to escape it, or throws why it cannot stand here.
  mutating func takeVariable() throws(ContextRefusal) -> Escaping {
    switch state {
    case .text: return .elementText
    case .rawText:
      let name = String(decoding: element, as: UTF8.self)
      guard pending.isEmpty else {
        throw ContextRefusal("a variable cannot stand inside a tag: complete `</\(name)>` first")
      }
      if Self.characterDataElements.contains(element) { return .characterData }
      if element == Self.styleElement { return .styleSheet }
      throw ContextRefusal("a variable cannot stand in <\(name)>, whose text cannot be escaped")
    case .doubleQuoted, .singleQuoted: return try takeQuotedVariable()
    case .beforeValue, .unquoted:
      throw ContextRefusal(
        "a variable cannot stand in an unquoted attribute value: write"
          + " \(String(decoding: attribute, as: UTF8.self))=\"{{…}}\"")
    case .tagOpen, .endTagOpen, .tagName:
      throw ContextRefusal("a variable cannot be a tag name, or a part of one")
    case .beforeAttributeName, .attributeName, .afterAttributeName, .unseparated, .selfClosing:
      throw ContextRefusal(
        "a variable cannot be an attribute name: write the attribute out, in a section if it"
          + " depends on the value")
    case .comment, .bogusComment, .markupDeclaration:
      throw ContextRefusal(
        "a variable cannot stand in an HTML comment or declaration: leave it out, or use {{! … }}")
    }
  }

  private mutating func takeQuotedVariable() throws(ContextRefusal) -> Escaping {
    if isEndTag { throw ContextRefusal("an end tag has no attributes") }
    let name = String(decoding: attribute, as: UTF8.self)
    switch AttributeKind(element: element, attribute: attribute) {
    case .plain: return .attribute
    case .presentation: return .presentation
    case .refused(let reason):
      throw ContextRefusal("a variable cannot stand in \(name)=: \(reason)")
    case .url: break
    }
    switch url {
    case .start:
      url = .afterValue
      let isPicture =
        element.elementsEqual("img".utf8) && attribute.elementsEqual("src".utf8)
      return isPicture ? .pictureURL : .urlStart
    case .path: return .urlPath
    case .query, .fragment: return .urlComponent
    case .open, .afterValue:
      throw ContextRefusal(
        "the text before the variable in \(name)= does not settle which scheme the URL has: put"
          + " `/`, `?` or `#` between them, or make the whole URL one value")
    case .refused:
      throw ContextRefusal(
        "a variable can stand in a URL of the schemes http, https and mailto only")
    }
  }
}

/// Why a variable cannot stand where it does.
struct ContextRefusal: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
