import Auditing
import Testing

/// Which paths a pattern means.
@Suite struct PathPatternTests {
  @Test(arguments: [
    ("*.md", "a.md", true), ("*.md", "x/y/a.md", true), ("*.md", "a.mdx", false),
    ("drafts/", "drafts", true), ("/a.md", "a.md", true), ("/a.md", "x/a.md", false),
    ("x/*.md", "x/a.md", true), ("x/*.md", "x/y/a.md", false), ("x/**", "x/y/a.md", true),
    ("x/**/a.md", "x/a.md", true), ("x/**/a.md", "x/y/z/a.md", true),
    ("**/a.md", "a.md", true), ("?.md", "\u{645}.md", true), ("[a-c].md", "b.md", true),
    ("[!a-c].md", "b.md", false), ("\\*.md", "*.md", true), ("\\*.md", "a.md", false),
    ("[.md", "[.md", true), ("", "a", false),
  ]) func means(_ pattern: String, _ path: String, _ expected: Bool) {
    #expect(PathPattern(pattern).matches(path) == expected, "\(pattern) \(path)")
  }

  @Test func aFolderCoversWhatStandsInIt() {
    #expect(PathPattern("drafts/").covers("drafts/x/a.md"))
    #expect(!PathPattern("drafts/").covers("drafts"), "That is a file of the name.")
    #expect(PathPattern("opinion/**").covers("opinion/a.md"))
    #expect(!PathPattern("opinion/**").covers("news/a.md"))
  }

  @Test(.timeLimit(.minutes(1))) func manyStarsCostNoMoreThanTheirNumber() {
    let pattern = PathPattern(String(repeating: "*a", count: 40) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 2000)))
  }

  @Test func gitIgnoresWhatTheLastRuleSays() {
    let rules = IgnoreRules().adding("# comment\n*.html\n!keep.html\nbuild/\n\n", in: "/r")
      .adding("/only.md\n", in: "/r/sub")
    #expect(rules.ignores("/r/a.html", isFolder: false))
    #expect(rules.ignores("/r/sub/a.html", isFolder: false))
    #expect(!rules.ignores("/r/keep.html", isFolder: false))
    #expect(rules.ignores("/r/build", isFolder: true))
    #expect(!rules.ignores("/r/build", isFolder: false))
    #expect(rules.ignores("/r/sub/only.md", isFolder: false))
    #expect(!rules.ignores("/r/only.md", isFolder: false))
  }
}
