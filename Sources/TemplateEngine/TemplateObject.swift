/// Named values in a fixed order.
public struct TemplateObject: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  /// The names, in the order given.
  public let names: [String]
  /// The values, in the order of `names`.
  public let values: [TemplateValue]
  /// Where each name stands, kept only where walking the names would be slower.
  private let positions: [String: Int]?

  /// Creates an object.
  ///
  /// Of two fields with one name the later value counts.
  public init(_ fields: [(String, TemplateValue)]) {
    var names: [String] = []
    var values: [TemplateValue] = []
    names.reserveCapacity(fields.count)
    values.reserveCapacity(fields.count)
    var positions: [String: Int] = [:]
    let isLarge = fields.count > 12
    for (name, value) in fields {
      if let known = isLarge ? positions[name] : names.firstIndex(of: name) {
        values[known] = value
        continue
      }
      if isLarge { positions[name] = names.count }
      names.append(name)
      values.append(value)
    }
    self.names = names
    self.values = values
    self.positions = isLarge ? positions : nil
  }

  /// Creates an object from a literal.
  public init(dictionaryLiteral elements: (String, TemplateValue)...) { self.init(elements) }

  /// The value of a name, or nil where the object does not have the name.
  public subscript(name: String) -> TemplateValue? {
    guard let position = positions.map({ $0[name] }) ?? names.firstIndex(of: name) else {
      return nil
    }
    return values[position]
  }
}
