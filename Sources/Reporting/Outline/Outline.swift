/// A stretch of a line, and whose words they are.
struct Inline: Hashable {
  /// How a stretch stands out, for those who can show it.
  enum Emphasis: Hashable {
    case none
    case strong
    case quiet
    case sideA
    case sideB
  }

  let text: String
  /// Words from elsewhere than the interface, such as the article's: they may run in the other direction.
  let isValue: Bool
  let emphasis: Emphasis

  /// The interface's own words.
  static func own(_ text: String, _ emphasis: Emphasis = .none) -> Inline {
    Inline(text: text, isValue: false, emphasis: emphasis)
  }

  /// Words or figures from elsewhere.
  static func value(_ text: String, _ emphasis: Emphasis = .none) -> Inline {
    Inline(text: text, isValue: true, emphasis: emphasis)
  }
}

/// Stretches one after another.
typealias Line = [Inline]

/// A report without layout: what plain text and Markdown are written from.
struct Outline {
  /// A table with a caption; every row has a cell for each column.
  struct Table {
    let caption: String
    let columns: [Line]
    let rows: [[Line]]
  }

  /// Something numbered, with what is known of it.
  struct Entry {
    let label: String
    let head: Line
    let details: [Line]
  }

  enum Block {
    /// A heading; 1 is the report's own.
    case heading(Int, Line)
    case paragraph(Line)
    case list([Line])
    case table(Table)
    case entries([Entry])
  }

  /// `ltr` or `rtl`.
  let direction: String
  let blocks: [Block]
}
