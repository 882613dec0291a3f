package import Yams

/// Reads one YAML file node by node, and remembers every problem with its place.
package final class DocumentReader {
  let file: LexiconFile
  package private(set) var problems: [LexiconProblem] = []
  /// The layer that the file belongs to: 0 is what ships, house lexicons follow.
  let layer: Int
  private let lines: [Substring]
  private var composed: Node.Mapping??

  package init(_ file: LexiconFile, layer: Int = 0) {
    self.file = file
    self.layer = layer
    lines = file.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// The root of the file as a mapping, or nil with a problem noted.
  package func root() -> Node.Mapping? {
    if let composed { return composed }
    let root = compose()
    composed = .some(root)
    return root
  }

  private func compose() -> Node.Mapping? {
    let node: Node?
    do {
      node = try Yams.compose(yaml: file.text)
    } catch let error as YamlError {
      note(error)
      return nil
    } catch {
      note("The file cannot be read as YAML.", line: 1, column: 1)
      return nil
    }
    guard let node else {
      note("The file is empty.", line: 1, column: 1)
      return nil
    }
    guard let mapping = node.mapping else {
      note("A mapping is wanted here, as in `terms:`.", at: node)
      return nil
    }
    return mapping
  }

  /// Notes a problem at a node.
  package func note(_ message: String, at node: Node) {
    note(message, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// An error at a node that is not noted, for whoever finds it out later.
  package func error(_ message: String, at node: Node) -> LexiconProblem {
    problem(
      message, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, severity: .error)
  }

  /// A warning about an entry; it does not keep the lexicon from being used.
  func warning(_ message: String, at node: Node) -> LexiconProblem {
    problem(
      message, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, severity: .warning)
  }

  /// The lines of an entry as they were written.
  func excerpt(of node: Node) -> String {
    guard let mark = node.mark, mark.line <= lines.count else { return "" }
    // The entry ends before the next line that is indented no more than its dash.
    let indent = max(0, mark.column - 3)
    var end = mark.line
    while end < lines.count {
      let line = lines[end]
      let depth = line.utf8.prefix { $0 == 0x20 }.count
      if !line.allSatisfy(\.isWhitespace), depth <= indent { break }
      end += 1
    }
    return lines[(mark.line - 1)..<end].joined(separator: "\n")
  }

  private func note(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let extra = context.map { " (\($0.text))" } ?? ""
      note(
        "This is not valid YAML: \(problem)\(extra).\(hint(line: mark.line))", line: mark.line,
        column: mark.column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      note(
        "The key \(duplicates.map { String(describing: $0) }.sorted().joined(separator: ", ")) stands here twice.",
        line: context.mark.line, column: context.mark.column)
    case .reader(let problem, _, _, _):
      note("The file cannot be read as YAML: \(problem).", line: 1, column: 1)
    default:
      note("This is not valid YAML: \(error).", line: 1, column: 1)
    }
  }

  /// What usually stands behind a mistake that the parser can only name in its own terms.
  private func hint(line: Int) -> String {
    let near = lines[max(0, min(lines.count, line) - 2)..<max(0, min(lines.count, line))]
    if near.contains(where: { $0.prefix { $0 == " " || $0 == "\t" }.utf8.contains(0x09) }) {
      return " Indent with spaces; there is a tab here."
    }
    let curly: Set<Unicode.Scalar> = ["\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}"]
    if near.contains(where: { $0.unicodeScalars.contains(where: curly.contains) }) {
      return " Texts are set in straight quotation marks (\"…\"); there are curly ones here."
    }
    if near.contains(where: { line in
      line.utf8.count(where: { $0 == UInt8(ascii: "\"") }) % 2 == 1
    }) {
      return
        " A quotation mark is not closed here, or one within a text wants a backslash before it."
    }
    return
      " Look at how the lines here are indented, and set texts that hold a colon in quotation marks."
  }

  private func note(_ message: String, line: Int, column: Int) {
    problems.append(problem(message, line: line, column: column, severity: .error))
  }

  private func problem(
    _ message: String, line: Int, column: Int, severity: LexiconProblem.Severity
  ) -> LexiconProblem {
    let excerpt = line >= 1 && line <= lines.count ? String(lines[line - 1]) : ""
    return LexiconProblem(
      severity: severity, path: file.path, line: line, column: column, message: message,
      excerpt: excerpt.count > 160 ? String(excerpt.prefix(160)) + "…" : excerpt)
  }
}

/// The entries of one mapping, each to be taken once; what is left over is unknown.
package struct FieldReader {
  let node: Node
  let reader: DocumentReader
  private let fields: [String: Node]

  package init?(_ node: Node, _ reader: DocumentReader, known: Set<String>) {
    guard let mapping = node.mapping else {
      reader.note("A mapping is wanted here, as in `id: …`.", at: node)
      return nil
    }
    self.node = node
    self.reader = reader
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      fields[name] = value
      if !known.contains(name) {
        let hint = nearestName(to: name, among: known).map { " Did you mean `\($0)`?" } ?? ""
        reader.note(
          "Unknown key `\(name)`.\(hint) The keys here are \(known.sorted().joined(separator: ", ")).",
          at: key)
      }
    }
    self.fields = fields
  }

  package func node(_ name: String) -> Node? { fields[name] }

  package func string(_ name: String) -> String? {
    guard let node = fields[name] else { return nil }
    guard let scalar = node.scalar else {
      reader.note("`\(name)` wants one text.", at: node)
      return nil
    }
    return scalar.string
  }

  package func required(_ name: String) -> String? {
    if let text = string(name), !text.isEmpty { return text }
    if fields[name] == nil || fields[name]?.scalar != nil {
      reader.note("`\(name)` is missing.", at: node)
    }
    return nil
  }

  package func integer(
    _ name: String, in range: ClosedRange<Int>, default standard: Int
  ) -> Int {
    guard let node = fields[name] else { return standard }
    guard let value = node.int, range.contains(value) else {
      reader.note(
        "`\(name)` wants a whole number from \(range.lowerBound) to \(range.upperBound).", at: node)
      return standard
    }
    return value
  }

  package func number(
    _ name: String, in range: ClosedRange<Double>, default standard: Double
  ) -> Double {
    guard let node = fields[name] else { return standard }
    guard let value = node.float, range.contains(value) else {
      reader.note(
        "`\(name)` wants a number from \(range.lowerBound) to \(range.upperBound).", at: node)
      return standard
    }
    return value
  }

  package func bool(_ name: String) -> Bool {
    guard let node = fields[name] else { return false }
    guard let value = node.bool else {
      reader.note("`\(name)` wants true or false.", at: node)
      return false
    }
    return value
  }

  /// The texts of a list, with their nodes; one text stands for a list of one.
  package func texts(_ name: String) -> [(text: String, node: Node)] {
    guard let node = fields[name] else { return [] }
    if let scalar = node.scalar { return scalar.string.isEmpty ? [] : [(scalar.string, node)] }
    guard let sequence = node.sequence else {
      reader.note("`\(name)` wants a list of texts.", at: node)
      return []
    }
    var result: [(String, Node)] = []
    for item in sequence {
      if let scalar = item.scalar {
        result.append((scalar.string, item))
      } else {
        reader.note("`\(name)` wants a list of texts; this item is none.", at: item)
      }
    }
    return result
  }

  func choice<Value: RawRepresentable & CaseIterable>(_ name: String, _ type: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let node = fields[name], let text = string(name) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let all = Value.allCases.map(\.rawValue)
    let hint = nearestName(to: text, among: all).map { " Did you mean `\($0)`?" } ?? ""
    reader.note(
      "`\(text)` is no \(name).\(hint) Choose from \(all.joined(separator: ", ")).", at: node)
    return nil
  }
}

/// The name nearest to a mistyped one, where one is near enough to be meant.
public func nearestName(to name: String, among names: some Sequence<String>) -> String? {
  let near = names.map { (name: $0, distance: distance($0, name)) }.min {
    ($0.distance, $0.name) < ($1.distance, $1.name)
  }
  guard let near, near.distance <= (name.utf8.count < 6 ? 2 : 3) else { return nil }
  return near.name
}

/// Edit distance (Levenshtein, 1966), for "did you mean".
func distance(_ left: String, _ right: String) -> Int {
  let a = Array(left.unicodeScalars)
  let b = Array(right.unicodeScalars)
  guard a.count < 64, b.count < 64 else { return 64 }
  var row = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (x == y ? 0 : 1))
      diagonal = row[j + 1]
      row[j + 1] = next
    }
  }
  return row[b.count]
}

/// The entries of a mapping in file order; none where the node is no mapping.
package func pairs(_ node: Node?) -> [(key: Node, value: Node)] {
  guard let mapping = node?.mapping else { return [] }
  return mapping.map { (key: $0.key, value: $0.value) }
}
