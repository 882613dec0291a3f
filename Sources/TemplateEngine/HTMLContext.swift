/// Where in a page a template stands, as far as escaping depends on it.
///
/// Two equal contexts read the same text the same way.
struct HTMLContext: Hashable, Sendable {
  enum State: Hashable, Sendable {
    case text
    case tagOpen, endTagOpen, markupDeclaration
    case comment(CommentPhase)
    case bogusComment
    case tagName, beforeAttributeName, attributeName, afterAttributeName
    case beforeValue, doubleQuoted, singleQuoted, unquoted
    /// After a complete attribute or tag name: white space, `/` or `>` must follow.
    case unseparated
    case selfClosing
    /// In `<title>`, `<style>` and the like, which only their own end tag ends.
    case rawText
  }

  enum CommentPhase: Hashable, Sendable {
    case start, startDash, body, dash, dashes, bang
  }

  var state = State.text
  var isEndTag = false
  /// The name of the tag being read, or of the raw text element around.
  var element: [UInt8] = []
  var attribute: [UInt8] = []
  var url = URLPosition.start
  /// Whether the value being read is a URL.
  var isURL = false
  /// What has been seen of an end tag in raw text, or of `<!--`, or the value of `http-equiv`.
  var pending: [UInt8] = []

  /// Element text, where every page starts and ends.
  static let text = HTMLContext()

  static let characterDataElements: Set<[UInt8]> = [Array("title".utf8), Array("textarea".utf8)]

  static let styleElement = Array("style".utf8)
  static let scriptElement = Array("script".utf8)

  static let rawTextElements: Set<[UInt8]> = Set(
    [
      "title", "textarea", "style", "script", "xmp", "iframe", "noembed", "noframes", "noscript",
    ].map { Array($0.utf8) })

  /// The context at the edge of a section or a partial.
  ///
  /// A tag or attribute name must be complete there, so that it makes no difference whether the
  /// section renders: `<p{{#a}} open{{/a}}>` is one tag either way.
  var atEdge: HTMLContext {
    var edge = self
    switch state {
    case .tagName, .attributeName, .unquoted, .unseparated:
      edge.state = .unseparated
    case .afterAttributeName:
      edge.state = .beforeAttributeName
    case .beforeAttributeName:
      break
    default:
      return self
    }
    edge.attribute = []
    edge.pending = []
    edge.url = .start
    return edge
  }

  /// True in the name of a tag or between its attributes.
  var isInsideTag: Bool {
    switch state {
    case .tagOpen, .endTagOpen, .tagName, .beforeAttributeName, .attributeName,
      .afterAttributeName, .unseparated, .selfClosing:
      true
    default: false
    }
  }

  /// What to call the place in a message.
  var placeName: String {
    let element = String(decoding: element, as: UTF8.self)
    let attribute = String(decoding: attribute, as: UTF8.self)
    switch state {
    case .text: return "element text"
    case .tagOpen, .endTagOpen, .tagName: return "a tag name"
    case .markupDeclaration, .comment, .bogusComment: return "a comment or declaration"
    case .beforeAttributeName, .attributeName, .afterAttributeName, .selfClosing:
      return "the tag <\(element)>"
    case .unseparated: return "the tag <\(element)>, right after a name or value"
    case .beforeValue, .unquoted: return "the unquoted value of \(attribute)="
    case .doubleQuoted, .singleQuoted: return "the value of \(attribute)="
    case .rawText: return "<\(element)>"
    }
  }
}
