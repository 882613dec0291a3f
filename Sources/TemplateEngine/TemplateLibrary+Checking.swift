extension TemplateLibrary {
  /// The names in a template that a view model does not have, without rendering: also those in
  /// sections that the sample would leave out.
  ///
  /// Where the sample is absent or an empty list nothing is known and nothing is reported, so a
  /// sample with every list filled checks most.
  ///
  /// - Throws: `TemplateError` where there is no such template.
  public func unknownNames(
    in template: String, against sample: TemplateValue
  ) throws(TemplateError) -> [TemplateProblem] {
    guard let source = indices[template] else { throw unknownTemplate(template) }
    var checker = NameChecker(library: self)
    checker.check(trees[source], of: source, stack: [ValueShape(sample)], within: [source])
    return checker.problems
  }

  /// Everything that is wrong with templates, all at once: syntax, places where no value may stand,
  /// partials that are missing, and names that the view model does not have.
  ///
  /// - Parameters:
  ///   - files: The bytes of each template by file name.
  ///   - page: The template that is rendered.
  ///   - samples: View models; a name that one of them has is known.
  /// - Returns: The problems by file and place. Names inside a file that cannot be parsed are left
  ///   out, for its sections may be other ones than were meant.
  public static func problems(
    in files: [String: [UInt8]], page: String, against samples: [TemplateValue],
    limits: TemplateLimits = TemplateLimits()
  ) -> [TemplateProblem] {
    var problems: [TemplateProblem] = []
    let library = TemplateLibrary(files, limits: limits, problems: &problems)
    guard let source = library.indices[page] else { return problems.sorted(by: isBefore) }
    let broken = Set(
      problems.filter { !$0.message.utf8.starts(with: "there is no".utf8) }.map(\.file))
    var checker = NameChecker(library: library)
    checker.check(
      library.trees[source], of: source, stack: [ValueShape(.list(samples)).insideSection],
      within: [source])
    problems += checker.problems.filter { !broken.contains($0.file) }
    return problems.sorted(by: isBefore)
  }

  /// The templates that a page does not reach through any partial, sorted.
  public func templates(notReachedFrom page: String) -> [String] {
    var reached: Set<String> = [page]
    var waiting = [page]
    while let next = waiting.popLast() {
      guard let source = indices[next] else { continue }
      for name in Self.partials(in: trees[source]) {
        guard let target = TemplateCompiler.index(of: name, from: next, in: indices),
          reached.insert(sources[target].file).inserted
        else { continue }
        waiting.append(sources[target].file)
      }
    }
    return templateNames.filter { !reached.contains($0) }
  }
}

/// Walks a template and its partials with the shapes of the values that are current.
private struct NameChecker {
  let library: TemplateLibrary
  private(set) var problems: [TemplateProblem] = []
  private var reported: Set<TemplateProblem> = []

  init(library: TemplateLibrary) { self.library = library }

  mutating func check(
    _ nodes: [TemplateNode], of source: Int, stack: [ValueShape], within: [Int]
  ) {
    for node in nodes {
      switch node {
      case .text: break
      case .variable(let path, let offset):
        _ = resolve(path, stack, source, offset)
      case .section(let section):
        let shape = resolve(section.path, stack, source, section.offset)
        check(
          section.nodes, of: source,
          stack: section.isInverted ? stack : stack + [shape.insideSection], within: within)
      case .partial(let partial):
        let file = library.sources[source].file
        guard
          let target = TemplateCompiler.index(of: partial.name, from: file, in: library.indices),
          !within.contains(target)
        else { continue }
        check(library.trees[target], of: target, stack: stack, within: within + [target])
      }
    }
  }

  /// The shape of a name, or `unknown` where it was reported.
  private mutating func resolve(
    _ path: TemplateNamePath, _ stack: [ValueShape], _ source: Int, _ offset: Int
  ) -> ValueShape {
    guard let first = path.parts.first else { return stack.last ?? .unknown }
    var visible: [String] = []
    var found: ValueShape?
    search: for shape in stack.reversed() {
      switch shape {
      case .unknown:
        found = .unknown
        break search
      case .scalar, .list: continue
      case .object(let names, let shapes):
        visible += names
        guard let shape = shapes[first] else { continue }
        found = shape
        break search
      }
    }
    guard var shape = found else {
      report(first, among: visible, source, offset, "there is no `\(first)` here")
      return .unknown
    }
    for (index, part) in path.parts.enumerated().dropFirst() {
      let owner = path.parts[..<index].joined(separator: ".")
      switch shape {
      case .unknown: return .unknown
      case .scalar, .list:
        report(part, among: [], source, offset, "`\(owner)` is not an object and has no `\(part)`")
        return .unknown
      case .object(let names, let shapes):
        guard let next = shapes[part] else {
          report(part, among: names, source, offset, "`\(owner)` has no `\(part)`")
          return .unknown
        }
        shape = next
      }
    }
    return shape
  }

  private mutating func report(
    _ name: String, among names: [String], _ source: Int, _ offset: Int, _ message: String
  ) {
    let near = NameSuggestion.nearest(to: name, among: names)
    let problem = library.sources[source].problem(
      at: offset, message + (near.map { "; did you mean `\($0)`?" } ?? ""))
    if reported.insert(problem).inserted { problems.append(problem) }
  }
}
