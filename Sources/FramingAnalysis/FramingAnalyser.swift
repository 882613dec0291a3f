public import Lexicons
public import NewsText

/// Audits articles in one language.
///
/// A function of the article, the lexicon and the dispute: the same input gives the same audit, on
/// any number of threads. Cost is linear in the article but for the handful of attributions and
/// findings that are compared with each other.
public struct FramingAnalyser: Sendable {
  /// Which dispute an article is read for.
  public enum DisputeChoice: Sendable {
    /// The one that the text's actors point to.
    case found
    /// A given one.
    case given(Dispute)
  }

  private let lexicon: Lexicon
  private let matcher: LexiconMatcher
  private let version: String
  private let chains: ActorChains
  private let disputes: DisputeFinder

  /// Creates an analyser; `version` is the program's, for the audit's fingerprints.
  public init(lexicon: Lexicon, version: String) {
    self.lexicon = lexicon
    matcher = LexiconMatcher(lexicon)
    self.version = version
    chains = ActorChains(lexicon: lexicon)
    disputes = DisputeFinder(chains: chains)
  }

  /// Audits an article.
  public func audit(_ article: Article, dispute choice: DisputeChoice = .found) -> Audit {
    let document = Document(article, conventions: lexicon.profile.conventions)
    var dispute: Dispute?
    let matches = matcher.matches(in: document) { actors, labels in
      switch choice {
      case .given(let given): dispute = given
      case .found:
        dispute = disputes.dispute(actors: actors, labels: labels, in: document)
      }
      return dispute?.id
    }
    let reading = ArticleReading(
      document: document, lexicon: lexicon, matches: matches, dispute: dispute,
      sides: disputes.names(in: dispute, chains))
    let attributions = AttributionFinder(reading: reading).attributions()
    // Who is told to want something is not cited with it.
    let cited = attributions.filter { $0.act != .intention }
    let counted = attributions.filter(\.isCounted)
    let places = AttributionPlaces(cited)
    let binder = RoleBinder(reading: reading, places: places)
    let voices = voices(reading, places)
    let findings = findings(reading, binder, voices)
    let framing = FramingFinder(reading: reading, binder: binder, voices: voices).framing()
    let words = document.wordCount(of: document.tokens.indices)
    let vocabulary = IndexCalculator(
      dispute: dispute, findings: findings, attributions: counted, words: words,
      text: article.text.range,
      paragraphOf: { offset in
        let token = document.firstToken(endingAfter: offset)
        return token < document.tokens.count ? document.paragraph(ofToken: token) : -1
      }
    ).indices()
    let framingIndices = FramingIndexCalculator(
      dispute: dispute, framing: framing, findings: findings, attributions: counted,
      spoken: SpokenWords(document: document, attributions: cited), words: words
    ).indices()
    let indices = vocabulary + framingIndices
    var notices = article.notices
    var remarks = RemarkWriter(
      dispute: dispute, indices: indices, findings: findings, attributions: counted
    ).remarks()
    if lexicon.isEmpty {
      remarks = [Remark(kind: .noLexicon, sides: [:], numbers: [:], evidence: [])]
      notices.append(
        Article.Notice(
          code: "no-lexicon",
          message:
            "There is no lexicon for the language `\(lexicon.profile.code)`: only quotations "
            + "were read, and nothing else was looked for."))
    }
    return Audit(
      article: article, language: lexicon.profile.code, words: words, dispute: dispute,
      findings: findings, attributions: attributions,
      quotations: QuotationTyper(reading: reading, attributions: cited).typed(),
      framing: framing, indices: indices, remarks: remarks,
      fingerprints: Audit.Fingerprints(
        text: Fingerprint(of: article.text.utf8).hexadecimal, lexicon: lexicon.fingerprint,
        version: version), notices: notices)
  }

  private func voices(
    _ reading: ArticleReading, _ places: AttributionPlaces
  ) -> VoiceAssigner {
    let document = reading.document
    return VoiceAssigner(
      document: document, places: places,
      namesSpeaker: { range in
        let token = document.firstToken(endingAfter: range.start)
        guard token < document.tokens.count else { return false }
        // A quoted word does not quote itself: the “terrorists” were shepherds.
        let quoted = document.tokens(in: range)
        return document.sentences[document.sentence(ofToken: token)].tokens.contains {
          !quoted.contains($0) && reading.namesSpeaker($0)
        }
      })
  }

  private func findings(
    _ reading: ArticleReading, _ binder: RoleBinder, _ voices: VoiceAssigner
  ) -> [Finding] {
    let document = reading.document
    let judge = TermJudge(dispute: reading.dispute)
    var result: [Finding] = []
    var lastClaims: (paragraph: Int, found: RoleBinder.Found)?
    var blamed = Blamed()
    for hit in reading.matches.terms {
      guard case .term(let number) = hit.owner else { continue }
      let term = lexicon.terms[Int(number)]
      var found = term.favours == nil ? binder.bind(hit, term) : nil
      // "never occupied", "was the village liberated?": what is denied, asked or supposed casts nobody.
      let isUnasserted =
        term.direction.role != .source && Assertion(reading: reading).isWithheld(from: hit)
      if isUnasserted { found = nil }
      if let loose = found, RoleBinder.nearbyRules.contains(loose.rule),
        judge.sideCalled(term) != nil
      {
        // What the case says a word means is surer than who stands near.
        found = nil
      }
      if term.favours == nil, term.direction.role == .source, term.direction.sign < 0 {
        // "those claims", تلك المزاعم الباطلة: claims spoken of again are the same speaker's.
        let paragraph = document.paragraph(ofToken: hit.first)
        if let direct = found {
          lastClaims = (paragraph, direct)
        } else if let last = lastClaims, last.paragraph == paragraph {
          found = RoleBinder.Found(rule: "claims-named-before", mention: last.found.mention)
        }
      }
      let placement = voices.placement(of: document.range(of: hit.tokens))
      if found == nil, !isUnasserted, term.favours == nil, term.direction.role == .referent,
        term.direction.sign < 0, placement.inner == .own,
        let side = blamed.side(
          for: number, inParagraph: document.paragraph(ofToken: hit.first)),
        let mention = reading.mention(of: side, endingBy: hit.first)
      {
        found = RoleBinder.Found(rule: "blamed-before", mention: mention)
      }
      if found == nil, !isUnasserted, let side = judge.sideCalled(term) {
        let named = Mention(tokens: hit.tokens, actor: -1, kind: .name, side: side)
        found = RoleBinder.Found(rule: "named-in-the-case", mention: named)
      }
      let judgement = judge.judgement(term, found)
      if placement.inner == .own, let against = judgement.against, term.direction.role != .source {
        blamed.add(against, by: number, inParagraph: document.paragraph(ofToken: hit.first))
      }
      result.append(
        Finding(
          id: "f\(result.count + 1)", term: term.id, concept: term.concept, category: term.category,
          tier: term.tier, severity: term.severity, direction: term.direction,
          span: document.range(of: hit.tokens), parts: parts(hit, document),
          voice: placement.voice, innerVoice: placement.inner,
          scopeIsAmbiguous: placement.isAmbiguous || isUnasserted,
          attribution: placement.attribution?.id,
          favours: judgement.favours, against: judgement.against,
          binding: found.map {
            Finding.Binding(
              rule: $0.rule, span: document.range(of: $0.mention.tokens),
              side: judgement.side ?? $0.mention.side, isPatient: $0.isPatient)
          }, neutral: term.neutral, rules: term.rules, reasons: term.reasons))
    }
    return result
  }

  /// "The invaders", where the sentence names nobody: whom the outlet's own words cast badly last, in
  /// this paragraph or the one before.
  private struct Blamed {
    private var last: (side: String, paragraph: Int)?
    private var lastByTerm: [Int32: (side: String, paragraph: Int)] = [:]

    mutating func add(_ side: String, by term: Int32, inParagraph paragraph: Int) {
      last = (side, paragraph)
      lastByTerm[term] = (side, paragraph)
    }

    func side(for term: Int32, inParagraph paragraph: Int) -> String? {
      if let last, last.paragraph + 1 >= paragraph { return last.side }
      // The same word in the same voice means the same ones, however far back.
      return lastByTerm[term]?.side
    }
  }

  /// The stretches of a hit's own words.
  private func parts(_ hit: LexicalHit, _ document: Document) -> [TextRange] {
    guard hit.isGapped else { return [document.range(of: hit.tokens)] }
    var parts: [TextRange] = []
    var previous = -2
    for slot in hit.slots {
      let range = document.tokens[slot].range
      if slot == previous + 1, let last = parts.popLast() {
        parts.append(TextRange(last.start, range.end))
      } else {
        parts.append(range)
      }
      previous = slot
    }
    return parts
  }
}
