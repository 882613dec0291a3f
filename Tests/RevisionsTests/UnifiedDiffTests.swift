import Revisions
import Testing

/// Diffs as git and other programs write them, and what they say of files.
@Suite struct UnifiedDiffTests {
  struct Row: CustomTestStringConvertible {
    let name: String
    let diff: String
    /// `old > new`, `-` for none, with the number of hunks, or `binary`.
    let files: [String]
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "a change, as git writes it",
      diff: """
        diff --git a/news/a.md b/news/a.md
        index 1111111..2222222 100644
        --- a/news/a.md
        +++ b/news/a.md
        @@ -1,3 +1,3 @@ A heading
         one
        -two
        +three
         four

        """, files: ["news/a.md > news/a.md 1"]),
    Row(
      name: "no context, two hunks, counts left out",
      diff: "--- a/x.md\n+++ b/x.md\n@@ -1 +1 @@\n-a\n+b\n@@ -9,0 +10 @@\n+c\n",
      files: ["x.md > x.md 2"]),
    Row(
      name: "a new file, a deleted one and one that is empty",
      diff: """
        diff --git a/new.md b/new.md
        new file mode 100644
        --- /dev/null
        +++ b/new.md
        @@ -0,0 +1 @@
        +new
        diff --git a/gone.md b/gone.md
        deleted file mode 100644
        --- a/gone.md
        +++ /dev/null
        @@ -1 +0,0 @@
        -gone
        diff --git a/no words.md b/no words.md
        new file mode 100644
        index 0000000..e69de29

        """, files: ["- > new.md 1", "gone.md > - 1", "- > no words.md 0"]),
    Row(
      name: "a rename with nothing changed, and one with a change",
      diff: """
        diff --git a/old name.md b/b/new name.md
        similarity index 100%
        rename from old name.md
        rename to b/new name.md
        diff --git a/x.md b/y.md
        similarity index 80%
        rename from x.md
        rename to y.md
        --- a/x.md
        +++ b/y.md
        @@ -1 +1 @@
        -a
        +b

        """, files: ["old name.md > b/new name.md 0", "x.md > y.md 1"]),
    Row(
      name: "quoted names",
      diff: #"""
        diff --git "a/\331\202\330\261\t\"x\".md" "b/\331\202\330\261\t\"x\".md"
        --- "a/\331\202\330\261\t\"x\".md"
        +++ "b/\331\202\330\261\t\"x\".md"
        @@ -1 +1 @@
        -a
        +b

        """#, files: ["قر\t\"x\".md > قر\t\"x\".md 1"]),
    Row(
      name: "a name with spaces ends in a tab",
      diff: "--- a/two words.md\t\n+++ b/two words.md\t\n@@ -1 +1 @@\n-a\n+b\n",
      files: ["two words.md > two words.md 1"]),
    Row(
      name: "no prefixes",
      diff: "diff --git a/x.md a/x.md\n--- a/x.md\n+++ a/x.md\n@@ -1 +1 @@\n-a\n+b\n",
      files: ["a/x.md > a/x.md 1"]),
    Row(
      name: "prefixes of index and working tree",
      diff: "diff --git i/x.md w/x.md\n--- i/x.md\n+++ w/x.md\n@@ -1 +1 @@\n-a\n+b\n",
      files: ["x.md > x.md 1"]),
    Row(
      name: "diff -u, with times",
      diff:
        "--- old/x.md\t2026-01-01 00:00:00 +0000\n+++ new/x.md\t2026-01-02\n@@ -1 +1 @@\n-a\n+b\n",
      files: ["old/x.md > new/x.md 1"]),
    Row(
      name: "a binary file",
      diff: """
        diff --git a/x.html b/x.html
        index 1..2 100644
        Binary files a/x.html and b/x.html differ

        """, files: ["x.html > x.html binary"]),
    Row(
      name: "a patch by mail, with the words of the commit and a signature",
      diff: """
        From 1 Mon Sep 17 00:00:00 2001
        Subject: [PATCH] Words

        It says why.
        ---
         x.md | 2 +-

        diff --git a/x.md b/x.md
        --- a/x.md
        +++ b/x.md
        @@ -1 +1 @@
        --- old
        +++ new
        --
        2.39.5

        """, files: ["x.md > x.md 1"]),
    Row(
      name: "carriage returns, also in the heads",
      diff: "--- a/x.md\r\n+++ b/x.md\r\n@@ -1,2 +1,2 @@\r\n one\r\n-two\r\n+three\r\n",
      files: ["x.md > x.md 1"]),
    Row(
      name: "an empty line that has lost its space",
      diff: "--- a/x.md\n+++ b/x.md\n@@ -1,3 +1,3 @@\n a\n\n-b\n+c\n", files: ["x.md > x.md 1"]),
    Row(name: "nothing", diff: "", files: []),
    Row(
      name: "only a change of mode", diff: "diff --git a/x b/x\nold mode 100644\nnew mode 100755\n",
      files: ["x > x 0"]),
  ]

  @Test(arguments: rows) func saysWhichFilesChange(_ row: Row) throws {
    let files = try UnifiedDiff(Array(row.diff.utf8)).files
    #expect(
      files.map { file in
        "\(file.oldPath ?? "-") > \(file.newPath ?? "-") "
          + (file.isBinary ? "binary" : String(file.hunks.count))
      } == row.files)
  }

  static let broken: [(diff: String, line: Int, words: String)] = [
    ("Hello.\nThis is a letter.\n", 1, "no unified diff"),
    ("\u{1B}[1mdiff --git a/x b/x\u{1B}[m\n", 1, "--no-color"),
    ("@@ -1 +1 @@\n-a\n+b\n", 1, "before any file"),
    ("--- a/x\n+++ b/x\n@@ -1,2 @@\n", 3, "@@ -1,2 +1,3 @@"),
    ("--- a/x\n+++ b/x\n@@ -1,99999999999999999999 +1 @@\n", 3, "@@ -1,2 +1,3 @@"),
    ("--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n a\n-b\n", 5, "ends within a hunk"),
    ("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\n*b\n", 5, "begins with a space"),
    ("--- a/x\n+++ b/x\n@@ -1,1 +1,2 @@\n-a\n-b\n+c\n", 5, "more lines"),
    ("diff --cc x.md\nindex 1,2..3\n", 1, "a merge"),
  ]

  @Test(arguments: broken) func namesTheLineThatNoDiffHolds(
    _ row: (diff: String, line: Int, words: String)
  ) {
    let error = #expect(throws: UnifiedDiffError.self) {
      _ = try UnifiedDiff(Array(row.diff.utf8))
    }
    #expect(error?.line == row.line)
    #expect(error?.message.contains(row.words) == true, "\(error?.message ?? "")")
  }

  /// Whatever bytes a diff holds, it is read or refused with a line of it.
  @Test(arguments: 0..<60) func damagedDiffsAreReadOrRefused(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let sources = UnifiedDiffTests.rows.map { Array($0.diff.utf8) }
    for _ in 0..<60 {
      var bytes = sources[Int(random.next() % UInt64(sources.count))]
      for _ in 0..<(1 + random.next() % 6) where !bytes.isEmpty {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 4 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + Int(random.next() % 20)))
        case 2:
          bytes.insert(
            contentsOf: [0x0A, 0x2B, 0x2D, 0x40, 0x40, 0x20, 0x22, 0x5C].shuffled(using: &random),
            at: place)
        default: bytes += bytes[place...]
        }
      }
      do throws(UnifiedDiffError) {
        for file in try UnifiedDiff(bytes).files { _ = try? file.before(Array("one\ntwo\n".utf8)) }
      } catch {
        let lines = bytes.count { $0 == 0x0A } + 1
        #expect((1...lines).contains(error.line))
      }
    }
  }
}

/// Numbers that are the same for the same seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x2545_F491_4F6C_DD1D }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
