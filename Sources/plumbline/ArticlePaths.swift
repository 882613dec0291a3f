import Foundation

/// The articles that paths name: files as they are, folders by all the articles in them.
struct ArticlePaths {
  /// One article, and what its report is called below the folder of reports.
  struct Item {
    let path: String
    /// The path below the folder that was named, or the file's name: what an index shows.
    let shown: String
    /// Without a suffix, with `/` between folders.
    let name: String

    /// From the folder of its report up to that of all.
    var wayUp: String {
      String(repeating: "../", count: name.utf8.count { $0 == UInt8(ascii: "/") })
    }
  }

  /// By path, no two with one name.
  let items: [Item]
  /// Whether a folder was named, or more than one article.
  let isMany: Bool

  /// What the names of articles end in.
  static let suffixes: Set<String> = [
    "html", "htm", "xhtml", "md", "markdown", "txt", "mhtml", "mht",
  ]

  /// Looks into the folders; `output` and what it holds are no articles.
  init(_ paths: [String], output: String?) throws {
    var found: [(path: String, shown: String, name: String)] = []
    var hasFolder = false
    for path in paths {
      guard path != "-", FileKind(at: path) == .folder else {
        let stem = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        found.append(
          (path, URL(fileURLWithPath: path).lastPathComponent, path == "-" ? "plumbline" : stem))
        continue
      }
      hasFolder = true
      found += try ArticlePaths.articles(in: path, except: output)
    }
    isMany = hasFolder || paths.count > 1
    var taken: Set<String> = []
    items = found.map { path, shown, name in
      let name = ArticlePaths.fileName(name)
      var chosen = name
      var number = 2
      // Names differ by more than case, for some file systems see none.
      while !taken.insert(chosen.lowercased()).inserted {
        chosen = "\(name)-\(number)"
        number += 1
      }
      return Item(path: path, shown: shown, name: chosen)
    }
    guard paths.count == 1 || !paths.contains("-") else {
      throw CommandError(
        .configuration, "Standard input is one article; name it alone, or name files.")
    }
  }

  /// A name for a report's file, without the signs that an address or a file system gives a meaning to.
  private static func fileName(_ name: String) -> String {
    let special = Set("#?%\\:*\"<>|".unicodeScalars)
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      result.append(scalar.value < 0x20 || special.contains(scalar) ? "_" : scalar)
    }
    return String(result)
  }

  /// True for the path of a file that a folder is searched for: an article by its name, neither hidden nor a report.
  static func isArticle(_ path: String) -> Bool {
    guard !path.split(separator: "/").contains(where: { $0.utf8.first == 0x2E }) else {
      return false
    }
    let name = FileName(path)
    return suffixes.contains(name.suffix) && !name.stem.hasSuffix(".report")
  }

  /// True for a page that lists or compares: it says so near its beginning.
  static func isOurs(_ path: String) -> Bool {
    guard FileKind(at: path) == .file, let handle = FileHandle(forReadingAtPath: path) else {
      return false
    }
    defer { try? handle.close() }
    let start = (try? handle.read(upToCount: 1024)) ?? Data()
    return start.range(of: Data("<meta name=\"generator\" content=\"Plumbline\">".utf8)) != nil
  }

  /// The articles below a folder, sorted by path; the folder was named, so what git ignores counts.
  private static func articles(
    in folder: String, except output: String?
  ) throws -> [(path: String, shown: String, name: String)] {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let found = ArticleWalk(folder, heedsGit: false, except: output).articles().map { path in
      let below = String(path.dropFirst(prefix.count))
      let suffix = URL(fileURLWithPath: path).pathExtension
      return (path: path, shown: below, name: String(below.dropLast(suffix.count + 1)))
    }
    guard !found.isEmpty else {
      throw CommandError(
        .input,
        "\(folder): error: There is no article in this folder. Articles end in "
          + suffixes.sorted().map { "." + $0 }.joined(separator: ", ") + ".")
    }
    return found
  }
}
