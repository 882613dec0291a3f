import Foundation
import LexiconSource
import Lexicons

/// A folder of lexicons on disk, YAML and compiled.
///
/// A compiled file that is newer than all YAML files is loaded as it is. Otherwise the YAML is
/// compiled in memory and kept in the user's cache, under the hash of what it was made from.
struct LexiconShelf {
  private let folder: URL
  private let files: [(url: URL, modified: Date)]
  private let house: HouseLexicons?

  init(folder: URL, house: HouseLexicons? = nil) throws {
    self.folder = folder
    self.house = house
    let keys: [URLResourceKey] = [.contentModificationDateKey]
    guard
      let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
    else { throw CommandError(.configuration, "The folder \(folder.path) cannot be read.") }
    var files: [(url: URL, modified: Date)] = []
    for case let url as URL in walker where url.pathExtension == "yaml" {
      let values = try? url.resourceValues(forKeys: Set(keys))
      files.append((url, values?.contentModificationDate ?? .distantFuture))
    }
    self.files = files.sorted { $0.url.path < $1.url.path }
    guard files.contains(where: { $0.url.lastPathComponent == "profile.yaml" }) else {
      throw CommandError(
        .configuration,
        "\(folder.path) holds no lexicon: there is no LANGUAGE/profile.yaml in it.")
    }
  }

  /// The languages that have a profile.
  func languages() throws -> [String] {
    let shipped = files.filter { $0.url.lastPathComponent == "profile.yaml" }
      .map { $0.url.deletingLastPathComponent().lastPathComponent }
    guard let house, !house.isEmpty else { return shipped.sorted() }
    let own = LexiconCompiler(files: [], house: try house.layers()).languages
    return Set(shipped + own).sorted()
  }

  /// The lexicon of a language; nil where the folder has none.
  func lexicon(_ language: String) throws -> Lexicon? {
    guard try languages().contains(language) else { return nil }
    if let house, !house.isEmpty { return try fromSource(language) }
    let compiled = compiledURL(language)
    if let newest = relevant(language).map(\.modified).max(),
      let values = try? compiled.resourceValues(forKeys: [.contentModificationDateKey]),
      let modified = values.contentModificationDate, modified >= newest,
      let lexicon = CompiledFile(url: compiled).lexicon()
    {
      return lexicon
    }
    return try fromSource(language)
  }

  /// Compiles a language and writes the file beside its YAML.
  func compile(_ language: String) throws -> URL {
    let lexicon = try compiled(compiler(language), language)
    let url = compiledURL(language)
    do {
      try CompiledFile(url: url).write(lexicon)
    } catch {
      throw CommandError(.configuration, "\(url.path) cannot be written.")
    }
    return url
  }

  private func fromSource(_ language: String) throws -> Lexicon {
    let compiler = try compiler(language)
    let cached = cacheURL(language, compiler.fingerprint(language: language))
    if let cached, let lexicon = CompiledFile(url: cached).lexicon() { return lexicon }
    let lexicon = try compiled(compiler, language)
    if let cached {
      // A cache that cannot be written is no reason to fail.
      try? FileManager.default.createDirectory(
        at: cached.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? CompiledFile(url: cached).write(lexicon)
    }
    return lexicon
  }

  /// Compiles; problems in the files end the command.
  private func compiled(_ compiler: LexiconCompiler, _ language: String) throws -> Lexicon {
    do {
      return try compiler.lexicon(language: language)
    } catch {
      throw CommandError(.configuration, error.description)
    }
  }

  private func compiler(_ language: String) throws -> LexiconCompiler {
    let sources = try relevant(language).map {
      LexiconFile(path: $0.url.path, text: try Resources.text(of: $0.url))
    }
    return LexiconCompiler(files: sources, house: try house?.layers() ?? [])
  }

  private func relevant(_ language: String) -> [(url: URL, modified: Date)] {
    files.filter {
      let parent = $0.url.deletingLastPathComponent().lastPathComponent
      return parent == language || LexiconCompiler.sharedFolders.contains(parent)
    }
  }

  private func compiledURL(_ language: String) -> URL {
    folder.appendingPathComponent(language).appendingPathComponent("lexicon.compiled")
  }

  private func cacheURL(_ language: String, _ fingerprint: String) -> URL? {
    let environment = ProcessInfo.processInfo.environment
    let base: URL
    if let path = environment["XDG_CACHE_HOME"], path.hasPrefix("/") {
      base = URL(fileURLWithPath: path, isDirectory: true)
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      base = URL(fileURLWithPath: home, isDirectory: true).appendingPathComponent(".cache")
    } else {
      return nil
    }
    return base.appendingPathComponent("plumbline/\(language)-\(fingerprint).compiled")
  }
}
