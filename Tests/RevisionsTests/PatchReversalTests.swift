import Revisions
import Testing

/// The old version of a file, made of the new one and the diff between them.
@Suite struct PatchReversalTests {
  /// A diff of two rows of lines in one hunk for each stretch that differs, with so many lines of context.
  static func diff(_ old: [String], _ new: [String], context: Int) -> String {
    // The longest rows in common, by the table that every textbook has.
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        table[i][j] =
          old[i] == new[j] ? table[i + 1][j + 1] + 1 : max(table[i + 1][j], table[i][j + 1])
      }
    }
    var steps: [(mark: Character, old: Int, new: Int)] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        steps.append((" ", i, j))
        i += 1
        j += 1
      } else if i < old.count, j == new.count || table[i + 1][j] >= table[i][j + 1] {
        steps.append(("-", i, j))
        i += 1
      } else {
        steps.append(("+", i, j))
        j += 1
      }
    }
    let changed = steps.indices.filter { steps[$0].mark != " " }
    var hunks: [Range<Int>] = []
    for index in changed {
      let range = max(0, index - context)..<min(steps.count, index + context + 1)
      if let last = hunks.last, range.lowerBound <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    var text = "--- a/x.md\n+++ b/x.md\n"
    for hunk in hunks {
      let lines = steps[hunk]
      let oldCount = lines.count { $0.mark != "+" }
      let newCount = lines.count { $0.mark != "-" }
      let first = lines[hunk.lowerBound]
      text +=
        "@@ -\(oldCount == 0 ? first.old : first.old + 1),\(oldCount) "
        + "+\(newCount == 0 ? first.new : first.new + 1),\(newCount) @@\n"
      for line in lines {
        let content = line.mark == "+" ? new[line.new] : old[line.old]
        text += String(line.mark) + content
        if content.utf8.last != 0x0A { text += "\n\\ No newline at end of file\n" }
      }
    }
    return text
  }

  @Test(arguments: 0..<40) func whatADiffDidIsTakenBack(_ seed: UInt64) throws {
    var random = Seeded(seed)
    for context in [0, 1, 3, 20] {
      func lines(_ random: inout Seeded) -> [String] {
        var lines = (0..<(random.next() % 14)).map { _ in
          ["one", "two", "three", "", "-- x", "++ y", "@@", "\\ z", "r\r"][
            Int(random.next() % 9)] + "\n"
        }
        if random.next() % 3 == 0, let last = lines.popLast() {
          lines.append(String(decoding: last.utf8.dropLast(), as: UTF8.self))
        }
        return lines.filter { !$0.isEmpty }
      }
      let old = lines(&random)
      let new = lines(&random)
      guard old != new else { continue }
      let text = Self.diff(old, new, context: context)
      let file = try #require(try UnifiedDiff(Array(text.utf8)).files.first)
      let before = try file.before(Array(new.joined().utf8))
      #expect(String(decoding: before, as: UTF8.self) == old.joined(), "\(text)")
    }
  }

  @Test func carriageReturnsThatADiffLeavesOutMakeNoDifference() throws {
    let file = try #require(
      try UnifiedDiff(Array("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n one\n-two\n+three\n".utf8)).files
        .first)
    #expect(try file.before(Array("one\r\nthree\r\n".utf8)) == Array("one\r\ntwo\n".utf8))
  }

  @Test func aDiffOfAnotherVersionNamesTheLine() throws {
    let file = try #require(
      try UnifiedDiff(Array("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n one\n-two\n+three\n".utf8)).files
        .first)
    for (text, line) in [("one\nfour\n", 2), ("one\n", 2), ("", 1), ("zero\nthree\n", 1)] {
      let error = #expect(throws: FileChange.Mismatch.self) {
        _ = try file.before(Array(text.utf8))
      }
      #expect(error?.line == line)
    }
  }

  @Test func hunksThatGoBackwardsAreNoneOfTheFile() throws {
    let text = "--- a/x\n+++ b/x\n@@ -5 +5 @@\n-a\n+e\n@@ -1 +1 @@\n-b\n+a\n"
    let file = try #require(try UnifiedDiff(Array(text.utf8)).files.first)
    #expect(throws: FileChange.Mismatch.self) {
      _ = try file.before(Array("a\nb\nc\nd\ne\n".utf8))
    }
  }
}
