import Auditing
import FramingAnalysis
import LexiconSource
import Yams

/// Reads the keys that a file sets for all articles, or for some.
struct SettingReader {
  let reader: DocumentReader

  static let keys: Set<String> = ["fail-on", "language", "case", "lexicons", "checks"]

  private typealias Assignment = AuditFile.Assignment

  mutating func assignments(_ fields: FieldReader) -> [AuditFile.Assignment] {
    var result: [Assignment] = []
    if let node = fields.node("fail-on"), let level = level(node) {
      result.append(assignment(.failOn, .level(level), node))
    }
    for (name, key) in [("language", AuditKey.language), ("case", .dispute)] {
      guard let node = fields.node(name), let text = fields.required(name) else { continue }
      result.append(assignment(key, .text(text), node))
    }
    if let node = fields.node("lexicons") {
      result.append(assignment(.lexicons, .texts(fields.texts("lexicons").map(\.text)), node))
    }
    if let node = fields.node("checks") {
      if node.mapping == nil {
        reader.note("A mapping is wanted here, as in `loaded-term: warning`.", at: node)
      }
      for (key, value) in pairs(node) { result += checkAssignments(key, value) }
    }
    return result
  }

  private func checkAssignments(_ key: Node, _ value: Node) -> [Assignment] {
    let name = key.string ?? ""
    guard let check = Check(rawValue: name) else {
      let all = Check.allCases.map(\.rawValue)
      let hint = nearestName(to: name, among: all).map { " Did you mean `\($0)`?" } ?? ""
      reader.note(
        "There is no check `\(name)`.\(hint) The checks are \(all.sorted().joined(separator: ", ")).",
        at: key)
      return []
    }
    if value.scalar != nil { return plain(check, value) }
    let thresholds = check.standardThresholds.keys.map(\.rawValue)
    guard
      let fields = FieldReader(value, reader, known: Set(["severity", "fail-on"] + thresholds))
    else { return [] }
    var result: [Assignment] = []
    if let node = fields.node("severity") {
      result += node.scalar != nil ? plain(check, node) : byVoice(check, node)
    }
    if let node = fields.node("fail-on"), let level = level(node) {
      result.append(assignment(.checkFailOn(check), .level(level), node))
    }
    for threshold in CheckThreshold.allCases where thresholds.contains(threshold.rawValue) {
      guard let node = fields.node(threshold.rawValue) else { continue }
      let range = threshold.range
      let number: Double
      if threshold.isWhole {
        number = Double(
          fields.integer(
            threshold.rawValue, in: Int(range.lowerBound)...Int(range.upperBound),
            default: Int(range.lowerBound)))
      } else {
        number = fields.number(threshold.rawValue, in: range, default: range.lowerBound)
      }
      result.append(assignment(.threshold(check, threshold), .number(number), node))
    }
    return result
  }

  /// One severity is that of the outlet's voices: quoted words get one of their own, or none with `off`.
  private func plain(_ check: Check, _ node: Node) -> [Assignment] {
    guard let severity = severity(node) else { return [] }
    return Voice.allCases.filter { voice in
      check.standardSeverities[voice] != nil && (voice.isOutlet || severity == .off)
    }.map { assignment(.severity(check, $0), .severity(severity), node) }
  }

  private func byVoice(_ check: Check, _ node: Node) -> [Assignment] {
    let voices = Voice.allCases.filter { check.standardSeverities[$0] != nil }
    guard let fields = FieldReader(node, reader, known: Set(voices.map(\.rawValue))) else {
      return []
    }
    return voices.compactMap { voice in
      guard let node = fields.node(voice.rawValue), let severity = severity(node) else {
        return nil
      }
      return assignment(.severity(check, voice), .severity(severity), node)
    }
  }

  private func severity(_ node: Node) -> CheckSeverity? {
    let name = node.scalar?.string ?? ""
    if let severity = CheckSeverity(name: name) { return severity }
    wrong(name, CheckSeverity.allCases.map(\.name), "severity", node)
    return nil
  }

  private func level(_ node: Node) -> Gate.Level? {
    let name = node.scalar?.string ?? ""
    if let level = Gate.Level(rawValue: name) { return level }
    wrong(name, Gate.Level.allCases.map(\.rawValue), "level", node)
    return nil
  }

  private func wrong(_ name: String, _ all: [String], _ kind: String, _ node: Node) {
    let choice = "Choose from \(all.joined(separator: ", "))."
    guard node.scalar != nil else {
      let form = node.sequence != nil ? "a list" : "a mapping"
      reader.note("One \(kind) is wanted here, and this is \(form). \(choice)", at: node)
      return
    }
    guard !name.isEmpty else {
      reader.note("A \(kind) is missing here. \(choice)", at: node)
      return
    }
    let hint = nearestName(to: name, among: all).map { " Did you mean `\($0)`?" } ?? ""
    reader.note(
      "`\(name)` is no \(kind).\(hint) \(choice)", at: node)
  }

  private func assignment(_ key: AuditKey, _ value: AuditValue, _ node: Node) -> Assignment {
    Assignment(
      key: key, value: value, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }
}
