import Foundation
import LexiconSource
import Lexicons

/// What `--case` names: the id of a case or topic, or a case file.
struct CaseChoice {
  /// The id; nil where no case is named.
  let id: String?
  /// The file, where one is named.
  let file: URL?

  init(_ given: String?) throws {
    guard let given, given.hasSuffix(".yaml") || given.contains("/") else {
      id = given
      file = nil
      return
    }
    let url = URL(fileURLWithPath: given)
    let text = try Resources.text(of: url)
    guard let id = LexiconCompiler.caseID(in: LexiconFile(path: given, text: text)) else {
      throw CommandError(
        .configuration,
        "\(given):1:1: error: This is no case file: it has no `case:`. `plumbline case new` makes one."
      )
    }
    self.id = id
    file = url
  }

  /// The case with an id; that there is none ends the command, with `place` before the message.
  static func dispute(_ id: String, in lexicon: Lexicon, place: String = "") throws -> Dispute {
    if let dispute = lexicon.dispute(id) { return dispute }
    let near = nearestName(to: id, among: lexicon.disputes.map(\.id))
    throw CommandError(
      .configuration,
      "\(place)There is no case `\(id)`.\(near.map { " Did you mean `\($0)`?" } ?? "") Where it is in a folder of your own, name that with --lexicon. "
        + "The cases are " + lexicon.disputes.map(\.id).sorted().joined(separator: ", ") + ".")
  }
}
