/// One value of the typed view model that a template renders.
///
/// Only `false`, `none` and the empty list are falsy: a section over any other value renders once,
/// also over zero and over an empty text.
public enum TemplateValue: Sendable, Hashable {
  /// A value that is known to be absent: falsy, and nothing when rendered.
  case none
  /// A truth value, rendered as `true` or `false`.
  case bool(Bool)
  /// A text from anywhere, trusted or not. It is escaped for the place where it is rendered.
  case text(String)
  /// A whole number, rendered in ASCII digits.
  case integer(Int)
  /// A finite number with a fixed count of decimals (0 to 9), rendered in ASCII digits with a full
  /// stop: fit for coordinates.
  case number(Double, decimals: Int)
  /// A style sheet of our own, which may stand inside `<style>` only, verbatim.
  case styleSheet(String)
  /// A picture inside the page, which may stand in `src` of `<img>` only.
  case picture(EmbeddedPicture)
  /// Bytes that this engine rendered before, which may stand in element text only, verbatim.
  case rendered(RenderedFragment)
  /// Values in order; a section renders once for each.
  case list([TemplateValue])
  /// Named values; a section over it makes the names visible.
  case object(TemplateObject)

  /// The text, or `none` when there is no text.
  public static func text(orNone text: String?) -> TemplateValue {
    text.map { .text($0) } ?? .none
  }

  /// The number, or `none` when there is no number.
  public static func integer(orNone number: Int?) -> TemplateValue {
    number.map { .integer($0) } ?? .none
  }

  /// Whether a section over the value renders.
  public var isTruthy: Bool {
    switch self {
    case .none: false
    case .bool(let value): value
    case .list(let values): !values.isEmpty
    case .text, .integer, .number, .styleSheet, .picture, .rendered, .object: true
    }
  }

  /// What to call the value in a message.
  var kindName: String {
    switch self {
    case .none: "an absent value"
    case .bool: "a truth value"
    case .text: "a text"
    case .integer, .number: "a number"
    case .styleSheet: "a style sheet"
    case .picture: "a picture"
    case .rendered: "a rendered fragment"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Creates a text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// Creates a whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// Creates a truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Creates a list.
  public init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
  /// Creates an object.
  public init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self = .object(TemplateObject(elements))
  }
}
