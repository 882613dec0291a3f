public import HTMLTree
public import NewsText

/// Reads an article from a file's bytes: a web page, Markdown or plain text.
///
/// A pure function of its input, safe on any number of threads at once.
public struct ArticleReader: Sendable {
  /// The caps on size, depth, nodes and attributes; the cap on size holds for plain text too.
  public let limits: HTMLLimits
  /// Which elements hold the body on the pages of some hosts.
  public let rules: SiteRules

  /// Creates a reader.
  public init(limits: HTMLLimits = HTMLLimits(), rules: SiteRules = SiteRules()) {
    self.limits = limits
    self.rules = rules
  }

  /// Reads an article.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is.
  ///   - format: What the file is; found out from its content where nil.
  ///   - charset: The encoding that came with the file, such as an HTTP header's; a byte order
  ///     mark is stronger, the file's own declaration is weaker.
  ///   - choice: Which elements of a page hold the body; stronger than the reader's rules.
  /// - Throws: `empty`, `binary`, `too-large`, `unsupported-encoding`, `parser-unavailable`,
  ///   `no-article` where a page has no text that reads like an article, `selector-matches-nothing`
  ///   and, for a choice of elements in what is no page, `no-page`.
  public func read(
    bytes: [UInt8], format: InputFormat? = nil, charset: String? = nil,
    choice: BodyChoice = BodyChoice()
  ) throws(ArticleError) -> Article {
    if format == nil || format == .html, let saved = SavedPage(in: bytes) {
      if bytes.count > limits.bytes {
        throw ArticleError.tooLarge(count: bytes.count, cap: limits.bytes)
      }
      return try readAlone(
        saved.html, format: .html, charset: charset ?? saved.charset, choice: choice,
        address: saved.address
      ).untraced
    }
    return try readAlone(bytes, format: format, charset: charset, choice: choice)
  }

  /// Reads a file that is no saved page.
  private func readAlone(
    _ bytes: [UInt8], format: InputFormat?, charset: String?, choice: BodyChoice,
    address: String? = nil
  ) throws(ArticleError) -> Article {
    if bytes.isEmpty { throw ArticleError.empty }
    if bytes.count > limits.bytes {
      throw ArticleError.tooLarge(count: bytes.count, cap: limits.bytes)
    }
    if ArticleReader.isBinary(bytes, charset: charset) { throw ArticleError.binary }
    let format = format ?? InputFormat.detect(bytes)
    if format != .html, FrontMatter.opensWithTOML(bytes) { throw ArticleError.frontMatterInTOML }
    if format != .html, !choice.isEmpty { throw ArticleError.noPage }
    do {
      switch format {
      case .plainText:
        let decoded = try DecodedText(decoding: bytes, charset: charset, prescan: false)
        return try PlainTextArticle(decoded).article()
      case .markdown:
        let decoded = try DecodedText(decoding: bytes, charset: charset, prescan: false)
        return try MarkdownArticle(decoded, limits: limits).article()
      case .html:
        let page = try HTMLDocument(parsing: bytes, charset: charset, limits: limits)
        do {
          return try article(of: page, choice: choice, address: address)
        } catch {
          throw error.telling(of: page.notices)
        }
      }
    } catch let error as HTMLError {
      throw ArticleError(error)
    } catch let error as ArticleError {
      throw error
    } catch {
      throw ArticleError.noArticle
    }
  }

  private func article(
    of whole: HTMLDocument, choice given: BodyChoice, address: String?
  ) throws(ArticleError) -> Article {
    var choice = given
    if choice.isEmpty, !rules.rules.isEmpty,
      let known = PageMetadata(whole, address: address).metadata.canonicalURL,
      let rule = rules.choice(forAddress: known)
    {
      choice = rule
    }
    var page = whole
    if let excluded = choice.excluded {
      page = page.removing(page.elements(matching: excluded))
    }
    guard let body = choice.body else { return try PageArticle(page, address: address).article() }
    let chosen = page.elements(matching: body)
    guard !chosen.isEmpty else { throw ArticleError.selectorMatchesNothing }
    return try ChosenArticle(page, address: address, chosen: chosen).article()
  }

  /// True for a file with more than a stray control character, unless it is UTF-16.
  ///
  /// A file that opens as a page may have more of them: some servers write NUL bytes into pages,
  /// and browsers read on.
  static func isBinary(_ bytes: [UInt8], charset: String?) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return false }
    if let charset, let encoding = CharacterEncoding(label: charset),
      encoding.name.utf8.starts(with: "utf-16".utf8)
    {
      return false
    }
    let head = bytes.prefix(65_536)
    var controls = 0
    for byte in head where byte < 0x20 && !(byte >= 9 && byte <= 13) && byte != 0x1B {
      controls += 1
    }
    if controls * 50 <= head.count { return false }
    return controls * 5 > head.count || !InputFormat.opensAsPage(bytes)
  }
}

extension Article {
  /// The article without a way back to its file, and with a notice that says so.
  fileprivate var untraced: Article {
    let notice = Notice(
      code: "saved-page",
      message:
        "The page stands encoded inside of a saved file (MHTML); places in that file are not given."
    )
    return Article(
      text: text, paragraphs: paragraphs, metadata: metadata, sourceMap: SourceMap(segments: []),
      notices: [notice] + notices)
  }
}

extension SourceFile {
  /// The file of a decoded text.
  init(_ decoded: DecodedText) {
    let widths: Widths =
      switch decoded.widths {
      case .utf8: .utf8
      case .oneByte: .oneByte
      case .utf16: .utf16
      case .oneOrTwoBytes: .oneOrTwoBytes
      }
    self.init(
      utf8: decoded.utf8, widths: widths,
      checkpoints: decoded.checkpoints.map { Checkpoint(decoded: $0.decoded, file: $0.file) },
      encoding: decoded.encoding.name)
  }
}

extension Article.Notice {
  init(_ notice: HTMLNotice) { self.init(code: notice.code, message: notice.message) }
}
