/// A dictionary word with its part of speech and the hints that its writer gave.
public struct Lexeme: Hashable, Sendable {
  /// The part of speech of the notation.
  public enum PartOfSpeech: UInt8, Hashable, Sendable {
    case noun
    case verb
    case adjective
    case name
    case exact
    /// All words that begin, or end, with some letters: `terroris*`, `*angriff`.
    case wildcard

    /// The letter of the notation.
    var letter: String {
      switch self {
      case .noun: "n"
      case .verb: "v"
      case .adjective: "a"
      case .name: "p"
      case .exact: "x"
      case .wildcard: "w"
      }
    }

    /// The name that paradigm files use.
    var name: String {
      switch self {
      case .noun: "noun"
      case .verb: "verb"
      case .adjective: "adjective"
      case .name: "name"
      case .exact: "exact"
      case .wildcard: "wildcard"
      }
    }
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

extension FormFeatures {
  /// The feature that a part of speech gives to all its forms.
  static func of(_ partOfSpeech: Lexeme.PartOfSpeech) -> FormFeatures {
    switch partOfSpeech {
    case .noun: .noun
    case .verb: .verb
    case .adjective: .adjective
    case .name: .name
    case .exact, .wildcard: .exact
    }
  }
}
