/// A parsed page: its nodes in reading order, in one array.
///
/// A node's descendants follow it directly, up to its `end`; so a subtree is a range of indices,
/// and a walk over the whole page is a loop.
public struct HTMLDocument: Sendable {
  /// The index of a node.
  public typealias Index = Int

  /// An element or a run of text.
  public struct Node: Sendable {
    /// The element; nil for a run of text.
    public let tag: HTMLTag?
    /// The index of the node's parent; -1 for the root.
    public let parent: Int32
    /// One past the index of its last descendant.
    public internal(set) var end: Int32
    /// For text, where it stands in the decoded file; for an element, an empty place at its start.
    public internal(set) var source: Range<Int32>
    /// For an element its attributes; for text that is not verbatim its bytes in `rewritten`.
    let extra: Range<Int32>
    /// For text: whether its bytes are those of the decoded file.
    public let isVerbatim: Bool
    /// For an element: its name among `names`.
    let name: UInt16
  }

  struct Attribute: Sendable {
    let name: UInt16
    let value: Range<Int32>
  }

  /// The nodes in reading order; the first is a root without a name that holds the rest.
  public internal(set) var nodes: [Node] = []
  /// The decoded file, with its way back to the bytes.
  public let decoded: DecodedText
  /// What was done to the page that its reader must hear of.
  public internal(set) var notices: [HTMLNotice] = []

  /// The decoded file as the parser read it: some bytes overwritten, none moved.
  let markup: [UInt8]
  var names: [String] = []
  var attributes: [Attribute] = []
  var attributeBytes: [UInt8] = []
  var rewritten: [UInt8] = []

  init(decoded: DecodedText, markup: [UInt8]) {
    self.decoded = decoded
    self.markup = markup
  }

  /// The element's name in lower case; empty for text.
  public func name(of index: Index) -> String {
    nodes[index].tag == nil ? "" : names[Int(nodes[index].name)]
  }

  /// The value of an attribute, entities decoded; nil where the element has none.
  public func attribute(_ name: String, of index: Index) -> String? {
    let node = nodes[index]
    guard node.tag != nil else { return nil }
    for attribute in attributes[Int(node.extra.lowerBound)..<Int(node.extra.upperBound)]
    where names[Int(attribute.name)] == name {
      return String(
        decoding: attributeBytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)],
        as: UTF8.self)
    }
    return nil
  }

  /// True where the element has the attribute, whatever its value.
  public func hasAttributes(_ index: Index) -> Bool {
    nodes[index].tag != nil && !nodes[index].extra.isEmpty
  }

  /// Calls `body` with the bytes of a run of text.
  public func withText<Result>(of index: Index, _ body: (ArraySlice<UInt8>) -> Result) -> Result {
    let node = nodes[index]
    if node.isVerbatim {
      return body(markup[Int(node.source.lowerBound)..<Int(node.source.upperBound)])
    }
    return body(rewritten[Int(node.extra.lowerBound)..<Int(node.extra.upperBound)])
  }

  /// All text below a node, as it stands, scripts included.
  public func text(below index: Index) -> String {
    var bytes: [UInt8] = []
    for inner in index..<Int(nodes[index].end) where nodes[inner].tag == nil {
      withText(of: inner) { bytes.append(contentsOf: $0) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The children of a node in order.
  public func children(of index: Index) -> [Index] {
    var result: [Index] = []
    var child = index + 1
    while child < Int(nodes[index].end) {
      result.append(child)
      child = Int(nodes[child].end)
    }
    return result
  }
}
