import Archive
import ArgumentParser
import Foundation
import JSON

struct ArchiveList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what an archive has.",
    discussion: "Exit codes: 0 done, 2 wrong usage or no archive.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var selection: SelectionOptions

  @Option(
    name: .customLong("case"), help: "The id of a case or topic that articles are about.")
  var caseID: String?

  @Flag(help: "List outlets, with how many articles there are of each and of which days.")
  var outlets = false

  @Flag(help: "List the disputes that articles are about.")
  var cases = false

  @Option(help: ArgumentHelp("At most so many articles.", valueName: "number"))
  var limit: Int?

  @Option(help: "text or json.")
  var format: Format = .text

  func validate() throws {
    if outlets, cases { throw ValidationError("--outlets and --cases are two lists. Ask for one.") }
    if let limit, limit < 1 { throw ValidationError("--limit wants a number from 1 on.") }
  }

  func run() throws {
    let store = try archive.open()
    let selection = try selection.selection(of: store, dispute: caseID)
    if outlets {
      try write(
        try archived { () throws(ArchiveError) in try store.outlets(of: selection) }.map { one in
          [
            ("articles", .integer(one.articles)), ("first", text(one.first)),
            ("last", text(one.last)), ("outlet", .string(one.outlet)),
          ]
        })
    } else if cases {
      try write(
        try archived { () throws(ArchiveError) in try store.disputes(of: selection) }.map { one in
          [("articles", .integer(one.articles)), ("case", .string(one.name))]
        })
    } else {
      try write(
        try archived { () throws(ArchiveError) in
          try store.entries(of: selection, limit: limit)
        }.map { entry in
          [
            ("article", .integer(Int(entry.article))),
            ("date", text(entry.published.map { String($0.prefix(10)) })),
            ("language", .string(entry.language)), ("words", .integer(entry.words)),
            ("findings", .integer(entry.findings)),
            ("attributions", .integer(entry.attributions)), ("outlet", .string(entry.outlet)),
            ("case", text(entry.dispute)), ("headline", text(entry.headline)),
            ("file", .string(entry.name)),
          ]
        })
    }
  }

  private func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// Rows as JSON, or in columns with their names.
  private func write(_ rows: [[(String, JSONValue)]]) throws {
    switch format {
    case .json:
      let value = JSONValue.array(
        rows.map { .object($0.map { JSONMember($0.0, $0.1) }) })
      try StandardOutput.write(value.serialized(pretty: true) + [0x0A])
    case .text:
      guard let first = rows.first else { return }
      try StandardOutput.write(
        TextColumns(
          names: first.map(\.0), rows: rows.map { $0.map { TextColumns.cell($0.1) } }
        ).bytes)
    }
  }
}
