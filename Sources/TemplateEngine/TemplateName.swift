/// A name that templates can use, as a view model has it.
public struct TemplateName: Sendable, Hashable {
  /// What stands under a name.
  public enum Kind: String, Sendable {
    case text
    case number
    case truthValue = "truth value"
    case styleSheet = "style sheet"
    case picture
    case object
    case list
    /// A list whose elements are texts, written `{{.}}`.
    case listOfTexts = "list of texts"
    /// Absent, or a list without elements, in every sample.
    case unknown
  }

  /// The names from the outermost to this one.
  public let path: [String]
  /// What it is; of a list, what its elements are.
  public let kind: Kind
  /// Whether it may be absent or empty, so that a section over it is left out.
  public let isOptional: Bool
}

extension TemplateName {
  /// Every name of view models, each object's after its own, in their order.
  ///
  /// - Parameter samples: View models; what one of them has counts. Linear in their size.
  public static func all(in samples: [TemplateValue]) -> [TemplateName] {
    collect(samples, path: [])
  }

  private static func collect(_ values: [TemplateValue], path: [String]) -> [TemplateName] {
    let objects = values.compactMap { value -> TemplateObject? in
      if case .object(let object) = value { return object }
      return nil
    }
    var order: [String] = []
    var held: [String: [TemplateValue]] = [:]
    for object in objects {
      for (name, value) in zip(object.names, object.values) {
        if held[name] == nil { order.append(name) }
        held[name, default: []].append(value)
      }
    }
    return order.flatMap { name -> [TemplateName] in
      let values = held[name] ?? []
      let below = path + [name]
      let elements = values.flatMap { value -> [TemplateValue] in
        if case .list(let elements) = value { return elements }
        return [value]
      }
      let isList = values.contains {
        if case .list = $0 { return true }
        return false
      }
      let kind = elements.lazy.compactMap { Self.kind(of: $0) }.first
      let isOptional =
        values.count < objects.count
        || values.contains { value in
          if case .bool = value { return false }
          return !value.isTruthy
        }
      let shown: Kind
      switch (isList, kind) {
      case (_, nil): shown = .unknown
      case (true, .object?): shown = .list
      case (true, _): shown = .listOfTexts
      case (false, let kind?): shown = kind
      }
      return [TemplateName(path: below, kind: shown, isOptional: isOptional)]
        + collect(elements, path: below)
    }
  }

  private static func kind(of value: TemplateValue) -> Kind? {
    switch value {
    case .none: nil
    case .bool: .truthValue
    case .text, .rendered: .text
    case .integer, .number: .number
    case .styleSheet: .styleSheet
    case .picture: .picture
    case .list: .list
    case .object: .object
    }
  }
}
