public import Lexicons
import NewsText
import Yams

/// Makes lexicons from YAML files; reports all problems of all files at once.
///
/// House lexicons are layers over what ships: they add entries, replace some (`override: true`), and
/// switch off or re-grade terms (`changes.yaml`).
public struct LexiconCompiler {
  private let layers: [[LexiconFile]]

  /// Creates a compiler over the files of a lexicon folder: `LANGUAGE/*.yaml`, `actors/*.yaml`,
  /// `cases/*.yaml` and `topics/*.yaml`, and of house folders of the same layout.
  ///
  /// A file that is in two layers, by its path, counts in the higher one.
  public init(files: [LexiconFile], house: [[LexiconFile]] = []) {
    var layers = ([files] + house).map { $0.sorted { $0.path < $1.path } }
    for index in layers.indices {
      let above = Set(layers[(index + 1)...].joined().map(\.path))
      layers[index].removeAll { above.contains($0.path) }
    }
    self.layers = layers
  }

  /// The files of a language that hold terms: loaded words; colour; hedges, boosters and unnamed sources;
  /// clauses that leave out who acted.
  private static let termFiles = ["terms.yaml", "colour.yaml", "hedges.yaml", "agency.yaml"]

  /// The files of a language that hold framing cues, each with its section.
  private static let framingFiles = [
    ("harm.yaml", "harm"), ("framing.yaml", "framing"), ("policy-frames.yaml", "frames"),
  ]

  /// Folders whose files name things in several languages.
  public static let sharedFolders = ["actors"] + caseFolders

  /// Folders whose files hold a case or a topic each.
  public static let caseFolders = ["cases", "topics"]

  /// True for small letters, digits and hyphens, of which the ids of all entries are made.
  public static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        $0 == UInt8(ascii: "-") || ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39)
      }
  }

  /// The id of the case or topic that a file holds; nil where it holds none.
  public static func caseID(in file: LexiconFile) -> String? {
    let root = DocumentReader(file).root()
    return root?["case"]?.string ?? root?["topic"]?.string
  }

  /// True for a file that holds a topic.
  public static func isTopic(_ file: LexiconFile) -> Bool {
    DocumentReader(file).root()?["topic"] != nil
  }

  /// The language codes that have a profile.
  public var languages: [String] {
    Set(layers.joined().filter { $0.name == "profile.yaml" }.map(\.folder)).sorted()
  }

  /// Compiles one language, with all actors, cases and topics.
  public func lexicon(language: String) throws(LexiconError) -> Lexicon {
    try compile(language).lexicon
  }

  /// Compiles one language and looks at it as a second reader would: what is no error and yet wants
  /// an editor's eye.
  public func review(language: String) throws(LexiconError) -> LexiconReview {
    let (lexicon, section) = try compile(language)
    let frequent = layers.joined().filter { $0.folder == language && $0.name == "frequent.txt" }
    return LexiconReview(
      lexicon: lexicon, places: section.places,
      frequentWords: frequent.flatMap {
        $0.text.split(whereSeparator: \.isNewline).map(String.init)
      })
  }

  private func compile(
    _ language: String
  ) throws(LexiconError) -> (lexicon: Lexicon, section: SectionReader) {
    let readers = layers.enumerated().flatMap { layer, files in
      files.filter { isOf(language, $0) && $0.name.hasSuffix(".yaml") }
        .map { DocumentReader($0, layer: layer) }
    }
    func named(_ name: String) -> [DocumentReader] {
      readers.filter { $0.file.folder == language && $0.file.name == name }
    }
    // A house may bring a language of its own; of two profiles the higher layer's counts.
    guard let profileReader = named("profile.yaml").last, let root = profileReader.root(),
      let profile = ProfileReader(profileReader).profile(Node.mapping(root))
    else {
      throw LexiconError(problems: problems(readers) + missing(language, readers))
    }
    let paradigms = named("paradigms.yaml").last.flatMap { ParadigmReader($0).paradigms() }
    let builder = LexiconBuilder(profile: profile, paradigms: paradigms ?? .none)
    var section = SectionReader(
      language: language, builder: builder, changes: HouseChanges(readers))
    for reader in readers where reader.file.folder == "actors" { section.actors(reader) }
    for reader in readers where reader.file.folder == "cases" {
      section.dispute(reader, isTopic: false)
    }
    for reader in readers where reader.file.folder == "topics" {
      section.dispute(reader, isTopic: true)
    }
    for reader in named("sources.yaml") { section.sources(reader) }
    for reader in named("cues.yaml") { section.cues(reader) }
    for name in LexiconCompiler.termFiles {
      for reader in named(name) { section.terms(reader) }
    }
    // Read last: what only framing asks for is numbered after all that grammar reads.
    section.builder.closeGrammar()
    for (name, key) in LexiconCompiler.framingFiles {
      for reader in named(name) { section.framing(reader, section: key) }
    }
    // The sentences that ship describe what ships, and are not run over a house's lexicon.
    for reader in named("examples.yaml") where layers.count == 1 || reader.layer > 0 {
      section.examples(reader)
    }
    for reader in readers where reader.layer > 0 { unknown(reader, language) }
    section.checkReferences()
    let all = problems(readers)
    guard all.isEmpty else { throw LexiconError(problems: all) }
    return (section.builder.build(fingerprint: fingerprint(language: language)), section)
  }

  /// A hash of all files that a language's lexicon is made from.
  public func fingerprint(language: String) -> String {
    var bytes: [UInt8] = []
    for (layer, files) in layers.enumerated() {
      for file in files where isOf(language, file) && file.name.hasSuffix(".yaml") {
        bytes += Array("\(layer > 0 ? "house \(layer) " : "")\(file.folder)/\(file.name)\n".utf8)
        bytes += Array(file.text.utf8)
      }
    }
    return Fingerprint(of: bytes).hexadecimal
  }

  /// A file that nothing reads is a mistake in its name.
  private func unknown(_ reader: DocumentReader, _ language: String) {
    let known =
      LexiconCompiler.termFiles + LexiconCompiler.framingFiles.map(\.0)
      + [
        "profile.yaml", "paradigms.yaml", "cues.yaml", "sources.yaml", "examples.yaml",
        "changes.yaml",
      ]
    guard reader.file.folder == language, !known.contains(reader.file.name),
      let root = reader.root()
    else { return }
    reader.note(
      "Nothing reads a file of this name; the names are \(known.sorted().joined(separator: ", ")).",
      at: Node.mapping(root))
  }

  private func isOf(_ language: String, _ file: LexiconFile) -> Bool {
    file.folder == language || LexiconCompiler.sharedFolders.contains(file.folder)
  }

  private func problems(_ readers: [DocumentReader]) -> [LexiconProblem] {
    readers.flatMap(\.problems).sorted {
      ($0.path, $0.line, $0.column) < ($1.path, $1.line, $1.column)
    }
  }

  private func missing(_ language: String, _ readers: [DocumentReader]) -> [LexiconProblem] {
    guard readers.allSatisfy({ $0.problems.isEmpty }) else { return [] }
    return [
      LexiconProblem(
        path: "\(language)/profile.yaml", line: 1, column: 1,
        message: "The language has no profile; copy one and change it.", excerpt: "")
    ]
  }
}

extension LexiconFile {
  /// The name of the file.
  var name: String { String(path.split(separator: "/").last ?? "") }
}
