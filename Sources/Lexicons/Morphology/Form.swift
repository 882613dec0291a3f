/// What is known of one form of a lexeme.
public struct FormFeatures: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt32
  /// Creates a set from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The dictionary form.
  public static let lemma = FormFeatures(rawValue: 1 << 0)
  /// A plural.
  public static let plural = FormFeatures(rawValue: 1 << 1)
  /// A feminine.
  public static let feminine = FormFeatures(rawValue: 1 << 2)
  /// A past form; in Arabic a perfect.
  public static let past = FormFeatures(rawValue: 1 << 3)
  /// A past participle.
  public static let pastParticiple = FormFeatures(rawValue: 1 << 4)
  /// An English -ing form.
  public static let ing = FormFeatures(rawValue: 1 << 5)
  /// An Arabic imperfect.
  public static let imperfect = FormFeatures(rawValue: 1 << 6)
  /// A form that can only be a passive.
  public static let passive = FormFeatures(rawValue: 1 << 7)
  /// A noun.
  public static let noun = FormFeatures(rawValue: 1 << 8)
  /// An adjective.
  public static let adjective = FormFeatures(rawValue: 1 << 9)
  /// A verb.
  public static let verb = FormFeatures(rawValue: 1 << 10)
  /// A proper name.
  public static let name = FormFeatures(rawValue: 1 << 11)
  /// An exact form.
  public static let exact = FormFeatures(rawValue: 1 << 12)
  /// Arabic: the article may stand before it.
  public static let acceptsArticle = FormFeatures(rawValue: 1 << 13)
  /// Arabic: a pronoun may be attached to it.
  public static let acceptsPronoun = FormFeatures(rawValue: 1 << 14)
  /// Arabic: it occurs only with a pronoun attached.
  public static let needsPronoun = FormFeatures(rawValue: 1 << 15)
  /// A spelling that is also another form's, as ه for ة.
  public static let variant = FormFeatures(rawValue: 1 << 16)
  /// English third person singular.
  public static let thirdPerson = FormFeatures(rawValue: 1 << 17)
  /// Arabic: a form with two of something.
  public static let dual = FormFeatures(rawValue: 1 << 18)

  /// The names used in paradigm files.
  static let names: [(name: String, value: FormFeatures)] = [
    ("lemma", .lemma), ("plural", .plural), ("feminine", .feminine), ("past", .past),
    ("past-participle", .pastParticiple), ("ing", .ing), ("imperfect", .imperfect),
    ("passive", .passive), ("noun", .noun), ("adjective", .adjective), ("verb", .verb),
    ("name", .name), ("exact", .exact), ("article", .acceptsArticle), ("pronoun", .acceptsPronoun),
    ("needs-pronoun", .needsPronoun), ("variant", .variant), ("third-person", .thirdPerson),
    ("dual", .dual),
  ]

  /// Reads names parted by spaces.
  init(names text: String) throws(ParadigmError) {
    self = []
    for word in text.split(separator: " ") {
      guard let known = FormFeatures.names.first(where: { $0.name == word }) else {
        let all = FormFeatures.names.map(\.name).joined(separator: ", ")
        throw ParadigmError("`\(word)` is no feature; the features are \(all).")
      }
      insert(known.value)
    }
  }
}

/// What was found attached to an Arabic word.
public struct Clitics: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt16
  /// Creates a set from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// و or ف.
  public static let conjunction = Clitics(rawValue: 1)
  /// ب.
  public static let bi = Clitics(rawValue: 2)
  /// ك.
  public static let ka = Clitics(rawValue: 4)
  /// ل.
  public static let li = Clitics(rawValue: 8)
  /// س.
  public static let sa = Clitics(rawValue: 16)
  /// ال.
  public static let article = Clitics(rawValue: 32)
  /// A pronoun suffix.
  public static let pronoun = Clitics(rawValue: 64)
  /// ف, besides `conjunction`.
  public static let fa = Clitics(rawValue: 128)
  /// Anything else that a language attaches.
  public static let other = Clitics(rawValue: 256)

  /// The names used in paradigm files.
  static let names: [(name: String, value: Clitics)] = [
    ("conjunction", .conjunction), ("bi", .bi), ("ka", .ka), ("li", .li), ("sa", .sa),
    ("article", .article), ("pronoun", .pronoun), ("fa", .fa), ("other", .other),
  ]

  /// Reads names parted by spaces.
  init(names text: String) throws(ParadigmError) {
    self = []
    for word in text.split(separator: " ") {
      guard let known = Clitics.names.first(where: { $0.name == word }) else {
        let all = Clitics.names.map(\.name).joined(separator: ", ")
        throw ParadigmError("`\(word)` is no clitic; the clitics are \(all).")
      }
      insert(known.value)
    }
  }

  /// True where a preposition is attached.
  public var hasPreposition: Bool { !isDisjoint(with: [.bi, .ka, .li]) }
}

/// One way to read a token.
public struct Analysis: Hashable, Sendable {
  /// The lexeme, an index into the lexicon's list.
  public let lexeme: Int32
  /// What its form is.
  public let features: FormFeatures
  /// What is attached to it.
  public let clitics: Clitics
}

/// A form that a paradigm generates: folded letters, and what it is.
struct Form: Hashable {
  /// What the paradigm writes before the core.
  let before: [UInt8]
  /// What changes with the word.
  let core: [UInt8]
  /// What the paradigm writes after it.
  let after: [UInt8]
  let features: FormFeatures
  let clitics: Clitics

  init(
    before: [UInt8] = [], core: [UInt8], after: [UInt8] = [], _ features: FormFeatures,
    clitics: Clitics = []
  ) {
    self.before = before
    self.core = core
    self.after = after
    self.features = features
    self.clitics = clitics
  }

  /// The whole form.
  var key: [UInt8] { before + core + after }
}
