import Auditing
import Foundation

/// The file of a baseline.
enum BaselineFile {
  /// What it is called where nobody says.
  static let name = ".plumbline-baseline.jsonl"

  /// Reads a baseline; that there is none, or another file in its place, ends the command.
  static func read(_ path: String) throws -> Baseline {
    guard FileKind(at: path) == .file else {
      throw CommandError(
        .configuration,
        "\(path) (--baseline): error: There is no such file. `plumbline baseline create` makes one."
      )
    }
    do throws(Baseline.Mistake) {
      return try Baseline(text: try text(path))
    } catch {
      throw CommandError(.configuration, "\(path):\(error.line):1: error: \(error.message)")
    }
  }

  /// Puts a baseline in its place, whole or not at all.
  static func write(_ baseline: Baseline, to path: String) throws {
    do {
      try Data(baseline.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandError(.configuration, "\(path) cannot be written. Name another place.")
    }
  }

  private static func text(_ path: String) throws(Baseline.Mistake) -> String {
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(data: data, encoding: .utf8)
    else { throw Baseline.Mistake(line: 1, message: "The file is not UTF-8 text.") }
    return text
  }
}
