import NewsText

/// A comment in a page or in Markdown that suppresses findings, or tries to.
///
/// `<!-- plumbline-ignore loaded-term until 2027-01-31: the ministry's own name -->` holds for the paragraph that it
/// stands in or before; `plumbline-ignore-file` for the whole file. `all` stands for every check.
struct SuppressionComment {
  /// The comment in the decoded file, with its marks.
  let range: TextRange
  /// True where it holds for the whole file.
  let isForFile: Bool
  /// The checks; nil for all.
  let checks: Set<Check>?
  /// The last day that it holds on, as `YYYY-MM-DD`.
  let until: String?
  /// Why; empty only where `complaint` says so.
  let reason: String
  /// What is wrong with it; nil where nothing is.
  let complaint: String?

  /// True where it means a check on a day.
  func means(_ check: Check, on day: String) -> Bool {
    complaint == nil && !isExpired(on: day) && checks?.contains(check) != false
  }

  /// True where its last day has gone by.
  func isExpired(on day: String) -> Bool { until.map { $0 < day } ?? false }

  /// The comments of a decoded file, in its order; linear in its length.
  static func comments(in bytes: [UInt8]) -> [SuppressionComment] {
    var found: [SuppressionComment] = []
    var index = 0
    while let start = find("<!--", in: bytes, from: index) {
      guard let end = find("-->", in: bytes, from: start + 4) else { break }
      index = end + 3
      let text = String(decoding: bytes[(start + 4)..<end], as: UTF8.self)
      if let comment = read(text, range: TextRange(start, index)) { found.append(comment) }
    }
    return found
  }

  private static func find(_ word: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    let word = Array(word.description.utf8)
    guard let last = word.indices.last else { return nil }
    var index = start
    while index + last < bytes.count {
      if bytes[index] == word[0], bytes[index...].starts(with: word) { return index }
      index += 1
    }
    return nil
  }

  /// Reads what stands between the marks; nil for a comment that is not meant for us.
  private static func read(_ text: String, range: TextRange) -> SuppressionComment? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let name = words.first, name.utf8.starts(with: "plumbline".utf8) else { return nil }
    func wrong(_ complaint: String) -> SuppressionComment {
      SuppressionComment(
        range: range, isForFile: false, checks: nil, until: nil, reason: "", complaint: complaint)
    }
    guard name == "plumbline-ignore" || name == "plumbline-ignore-file" else {
      return wrong(
        "A comment for this program begins with `plumbline-ignore` or `plumbline-ignore-file`.")
    }
    let body = words.dropFirst().joined(separator: " ")
    let parts = body.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let reason = parts.count == 2 ? trimmed(parts[1]) : ""
    guard !reason.isEmpty else {
      return wrong(
        "A suppression wants a reason, behind a colon: `plumbline-ignore CHECK: reason`.")
    }
    var head = trimmed(parts[0]).split(separator: " ").map(String.init)
    var until: String?
    if let place = head.firstIndex(of: "until") {
      guard place == head.count - 2, isDay(head[place + 1]) else {
        return wrong("`until` wants a day, as in `until 2027-01-31`, before the colon.")
      }
      until = head[place + 1]
      head.removeLast(2)
    }
    let names = head.joined(separator: " ").split { $0 == "," || $0 == " " }.map(String.init)
    guard !names.isEmpty else { return wrong("A suppression names a check, or `all`.") }
    var checks: Set<Check> = []
    for name in names where name != "all" {
      guard let check = Check(rawValue: name) else {
        return wrong("There is no check `\(Wording.shown(name))`.")
      }
      guard !check.isOfSuppressions else {
        return wrong("`\(name)` is about comments like this one, and cannot be suppressed.")
      }
      checks.insert(check)
    }
    return SuppressionComment(
      range: range, isForFile: name == "plumbline-ignore-file",
      checks: names.contains("all") ? nil : checks, until: until, reason: reason, complaint: nil)
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  /// True for a day that a calendar has, near enough to be compared: `2027-01-31`.
  private static func isDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
    for (index, byte) in bytes.enumerated() where index != 4 && index != 7 {
      guard byte >= 0x30, byte <= 0x39 else { return false }
    }
    let month = Int(text.dropFirst(5).prefix(2)) ?? 0
    let day = Int(text.suffix(2)) ?? 0
    return (1...12).contains(month) && (1...31).contains(day)
  }
}
