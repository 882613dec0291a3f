import Foundation
import Testing

/// `plumbline compare`: outlets side by side, and what is said where that cannot be.
@Suite struct CompareTests {
  private static let ledger = """
    # Azerbaijan liberates Zarvan

    Azerbaijani troops liberated the village of Zarvan on Tuesday, ending the Armenian occupation.

    The Defence Ministry in Baku confirmed the advance. Armenia claimed that it had failed.
    """
  private static let post = """
    # Azerbaijani forces storm Zarvan

    Azerbaijani forces invaded the village of Zarvan on Tuesday, and its people fled from Armenian houses.

    Armenia said that three soldiers had died. Azerbaijan claimed that the village was calm.
    """

  private func filled() throws -> Sandbox {
    let sandbox = Sandbox()
    try sandbox.write(Self.ledger, to: "in/ledger.md")
    try sandbox.write(Self.post, to: "in/post.md")
    return sandbox
  }

  @Test func aFolderGivesOnePageThatIsNoArticleLater() throws {
    let sandbox = try filled()
    let outcome = try sandbox.run("compare", "in", "-o", "in/side-by-side.html")
    #expect(outcome.code == 0 && outcome.outputText == "in/side-by-side.html\n")
    let page = try sandbox.text("in/side-by-side.html")
    #expect(page.contains("default-src 'none'; style-src 'sha256-"))
    #expect(!page.contains("<script") && !page.contains(" style=") && !page.contains("{{"))
    #expect(page.contains("<h1>2 articles by 2 outlets</h1>") && page.contains("liberated"))
    let again = try sandbox.run("compare", "in")
    #expect(again.code == 0 && again.outputText == "comparison.report.html\n")
    #expect(try sandbox.text("comparison.report.html") == page)
  }

  @Test func aPageThatWasSavedTwiceIsOneArticle() throws {
    let sandbox = try filled()
    func version(_ time: String, _ more: String) -> String {
      """
      ---
      outlet: Post
      url: https://post.example/zarvan
      modified: 2031-03-04T\(time)Z
      ---
      """ + "\n" + Self.post + "\n\n" + more + "\n"
    }
    try sandbox.write(version("10:00:00", "Late words: the terrorists fled."), to: "in/p1.md")
    try sandbox.write(version("09:00:00", "Early words: nobody fled."), to: "in/p2.md")
    let outcome = try sandbox.run(
      "compare", "in/ledger.md", "in/p1.md", "in/p2.md", "--format", "json")
    #expect(outcome.code == 0 && outcome.errors.hasPrefix("warning: left out as earlier"))
    #expect(outcome.outputText.contains("\"article_count\": 2"))
    #expect(outcome.outputText.contains("p1.md") && !outcome.outputText.contains("p2.md"))
  }

  @Test func outletsCanBeNamed() throws {
    let sandbox = try filled()
    try sandbox.write(Self.post, to: "in/a=b.md")
    let outcome = try sandbox.run(
      "compare", "The Ledger=in/ledger.md", "Post=in/post.md", "in/a=b.md", "--format", "csv",
      "--event")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let lines = outcome.outputText.split(whereSeparator: \.isNewline)
    #expect(lines.first?.hasPrefix("section,event,outlet,") == true)
    #expect(
      lines.contains {
        $0.hasPrefix("label,1,The Ledger,,territory,azerbaijan,azerbaijan,liberate,")
      })
    // What stands in both is the one's that had it first, and the other's copy.
    #expect(lines.contains { $0.hasPrefix("label,1,a=b,") && $0.hasSuffix(",,,,,1,,,,,,,,") })
    #expect(
      lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 23 })
  }

  @Test(arguments: ["text", "markdown", "json"]) func everyFormatSaysWhoCallsItWhat(
    format: String
  ) throws {
    let sandbox = try filled()
    let outcome = try sandbox.run("compare", "in", "--format", format)
    #expect(outcome.code == 0)
    for word in ["liberated", "invaded", "ledger", "post"] {
      #expect(outcome.outputText.contains(word), "\(word)")
    }
    #expect(try sandbox.run("compare", "in", "--format", format).output == outcome.output)
  }

  @Test func thePageSpeaksArabicFromRightToLeft() throws {
    let sandbox = try filled()
    let outcome = try sandbox.run("compare", "in", "-o", "-", "--ui-language", "ar")
    #expect(outcome.code == 0)
    #expect(outcome.outputText.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(outcome.outputText.contains("من يسمّي ماذا بماذا"))
  }

  @Test func anArticleThatCannotBeReadCostsNoOther() throws {
    let sandbox = try filled()
    try sandbox.write([0, 1, 2, 0, 0, 0xFF, 0] as [UInt8], to: "in/broken.html")
    let outcome = try sandbox.run("compare", "in", "--format", "json")
    #expect(outcome.code == 3 && outcome.errors.contains("in/broken.html: error: "))
    #expect(outcome.outputText.contains("\"invade\""))
  }

  @Test func aPersonSaysWhatIsOneEvent() throws {
    let sandbox = try filled()
    try sandbox.write("apart: ledger.md | post.md\n", to: "apart.txt")
    let apart = try sandbox.run(
      "compare", "in", "--format", "json", "--corrections", "apart.txt")
    let one = try sandbox.run("compare", "in", "--format", "json", "--event")
    func events(_ outcome: Command.Outcome) -> Int {
      outcome.outputText.components(separatedBy: "\"sureness\": \"given\"").count - 1
    }
    #expect(events(apart) == 2 && events(one) == 1)
  }

  @Test func aBackgroundIsWhosePriorItIs() throws {
    let sandbox = Sandbox()
    let grim = (0..<12).map { "It was a grim day by the harbour, and boat \($0) lay at the quay." }
    let calm = (0..<12).map {
      "The calm sea was empty when train \($0) came to the end of the line."
    }
    try sandbox.write(grim.joined(separator: "\n\n"), to: "in/ledger.md")
    try sandbox.write(calm.joined(separator: "\n\n"), to: "in/post.md")
    try sandbox.write("# Corpus of 2031.\nThe\t200\ngrim\t7\nof\t100\n", to: "words.tsv")
    try sandbox.write(
      "The ferry to the island left at noon, and nobody missed it.\n", to: "texts/ferry.txt")
    try sandbox.write(
      "غادرت العبارة الجزيرة عند الظهر ولم يتأخر عنها أحد من الركاب.\n", to: "texts/ar.txt")
    func page(_ backgrounds: String...) throws -> String {
      let outcome = try Command.run(
        ["compare", "in", "--format", "text"] + backgrounds.flatMap { ["--background", $0] },
        in: sandbox.folder)
      #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      return outcome.outputText.replacingOccurrences(of: "\n", with: " ")
        .split(separator: " ").joined(separator: " ")
    }
    #expect(try page().contains("prior: the compared texts, α₀ = "))
    #expect(try page("words.tsv").contains("prior: words.tsv (307 words), α₀ = "))
    #expect(try page("en=words.tsv").contains("prior: words.tsv (307 words), α₀ = "))
    // What is in another language than the articles is left out.
    #expect(try page("texts").contains("prior: texts (12 words), α₀ = "))
    #expect(try page("words.tsv", "texts").contains("prior: words.tsv, texts (319 words), α₀ = "))
  }

  @Test(arguments: [
    (
      "the\t900\nvillage 7\n",
      "words.tsv:2: error: A line is a word, a tab and how often it occurs."
    ),
    ("the\t900\n\n# x\nvillage\t-7\n", "words.tsv:4: error: Behind the tab stands a whole number"),
    ("the\t1e3\n", "words.tsv:1: error: Behind the tab stands a whole number"),
    ("the\t99999999999999999999\n", "words.tsv:1: error: Behind the tab stands a whole number"),
    ("the\t1000000000000\nof\t1\n", "words.tsv:2: error: The counts add up to more than"),
    ("—\t12\n", "words.tsv:1: error: There is no word before the tab."),
    ("# nothing\n", "words.tsv: error: There is no word here in a language of the articles: en."),
  ]) func aListWithAMistake(list: String, message: String) throws {
    let sandbox = try filled()
    try sandbox.write(list, to: "words.tsv")
    let outcome = try sandbox.run("compare", "in", "--background", "words.tsv")
    #expect(outcome.code == 2 && outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func anArticleOfTheBackgroundThatCannotBeReadCostsNoOther() throws {
    let sandbox = try filled()
    try sandbox.write(
      "The ferry to the island left at noon, and nobody missed it.\n", to: "texts/a.txt")
    try sandbox.write([0, 1, 2, 0, 0, 0xFF, 0] as [UInt8], to: "texts/broken.html")
    let outcome = try sandbox.run("compare", "in", "--background", "texts", "--format", "json")
    #expect(outcome.code == 3 && outcome.errors.contains("texts/broken.html: error: "))
    #expect(outcome.outputText.contains("\"prior\": \"background\""))
  }

  @Test(arguments: [
    (["in/ledger.md"], "articles of two outlets or more"),
    (["=in/ledger.md", "in/post.md"], "is not of the form OUTLET=PATH"),
    (["-", "in/post.md"], "Standard input is one article"),
    (["in", "-o", "in"], "in is a folder. What is written is one file"),
    (["in", "--corrections", "none.txt"], "none.txt: error: There is no such file"),
    (["in", "--corrections", "wrong.txt"], "wrong.txt:2: error: There is no article `nobody.md`"),
    (["in", "--event", "--corrections", "wrong.txt"], "--event takes all articles for one event"),
    (["in", "--case", "no-such-case"], "There is no case `no-such-case`"),
    (["in", "--background", "none.tsv"], "none.tsv: error: There is no such file"),
    (["in", "--background", "xx=wrong.txt"], "is not of the form LANGUAGE=PATH"),
    (["in", "--background", "latin1.tsv"], "latin1.tsv: error: The list is not UTF-8 text"),
  ]) func wrongUse(arguments: [String], message: String) throws {
    let sandbox = try filled()
    try sandbox.write("# Looked at.\ntogether: nobody.md | post.md\n", to: "wrong.txt")
    try sandbox.write([0x63, 0x61, 0x66, 0xE9, 0x09, 0x33, 0x0A] as [UInt8], to: "latin1.tsv")
    let outcome = try Command.run(["compare"] + arguments, in: sandbox.folder)
    let code: Int32 = arguments.contains("none.tsv") ? 3 : 2
    #expect(outcome.code == code && outcome.errors.contains(message), "\(outcome.errors)")
  }
}
