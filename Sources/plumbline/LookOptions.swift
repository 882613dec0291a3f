import ArgumentParser

/// How a report looks in a house of its own.
struct LookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder of your own templates; each file takes the place of the one that ships.",
      discussion:
        "`plumbline template check` checks it; docs/template-guide.md says what it can use.",
      valueName: "dir"), completion: .directory)
  var templates: String?

  @Option(
    help: ArgumentHelp(
      "A theme: logo, logo-text, accent, accent-dark and footer, a line each.", valueName: "file"),
    completion: .file())
  var theme: String?

  /// Ends the command where a format has no look.
  func check(_ format: ReportCommand.Format) throws {
    guard format == .json,
      let option = templates != nil ? "--templates" : theme != nil ? "--theme" : nil
    else { return }
    throw CommandError(
      .configuration, "\(option) changes nothing in a report in JSON. Leave it out.")
  }
}
