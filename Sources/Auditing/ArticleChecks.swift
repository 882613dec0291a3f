public import FramingAnalysis
public import Lexicons
import NewsText

/// Runs all checks on the audit of one article.
public struct ArticleChecks: Sendable {
  let audit: Audit
  let settings: CheckSettings
  private let path: String
  private let actors: [Actor]

  /// Prepares the checks; `path` is the file as it was named, `actors` are the lexicon's, for their names.
  public init(
    _ audit: Audit, path: String, settings: CheckSettings = CheckSettings(), actors: [Actor] = []
  ) {
    self.audit = audit
    self.actors = actors
    self.path = path
    self.settings = settings
  }

  /// What was found, in the order of the text, without what is off; linear in the article and the audit.
  ///
  /// `day` is today, as `YYYY-MM-DD`: suppressions may end. Suppressed findings are in the answer, each with the
  /// reason.
  public func findings(on day: String) -> [CheckFinding] {
    let drafts = (words() + balance()).filter { settings.severity($0.check, $0.voice) != .off }
    let ordered = drafts.enumerated().sorted {
      let left = $0.element
      let right = $1.element
      if left.check.isOfArticle != right.check.isOfArticle { return left.check.isOfArticle }
      return left.span != right.span ? left.span < right.span : $0.offset < $1.offset
    }.map(\.element)
    var suppressions = Suppressions(audit.article, day: day)
    let reasons = ordered.map { draft in
      suppressions.reason(
        for: draft.check,
        inParagraph: draft.check.isOfArticle ? nil : paragraphIndex(of: draft.span))
    }
    let complaints = suppressions.complaints.filter { settings.severity($0.check, .own) != .off }
    let map = audit.article.sourceMap
    let ranges = ordered.map { map.decodedRange(of: $0.span) }
    let places = FilePlaces(map.file, ranges.compactMap(\.self) + complaints.map(\.range))
    var seen: [FindingIdentity: Int] = [:]
    var findings: [CheckFinding] = []
    for (index, draft) in ordered.enumerated() {
      let paragraph = paragraph(of: draft.span)
      let identity = FindingIdentity(
        draft.check, subject: draft.subject, range: draft.check.isOfArticle ? nil : draft.span,
        in: paragraph, of: audit.article)
      seen[identity, default: 0] += 1
      findings.append(
        CheckFinding(
          check: draft.check, severity: settings.severity(draft.check, draft.voice), path: path,
          span: draft.span, place: ranges[index].flatMap { places[$0] }, voice: draft.voice,
          words: draft.check.isOfArticle ? nil : audit.article.text[draft.span],
          excerpt: Excerpt(of: draft.span, in: paragraph, of: audit.article),
          message: draft.message, neutral: draft.neutral, rules: draft.rules, identity: identity,
          occurrence: seen[identity] ?? 1, suppression: reasons[index]))
    }
    for (check, message, range) in complaints {
      let bytes = map.file?.utf8[range.start..<range.end] ?? []
      let comment = String(decoding: bytes, as: UTF8.self)
      let identity = FindingIdentity(check, comment: comment)
      seen[identity, default: 0] += 1
      findings.append(
        CheckFinding(
          check: check, severity: settings.severity(check, .own), path: path, span: articleSpan,
          place: places[range], voice: .own, words: comment, excerpt: Excerpt(comment),
          message: message, neutral: [], rules: [], identity: identity,
          occurrence: seen[identity] ?? 1, suppression: nil))
    }
    return findings
  }

  /// A finding before its place and its severity are known.
  struct Draft {
    let check: Check
    let span: TextRange
    let voice: Voice
    let subject: String
    let message: String
    var neutral: [String] = []
    var rules: [String] = []
  }

  /// Whose words they are: those that a headline or a caption quotes or reports are not the outlet's.
  static func speaker(_ voice: Voice, inner: Voice) -> Voice { inner == .own ? voice : inner }

  /// Where findings on the article as a whole are shown: its first paragraph.
  var articleSpan: TextRange { audit.article.paragraphs.first?.range ?? TextRange(0, 0) }

  // MARK: Words

  private func words() -> [Draft] {
    terms() + quotations() + harmClauses()
  }

  private func terms() -> [Draft] {
    audit.findings.compactMap { finding in
      guard finding.tier == .loaded else { return nil }
      let voice = ArticleChecks.speaker(finding.voice, inner: finding.innerVoice)
      var check = Check.loadedTerm
      // One finding a word: the graver check takes it where it is on.
      if voice == .headline, finding.category.isStatusClaim,
        settings.severity(.statusClaimInHeadline, .headline) != .off,
        isSevere(finding, for: .statusClaimInHeadline)
      {
        check = .statusClaimInHeadline
      }
      guard isSevere(finding, for: check) else { return nil }
      return Draft(
        check: check, span: finding.span, voice: voice, subject: finding.term,
        message: message(finding, voice), neutral: finding.neutral, rules: finding.rules)
    }
  }

  private func isSevere(_ finding: Finding, for check: Check) -> Bool {
    Double(finding.severity) >= settings.threshold(check, .minSeverity)
  }

  private func message(_ finding: Finding, _ voice: Voice) -> String {
    let words = Wording.shown(audit.article.text[finding.span])
    var message = "“\(words)” \(Wording.whose(voice))"
    if let side = finding.favours {
      message += ", favours \(name(side))"
    } else if let side = finding.against {
      message += ", disfavours \(name(side))"
    }
    message += "."
    if let reason = finding.reasons["en"], !reason.isEmpty { message += " \(reason)" }
    return message
  }

  private func quotations() -> [Draft] {
    audit.quotations.compactMap { typed in
      let quotation = typed.quotation
      // A mark is wanted at the end of the last paragraph of a quotation, not of each.
      guard quotation.isUnclosed, !quotation.continues, !quotation.isBlock, quotation.depth == 1
      else { return nil }
      let span = firstWords(of: quotation.range)
      return Draft(
        check: .quotationUnclosed, span: span, voice: voice(ofParagraph: quotation.range),
        subject: "",
        message:
          "The quotation that begins with “\(Wording.shown(audit.article.text[opened(span)]))” is never closed."
      )
    }
  }

  /// A range without the mark that it begins with.
  private func opened(_ range: TextRange) -> TextRange {
    let bytes = audit.article.text.utf8
    var start = min(range.end, range.start + 1)
    while start < range.end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return TextRange(start, range.end)
  }

  /// The beginning of a quotation: its mark and up to five words.
  private func firstWords(of range: TextRange) -> TextRange {
    let bytes = audit.article.text.utf8
    var spaces = 0
    var index = range.start
    let limit = min(range.end, range.start + 120)
    while index < limit {
      if bytes[index] == 0x20 {
        spaces += 1
        if spaces == 5 { break }
      }
      index += 1
    }
    while index > range.start, index < bytes.count, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return TextRange(range.start, index)
  }

  private func harmClauses() -> [Draft] {
    guard let dispute = audit.dispute else { return [] }
    let sides = Set(dispute.sides.map(\.id))
    return audit.framing.harmClauses.compactMap { clause in
      guard clause.isAgentless, clause.construction != .event, let patient = clause.patient,
        let harmed = patient.side, sides.contains(harmed)
      else { return nil }
      let voice = ArticleChecks.speaker(clause.voice, inner: clause.innerVoice)
      let words = Wording.shown(audit.article.text[clause.span])
      return Draft(
        check: .agentlessHarm, span: clause.span, voice: voice, subject: clause.cue,
        message:
          "“\(words)” \(Wording.whose(voice)) says that \(name(harmed)) was harmed, and not by whom."
      )
    }
  }

  // MARK: Places

  /// The side as people call it.
  func name(_ side: String) -> String {
    if let name = audit.dispute?.sides.first(where: { $0.id == side })?.names["en"] { return name }
    return actors.first { $0.id == side }?.displayName(in: "en") ?? side
  }

  private func voice(ofParagraph range: TextRange) -> Voice {
    guard let index = paragraphIndex(of: range) else { return .own }
    switch audit.article.paragraphs[index].role {
    case .headline: return .headline
    case .caption: return .caption
    default: return .own
    }
  }

  private func paragraph(of range: TextRange) -> TextRange {
    paragraphIndex(of: range).map { audit.article.paragraphs[$0].range } ?? range
  }

  /// The paragraph that holds a range; binary search.
  private func paragraphIndex(of range: TextRange) -> Int? {
    let paragraphs = audit.article.paragraphs
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].range.end <= range.start { low = middle + 1 } else { high = middle }
    }
    guard low < paragraphs.count, paragraphs[low].range.contains(range) else { return nil }
    return low
  }
}
