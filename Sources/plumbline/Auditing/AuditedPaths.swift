import Auditing
import Foundation

/// The files that the arguments of an audit name, in their order.
struct AuditedPaths {
  /// Files as they were named; folders and patterns by the articles in them, sorted by path; none twice.
  let paths: [String]

  /// Looks into folders.
  ///
  /// One without an article, a pattern without a match and a name where nothing stands stay
  /// as they are, so that reading them fails and costs no other its findings.
  init(_ given: [String]) throws {
    var found: [String] = []
    var seen: Set<String> = []
    func add(_ path: String) {
      let name = path == "-" ? path : RepositoryPaths.whole(path)
      if seen.insert(name).inserted { found.append(path) }
    }
    for path in given {
      switch path == "-" ? nil : FileKind(at: path) {
      case .folder?:
        let inside = ArticleWalk(path).articles()
        (inside.isEmpty ? [path] : inside).forEach(add)
      case nil where path != "-" && path.contains(where: { "*?[".contains($0) }):
        let matching = AuditedPaths.articles(matching: path)
        (matching.isEmpty ? [path] : matching).forEach(add)
      default: add(path)
      }
    }
    paths = found
    guard given.count == 1 || !given.contains("-") else {
      throw CommandError(
        .configuration, "Standard input is one article; name it alone, or name files.")
    }
  }

  /// The names in a list: one a line, or ended by NUL bytes where there are any.
  static func names(inListAt path: String) throws -> [String] {
    let bytes: [UInt8]
    if path == "-" {
      bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
    } else {
      guard FileKind(at: path) == .file, let data = FileManager.default.contents(atPath: path)
      else {
        throw CommandError(
          .configuration, "\(path) (--files-from): error: The list cannot be read.")
      }
      bytes = Array(data)
    }
    let isEndedByNull = bytes.contains(0)
    return bytes.split(separator: isEndedByNull ? 0 : 0x0A).map { line in
      let name = !isEndedByNull && line.last == 0x0D ? line.dropLast() : line
      return String(decoding: name, as: UTF8.self)
    }.filter { !$0.isEmpty }
  }

  /// The articles that a pattern means, for shells that leave patterns as they are.
  private static func articles(matching pattern: String) -> [String] {
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: false)
    let fixed = parts.prefix { part in !part.contains { "*?[".contains($0) } }
    let folder = fixed.joined(separator: "/")
    let start = fixed.isEmpty ? "." : folder.isEmpty ? "/" : folder
    guard FileKind(at: start) == .folder else { return [] }
    // Anchored: a pattern of a shell is no name at any depth.
    let rest = PathPattern("/" + parts.dropFirst(fixed.count).joined(separator: "/"))
    let prefix = start == "/" ? "/" : start + "/"
    return ArticleWalk(start).articles().filter { rest.matches(String($0.dropFirst(prefix.count))) }
      .map { fixed.isEmpty ? String($0.dropFirst(2)) : $0 }
  }
}
