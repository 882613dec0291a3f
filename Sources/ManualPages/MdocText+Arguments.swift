extension MdocText {
  /// Arguments as a synopsis has them: options first, then what has no name.
  mutating func synopsis(_ all: [ArgumentDescription], bracketed: Bool) {
    for argument in all.filter({ $0.kind != .positional }) + all.filter({ $0.kind == .positional })
    {
      var words: [MdocText.Word] = argument.isOptional && bracketed ? ["Op"] : []
      words += MdocText.name(argument.names.suffix(1)) + MdocText.value(of: argument)
      if argument.kind == .positional && argument.isRepeating { words.append("...") }
      macro(words)
    }
  }

  /// A list that says what each argument is for; nothing where there is none.
  mutating func options(_ arguments: [ArgumentDescription]) {
    guard !arguments.isEmpty else { return }
    macro("Bl", "-tag", "-width", "Ds")
    for argument in arguments {
      macro(["It"] + MdocText.names(of: argument))
      for (index, paragraph) in argument.text.enumerated() {
        if index > 0 { macro("Pp") }
        prose(paragraph)
      }
      // Most texts name them.
      let told = argument.text.joined(separator: " ")
      if argument.values.contains(where: { !told.contains($0) }) {
        prose("The values are \(argument.values.joined(separator: ", ")).")
      }
      if let value = argument.defaultValue { prose("The default is \(value).") }
    }
    macro("El")
  }

  /// The head of an entry in a list of options.
  private static func names(of argument: ArgumentDescription) -> [MdocText.Word] {
    name(argument.names) + value(of: argument)
  }

  private static func name(_ names: some Collection<String>) -> [MdocText.Word] {
    Array(
      names.map { ["Fl", .text(String($0.dropFirst()))] }.joined(separator: [","]))
  }

  private static func value(of argument: ArgumentDescription) -> [MdocText.Word] {
    argument.kind == .flag ? [] : ["Ar", .text(argument.valueName)]
  }
}
