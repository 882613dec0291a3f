import Lexicons
import NewsText

/// Statements of headlines that have a colon for a cue: "Baku: Armenian forces opened fire".
struct HeadlineStatements {
  let reading: ArticleReading

  /// The statements that no clause of the headline makes already.
  func statements(without clauses: [Statement]) -> [Statement] {
    var result: [Statement] = []
    // "Dunn: rival will not attend": a bare name speaks where the article lets it speak.
    let speakers = Set(
      clauses.compactMap { statement -> [UInt8]? in
        let name = statement.source?.last {
          reading.document.tokens[$0].shape.contains(.capitalised)
            && reading.document.tokens[$0].kind == .word
        }
        return name.map { Array(reading.document.key(of: $0)) }
      })
    for (index, tokens) in reading.document.paragraphTokens.enumerated() {
      guard reading.document.article.paragraphs[index].role == .headline,
        let colon = tokens.first(where: { reading.mark($0) == 0x3A }),
        !clauses.contains(where: { tokens.contains($0.cue.lowerBound) })
      else { continue }
      let source = reading.trimmed(tokens.lowerBound..<colon)
      let content = reading.trimmed((colon + 1)..<tokens.upperBound)
      // Only a short name of somebody speaks: "War in the valley: what we know" says nothing.
      guard reading.words(source) <= 4, reading.words(content) >= 3,
        source.contains(where: reading.namesSpeaker)
          || source.last.map({ speakers.contains(Array(reading.document.key(of: $0))) }) ?? false,
        !source.contains(where: { reading.has($0, [.preposition, .coordinator]) })
      else { continue }
      result.append(
        Statement(cue: colon..<(colon + 1), cueNumber: -1, source: source, content: [content]))
    }
    return result
  }
}
