import ArgumentParser
import AuditConfiguration

struct ConfigShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print what holds for an article, and where each setting comes from.",
    discussion: """
      The article need not be there. Each line is a setting, its value, and the file and line that set it, \
      or `default`.

      Exit codes: 0 done, 2 wrong usage or configuration.
      """)

  @Argument(help: ArgumentHelp("The path of an article.", valueName: "path"), completion: .file())
  var path: String

  @Option(
    help: ArgumentHelp("A configuration file, in place of those that are found.", valueName: "file")
  )
  var config: String?

  func run() throws {
    let files = ConfigurationFiles(config.map { .given($0) } ?? .found)
    guard let settings = try files.settings(for: path) else {
      print("\(path) is left out by `exclude`.")
      return
    }
    let lines = settings.listing
    let widths = (
      name: lines.map(\.name.utf8.count).max() ?? 0, value: lines.map(\.value.utf8.count).max() ?? 0
    )
    for line in lines {
      let name = line.name + ":" + ConfigShow.spaces(widths.name - line.name.utf8.count)
      let value = line.value + ConfigShow.spaces(widths.value - line.value.utf8.count)
      print("\(name) \(value)  \(line.origin)")
    }
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
