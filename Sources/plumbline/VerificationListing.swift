import JSON
import Verification

/// What `verify` prints.
struct VerificationListing {
  let verification: Verification
  /// What the report's file is called.
  let report: String

  /// One line a difference, with the words around it where they are known, and a count at the end.
  var text: String {
    var lines: [String] = []
    for difference in verification.differences {
      lines.append(
        "\(report): \(difference.path): \(difference.found), should be \(difference.expected)")
      if let excerpt = difference.excerpt { lines.append("  \(excerpt)") }
    }
    if !verification.unchecked.isEmpty {
      lines.append(
        "Not checked, for there is no rule: \(verification.unchecked.joined(separator: ", ")).")
    }
    lines.append(conclusion)
    return lines.joined(separator: "\n") + "\n"
  }

  private var conclusion: String {
    let count = verification.differences.count
    if verification.isCut { return "\(count) differences, and more that are not listed" }
    guard count == 0 else { return count == 1 ? "1 difference" : "\(count) differences" }
    let spans = verification.spans == 1 ? "1 span" : "\(verification.spans) spans"
    let indices = verification.indices == 1 ? "1 index" : "\(verification.indices) indices"
    return "Checked \(spans) and \(indices): all agree."
  }

  /// The same for programs; `docs/audit-format.md` describes it.
  func value(article: String) -> JSONValue {
    let differences = verification.differences.map { difference in
      JSONValue.object([
        JSONMember("path", .string(difference.path)),
        JSONMember("found", .string(difference.found)),
        JSONMember("expected", .string(difference.expected)),
        JSONMember("excerpt", difference.excerpt.map(JSONValue.string) ?? .null),
      ])
    }
    return .object([
      JSONMember("format", "plumbline-verification"), JSONMember("format_version", "1.0"),
      JSONMember("report", .string(report)), JSONMember("article", .string(article)),
      JSONMember("spans", .integer(verification.spans)),
      JSONMember("indices", .integer(verification.indices)),
      JSONMember("not_checked", .array(verification.unchecked.map(JSONValue.string))),
      JSONMember("more", .bool(verification.isCut)), JSONMember("differences", .array(differences)),
    ])
  }
}
