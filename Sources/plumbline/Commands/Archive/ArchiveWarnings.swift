import Archive
import Foundation

/// What figures leave out, told on standard error.
enum ArchiveWarnings {
  static func tell(_ archive: ArticleArchive, _ selection: ArchiveSelection) throws {
    let (outdated, earlier) = try archived { () throws(ArchiveError) in
      (try archive.outdated(of: selection), try archive.earlierVersions(of: selection))
    }
    if outdated > 0 {
      warn(
        "left out for want of an audit with the archive's lexicon of their language: \(outdated). "
          + "`plumbline archive update` audits them.")
    }
    if earlier > 0 {
      warn(
        "left out as earlier versions of a page that is archived again, by outlet and address: \(earlier). Saved "
          + "twice, an article is one article.")
    }
  }

  private static func warn(_ text: String) {
    FileHandle.standardError.write(Data(("warning: " + text + "\n").utf8))
  }
}
