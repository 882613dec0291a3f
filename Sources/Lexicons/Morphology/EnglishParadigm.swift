import NewsText

/// English inflection: plurals, and the four forms of a verb, as closed sets.
///
/// Spellings that do not exist (a doubled consonant too many) are generated too; they cost nothing,
/// since no text holds them.
enum EnglishParadigm {
  static func forms(of lexeme: Lexeme, irregular: [String: [String]]) -> [Form] {
    var result: [Form] = []
    for (index, lemma) in ([lexeme.lemma] + lexeme.stems).enumerated() {
      let key = TokenKey.of(lemma)
      let first: FormFeatures = index == 0 ? [.lemma] : []
      switch lexeme.partOfSpeech {
      case .noun:
        result.append(Form(key, first.union(.noun)))
        result.append(Form(sForm(key), [.noun, .plural]))
        if key.last == 0x6F { result.append(Form(key + Array("es".utf8), [.noun, .plural])) }
      case .verb:
        for spelling in spellings(key) {
          result += verb(spelling, first, irregular[lemma])
        }
      case .adjective:
        result.append(Form(key, first.union(.adjective)))
        if index == 0 { result.append(Form(key + s, [.adjective, .plural, .variant])) }
      case .name: result.append(Form(key, first.union(.name)))
      case .exact: result.append(Form(key, first.union(.exact)))
      }
    }
    return result
  }

  private static let s = Array("s".utf8)
  private static let ed = Array("ed".utf8)
  private static let ing = Array("ing".utf8)

  /// A verb in -ise is read in -ize too.
  private static func spellings(_ key: [UInt8]) -> [[UInt8]] {
    guard key.count > 5, key.suffix(3).elementsEqual("ise".utf8) else { return [key] }
    return [key, key.dropLast(2) + Array("ze".utf8)]
  }

  private static func verb(_ key: [UInt8], _ first: FormFeatures, _ irregular: [String]?) -> [Form]
  {
    var forms = [
      Form(key, first.union(.verb)),
      Form(sForm(key), [.verb, .thirdPerson]),
    ]
    let past: FormFeatures = [.verb, .past, .pastParticiple]
    let last = key.last ?? 0
    if last == 0x65 {
      forms.append(Form(key + [0x64], past))
      let isDouble = key.count > 2 && (key[key.count - 2] == 0x65 || key[key.count - 2] == 0x6F)
      forms.append(Form((isDouble ? key : Array(key.dropLast())) + ing, [.verb, .ing]))
      if key.count > 2, key[key.count - 2] == 0x69 {
        forms.append(Form(key.dropLast(2) + Array("ying".utf8), [.verb, .ing]))
      }
    } else if last == 0x79, key.count > 1, !isVowel(key[key.count - 2]) {
      forms.append(Form(key.dropLast() + Array("ied".utf8), past))
      forms.append(Form(key + ing, [.verb, .ing]))
    } else {
      // panic, panicked: a k keeps the c hard.
      let stem = last == 0x63 ? key + [0x6B] : key
      forms.append(Form(stem + ed, past))
      forms.append(Form(stem + ing, [.verb, .ing]))
      if last == 0x6F { forms.append(Form(key + Array("es".utf8), [.verb, .thirdPerson])) }
      if key.count > 2, !isVowel(last), last != 0x77, last != 0x78, last != 0x79,
        isVowel(key[key.count - 2]), !isVowel(key[key.count - 3]) || isAfterQ(key)
      {
        forms.append(Form(key + [last] + ed, past))
        forms.append(Form(key + [last] + ing, [.verb, .ing]))
      }
    }
    for (index, form) in (irregular ?? []).enumerated() {
      let features: FormFeatures =
        (irregular?.count ?? 0) == 1
        ? past : index == 0 ? [.verb, .past] : [.verb, .pastParticiple]
      forms.append(Form(TokenKey.of(form), features))
    }
    return forms
  }

  /// "quit", "equip": the u behind q is no vowel.
  private static func isAfterQ(_ key: [UInt8]) -> Bool {
    key.count > 3 && key[key.count - 3] == 0x75 && key[key.count - 4] == 0x71
  }

  private static func sForm(_ key: [UInt8]) -> [UInt8] {
    guard let last = key.last, key.count > 1 else { return key + s }
    let before = key[key.count - 2]
    if last == 0x79, !isVowel(before) { return key.dropLast() + Array("ies".utf8) }
    let sibilant =
      last == 0x73 || last == 0x78 || last == 0x7A
      || (last == 0x68 && (before == 0x63 || before == 0x73))
    return sibilant ? key + Array("es".utf8) : key + s
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75
  }
}
