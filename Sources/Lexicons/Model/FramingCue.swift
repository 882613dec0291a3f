/// A word or construction that tells how an article frames what it reports.
///
/// It judges nobody and is no loaded term: harm words are looked at for who is named as the doer,
/// the other two are counted.
public final class FramingCue: Sendable {
  /// What a cue is counted as.
  public enum Meaning: Hashable, Sendable {
    /// It says that somebody is harmed.
    case harm(Harm)
    /// It does one of the four functions of a frame.
    case function(Function)
    /// It belongs to a policy frame.
    case frame(PolicyFrame)
  }

  /// The grammar of a word of harm.
  public enum Harm: String, Sendable, CaseIterable {
    /// A verb whose subject does it and whose object suffers it: kill, قتل.
    case act
    /// A verb whose subject suffers it: أصيب, lost their lives.
    case undergoing
    /// A noun whose doer and sufferer may both be named: destruction, تدمير.
    case deed
    /// A noun whose genitive suffers it: مقتل.
    case fate
    /// A noun for what happens between several: clashes, اشتباكات.
    case event
    /// What somebody harms with; it opens no clause: airstrike, غارة.
    case weapon
    /// A word that counts those who suffer it; it opens no clause: three, عشرات.
    case quantity
  }

  /// The four functions of a frame.
  ///
  /// After Robert Entman, "Framing: Toward Clarification of a Fractured Paradigm", Journal of
  /// Communication 43 (1993).
  public enum Function: String, Sendable, CaseIterable {
    case problem
    case cause
    case judgement
    case remedy
  }

  /// Angles on public affairs.
  ///
  /// After dimensions of the policy frames codebook (Boydstun, Card, Gross, Resnik and Smith, 2014);
  /// `humanitarian` and `sovereignty` are this project's own.
  public enum PolicyFrame: String, Sendable, CaseIterable {
    case security
    case economic
    case legality
    case morality
    case humanitarian
    case political
    case sovereignty
    case opinion
    case capacity
    case health
    case identity
    case diplomacy
  }

  /// Unique among the cues of its kind in its language.
  public let id: String
  /// What it is counted as.
  public let meaning: Meaning
  /// True for a verb by which its subject does what the cue shows: condemned, called for.
  public let isOfSubject: Bool
  /// What must or must not stand around it.
  public let constraints: Constraints
  /// Sentences in which it is found, the hit between ⟦ and ⟧.
  public let examples: [String]
  /// Sentences in which it is not.
  public let innocent: [String]

  /// Creates a cue.
  public init(
    id: String, meaning: Meaning, isOfSubject: Bool = false, constraints: Constraints,
    examples: [String], innocent: [String]
  ) {
    self.id = id
    self.meaning = meaning
    self.isOfSubject = isOfSubject
    self.constraints = constraints
    self.examples = examples
    self.innocent = innocent
  }
}

extension FramingCue.Meaning {
  /// The kind of entry, as the commands name it; only hits of one kind compete for a word.
  public var kind: String {
    switch self {
    case .harm: "harm"
    case .function: "framing"
    case .frame: "frame"
    }
  }

  /// The place of the kind among the three.
  var number: Int {
    switch self {
    case .harm: 0
    case .function: 1
    case .frame: 2
    }
  }
}
