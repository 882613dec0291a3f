public import NewsText

/// Why words of a text are flagged, or are not.
public struct Explanation: Sendable {
  /// How one word was read.
  public struct Word: Sendable {
    /// The word as it stands.
    public let text: String
    /// The folded form that was looked up.
    public let key: String
    /// The ways to read it: `lemma/part of speech`, what its form is, what is attached.
    public let readings: [String]
  }

  /// What became of an expression that stands in the text.
  public enum Outcome: Sendable, Hashable {
    /// It counts.
    case counts
    /// A constraint keeps it from counting, named as in the notation, for the word that it met, if
    /// it is not the absence of one.
    case constraint(String, word: String?)
    /// Another entry has its words: a longer one, or a weightier.
    case overruled(by: String)
    /// It is a label of a case that is not at issue.
    case otherCase(String)
  }

  /// An expression that stands in the text.
  public struct Hit: Sendable {
    /// `term`, `cue`, `source`, `actor`, or a kind of framing cue: `harm`, `framing`, `frame`.
    public let kind: String
    /// The id; of a source word its expression.
    public let id: String
    /// Where it stands, as a UTF-8 range of the text.
    public let range: TextRange
    /// Its words.
    public let words: String
    /// What became of it.
    public let outcome: Outcome
  }

  /// All words, in text order.
  public let words: [Word]
  /// All expressions found, in text order.
  public let hits: [Hit]
}

extension Lexicon {
  /// Explains what is found in a text and what is not; wants a lexicon that was compiled from its
  /// files in this process, for one that was loaded names no lemmas.
  public func explanation(of text: String, disputeID: String? = nil) -> Explanation {
    let document = Document(plainSentence: text, conventions: profile.conventions)
    let matcher = LexiconMatcher(self)
    let (reader, found) = matcher.candidates(in: document)
    let matches = matcher.matches(in: document, disputeID: disputeID)
    let checker = ConstraintChecker(
      reader: reader.naming(
        actors: matches.actors, persons: matcher.persons(matches.actors, matches.sources)))
    var hits: [Explanation.Hit] = []
    let kinds = ["term", "cue", "source", "actor", "harm", "framing", "frame"]
    let kept = [
      matches.terms, matches.cues, matches.sources, matches.actors, matches.harm,
      matches.functions, matches.frames,
    ]
    for (kind, candidates) in found.enumerated() {
      for hit in candidates {
        let range = document.range(of: hit.tokens)
        hits.append(
          Explanation.Hit(
            kind: kinds[kind], id: name(of: hit.owner), range: range,
            words: document.text[range],
            outcome: outcome(of: hit, kept: kept[kind], matcher, checker, disputeID)))
      }
    }
    return Explanation(
      words: document.tokens.indices.filter { document.tokens[$0].kind != .punctuation }.map {
        token in
        Explanation.Word(
          text: document.text[document.tokens[token].range],
          key: String(decoding: document.key(of: token), as: UTF8.self),
          readings: reader.readings[token].map(described))
      }, hits: hits.sorted { $0.range < $1.range })
  }

  private func outcome(
    of hit: LexicalHit, kept: [LexicalHit], _ matcher: LexiconMatcher,
    _ checker: ConstraintChecker, _ disputeID: String?
  ) -> Explanation.Outcome {
    if kept.contains(hit) { return .counts }
    var constraints: Constraints?
    switch hit.owner {
    case .term(let index):
      let term = terms[Int(index)]
      if let caseID = term.caseID, caseID != disputeID, !matcher.facts(of: hit.owner).isOfTopic {
        return .otherCase(caseID)
      }
      constraints = term.constraints
    case .cue(let index): constraints = cues[Int(index)].constraints
    case .framing(let index): constraints = framing[Int(index)].constraints
    case .source: break
    case .actor(let index, _):
      if let caseID = actors[Int(index)].caseID, caseID != disputeID { return .otherCase(caseID) }
    }
    if let constraints, let failed = checker.failure(of: constraints, for: hit) {
      return .constraint(
        failed.constraint,
        word: failed.token.map {
          checker.reader.document.text[checker.reader.document.tokens[$0].range]
        })
    }
    let other = kept.first { !Set($0.slots).isDisjoint(with: hit.slots) }
    return .overruled(by: other.map { name(of: $0.owner) } ?? "another entry")
  }

  /// The id of what an expression stands for; of a source word its expression.
  func name(of owner: Owner) -> String {
    switch owner {
    case .term(let index): terms[Int(index)].id
    case .cue(let index): cues[Int(index)].id
    case .source(let index): sources[Int(index)].expression
    case .actor(let index, _): actors[Int(index)].id
    case .framing(let index): framing[Int(index)].id
    }
  }

  private func described(_ analysis: Analysis) -> String {
    guard Int(analysis.lexeme) < lexemes.count else { return "?" }
    let lexeme = lexemes[Int(analysis.lexeme)]
    let hidden: FormFeatures = [
      .noun, .adjective, .verb, .name, .exact, .acceptsArticle, .acceptsPronoun, .needsPronoun,
    ]
    let features = FormFeatures.names.filter {
      analysis.features.contains($0.value) && hidden.isDisjoint(with: $0.value)
    }.map(\.name)
    let clitics = Clitics.names.filter { analysis.clitics.contains($0.value) }.map { "+" + $0.name }
    return (["\(lexeme.lemma)/\(lexeme.partOfSpeech.letter)"] + features + clitics)
      .joined(separator: " ")
  }

  /// All forms of the words of an expression, by word: what a text may hold, without clitics.
  ///
  /// Throws where the expression cannot be read. Empty in a lexicon that was loaded compiled.
  public func forms(
    of expression: String
  ) throws(ExpressionError) -> [(word: String, forms: [String])] {
    let parser = ExpressionParser(defaultPart: nil, hasCase: profile.hasCase)
    var result: [(word: String, forms: [String])] = []
    var seen: Set<String> = []
    for row in try parser.parse(expression) {
      for slot in row {
        for case .lexeme(let lexeme, _) in slot.alternatives {
          let word = "\(lexeme.lemma)/\(lexeme.partOfSpeech.letter)"
          guard seen.insert(word).inserted else { continue }
          var keys: [String] = []
          for form in (paradigms ?? .none).forms(of: lexeme)
          where !form.features.contains(.needsPronoun) {
            let key = String(decoding: form.key, as: UTF8.self)
            if !keys.contains(key) { keys.append(key) }
          }
          result.append((word, keys))
        }
      }
    }
    return result
  }
}
