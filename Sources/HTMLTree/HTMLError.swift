/// What kept a page from being decoded or parsed.
public struct HTMLError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable identifier in kebab case, for example `too-large`.
  public let code: String
  /// What is wrong, and what to do about it, in plain English sentences.
  public let message: String

  /// The message.
  public var description: String { message }

  static func tooLarge(count: Int, cap: Int) -> HTMLError {
    HTMLError(
      code: "too-large",
      message:
        "The page has \(count) bytes; the cap is \(cap). Save the article alone, or raise the cap."
    )
  }

  static func unsupportedEncoding(_ label: String) -> HTMLError {
    HTMLError(
      code: "unsupported-encoding",
      message:
        "The file says that it is in \(label), for which this system has no tables. "
        + "Install them (on Debian libc6, elsewhere glibc's gconv modules) or convert the file to UTF-8."
    )
  }

  static func parserUnavailable() -> HTMLError {
    HTMLError(
      code: "parser-unavailable",
      message:
        "libxml2 could not set up a parser, most likely for lack of memory. Try again with less at once."
    )
  }
}

/// Something that was done to a page which its reader must hear of.
public struct HTMLNotice: Hashable, Sendable {
  /// A stable identifier in kebab case, for example `truncated`.
  public let code: String
  /// One plain English sentence.
  public let message: String

  /// True where a part of the file, or of its marks, was not read.
  ///
  /// A reader who finds no article has to be told of it: the article may stand in that part.
  public var tellsOfCut: Bool {
    switch code {
    case "truncated", "flattened", "attributes-trimmed", "unclosed-comment", "raw-html",
      "code-block":
      true
    default: false
    }
  }

  static func nested(count: Int) -> HTMLNotice {
    HTMLNotice(
      code: "truncated",
      message:
        "More than \(count) elements stand open inside each other, which is the cap here; what "
        + "follows was cut.")
  }

  static func parts(cap: Int) -> HTMLNotice {
    HTMLNotice(
      code: "truncated",
      message: "The page has more than \(cap) elements and pieces of text, which is the cap; what "
        + "follows was cut.")
  }

  static func flattened(depth: Int) -> HTMLNotice {
    HTMLNotice(
      code: "flattened",
      message:
        "The page nests deeper than \(depth) levels, which is the cap; it was flattened there."
    )
  }
}

/// The caps that keep a hostile page from costing more than a page should.
public struct HTMLLimits: Hashable, Sendable {
  /// The most bytes that a file may have.
  public var bytes = 8_000_000
  /// The most nodes that a tree may have.
  public var nodes = 1_000_000
  /// The deepest level of the tree; what lies deeper is hung at this level.
  public var depth = 512
  /// The most attributes that one tag may have; the parser's cost is quadratic in them.
  public var attributes = 512

  /// The default caps: 8 MB, a million nodes, 512 levels, 512 attributes a tag.
  public init() {}
}
