import NewsText

/// Forms that are more than one thing.
public struct Collision: Sendable, Hashable {
  /// The id of the term.
  public let term: String
  /// The form, folded.
  public let form: String
  /// The other term that has the form too, or nil where it is a frequent word.
  public let other: String?
}

extension Lexicon {
  /// Forms of single-word terms without constraints that are frequent words too, or that another
  /// such term has: an editor blocks the form, or says what must stand around it.
  ///
  /// A form that the editor wrote out, the dictionary form among them, is meant. `frequent` are folded
  /// keys. Wants a lexicon that was compiled from its files in this process.
  public func collisions(frequent: Set<[UInt8]>) -> [Collision] {
    var result: [Collision] = []
    var owners: [[UInt8]: [String]] = [:]
    var order: [[UInt8]] = []
    for entry in entries {
      guard case .term(let index) = entry.owner, terms[Int(index)].constraints.isEmpty,
        terms[Int(index)].caseID == nil
      else { continue }
      let slots = patterns.slots(of: entry.pattern)
      guard slots.count == 1 else { continue }
      let term = terms[Int(index)]
      for alternative in patterns.alternatives(of: slots.lowerBound) {
        let number = patterns.lexemes[alternative]
        guard number >= 0 else { continue }
        let lexeme = lexemes[Int(number)]
        let requirement = patterns.requirements[Int(patterns.requirementNumbers[alternative])]
        let written = Set(([lexeme.lemma] + lexeme.stems + lexeme.forms).map(folded))
        for form in (paradigms ?? .none).forms(of: lexeme)
        where !form.features.contains(.needsPronoun)
          && requirement.features.isSubset(of: form.features)
          && requirement.refusedFeatures.isDisjoint(with: form.features)
        {
          if frequent.contains(form.key), !written.contains(form.key),
            lexeme.partOfSpeech != .exact, requirement.capital != true
          {
            let text = String(decoding: form.key, as: UTF8.self)
            let collision = Collision(term: term.id, form: text, other: nil)
            if !result.contains(collision) { result.append(collision) }
          }
          guard requirement == FormRequirement() else { continue }
          if owners[form.key] == nil { order.append(form.key) }
          if owners[form.key]?.contains(term.id) != true {
            owners[form.key, default: []].append(term.id)
          }
        }
      }
    }
    for key in order {
      guard let ids = owners[key], let first = ids.first else { continue }
      for other in ids.dropFirst() {
        result.append(
          Collision(term: other, form: String(decoding: key, as: UTF8.self), other: first))
      }
    }
    return result
  }

  private func folded(_ word: String) -> [UInt8] { TokenKey.of(word) }

  /// Constraints of terms and cues that can never hold, by the id of the entry: what one asks for
  /// another forbids, or the expression itself is ruled out.
  public func impossibleConstraints() -> [(id: String, kind: String, message: String)] {
    var result: [(id: String, kind: String, message: String)] = []
    var expressionsOf: [Owner: [Int32]] = [:]
    for entry in entries { expressionsOf[entry.owner, default: []].append(entry.pattern) }
    func look(_ owner: Owner, _ kind: String, _ constraints: Constraints) {
      func note(_ message: String) { result.append((name(of: owner), kind, message)) }
      for (asked, forbidden, name) in [
        (constraints.before, constraints.notBefore, "before"),
        (constraints.after, constraints.notAfter, "after"),
      ] where !asked.isEmpty && Set(asked).isSubset(of: forbidden) {
        note("All that `\(name)` asks for is forbidden by `not-\(name)`.")
      }
      for near in constraints.near where near.patterns.isEmpty {
        let isForbidden = constraints.notNear.contains {
          $0.within >= near.within && Set(near.lexemes).isSubset(of: $0.lexemes)
        }
        if isForbidden { note("All that `near` asks for is forbidden by `not-near`.") }
      }
      let own = expressionsOf[owner] ?? []
      if !own.isEmpty, Set(own).isSubset(of: constraints.notIn) {
        note("`not-in` rules the expression itself out; it wants a longer phrase.")
      }
    }
    for (index, term) in terms.enumerated() { look(.term(Int32(index)), "term", term.constraints) }
    for (index, cue) in cues.enumerated() { look(.cue(Int32(index)), "cue", cue.constraints) }
    for (index, cue) in framing.enumerated() {
      look(.framing(Int32(index)), cue.meaning.kind, cue.constraints)
    }
    return result
  }

  /// Words of the expressions of terms and cues that no form can fill, by the id of the entry: what is
  /// asked of the word is never so.
  public func unfillableWords() -> [(id: String, kind: String, word: String)] {
    var result: [(id: String, kind: String, word: String)] = []
    for entry in entries {
      let kind: String
      switch entry.owner {
      case .term: kind = "term"
      case .cue: kind = "cue"
      case .framing(let index): kind = framing[Int(index)].meaning.kind
      case .source, .actor: continue
      }
      for slot in patterns.slots(of: entry.pattern) {
        for alternative in patterns.alternatives(of: slot) {
          let number = patterns.lexemes[alternative]
          guard number >= 0 else { continue }
          let requirement = patterns.requirements[Int(patterns.requirementNumbers[alternative])]
          let lexeme = lexemes[Int(number)]
          if !isFillable(lexeme, requirement) {
            result.append(
              (name(of: entry.owner), kind, "\(lexeme.lemma)/\(lexeme.partOfSpeech.letter)"))
          }
        }
      }
    }
    return result
  }

  private func isFillable(_ lexeme: Lexeme, _ requirement: FormRequirement) -> Bool {
    guard let paradigms, lexeme.partOfSpeech != .wildcard else { return true }
    let attachable = (paradigms.attachments.before + paradigms.attachments.after)
      .reduce(into: Clitics()) { $0.formUnion($1.clitics) }
    return paradigms.forms(of: lexeme).contains { form in
      requirement.features.isSubset(of: form.features)
        && requirement.refusedFeatures.isDisjoint(with: form.features)
        && requirement.clitics.isDisjoint(with: requirement.refusedClitics)
        && requirement.clitics.isSubset(of: attachable.union(form.clitics))
    }
  }
}
