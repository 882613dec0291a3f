public import Lexicons

/// What is fuzzed: functions of bytes that strangers may have made.
///
/// Each runs the code as a command would and then asks of the result what must hold of every result.
/// Refusing the bytes with an error is right too.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// A web page to an article.
  case pages
  /// Bytes in some encoding, as a page, Markdown, plain text or a saved page.
  case decoding
  /// A compiled lexicon, which is then matched and audited with.
  case lexicons
  /// A file to an audit, its document, and that document checked against the file.
  case audits

  /// What does not hold after a run; empty where all is well.
  ///
  /// `shipped` holds the lexicons by language; only ``audits`` reads them.
  public func faults(_ bytes: [UInt8], shipped: [String: Lexicon]) -> [String] {
    switch self {
    case .pages: PageRun(bytes).faults()
    case .decoding: DecodingRun(bytes).faults()
    case .lexicons: LexiconRun(bytes).faults()
    case .audits: AuditRun(bytes, lexicons: shipped).faults()
    }
  }
}
