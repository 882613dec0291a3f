import Lexicons
import NewsText
import Yams

/// Reads `profile.yaml`.
struct ProfileReader {
  private let reader: DocumentReader

  init(_ reader: DocumentReader) { self.reader = reader }

  func profile(_ node: Node) -> LanguageProfile? {
    let known: Set<String> = [
      "language", "name", "direction", "has-case", "word-order", "abbreviations",
      "continuations", "openers", "words",
    ]
    guard let fields = FieldReader(node, reader, known: known) else { return nil }
    guard let code = fields.required("language"), let name = fields.required("name"),
      let direction = fields.required("direction")
    else { return nil }
    guard direction == "ltr" || direction == "rtl" else {
      reader.note("`direction` is ltr or rtl.", at: fields.node("direction") ?? node)
      return nil
    }
    var words: [FunctionClass: [String]] = [:]
    for (key, value) in pairs(fields.node("words")) {
      guard let known = FunctionClass.names.first(where: { $0.name == key.string }) else {
        reader.note(
          "Unknown word class; the classes are "
            + FunctionClass.names.map(\.name).joined(separator: ", ") + ".", at: key)
        continue
      }
      words[known.value] = value.array().compactMap { $0.scalar?.string }
    }
    return LanguageProfile(
      code: code, name: name, direction: direction, hasCase: fields.bool("has-case"),
      wordOrder: fields.choice("word-order", LanguageProfile.WordOrder.self) ?? .subjectFirst,
      conventions: WritingConventions(
        abbreviations: fields.texts("abbreviations").map(\.text),
        continuations: fields.texts("continuations").map(\.text),
        openers: fields.texts("openers").map(\.text)),
      functionWords: words)
  }
}
