import NewsText

/// How the words of a language inflect: the rules of its `paradigms.yaml`.
///
/// A paradigm is a list of steps over a stem, folded as in a ``TokenKey``. The paradigms of the parts of
/// speech are named `noun`, `verb`, `adjective`, `name` and `exact`; `noun.stem` serves the further stems that an
/// editor gives (`+شهداء`), `verb.i` those given with a sign (`+iصر`), `noun.form` exact forms (`=held`).
/// Others are called by name. Where a part of speech has none, its only form is the stem.
public struct Paradigms: Sendable {
  /// One step of a paradigm.
  public indirect enum Step: Sendable {
    /// A rule, applied where its pattern fits.
    case rule(Rule)
    /// Steps of which the first that gives anything counts.
    case first([Step])
  }

  /// Forms of the stems that fit a pattern.
  public struct Rule: Sendable {
    let pattern: StemPattern
    let forms: [(template: FormTemplate, features: FormFeatures, clitics: Clitics)]
    let calls: [Call]

    /// Reads a rule from its notation: patterns as in ``StemPattern``, templates as in
    /// ``FormTemplate``, features by name; a clitic that is part of the form has a + before it.
    public init(
      pattern: String, forms: [(template: String, features: String)],
      calls: [(paradigm: String, stem: String, features: String)], sets: [String: String]
    ) throws(ParadigmError) {
      self.pattern = try StemPattern(pattern, sets: sets)
      var read: [(FormTemplate, FormFeatures, Clitics)] = []
      for form in forms {
        let words = form.features.split(separator: " ")
        let clitics = words.filter { $0.utf8.first == UInt8(ascii: "+") }.map { $0.dropFirst() }
        let features = words.filter { $0.utf8.first != UInt8(ascii: "+") }
        read.append(
          (
            try FormTemplate(form.template, groupCount: self.pattern.groupCount),
            try FormFeatures(names: features.joined(separator: " ")),
            try Clitics(names: clitics.joined(separator: " "))
          ))
      }
      self.forms = read
      var list: [Call] = []
      for call in calls {
        list.append(
          Call(
            paradigm: call.paradigm,
            stem: try FormTemplate(call.stem, groupCount: self.pattern.groupCount),
            features: try FormFeatures(names: call.features)))
      }
      self.calls = list
    }
  }

  /// Another paradigm, applied to a stem made from this one.
  struct Call: Sendable {
    let paradigm: String
    let stem: FormTemplate
    let features: FormFeatures
  }

  /// Words whose forms are listed: the features of each column, and the forms by lemma.
  public struct Irregular: Sendable {
    let columns: [FormFeatures]
    let words: [String: [String]]

    /// Creates a list; a single form fills all columns.
    public init(columns: [String], words: [String: [String]]) throws(ParadigmError) {
      var read: [FormFeatures] = []
      for column in columns { read.append(try FormFeatures(names: column)) }
      self.columns = read
      self.words = words
    }
  }

  private let steps: [String: [Step]]
  private let irregular: [String: Irregular]
  /// What may be written together with a form.
  let attachments: Attachments

  /// Creates paradigms; every call must name a paradigm that is there.
  public init(
    steps: [String: [Step]], irregular: [String: Irregular] = [:],
    attachments: Attachments = Attachments()
  ) throws(ParadigmError) {
    self.steps = steps
    self.irregular = irregular
    self.attachments = attachments
    for call in steps.values.flatMap({ $0.flatMap(Paradigms.calls) })
    where steps[call.paradigm] == nil {
      throw ParadigmError("There is no paradigm `\(call.paradigm)`.")
    }
  }

  private init() {
    steps = [:]
    irregular = [:]
    attachments = Attachments()
  }

  /// A language whose words do not inflect, as far as is known.
  public static let none = Paradigms()

  private static func calls(_ step: Step) -> [Call] {
    switch step {
    case .rule(let rule): rule.calls
    case .first(let steps): steps.flatMap(calls)
    }
  }

  /// All forms of a lexeme, without what may be attached to them, blocked ones left out.
  func forms(of lexeme: Lexeme) -> [Form] {
    // A wildcard has no list of forms.
    if lexeme.partOfSpeech == .wildcard { return [] }
    let part = lexeme.partOfSpeech.name
    let kind = FormFeatures.of(lexeme.partOfSpeech)
    var forms = inflect(part, lexeme.lemma, kind)
    for stem in lexeme.stems {
      // A sign before the stem names a paradigm of its own, as in +iصر.
      if let sign = stem.unicodeScalars.first, steps["\(part).\(sign)"] != nil,
        stem.unicodeScalars.count > 1
      {
        forms += inflect(
          "\(part).\(sign)", String(stem.unicodeScalars.dropFirst()), kind, isLemma: false)
      } else {
        let own = steps["\(part).stem"] == nil ? part : "\(part).stem"
        forms += inflect(own, stem, kind, isLemma: false)
      }
    }
    if let list = irregular[part], let words = list.words[lexeme.lemma] {
      for (index, word) in words.enumerated() {
        let features =
          words.count == 1
          ? list.columns.reduce(kind) { $0.union($1) }
          : kind.union(index < list.columns.count ? list.columns[index] : [])
        forms.append(Form(core: TokenKey.of(word), features))
      }
    }
    for form in lexeme.forms {
      forms += inflect("\(part).form", form, kind, isLemma: false)
    }
    let blocked = Set(lexeme.blocked.map(TokenKey.of))
    var seen: Set<Form> = []
    return forms.filter { form in
      !form.core.isEmpty && !(blocked.isEmpty == false && blocked.contains(form.key))
        && seen.insert(form).inserted
    }
  }

  private func inflect(
    _ paradigm: String, _ stem: String, _ features: FormFeatures, isLemma: Bool = true
  ) -> [Form] {
    let letters = Array(String(decoding: TokenKey.of(stem), as: UTF8.self).unicodeScalars)
    guard let own = steps[paradigm] else {
      return [Form(core: TokenKey.of(stem), isLemma ? features.union(.lemma) : features)]
    }
    var forms: [Form] = []
    for step in own { _ = apply(step, letters, features, depth: 0, to: &forms) }
    guard !isLemma else { return forms }
    return forms.map {
      Form(
        before: $0.before, core: $0.core, after: $0.after, $0.features.subtracting(.lemma),
        clitics: $0.clitics)
    }
  }

  /// True where the step gave anything.
  private func apply(
    _ step: Step, _ stem: [Unicode.Scalar], _ features: FormFeatures, depth: Int,
    to forms: inout [Form]
  ) -> Bool {
    // A paradigm that calls itself without end is cut off.
    guard depth < 8 else { return false }
    switch step {
    case .first(let steps):
      for step in steps where apply(step, stem, features, depth: depth, to: &forms) { return true }
      return false
    case .rule(let rule):
      guard let groups = rule.pattern.groups(in: stem) else { return false }
      for (template, more, clitics) in rule.forms {
        let parts = template.parts(groups)
        forms.append(
          Form(
            before: Paradigms.bytes(parts.before), core: Paradigms.bytes(parts.core),
            after: Paradigms.bytes(parts.after), features.union(more), clitics: clitics))
      }
      for call in rule.calls {
        let parts = call.stem.parts(groups)
        for step in steps[call.paradigm] ?? [] {
          _ = apply(
            step, parts.before + parts.core + parts.after, features.union(call.features),
            depth: depth + 1, to: &forms)
        }
      }
      return true
    }
  }

  private static func bytes(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return Array(text.utf8)
  }
}
