/// Templates that do not compile, or a rendering that cannot be finished.
public struct TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
  enum Kind: Hashable {
    case invalidTemplates
    case unknownTemplate
    case unknownName
    case wrongType
    case tooDeep
    case outputTooLarge
  }

  let kind: Kind
  /// The problems, in the order of files and places.
  ///
  /// Empty where no template is at fault.
  public let problems: [TemplateProblem]
  /// What went wrong, with the place and an excerpt of each problem.
  public let description: String

  init(kind: Kind, message: String) {
    self.kind = kind
    self.problems = []
    self.description = message
  }

  init(kind: Kind, problems: [TemplateProblem]) {
    self.kind = kind
    self.problems = problems
    var text = ""
    for problem in problems {
      if !text.isEmpty { text += "\n" }
      text += problem.description
    }
    self.description = text
  }
}
