public import Auditing
import JSON

/// Findings as GitLab's Code Quality report: an array, each with a fingerprint that no other has.
public struct GitLabFindings: FindingWriter {
  private var isFirst = true

  /// Creates a writer.
  public init() {}

  /// The array's beginning.
  public mutating func begin() -> [UInt8] { Array("[".utf8) }

  /// The findings of a file; one that cannot be read is a blocker.
  public mutating func add(_ file: CheckedFile) -> [UInt8] {
    let path = FileReference.relative(file.repositoryPath)
    var values: [JSONValue] = []
    if let failure = file.failure {
      let identity = FindingIdentity(
        check: "unreadable", subject: "", words: "", before: "", after: "")
      values.append(
        issue(
          PlainWords.cleaned(failure), check: "unreadable", severity: "blocker", path: path, 1, 1,
          identity.fingerprint(path: path, occurrence: 1)))
    }
    for entry in file.entries where entry.isShown {
      let finding = entry.finding
      let place = finding.shownPlace
      let severity =
        switch finding.severity {
        case .error: "major"
        case .warning: "minor"
        case .note, .off: "info"
        }
      values.append(
        issue(
          finding.fullMessage, check: finding.check.rawValue, severity: severity, path: path,
          place.start.line, place.end.line,
          finding.identity.fingerprint(path: path, occurrence: finding.occurrence)))
    }
    var bytes: [UInt8] = []
    for value in values {
      bytes += Array((isFirst ? "\n" : ",\n").utf8)
      isFirst = false
      value.serialize(pretty: false, into: &bytes)
    }
    return bytes
  }

  /// The array's end.
  public mutating func end(_ summary: RunSummary) -> [UInt8] { Array("\n]\n".utf8) }

  private func issue(
    _ description: String, check: String, severity: String, path: String, _ begin: Int, _ end: Int,
    _ fingerprint: String
  ) -> JSONValue {
    [
      "description": .string(description), "check_name": .string(check),
      "fingerprint": .string(fingerprint), "severity": .string(severity),
      "location": [
        "path": .string(path), "lines": ["begin": .integer(begin), "end": .integer(end)],
      ],
    ]
  }
}

/// Findings as reviewdog's JSON, with columns in bytes of UTF-8.
///
/// Wordings proposed stand in the message; those that can be set in the place of the words are suggestions too.
public struct RDJSONFindings: FindingWriter {
  private var isFirst = true

  /// Creates a writer.
  public init() {}

  /// The document's head.
  public mutating func begin() -> [UInt8] {
    Array("{\"source\":{\"name\":\"plumbline\"},\"diagnostics\":[".utf8)
  }

  /// The diagnostics of a file.
  public mutating func add(_ file: CheckedFile) -> [UInt8] {
    var values: [JSONValue] = []
    if let failure = file.failure {
      values.append([
        "message": .string(PlainWords.cleaned(failure)),
        "location": ["path": .string(file.repositoryPath)], "severity": "ERROR",
        "code": ["value": "unreadable"],
      ])
    }
    for entry in file.entries where entry.isShown {
      let finding = entry.finding
      let place = finding.shownPlace
      let severity =
        switch finding.severity {
        case .error: "ERROR"
        case .warning: "WARNING"
        case .note, .off: "INFO"
        }
      let range: JSONValue = ["start": point(place.start), "end": point(place.end)]
      var members = [
        JSONMember("message", .string(finding.fullMessage)),
        JSONMember("location", ["path": .string(file.repositoryPath), "range": range]),
        JSONMember("severity", .string(severity)),
        JSONMember("code", ["value": .string(finding.check.rawValue)]),
      ]
      let wordings = finding.fittingWordings
      if !wordings.isEmpty {
        members.append(
          JSONMember(
            "suggestions", .array(wordings.map { ["range": range, "text": .string($0)] })))
      }
      values.append(.object(members))
    }
    var bytes: [UInt8] = []
    for value in values {
      bytes += Array((isFirst ? "\n" : ",\n").utf8)
      isFirst = false
      value.serialize(pretty: false, into: &bytes)
    }
    return bytes
  }

  /// The document's end.
  public mutating func end(_ summary: RunSummary) -> [UInt8] { Array("\n]}\n".utf8) }

  private func point(_ point: FilePlace.Point) -> JSONValue {
    ["line": .integer(point.line), "column": .integer(point.utf8Column)]
  }
}
