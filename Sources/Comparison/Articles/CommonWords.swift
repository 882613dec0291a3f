public import Lexicons
import NewsText

/// Words that do not tell one event from another: frequent ones, and the names of actors.
public struct CommonWords: Sendable {
  private let keys: Set<String>

  /// The common words of a language.
  ///
  /// - Parameters:
  ///   - frequent: The most frequent words of the language.
  ///   - actors: The actors of its lexicon.
  public init(frequent: [String] = [], actors: [Actor] = []) {
    var keys = Set(frequent.map { String(decoding: TokenKey.of($0), as: UTF8.self) })
    for actor in actors {
      for name in actor.displayNames.values {
        for word in WordSplitter.words(in: name) {
          keys.insert(String(decoding: TokenKey.of(word), as: UTF8.self))
        }
      }
    }
    self.keys = keys
  }

  func contains(_ key: String) -> Bool { keys.contains(key) }
}
