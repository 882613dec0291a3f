import Foundation
import FramingAnalysis
import GRDB
import JSON
import Lexicons
import NewsText
import Testing

@testable import Archive

/// What is archived comes back as it was, once.
@Suite struct ArticleArchiveTests {
  private static let ledger = """
    Azerbaijan liberates Zarvan after Armenian provocation
    Azerbaijani troops liberated the village of Zarvan on Tuesday, ending the Armenian occupation.
    “We answered an act of aggression,” Colonel Rashad Elvarli told reporters in Baku. Armenia claimed that \
    its soldiers had not fired. Mayor Ruiz and Deputy Lund said that the bridge was closed.
    “The so-called ‘republic’ is a regime
    """
  private static let post = """
    Azerbaijani forces storm Zarvan
    Azerbaijani forces invaded the village of Zarvan, and its people fled.
    Armenia said that three soldiers had died. Azerbaijan claimed that the village was calm.
    """

  private func described(_ audit: Audit) -> [String] {
    let article = audit.article
    return [
      "\(article.metadata)", "\(article.paragraphs)", "\(article.notices)", "\(audit.notices)",
      audit.language, "\(audit.words)", "\(audit.fingerprints)",
      String(reflecting: audit.dispute?.sides.map { "\($0.id) \($0.actors) \($0.called)" }),
      "\(audit.dispute.map { "\($0.id) \($0.isTopic) \($0.isFound) \($0.exchanged)" } ?? "")",
    ]
      + audit.findings.map { finding in
        [
          finding.id, finding.term, finding.concept, "\(finding.category)", "\(finding.tier)",
          "\(finding.severity)", finding.direction.notation, "\(finding.span)",
          "\(finding.parts)", "\(finding.voice)", "\(finding.innerVoice)",
          "\(finding.scopeIsAmbiguous)", "\(finding.attribution ?? "")",
          "\(finding.favours ?? "")", "\(finding.against ?? "")",
          String(reflecting: finding.binding), "\(finding.neutral)", "\(finding.rules)",
          "\(finding.reasons.sorted { $0.key < $1.key })",
        ].joined(separator: "|")
      }
      + audit.attributions.map { attribution in
        [
          attribution.id, String(reflecting: attribution.source), "\(attribution.cue)",
          attribution.cueID, "\(attribution.content)", "\(attribution.openContent)",
          "\(attribution.act)", "\(attribution.form)", "\(attribution.stance)",
          "\(attribution.contentValence)", "\(attribution.sourceValence)",
          "\(attribution.polarity ?? "")", "\(attribution.scopeIsAmbiguous)",
          "\(attribution.isUnclosed)", "\(attribution.nestedIn ?? "")",
          "\(attribution.isCounted)", "\(attribution.quotedWords)",
          "\(attribution.fragmentWords)",
        ].joined(separator: "|")
      }
      + audit.quotations.map { "\($0.kind) \($0.quotation)" }
  }

  @Test func anAuditComesBackAsItWas() throws {
    let scratch = try ScratchArchive()
    let archive = try scratch.open()
    let addition = try addition("Ledger", Self.ledger)
    #expect(addition.audit.findings.count > 3 && addition.audit.attributions.count > 2)
    #expect(addition.audit.attributions.contains { !$0.source.others.isEmpty })
    #expect(addition.audit.quotations.contains { $0.quotation.isUnclosed })
    #expect(try archive.add([addition]) == [true])
    let found = try #require(try archive.audit(of: 1))
    for (now, before) in zip(described(found.audit), described(addition.audit)) {
      #expect(now == before)
    }
    #expect(found.audit.dispute == addition.audit.dispute)
    #expect(described(found.audit).count == described(addition.audit).count)
    #expect(found.archived.outlet == "Ledger" && found.archived.name == "pages/Ledger.txt")
    #expect(
      found.figures.map {
        "\($0.name) \($0.variant) \($0.side ?? "") \($0.numerator) \($0.value ?? -9)"
      }
        == addition.audit.indices.map {
          "\($0.id) \($0.variant) \($0.side ?? "") \($0.numerator) \($0.value ?? -9)"
        })
    #expect(try archive.faults().isEmpty)
  }

  @Test func whatIsThereIsNotAddedAgain() throws {
    let scratch = try ScratchArchive()
    let archive = try scratch.open()
    let ledger = try addition("Ledger", Self.ledger)
    let post = try addition("Post", Self.post)
    #expect(try archive.add([ledger, post, ledger]) == [true, true, false])
    #expect(try archive.add([post]) == [false])
    // Word for word the same in another outlet is another outlet's article.
    #expect(try archive.add([try addition("Reprint", Self.post)]) == [true])
    let size = try archive.size()
    #expect(size.articles == 3 && size.audits == 3)
    let known = try archive.knowledge(
      of: [ledger.file, Fingerprint(of: [1])], lexicons: [ledger.audit.fingerprints.lexicon],
      version: "1", readFor: "")
    #expect(known == [.audit, .unknown])
    #expect(
      try archive.knowledge(of: [ledger.file], lexicons: ["other"], version: "1", readFor: "")
        == [.article(1)])
    #expect(
      try archive.knowledge(
        of: [ledger.file], lexicons: [ledger.audit.fingerprints.lexicon], version: "1",
        readFor: "harbour-strike") == [.article(1)])
  }

  @Test func aBatchIsAddedWholeOrNotAtAll() throws {
    let scratch = try ScratchArchive()
    let archive = try scratch.open()
    try archive.add([try addition("Ledger", Self.ledger)])
    try archive.database.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER refuse BEFORE INSERT ON articles WHEN NEW.name LIKE '%Post%'
          BEGIN SELECT RAISE(ABORT, 'no'); END
          """)
    }
    let batch = try [addition("Wire", Self.post), addition("Post", Self.post)]
    #expect(throws: ArchiveError.self) { try archive.add(batch) }
    #expect(try archive.size().articles == 1)
    #expect(try archive.outlets(of: ArchiveSelection()).map(\.outlet) == ["Ledger"])
  }

  @Test(
    arguments: [
      ([], nil, nil, nil, ["Early", "Ledger", "Post", "Undated"]),
      (["Post", "Early"], nil, nil, nil, ["Early", "Post"]),
      ([], "2031-03-04", nil, nil, ["Ledger", "Post"]),
      ([], nil, "2031-03-04T10:00", nil, ["Early", "Ledger"]),
      ([], nil, nil, "armenia-azerbaijan", ["Early", "Ledger", "Post", "Undated"]),
      ([], nil, nil, "harbour-strike", []),
    ] as [([String], String?, String?, String?, [String])])
  func selections(
    outlets: [String], since: String?, until: String?, dispute: String?, expected: [String]
  ) throws {
    let scratch = try ScratchArchive()
    let archive = try scratch.open()
    try archive.add([
      addition("Undated", Self.post, published: nil),
      addition("Post", Self.post, published: "2031-03-04T18:00:00+04:00"),
      addition("Ledger", Self.ledger),
      addition("Early", Self.ledger, published: "2030-12-31"),
    ])
    var selection = ArchiveSelection()
    selection.outlets = outlets
    selection.since = since.flatMap(PublicationTime.minute)
    selection.until = until.flatMap(PublicationTime.minute)
    selection.dispute = dispute
    #expect(try archive.entries(of: selection).map(\.outlet) == expected)
    var streamed: [String] = []
    try archive.forEach(selection) { streamed.append($0.archived.outlet) }
    #expect(streamed == expected)
    #expect(try archive.outlets(of: selection).map(\.outlet) == expected.sorted())
  }

  @Test func figuresRestOnTheArchivesLexicon() throws {
    let scratch = try ScratchArchive()
    let archive = try scratch.open()
    func counted() throws -> [String] {
      var found: [String] = []
      try archive.forEach(ArchiveSelection()) {
        found.append($0.archived.outlet + $0.audit.fingerprints.version)
      }
      return found
    }
    try archive.add([addition("Ledger", Self.ledger), addition("Post", Self.post)])
    let newer = try addition("Ledger", Self.ledger, version: "2")
    #expect(try archive.add([newer]) == [false])
    #expect(try archive.size().audits == 3)
    // One article's audit with another lexicon hides none of the others.
    #expect(try counted() == ["Ledger1", "Post1"])
    try archive.setCurrent(["en": newer.audit.fingerprints.lexicon], version: "2")
    #expect(try counted() == ["Ledger2"])
    #expect(try archive.outdated(of: ArchiveSelection()) == 1)
    // It is listed and found all the same.
    #expect(try archive.entries(of: ArchiveSelection()).map(\.outlet) == ["Ledger", "Post"])
    #expect(try archive.audit(of: 2)?.audit.fingerprints.version == "1")
    #expect(
      try archive.articles(
        of: ArchiveSelection(), withoutAuditBy: [newer.audit.fingerprints.lexicon], version: "2",
        readFor: "") == [2])
    #expect(try archive.removeOldAudits() == 1)
    let post = try addition("Post", Self.post, version: "2").audit
    try archive.add([AuditAddition(article: 2, audit: post)], readFor: "")
    #expect(try archive.outdated(of: ArchiveSelection()) == 0)
    #expect(try counted() == ["Ledger2", "Post2"])
    // And back again, where the audits are there still.
    try archive.setCurrent(["en": newer.audit.fingerprints.lexicon], version: "1")
    #expect(try counted() == ["Post1"])
    try archive.setCurrent(["en": "no such lexicon"], version: "1")
    #expect(try counted() == ["Post1"])
  }

  @Test func aPageThatIsArchivedAgainCountsOnce() throws {
    let scratch = try ScratchArchive()
    let archive = try scratch.open()
    let texts = (1...3).map { Self.post + "\nUpdate \($0)." }
    try archive.add(try texts.map { try addition("Post", $0, url: "https://post.example/zarvan") })
    try archive.add([addition("Ledger", Self.ledger, url: "https://post.example/zarvan")])
    var found: [String] = []
    try archive.forEach(ArchiveSelection()) {
      found.append(
        $0.archived.outlet + $0.audit.article.text[$0.audit.article.text.range].suffix(3))
    }
    #expect(found == ["Post 3.", "Ledgerime"])
    #expect(try archive.earlierVersions(of: ArchiveSelection()) == 2)
    #expect(try archive.entries(of: ArchiveSelection()).count == 4)
  }

  @Test(.enabled(if: getuid() != 0, "root may write every file"))
  func whatMayOnlyBeReadIsRead() throws {
    let scratch = try ScratchArchive()
    let folder = scratch.folder.appendingPathComponent("a %20?#ü").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/news.archive"
    do { try ArticleArchive(path: path, creates: true).add([addition("Ledger", Self.ledger)]) }
    for name in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + name) }
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
    }
    let archive = try ArticleArchive(path: path)
    #expect(try archive.outlets(of: ArchiveSelection()).map(\.outlet) == ["Ledger"])
  }

  @Test func whatIsRemovedLeavesNothing() throws {
    let scratch = try ScratchArchive()
    let archive = try scratch.open()
    try archive.add([addition("Ledger", Self.ledger), addition("Post", Self.post)])
    #expect(try archive.remove([1, 99]) == 1)
    let sizes = try archive.compact()
    #expect(sizes.after <= sizes.before)
    let left = try archive.database.read { db in
      try [
        "findings WHERE audit_id = 1", "attributions WHERE audit_id = 1",
        "indices WHERE audit_id = 1", "files WHERE article_id = 1", "audits WHERE article_id = 1",
        "outlets WHERE name = 'Ledger'",
      ].map { try Int.fetchOne(db, sql: "SELECT count(*) FROM " + $0) }
    }
    #expect(left == [0, 0, 0, 0, 0, 0])
    #expect(try archive.faults().isEmpty)
    #expect(try archive.add([addition("Ledger", Self.ledger)]) == [true])
  }

  @Test func aStrangersRowsLeadNowhere() throws {
    let scratch = try ScratchArchive()
    let archive = try scratch.open()
    try archive.add([addition("Ledger", Self.ledger)])
    try archive.database.write { db in
      try db.execute(sql: "UPDATE findings SET \"end\" = 9000000 WHERE n = 1")
      try db.execute(sql: "UPDATE findings SET bound_end = -4, voice = 'nobody' WHERE n > 1")
      try db.execute(sql: "UPDATE attributions SET content = '[[5,2],[1],7,[0,99999999]]'")
      try db.execute(sql: "UPDATE attributions SET cue_start = -1 WHERE n = 1")
      try db.execute(sql: "UPDATE articles SET paragraphs = '[[\"body\",9,3],[\"body\",0,1e9]]'")
      try db.execute(sql: "UPDATE audits SET quotations = '{\"a\":'")
      try db.execute(sql: "UPDATE disputes SET content = 'x'")
    }
    let audit = try #require(try archive.audit(of: 1)).audit
    #expect(audit.dispute == nil && audit.quotations.isEmpty && audit.article.paragraphs.isEmpty)
    #expect(audit.findings.allSatisfy { $0.span.end <= audit.article.text.count })
    #expect(audit.attributions.allSatisfy { $0.content.isEmpty })
  }

  @Test(arguments: ["", "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)"])
  func anArchiveWhoseMakingWasBrokenOffIsMadeToItsEnd(sql: String) throws {
    let scratch = try ScratchArchive()
    try DatabasePool(path: scratch.path).write { db in
      if !sql.isEmpty { try db.execute(sql: sql) }
    }
    #expect(try scratch.open(creates: false).size().articles == 0)
    #expect(try scratch.open().add([addition("Ledger", Self.ledger)]) == [true])
  }

  @Test func whatIsNoArchiveIsRefused() throws {
    let scratch = try ScratchArchive()
    let missing = #expect(throws: ArchiveError.self) {
      _ = try ArticleArchive(path: scratch.path)
    }
    #expect(missing?.description.contains("There is no such archive") == true)
    #expect(!FileManager.default.fileExists(atPath: scratch.path))
    try Data("This is a text.".utf8).write(to: URL(fileURLWithPath: scratch.path))
    for creates in [false, true] {
      let text = #expect(throws: ArchiveError.self) {
        _ = try ArticleArchive(path: scratch.path, creates: creates)
      }
      #expect(text?.description.contains("no archive") == true)
    }
    let other = scratch.folder.appendingPathComponent("other.db").path
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE notes (text TEXT)") }
    let strange = #expect(throws: ArchiveError.self) {
      _ = try ArticleArchive(path: other, creates: true)
    }
    #expect(strange?.description.contains("database of something else") == true)
    let changed = scratch.folder.appendingPathComponent("changed.archive").path
    try ArticleArchive(path: changed, creates: true).database.write { db in
      try db.execute(sql: "CREATE INDEX own ON findings (voice)")
      try db.execute(sql: "CREATE TABLE notes (text TEXT)")
    }
    _ = try ArticleArchive(path: changed)
    try DatabaseQueue(path: changed).write { db in
      try db.execute(sql: "ALTER TABLE attributions DROP COLUMN personal_name")
    }
    let foreign = #expect(throws: ArchiveError.self) { _ = try ArticleArchive(path: changed) }
    #expect(foreign?.description.contains("another program changed them") == true)
    let newer = scratch.folder.appendingPathComponent("newer.archive").path
    let archive = try ArticleArchive(path: newer, creates: true)
    try archive.database.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 of tomorrow')")
    }
    let late = #expect(throws: ArchiveError.self) { _ = try ArticleArchive(path: newer) }
    #expect(late?.description.contains("newer version of plumbline") == true)
  }

  @Test(arguments: ArchiveTable.allCases)
  func rowsHaveTheirColumns(table: ArchiveTable) throws {
    let scratch = try ScratchArchive()
    let archive = try scratch.open()
    try archive.add([addition("Ledger", Self.ledger)])
    let found = try #require(try archive.audit(of: 1))
    for withText in [false, true] {
      let columns = table.columns(withText: withText)
      let rows = table.rows(of: found, withText: withText)
      #expect(!rows.isEmpty && rows.allSatisfy { $0.count == columns.count })
      #expect(Set(columns).count == columns.count)
    }
    guard table == .findings else { return }
    // Scalar offsets slice the text as other languages do.
    let columns = table.columns()
    let text = Array(found.audit.article.text[found.audit.article.text.range].unicodeScalars)
    for row in table.rows(of: found) {
      let cells = Dictionary(uniqueKeysWithValues: zip(columns, row))
      guard let start = cells["start"]?.whole, let end = cells["end"]?.whole else {
        Issue.record("a finding has no place")
        continue
      }
      let words = JSONValue.string(
        String(String.UnicodeScalarView(text[start..<end])))
      #expect(cells["words"] == words)
    }
  }
}

extension JSONValue {
  fileprivate var whole: Int? {
    if case .integer(let number) = self { number } else { nil }
  }
}
