import Foundation
import GRDB

/// Articles and their audits in one SQLite file, so that a corpus is audited once and compared many
/// times.
///
/// An article is known by its content, an audit by its article, the fingerprint of the lexicon and the
/// case that it was made for. What is added stands in one transaction for each batch: a process that is
/// killed in the midst of one leaves the batches before it, whole.
public final class ArticleArchive: Sendable {
  let database: any DatabaseWriter
  let path: String

  /// Opens an archive.
  ///
  /// - Parameters:
  ///   - path: The path of its file.
  ///   - creates: Whether a file that is not there is made.
  /// - Throws: `ArchiveError` where there is no archive, or it cannot be opened.
  public init(path: String, creates: Bool = false) throws(ArchiveError) {
    var configuration = Configuration()
    configuration.label = "archive"
    // Another process may be writing; a batch of it takes less.
    configuration.busyMode = .timeout(20)
    configuration.maximumReaderCount = 2
    configuration.prepareDatabase { db in
      // What is committed must survive a lost process; a lost machine may lose the last batches.
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      // A stranger's views and triggers call nothing that reaches beyond the file.
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    self.path = path
    do {
      try ArticleArchive.check(path, creates: creates)
      database = try ArticleArchive.open(path, configuration, creates: creates)
      let migrator = ArchiveSchema.migrator
      let state = try database.read { db in
        (
          id: try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
          isEmpty: try ArticleArchive.isEmpty(db),
          isNewer: try migrator.hasBeenSuperseded(db)
        )
      }
      guard state.isEmpty || state.id == ArchiveSchema.applicationID else {
        throw ArchiveError(
          "\(path): error: This is a database of something else, and not an archive of articles. Name "
            + "another file.")
      }
      guard !state.isNewer else {
        throw ArchiveError(
          "\(path): error: The archive was made by a newer version of plumbline. Update plumbline to "
            + "use it.")
      }
      if try !database.read(migrator.hasCompletedMigrations) { try migrator.migrate(database) }
      // Rows are read as what the tables say that they hold, so that a stranger's tables must be ours.
      guard try ArticleArchive.tables(database).isSuperset(of: ArchiveSchema.tables()) else {
        throw ArchiveError(
          "\(path): error: The tables are not those of an archive: another program changed them. Restore a "
            + "copy, or add the articles to a new archive.")
      }
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw ArticleArchive.error(error, path)
    }
  }

  /// True of a file whose making was broken off before it had a table: it is made to its end.
  private static func isEmpty(_ db: Database) throws -> Bool {
    let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master")
    return tables.allSatisfy { $0.hasPrefix("grdb_") || $0.hasPrefix("sqlite_") }
  }

  /// How the tables of a database were made.
  static func tables(_ database: some DatabaseReader) throws -> Set<String> {
    try database.read { db in
      Set(
        try String.fetchAll(
          db,
          sql:
            "SELECT name || ' ' || sql FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL"
        ))
    }
  }

  /// Opens a file; one that may not be written to, for reading alone.
  private static func open(
    _ path: String, _ configuration: Configuration, creates: Bool
  ) throws -> any DatabaseWriter {
    do { return try DatabasePool(path: path, configuration: configuration) } catch let error
      as DatabaseError
      where !creates
      && [.SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM].contains(error.resultCode)
    {
      var reading = configuration
      reading.readonly = true
      // Nobody writes what cannot be written, so that SQLite needs no files beside it.
      return try DatabaseQueue(
        path: "file:" + escaped(path) + "?immutable=1", configuration: reading)
    }
  }

  /// A path as a part of an address, every byte but letters, digits, `/`, `.`, `_` and `-` written in hexadecimal.
  private static func escaped(_ path: String) -> String {
    path.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F:
        return String(UnicodeScalar(byte))
      default: return "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
      }
    }.joined()
  }

  /// Looks what stands at a path, so that a wrong one makes no file.
  private static func check(_ path: String, creates: Bool) throws(ArchiveError) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let type = try? FileManager.default.attributesOfItem(atPath: target)[.type]
    let exists = FileManager.default.fileExists(atPath: path)
    guard type as? FileAttributeType != .typeDirectory else {
      throw ArchiveError("\(path): error: This is a folder. Name a file.")
    }
    guard exists || creates else {
      throw ArchiveError(
        "\(path): error: There is no such archive. `plumbline archive add` makes one.")
    }
  }

  static func error(_ error: any Error, _ path: String) -> ArchiveError {
    guard let found = error as? DatabaseError else {
      return ArchiveError("\(path): error: The archive cannot be used: \(error)")
    }
    switch found.resultCode {
    case .SQLITE_CANTOPEN:
      return ArchiveError(
        "\(path): error: The archive cannot be opened, or its folder is not there.")
    case .SQLITE_NOTADB:
      return ArchiveError(
        "\(path): error: This file is no archive. Name one that `plumbline archive add` made.")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return ArchiveError(
        "\(path): error: Another process is writing to the archive. Try again when it is done.")
    case .SQLITE_FULL:
      return ArchiveError(
        "\(path): error: The disk is full. What was committed before is in the archive.")
    case .SQLITE_READONLY:
      return ArchiveError(
        "\(path): error: The archive, or its folder, cannot be written to. Allow it, or copy the archive."
      )
    case .SQLITE_CORRUPT:
      return ArchiveError(
        "\(path): error: The archive is damaged. Export what can be read, or restore a copy.")
    default:
      return ArchiveError(
        "\(path): error: SQLite cannot do this: \(found.message ?? "code \(found.resultCode.rawValue)")."
      )
    }
  }

  /// Does work on the database, and says of errors where they are.
  func reporting<Result>(_ work: () throws -> Result) throws(ArchiveError) -> Result {
    do { return try work() } catch let error as ArchiveError { throw error } catch {
      throw ArticleArchive.error(error, path)
    }
  }
}

extension ArticleArchive {
  /// How much an archive holds.
  public struct Size: Sendable, Hashable {
    /// Articles.
    public let articles: Int
    /// Audits.
    public let audits: Int
    /// Loaded terms of all audits.
    public let findings: Int
    /// Statements of all audits.
    public let attributions: Int
    /// The bytes of the file.
    public let bytes: Int
  }

  /// How much the archive holds; reads the whole of three indices.
  public func size() throws(ArchiveError) -> Size {
    try reporting {
      try database.read { db in
        func count(_ table: String) throws -> Int {
          try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
        }
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        let page = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
        return Size(
          articles: try count("articles"), audits: try count("audits"),
          findings: try count("findings"), attributions: try count("attributions"),
          bytes: pages * page)
      }
    }
  }

  /// Gives the space of what was removed back, and makes plans for look-ups from what is there.
  ///
  /// - Returns: The bytes of the file before and after. Takes as much space as the archive for the time.
  public func compact() throws(ArchiveError) -> (before: Int, after: Int) {
    let before = try size().bytes
    try reporting {
      try database.writeWithoutTransaction { db in
        for sql in [
          "DELETE FROM terms WHERE id NOT IN (SELECT term_id FROM findings)",
          "DELETE FROM disputes WHERE id NOT IN (SELECT dispute_id FROM audits "
            + "WHERE dispute_id IS NOT NULL)",
          "DELETE FROM current_lexicons WHERE lexicon_id NOT IN (SELECT lexicon_id FROM audits)",
          "DELETE FROM lexicons WHERE id NOT IN (SELECT lexicon_id FROM audits)",
          "DELETE FROM outlets WHERE id NOT IN (SELECT outlet_id FROM articles)",
          "PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "ANALYZE",
          "PRAGMA wal_checkpoint(TRUNCATE)",
        ] {
          try db.execute(sql: sql)
        }
      }
    }
    return (before, try size().bytes)
  }

  /// What SQLite finds wrong with the file; nothing where it is sound.
  public func faults() throws(ArchiveError) -> [String] {
    try reporting {
      try database.read { db in
        try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
          + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "foreign key: \($0)" }
      }
    }
  }
}
