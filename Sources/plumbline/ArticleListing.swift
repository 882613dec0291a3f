import NewsText

/// An article written out for people: as a plain listing, and as Markdown.
struct ArticleListing {
  private let article: Article

  init(_ article: Article) { self.article = article }

  // MARK: Text

  /// What the page says of itself, then every paragraph behind the part that it plays.
  var text: String {
    let metadata = article.metadata
    let rows: [(String, String?)] = [
      ("headline", metadata.headline), ("standfirst", metadata.standfirst),
      ("authors", metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: "; ")),
      ("outlet", metadata.outlet), ("section", metadata.section), ("url", metadata.canonicalURL),
      ("published", metadata.published), ("modified", metadata.modified),
      ("language", metadata.language),
    ]
    var lines = rows.map { name, value in "\(ArticleListing.padded(name)) \(value ?? "-")" }
    for notice in article.notices {
      lines.append("\(ArticleListing.padded("notice")) \(notice.message)")
    }
    for paragraph in article.paragraphs {
      lines.append("")
      lines.append("[\(paragraph.role.rawValue)]")
      lines.append(article.text[paragraph.range])
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func padded(_ name: String) -> String {
    name + ":" + String(repeating: " ", count: max(0, 10 - name.utf8.count))
  }

  // MARK: Markdown

  /// Front matter with the metadata, then the paragraphs in the marks of their roles.
  ///
  /// Read again it gives the same article, which is why a title without a heading is a `pagetitle`
  /// and a summary that is no paragraph a `description`.
  var markdown: String {
    var lines = ["---"] + frontMatter + ["---"]
    var previous: Article.Role?
    for paragraph in article.paragraphs {
      let words = ArticleListing.escaped(article.text[paragraph.range])
      let continuesTable = previous == .tableCell && paragraph.role == .tableCell
      if !continuesTable { lines.append("") }
      switch paragraph.role {
      case .headline: lines.append("# \(words)")
      case .subheading: lines.append("## \(words)")
      case .blockQuote, .signature: lines.append("> \(words)")
      case .listItem: lines.append("- \(words)")
      case .caption: lines += ["![]()", "*\(words)*"]
      case .creditLine: lines.append("<small>\(words)</small>")
      case .tableCell:
        // Rows are not kept: a column shows the cells in their order.
        lines += continuesTable ? ["| \(words) |"] : ["| \(words) |", "| --- |"]
      case .standfirst, .body: lines.append(words)
      }
      previous = paragraph.role
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var frontMatter: [String] {
    let metadata = article.metadata
    let standfirsts = article.paragraphs.filter { $0.role == .standfirst }
    let hasHeading = article.paragraphs.contains { $0.role == .headline }
    let rows: [(String, String?)] = [
      (hasHeading ? "title" : "pagetitle", metadata.headline),
      ("description", standfirsts.isEmpty ? metadata.standfirst : nil),
      ("outlet", metadata.outlet), ("section", metadata.section),
      ("url", metadata.canonicalURL), ("date", metadata.published),
      ("modified", metadata.modified), ("lang", metadata.language), ("dir", metadata.direction),
    ]
    var lines: [String] = []
    for (name, value) in rows {
      if let value { lines.append("\(name): \(ArticleListing.quoted(value))") }
    }
    let lists = [
      ("standfirst", standfirsts.map { article.text[$0.range] }), ("authors", metadata.authors),
    ]
    for (name, values) in lists where !values.isEmpty {
      lines.append("\(name):")
      lines += values.map { "  - \(ArticleListing.quoted($0))" }
    }
    return lines
  }

  /// A string of YAML between double quotes.
  private static func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n", "\r": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// The words with a backslash before every sign that Markdown would read as its own.
  private static func escaped(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    var isStart = true
    var digits = 0
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\n", "\r":
        result.append(" ")
        continue
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "#":
        result.append("\\")
      case "+", "-", "=":
        if isStart { result.append("\\") }
      // A number with a stop at the start of a line opens a list.
      case ".", ")":
        if digits > 0 { result.append("\\") }
      default: break
      }
      let isDigit = ("0"..."9").contains(scalar)
      if isDigit, isStart || digits > 0 { digits += 1 } else { digits = 0 }
      isStart = false
      result.append(scalar)
    }
    return String(result)
  }
}
