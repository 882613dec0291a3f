public import NewsText

/// An example sentence whose hit stands between ⟦ and ⟧.
public struct MarkedExample: Sendable {
  /// The sentence without the marks.
  public let text: String
  /// Where the hits stand, as UTF-8 ranges of the sentence.
  public let marks: [TextRange]

  /// Reads a marked sentence.
  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var marks: [TextRange] = []
    var open: Int?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open = bytes.count
      case "⟧":
        if let start = open { marks.append(TextRange(start, bytes.count)) }
        open = nil
      default: bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.marks = marks
  }
}

/// A sentence with all that the lexicon finds in it.
public struct SentenceExample: Sendable {
  /// The sentence, each hit between ⟦ and ⟧.
  public let text: String
  /// The ids of the terms, in the order of the marks.
  public let finds: [String]
  /// The case whose labels count.
  public let caseID: String?
  /// Where it was written: `path:line`.
  public let place: String

  /// Creates an example.
  public init(text: String, finds: [String], caseID: String?, place: String) {
    self.text = text
    self.finds = finds
    self.caseID = caseID
    self.place = place
  }
}

extension Lexicon {
  /// A failed example of a term, a cue or a framing cue.
  public struct ExampleFailure: Sendable, Hashable {
    /// The id of the term or cue.
    public let id: String
    /// The example as written.
    public let example: String
    /// What was found instead.
    public let message: String
  }

  /// Runs the examples of all terms, cues and framing cues; an empty list means that all hold.
  public func exampleFailures() -> [ExampleFailure] {
    let matcher = LexiconMatcher(self)
    var failures: [ExampleFailure] = []
    func check(
      _ id: String, _ caseID: String?, _ examples: [String], _ innocent: [String],
      _ owner: Owner, _ list: (LexicalMatches) -> [LexicalHit]
    ) {
      for example in examples {
        let marked = MarkedExample(example)
        let document = Document(plainSentence: marked.text, conventions: profile.conventions)
        let matches = matcher.matches(in: document, disputeID: caseID)
        let hits = list(matches).filter { $0.owner == owner }
        let found = hits.map { document.range(of: $0.tokens) }
        if Set(found) != Set(marked.marks) {
          let others = list(matches).map { hit -> String in
            let words = document.text[document.range(of: hit.tokens)]
            return "\(words) (\(name(of: hit.owner)))"
          }
          let what = others.isEmpty ? "nothing" : others.joined(separator: ", ")
          failures.append(
            ExampleFailure(
              id: id, example: example, message: "The marked words were not found; found \(what)."))
        }
      }
      for example in innocent {
        let document = Document(plainSentence: example, conventions: profile.conventions)
        let matches = matcher.matches(in: document, disputeID: caseID)
        for hit in list(matches) where hit.owner == owner {
          failures.append(
            ExampleFailure(
              id: id, example: example,
              message: "Flagged, though innocent: \(document.text[document.range(of: hit.tokens)])."
            ))
        }
      }
    }
    for (index, term) in terms.enumerated() {
      check(term.id, term.caseID, term.examples, term.innocent, .term(Int32(index)), \.terms)
    }
    for (index, cue) in cues.enumerated() {
      check(cue.id, nil, cue.examples, cue.innocent, .cue(Int32(index)), \.cues)
    }
    let lists: [(LexicalMatches) -> [LexicalHit]] = [\.harm, \.functions, \.frames]
    for (index, cue) in framing.enumerated() {
      check(
        cue.id, nil, cue.examples, cue.innocent, .framing(Int32(index)), lists[cue.meaning.number])
    }
    for example in sentenceExamples {
      let marked = MarkedExample(example.text)
      let document = Document(plainSentence: marked.text, conventions: profile.conventions)
      let hits = matcher.matches(in: document, disputeID: example.caseID).terms
      let found = hits.map { (range: document.range(of: $0.tokens), id: name(of: $0.owner)) }
      let isRight =
        found.map(\.range) == marked.marks && found.map(\.id) == example.finds
      if !isRight {
        let shown = found.map { "\(document.text[$0.range]) (\($0.id))" }
        failures.append(
          ExampleFailure(
            id: example.place, example: example.text,
            message: "Found "
              + (shown.isEmpty ? "nothing" : shown.joined(separator: ", ")) + "."))
      }
    }
    return failures
  }
}

extension Document {
  /// A document of one sentence, as lexicon examples are.
  public init(plainSentence text: String, conventions: WritingConventions) {
    let text = ArticleText(text)
    let article = Article(
      text: text, paragraphs: [Article.Paragraph(role: .body, range: text.range)],
      sourceMap: .identity(count: text.count))
    self.init(article, conventions: conventions)
  }
}
