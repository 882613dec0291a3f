/// How a form is made from the groups of a stem pattern.
///
/// `1` to `9` stand for the groups, `0` for the whole stem; everything else is itself. Hyphens part
/// what is written before and after from the core that changes with the word: `ي-1-ون`. Endings
/// parted in this way are kept once for all words that share them, which a language with many forms
/// wants; without hyphens each form is kept by itself.
struct FormTemplate: Sendable {
  private enum Piece: Sendable {
    case letters([Unicode.Scalar])
    case group(Int)
  }

  private let before: [Unicode.Scalar]
  private let core: [Piece]
  private let after: [Unicode.Scalar]

  /// Reads a template for a pattern with so many groups.
  init(_ text: String, groupCount: Int) throws(ParadigmError) {
    let sections = text.unicodeScalars.split(separator: "-", omittingEmptySubsequences: false)
      .map(Array.init)
    let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
    let cores = sections.indices.filter { sections[$0].contains(where: isDigit) }
    guard cores.count == 1, sections.count <= 3 else {
      throw ParadigmError(
        "`\(text)` wants one part with numbers; hyphens part what is written before and after it.")
    }
    before = cores[0] > 0 ? Array(sections[..<cores[0]].joined()) : []
    after = Array(sections[(cores[0] + 1)...].joined())
    var pieces: [Piece] = []
    for scalar in sections[cores[0]] {
      if isDigit(scalar) {
        let number = Int(scalar.value) - 0x30
        guard number <= groupCount else {
          throw ParadigmError("`\(text)` names group \(number); the pattern has \(groupCount).")
        }
        pieces.append(.group(number))
      } else {
        pieces.append(.letters([scalar]))
      }
    }
    core = pieces
  }

  /// The parts of the form of a stem.
  func parts(
    _ groups: [[Unicode.Scalar]]
  ) -> (before: [Unicode.Scalar], core: [Unicode.Scalar], after: [Unicode.Scalar]) {
    var result: [Unicode.Scalar] = []
    for piece in core {
      switch piece {
      case .letters(let letters): result += letters
      case .group(let number): result += groups[number]
      }
    }
    return (before, result, after)
  }
}
