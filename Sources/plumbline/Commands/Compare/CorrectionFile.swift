import Comparison
import Foundation

/// A file that says which articles tell the same event.
struct CorrectionFile {
  let read: EventCorrections

  /// Reads a file; a mistake in it, and a name that no article has, ends the command.
  init(_ path: String, for articles: [String]) throws {
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(data: data, encoding: .utf8)
    else {
      throw CommandError(
        .configuration, "\(path): error: There is no such file, or it is not UTF-8 text.")
    }
    do {
      read = try EventCorrections(parsing: text)
    } catch {
      throw CommandError(.configuration, "\(path):\(error.line): error: \(error.message)")
    }
    if let unknown = read.unknownName(among: articles) {
      throw CommandError(.configuration, "\(path):\(unknown.line): error: \(unknown.message)")
    }
  }
}
