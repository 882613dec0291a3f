public import Auditing

/// Findings as JUnit's XML: a suite for each file, a failed case for each finding past the gate.
///
/// Nobody agrees on one form; this one holds all that the strict and the lenient schema ask for. No time is
/// written, so that the same findings are the same bytes.
public struct JUnitFindings: FindingWriter {
  private var suites = 0

  /// Creates a writer.
  public init() {}

  /// The root's beginning.
  public mutating func begin() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n".utf8)
  }

  /// The suite of a file.
  public mutating func add(_ file: CheckedFile) -> [UInt8] {
    let path = XMLEscaping.attribute(file.repositoryPath)
    let shown = file.entries.filter(\.isShown)
    let failures = shown.count { $0.standing == .failing }
    let isUnread = file.failure != nil
    var cases = shown.map { testCase($0, path: path) }
    if let failure = file.failure {
      let text = XMLEscaping.attribute(failure)
      cases = [
        "    <testcase name=\"the file can be read\" classname=\"\(path)\" time=\"0\">"
          + "<error message=\"\(text)\" type=\"unreadable\"/></testcase>\n"
      ]
    } else if cases.isEmpty {
      cases = ["    <testcase name=\"nothing found\" classname=\"\(path)\" time=\"0\"/>\n"]
    }
    let suite =
      "  <testsuite name=\"\(path)\" package=\"plumbline\" id=\"\(suites)\" tests=\"\(cases.count)\" "
      + "failures=\"\(failures)\" errors=\"\(isUnread ? 1 : 0)\" time=\"0\" "
      + "timestamp=\"1970-01-01T00:00:00\" hostname=\"localhost\">\n    <properties/>\n"
      + cases.joined() + "    <system-out/>\n    <system-err/>\n  </testsuite>\n"
    suites += 1
    return Array(suite.utf8)
  }

  /// The root's end.
  public mutating func end(_ summary: RunSummary) -> [UInt8] { Array("</testsuites>\n".utf8) }

  private func testCase(_ entry: CheckedFile.Entry, path: String) -> String {
    let finding = entry.finding
    // Readers tell cases apart by name: the same finding keeps its name, no two have one.
    let mark = finding.identity.fingerprint(path: nil, occurrence: finding.occurrence).prefix(8)
    let name = [finding.check.rawValue, finding.words.map { "“\($0)”" }, String(mark)]
      .compactMap(\.self).joined(separator: " ")
    let open =
      "    <testcase name=\"\(XMLEscaping.attribute(name))\" classname=\"\(path)\" time=\"0\""
    guard entry.standing == .failing else { return open + "/>\n" }
    let start = finding.shownPlace.start
    return open + "><failure message=\"\(XMLEscaping.attribute(finding.fullMessage))\" "
      + "type=\"\(finding.severity.name)\">\(path):\(start.line):\(start.column)</failure></testcase>\n"
  }
}

/// Findings as Checkstyle's XML.
public struct CheckstyleFindings: FindingWriter {
  /// Creates a writer.
  public init() {}

  /// The root's beginning.
  public mutating func begin() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n".utf8)
  }

  /// The element of a file.
  public mutating func add(_ file: CheckedFile) -> [UInt8] {
    var text = "  <file name=\"\(XMLEscaping.attribute(file.repositoryPath))\">\n"
    if let failure = file.failure {
      text +=
        "    <error line=\"1\" column=\"1\" severity=\"error\" message=\"\(XMLEscaping.attribute(failure))\" "
        + "source=\"plumbline.unreadable\"/>\n"
    }
    for entry in file.entries where entry.isShown {
      let finding = entry.finding
      let start = finding.shownPlace.start
      let severity = finding.severity == .note ? "info" : finding.severity.name
      text +=
        "    <error line=\"\(start.line)\" column=\"\(start.column)\" severity=\"\(severity)\" "
        + "message=\"\(XMLEscaping.attribute(finding.fullMessage))\" "
        + "source=\"plumbline.\(finding.check.rawValue)\"/>\n"
    }
    return Array((text + "  </file>\n").utf8)
  }

  /// The root's end.
  public mutating func end(_ summary: RunSummary) -> [UInt8] { Array("</checkstyle>\n".utf8) }
}

/// Writes text into XML 1.0.
enum XMLEscaping {
  /// Text between double quotation marks, on one line; what XML 1.0 cannot hold becomes U+FFFD.
  static func attribute(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result.append(contentsOf: "&amp;".unicodeScalars)
      case 0x3C: result.append(contentsOf: "&lt;".unicodeScalars)
      case 0x3E: result.append(contentsOf: "&gt;".unicodeScalars)
      case 0x22: result.append(contentsOf: "&quot;".unicodeScalars)
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
      case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      // What would turn the text around it.
      case 0x202A...0x202E, 0x2066...0x2069: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
