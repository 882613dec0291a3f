import Foundation
import FuzzTargets
import LexiconSource
import Lexicons
import Testing

/// Every stored input of the fuzzer, run as an ordinary test and without a sanitizer.
@Suite("Stored inputs of the fuzzer")
struct CorpusTests {
  @Test("An input breaks nothing", arguments: StoredInput.all)
  func stored(_ input: StoredInput) throws {
    let bytes = [UInt8](try Data(contentsOf: input.url))
    #expect(input.target.faults(bytes, shipped: try ShippedLexicons.all.get()) == [])
  }

  @Test("Every target has inputs", arguments: FuzzTarget.allCases)
  func kept(_ target: FuzzTarget) {
    #expect(StoredInput.all.contains { $0.target == target })
  }

  @Test("A small compiled lexicon is loaded, cut short at every place", arguments: ["ar", "en"])
  func compiled(_ language: String) throws {
    let bytes = CompiledLexicon.bytes(of: try SmallLexicons.lexicon(language))
    #expect(throws: Never.self) { try CompiledLexicon.lexicon(bytes) }
    #expect(FuzzTarget.lexicons.faults(bytes, shipped: [:]) == [])
    for end in stride(from: 0, to: bytes.count, by: 23) {
      #expect(FuzzTarget.lexicons.faults(Array(bytes[..<end]), shipped: [:]) == [])
    }
  }

  @Test("A number of a compiled lexicon is another", arguments: ["ar", "en"])
  func damaged(_ language: String) throws {
    let whole = CompiledLexicon.bytes(of: try SmallLexicons.lexicon(language))
    for place in stride(from: 12, to: whole.count, by: 5) {
      for value in [0x00, 0x7F, 0xFF] as [UInt8] {
        var bytes = whole
        bytes[place] = value
        #expect(FuzzTarget.lexicons.faults(bytes, shipped: [:]) == [])
      }
    }
  }
}
