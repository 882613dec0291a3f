public import Auditing
import FramingAnalysis
import JSON

/// Findings as one JSON document: files with their findings, then the counts.
public struct JSONFindings: FindingWriter {
  /// The version of the document's form; it changes when a reader would have to.
  public static let formatVersion = "1.0"

  private var isFirst = true

  /// Creates a writer.
  public init() {}

  /// The head of the document.
  public mutating func begin() -> [UInt8] {
    Array(
      "{\"format\":\"plumbline-findings\",\"format_version\":\"\(JSONFindings.formatVersion)\",\"files\":["
        .utf8)
  }

  /// A file with all its findings, suppressed and known ones among them.
  public mutating func add(_ file: CheckedFile) -> [UInt8] {
    var bytes = Array((isFirst ? "\n" : ",\n").utf8)
    isFirst = false
    let value: JSONValue = .object([
      JSONMember("path", .string(file.repositoryPath)),
      JSONMember("error", file.failure.map(JSONValue.string) ?? .null),
      JSONMember("findings", .array(file.entries.map { .object(FindingMembers.of($0)) })),
    ])
    value.serialize(pretty: false, into: &bytes)
    return bytes
  }

  /// The counts.
  public mutating func end(_ summary: RunSummary) -> [UInt8] {
    var bytes = Array("\n],\"summary\":".utf8)
    FindingMembers.of(summary).serialize(pretty: false, into: &bytes)
    return bytes + Array("}\n".utf8)
  }
}

/// Findings as JSON, one a line, each with its path; a file that cannot be read is a line with `error`.
public struct JSONLineFindings: FindingWriter {
  /// Creates a writer.
  public init() {}

  /// Nothing.
  public mutating func begin() -> [UInt8] { [] }

  /// A line for each finding.
  public mutating func add(_ file: CheckedFile) -> [UInt8] {
    var bytes: [UInt8] = []
    let path = JSONMember("path", .string(file.repositoryPath))
    if let failure = file.failure {
      JSONValue.object([path, JSONMember("error", .string(failure))])
        .serialize(pretty: false, into: &bytes)
      bytes.append(0x0A)
    }
    for entry in file.entries {
      JSONValue.object([path] + FindingMembers.of(entry)).serialize(pretty: false, into: &bytes)
      bytes.append(0x0A)
    }
    return bytes
  }

  /// Nothing.
  public mutating func end(_ summary: RunSummary) -> [UInt8] { [] }
}

/// The members of a finding in both forms of JSON.
enum FindingMembers {
  static func of(_ entry: CheckedFile.Entry) -> [JSONMember] {
    let finding = entry.finding
    let standing: String
    var reason: JSONValue = .null
    switch entry.standing {
    case .failing: standing = "failing"
    case .passing: standing = "passing"
    case .known: standing = "known"
    case .suppressed(let why):
      standing = "suppressed"
      reason = .string(why)
    }
    return [
      JSONMember("check", .string(finding.check.rawValue)),
      JSONMember("severity", .string(finding.severity.name)),
      JSONMember("standing", .string(standing)), JSONMember("reason", reason),
      JSONMember("voice", .string(finding.voice.rawValue)),
      JSONMember("start", finding.place.map { point($0.start) } ?? .null),
      JSONMember("end", finding.place.map { point($0.end) } ?? .null),
      JSONMember("words", finding.words.map(JSONValue.string) ?? .null),
      JSONMember("message", .string(finding.message)),
      JSONMember("neutral", .array(finding.neutral.map(JSONValue.string))),
      JSONMember("rules", .array(finding.rules.map(JSONValue.string))),
      JSONMember(
        "fingerprint",
        .string(finding.identity.fingerprint(path: nil, occurrence: finding.occurrence))),
    ]
  }

  static func of(_ summary: RunSummary) -> JSONValue {
    .object([
      JSONMember("files", .integer(summary.files)),
      JSONMember("unreadable", .integer(summary.unreadable)),
      JSONMember("errors", .integer(summary.counts[.error] ?? 0)),
      JSONMember("warnings", .integer(summary.counts[.warning] ?? 0)),
      JSONMember("notes", .integer(summary.counts[.note] ?? 0)),
      JSONMember("suppressed", .integer(summary.suppressed)),
      JSONMember("known", .integer(summary.known)),
      JSONMember("stale", .integer(summary.stale)),
      JSONMember("failing", .integer(summary.failing)),
      JSONMember("allowed", .integer(summary.allowed)),
      JSONMember("exit_code", .integer(Int(summary.exitCode))),
    ])
  }

  private static func point(_ point: FilePlace.Point) -> JSONValue {
    .object([
      JSONMember("line", .integer(point.line)), JSONMember("column", .integer(point.column)),
      JSONMember("utf16_column", .integer(point.utf16Column)),
      JSONMember("utf8_column", .integer(point.utf8Column)),
    ])
  }
}
