import FramingAnalysis
import Foundation
import Lexicons
import NewsText
import TemplateEngine
import Testing

@testable import Reporting

/// What must hold of every report, over real articles and the real lexicons.
@Suite struct ReportPageTests {
  static let articles = [
    "water-station-leans-azerbaijan.ar", "bridge-leans-armenia.en", "eastgate-leans-police.en",
    "noisy-pass-leans-azerbaijan.ar", "line-of-control-wire.ar", "tram-depot-innocent.en",
    "newspaper-jubilee-innocent.ar", "grain-quay-leans-ukraine.en",
  ]

  private func audit(_ name: String) throws -> Audit {
    let lexicon = try ReportFiles.lexicon(String(name.suffix(2)))
    return ReportFiles.audit(
      ReportFiles.article(try ReportFiles.paragraphs("Tests/Fixtures/articles/\(name).txt")),
      lexicon)
  }

  private func page(_ name: String, interface: String? = nil) throws -> String {
    let page = try ReportFiles.report().render(
      try audit(name), language: interface,
      actors: try ReportFiles.lexicon(String(name.suffix(2))).actors)
    return String(decoding: page, as: UTF8.self)
  }

  /// The values of an attribute, in page order.
  private func values(of attribute: String, in page: String) -> [String] {
    page.components(separatedBy: " \(attribute)=\"").dropFirst().compactMap {
      $0.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first.map(
        String.init)
    }
  }

  @Test(arguments: articles) func everyLinkLeadsSomewhereAndEveryIdIsUnique(name: String) throws {
    let page = try page(name)
    let ids = values(of: "id", in: page)
    #expect(ids.count == Set(ids).count)
    let known = Set(ids)
    for target in values(of: "href", in: page) {
      #expect(target.hasPrefix("#"), "an outside link: \(target)")
      #expect(known.contains(String(target.dropFirst())), "\(target) leads nowhere")
    }
    for attribute in ["popovertarget", "aria-labelledby"] {
      for target in values(of: attribute, in: page) {
        #expect(known.contains(target), "\(attribute) \(target) leads nowhere")
      }
    }
  }

  @Test(arguments: articles) func everyFindingAndStatementIsMarkedInTheText(name: String) throws {
    let audit = try audit(name)
    let page = try page(name)
    let article = try #require(
      page.components(separatedBy: "<article ").last?
        .components(separatedBy: "</article>").first)
    let ids = Set(values(of: "id", in: article))
    #expect(ids == Set(audit.findings.map(\.id) + audit.attributions.map(\.id)))
  }

  @Test(arguments: articles) func theArticlesWordsAreAllThereInOrder(name: String) throws {
    let audit = try audit(name)
    let value = MarkedText(
      wording: ReportWording(audit: audit, strings: try ReportFiles.strings("en"), actors: [])
    ).value
    guard case .list(let blocks) = value else {
      Issue.record("the marked text is not a list")
      return
    }
    for (block, paragraph) in zip(blocks, audit.article.paragraphs) {
      guard case .object(let fields) = block, case .list(let elements)? = fields["elements"] else {
        Issue.record("a block without elements")
        continue
      }
      let words = elements.map { element -> String in
        guard case .object(let fields) = element, case .text(let text)? = fields["text"] else {
          return ""
        }
        return text
      }
      #expect(words.joined() == audit.article.text[paragraph.range])
    }
  }

  @Test(arguments: articles) func nothingRunsAndNothingIsFetched(name: String) throws {
    let page = try page(name).lowercased()
    #expect(!page.contains("<script"))
    #expect(!page.contains(" style="))
    #expect(!page.contains("http://"))
    #expect(!page.contains("https://"))
    #expect(!page.contains("url("))
    #expect(!page.contains("@import"))
    #expect(!page.contains(" src="))
    #expect(page.contains("default-src 'none'; style-src 'sha256-"))
  }

  @Test func theHashOfTheStyleSheetIsTheTextsOwn() throws {
    let page = try page("bridge-leans-armenia.en")
    let sheet = try #require(
      page.components(separatedBy: "<style>").last?.components(separatedBy: "</style>").first)
    let hash = Fingerprint(of: Array(sheet.utf8)).base64
    #expect(page.contains("style-src 'sha256-\(hash)'"))
  }

  // Worked with openssl: printf abc | openssl dgst -sha256 -binary | base64.
  @Test func base64IsAsRFC4648HasIt() {
    #expect(
      Fingerprint(of: Array("abc".utf8)).base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  @Test(arguments: articles) func whatAReportCannotShowIsAlwaysPrinted(name: String) throws {
    let page = try page(name, interface: "en")
    for sentence in [
      "This report counts words and attributions. It cannot tell whether a claim is true, whether a side deserves more space, or why a word was chosen.",
      "A flag means a style guide asks for attribution or care here; the word may still be right.",
      "Equal numbers are a reference point, not a target.",
      "Not seen: omission of facts, pictures, irony, implicature, unlisted words, wrong speaker links. Recall of the lexicon on other topics is unknown.",
    ] { #expect(page.contains(sentence)) }
  }

  @Test func smallCountsAreNamedWithTheReminder() throws {
    let page = try page("bridge-leans-armenia.en", interface: "en")
    let audit = try audit("bridge-leans-armenia.en")
    let counts = ["armenia", "azerbaijan"].map { side in
      audit.attributions.filter { $0.source.side == side }.count
    }
    #expect(
      page.contains("n = \(counts[0]) and \(counts[1]): too few to test; the table is shown as is.")
    )
  }

  @Test func articleKeepsItsDirectionUnderAnotherInterface() throws {
    let page = try page("water-station-leans-azerbaijan.ar", interface: "en")
    #expect(page.contains("<html lang=\"en\" dir=\"ltr\">"))
    #expect(page.contains("<article lang=\"ar\" dir=\"rtl\">"))
    let other = try self.page("bridge-leans-armenia.en", interface: "ar")
    #expect(other.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(other.contains("<article lang=\"en\" dir=\"ltr\">"))
  }

  @Test func interfaceSpeaksTheArticlesLanguageOrEnglish() throws {
    #expect(try page("newspaper-jubilee-innocent.ar").contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(
      try page("newspaper-jubilee-innocent.ar", interface: "tr").contains(
        "<html lang=\"en\" dir=\"ltr\">"))
  }

  @Test(arguments: articles) func noPlaceOfASentenceIsLeftOpen(name: String) throws {
    for interface in ["en", "ar"] {
      let page = try page(name, interface: interface)
      let body = try #require(page.components(separatedBy: "</style>").last)
      #expect(!body.contains("{"))
      for group in ["phrases.", "remarks.", "labels.", "tilts.", "diversity.", "counts."] {
        #expect(!body.contains(">\(group)"))
      }
    }
  }

  @Test func textFromAPageIsNeverMarkup() throws {
    let evil = "<img src=x onerror=alert(1)>\"'`</style></title>"
    let lexicon = try ReportFiles.lexicon("en")
    var metadata = Article.Metadata()
    metadata.headline = evil
    metadata.outlet = evil
    metadata.authors = [evil]
    metadata.canonicalURL = "javascript:alert(1)"
    metadata.published = evil
    metadata.direction = evil
    let text = "Armenia said that \(evil) was hit. Azerbaijan claimed that \(evil) was not."
    let article = Article(
      text: ArticleText(text),
      paragraphs: [Article.Paragraph(role: .body, range: TextRange(0, text.utf8.count))],
      metadata: metadata, sourceMap: .identity(count: text.utf8.count),
      notices: [Article.Notice(code: evil, message: evil)])
    let page = String(
      decoding: try ReportFiles.report().render(ReportFiles.audit(article, lexicon)),
      as: UTF8.self)
    #expect(!page.contains("<img"))
    #expect(!page.contains("href=\"javascript"))
    #expect(page.components(separatedBy: "</style>").count == 2)
    // The page's own title, and those of what is drawn: squares and stretches.
    let titles = page.components(separatedBy: "<title>").dropFirst()
    #expect(
      titles.allSatisfy { $0.contains("</title>") && !$0.prefix(while: { $0 != "<" }).isEmpty })
  }

  @Test func anEmptyArticleGivesAWholePage() throws {
    let article = Article(
      text: ArticleText(""), paragraphs: [], sourceMap: .identity(count: 0))
    for interface in ["en", "ar"] {
      let page = String(
        decoding: try ReportFiles.report().render(
          ReportFiles.audit(article, try ReportFiles.lexicon("en")), language: interface),
        as: UTF8.self)
      #expect(page.contains("</html>"))
    }
  }

  @Test func templatesUseNoNameThatTheReportDoesNotGive() throws {
    let files = try ReportFiles.files(in: "Templates")
    let library = try TemplateLibrary(files.filter { $0.key.hasSuffix(".html") })
    for name in ["noisy-pass-leans-azerbaijan.ar", "bridge-leans-armenia.en"] {
      let wording = ReportWording(
        audit: try audit(name), strings: try ReportFiles.strings("en"), actors: [])
      let model = ReportModel(wording: wording, styleSheet: "", styleHash: "")
      let unknown = try library.unknownNames(in: "report.html", against: model.value)
      #expect(unknown.map(\.description) == [])
    }
  }

  @Test func missingFilesAreNamed() throws {
    let files = try ReportFiles.files(in: "Templates")
    for name in ["report.css", "strings/en.json", "glance.html"] {
      let error = #expect(throws: ReportError.self) {
        _ = try HTMLReport(files: files.filter { $0.key != name })
      }
      let stem = name.replacingOccurrences(of: ".html", with: "")
      #expect(error?.description.contains(stem) == true)
    }
  }
}
