import TemplateEngine

/// Reading the view model back, so that every format says what the page says.
extension TemplateValue {
  /// The value of a name; absent where there is none.
  func member(_ name: String) -> TemplateValue {
    if case .object(let object) = self { return object[name] ?? .none }
    return .none
  }

  /// The object with one more name.
  func adding(_ name: String, _ value: TemplateValue) -> TemplateValue {
    guard case .object(let object) = self else { return self }
    return .object(TemplateObject(Array(zip(object.names, object.values)) + [(name, value)]))
  }

  /// The elements of a list; none of anything else.
  var elements: [TemplateValue] {
    if case .list(let values) = self { return values }
    return []
  }

  /// The words that a template would write, or nil where it would write nothing.
  var words: String? {
    switch self {
    case .text(let text): text.isEmpty ? nil : text
    case .integer(let number): "\(number)"
    default: nil
    }
  }
}
