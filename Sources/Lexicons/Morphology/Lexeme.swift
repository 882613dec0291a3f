import NewsText

/// A dictionary word with its part of speech and the hints that its writer gave.
public struct Lexeme: Hashable, Sendable {
  /// The part of speech of the notation.
  public enum PartOfSpeech: UInt8, Hashable, Sendable {
    case noun
    case verb
    case adjective
    case name
    case exact
  }

  /// The citation form as written.
  public let lemma: String
  /// The part of speech.
  public let partOfSpeech: PartOfSpeech
  /// More stems, inflected like the first.
  public let stems: [String]
  /// More exact forms.
  public let forms: [String]
  /// Forms that are never this word.
  public let blocked: [String]

  /// Creates a lexeme.
  public init(
    lemma: String, partOfSpeech: PartOfSpeech, stems: [String] = [], forms: [String] = [],
    blocked: [String] = []
  ) {
    self.lemma = lemma
    self.partOfSpeech = partOfSpeech
    self.stems = stems
    self.forms = forms
    self.blocked = blocked
  }
}

/// A family of paradigms: how the words of a language inflect.
public enum ParadigmFamily: String, Sendable, CaseIterable {
  /// Stems between clitics, gender, number and conjugation as written without vowels.
  case arabic
  /// Closed sets of suffixed forms.
  case english
  /// No inflection: for languages whose paradigms are not written yet.
  case none

  /// All forms of a lexeme, without clitics, blocked ones left out.
  func forms(of lexeme: Lexeme, irregular: [String: [String]]) -> [Form] {
    var forms: [Form]
    switch self {
    case .arabic: forms = ArabicParadigm.forms(of: lexeme)
    case .english: forms = EnglishParadigm.forms(of: lexeme, irregular: irregular)
    case .none:
      forms = [Form(TokenKey.of(lexeme.lemma), [.lemma])]
      for stem in lexeme.stems { forms.append(Form(TokenKey.of(stem), [])) }
    }
    for extra in lexeme.forms {
      var features: FormFeatures = FormFeatures.of(lexeme.partOfSpeech)
      if self == .arabic { features.formUnion([.acceptsArticle, .acceptsPronoun]) }
      if self == .english, lexeme.partOfSpeech == .verb {
        features.formUnion([.past, .pastParticiple])
      }
      if self == .english, lexeme.partOfSpeech == .noun { features.insert(.plural) }
      forms.append(Form(TokenKey.of(extra), features))
    }
    let blocked = Set(lexeme.blocked.map(TokenKey.of))
    var seen: Set<Form> = []
    return forms.filter { !blocked.contains($0.key) && !$0.key.isEmpty && seen.insert($0).inserted }
  }
}

extension FormFeatures {
  /// The feature that a part of speech gives to all its forms.
  static func of(_ partOfSpeech: Lexeme.PartOfSpeech) -> FormFeatures {
    switch partOfSpeech {
    case .noun: .noun
    case .verb: .verb
    case .adjective: .adjective
    case .name: .name
    case .exact: .exact
    }
  }
}
