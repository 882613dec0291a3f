import NewsText

/// Arabic inflection as it is written without vowels, over folded letters.
///
/// Clitics are not generated: ``ArabicClitics`` strips them from a token, and the features here say
/// which may have been there. Alef, hamza and ya are folded (أ→ا, ى→ي, ئ→ي, ؤ→و), so that a
/// spelling error of that kind changes nothing.
enum ArabicParadigm {
  static func forms(of lexeme: Lexeme) -> [Form] {
    var result: [Form] = []
    for (index, written) in ([lexeme.lemma] + lexeme.stems).enumerated() {
      let letters = Letters(TokenKey.of(written))
      guard !letters.isEmpty else { continue }
      let isFirst = index == 0
      switch lexeme.partOfSpeech {
      case .noun: result += noun(letters, isFirst: isFirst)
      case .adjective: result += adjective(letters, isFirst: isFirst)
      case .verb:
        // A second stem is written with the sign of its tense: +iصر, +pاصرر.
        if isFirst {
          result += verb(letters)
        } else if written.utf8.first == UInt8(ascii: "i") {
          result += imperfect(Letters(TokenKey.of(String(written.dropFirst()))), defective: false)
        } else if written.utf8.first == UInt8(ascii: "p") {
          result += perfect(Letters(TokenKey.of(String(written.dropFirst()))))
        } else {
          result += perfect(letters) + imperfect(letters, defective: false)
        }
      case .name: result += name(letters, isFirst: isFirst)
      case .exact: result.append(Form(letters.key, [.exact, .lemma]))
      }
    }
    return result
  }

  // MARK: Nouns

  private static func noun(_ l: Letters, isFirst: Bool) -> [Form] {
    let base: FormFeatures = isFirst ? [.noun] : [.noun, .plural]
    let free = base.union([.acceptsArticle])
    let both = base.union([.acceptsArticle, .acceptsPronoun])
    var forms: [Form] = []
    func add(_ letters: Letters, _ features: FormFeatures) {
      forms.append(Form(letters.key, features))
    }
    let lemma: FormFeatures = isFirst ? .lemma : []
    if l.last == ta {
      let stem = l.dropLast()
      add(l, free.union(lemma).union(.feminine))
      add(stem + [ha], free.union([.feminine, .variant]))
      add(stem + [te], base.union([.feminine, .needsPronoun, .acceptsPronoun]))
      add(stem + [te, alef, nun], free.union([.feminine, .dual]))
      add(stem + [te, ya, nun], free.union([.feminine, .dual]))
      add(stem + [te, alef], base.union([.feminine, .dual, .acceptsPronoun]))
      add(stem + [te, ya], base.union([.feminine, .dual, .acceptsPronoun]))
      add(stem + [alef, te], both.union([.feminine, .plural]))
    } else if l.count > 2, l.last == hamza, l[l.count - 2] == alef {
      add(l, both.union(lemma))
      add(l + [alef], base)
      let stem = l.dropLast()
      add(stem + [ya], base.union([.needsPronoun, .acceptsPronoun]))
      add(stem + [waw], base.union([.needsPronoun, .acceptsPronoun]))
      if isFirst {
        add(l + [alef, te], both.union([.feminine, .plural]))
        add(stem + [ya, ya, nun], free.union(.dual))
        add(l + [alef, nun], free.union(.dual))
      }
    } else {
      add(l, both.union(lemma))
      if l.last != alef { add(l + [alef], base) }
      // A final alef maqsura is written ا before a suffix: ضحاياه, مستشفاها.
      if l.last == ya { add(l.dropLast() + [alef], base.union([.needsPronoun, .acceptsPronoun])) }
      if isFirst {
        add(l + [alef, nun], free.union(.dual))
        add(l + [ya, nun], free.union(.plural))
        add(l + [waw, nun], free.union(.plural))
        add(l + [alef, te], both.union([.feminine, .plural]))
        add(l + [waw], base.union([.plural, .acceptsPronoun]))
        add(l + [ya], base.union([.plural, .acceptsPronoun]))
        if l.last == alef { add(l + [te], both.union([.feminine, .plural])) }
      }
    }
    return forms
  }

  private static func adjective(_ l: Letters, isFirst: Bool) -> [Form] {
    let base: FormFeatures = isFirst ? [.adjective] : [.adjective, .plural]
    let free = base.union(.acceptsArticle)
    let both = base.union([.acceptsArticle, .acceptsPronoun])
    var forms = [Form(l.key, both.union(isFirst ? .lemma : [])), Form((l + [alef]).key, base)]
    guard isFirst else { return forms }
    func add(_ suffix: [UInt32], _ features: FormFeatures) {
      forms.append(Form((l + suffix).key, features))
    }
    if l.last == ta { return forms }
    add([ta], free.union(.feminine))
    add([ha], free.union([.feminine, .variant]))
    add([te], base.union([.feminine, .needsPronoun, .acceptsPronoun]))
    add([waw, nun], free.union(.plural))
    add([ya, nun], free.union(.plural))
    add([alef, nun], free.union(.dual))
    add([te, alef, nun], free.union([.feminine, .dual]))
    add([te, ya, nun], free.union([.feminine, .dual]))
    add([alef, te], both.union([.feminine, .plural]))
    add([waw], base.union([.plural, .acceptsPronoun]))
    add([ya], base.union([.plural, .acceptsPronoun]))
    return forms
  }

  private static func name(_ l: Letters, isFirst: Bool) -> [Form] {
    var forms = [Form(l.key, [.name, .lemma])]
    // ل before a name with the article is written لل: للولايات.
    if l.count > 3, l[0] == alef, l[1] == lam {
      forms.append(
        Form(([lam, lam] + l.dropFirst(2)).key, [.name, .variant], clitics: [.li, .article]))
    }
    return forms
  }

  // MARK: Verbs

  private static func verb(_ l: Letters) -> [Form] {
    let isDefective = l.count >= 3 && (l.last == alef || l.last == ya)
    let startsWithAlef = l.first == alef
    var forms: [Form] = []

    // Perfect.
    if isDefective {
      let stem = l.dropLast()
      let past: FormFeatures = [.verb, .past]
      forms.append(Form(l.key, past.union(.lemma)))
      forms.append(Form((stem + [alef]).key, past.union([.acceptsPronoun, .needsPronoun])))
      forms.append(Form((stem + [te]).key, past.union([.feminine, .acceptsPronoun])))
      forms.append(Form((stem + [waw, alef]).key, past.union(.plural)))
      forms.append(Form((stem + [waw]).key, past.union([.plural, .acceptsPronoun, .needsPronoun])))
      forms.append(Form((stem + [ya, alef]).key, past.union(.dual)))
      forms.append(Form((stem + [ya, nun, alef]).key, past.union([.plural, .acceptsPronoun])))
      forms.append(Form((stem + [ya, te]).key, past.union([.feminine, .passive])))
    } else {
      forms += perfect(l)
      // Hollow: the short perfect stem of the first person, and the passive.
      if l.count >= 3, l[l.count - 2] == alef {
        let passive: Letters = l.dropLast(2) + [ya, l[l.count - 1]]
        if !(l.count == 4 && !startsWithAlef) {
          forms += perfect(passive).map { Form($0.key, $0.features.union(.passive)) }
        }
      }
    }
    // Form III and its passive: هاجم, هوجم.
    if l.count == 4, l[1] == alef, !startsWithAlef {
      let passive: Letters = [l[0], waw] + l.dropFirst(2)
      forms += perfect(passive).map { Form($0.key, $0.features.union(.passive)) }
    }

    // Imperfect stems.
    var stems: [Letters] = []
    if startsWithAlef, l.count >= 4 {
      stems.append(l.dropFirst())
      // أوقف → يوقف keeps its و; أخلى, أدلى are covered by the same stem.
    } else if startsWithAlef, l.count == 3 {
      // أخذ → ياخذ, أكد → يوكد, أصر → يصر: the spelling does not tell which.
      stems.append(l)
      stems.append([waw] + l.dropFirst())
      stems.append(l.dropFirst())
    } else if l.first == waw, l.count == 3 {
      stems.append(l.dropFirst())
      stems.append(l)
    } else {
      stems.append(l)
    }
    for stem in stems {
      if isDefective {
        let short = stem.dropLast()
        for vowel in [ya, waw, alef] { forms += imperfect(short + [vowel], defective: true) }
      } else if stem.count >= 2, stem[stem.count - 2] == alef,
        !(l.count == 4 && l[1] == alef && !startsWithAlef)
      {
        let start = stem.dropLast(2)
        let end: Letters = [stem[stem.count - 1]]
        if l.count == 3 {
          for vowel in [waw, ya, alef] {
            forms += imperfect(start + [vowel] + end, defective: false)
          }
        } else {
          forms += imperfect(start + [ya] + end, defective: false)
          let isFourth = startsWithAlef && l.count == 4
          forms += imperfect(start + [alef] + end, defective: false).map {
            isFourth ? Form($0.key, $0.features.union(.passive)) : $0
          }
        }
      } else {
        forms += imperfect(stem, defective: false)
      }
    }
    return forms
  }

  private static func perfect(_ l: Letters) -> [Form] {
    let past: FormFeatures = [.verb, .past]
    return [
      Form(l.key, past.union([.lemma, .acceptsPronoun])),
      Form((l + [te]).key, past.union([.feminine, .acceptsPronoun])),
      Form((l + [waw, alef]).key, past.union(.plural)),
      Form((l + [waw]).key, past.union([.plural, .acceptsPronoun, .needsPronoun])),
      Form((l + [alef]).key, past.union(.dual)),
      Form((l + [te, alef]).key, past.union([.feminine, .dual])),
      Form((l + [nun, alef]).key, past.union([.plural, .acceptsPronoun])),
    ]
  }

  private static func imperfect(_ stem: Letters, defective: Bool) -> [Form] {
    guard stem.count >= 2 else { return [] }
    let now: FormFeatures = [.verb, .imperfect]
    var forms: [Form] = []
    let open = defective ? stem.dropLast() : stem
    for (prefix, features) in [
      (ya, FormFeatures()), (te, .feminine), (nun, .plural),
    ] {
      forms.append(Form(([prefix] + stem).key, now.union(features).union(.acceptsPronoun)))
      if prefix == nun { continue }
      forms.append(
        Form(([prefix] + open + [waw, nun]).key, now.union([.plural, .acceptsPronoun])))
      forms.append(Form(([prefix] + open + [waw, alef]).key, now.union(.plural)))
      forms.append(
        Form(([prefix] + open + [waw]).key, now.union([.plural, .acceptsPronoun, .needsPronoun])))
      forms.append(Form(([prefix] + stem + [alef, nun]).key, now.union(features).union(.dual)))
      if prefix == ya {
        forms.append(Form(([prefix] + stem + [nun]).key, now.union([.feminine, .plural])))
      }
    }
    return forms
  }

  // MARK: Letters

  /// A word as folded letters.
  private typealias Letters = [UInt32]

  private static let alef: UInt32 = 0x627
  private static let hamza: UInt32 = 0x621
  private static let ta: UInt32 = 0x629
  private static let te: UInt32 = 0x62A
  private static let ha: UInt32 = 0x647
  private static let waw: UInt32 = 0x648
  private static let ya: UInt32 = 0x64A
  private static let nun: UInt32 = 0x646
  private static let lam: UInt32 = 0x644
}

extension [UInt32] {
  /// Decodes a folded key into letters.
  fileprivate init(_ key: [UInt8]) {
    self = String(decoding: key, as: UTF8.self).unicodeScalars.map(\.value)
  }

  /// The letters as a folded key.
  fileprivate var key: [UInt8] {
    var text = ""
    for value in self {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return Array<UInt8>(text.utf8)
  }

  fileprivate static func + (left: [UInt32], right: ArraySlice<UInt32>) -> [UInt32] {
    var result = left
    result.append(contentsOf: right)
    return result
  }

  fileprivate func dropLast(_ count: Int = 1) -> [UInt32] {
    Array(prefix(Swift.max(0, self.count - count)))
  }
  fileprivate func dropFirst(_ count: Int = 1) -> [UInt32] {
    Array(suffix(Swift.max(0, self.count - count)))
  }
}
