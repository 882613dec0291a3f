import Comparison
import Foundation

/// The articles that paths name, with `OUTLET=` before them where somebody says whose they are.
struct OutletPaths {
  struct Item {
    let path: String
    /// The end of the path, from the folder that was named on, or the file's name: what a report shows,
    /// which may go to people who need not know how a disk is ordered.
    let shown: String
    /// Nil where the article itself says whose it is.
    let outlet: String?
  }

  let items: [Item]

  /// Looks into the folders; an article that is named twice is taken once.
  init(_ paths: [String], output: String?) throws {
    var items: [Item] = []
    var taken: Set<String> = []
    for given in paths {
      let (outlet, path) = try OutletPaths.parts(of: given)
      guard path != "-" else {
        throw CommandError(
          .configuration,
          "Standard input is one article, and this wants several: name files.")
      }
      for item in try ArticlePaths([path], output: output).items
      where taken.insert(URL(fileURLWithPath: item.path).standardizedFileURL.path).inserted {
        let folder =
          FileKind(at: path) == .folder ? URL(fileURLWithPath: path).lastPathComponent : ""
        items.append(
          Item(
            path: item.path, shown: (folder.isEmpty ? "" : folder + "/") + item.shown,
            outlet: outlet))
      }
    }
    self.items = items
  }

  /// A name before the first `=`, where the whole is no path that exists.
  private static func parts(of given: String) throws -> (outlet: String?, path: String) {
    let bytes = Array(given.utf8)
    guard FileKind(at: given) == nil, let sign = bytes.firstIndex(of: UInt8(ascii: "=")) else {
      return (nil, given)
    }
    let outlet = OutletNaming.folded(String(decoding: bytes[..<sign], as: UTF8.self))
    let path = String(decoding: bytes[(sign + 1)...], as: UTF8.self)
    guard !outlet.isEmpty, !path.isEmpty else {
      throw CommandError(.configuration, "`\(given)` is not of the form OUTLET=PATH.")
    }
    return (outlet, path)
  }
}
