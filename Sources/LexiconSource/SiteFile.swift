import Yams

/// The file in which a newsroom says how the pages of some sites are read: `.plumbline/sites.yaml`.
///
/// A list `sites:` of entries with a `host` and one or both of `selector` and `exclude`.
public struct SiteFile: Sendable {
  /// How the pages of one host are read.
  public struct Entry: Hashable, Sendable {
    /// The host; its subdomains are meant too.
    public let host: String
    /// The elements that hold the body; nil where they are to be found.
    public let selector: String?
    /// The elements to leave out.
    public let exclude: String?
  }

  /// The entries in the order of the file.
  public let entries: [Entry]

  /// Reads the file's text.
  ///
  /// `complaint` says what is wrong with a selector, nil where nothing is; it is asked for each.
  /// - Throws: all mistakes at once, with their places.
  public init(
    _ file: LexiconFile, complaint: (String) -> String?
  ) throws(LexiconError) {
    let reader = DocumentReader(file)
    var entries: [Entry] = []
    var hosts: Set<String> = []
    if let root = reader.root() {
      for (key, _) in root where key.string != "sites" {
        reader.note("Unknown section; this file holds `sites:`.", at: key)
      }
      for item in root["sites"]?.array() ?? [] {
        guard let fields = FieldReader(item, reader, known: ["host", "selector", "exclude"]),
          let host = fields.required("host")
        else { continue }
        if host.contains("/") || host.contains(":") || host.contains(" ") {
          reader.note(
            "A host is wanted, as in `news.example.org`, without https:// or a path.",
            at: fields.node("host") ?? item)
        }
        if !hosts.insert(host.lowercased()).inserted {
          reader.note("There is an entry for this host already.", at: fields.node("host") ?? item)
        }
        if fields.node("selector") == nil, fields.node("exclude") == nil {
          reader.note("An entry wants a `selector`, an `exclude` or both.", at: item)
        }
        for name in ["selector", "exclude"] {
          guard let node = fields.node(name), let text = fields.string(name),
            let wrong = complaint(text)
          else { continue }
          reader.note(wrong, at: node)
        }
        entries.append(
          Entry(host: host, selector: fields.string("selector"), exclude: fields.string("exclude")))
      }
    }
    if !reader.problems.isEmpty { throw LexiconError(problems: reader.problems) }
    self.entries = entries
  }
}
