/// Writes one page: sections in the order that mdoc(7) gives them.
struct PageWriter {
  /// What heads and foots every page.
  struct Heading {
    let program: String
    let version: String
    /// As `YYYY-MM-DD`.
    let day: String
  }

  private let command: CommandDescription
  private let program: CommandDescription
  private let heading: Heading
  private let notes: PageNotes
  private var source = MdocText()

  init(_ command: CommandDescription, of program: CommandDescription, _ heading: Heading) {
    self.command = command
    self.program = program
    self.heading = heading
    notes = PageNotes(command.words.dropFirst().first)
  }

  private var isProgram: Bool { command.words.count == 1 }

  func page() -> String {
    var writer = self
    writer.head()
    writer.synopsis()
    writer.description()
    writer.options()
    writer.commands()
    writer.sharedOptions()
    writer.list("ENVIRONMENT", notes.environment) { ["It", "Ev", .text($0)] }
    writer.list("FILES", notes.files) { ["It", "Pa", .text($0)] }
    writer.exitStatus()
    writer.examples()
    writer.seeAlso()
    return writer.source.text
  }

  private mutating func head() {
    source.macro("Dd", .plain(PageWriter.date(heading.day)))
    source.macro("Dt", .text(command.pageName.uppercased()), "1")
    source.macro("Os", .text("\(heading.program) \(heading.version)"))
    source.macro("Sh", "NAME")
    source.macro("Nm", .text(command.pageName))
    source.macro("Nd", .text(PageWriter.phrase(command.abstract)))
  }

  private mutating func synopsis() {
    source.macro("Sh", "SYNOPSIS")
    if isProgram {
      source.macro("Nm", .text(command.call))
      source.macro(["Ar", "command"])
      source.macro(["Op", "Ar", "argument", "..."])
      for option in command.arguments {
        source.macro("Nm", .text(command.call))
        source.synopsis([option], bracketed: false)
      }
    } else if command.subcommands.isEmpty {
      source.macro("Nm", .text(command.call))
      source.synopsis(command.ownArguments, bracketed: true)
    } else {
      // Each has its options further down; all of them here would hide the commands.
      for subcommand in command.subcommands {
        source.macro("Nm", .text(subcommand.call))
        source.macro("Op", "Ar", "option", "...")
        source.synopsis(subcommand.ownArguments.filter { $0.kind == .positional }, bracketed: true)
      }
    }
  }

  private mutating func description() {
    source.macro("Sh", "DESCRIPTION")
    let paragraphs = [command.abstract] + command.discussion.paragraphs + notes.description
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { source.macro("Pp") }
      source.prose(paragraph)
    }
  }

  private mutating func options() {
    guard command.subcommands.isEmpty || isProgram else { return }
    source.macro("Sh", "OPTIONS")
    source.options(command.arguments)
  }

  /// What every command below this one takes, where there are several.
  private var sharedArguments: [ArgumentDescription] {
    guard !isProgram, command.subcommands.count > 1, let first = command.subcommands.first else {
      return []
    }
    return first.ownArguments.filter { argument in
      command.subcommands.allSatisfy { $0.ownArguments.contains(argument) }
    }
  }

  /// The commands below this one: on the program's page by name, elsewhere in full.
  private mutating func commands() {
    guard !command.subcommands.isEmpty else { return }
    source.macro("Sh", "COMMANDS")
    if isProgram {
      source.prose("Each has a page of its own.")
      source.macro("Bl", "-tag", "-width", "Ds")
      for subcommand in command.subcommands {
        source.macro(["It", "Xr", .text(subcommand.pageName), "1"])
        source.prose(subcommand.abstract)
      }
      source.macro("El")
      return
    }
    for subcommand in command.subcommands {
      source.macro("Ss", .text(subcommand.call))
      for (index, paragraph) in ([subcommand.abstract] + subcommand.discussion.paragraphs)
        .enumerated()
      {
        if index > 0 { source.macro("Pp") }
        source.prose(paragraph)
      }
      let shared = sharedArguments
      source.options(subcommand.ownArguments.filter { !shared.contains($0) })
      if !subcommand.discussion.exitCodes.isEmpty {
        source.macro("Pp")
        source.prose(
          "Exit codes: "
            + subcommand.discussion.exitCodes.map { "\($0.code) \($0.meaning)" }
            .joined(separator: ", ") + ".")
      }
    }
  }

  private mutating func sharedOptions() {
    guard !sharedArguments.isEmpty else { return }
    source.macro("Sh", "OPTIONS")
    source.prose("Each of these commands takes:")
    source.options(sharedArguments)
  }

  private mutating func exitStatus() {
    source.macro("Sh", "EXIT", "STATUS")
    let codes = isProgram ? PageNotes.exitCodes : command.discussion.exitCodes
    guard !codes.isEmpty else {
      source.prose("What the codes of all commands have in common is in")
      source.macro(["Xr", .text(program.pageName), "1", "."])
      return
    }
    source.macro("Bl", "-tag", "-width", "Ds")
    for code in codes {
      source.macro("It", .plain(String(code.code)))
      source.prose(code.meaning + ".")
    }
    source.macro("El")
    if !command.discussion.exitRemark.isEmpty {
      source.macro("Pp")
      source.prose(command.discussion.exitRemark)
    }
    if isProgram {
      source.macro("Pp")
      source.prose("Errors go to standard error, and say what, where, and what to do.")
    }
  }

  private mutating func examples() {
    guard !notes.examples.isEmpty else { return }
    source.macro("Sh", "EXAMPLES")
    for (index, example) in notes.examples.enumerated() {
      if index > 0 { source.macro("Pp") }
      source.prose(example.purpose)
      source.macro("Pp")
      source.macro("Dl", .text("$ " + example.line))
    }
  }

  private mutating func seeAlso() {
    source.macro("Sh", "SEE", "ALSO")
    let related =
      isProgram
      ? program.subcommands.map(\.pageName)
      : [program.pageName] + notes.seeAlso.map { "\(program.pageName)-\($0)" }
    let sorted = related.sorted()
    for (index, page) in sorted.enumerated() {
      let comma: [MdocText.Word] = index + 1 < sorted.count ? [","] : []
      source.macro(["Xr", .text(page), "1"] + comma)
    }
  }

  private mutating func list(
    _ title: String, _ entries: [PageNotes.Entry], item: (String) -> [MdocText.Word]
  ) {
    guard !entries.isEmpty else { return }
    source.macro("Sh", .plain(title))
    source.macro("Bl", "-tag", "-width", "Ds")
    for entry in entries {
      source.macro(item(entry.name))
      source.prose(entry.text)
    }
    source.macro("El")
  }

  /// A sentence without its stop.
  private static func phrase(_ sentence: String) -> String {
    sentence.utf8.last == UInt8(ascii: ".") ? String(sentence.dropLast()) : sentence
  }

  /// A date as mdoc wants it: `November 3, 2026`.
  private static func date(_ day: String) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, months.indices.contains(parts[1] - 1) else { return day }
    return "\(months[parts[1] - 1]) \(parts[2]), \(parts[0])"
  }
}
