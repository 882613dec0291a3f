/// Numbers for names, the same name the same number: what is kept of thousands of articles holds no
/// text.
struct NameNumbers: Sendable {
  private var numbers: [String: Int32] = [:]
  /// The names, by number.
  private(set) var names: [String] = []

  var count: Int { names.count }

  /// The number of a name, a new one where it is met first.
  mutating func number(of name: String) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(names.count)
    numbers[name] = number
    names.append(name)
    return number
  }

  /// The number of a name that is known; nil for others.
  func known(_ name: String) -> Int32? { numbers[name] }

  func name(_ number: Int32) -> String { names[Int(number)] }
}
