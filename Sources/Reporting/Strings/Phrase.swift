import TemplateEngine

/// A sentence with its values filled in, in pieces, so that names in another direction can be set
/// apart from the text around them.
struct Phrase: Sendable {
  /// One piece; values stand isolated.
  struct Piece: Sendable {
    let text: String
    let isValue: Bool
  }

  private(set) var pieces: [Piece] = []

  init() {}

  /// A phrase of plain text.
  init(_ text: String) { pieces = [Piece(text: text, isValue: false)] }

  /// Fills the places of a sentence.
  ///
  /// A place without a value stays as it is written, so that a gap shows. Linear in the sentence.
  init(_ wording: String, values: [String: Value], strings: InterfaceStrings) {
    var literal: [UInt8] = []
    var place: [UInt8]?
    for byte in wording.utf8 {
      if byte == 0x7B {
        place = []
      } else if byte == 0x7D, let name = place {
        place = nil
        append(text: &literal)
        fill(String(decoding: name, as: UTF8.self), values, strings)
      } else if place != nil {
        place?.append(byte)
      } else {
        literal.append(byte)
      }
    }
    if let place { literal += [0x7B] + place }
    append(text: &literal)
  }

  /// A value of a place.
  enum Value: Sendable {
    /// A name, set apart from its surroundings.
    case name(String)
    /// A count.
    case count(Int)
    /// A figure already written, such as `25%`.
    case figure(String)
  }

  private mutating func append(text: inout [UInt8]) {
    guard !text.isEmpty else { return }
    pieces.append(Piece(text: String(decoding: text, as: UTF8.self), isValue: false))
    text = []
  }

  private mutating func fill(
    _ place: String, _ values: [String: Value], _ strings: InterfaceStrings
  ) {
    let parts = place.split(separator: ":", maxSplits: 1).map(String.init)
    guard let name = parts.first, let value = values[name] else {
      pieces.append(Piece(text: "{\(place)}", isValue: false))
      return
    }
    switch value {
    case .name(let text): pieces.append(Piece(text: text, isValue: true))
    case .figure(let text): pieces.append(Piece(text: text, isValue: true))
    case .count(let count):
      guard parts.count == 2 else {
        pieces.append(Piece(text: "\(count)", isValue: false))
        return
      }
      let wording = strings.plural("counts." + parts[1], count)
      pieces += Phrase(wording, values: ["n": .count(count)], strings: strings).pieces
    }
  }

  /// The words without mark-up, for attributes.
  var plain: String { pieces.map(\.text).joined() }

  /// The pieces for a template.
  var value: TemplateValue {
    .list(
      pieces.map { .object(["text": .text($0.text), "isolated": .bool($0.isValue)]) })
  }
}
