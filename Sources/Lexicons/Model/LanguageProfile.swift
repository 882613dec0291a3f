public import NewsText

/// What the analysis must know of a language besides its terms.
public struct LanguageProfile: Sendable {
  /// The order of verb and subject in news prose.
  public enum WordOrder: String, Sendable, CaseIterable {
    case verbFirst = "verb-first"
    case subjectFirst = "subject-first"
  }

  /// A BCP 47 language code.
  public let code: String
  /// The language's own name.
  public let name: String
  /// `ltr` or `rtl`.
  public let direction: String
  /// True where the script has capital letters.
  public let hasCase: Bool
  /// The order of verb and subject.
  public let wordOrder: WordOrder
  /// Abbreviations, and words that cannot begin a sentence.
  public let conventions: WritingConventions
  /// Function words by class.
  public let functionWords: [FunctionClass: [String]]

  /// Creates a profile.
  public init(
    code: String, name: String, direction: String, hasCase: Bool, wordOrder: WordOrder,
    conventions: WritingConventions,
    functionWords: [FunctionClass: [String]]
  ) {
    self.code = code
    self.name = name
    self.direction = direction
    self.hasCase = hasCase
    self.wordOrder = wordOrder
    self.conventions = conventions
    self.functionWords = functionWords
  }
}

/// A closed class of words that the grammar of attribution works with.
public struct FunctionClass: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt32
  /// Creates a set from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The, a, this.
  public static let determiner = FunctionClass(rawValue: 1 << 0)
  /// His, her, their.
  public static let possessive = FunctionClass(rawValue: 1 << 1)
  /// Of, in, by; من، في.
  public static let preposition = FunctionClass(rawValue: 1 << 2)
  /// That; أن، إن، بأن.
  public static let complementiser = FunctionClass(rawValue: 1 << 3)
  /// Who, which; التي.
  public static let relative = FunctionClass(rawValue: 1 << 4)
  /// And, or.
  public static let coordinator = FunctionClass(rawValue: 1 << 5)
  /// Because, while, if; حيث، بينما.
  public static let subordinator = FunctionClass(rawValue: 1 << 6)
  /// He, she, they.
  public static let pronoun = FunctionClass(rawValue: 1 << 7)
  /// Has, will, been; قد، سوف.
  public static let auxiliary = FunctionClass(rawValue: 1 << 8)
  /// Is, was; كان، ليس.
  public static let copula = FunctionClass(rawValue: 1 << 9)
  /// Not, never; لا، لم.
  public static let negation = FunctionClass(rawValue: 1 << 10)
  /// Also, later, repeatedly.
  public static let adverb = FunctionClass(rawValue: 1 << 11)
  /// Monday, yesterday, week.
  public static let time = FunctionClass(rawValue: 1 << 12)
  /// Against, versus; ضد.
  public static let opposition = FunctionClass(rawValue: 1 << 13)
  /// By, where it marks the agent of a passive.
  public static let agentMarker = FunctionClass(rawValue: 1 << 14)
  /// Of, where it marks a genitive.
  public static let genitive = FunctionClass(rawValue: 1 << 15)
  /// The latter, الأخير: the last one named.
  public static let lastNamed = FunctionClass(rawValue: 1 << 16)
  /// In response to, ردا على: what follows is the other side's act.
  public static let response = FunctionClass(rawValue: 1 << 17)
  /// Words that open an indirect question: whether, how, what.
  public static let interrogative = FunctionClass(rawValue: 1 << 18)
  /// Bring, send, recruit: whoever is their object belongs to their subject.
  public static let bringing = FunctionClass(rawValue: 1 << 19)
  /// From, من: where the verb before it takes something from somebody.
  public static let origin = FunctionClass(rawValue: 1 << 20)
  /// Topic openers: كان، أما.
  public static let topic = FunctionClass(rawValue: 1 << 21)

  /// Verbal nouns and parties that open an object after a subject: مقتل، الطرفين.
  public static let objectOpener = FunctionClass(rawValue: 1 << 22)

  /// Verbs whose subject does what their object names: launch, commit, wage.
  public static let committing = FunctionClass(rawValue: 1 << 23)

  /// Words that say that somebody suffers what follows: victims of, تعرض ل.
  public static let suffering = FunctionClass(rawValue: 1 << 24)

  /// Nouns by which the outlet comments on what was said before: في محاولة، في خطوة.
  public static let comment = FunctionClass(rawValue: 1 << 25)

  /// Words after a comma by which the outlet takes the word again: فيما، وسط.
  public static let resumption = FunctionClass(rawValue: 1 << 26)

  /// Words that show a man: he, Mr, husband, هو.
  public static let masculine = FunctionClass(rawValue: 1 << 27)
  /// Words that show a woman: she, Ms, widow, هي.
  public static let feminine = FunctionClass(rawValue: 1 << 28)

  /// Nouns that a name in quotation marks follows: the film “…”, صحيفة «…».
  public static let naming = FunctionClass(rawValue: 1 << 29)
  /// What something is said in or at: a speech, a press conference; مؤتمر، خطاب.
  public static let occasion = FunctionClass(rawValue: 1 << 30)

  /// What whoever speaks asks not to be told of him: اسمه، هويته.
  public static let withheld = FunctionClass(rawValue: 1 << 31)

  /// The names used in a profile file.
  public static let names: [(name: String, value: FunctionClass)] = [
    ("determiner", .determiner), ("possessive", .possessive), ("preposition", .preposition),
    ("complementiser", .complementiser), ("relative", .relative), ("coordinator", .coordinator),
    ("subordinator", .subordinator), ("pronoun", .pronoun), ("auxiliary", .auxiliary),
    ("copula", .copula), ("negation", .negation), ("adverb", .adverb), ("time", .time),
    ("opposition", .opposition), ("agent-marker", .agentMarker), ("genitive", .genitive),
    ("last-named", .lastNamed), ("response", .response), ("interrogative", .interrogative),
    ("masculine", .masculine), ("feminine", .feminine),
    ("bringing", .bringing), ("origin", .origin), ("topic", .topic),
    ("object-opener", .objectOpener), ("committing", .committing), ("suffering", .suffering),
    ("comment", .comment), ("resumption", .resumption), ("naming", .naming),
    ("occasion", .occasion), ("withheld", .withheld),
  ]
}
