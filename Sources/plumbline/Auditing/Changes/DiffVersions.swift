import Foundation
import Revisions

/// The versions of files before a unified diff on standard input, which is taken back from what they are now.
final class DiffVersions: EarlierVersions {
  private let changes: [FileChange]
  /// The changes that lead to a path of the diff, in its order.
  private var leadingTo: [String: [Int]] = [:]
  /// The paths of the diff, by the whole path of the file that they name.
  private var names: [String: String] = [:]

  /// The most bytes of a diff.
  private static let cap = 256_000_000

  /// Reads standard input.
  init() throws {
    var bytes: [UInt8] = []
    while bytes.count <= DiffVersions.cap,
      let data = try? FileHandle.standardInput.read(upToCount: 1 << 20), !data.isEmpty
    {
      bytes += data
    }
    guard bytes.count <= DiffVersions.cap else {
      throw CommandError(
        .configuration,
        "standard input (--diff): error: The diff has more than \(DiffVersions.cap / 1_000_000) MB. Make it of the articles alone."
      )
    }
    // A git that failed before a pipe writes nothing, and that would pass for a change without findings.
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw CommandError(
        .configuration,
        "standard input (--diff): error: There is no diff. Where git failed before the pipe, see what it says; a revision "
          + "(`--diff REV`) needs no pipe. Where nothing may have changed, write the diff to a file first, and audit where that "
          + "has something in it: `git diff REV >changes && { test ! -s changes || plumbline audit --diff - <changes; }`."
      )
    }
    do throws(UnifiedDiffError) {
      changes = try UnifiedDiff(bytes).files
    } catch {
      throw CommandError(
        .configuration, "standard input (--diff):\(error.line):1: error: \(error.message)")
    }
    let here = RepositoryPaths.whole(FileManager.default.currentDirectoryPath)
    let root = RepositoryPaths().root
    for (index, change) in changes.enumerated() {
      guard let name = change.newPath else { continue }
      leadingTo[name, default: []].append(index)
      // git names files from the repository's root, but for `--relative`; other programs from the working folder.
      let places = [root, here].map {
        RepositoryPaths.whole(name.hasPrefix("/") ? name : $0 + "/" + name)
      }
      names[places.first { FileKind(at: $0) != nil } ?? places[0]] = name
    }
  }

  func changedPaths() throws -> [String] {
    let here = RepositoryPaths.whole(FileManager.default.currentDirectoryPath)
    // A series of patches may change a file, and then delete or rename it.
    let left = Set(changes.filter { $0.newPath != $0.oldPath }.compactMap(\.oldPath))
    return names.filter { whole, name in
      ArticlePaths.isArticle(name) && !ArticlePaths.isOurs(whole)
        && !(left.contains(name) && FileKind(at: whole) == nil)
    }.keys.sorted().map { RepositoryPaths.name(of: $0, from: here) }
  }

  func version(of path: String, isPiped: Bool) throws -> EarlierVersion {
    let whole = RepositoryPaths.whole(path)
    // What cannot be read is told when it is to be audited.
    guard var bytes = try? InputFile(whole).bytes() else { return .none }
    guard var name = names[whole] else { return .same }
    var isChanged = false
    var last = changes.count
    while let index = lastChange(of: name, before: last) {
      let change = changes[index]
      last = index
      guard !change.isBinary, let old = change.oldPath else { return .none }
      if !change.hunks.isEmpty {
        isChanged = true
        do throws(FileChange.Mismatch) { bytes = try change.before(bytes) } catch {
          throw CommandError(
            .input,
            "\(path):\(error.line):1: error: This line is not as the diff has it, so the diff is of another version. "
              + "Make it of the files as they are: `git diff REV`.")
        }
      }
      name = old
    }
    return isChanged ? .content(bytes, path: name) : .same
  }

  /// The last change that leads to a path, of those before one; binary search, for a diff may have very many.
  private func lastChange(of name: String, before index: Int) -> Int? {
    guard let indices = leadingTo[name] else { return nil }
    var low = 0
    var high = indices.count
    while low < high {
      let middle = (low + high) / 2
      if indices[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? indices[low - 1] : nil
  }
}
