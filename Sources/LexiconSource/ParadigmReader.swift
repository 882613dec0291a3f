import Lexicons
import NewsText
import Yams

/// Reads `paradigms.yaml`: how a language's words inflect.
struct ParadigmReader {
  private let reader: DocumentReader

  init(_ reader: DocumentReader) { self.reader = reader }

  /// The paradigms; nil with problems noted.
  func paradigms() -> Paradigms? {
    guard let root = reader.root(),
      let fields = FieldReader(
        Node.mapping(root), reader,
        known: [
          "sets", "paradigms", "irregular", "before", "after", "contractions", "one-of", "shortest",
        ])
    else { return nil }
    let earlier = reader.problems.count
    var sets: [String: String] = [:]
    for (key, value) in pairs(fields.node("sets")) {
      guard let name = key.string, name.utf8.count == 1, let letters = value.string else {
        reader.note("A set has a capital from A to Z for a name: `V: aeiou`.", at: key)
        continue
      }
      sets[name] = folded(letters)
    }
    var steps: [String: [Paradigms.Step]] = [:]
    for (key, value) in pairs(fields.node("paradigms")) {
      steps[key.string ?? ""] = value.array().compactMap { step($0, sets) }
    }
    let irregular = irregular(fields.node("irregular"))
    guard reader.problems.count == earlier else { return nil }
    return noting(at: Node.mapping(root)) { () throws(ParadigmError) in
      try Paradigms(
        steps: steps, irregular: irregular,
        attachments: try Attachments(
          before: try groups(fields.node("before")), after: try groups(fields.node("after")),
          exclusions: fields.texts("one-of").map(\.text),
          contractions: contractions(fields.node("contractions")),
          shortest: fields.integer("shortest", in: 1...6, default: 1)))
    }
  }

  /// A rule, or `first:` with a list of them.
  private func step(_ node: Node, _ sets: [String: String]) -> Paradigms.Step? {
    guard let fields = FieldReader(node, reader, known: ["first", "stem", "forms", "use"]) else {
      return nil
    }
    if let list = fields.node("first") {
      return .first(list.array().compactMap { step($0, sets) })
    }
    guard let pattern = fields.required("stem") else { return nil }
    let forms = pairs(fields.node("forms")).map {
      (template: folded($0.key.string ?? ""), features: $0.value.scalar?.string ?? "")
    }
    var calls: [(paradigm: String, stem: String, features: String)] = []
    for call in fields.node("use")?.array() ?? [] {
      guard let inner = FieldReader(call, reader, known: ["paradigm", "stem", "with"]),
        let name = inner.required("paradigm")
      else { continue }
      for stem in inner.texts("stem") {
        calls.append((name, folded(stem.text), inner.string("with") ?? ""))
      }
    }
    return noting(at: node) { () throws(ParadigmError) in
      .rule(
        try Paradigms.Rule(pattern: folded(pattern), forms: forms, calls: calls, sets: sets))
    }
  }

  private func irregular(_ node: Node?) -> [String: Paradigms.Irregular] {
    var result: [String: Paradigms.Irregular] = [:]
    for (key, value) in pairs(node) {
      guard let fields = FieldReader(value, reader, known: ["columns", "words"]) else { continue }
      var words: [String: [String]] = [:]
      for (lemma, forms) in pairs(fields.node("words")) {
        guard let lemma = lemma.string else { continue }
        words[lemma] = forms.scalar.map { [$0.string] } ?? forms.array().compactMap(\.string)
      }
      result[key.string ?? ""] = noting(at: key) { () throws(ParadigmError) in
        try Paradigms.Irregular(columns: fields.texts("columns").map(\.text), words: words)
      }
    }
    return result
  }

  /// Groups of pieces: a list of lists.
  private func groups(_ node: Node?) throws(ParadigmError) -> [[Attachments.Piece]] {
    var result: [[Attachments.Piece]] = []
    for group in node?.array() ?? [] {
      var pieces: [Attachments.Piece] = []
      for item in group.array() {
        guard let fields = FieldReader(item, reader, known: ["write", "is", "to"]) else { continue }
        for (text, _) in fields.texts("write") {
          pieces.append(
            try Attachments.Piece(
              written: folded(text), kind: fields.string("is") ?? "other",
              to: fields.texts("to").map(\.text)))
        }
      }
      result.append(pieces)
    }
    return result
  }

  private func contractions(_ node: Node?) -> [String: String] {
    var result: [String: String] = [:]
    for (key, value) in pairs(node) {
      if let long = key.string, let short = value.string { result[folded(long)] = folded(short) }
    }
    return result
  }

  /// Letters as they stand in keys; notation is left alone.
  private func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        result.unicodeScalars.append(scalar)
      } else {
        result += String(decoding: TokenKey.of(String(Character(scalar))), as: UTF8.self)
      }
    }
    return result
  }

  private func noting<Value>(
    at node: Node, _ body: () throws(ParadigmError) -> Value
  ) -> Value? {
    do throws(ParadigmError) {
      return try body()
    } catch {
      reader.note(error.message, at: node)
      return nil
    }
  }
}
