/// Texts that stay in the bytes of a compiled lexicon until somebody asks for them.
///
/// Most of what a lexicon says of its words is wanted for the few that an article holds. Where the texts
/// lie was checked when the lexicon was loaded.
struct StoredTexts: Sendable {
  let bytes: [UInt8]
  let position: Int

  /// A list of texts, and just past it.
  func list() -> (texts: [String], end: StoredTexts) {
    var reader = ByteReader(bytes, from: position)
    let texts = (try? reader.texts()) ?? []
    return (texts, StoredTexts(bytes: bytes, position: reader.position))
  }

  /// Texts by language.
  func translations() -> [String: String] {
    var reader = ByteReader(bytes, from: position)
    return (try? reader.translations()) ?? [:]
  }

  /// The text in a language.
  func translation(_ language: String) -> String? {
    var reader = ByteReader(bytes, from: position)
    return (try? reader.translation(language)) ?? nil
  }
}
