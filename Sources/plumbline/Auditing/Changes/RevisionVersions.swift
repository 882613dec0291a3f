import Foundation
import Revisions

/// The versions of files in a revision of their repository, renames followed.
///
/// A file that the revision has not is a renamed one where a file of it is gone from the working tree that has the
/// same content, or at least half of its words.
final class RevisionVersions: EarlierVersions {
  private let repository: GitRepository
  private let files: [String: GitRepository.Entry]
  private let modules: Set<String>
  /// Files of the revision that are no more there, and that no renamed file has been found for.
  private var gone: [String]?
  private var read: [String: [UInt8]] = [:]

  /// The most files that are gone whose words are compared.
  private static let mostCompared = 200
  private static let leastSimilar = 0.5

  init(_ revision: String) throws {
    let option = "--diff \(revision)"
    repository = try GitRepository(option: option)
    guard let tree = try repository.tree(of: revision) else {
      throw CommandError(
        .configuration,
        "\(option): error: git knows no such revision. Name a commit, branch or tag; for a branch as it was left, "
          + "`--diff \"$(git merge-base main HEAD)\"`. A shallow clone may lack it: fetch it first."
      )
    }
    (files, modules) = try repository.files(of: tree)
  }

  func changedPaths() throws -> [String] {
    let here = RepositoryPaths.whole(FileManager.default.currentDirectoryPath)
    let prefix = repository.root == "/" ? "/" : repository.root + "/"
    let walked = ArticleWalk(repository.root).articles().map { String($0.dropFirst(prefix.count)) }
      .filter { path in !modules.contains { path.hasPrefix($0 + "/") } }
    let tracked = files.keys.filter {
      ArticlePaths.isArticle($0) && FileKind(at: prefix + $0) == .file
        && !ArticlePaths.isOurs(prefix + $0)
    }
    return try Set(walked).union(tracked).sorted()
      .map { RepositoryPaths.name(of: prefix + $0, from: here) }
      .filter { path in
        if case .same = try version(of: path, isPiped: false, needsContent: false) { return false }
        return true
      }
  }

  func version(of path: String, isPiped: Bool) throws -> EarlierVersion {
    try version(of: path, isPiped: isPiped, needsContent: true)
  }

  private func version(
    of path: String, isPiped: Bool, needsContent: Bool
  ) throws -> EarlierVersion {
    let whole = RepositoryPaths.whole(path)
    let name = RepositoryPaths.name(of: whole, from: repository.root)
    guard name != whole else {
      throw CommandError(
        .configuration,
        "\(path): error: This file is outside of the repository \(repository.root), in which --diff looks for its earlier version."
      )
    }
    if isPiped {
      return try files[name].map { .content(try repository.content(of: $0), path: name) } ?? .none
    }
    // What cannot be read is told when it is to be audited.
    guard let bytes = try? InputFile(whole).bytes() else { return .none }
    if let entry = files[name] {
      if isContent(bytes, of: entry) { return .same }
      return needsContent ? .content(try repository.content(of: entry), path: name) : .none
    }
    guard needsContent, let former = try former(of: bytes) else { return .none }
    // A file that was only renamed is as it was.
    if let entry = files[former], isContent(bytes, of: entry) { return .same }
    return .content(try content(former), path: former)
  }

  private func isContent(_ bytes: [UInt8], of entry: GitRepository.Entry) -> Bool {
    entry.size == bytes.count
      && GitObjectName.of(bytes, digits: entry.object.utf8.count) == entry.object
  }

  /// The path that a file had in the revision.
  private func former(of bytes: [UInt8]) throws -> String? {
    let candidates =
      gone
      ?? files.keys.filter {
        ArticlePaths.isArticle($0) && FileKind(at: repository.root + "/" + $0) == nil
      }.sorted()
    var best: (path: String, similarity: Double)?
    if let same = candidates.first(where: { files[$0].map { isContent(bytes, of: $0) } ?? false }) {
      best = (same, 1)
    } else {
      let words = WordCounts(bytes)
      for path in candidates.prefix(RevisionVersions.mostCompared) {
        let similarity = words.similarity(to: WordCounts(try content(path)))
        if similarity >= RevisionVersions.leastSimilar, similarity > best?.similarity ?? 0 {
          best = (path, similarity)
        }
      }
    }
    gone = candidates.filter { $0 != best?.path }
    return best?.path
  }

  private func content(_ path: String) throws -> [UInt8] {
    if let known = read[path] { return known }
    guard let entry = files[path] else { return [] }
    let content = try repository.content(of: entry)
    read[path] = content
    return content
  }
}
