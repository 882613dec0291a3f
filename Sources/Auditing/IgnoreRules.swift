/// What the `.gitignore` files of a folder and of those above it leave out.
public struct IgnoreRules: Sendable {
  private struct Rule {
    let folder: String
    let pattern: PathPattern
    let isNegated: Bool
  }

  private var rules: [Rule] = []

  /// Nothing is ignored.
  public init() {}

  /// The rules with those of one more file, which go before them; `folder` is the whole path of its folder.
  public func adding(_ text: String, in folder: String) -> IgnoreRules {
    var result = self
    for line in text.split(whereSeparator: \.isNewline) {
      var line = line
      // Spaces at the end are none of the pattern, unless a backslash says so.
      while line.utf8.last == 0x20, !line.hasSuffix("\\ ") { line.removeLast() }
      let isNegated = line.utf8.first == 0x21
      if isNegated { line.removeFirst() }
      guard !line.isEmpty, line.utf8.first != 0x23 else { continue }
      result.rules.append(
        Rule(
          folder: folder == "/" ? "/" : folder + "/", pattern: PathPattern(String(line)),
          isNegated: isNegated))
    }
    return result
  }

  /// True where the last rule that means a whole path leaves it out.
  ///
  /// Whoever asks does so for the folders on the way first: what stands in an ignored folder is ignored.
  public func ignores(_ path: String, isFolder: Bool) -> Bool {
    for rule in rules.reversed() where path.hasPrefix(rule.folder) {
      if rule.pattern.isForFolders, !isFolder { continue }
      if rule.pattern.matches(String(path.dropFirst(rule.folder.count))) { return !rule.isNegated }
    }
    return false
  }
}
