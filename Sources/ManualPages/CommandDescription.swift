import JSON

/// A command as the parser of arguments describes it.
struct CommandDescription: Hashable {
  /// The words that call it, the program's name first.
  let words: [String]
  let abstract: String
  let discussion: Discussion
  /// What it takes, without what is hidden.
  let arguments: [ArgumentDescription]
  /// The commands below it, without hidden ones and `help`.
  let subcommands: [CommandDescription]

  /// What is typed to call it.
  var call: String { words.joined(separator: " ") }

  /// What its page is called.
  var pageName: String { words.joined(separator: "-") }

  /// What is particular to it: not the help, which every command has, nor the version below the program itself.
  var ownArguments: [ArgumentDescription] {
    arguments.filter { argument in
      !argument.isCalled("help") && (words.count == 1 || !argument.isCalled("version"))
    }
  }

  init(_ value: JSONValue, below parents: [String] = []) throws(ManualError) {
    guard let name = value["commandName"]?.stringValue else {
      throw ManualError(
        "The description of the commands has one without a name below `\(parents.joined(separator: " "))`."
      )
    }
    words = parents + [name]
    abstract = value["abstract"]?.stringValue ?? ""
    discussion = Discussion(value["discussion"]?.stringValue ?? "")
    arguments = (value["arguments"]?.elements ?? []).compactMap(ArgumentDescription.init)
    var subcommands: [CommandDescription] = []
    for subcommand in value["subcommands"]?.elements ?? []
    where subcommand["shouldDisplay"]?.boolValue != false
      && subcommand["commandName"]?.stringValue != "help"
    {
      subcommands.append(try CommandDescription(subcommand, below: words))
    }
    self.subcommands = subcommands
  }
}
