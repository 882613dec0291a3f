/// An error that ends the command, with its exit code.
struct CommandError: Error, CustomStringConvertible {
  /// Why the command ends.
  enum Kind: Int32 {
    /// The arguments, a lexicon, a case or a template are wrong.
    case configuration = 2
    /// An article cannot be read.
    case input = 3
  }

  let kind: Kind
  let description: String

  init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
