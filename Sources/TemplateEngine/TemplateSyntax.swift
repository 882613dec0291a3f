/// A name as written in a tag: `a`, `a.b`, or `.` for the current value.
struct TemplateNamePath: Sendable, Hashable {
  /// The parts between the dots; none for the current value.
  let parts: [String]

  var isCurrentValue: Bool { parts.isEmpty }

  var text: String { parts.isEmpty ? "." : parts.joined(separator: ".") }
}

/// A parsed template, before it is known where in a page its text stands.
indirect enum TemplateNode: Sendable {
  case text(TemplateText)
  case variable(TemplateNamePath, offset: Int)
  case section(TemplateSection)
  case partial(TemplatePartial)
}

/// A stretch of literal text.
struct TemplateText: Sendable {
  /// Where it starts in the template, in bytes.
  let offset: Int
  let bytes: [UInt8]
  /// The offsets in `bytes` at which a line of the template starts.
  ///
  /// There an indented partial puts its indentation. The count of bytes is among them when a tag
  /// starts the line.
  let lineStarts: [Int]
}

/// A section, or an inverted section, with what stands inside.
struct TemplateSection: Sendable {
  let path: TemplateNamePath
  let isInverted: Bool
  let offset: Int
  /// Where the closing tag starts.
  let closeOffset: Int
  let nodes: [TemplateNode]
}

/// The place where a partial goes.
struct TemplatePartial: Sendable {
  let name: String
  let offset: Int
  /// The white space before a partial that stands alone on its line.
  let indentation: [UInt8]
  let isStandalone: Bool
}
