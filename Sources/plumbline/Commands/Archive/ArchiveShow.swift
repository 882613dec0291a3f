import Archive
import ArgumentParser
import Foundation
import FramingAnalysis
import JSON
import Lexicons
import NewsText

struct ArchiveShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what an archive has of one article.",
    discussion: """
      NUMBER is what `plumbline archive list` prints. Without one, it shows how much the archive holds, and \
      whether the file is sound.

      Exit codes: 0 done, 2 wrong usage, no archive or no such article, 3 the archive is damaged.
      """)

  @Argument(help: ArgumentHelp("The article.", valueName: "number"))
  var number: Int64?

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let store = try archive.open()
    guard let number else { return try summary(store) }
    guard
      let found = try archived({ () throws(ArchiveError) in try store.audit(of: number) })
    else {
      throw CommandError(
        .configuration,
        "There is no article \(number) in \(archive.archive). `plumbline archive list` lists them.")
    }
    let audit = found.audit
    let metadata = audit.article.metadata
    var rows = [
      ("outlet", found.archived.outlet), ("headline", metadata.headline ?? "-"),
      ("published", metadata.published ?? "-"), ("file", found.archived.name),
      ("url", metadata.canonicalURL ?? "-"), ("language", audit.language),
      ("words", "\(audit.words)"), ("case", audit.dispute?.id ?? "-"),
      ("lexicon", audit.fingerprints.lexicon), ("version", audit.fingerprints.version),
    ]
    for finding in audit.findings where finding.tier != .structural {
      rows.append(
        (
          finding.id,
          [
            audit.article.text[finding.span], finding.term, finding.voice.rawValue,
            finding.favours.map { "favours \($0)" },
          ].compactMap(\.self).joined(separator: " · ")
        ))
    }
    for attribution in audit.attributions {
      rows.append(
        (
          attribution.id,
          [
            attribution.source.name.isEmpty ? attribution.source.side : attribution.source.name,
            attribution.stance.rawValue,
            audit.article.text[attribution.contentSpan].prefix(120) + "",
          ].joined(separator: " · ")
        ))
    }
    for figure in found.figures where figure.variant.isEmpty {
      rows.append(
        (
          figure.name,
          [
            figure.side, figure.value.map { "\($0)" } ?? "-",
            "\(figure.numerator) of \(figure.denominator)", figure.state,
          ].compactMap(\.self).joined(separator: " · ")
        ))
    }
    try StandardOutput.write(
      TextColumns(
        names: ["what", "value"], rows: rows.map { [$0.0, TextColumns.cell(.string($0.1))] }
      ).bytes)
  }

  private func summary(_ store: ArticleArchive) throws {
    let (size, faults) = try archived { () throws(ArchiveError) in
      (try store.size(), try store.faults())
    }
    print("articles      \(size.articles)")
    print("audits        \(size.audits)")
    print("findings      \(size.findings)")
    print("attributions  \(size.attributions)")
    print("bytes         \(size.bytes)")
    guard !faults.isEmpty else { return print("sound         yes") }
    print("sound         no")
    for fault in faults { print("  \(fault)") }
    throw ExitCode(CommandError.Kind.input.rawValue)
  }
}
