import Foundation
import Testing

/// `plumbline lexicon`, and lexicons that are wrong, damaged or out of date.
@Suite struct LexiconTests {
  static let story = """
    Rebels seize the mill

    Terrorists stormed the mill at dawn, the army said. The regime claimed that nobody was hurt.

    """

  private func folder() throws -> Sandbox {
    let sandbox = Sandbox()
    try sandbox.copyResources(to: "own", ["Lexicons"])
    try sandbox.write(LexiconTests.story, to: "story.txt")
    return sandbox
  }

  private func edit(_ sandbox: Sandbox, _ path: String, _ change: (String) -> String) throws {
    try sandbox.write(change(try sandbox.text("own/Lexicons/\(path)")), to: "own/Lexicons/\(path)")
  }

  @Test func bundledLexiconsPass() throws {
    let outcome = try Sandbox().run("lexicon", "check")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(outcome.outputLines.map { $0.prefix(3) } == ["ar:", "en:"])
    #expect(outcome.outputLines.allSatisfy { $0.hasSuffix(" 0 failed examples, 0 warnings") })
  }

  @Test func failingExampleIsNamed() throws {
    let sandbox = try folder()
    try edit(sandbox, "en/terms.yaml") {
      $0 + """

          - id: gloomy-for-a-test
            match: ["gloomily/x"]
            category: casualty_emotive
            role: context
            severity: 1
            why: "Colours the fact."
            examples: ["He spoke ⟦cheerfully⟧ and left."]
            innocent: ["She looked gloomily at the sea."]

        """
    }
    let outcome = try sandbox.run("lexicon", "check", "own/Lexicons")
    #expect(outcome.code == 1, "\(outcome.outputText)\(outcome.errors)")
    #expect(outcome.outputText.contains("gloomy-for-a-test"))
    #expect(outcome.outputText.contains("He spoke"))
    #expect(outcome.outputText.contains("She looked gloomily"))
    #expect(outcome.outputText.contains(" 2 failed examples"))
  }

  @Test(arguments: ["missing", "story.txt", "empty"])
  func folderWithoutLexiconIsAnError(_ path: String) throws {
    let sandbox = Sandbox()
    try sandbox.write(LexiconTests.story, to: "story.txt")
    try sandbox.write("", to: "empty/notes.txt")
    for verb in ["check", "compile"] {
      let outcome = try sandbox.run("lexicon", verb, path)
      #expect(outcome.code == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(path))
    }
  }

  @Test func malformedFilesAreAllReportedAtOnce() throws {
    let sandbox = try folder()
    try edit(sandbox, "cases/sudan.yaml") { $0 + "\n bad: [\n" }
    try edit(sandbox, "actors/bodies.yaml") { $0 + "\n\t- tab: yes\n" }
    try edit(sandbox, "en/terms.yaml") {
      $0 + """

          - id: wrong-category
            match: ["gloomily/x"]
            category: mood
            role: context
            severity: 1
            why: "Colours the fact."
            examples: ["He spoke ⟦gloomily⟧."]
          - id: no-match
            category: casualty_emotive
            role: context
            severity: 1
            why: "Colours the fact."
          - id: wrong-number
            match: ["gloomily/x"]
            category: casualty_emotive
            role: context
            severity: heavy
            why: "Colours the fact."
            examples: ["He spoke ⟦gloomily⟧."]

        """
    }
    let runs = [
      (["report", "story.txt", "--resources", "own", "-o", "out.html"], Int32(2)),
      (["lexicon", "compile", "own/Lexicons"], 2), (["lexicon", "check", "own/Lexicons"], 1),
    ]
    for (arguments, code) in runs {
      let outcome = try Command.run(arguments, in: sandbox.folder)
      #expect(outcome.code == code && !outcome.wasSignalled)
      let said = outcome.errors + outcome.outputText
      let lines = said.split(separator: "\n").map(String.init)
      for (file, words) in [
        ("cases/sudan.yaml", "YAML"), ("actors/bodies.yaml", "YAML"), ("en/terms.yaml", "mood"),
        ("en/terms.yaml", "match"), ("en/terms.yaml", "severity"),
      ] {
        // The Arabic compilation stops before it reads the English terms.
        if arguments.contains("compile") && file.hasPrefix("en/") { continue }
        let index = lines.firstIndex {
          $0.contains(file + ":") && $0.contains(": error: ") && $0.contains(words)
        }
        let at = try #require(index, "\(file) \(words) is missing in:\n\(said)")
        let place = lines[at].components(separatedBy: file + ":").last?.split(separator: ":")
        #expect(place?.prefix(2).allSatisfy { Int($0) ?? 0 > 0 } == true)
        #expect(at + 1 < lines.count && lines[at + 1].contains(" | "), "The line is quoted.")
        let same = lines.filter { $0 == lines[at] }
        #expect(same.count == 1, "Each problem is said once.")
      }
    }
    #expect(try !sandbox.names().contains("out.html"))
  }

  @Test func fileThatIsNotUTF8IsNamed() throws {
    let sandbox = try folder()
    try sandbox.write([0x74, 0xFF, 0xFE, 0x0A], to: "own/Lexicons/en/cues.yaml")
    for arguments in [["report", "story.txt", "--resources", "own"], ["lexicon", "check", "own"]] {
      let outcome = try Command.run(arguments, in: sandbox.folder)
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains("en/cues.yaml: error: The file is not UTF-8"))
    }
  }

  @Test func compiledAndCachedAndFreshGiveTheSameReport() throws {
    let sandbox = try folder()
    let arguments = ["report", "story.txt", "--format", "json", "--resources", "own"]
    let cold = try Command.run(arguments, in: sandbox.folder, cache: sandbox.url("cache"))
    let cached = try Command.run(arguments, in: sandbox.folder, cache: sandbox.url("cache"))
    #expect(try Audit(cold).findings.isEmpty == false)
    #expect(cached.output == cold.output)
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: sandbox.url("cache/plumbline").path)
    #expect(kept.count == 1)

    let compile = try sandbox.run("lexicon", "compile", "own/Lexicons")
    #expect(compile.code == 0)
    #expect(compile.outputLines.count == 2)
    for path in compile.outputLines { #expect(FileManager.default.fileExists(atPath: path)) }
    let compiled = try Command.run(arguments, in: sandbox.folder, cache: sandbox.url("none"))
    #expect(compiled.output == cold.output)
    #expect(
      !FileManager.default.fileExists(atPath: sandbox.url("none").path), "Nothing was compiled.")
  }

  @Test func cacheThatCannotBeWrittenIsNoError() throws {
    let sandbox = try folder()
    let outcome = try sandbox.run(
      "report", "story.txt", "--resources", "own", "-o", "-", cache: sandbox.url("story.txt"))
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
  }

  @Test func staleCompiledFileIsNotUsed() throws {
    let sandbox = try folder()
    #expect(try sandbox.run("lexicon", "compile", "own/Lexicons").code == 0)
    try edit(sandbox, "en/terms.yaml") {
      $0 + """

          - id: mill-for-a-test
            match: ["mill/n"]
            category: casualty_emotive
            role: context
            severity: 1
            why: "Colours the fact."
            examples: ["He saw the ⟦mill⟧."]

        """
    }
    try FileManager.default.setAttributes(
      [.modificationDate: Date().addingTimeInterval(60)],
      ofItemAtPath: sandbox.url("own/Lexicons/en/terms.yaml").path)
    let audit = try Audit(
      sandbox.run("report", "story.txt", "--format", "json", "--resources", "own"))
    #expect(audit.findings.contains { $0.term == "mill-for-a-test" })
  }

  /// A compiled file that a disk or a download has damaged must neither crash nor be believed.
  @Test func damagedCompiledFileIsNotBelieved() throws {
    let sandbox = try folder()
    // A small lexicon, so that many damages cost little.
    try FileManager.default.removeItem(at: sandbox.url("own/Lexicons/ar"))
    let arguments = ["report", "story.txt", "--format", "json", "--resources", "own"]
    let sound = try sandbox.run("lexicon", "compile", "own/Lexicons")
    let path = try #require(sound.outputLines.first)
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let expected = try Command.run(arguments, in: sandbox.folder)
    _ = try Audit(expected)

    var damaged: [[UInt8]] = [0, 1, 7, 8, 9, 12, 80, 1000].map { Array(bytes.prefix($0)) }
    damaged += (1...6).map { Array(bytes.prefix(bytes.count * $0 / 7)) }
    damaged += [Array(bytes.dropLast()), bytes + [0], bytes + bytes]
    var random = SystemRandomNumberGenerator.Seeded(seed: 20_251)
    for round in 0..<20 {
      var copy = bytes
      for _ in 0...(round % 3) {
        let at = Int(random.next() % UInt64(round < 10 ? 200 : copy.count))
        copy[at] ^= UInt8(1 << (random.next() % 8))
      }
      damaged.append(copy)
    }
    for copy in damaged {
      try Data(copy).write(to: URL(fileURLWithPath: path))
      let outcome = try Command.run(arguments, in: sandbox.folder)
      #expect(!outcome.wasSignalled && outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.output == expected.output)
    }
  }
}

extension SystemRandomNumberGenerator {
  /// SplitMix64 with a seed, so that a failure can be had again.
  struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
