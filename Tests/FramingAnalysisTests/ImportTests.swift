import Foundation
import Testing

/// The core links into a small static program: neither Foundation nor Yams comes with it.
@Suite("Imports")
struct ImportTests {
  @Test(
    "The core imports neither Foundation nor Yams",
    arguments: [
      "JSON", "HTMLTree", "ArticleExtraction", "NewsText", "Lexicons", "FramingAnalysis",
      "Auditing", "Comparison", "TemplateEngine", "Verification",
    ])
  func core(_ module: String) throws {
    let folder = projectFolder.appendingPathComponent("Sources/\(module)")
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    let paths = names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    #expect(!paths.isEmpty)
    for path in paths {
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
          !line.hasPrefix("//")
        else { continue }
        let imported = words[(index + 1)...].joined(separator: " ")
        #expect(!imported.contains("Foundation"), "\(module)/\(path): \(line)")
        #expect(!imported.contains("Yams"), "\(module)/\(path): \(line)")
      }
    }
  }

  /// What checks a report must not be what made it.
  @Test("The verifier imports nothing of the analysis")
  func verifier() throws {
    let folder = projectFolder.appendingPathComponent("Sources/Verification")
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    var imported: Set<String> = []
    for case let path as String in names where path.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ").map(String.init)
        guard let index = words.firstIndex(of: "import"), index < 2 else { continue }
        imported.insert(words[(index + 1)...].joined(separator: " "))
      }
    }
    #expect(imported == ["JSON", "NewsText", "Glibc", "Musl", "Darwin"])
  }
}
