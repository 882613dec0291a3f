/// Reads selectors; every mistake has its column.
struct SelectorParser {
  private let scalars: [Unicode.Scalar]
  private var index = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func chains() throws(SelectorError) -> [[SelectorList.Compound]] {
    var chains: [[SelectorList.Compound]] = []
    repeat { chains.append(try chain()) } while take(",")
    guard index == scalars.count else { throw unexpected() }
    return chains
  }

  private mutating func chain() throws(SelectorError) -> [SelectorList.Compound] {
    skipSpace()
    var compounds = [
      SelectorList.Compound(tests: try compound(), combinator: .descendant)
    ]
    while true {
      let hadSpace = skipSpace()
      if index == scalars.count || scalars[index] == "," { return compounds }
      if take(">") {
        skipSpace()
        compounds.append(SelectorList.Compound(tests: try compound(), combinator: .child))
      } else if hadSpace {
        compounds.append(SelectorList.Compound(tests: try compound(), combinator: .descendant))
      } else {
        throw unexpected()
      }
      if compounds.count > 32 { throw error(at: index, "a selector has at most 32 steps") }
    }
  }

  private mutating func compound() throws(SelectorError) -> [SelectorList.Test] {
    let start = index
    var tests: [SelectorList.Test] = []
    if take("*") {
      // Any element: no test.
    } else if index < scalars.count, isName(scalars[index]) {
      tests.append(.tag(try name("the name of a tag").lowercased()))
    }
    while index < scalars.count {
      if take("#") {
        tests.append(.id(try name("an id after `#`")))
      } else if take(".") {
        tests.append(.className(try name("a class after `.`")))
      } else if take("[") {
        tests.append(try attribute())
      } else {
        break
      }
    }
    guard index > start else {
      guard index < scalars.count else {
        throw error(at: index, "a tag, `#id`, `.class` or `[attribute]` is missing here")
      }
      throw unexpected()
    }
    return tests
  }

  private mutating func attribute() throws(SelectorError) -> SelectorList.Test {
    let opening = index - 1
    skipSpace()
    let name = try name("the name of an attribute after `[`").lowercased()
    skipSpace()
    var comparison = SelectorList.Comparison.present
    var value = ""
    if !take("]") {
      comparison = try self.comparison()
      skipSpace()
      value = try self.value()
      skipSpace()
      guard take("]") else { throw error(at: opening, "`[` has no `]`") }
    }
    return .attribute(name: name, comparison: comparison, value: value)
  }

  private mutating func comparison() throws(SelectorError) -> SelectorList.Comparison {
    if take("=") { return .equal }
    let kinds: [(Unicode.Scalar, SelectorList.Comparison)] = [
      ("~", .word), ("^", .start), ("$", .end), ("*", .part),
    ]
    for (sign, comparison) in kinds where take(sign) {
      guard take("=") else { throw error(at: index, "`=` is missing after `\(sign)`") }
      return comparison
    }
    if index == scalars.count { throw error(at: index, "`]` is missing") }
    throw unexpected()
  }

  private mutating func value() throws(SelectorError) -> String {
    for quote in ["\"", "'"] as [Unicode.Scalar] where take(quote) {
      let start = index
      while index < scalars.count, scalars[index] != quote { index += 1 }
      guard index < scalars.count else { throw error(at: start - 1, "the quote is never closed") }
      index += 1
      return string(start..<(index - 1))
    }
    return try name("a value after `=`; values with other signs stand in quotes")
  }

  private mutating func name(_ wanted: String) throws(SelectorError) -> String {
    let start = index
    while index < scalars.count, isName(scalars[index]) { index += 1 }
    guard index > start else { throw error(at: index, "\(wanted) is missing here") }
    return string(start..<index)
  }

  // MARK: Signs

  private func string(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[range])
    return String(result)
  }

  private func isName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: scalar.value >= 0x80
    }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard index < scalars.count, scalars[index] == sign else { return false }
    index += 1
    return true
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = index
    while index < scalars.count, scalars[index].value <= 0x20 { index += 1 }
    return index > start
  }

  private func error(at index: Int, _ message: String) -> SelectorError {
    SelectorError(column: index + 1, message: message)
  }

  private func unexpected() -> SelectorError {
    guard index < scalars.count else { return error(at: index, "the selector ends too early") }
    let sign = scalars[index]
    let isKnown = sign == ":" || sign == "+" || sign == "~"
    return error(
      at: index,
      isKnown
        ? "`\(sign)` is CSS that is not read here; use tags, #id, .class, [attr=value], space and `>`"
        : "`\(sign)` is not expected here")
  }
}
