import Foundation
import JSON
import Testing

/// The manual pages and completions that the program makes of itself.
@Suite struct ManualTests {
  private let sandbox = Sandbox()

  /// The pages by the names of their files.
  private func pages() throws -> [String: String] {
    let run = try Command.run(
      ["manual", "man"], in: sandbox.folder, environment: ["SOURCE_DATE_EPOCH": "1770076800"])
    #expect(run.code == 0)
    var pages: [String: String] = [:]
    for line in run.outputLines {
      pages[URL(fileURLWithPath: line).lastPathComponent] = try sandbox.text(line)
    }
    return pages
  }

  /// All commands, as the program describes itself.
  private func program() throws -> JSONValue {
    let run = try Command.run(["--experimental-dump-help"], in: sandbox.folder)
    return try #require(try JSONValue(parsing: Array(run.output))["command"])
  }

  private static func options(_ command: JSONValue) -> [String] {
    let own = (command["arguments"]?.elements ?? [])
      .filter { $0["shouldDisplay"]?.boolValue != false }.flatMap { $0["names"]?.elements ?? [] }
      .compactMap { $0["name"]?.stringValue }
    return own + (command["subcommands"]?.elements ?? []).flatMap(options)
  }

  @Test func everyCommandHasAPageWithAllItsOptions() throws {
    let pages = try pages()
    var seen = 0
    for command in try program()["subcommands"]?.elements ?? []
    where command["shouldDisplay"]?.boolValue != false {
      let name = try #require(command["commandName"]?.stringValue)
      guard name != "help" else { continue }
      let page = try #require(pages["plumbline-\(name).1"], "\(name)")
      seen += 1
      for option in Self.options(command) where !["version", "help", "h"].contains(option) {
        let escaped = option.split(separator: "-").joined(separator: "\\-")
        let spelt = option.utf8.count == 1 ? "Fl \(option)" : "Fl \\-\(escaped)"
        // A name that is a macro too is kept from being one.
        let kept = spelt.replacing("Fl \\-", with: "Fl \\&\\-")
        #expect(page.contains(spelt) || page.contains(kept), "\(name): \(option)")
      }
      #expect(page.contains(".Sh EXIT STATUS\n"), "\(name)")
      #expect(page.contains(".Xr plumbline 1"), "\(name)")
    }
    #expect(seen == pages.count - 1)
    #expect(pages["plumbline.1"]?.contains(".Dd February 3, 2026\n") == true)
  }

  @Test func examplesUseOptionsThatThereAre() throws {
    let (program, pages) = (try program(), try pages())
    var checked = 0
    for (page, text) in pages {
      for line in text.split(separator: "\n") where line.hasPrefix(".Dl ") {
        let words = line.replacing("\\-", with: "-").split { $0 == " " || $0 == "\"" }
        let start = try #require(words.lastIndex(of: "plumbline"), "\(page): \(line)")
        let name = String(words[start + 1])
        let command = try #require(
          program["subcommands"]?.elements?.first { $0["commandName"]?.stringValue == name },
          "\(page): \(line)")
        let known = Self.options(command)
        for word in words[(start + 2)...] where word.hasPrefix("--") {
          #expect(known.contains(String(word.dropFirst(2))), "\(page): \(line)")
          checked += 1
        }
      }
    }
    #expect(checked > 5)
  }

  @Test func aFolderThatCannotBeMadeIsTold() throws {
    try sandbox.write("a file", to: "taken")
    let run = try Command.run(["manual", "taken"], in: sandbox.folder)
    #expect(run.code == 2)
    #expect(run.errors.contains("taken/plumbline.1 cannot be written."))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsKnowFormatsAndChecks(shell: String) throws {
    let run = try Command.run(["--generate-completion-script", shell], in: sandbox.folder)
    #expect(run.code == 0)
    for word in ["sarif", "single-source", "fail-on", "baseline"] {
      #expect(run.outputText.contains(word), "\(word)")
    }
    // The command that packages use is nobody's to complete.
    #expect(!run.outputText.contains("Write the manual pages"))
  }
}
