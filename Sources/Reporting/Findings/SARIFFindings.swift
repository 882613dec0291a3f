public import Auditing
import FramingAnalysis
import JSON

/// Findings as SARIF 2.1.0, within what GitHub code scanning takes: one run, own fingerprints, columns in UTF-16
/// code units, no empty strings, no more than 25,000 results.
public struct SARIFFindings: FindingWriter {
  private let version: String
  private var results = 0
  private var leftOut = 0
  private var notifications: [JSONValue] = []
  private var unnamed = 0

  private static let mostResults = 25_000
  /// Each file that cannot be read is told; of very many, the first.
  private static let mostNotifications = 1000

  /// Creates a writer; `version` is the program's.
  public init(version: String) { self.version = version }

  /// The log's head, with every check as a rule.
  public mutating func begin() -> [UInt8] {
    let rules = Check.allCases.map { check -> JSONValue in
      let severity = check.standardSeverities.values.max() ?? .note
      return [
        "id": .string(check.rawValue), "shortDescription": ["text": .string(check.summary)],
        "fullDescription": ["text": .string("\(check.summary) \(check.advice)")],
        "help": ["text": .string(check.advice)],
        "defaultConfiguration": ["level": .string(severity.name)],
      ]
    }
    let tool: JSONValue = [
      "driver": [
        "name": "plumbline", "semanticVersion": .string(version), "rules": .array(rules),
      ]
    ]
    var bytes = Array(
      "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":"
        .utf8)
    tool.serialize(pretty: false, into: &bytes)
    return bytes + Array(",\"columnKind\":\"utf16CodeUnits\",\"results\":[".utf8)
  }

  /// The results of a file.
  public mutating func add(_ file: CheckedFile) -> [UInt8] {
    if let failure = file.failure {
      if notifications.count < SARIFFindings.mostNotifications {
        notifications.append(notification("error", failure, path: file.repositoryPath))
      } else {
        unnamed += 1
      }
    }
    var bytes: [UInt8] = []
    for entry in file.entries {
      guard results < SARIFFindings.mostResults else {
        leftOut += 1
        continue
      }
      bytes += Array((results == 0 ? "\n" : ",\n").utf8)
      results += 1
      result(entry, path: file.repositoryPath).serialize(pretty: false, into: &bytes)
    }
    return bytes
  }

  /// The invocation, with what went wrong.
  public mutating func end(_ summary: RunSummary) -> [UInt8] {
    if leftOut > 0 {
      notifications.append(
        notification(
          "warning", "\(leftOut) more findings are left out: a file may hold 25,000.", path: nil))
    }
    if unnamed > 0 {
      notifications.append(
        notification("error", "\(unnamed) more files could not be read.", path: nil))
    }
    let invocation: JSONValue = [
      "executionSuccessful": .bool(summary.unreadable == 0),
      "exitCode": .integer(Int(summary.exitCode)),
      "toolExecutionNotifications": .array(notifications),
    ]
    var bytes = Array("\n],\"invocations\":[".utf8)
    invocation.serialize(pretty: false, into: &bytes)
    return bytes + Array("]}]}\n".utf8)
  }

  private func result(_ entry: CheckedFile.Entry, path: String) -> JSONValue {
    let finding = entry.finding
    let place = finding.shownPlace
    var region = [
      JSONMember("startLine", .integer(place.start.line)),
      JSONMember("startColumn", .integer(place.start.utf16Column)),
      JSONMember("endLine", .integer(place.end.line)),
      JSONMember("endColumn", .integer(place.end.utf16Column)),
    ]
    if let words = finding.words, !words.isEmpty {
      region.append(JSONMember("snippet", ["text": .string(words)]))
    }
    let fingerprint = finding.identity.fingerprint(path: nil, occurrence: finding.occurrence)
    var members = [
      JSONMember("ruleId", .string(finding.check.rawValue)),
      JSONMember("ruleIndex", .integer(Check.allCases.firstIndex(of: finding.check) ?? 0)),
      JSONMember("level", .string(finding.severity.name)),
      JSONMember("message", ["text": .string(finding.fullMessage)]),
      JSONMember(
        "locations",
        [
          [
            "physicalLocation": [
              "artifactLocation": ["uri": .string(FileReference.uri(path))],
              "region": .object(region),
            ]
          ]
        ]),
      JSONMember(
        "partialFingerprints",
        ["primaryLocationLineHash": .string("\(fingerprint):\(finding.occurrence)")]),
      JSONMember("properties", ["voice": .string(finding.voice.rawValue)]),
    ]
    switch entry.standing {
    case .suppressed(let reason):
      members.append(
        JSONMember("suppressions", [["kind": "inSource", "justification": .string(reason)]]))
    case .known:
      members.append(JSONMember("suppressions", [["kind": "external"]]))
      members.append(JSONMember("baselineState", "unchanged"))
    case .failing, .passing: break
    }
    return .object(members)
  }

  private func notification(_ level: String, _ text: String, path: String?) -> JSONValue {
    var members = [
      JSONMember("level", .string(level)),
      JSONMember("message", ["text": .string(PlainWords.cleaned(text))]),
    ]
    if let path {
      members.append(
        JSONMember(
          "locations",
          [["physicalLocation": ["artifactLocation": ["uri": .string(FileReference.uri(path))]]]]))
    }
    return .object(members)
  }
}

/// How a file is named in a document.
enum FileReference {
  /// A reference as RFC 3986 has it: every byte but unreserved ones and `/` is escaped.
  static func uri(_ path: String) -> String {
    var result = path.utf8.first == 0x2F ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }

  /// A path that is never absolute.
  static func relative(_ path: String) -> String {
    let relative = String(decoding: path.utf8.drop { $0 == 0x2F }, as: UTF8.self)
    return relative.isEmpty ? "." : relative
  }
}
