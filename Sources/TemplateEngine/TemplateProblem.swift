/// A mistake in a template, with its place.
public struct TemplateProblem: Sendable, Hashable, CustomStringConvertible {
  /// The name of the template.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int
  /// What is wrong and what to do about it.
  public let message: String
  /// The line in which the mistake stands, or the part of a long line around it.
  public let excerpt: String
  /// How many scalars of the excerpt stand before the mistake.
  let caretOffset: Int

  /// The problem as an editor and a person can read it: place, message, line and caret.
  public var description: String {
    var text = "\(file):\(line):\(column): error: \(message)"
    guard !excerpt.isEmpty else { return text }
    text += "\n  \(excerpt)\n  "
    for scalar in excerpt.unicodeScalars.prefix(caretOffset) {
      text += scalar == "\t" ? "\t" : " "
    }
    return text + "^"
  }
}
