/// What a page says that no parser of arguments knows.
struct PageNotes {
  struct Entry: Hashable {
    let name: String
    let text: String
    /// The commands whose pages have it; the program's own has all.
    let commands: [String]
  }

  struct Example: Hashable {
    let purpose: String
    let line: String
  }

  let description: [String]
  let environment: [Entry]
  let files: [Entry]
  let examples: [Example]
  /// Commands that go with this one.
  let seeAlso: [String]

  /// The notes of a command's page; of the program's own where nil.
  init(_ command: String?) {
    func chosen(_ entries: [Entry]) -> [Entry] {
      entries.filter { entry in command.map { entry.commands.contains($0) } ?? true }
    }
    description = command == nil ? PageNotes.program : []
    environment = chosen(PageNotes.allEnvironment)
    files = chosen(PageNotes.allFiles)
    examples = PageNotes.allExamples[command ?? ""] ?? []
    seeAlso =
      command.map { command in
        PageNotes.related.filter { $0.contains(command) }.flatMap { $0.filter { $0 != command } }
      } ?? []
  }

  static let exitCodes = [
    Discussion.ExitCode(code: 0, meaning: "Done; nothing that was found makes the run fail"),
    Discussion.ExitCode(
      code: 1,
      meaning: "`lexicon check`, `case check` or `template check` found mistakes, `verify` or "
        + "`baseline compare` differences, or `audit` findings past its gate"),
    Discussion.ExitCode(
      code: 2,
      meaning:
        "Wrong usage, a lexicon, case, template, configuration or baseline that cannot be used, "
        + "or a file that cannot be written"),
    Discussion.ExitCode(code: 3, meaning: "An article, or a report to verify, cannot be read"),
  ]

  private static let program = [
    "Findings are listed words at a place, each with whose word it is: the headline's, a caption's, the outlet's own, "
      + "a paraphrase of somebody, or a quotation. Quoting a loaded word is not using it.",
    "It works offline, uses no statistical model, and gives the same bytes for the same input. It cannot tell whether "
      + "a claim is true, or why a word was chosen.",
  ]

  private static let readers = ["report", "compare", "diff", "archive", "audit", "baseline"]

  private static let allEnvironment = [
    Entry(
      name: "NO_COLOR", text: "Where it is set and not empty, nothing is coloured.",
      commands: ["audit"]),
    Entry(
      name: "PLUMBLINE_RESOURCES",
      text: "A folder that holds Lexicons and Templates, where `--resources` names none.",
      commands: readers + ["lexicon", "case", "template"]),
    Entry(
      name: "SOURCE_DATE_EPOCH",
      text:
        "The day that suppressions are held against, in seconds since 1970, so that a run can be repeated.",
      commands: ["audit", "baseline"]),
    Entry(
      name: "XDG_CACHE_HOME",
      text:
        "Where lexicons that had to be compiled are kept, in a folder plumbline; ~/.cache where it is not set.",
      commands: readers + ["lexicon", "case"]),
    Entry(
      name: "XDG_CONFIG_HOME",
      text:
        "Where the user's own configuration is, in a folder plumbline; ~/.config where it is not set.",
      commands: ["audit", "baseline", "config"]),
  ]

  private static let allFiles = [
    Entry(
      name: ".plumbline.yml",
      text: "The settings of audits for its folder and those below.",
      commands: ["audit", "baseline", "config"]),
    Entry(
      name: "~/.config/plumbline/config.yml", text: "The user's own settings, below all others.",
      commands: ["audit", "baseline", "config"]),
    Entry(
      name: ".plumbline-baseline.jsonl",
      text: "The baseline, in the working folder where none is named.",
      commands: ["baseline", "audit"]),
    Entry(
      name: "plumbline.archive", text: "The archive, in the working folder where none is named.",
      commands: ["archive"]),
    Entry(
      name: ".plumbline/lexicons",
      text: "Lexicons and cases of a project, in the working folder or one above it.",
      commands: readers + ["lexicon", "case"]),
    Entry(
      name: ".plumbline/sites.yaml", text: "Where the article stands in the pages of a host.",
      commands: readers + ["extract"]),
  ]

  /// Groups of commands that are used together.
  private static let related = [
    ["audit", "baseline", "config"], ["report", "compare", "diff", "extract", "verify"],
    ["archive", "compare"],
    ["lexicon", "case"], ["template", "report"],
  ]

  static let allExamples: [String: [Example]] = [
    "": [
      Example(
        purpose: "A report on an article, beside it as story.report.html:",
        line: "plumbline report story.html"),
      Example(
        purpose: "Audit a folder, and end with 1 where something is past the gate:",
        line: "plumbline audit news"),
    ],
    "report": [
      Example(
        purpose: "A report on an article, beside it as story.report.html:",
        line: "plumbline report story.html"),
      Example(
        purpose: "Reports on a folder of articles, with an index:",
        line: "plumbline report news --output reports"),
    ],
    "compare": [
      Example(
        purpose: "Two outlets, a folder each, as tables for a spreadsheet:",
        line: "plumbline compare Ledger=ledger Post=post --format csv")
    ],
    "archive": [
      Example(purpose: "Keep a folder of articles:", line: "plumbline archive add news"),
      Example(
        purpose: "Tables for pandas, R and DuckDB:",
        line: "plumbline archive export --output tables"),
    ],
    "diff": [
      Example(
        purpose: "What an edit changed, as a page:",
        line: "plumbline diff draft.md final.md --format html")
    ],
    "audit": [
      Example(purpose: "Audit a folder:", line: "plumbline audit news"),
      Example(
        purpose: "Annotations in the pipeline, and a file for code scanning, in one run:",
        line: "plumbline audit news --format github --format sarif=plumbline.sarif"),
      Example(
        purpose: "Fail on what is new alone:",
        line: "plumbline audit news --baseline .plumbline-baseline.jsonl"),
      Example(
        purpose: "Only what a branch changed:",
        line:
          "plumbline audit --diff \"$(git merge-base main HEAD)\" news"),
    ],
    "baseline": [
      Example(purpose: "Keep what is found today:", line: "plumbline baseline create news")
    ],
    "config": [
      Example(
        purpose: "What holds for an article, and from where:",
        line: "plumbline config show news/story.md")
    ],
    "extract": [
      Example(
        purpose: "What of a page is read, for a program:",
        line: "plumbline extract story.html --format json")
    ],
    "verify": [
      Example(
        purpose: "Check a report in JSON against its article:",
        line: "plumbline verify story.json story.html")
    ],
    "lexicon": [
      Example(
        purpose: "Why a word is flagged or not:",
        line: "plumbline lexicon explain \"They slammed the plan.\"")
    ],
    "case": [
      Example(
        purpose: "A case of your own:",
        line: "plumbline case new dairy-strike --side \"Dairy owners\" --side \"Milkers' Union\"")
    ],
    "template": [
      Example(purpose: "Check templates of your own:", line: "plumbline template check house")
    ],
  ]
}
