public import Lexicons
import NewsText
import Yams

/// Makes lexicons from YAML files; reports all problems of all files at once.
public struct LexiconCompiler {
  private let files: [LexiconFile]

  /// Creates a compiler over the files of a lexicon folder: `LANGUAGE/*.yaml`, `actors/*.yaml`,
  /// `cases/*.yaml` and `topics/*.yaml`.
  public init(files: [LexiconFile]) { self.files = files.sorted { $0.path < $1.path } }

  /// The files of a language that hold terms: loaded words; hedges, boosters and unnamed sources;
  /// clauses that leave out who acted.
  private static let termFiles = ["terms.yaml", "hedges.yaml", "agency.yaml"]

  /// Folders whose files name things in several languages.
  public static let sharedFolders = ["actors", "cases", "topics"]

  /// The language codes that have a profile.
  public var languages: [String] {
    files.filter { $0.name == "profile.yaml" }.map(\.folder).sorted()
  }

  /// Compiles one language, with all actors and cases.
  public func lexicon(language: String) throws(LexiconError) -> Lexicon {
    let readers = chosen(language).map(DocumentReader.init)
    func reader(_ name: String) -> DocumentReader? {
      readers.first { $0.file.folder == language && $0.file.name == name }
    }
    guard let profileReader = reader("profile.yaml"), let root = profileReader.root(),
      let profile = ProfileReader(profileReader).profile(Node.mapping(root))
    else {
      throw LexiconError(problems: problems(readers) + missing(language, readers))
    }
    let paradigms = reader("paradigms.yaml").flatMap { ParadigmReader($0).paradigms() }
    var builder = LexiconBuilder(profile: profile, paradigms: paradigms ?? .none)
    var section = SectionReader(language: language, builder: builder)
    for reader in readers where reader.file.folder == "actors" { section.actors(reader) }
    for reader in readers where reader.file.folder == "cases" {
      section.dispute(reader, isTopic: false)
    }
    for reader in readers where reader.file.folder == "topics" {
      section.dispute(reader, isTopic: true)
    }
    if let reader = reader("sources.yaml") { section.sources(reader) }
    if let reader = reader("cues.yaml") { section.cues(reader) }
    for name in LexiconCompiler.termFiles {
      if let reader = reader(name) { section.terms(reader) }
    }
    section.checkReferences()
    builder = section.builder
    let all = problems(readers)
    guard all.isEmpty else { throw LexiconError(problems: all) }
    return builder.build(fingerprint: fingerprint(language: language))
  }

  /// A hash of all files that a language's lexicon is made from.
  public func fingerprint(language: String) -> String {
    var bytes: [UInt8] = []
    for file in chosen(language) {
      bytes += Array("\(file.folder)/\(file.name)\n".utf8)
      bytes += Array(file.text.utf8)
    }
    return Fingerprint(of: bytes).hexadecimal
  }

  private func chosen(_ language: String) -> [LexiconFile] {
    files.filter { $0.folder == language || LexiconCompiler.sharedFolders.contains($0.folder) }
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
  /// The name of the folder that it lies in.
  var folder: String {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? String(parts[parts.count - 2]) : ""
  }
}
