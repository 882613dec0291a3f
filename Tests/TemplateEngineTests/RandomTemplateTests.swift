import TemplateEngine
import Testing

@Suite("Random templates")
struct RandomTemplateTests {
  static let pieces = [
    "<p", "<p>", "</p>", "<a", " href=\"", " title='", " class=\"", "\"", "'", ">", "/", " ", "=",
    "a",
    "<", "</", "<!--", "-->", "-", "!", "<title>", "</title>", "</titl", "<style>", "</style>",
    "<svg>", " b", " b=c", "{{x}}", "{{x}}", "{{x}}", "{{#s}}", "{{/s}}", "{{^n}}", "{{/n}}",
    "{{> part}}", "#", "?", ":", "https:", "&", "\n", "<textarea>", "</textarea>",
  ]

  static let hostile = [
    "\"", "'", "<", ">", "><img src=x>", "\" onclick=\"x", "' onclick='x", " onclick=x ", "/", "=",
    "--><i>", "</title><i>", "</textarea><i>", "javascript:x", "\u{600}<i>", "&", "itle>", " >", "",
  ]

  /// Whatever compiles keeps its tags and attributes for any value.
  ///
  /// Most random templates do not compile; the count at the end says that enough did.
  @Test func `A random template that compiles cannot be left by a value`() throws {
    var random = SeededRandom(seed: 3)
    var compiled = 0
    for _ in 0..<30_000 {
      func piece(_ random: inout SeededRandom) -> String {
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      }
      let template = (0..<Int.random(in: 2...9, using: &random)).map { _ in piece(&random) }
        .joined()
      let part = (0..<Int.random(in: 1...2, using: &random)).map { _ in piece(&random) }.joined()
      guard template.contains("{{x}}") || part.contains("{{x}}"),
        let library = try? TemplateLibrary([
          "page.html": Array(template.utf8), "part.html": Array(part.utf8),
        ])
      else { continue }
      func structure(_ value: String, _ count: Int) -> [String]? {
        let list = TemplateValue.list(Array(repeating: .bool(true), count: count))
        let root: TemplateValue = ["x": .text(value), "s": list, "n": .bool(count > 0)]
        return (try? library.render("page.html", root)).map {
          HTMLTokens.structure(of: HTMLTokens.tokens(of: $0))
        }
      }
      for count in 0...2 {
        guard let expected = structure("word", count) else { continue }
        compiled += 1
        for value in Self.hostile {
          #expect(structure(value, count) == expected, "\(template) with \(value), part \(part)")
        }
      }
    }
    #expect(compiled > 1000)
  }
}
