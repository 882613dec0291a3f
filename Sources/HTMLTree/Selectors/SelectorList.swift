/// A selector of CSS, of the part of it that points at places in a page.
///
/// Read are `tag`, `*`, `#id`, `.class`, `[attr]`, `[attr=value]`, `[attr~=value]`,
/// `[attr^=value]`, `[attr$=value]`, `[attr*=value]`, these joined without a space, ` ` for a
/// descendant, `>` for a child, and lists with commas. Names of tags and attributes match in any
/// case, ids and classes as they are written.
public struct SelectorList: Hashable, Sendable {
  /// How a compound is joined to the one before it.
  enum Combinator: Hashable, Sendable {
    case descendant
    case child
  }

  /// One test of an element.
  enum Test: Hashable, Sendable {
    case tag(String)
    case id(String)
    case className(String)
    case attribute(name: String, comparison: Comparison, value: String)
  }

  enum Comparison: Hashable, Sendable {
    case present
    case equal
    case word
    case start
    case end
    case part
  }

  /// Tests that one element must pass, all of them; none for `*`.
  struct Compound: Hashable, Sendable {
    var tests: [Test]
    /// How it is joined to the compound before it; the first one's says nothing.
    var combinator: Combinator
  }

  /// Chains of compounds; an element matches where one of them does.
  let chains: [[Compound]]

  /// Reads a selector.
  ///
  /// - Throws: `SelectorError` for what is not read here, with its place.
  public init(parsing text: String) throws(SelectorError) {
    var parser = SelectorParser(text)
    chains = try parser.chains()
  }
}

/// Why a selector could not be read, and where.
public struct SelectorError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The place of the mistake in the selector, from 1, in Unicode scalars.
  public let column: Int
  /// What is wrong, in one plain English sentence.
  public let message: String

  /// The column and the message.
  public var description: String { "column \(column): \(message)" }
}
