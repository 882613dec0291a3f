import Archive
import ArgumentParser
import Foundation
import JSON
import Reporting

struct ArchiveExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write articles, findings, attributions and figures as tables.",
    discussion: """
      One observation a row, in comma-separated values or JSON Lines; docs/archive.md lists the columns and \
      reads them with pandas, R and DuckDB. With -o all four tables are written into a folder, otherwise the \
      one of --table to standard output.

      Exit codes: 0 done, 2 wrong usage, no archive, or the files cannot be written.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv
    case jsonl
  }

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var selection: SelectionOptions

  @Option(
    name: .customLong("case"), help: "The id of a case or topic that articles are about.")
  var caseID: String?

  @Option(help: "articles, findings, attributions or indices; all four where a folder is given.")
  var table: String?

  @Option(help: "csv or jsonl.")
  var format: Format = .csv

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A folder for the tables; it is made where there is none.", valueName: "folder"))
  var output: String?

  @Flag(help: "Begin comma-separated values with a byte-order mark, for Excel.")
  var bom = false

  @Flag(help: "The text of each article as a column of the articles.")
  var text = false

  func validate() throws {
    if let table, ArchiveTable(rawValue: table) == nil {
      throw ValidationError(
        "There is no table `\(table)`. The tables are "
          + ArchiveTable.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    }
    if table == nil, output == nil {
      throw ValidationError("Name a table with --table, or a folder for all with -o.")
    }
  }

  func run() throws {
    let store = try archive.open()
    let selection = try selection.selection(of: store, dispute: caseID)
    try ArchiveWarnings.tell(store, selection)
    let tables = table.flatMap { ArchiveTable(rawValue: $0) }.map { [$0] } ?? ArchiveTable.allCases
    let outputs = try tables.map { ($0, try ExportFile($0, in: output, suffix: format.rawValue)) }
    if format == .csv {
      for (table, file) in outputs {
        var line: [UInt8] = bom ? [0xEF, 0xBB, 0xBF] : []
        CSVLine.append(table.columns(withText: text), to: &line)
        try file.write(line)
      }
    }
    let total = try archived { () throws(ArchiveError) in try store.outlets(of: selection) }
      .reduce(0) { $0 + $1.articles }
    let progress = ProgressLine("Exporting")
    var done = 0
    do {
      try store.forEach(selection, withFigures: tables.contains(.indices)) { found in
        for (table, file) in outputs {
          try file.write(lines(table, found))
        }
        done += 1
        progress.show(done, of: total)
      }
    } catch let error as ArchiveError {
      throw CommandError(.configuration, error.description)
    }
    progress.end()
    for (_, file) in outputs { try file.close() }
    if let output { print(output) }
  }

  private func lines(_ table: ArchiveTable, _ found: ArchivedAudit) -> [UInt8] {
    let columns = table.columns(withText: text)
    var bytes: [UInt8] = []
    for row in table.rows(of: found, withText: text) {
      switch format {
      case .csv: CSVLine.append(row.map(CSVLine.cell), to: &bytes)
      case .jsonl:
        JSONValue.object(zip(columns, row).map { JSONMember($0, $1) })
          .serialize(pretty: false, into: &bytes)
        bytes.append(0x0A)
      }
    }
    return bytes
  }
}
