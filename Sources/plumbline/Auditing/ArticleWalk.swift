import Auditing
import Foundation

/// The articles below a folder, without what is hidden and reports of ours; an audit leaves out what git
/// ignores as well.
///
/// Links to folders are not followed.
struct ArticleWalk {
  private let folder: String
  private let whole: String
  private let heedsGit: Bool
  /// A folder that is not looked into, such as that of the reports.
  private let excluded: String?

  init(_ folder: String, heedsGit: Bool = true, except excluded: String? = nil) {
    self.folder = folder
    self.heedsGit = heedsGit
    self.excluded = excluded.map(RepositoryPaths.whole)
    whole = RepositoryPaths.whole(folder)
  }

  /// The paths, sorted, each beginning as the folder was named.
  func articles() -> [String] {
    var rules = IgnoreRules()
    // Rules of the folders above hold too, up to the repository's root.
    if heedsGit, let root = RepositoryPaths.root(above: whole) {
      let above = RepositoryPaths.folders(above: whole).drop { $0 == whole }
      for place in above.prefix(while: { $0.hasPrefix(root) }).reversed() {
        rules = rules.adding(ArticleWalk.ignoreFile(in: place), in: place)
      }
    }
    var found: [String] = []
    walk(whole, shown: folder.hasSuffix("/") ? folder : folder + "/", rules, into: &found)
    return found.sorted()
  }

  private func walk(
    _ place: String, shown: String, _ rules: IgnoreRules, into found: inout [String]
  ) {
    let rules = heedsGit ? rules.adding(ArticleWalk.ignoreFile(in: place), in: place) : rules
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    for name in names where name.utf8.first != 0x2E {
      let path = (place == "/" ? "" : place) + "/" + name
      let type = try? FileManager.default.attributesOfItem(atPath: path)[.type]
      let kind = type as? FileAttributeType
      if kind == .typeDirectory {
        if path != excluded, !rules.ignores(path, isFolder: true) {
          walk(path, shown: shown + name + "/", rules, into: &found)
        }
        continue
      }
      guard ArticlePaths.isArticle(name), !rules.ignores(path, isFolder: false),
        // A link may lead to a folder, or nowhere; a pipe would be waited for.
        kind == .typeRegular || kind == .typeSymbolicLink && FileKind(at: path) == .file,
        !ArticlePaths.isOurs(path)
      else { continue }
      found.append(shown + name)
    }
  }

  private static func ignoreFile(in place: String) -> String {
    let path = (place == "/" ? "" : place) + "/.gitignore"
    guard FileKind(at: path) == .file, let data = FileManager.default.contents(atPath: path) else {
      return ""
    }
    return String(decoding: data, as: UTF8.self)
  }
}
