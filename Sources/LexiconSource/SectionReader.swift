import Lexicons
import Yams

/// Reads terms, cues, sources, actors and cases into a builder.
struct SectionReader {
  let language: String
  var builder: LexiconBuilder
  private var seen: [String: Set<String>] = [:]
  private var actorReferences: [(id: String, node: Node, reader: DocumentReader)] = []
  private var actorIDs: Set<String> = []
  private let changes: HouseChanges
  /// Where each term and cue was written.
  private(set) var places: [EntryPlace] = []

  /// Where an entry was written.
  struct EntryPlace {
    /// `term`, `cue`, or a kind of framing cue.
    let kind: String
    let id: String
    let node: Node
    let reader: DocumentReader
  }

  init(language: String, builder: LexiconBuilder, changes: HouseChanges) {
    self.language = language
    self.builder = builder
    self.changes = changes
  }

  // MARK: Terms

  mutating func terms(_ reader: DocumentReader) {
    for node in items("terms", reader) { term(node, reader, caseID: nil) }
  }

  private static let constraintKeys: Set<String> = [
    "not-before", "not-after", "not-near", "not-in", "before", "after", "near",
  ]

  private mutating func term(_ node: Node, _ reader: DocumentReader, caseID: String?) {
    var known: Set<String> = [
      "id", "concept", "match", "category", "tier", "severity", "role", "neutral", "rule", "why",
      "examples", "innocent", "override",
    ]
    known.formUnion(SectionReader.constraintKeys)
    let reasonKeys = (node.mapping?.keys.compactMap(\.string) ?? []).filter(isReason)
    known.formUnion(["why-ar", "why-en"])
    known.formUnion(reasonKeys)
    if caseID != nil { known.insert("favours") }
    guard let fields = FieldReader(node, reader, known: known) else { return }
    // A label is named after its case, so that two cases may use one id.
    guard let given = identifier(fields, caseID.map { "label of \($0)" } ?? "term") else { return }
    if changes.isReplaced(given, "term", layer: reader.layer), caseID == nil { return }
    let id = caseID.map { "\($0)/\(given)" } ?? given
    let category = fields.choice("category", Category.self)
    if fields.node("category") == nil { reader.note("`category` is missing.", at: node) }
    var direction = RoleDirection(role: .context, sign: 0)
    if let role = fields.string("role") {
      if let read = RoleDirection(role) {
        direction = read
      } else {
        let all = RoleDirection.Role.allCases.map(\.rawValue).joined(separator: ", ")
        reader.note(
          "`\(role)` is no role; write one of \(all) with - or + after it (context without).",
          at: fields.node("role") ?? node)
      }
    } else if caseID == nil {
      reader.note("`role` is missing.", at: node)
    }
    let favours = caseID == nil ? nil : fields.required("favours")
    let patterns = patterns("match", fields, reader)
    if patterns.isEmpty, fields.node("match") == nil {
      reader.note("`match` is missing.", at: node)
    }
    let constraints = constraints(fields, reader)
    let examples = fields.texts("examples")
    for example in examples where !isMarked(example.text) {
      reader.note("An example marks the hit with ⟦ and ⟧.", at: example.node)
    }
    for example in fields.texts("innocent") where example.text.unicodeScalars.contains("⟦") {
      reader.note("An innocent example holds no hit, and no ⟦ ⟧.", at: example.node)
    }
    guard let category else { return }
    var reasons: [String: String] = [:]
    reasons["en"] = fields.string("why")
    for key in reasonKeys { reasons[String(key.dropFirst(4))] = fields.string(key) }
    places.append(EntryPlace(kind: "term", id: id, node: node, reader: reader))
    guard !changes.isOff(id, category) else { return }
    builder.add(
      Term(
        id: id, concept: fields.string("concept") ?? given, category: category,
        tier: fields.choice("tier", Tier.self) ?? category.tier,
        severity: changes.severity(
          id, category, own: fields.integer("severity", in: 1...3, default: 2)),
        direction: direction,
        favours: favours, caseID: caseID, neutral: fields.texts("neutral").map(\.text),
        rules: fields.texts("rule").map(\.text), reasons: reasons, constraints: constraints,
        examples: examples.map(\.text), innocent: fields.texts("innocent").map(\.text),
        expressions: fields.texts("match").map(\.text)),
      patterns: patterns)
  }

  // MARK: Cues and sources

  mutating func cues(_ reader: DocumentReader) {
    var known: Set<String> = [
      "id", "match", "kind", "stance", "class", "content", "source", "takes", "polarity", "term",
      "examples", "innocent", "why", "override",
    ]
    known.formUnion(SectionReader.constraintKeys)
    for node in items("cues", reader) {
      guard let fields = FieldReader(node, reader, known: known) else { continue }
      guard let id = identifier(fields, "cue") else { continue }
      if changes.isReplaced(id, "cue", layer: reader.layer) { continue }
      places.append(EntryPlace(kind: "cue", id: id, node: node, reader: reader))
      let kind = fields.choice("kind", Cue.Kind.self)
      if fields.node("kind") == nil { reader.note("`kind` is missing.", at: node) }
      let stance = fields.choice("stance", Cue.Stance.self) ?? .neutral
      let sign = stance == .doubt ? -1.0 : stance == .endorse ? 1.0 : 0
      var takes: Cue.Complements = []
      for (text, item) in fields.texts("takes") {
        switch text {
        case "clause": takes.insert(.clause)
        case "quote": takes.insert(.quote)
        case "noun": takes.insert(.noun)
        case "infinitive": takes.insert(.infinitive)
        case "label": takes.insert(.label)
        default:
          reader.note("`\(text)` is none of clause, quote, noun, infinitive, label.", at: item)
        }
      }
      let patterns = patterns("match", fields, reader)
      if patterns.isEmpty, fields.node("match") == nil {
        reader.note("`match` is missing.", at: node)
      }
      guard let kind else { continue }
      builder.add(
        Cue(
          id: id, kind: kind, stance: stance, subclass: fields.string("class") ?? "",
          contentValence: fields.number("content", in: -1...1, default: sign),
          sourceValence: fields.number("source", in: -1...1, default: sign),
          takes: takes.isEmpty ? [.clause, .quote] : takes, polarity: fields.string("polarity"),
          constraints: constraints(fields, reader),
          examples: fields.texts("examples").map(\.text),
          innocent: fields.texts("innocent").map(\.text)),
        patterns: patterns)
    }
  }

  // MARK: Framing

  /// Words of harm (`harm`), cues of a frame's functions (`framing`), words of policy frames (`frames`).
  mutating func framing(_ reader: DocumentReader, section: String) {
    let key = section == "harm" ? "kind" : section == "framing" ? "function" : "frame"
    var known: Set<String> = ["id", "match", key, "examples", "innocent", "why", "override"]
    known.formUnion(SectionReader.constraintKeys)
    if section == "framing" { known.insert("of-subject") }
    for node in items(section, reader) {
      guard let fields = FieldReader(node, reader, known: known) else { continue }
      let meaning: FramingCue.Meaning? =
        switch section {
        case "harm": fields.choice(key, FramingCue.Harm.self).map { .harm($0) }
        case "framing": fields.choice(key, FramingCue.Function.self).map { .function($0) }
        default: fields.choice(key, FramingCue.PolicyFrame.self).map { .frame($0) }
        }
      if fields.node(key) == nil { reader.note("`\(key)` is missing.", at: node) }
      let kind = section == "frames" ? "frame" : section
      guard let id = identifier(fields, kind) else { continue }
      if changes.isReplaced(id, kind, layer: reader.layer) { continue }
      places.append(EntryPlace(kind: kind, id: id, node: node, reader: reader))
      let patterns = patterns("match", fields, reader)
      if patterns.isEmpty, fields.node("match") == nil {
        reader.note("`match` is missing.", at: node)
      }
      let constraints = constraints(fields, reader)
      guard let meaning else { continue }
      builder.add(
        FramingCue(
          id: id, meaning: meaning, isOfSubject: fields.bool("of-subject"),
          constraints: constraints,
          examples: fields.texts("examples").map(\.text),
          innocent: fields.texts("innocent").map(\.text)),
        patterns: patterns)
    }
  }

  mutating func sources(_ reader: DocumentReader) {
    for node in items("sources", reader) {
      guard let fields = FieldReader(node, reader, known: ["kind", "match", "person", "id"]) else {
        continue
      }
      guard let kind = fields.choice("kind", SourceNoun.Kind.self) else {
        if fields.node("kind") == nil { reader.note("`kind` is missing.", at: node) }
        continue
      }
      for (text, item) in fields.texts("match") {
        for pattern in patterns(text, item, reader) {
          builder.add(
            SourceNoun(kind: kind, isPerson: fields.bool("person"), expression: text),
            pattern: pattern)
        }
      }
    }
  }

  // MARK: Whole sentences

  /// Sentences over the entire lexicon: `text` with marks, and the ids of what is found.
  mutating func examples(_ reader: DocumentReader) {
    for node in items("examples", reader) {
      guard let fields = FieldReader(node, reader, known: ["text", "finds", "case"]),
        let text = fields.required("text")
      else { continue }
      let finds = fields.texts("finds").map(\.text)
      let marks = MarkedExample(text).marks.count
      if marks != finds.count {
        reader.note(
          "The sentence has \(marks) marks and `finds` \(finds.count) ids; there is one id a mark.",
          at: node)
      }
      builder.add(
        SentenceExample(
          text: text, finds: finds, caseID: fields.string("case"),
          place: "\(reader.file.path):\(node.mark?.line ?? 1)"))
    }
  }

  // MARK: Actors and cases

  mutating func actors(_ reader: DocumentReader) {
    for node in items("actors", reader) { actor(node, reader, caseID: nil) }
  }

  private mutating func actor(_ node: Node, _ reader: DocumentReader, caseID: String?) {
    guard let mapping = node.mapping else {
      reader.note("A mapping is wanted here, as in `id: …`.", at: node)
      return
    }
    var known: Set<String> = ["id", "kind", "of", "gender", "country", "override"]
    for (key, _) in mapping { if let name = key.string, isLanguage(name) { known.insert(name) } }
    guard let fields = FieldReader(node, reader, known: known) else { return }
    guard let id = identifier(fields, "actor") else { return }
    actorIDs.insert(id)
    if changes.isReplaced(id, "actor", layer: reader.layer) { return }
    guard let kind = fields.choice("kind", Actor.Kind.self) else {
      if fields.node("kind") == nil { reader.note("`kind` is missing.", at: node) }
      return
    }
    if let owner = fields.string("of") {
      actorReferences.append((owner, fields.node("of") ?? node, reader))
    }
    var displayNames: [String: String] = [:]
    var names: [(pattern: Pattern, kind: Actor.NameKind)] = []
    for (key, value) in mapping {
      guard let code = key.string, isLanguage(code),
        let inner = FieldReader(value, reader, known: ["names", "demonyms", "metonyms"])
      else { continue }
      if let first = inner.texts("names").first { displayNames[code] = plain(first.text) }
      guard code == language else { continue }
      for (text, item) in inner.texts("names") {
        names += patterns(text, item, reader, .name).map { ($0, .name) }
      }
      for (text, item) in inner.texts("demonyms") {
        names += patterns(text, item, reader, .adjective).map { ($0, .demonym) }
      }
      for (text, item) in inner.texts("metonyms") {
        names += patterns(text, item, reader, .name).map { ($0, .metonym) }
      }
    }
    builder.add(
      Actor(
        id: id, kind: kind, belongsTo: fields.string("of"), gender: fields.string("gender"),
        displayNames: displayNames, caseID: caseID), names: names)
  }

  /// A case, or a topic of debate: the same notation under another key.
  mutating func dispute(_ reader: DocumentReader, isTopic: Bool) {
    guard let root = reader.root() else { return }
    let node = Node.mapping(root)
    let key = isTopic ? "topic" : "case"
    let known: Set<String> = [key, "title", "sides", "labels", "actors", "override"]
    guard let fields = FieldReader(node, reader, known: known) else { return }
    guard let id = fields.required(key) else { return }
    checkIdentifier(id, fields.node(key) ?? node, reader)
    let isReplaced = changes.isReplaced(id, "case", layer: reader.layer)
    if !isReplaced, !seen["case", default: []].insert(id).inserted {
      reader.note(
        "The case `\(id)` stands in another file too; write `override: true` to replace it.",
        at: fields.node(key) ?? node)
      return
    }
    if isReplaced { return }
    for item in fields.node("actors")?.array() ?? [] { actor(item, reader, caseID: id) }
    var sides: [Dispute.Side] = []
    for item in fields.node("sides")?.array() ?? [] {
      guard let side = FieldReader(item, reader, known: ["id", "name", "actors", "called"]),
        let sideID = side.required("id")
      else { continue }
      checkIdentifier(sideID, side.node("id") ?? item, reader)
      if sides.contains(where: { $0.id == sideID }) {
        reader.note("The side `\(sideID)` stands here twice.", at: side.node("id") ?? item)
      }
      let actors = side.texts("actors")
      for (text, actorNode) in actors { actorReferences.append((text, actorNode, reader)) }
      sides.append(
        Dispute.Side(
          id: sideID, names: translations(side.node("name")), actors: actors.map(\.text),
          called: side.texts("called").map(\.text)))
    }
    if sides.count < 2 {
      reader.note("A case has two sides or more.", at: fields.node("sides") ?? node)
    }
    builder.add(
      Dispute(
        id: id, titles: translations(fields.node("title")), sides: sides, isTopic: isTopic,
        isFoundByOwnActors: reader.layer > 0))
    for (key, list) in pairs(fields.node("labels")) where key.string == language {
      for item in list.array() {
        term(item, reader, caseID: id)
        if let favours = item.mapping?["favours"], let text = favours.string,
          !sides.contains(where: { $0.id == text })
        {
          reader.note("`\(text)` is no side of this case.", at: favours)
        }
      }
    }
  }

  /// Notes every `of` and side that names no actor, and every change that names no term.
  func checkReferences() {
    changes.check(Set(places.filter { $0.kind == "term" }.map(\.id)))
    for reference in actorReferences where !actorIDs.contains(reference.id) {
      let hint =
        nearestName(to: reference.id, among: actorIDs).map { " Did you mean `\($0)`?" } ?? ""
      reference.reader.note("No actor has the id `\(reference.id)`.\(hint)", at: reference.node)
    }
  }

  // MARK: Shared

  private func items(_ section: String, _ reader: DocumentReader) -> [Node] {
    guard let root = reader.root() else { return [] }
    for (key, _) in root where key.string != section {
      reader.note("Unknown section; this file holds `\(section):`.", at: key)
    }
    guard let node = root[section] else {
      reader.note("`\(section):` is missing.", at: Node.mapping(root))
      return []
    }
    // `terms:` with nothing after it is a file that was just begun.
    if node.null != nil { return [] }
    guard let sequence = node.sequence else {
      reader.note("`\(section)` wants a list.", at: node)
      return []
    }
    return Array(sequence)
  }

  private func checkIdentifier(_ id: String, _ node: Node, _ reader: DocumentReader) {
    if !LexiconCompiler.isIdentifier(id) {
      reader.note("An id holds small letters, digits and hyphens only.", at: node)
    }
  }

  private mutating func identifier(_ fields: FieldReader, _ kind: String) -> String? {
    guard let id = fields.required("id") else { return nil }
    checkIdentifier(id, fields.node("id") ?? fields.node, fields.reader)
    if changes.isReplaced(id, kind, layer: fields.reader.layer) { return id }
    if !seen[kind, default: []].insert(id).inserted {
      let hint =
        fields.reader.layer > 0 ? " To replace the one that ships, write `override: true`." : ""
      fields.reader.note(
        "The id `\(id)` is taken by another \(kind).\(hint)",
        at: fields.node("id") ?? fields.node)
    }
    return id
  }

  private mutating func patterns(
    _ text: String, _ node: Node, _ reader: DocumentReader,
    _ defaultPart: Lexeme.PartOfSpeech? = nil, isConstraint: Bool = false
  ) -> [Pattern] {
    do {
      return try builder.patterns(
        text, defaultPart: defaultPart, isConstraint: isConstraint)
    } catch {
      reader.note(error.message, at: node)
      return []
    }
  }

  private mutating func patterns(
    _ name: String, _ fields: FieldReader, _ reader: DocumentReader
  )
    -> [Pattern]
  {
    var result: [Pattern] = []
    for (text, node) in fields.texts(name) {
      result += patterns(text, node, reader, isConstraint: name != "match")
    }
    return result
  }

  private mutating func constraints(_ fields: FieldReader, _ reader: DocumentReader) -> Constraints
  {
    var result = Constraints()
    result.notBefore = builder.numbers(of: patterns("not-before", fields, reader))
    result.notAfter = builder.numbers(of: patterns("not-after", fields, reader))
    result.notIn = builder.numbers(of: patterns("not-in", fields, reader))
    result.before = builder.numbers(of: patterns("before", fields, reader))
    result.after = builder.numbers(of: patterns("after", fields, reader))
    result.notNear = nearby("not-near", fields, reader)
    result.near = nearby("near", fields, reader)
    return result
  }

  /// One condition or a list of them: `{words: [...], within: 6}`.
  private mutating func nearby(
    _ name: String, _ fields: FieldReader, _ reader: DocumentReader
  )
    -> [Constraints.Nearby]
  {
    guard let node = fields.node(name) else { return [] }
    var result: [Constraints.Nearby] = []
    for item in node.sequence.map(Array.init) ?? [node] {
      if item.scalar != nil {
        reader.note(
          "`\(name)` wants words and a distance, as in `{words: [seat], within: 4}`.", at: item)
        continue
      }
      guard let inner = FieldReader(item, reader, known: ["words", "within"]) else { continue }
      let patterns = patterns("words", inner, reader)
      guard !patterns.isEmpty else {
        reader.note("`words` is missing.", at: item)
        continue
      }
      result.append(
        builder.nearby(patterns, within: inner.integer("within", in: 1...40, default: 6)))
    }
    return result
  }

  private func translations(_ node: Node?) -> [String: String] {
    var result: [String: String] = [:]
    for (key, value) in pairs(node) {
      if let code = key.string, let text = value.scalar?.string { result[code] = text }
    }
    return result
  }

  /// `why-ar`: the reason in a language.
  private func isReason(_ key: String) -> Bool {
    key.hasPrefix("why-") && isLanguage(String(key.dropFirst(4)))
  }

  private func isLanguage(_ name: String) -> Bool {
    (name.utf8.count == 2 || name.utf8.count == 3)
      && name.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
      && name != "of" && name != "id"
  }

  /// An expression without its notation, for display.
  private func plain(_ expression: String) -> String {
    let words = expression.split(separator: " ").map { word in
      word.split(whereSeparator: { "/+=!|".unicodeScalars.contains($0.unicodeScalars.first ?? " ") }
      )
      .first.map(String.init) ?? ""
    }
    return words.joined(separator: " ")
  }

  private func isMarked(_ text: String) -> Bool {
    text.unicodeScalars.contains("⟦") && text.unicodeScalars.contains("⟧")
  }
}
