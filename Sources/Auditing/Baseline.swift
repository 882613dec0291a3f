import JSON

/// Findings that are known, so that new ones can be told from them.
///
/// The file has a line for each, sorted: the path from the repository's root, the check and the words with those beside
/// them. It holds no counts, lines or columns: an edit elsewhere leaves it as it is.
public struct Baseline: Sendable, Hashable {
  /// One finding that is known.
  public struct Entry: Sendable, Hashable {
    /// The file, from the repository's root.
    public let path: String
    /// The finding.
    public let identity: FindingIdentity

    /// Creates an entry.
    public init(path: String, identity: FindingIdentity) {
      self.path = path
      self.identity = identity
    }

    /// The line that stands for it, without a line end.
    public var line: String {
      let value: JSONValue = .object([
        JSONMember("path", .string(path)), JSONMember("check", .string(identity.check)),
        JSONMember("subject", .string(identity.subject)),
        JSONMember("before", .string(identity.before)),
        JSONMember("words", .string(identity.words)),
        JSONMember("after", .string(identity.after)),
      ])
      return String(decoding: value.serialized(pretty: false), as: UTF8.self)
    }
  }

  /// A line that is none of a baseline.
  public struct Mistake: Error, Sendable, Hashable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong, in one sentence.
    public let message: String

    /// Creates a mistake.
    public init(line: Int, message: String) {
      self.line = line
      self.message = message
    }
  }

  /// The entries, sorted by their lines; equal findings stand there once each.
  public let entries: [Entry]

  private static let head = "{\"format\":\"plumbline-baseline\",\"format_version\":\"1.0\"}"

  /// Creates a baseline of entries in any order.
  public init(_ entries: [Entry]) {
    self.entries = entries.map { (line: $0.line, entry: $0) }
      .sorted { Array($0.line.utf8).lexicographicallyPrecedes(Array($1.line.utf8)) }.map(\.entry)
  }

  /// Reads a file; linear in its length.
  public init(text: String) throws(Mistake) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.first.map(String.init) == Baseline.head else {
      throw Mistake(
        line: 1, message: "This is no baseline: its first line should be \(Baseline.head).")
    }
    var entries: [Entry] = []
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      // What two branches add is no conflict to be settled by hand, but the marks of one are a mistake.
      guard let value = try? JSONValue(parsing: Array(line.utf8)),
        let path = Baseline.text("path", value), let check = Baseline.text("check", value),
        let words = Baseline.text("words", value)
      else {
        throw Mistake(
          line: index + 1,
          message: "This line is no finding. Take it out, or make the baseline anew.")
      }
      entries.append(
        Entry(
          path: path,
          identity: FindingIdentity(
            check: check, subject: Baseline.text("subject", value) ?? "", words: words,
            before: Baseline.text("before", value) ?? "",
            after: Baseline.text("after", value) ?? "")))
    }
    self.init(entries)
  }

  /// The baseline without the entries of another, each taken out once.
  public func removing(_ other: Baseline) -> Baseline {
    var counts: [Entry: Int] = [:]
    for entry in other.entries { counts[entry, default: 0] += 1 }
    return Baseline(
      entries.filter { entry in
        guard let count = counts[entry], count > 0 else { return true }
        counts[entry] = count - 1
        return false
      })
  }

  /// The file.
  public var text: String {
    ([Baseline.head] + entries.map(\.line)).map { $0 + "\n" }.joined()
  }

  private static func text(_ key: String, _ value: JSONValue) -> String? {
    guard case .object(let members) = value, let member = members.first(where: { $0.key == key }),
      case .string(let text) = member.value
    else { return nil }
    return text
  }
}
