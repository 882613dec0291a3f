import Archive
import ArgumentParser
import LexiconSource
import NewsText

/// Which articles of an archive a command is about.
struct SelectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("An outlet by its name; may be given again.", valueName: "name"))
  var outlet: [String] = []

  @Option(
    help: ArgumentHelp(
      "The first day, such as 2031-05-04; a month or a year is its first day.", valueName: "day"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "The last day; a month or a year is its last day.", valueName: "day"))
  var until: String?

  @Option(help: ArgumentHelp("The language of articles, as a code such as ar or en."))
  var language: String?

  /// The option that was given; nil where none was.
  var given: String? {
    if !outlet.isEmpty { return "--outlet" }
    if since != nil { return "--since" }
    if until != nil { return "--until" }
    return language == nil ? nil : "--language"
  }

  /// The selection; a day that is none ends the command, and so does an outlet that the archive does not
  /// have.
  func selection(of archive: ArticleArchive, dispute: String? = nil) throws -> ArchiveSelection {
    var selection = ArchiveSelection()
    selection.outlets = outlet
    selection.since = try since.map { try SelectionOptions.minutes($0, "--since").first }
    selection.until = try until.map { try SelectionOptions.minutes($0, "--until").end }
    selection.dispute = dispute
    selection.language = language.map(LanguageChoice.code)
    if let since = selection.since, let until = selection.until, since >= until {
      throw CommandError(.configuration, "--since is after --until, so that no day is left.")
    }
    let known = try archive.outlets(of: ArchiveSelection()).map(\.outlet)
    for name in outlet where !known.contains(name) {
      let near = nearestName(to: name, among: known)
      throw CommandError(
        .configuration,
        "There is no outlet `\(name)` in the archive.\(near.map { " Did you mean `\($0)`?" } ?? "") "
          + "`plumbline archive list --outlets` lists them.")
    }
    if let dispute {
      let cases = try archived { () throws(ArchiveError) in
        try archive.disputes(of: ArchiveSelection()).map(\.name)
      }
      guard cases.contains(dispute) else {
        let near = nearestName(to: dispute, among: cases)
        throw CommandError(
          .configuration,
          "No article of the archive is about `\(dispute)`.\(near.map { " Did you mean `\($0)`?" } ?? "") "
            + "`plumbline archive list --cases` lists what they are about.")
      }
    }
    return selection
  }

  /// The first minute of a day, a month or a year, and the one after its last.
  static func minutes(_ text: String, _ option: String) throws -> (first: Int, end: Int) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    let isWritten = zip(text.split(separator: "-", omittingEmptySubsequences: false), [4, 2, 2])
      .allSatisfy { $0.utf8.count == $1 }
    func first(_ year: Int, _ month: Int, _ day: Int) -> Int? {
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return PublicationTime.minute("\(year)-\(two(month))-\(two(day))")
    }
    guard isWritten, (1...3).contains(parts.count), let year = parts[0],
      (1000...9999).contains(year),
      parts.count < 2 || (1...12).contains(parts[1] ?? 0),
      let start = first(
        year, parts.count > 1 ? parts[1] ?? 0 : 1, parts.count > 2 ? parts[2] ?? 0 : 1),
      parts.count < 3 || PublicationTime.day(start) == text
    else {
      throw CommandError(
        .configuration,
        "\(option) `\(text)` is no day. Write a day as 2031-05-04, a month as 2031-05, a year as 2031."
      )
    }
    if parts.count == 3 { return (start, start + 1440) }
    let month = parts.count == 2 ? parts[1] ?? 12 : 12
    let next = month == 12 ? first(year + 1, 1, 1) : first(year, month + 1, 1)
    return (start, next ?? start + 1440)
  }
}

/// Which archive a command works on.
struct ArchiveOptions: ParsableArguments {
  static let usualFile = "plumbline.archive"

  @Option(help: ArgumentHelp("The archive's file.", valueName: "file"))
  var archive = ArchiveOptions.usualFile

  func open(creates: Bool = false) throws -> ArticleArchive {
    do { return try ArticleArchive(path: archive, creates: creates) } catch {
      throw CommandError(.configuration, error.description)
    }
  }
}

/// Does work on an archive; what is wrong with it ends the command.
func archived<Result>(_ work: () throws(ArchiveError) -> Result) throws -> Result {
  do { return try work() } catch { throw CommandError(.configuration, error.description) }
}
