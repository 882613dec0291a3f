import FramingAnalysis
import Lexicons
import NewsText
import Testing

@testable import Reporting

@Suite struct MarkdownTests {
  static let rows: [(String, String)] = [
    ("plain words", "plain words"), ("a | b", "a \\| b"), ("`code`", "\\`code\\`"),
    ("**bold** _it_", "\\*\\*bold\\*\\* \\_it\\_"), ("[a](b)", "\\[a\\](b)"),
    ("![a](b)", "\\!\\[a\\](b)"), ("<script>", "&lt;script&gt;"), ("&lt;", "&amp;lt;"),
    ("- item", "\\- item"), ("+ item", "\\+ item"), ("a - b", "a - b"), ("1. item", "1\\. item"),
    ("12) item", "12\\) item"), ("in 2031. Then", "in 2031. Then"), ("=====", "\\====="),
    ("# head", "\\#\u{2060} head"), ("> quote", "&gt; quote"), ("    code", "code"),
    ("~~~", "\\~\\~\\~"), ("---", "\\---"), ("line\nline", "line line"), ("\\*", "\\\\\\*"),
    ("http://x.org", "http\\://x.org"), ("www.x.org", "www\\.x.org"),
    ("@someone", "\\@\u{2060}someone"), ("a@b.org", "a\\@\u{2060}b.org"), ("#12", "\\#\u{2060}12"),
    ("$x$", "\\$x\\$"), ("{{x}}", "\\{\\{x\\}\\}"), ("[^1]", "\\[\\^1\\]"), ("٣. item", "٣. item"),
  ]

  @Test(arguments: rows) func escapes(text: String, expected: String) {
    var escaping = MarkdownEscaping(atStart: true)
    #expect(escaping.escaped(text) == expected)
  }

  @Test func aMarkThatJoinsItselfToADelimiterHidesNothing() {
    var escaping = MarkdownEscaping(atStart: true)
    #expect(escaping.escaped("<\u{301}b> |\u{301}") == "&lt;\u{301}b&gt; \\|\u{301}")
  }

  /// An article that tries to leave its place, in every format of a ticket's Markdown.
  @Test func anArticleCannotInjectMarkup() throws {
    let hostile = [
      "# Breaking | <img src=x onerror=alert(1)>",
      "“<script>alert(1)</script> [click](javascript:alert(1)) `rm -rf` | | @everyone #1,” said "
        + "Karabakh_*Bob* the **terrorist**.",
      "- [ ] The regime | claimed | ```\n~~~ that\n\n---\n| a | b |\n|---|---|\n <!-- x",
    ]
    let lexicon = try ReportFiles.lexicon("en")
    let audit = ReportFiles.audit(
      ReportFiles.article(hostile, headline: hostile[0]), lexicon)
    #expect(!audit.attributions.isEmpty && !audit.findings.isEmpty)
    let report = try OutlineReport(files: ReportFiles.files(in: "Templates"))
    let markdown = String(
      decoding: try report.markdown(audit, actors: lexicon.actors), as: UTF8.self)
    for part in ["<", "](", "javascript:alert(1))", "@e", "#1"] {
      let bare = markdown.unicodeScalars.split(separator: "\n").contains { line in
        let text = String(line)
        return text.contains(part) && !text.contains("\\" + part) && !text.contains("\\](")
      }
      #expect(!bare, "\(part)")
    }
    // Pipes that are not escaped are the writer's own, as many in each row as in the heading.
    var columns: Int?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.utf8.first == UInt8(ascii: "|") else {
        columns = nil
        #expect(pipes(line) == 0, "\(line)")
        continue
      }
      if let columns { #expect(pipes(line) == columns, "\(line)") } else { columns = pipes(line) }
    }
    #expect(markdown.contains("&lt;script&gt;"))
  }

  private func pipes(_ line: Substring) -> Int {
    var count = 0
    var isEscaped = false
    for byte in line.utf8 {
      if byte == UInt8(ascii: "|"), !isEscaped { count += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return count
  }
}
