import GRDB

/// The tables of an archive, in the versions that there have been.
///
/// `docs/archive.md` describes them for whoever reads them with other programs. What that page promises
/// are the views; tables may change with a new migration.
enum ArchiveSchema {
  /// Says in the file that it is an archive of ours: the letters `PLMB`.
  static let applicationID: Int32 = 0x504C_4D42

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 articles and audits") { db in
      try db.execute(sql: first)
      try db.execute(sql: views)
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    return migrator
  }

  /// How the tables of a new archive are made.
  static func tables() throws -> Set<String> {
    let database = try DatabaseQueue()
    try migrator.migrate(database)
    return try ArticleArchive.tables(database)
  }

  private static let first = """
    CREATE TABLE outlets (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE articles (
      id INTEGER PRIMARY KEY,
      content_sha256 TEXT NOT NULL UNIQUE,
      outlet_id INTEGER NOT NULL REFERENCES outlets,
      name TEXT NOT NULL,
      url TEXT,
      headline TEXT,
      standfirst TEXT,
      authors TEXT NOT NULL,
      section TEXT,
      published TEXT,
      modified TEXT,
      minute INTEGER,
      language TEXT,
      direction TEXT,
      text TEXT NOT NULL,
      text_sha256 TEXT NOT NULL,
      paragraphs TEXT NOT NULL,
      notices TEXT NOT NULL
    ) STRICT;
    CREATE INDEX articles_by_outlet ON articles (outlet_id, minute);
    CREATE INDEX articles_by_time ON articles (minute);
    CREATE TABLE files (
      sha256 TEXT PRIMARY KEY,
      article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX files_by_article ON files (article_id);
    CREATE TABLE lexicons (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL,
      version TEXT NOT NULL,
      UNIQUE (sha256, version)
    ) STRICT;
    CREATE TABLE disputes (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      content TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE INDEX disputes_by_name ON disputes (name);
    CREATE TABLE terms (
      id INTEGER PRIMARY KEY,
      term TEXT NOT NULL,
      concept TEXT NOT NULL,
      category TEXT NOT NULL,
      tier TEXT NOT NULL,
      severity INTEGER NOT NULL,
      role TEXT NOT NULL,
      neutral TEXT NOT NULL,
      rules TEXT NOT NULL,
      reasons TEXT NOT NULL,
      UNIQUE (term, concept, category, tier, severity, role, neutral, rules, reasons)
    ) STRICT;
    CREATE TABLE audits (
      id INTEGER PRIMARY KEY,
      article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
      lexicon_id INTEGER NOT NULL REFERENCES lexicons,
      read_for TEXT NOT NULL,
      language TEXT NOT NULL,
      words INTEGER NOT NULL,
      dispute_id INTEGER REFERENCES disputes,
      quotations TEXT NOT NULL,
      notices TEXT NOT NULL,
      UNIQUE (article_id, lexicon_id, read_for)
    ) STRICT;
    CREATE INDEX audits_by_dispute ON audits (dispute_id);
    CREATE INDEX audits_by_language ON audits (language, lexicon_id);
    CREATE TABLE findings (
      audit_id INTEGER NOT NULL REFERENCES audits ON DELETE CASCADE,
      n INTEGER NOT NULL,
      term_id INTEGER NOT NULL REFERENCES terms,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      parts TEXT,
      voice TEXT NOT NULL,
      inner_voice TEXT NOT NULL,
      scope_ambiguous INTEGER NOT NULL,
      attribution TEXT,
      favours TEXT,
      against TEXT,
      bound_by TEXT,
      bound_side TEXT,
      bound_start INTEGER,
      bound_end INTEGER,
      bound_patient INTEGER,
      PRIMARY KEY (audit_id, n)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE attributions (
      audit_id INTEGER NOT NULL REFERENCES audits ON DELETE CASCADE,
      n INTEGER NOT NULL,
      source TEXT NOT NULL,
      name TEXT NOT NULL,
      personal_name TEXT,
      side TEXT NOT NULL,
      kind TEXT NOT NULL,
      resolution TEXT NOT NULL,
      source_start INTEGER,
      source_end INTEGER,
      carrier_start INTEGER,
      carrier_end INTEGER,
      others TEXT,
      cue TEXT NOT NULL,
      cue_start INTEGER NOT NULL,
      cue_end INTEGER NOT NULL,
      content TEXT NOT NULL,
      open_content TEXT,
      act TEXT NOT NULL,
      form TEXT NOT NULL,
      stance TEXT NOT NULL,
      content_valence REAL NOT NULL,
      source_valence REAL NOT NULL,
      polarity TEXT,
      scope_ambiguous INTEGER NOT NULL,
      unclosed INTEGER NOT NULL,
      nested_in TEXT,
      counted INTEGER NOT NULL,
      quoted_words INTEGER NOT NULL,
      fragment_words INTEGER NOT NULL,
      PRIMARY KEY (audit_id, n)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE indices (
      audit_id INTEGER NOT NULL REFERENCES audits ON DELETE CASCADE,
      n INTEGER NOT NULL,
      name TEXT NOT NULL,
      variant TEXT NOT NULL,
      side TEXT,
      count INTEGER NOT NULL,
      numerator REAL NOT NULL,
      denominator REAL NOT NULL,
      value REAL,
      low REAL,
      high REAL,
      p REAL,
      state TEXT NOT NULL,
      PRIMARY KEY (audit_id, n)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE current_lexicons (
      language TEXT PRIMARY KEY,
      lexicon_id INTEGER NOT NULL REFERENCES lexicons
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX articles_by_address ON articles (outlet_id, url) WHERE url IS NOT NULL;
    """

  /// What other programs read: every row with its article's outlet, language and day, and the words that
  /// its offsets stand for.
  private static let views = """
    CREATE VIEW article_list AS
    SELECT articles.id AS article, audits.id AS audit, outlets.name AS outlet, articles.name AS file,
      articles.url, articles.headline, audits.language, substr(articles.published, 1, 10) AS date,
      articles.published, audits.words, disputes.name AS dispute, audits.read_for,
      articles.text_sha256, lexicons.sha256 AS lexicon_sha256, lexicons.version,
      (SELECT count(*) FROM findings WHERE findings.audit_id = audits.id) AS findings,
      (SELECT count(*) FROM attributions WHERE attributions.audit_id = audits.id) AS attributions
    FROM audits JOIN articles ON articles.id = audits.article_id
      JOIN outlets ON outlets.id = articles.outlet_id JOIN lexicons ON lexicons.id = audits.lexicon_id
      LEFT JOIN disputes ON disputes.id = audits.dispute_id;
    CREATE VIEW finding_list AS
    SELECT articles.id AS article, findings.audit_id AS audit, outlets.name AS outlet, audits.language,
      substr(articles.published, 1, 10) AS date, 'f' || findings.n AS finding, terms.term,
      terms.concept, terms.category, terms.tier, terms.severity, findings.start, findings."end",
      CAST(substr(CAST(articles.text AS BLOB), findings.start + 1, findings."end" - findings.start)
        AS TEXT) AS words,
      findings.voice, findings.inner_voice, findings.scope_ambiguous, findings.attribution,
      findings.favours, findings.against, findings.bound_by, findings.bound_side, terms.neutral,
      terms.rules, terms.reasons
    FROM findings JOIN audits ON audits.id = findings.audit_id
      JOIN articles ON articles.id = audits.article_id
      JOIN outlets ON outlets.id = articles.outlet_id JOIN terms ON terms.id = findings.term_id;
    CREATE VIEW attribution_list AS
    SELECT articles.id AS article, attributions.audit_id AS audit, outlets.name AS outlet,
      audits.language, substr(articles.published, 1, 10) AS date,
      'a' || attributions.n AS attribution, attributions.source, attributions.name,
      attributions.side, attributions.kind, attributions.resolution, attributions.cue,
      attributions.cue_start, attributions.cue_end,
      CAST(substr(CAST(articles.text AS BLOB), attributions.cue_start + 1,
        attributions.cue_end - attributions.cue_start) AS TEXT) AS cue_words,
      attributions.content, attributions.act, attributions.form, attributions.stance,
      attributions.content_valence, attributions.source_valence, attributions.polarity,
      attributions.nested_in, attributions.counted, attributions.quoted_words,
      attributions.fragment_words
    FROM attributions JOIN audits ON audits.id = attributions.audit_id
      JOIN articles ON articles.id = audits.article_id
      JOIN outlets ON outlets.id = articles.outlet_id;
    CREATE VIEW index_list AS
    SELECT articles.id AS article, indices.audit_id AS audit, outlets.name AS outlet, audits.language,
      substr(articles.published, 1, 10) AS date, indices.name, indices.variant, indices.side,
      indices.count, indices.numerator, indices.denominator, indices.value, indices.low, indices.high,
      indices.p, indices.state
    FROM indices JOIN audits ON audits.id = indices.audit_id
      JOIN articles ON articles.id = audits.article_id
      JOIN outlets ON outlets.id = articles.outlet_id;
    """
}
