/// Compiles parsed templates for the contexts in which they are used.
///
/// A value type on purpose: whether a partial may also stand as a page of its own is tried on a
/// copy, whose problems are then forgotten.
struct TemplateCompiler {
  struct Key: Hashable {
    let source: Int
    let context: HTMLContext
    let isIndented: Bool
  }

  private enum Progress {
    /// Being compiled further out; it is taken to end as it starts, which is checked at its end.
    case compiling
    case done(end: HTMLContext)
  }

  private static let maximumProblems = 500

  let sources: [TemplateSource]
  private let trees: [[TemplateNode]]
  private let indices: [String: Int]
  private let limits: TemplateLimits
  private var unitNumbers: [Key: Int] = [:]
  private var progress: [Progress] = []
  /// Units that a partial inside them includes again.
  private var recursive: Set<Int> = []
  /// The places of the partials that lead to the template being compiled.
  private var chain: [(source: Int, offset: Int)] = []
  private var sectionDepth = 0
  private var reported: Set<TemplateProblem> = []
  private(set) var units: [CompiledTemplate] = []
  private(set) var problems: [TemplateProblem] = []

  init(
    sources: [TemplateSource], trees: [[TemplateNode]], indices: [String: Int],
    limits: TemplateLimits
  ) {
    self.sources = sources
    self.trees = trees
    self.indices = indices
    self.limits = limits
  }

  /// Compiles a template as a page of its own; returns the number of its unit.
  mutating func compilePage(_ source: Int) -> Int {
    let (unit, end) = compile(Key(source: source, context: .text, isIndented: false))
    if end != .text {
      report(
        source, sources[source].bytes.count,
        "the template ends in \(end.placeName), but a page ends in element text")
    }
    return unit
  }

  private mutating func compile(_ key: Key) -> (unit: Int, end: HTMLContext) {
    if let known = unitNumbers[key] {
      switch progress[known] {
      case .compiling:
        recursive.insert(known)
        return (known, key.context)
      case .done(let end): return (known, end)
      }
    }
    let unit = units.count
    unitNumbers[key] = unit
    units.append(CompiledTemplate(source: key.source, steps: []))
    progress.append(.compiling)
    var context = key.context
    let steps = compile(
      trees[key.source], in: key.source, isIndented: key.isIndented, context: &context)
    if recursive.contains(unit), context.atEdge != key.context.atEdge {
      report(
        key.source, sources[key.source].bytes.count,
        "a template that includes itself must end where it starts, in \(key.context.placeName),"
          + " not in \(context.placeName)")
      context = key.context
    }
    units[unit] = CompiledTemplate(source: key.source, steps: steps)
    progress[unit] = .done(end: context)
    return (unit, context)
  }

  private mutating func compile(
    _ nodes: [TemplateNode], in source: Int, isIndented: Bool, context: inout HTMLContext
  ) -> [CompiledTemplate.Step] {
    var steps: [CompiledTemplate.Step] = []
    steps.reserveCapacity(nodes.count)
    for node in nodes {
      switch node {
      case .text(let text):
        scan(text, in: source, isIndented: isIndented, context: &context)
        steps.append(.text(bytes: text.bytes, lineStarts: text.lineStarts))
      case .variable(let path, let offset):
        do throws(ContextRefusal) {
          let escaping = try context.takeVariable()
          steps.append(.variable(path, escaping, offset: offset))
        } catch {
          report(source, offset, error.message)
        }
      case .section(let section):
        steps.append(
          compile(section, in: source, isIndented: isIndented, context: &context))
      case .partial(let partial):
        if let step = compile(partial, in: source, isIndented: isIndented, context: &context) {
          steps.append(step)
        }
      }
    }
    return steps
  }

  private mutating func scan(
    _ text: TemplateText, in source: Int, isIndented: Bool, context: inout HTMLContext
  ) {
    var nextLineStart = 0
    for index in 0...text.bytes.count {
      if nextLineStart < text.lineStarts.count, text.lineStarts[nextLineStart] == index {
        nextLineStart += 1
        if isIndented { _ = context.advance(ASCII.space) }
      }
      guard index < text.bytes.count else { break }
      if let problem = context.advance(text.bytes[index]) {
        report(source, text.offset + index, problem)
      }
    }
  }

  private mutating func compile(
    _ section: TemplateSection, in source: Int, isIndented: Bool, context: inout HTMLContext
  ) -> CompiledTemplate.Step {
    context = context.atEdge
    guard sectionDepth < limits.sectionDepth else {
      report(
        source, section.offset,
        "more than \(limits.sectionDepth) sections stand inside one another")
      return .text(bytes: [], lineStarts: [])
    }
    sectionDepth += 1
    defer { sectionDepth -= 1 }
    let start = context
    let steps = compile(section.nodes, in: source, isIndented: isIndented, context: &context)
    if context.atEdge != start {
      var message =
        "the section `\(section.path.text)` starts in \(start.placeName) and ends in"
        + " \(context.atEdge.placeName): both must be the same place"
      if start.state == .beforeAttributeName, context.atEdge.state == .unseparated {
        message += "; put the space before the attribute inside the section"
      } else if start.element == context.atEdge.element, start.isURL, context.isURL {
        message += " of the URL; put the whole attribute into the section"
      }
      report(source, section.closeOffset, message)
    }
    context = start
    return .section(
      section.path, isInverted: section.isInverted, steps: steps, offset: section.offset)
  }

  // MARK: Partials

  private mutating func compile(
    _ partial: TemplatePartial, in source: Int, isIndented: Bool, context: inout HTMLContext
  ) -> CompiledTemplate.Step? {
    guard let target = Self.index(of: partial.name, from: sources[source].file, in: indices) else {
      var message = "there is no template `\(partial.name)`"
      if let near = NameSuggestion.nearest(to: partial.name, among: indices.keys.sorted()) {
        message += "; did you mean `\(near)`?"
      }
      report(source, partial.offset, message)
      return nil
    }
    guard chain.count < limits.partialDepth else {
      report(
        source, partial.offset,
        "more than \(limits.partialDepth) partials stand inside one another")
      return nil
    }
    guard units.count < limits.units else {
      report(source, partial.offset, "partials are included in too many different contexts")
      return nil
    }
    context = context.atEdge
    let indents = partial.isStandalone && (isIndented || !partial.indentation.isEmpty)
    chain.append((source, partial.offset))
    let (unit, end) = compile(Key(source: target, context: context, isIndented: indents))
    chain.removeLast()
    if context == .text, end.isInsideTag {
      // Told where it is, and not at whatever the including template goes on with.
      let bytes = sources[target].bytes
      report(
        target, bytes.lastIndex(of: UInt8(ascii: "<")) ?? bytes.count,
        "the template ends in \(end.placeName), but it is included in element text;"
          + " close the tag with `>`")
    } else {
      context = end.atEdge
    }
    return .partial(
      unit: unit, indentation: partial.indentation, isStandalone: partial.isStandalone,
      offset: partial.offset)
  }

  /// The template that a partial names: by its full name, or without the ending that the including
  /// file has.
  static func index(of name: String, from file: String, in indices: [String: Int]) -> Int? {
    if let exact = indices[name] { return exact }
    guard let dot = file.utf8.lastIndex(of: ASCII.dot) else { return nil }
    return indices[name + file[dot...]]
  }

  private mutating func report(_ source: Int, _ offset: Int, _ message: String) {
    guard problems.count < Self.maximumProblems else { return }
    var message = message
    if let last = chain.last {
      message += " (included at \(sources[last.source].place(at: last.offset)))"
    }
    let problem = sources[source].problem(at: offset, message)
    if reported.insert(problem).inserted { problems.append(problem) }
  }
}
