import Lexicons
import Yams

/// What house lexicons change in the layers below them: entries replaced, terms switched off or
/// graded anew.
struct HouseChanges {
  /// By kind of entry and id, the highest layer that replaces the entry whole.
  private var replaced: [String: [String: Int]] = [:]
  private var severityOfTerm: [String: Int] = [:]
  private var severityOfCategory: [Category: Int] = [:]
  private var termsOff: Set<String> = []
  private var categoriesOff: Set<Category> = []
  /// Where a change names a term, so that an unknown one can be noted.
  private var named: [(id: String, node: Node, reader: DocumentReader)] = []

  init(_ readers: [DocumentReader]) {
    for reader in readers where reader.layer > 0 {
      if reader.file.name == "changes.yaml" { read(reader) } else { readReplacements(reader) }
    }
  }

  private mutating func readReplacements(_ reader: DocumentReader) {
    guard let root = reader.root() else { return }
    for (section, kind) in [
      ("terms", "term"), ("cues", "cue"), ("actors", "actor"), ("harm", "harm"),
      ("framing", "framing"), ("frames", "frame"),
    ] {
      for item in root[section]?.array() ?? [] {
        guard let entry = item.mapping, entry["override"]?.bool == true,
          let id = entry["id"]?.string
        else { continue }
        replaced[kind, default: [:]][id] = max(replaced[kind]?[id] ?? 0, reader.layer)
      }
    }
    guard root["override"]?.bool == true else { return }
    if let id = root["case"]?.string ?? root["topic"]?.string {
      replaced["case", default: [:]][id] = max(replaced["case"]?[id] ?? 0, reader.layer)
    }
  }

  private mutating func read(_ reader: DocumentReader) {
    guard let root = reader.root() else { return }
    for (key, _) in root where key.string != "changes" {
      reader.note("Unknown section; this file holds `changes:`.", at: key)
    }
    for item in root["changes"]?.array() ?? [] {
      guard
        let fields = FieldReader(item, reader, known: ["id", "category", "off", "severity"])
      else { continue }
      let id = fields.string("id")
      let category = fields.choice("category", Category.self)
      guard (id == nil) != (fields.node("category") == nil) else {
        reader.note("A change names one `id` or one `category`.", at: item)
        continue
      }
      guard fields.node("off") != nil || fields.node("severity") != nil else {
        reader.note("A change says `off: true` or `severity: 1` (2, 3).", at: item)
        continue
      }
      let severity =
        fields.node("severity") == nil ? nil : fields.integer("severity", in: 1...3, default: 2)
      if let id {
        named.append((id, fields.node("id") ?? item, reader))
        if fields.node("off") != nil {
          if fields.bool("off") { termsOff.insert(id) } else { termsOff.remove(id) }
        }
        if let severity { severityOfTerm[id] = severity }
      } else if let category {
        if fields.node("off") != nil {
          if fields.bool("off") {
            categoriesOff.insert(category)
          } else {
            categoriesOff.remove(category)
          }
        }
        if let severity { severityOfCategory[category] = severity }
      }
    }
  }

  /// True where an entry of a lower layer is replaced by one of a higher.
  func isReplaced(_ id: String, _ kind: String, layer: Int) -> Bool {
    layer < replaced[kind]?[id] ?? 0
  }

  /// True where a term is switched off.
  func isOff(_ id: String, _ category: Category) -> Bool {
    termsOff.contains(id) || categoriesOff.contains(category)
  }

  /// The severity that a house gives a term, by id before category; else its own.
  func severity(_ id: String, _ category: Category, own: Int) -> Int {
    severityOfTerm[id] ?? severityOfCategory[category] ?? own
  }

  /// Notes every change of a term that there is not.
  func check(_ known: Set<String>) {
    for (id, node, reader) in named where !known.contains(id) {
      let hint = nearestName(to: id, among: known).map { " Did you mean `\($0)`?" } ?? ""
      reader.note("No term has the id `\(id)`.\(hint)", at: node)
    }
  }
}
