import ArgumentParser
import Foundation
import JSON
import ManualPages

/// Writes the manual pages of the program that runs; for `make install` and packages.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Write the manual pages into a folder.",
    discussion: "Exit codes: 0 done, 2 wrong usage or a page that cannot be written.",
    shouldDisplay: false)

  @Argument(
    help: ArgumentHelp("A folder, made where it is not there.", valueName: "folder"),
    completion: .directory)
  var folder: String

  func run() throws {
    let url = URL(fileURLWithPath: folder, isDirectory: true)
    for page in try ManualCommand.manual().pages {
      let file = url.appendingPathComponent(page.fileName)
      do {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try Data(page.text.utf8).write(to: file)
      } catch {
        throw CommandError(
          .configuration,
          "\(file.relativePath) cannot be written. Name a folder that you may write to.")
      }
      print(file.relativePath)
    }
  }

  /// The manual, made of what the parser says of the commands.
  private static func manual() throws -> ManualPages {
    var description = ""
    do {
      _ = try Plumbline.parseAsRoot(["--experimental-dump-help"])
    } catch {
      description = Plumbline.message(for: error)
    }
    do {
      return try ManualPages(
        describing: try JSONValue(parsing: Array(description.utf8)), version: Workshop.version,
        day: Today().day)
    } catch {
      throw CommandError(.configuration, "The commands cannot be described: \(error)")
    }
  }
}
