import Foundation
import FramingAnalysis
import NewsText
import Testing

/// An invented article with what a careful reader expects to be found in it.
struct ArticleFixture: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let expected: Expected
  var testDescription: String { name }

  struct Expected: Decodable, Sendable {
    let language: String
    let sides: [String]
    let terms: [Term]
    let attributions: [Statement]
    let innocent: [Innocent]
    let open: [String]
  }

  struct Term: Decodable, Sendable {
    let surface: String
    let nth: Int
    let voice: String
    let favours: String?
  }

  struct Statement: Decodable, Sendable {
    let source: String?
    let cue: String
    let cueNth: Int
    let contentFirst: String
    let contentLast: String
    let stance: String
    let side: String?
    let sideFrom: String?
  }

  struct Innocent: Decodable, Sendable {
    let surface: String
    let why: String
  }

  static let folder = projectFolder.appendingPathComponent("Tests/Fixtures/articles")

  /// All fixtures, by name.
  static let all: [ArticleFixture] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      let base = String(name.dropLast(4))
      guard
        let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8),
        let data = try? Data(contentsOf: folder.appendingPathComponent(base + ".expected.json")),
        let expected = try? decoder.decode(Expected.self, from: data)
      else { return nil }
      return ArticleFixture(name: base, text: text, expected: expected)
    }
  }()

  static func all(_ language: String) -> [ArticleFixture] {
    all.filter { $0.expected.language == language }
  }

  func audit() throws -> Audit { try FramingAnalysisTests.audit(text, expected.language) }

  // MARK: Places

  /// Where a string stands in the text as whole words, in text order; quotation marks are passed
  /// over.
  func places(of surface: String) -> [TextRange] {
    let bytes = Array(text.utf8)
    let (wanted, _) = unquoted(surface)
    let (kept, offsets) = unquoted(text)
    guard !wanted.isEmpty, kept.count >= wanted.count else { return [] }
    var result: [TextRange] = []
    for first in 0...(kept.count - wanted.count)
    where kept[first] == wanted[0]
      && kept[first..<(first + wanted.count)].elementsEqual(wanted)
    {
      let start = offsets[first]
      let end = offsets[first + wanted.count - 1] + 1
      if !endsInLetter(bytes[..<start]), !startsWithLetter(bytes[end...]) {
        result.append(TextRange(start, end))
      }
    }
    return result
  }

  /// The bytes of a text without its quotation marks, and where each of them stands.
  private func unquoted(_ text: String) -> (bytes: [UInt8], offsets: [Int]) {
    let marks = Set("«»“”\"".unicodeScalars)
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if !marks.contains(scalar) {
        bytes.append(contentsOf: Array(String(scalar).utf8))
        offsets.append(contentsOf: offset..<(offset + width))
      }
      offset += width
    }
    return (bytes, offsets)
  }

  private func endsInLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
    let tail = String(decoding: bytes.suffix(4), as: UTF8.self).unicodeScalars
    return tail.last.map(isLetter) ?? false
  }

  private func startsWithLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars
    return head.first.map(isLetter) ?? false
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// Where a term stands.
  func place(of term: Term) -> TextRange? {
    let places = places(of: term.surface)
    return term.nth <= places.count ? places[term.nth - 1] : nil
  }

  /// Where the cue of a statement stands.
  func cuePlace(of statement: Statement) -> TextRange? {
    let places = places(of: statement.cue)
    return statement.cueNth <= places.count ? places[statement.cueNth - 1] : nil
  }

  /// Where the content of a statement stands: the stretch from its first words to its last that is
  /// nearest to the cue.
  func contentPlace(of statement: Statement) -> TextRange? {
    guard let cue = cuePlace(of: statement) else { return nil }
    let ends = places(of: statement.contentLast)
    let stretches = places(of: statement.contentFirst).compactMap { first in
      ends.first { $0.end >= first.end }.map { TextRange(first.start, $0.end) }
    }
    return stretches.min { distance($0, cue) < distance($1, cue) }
  }

  /// Where the source of a statement stands: the place that is nearest to the cue.
  func sourcePlace(of statement: Statement) -> TextRange? {
    guard let source = statement.source, let cue = cuePlace(of: statement) else { return nil }
    return places(of: source).min { distance($0, cue) < distance($1, cue) }
  }

  private func distance(_ left: TextRange, _ right: TextRange) -> Int {
    left.overlaps(right) ? 0 : max(right.start - left.end, left.start - right.end)
  }
}

extension TextRange {
  /// The share of the bytes of either range that both hold.
  func overlap(with other: TextRange) -> Double {
    let shared = Double(intersection(other).count)
    return shared / (Double(count + other.count) - shared)
  }
}
