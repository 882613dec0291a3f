/// Which names a value has, whatever it holds: what a template can be checked against.
indirect enum ValueShape {
  /// Nothing is known, because the sample is absent or an empty list.
  case unknown
  case scalar
  case list(ValueShape)
  case object(names: [String], shapes: [String: ValueShape])

  init(_ value: TemplateValue) {
    switch value {
    case .none: self = .unknown
    case .bool, .text, .integer, .number, .styleSheet, .picture, .rendered: self = .scalar
    case .list(let values):
      self = .list(values.reduce(.unknown) { $0.merged(with: ValueShape($1)) })
    case .object(let object):
      var shapes: [String: ValueShape] = [:]
      for (name, value) in zip(object.names, object.values) { shapes[name] = ValueShape(value) }
      self = .object(names: object.names, shapes: shapes)
    }
  }

  /// What is known of the elements of a list together: a name that one of them has counts.
  private func merged(with other: ValueShape) -> ValueShape {
    switch (self, other) {
    case (.unknown, _): return other
    case (_, .unknown): return self
    case (.scalar, .scalar): return .scalar
    case (.list(let left), .list(let right)): return .list(left.merged(with: right))
    case (.object(var names, var shapes), .object(let otherNames, let otherShapes)):
      for name in otherNames {
        guard let shape = otherShapes[name] else { continue }
        if let known = shapes[name] {
          shapes[name] = known.merged(with: shape)
        } else {
          names.append(name)
          shapes[name] = shape
        }
      }
      return .object(names: names, shapes: shapes)
    default: return .unknown
    }
  }

  /// What a section over the value makes current.
  var insideSection: ValueShape {
    if case .list(let element) = self { return element }
    return self
  }
}
