public import JSON

/// The manual of a program: a page for it and one for each of its commands.
///
/// All of what the commands take comes from the description that the parser of arguments gives of itself, so that no
/// page can say otherwise than `--help`. What no parser knows (environment, files, examples) is in `PageNotes`.
public struct ManualPages {
  /// A page in mdoc(7).
  public struct Page: Sendable, Hashable {
    /// The name of its file, such as `plumbline-audit.1`.
    public let fileName: String
    /// Its source, ASCII only.
    public let text: String
  }

  /// The pages, the program's own first, then in the order of the commands.
  public let pages: [Page]

  /// Makes the pages.
  ///
  /// - Parameters:
  ///   - description: What `--experimental-dump-help` prints.
  ///   - version: The version of the program, as pages show it.
  ///   - day: The date of the pages, as `YYYY-MM-DD`.
  /// - Throws: `ManualError` where the description is none of commands.
  public init(
    describing description: JSONValue, version: String, day: String
  ) throws(ManualError) {
    guard let command = description["command"] else {
      throw ManualError("The description of the commands has no member `command` at its top.")
    }
    let program = try CommandDescription(command)
    let heading = PageWriter.Heading(program: program.call, version: version, day: day)
    pages = ([program] + program.subcommands).map { command in
      Page(
        fileName: command.pageName + ".1",
        text: PageWriter(command, of: program, heading).page())
    }
  }
}
