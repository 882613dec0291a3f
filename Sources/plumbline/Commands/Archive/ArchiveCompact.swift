import Archive
import ArgumentParser

struct ArchiveCompact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact", abstract: "Make an archive's file as small as its content.",
    discussion: "Exit codes: 0 done, 2 wrong usage or no archive.")

  @OptionGroup var archive: ArchiveOptions

  @Flag(help: "Remove audits by other lexicons than the archive's, where there is one by that.")
  var dropOldAudits = false

  func run() throws {
    let store = try archive.open()
    let (dropped, sizes) = try archived { () throws(ArchiveError) in
      (dropOldAudits ? try store.removeOldAudits() : 0, try store.compact())
    }
    if dropOldAudits { print("\(archive.archive): removed \(dropped) old audits.") }
    print("\(archive.archive): \(sizes.before) bytes before, \(sizes.after) after.")
  }
}
