/// The wording of the interface in every language that it speaks.
struct InterfaceLanguages: Sendable {
  private let strings: [String: InterfaceStrings]

  /// Reads `strings/LANGUAGE.json` among the files of the templates' folder.
  init(files: [String: [UInt8]]) throws(ReportError) {
    var strings: [String: InterfaceStrings] = [:]
    for (file, bytes) in files.sorted(by: { $0.key < $1.key })
    where file.utf8.starts(with: "strings/".utf8) && file.utf8.ends(with: ".json") {
      do {
        let read = try InterfaceStrings(json: bytes, file: file)
        strings[read.language] = read
      } catch { throw ReportError(error) }
    }
    guard strings["en"] != nil else {
      throw ReportError("There is no strings/en.json among the templates. Every report needs it.")
    }
    self.strings = strings
  }

  /// The codes, sorted.
  var codes: [String] { strings.keys.sorted() }

  /// The wording in a language, and in English where the interface does not speak it.
  func strings(_ language: String) throws(ReportError) -> InterfaceStrings {
    guard let strings = strings[language] ?? strings["en"] else {
      throw ReportError("There are no strings for the interface.")
    }
    return strings
  }
}

extension String.UTF8View {
  /// Whether the bytes end so.
  func ends(with ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
