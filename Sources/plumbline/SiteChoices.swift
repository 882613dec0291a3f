import ArticleExtraction
import Foundation
import HTMLTree
import LexiconSource

/// The rules by which the project's folder has the pages of some sites read.
///
/// They stand in `.plumbline/sites.yaml` of the working folder or the nearest one above it. What is said on
/// the command line goes before them.
struct SiteChoices {
  /// The rules; none where there is no such file.
  let rules: SiteRules

  /// The rules of the project that the command runs in, read once.
  static let ofProject = Result { try SiteChoices().rules }

  init() throws {
    guard let url = ProjectFolder.nearest("sites.yaml", .file) else {
      rules = SiteRules()
      return
    }
    let file: SiteFile
    do {
      file = try SiteFile(
        LexiconFile(path: Resources.shown(url), text: try Resources.text(of: url)),
        complaint: SiteChoices.complaint)
    } catch let error as LexiconError {
      throw CommandError(
        .configuration, error.problems.map(\.description).joined(separator: "\n"))
    }
    rules = SiteRules(
      try file.entries.map { entry in
        SiteRules.Rule(
          host: entry.host,
          choice: BodyChoice(
            body: try entry.selector.map { try SelectorList(parsing: $0) },
            excluded: try entry.exclude.map { try SelectorList(parsing: $0) }))
      })
  }

  /// What is wrong with a selector.
  private static func complaint(_ selector: String) -> String? {
    do throws(SelectorError) {
      _ = try SelectorList(parsing: selector)
      return nil
    } catch {
      return "\(error.message), at column \(error.column) of the selector."
    }
  }
}
