/// Templates that were compiled together and may include one another.
///
/// The language is a subset of Mustache: comments `{{! }}`, variables `{{name}}`, `{{a.b}}` and
/// `{{.}}`, sections `{{#x}}…{{/x}}`, inverted sections `{{^x}}…{{/x}}` and partials `{{> name}}`.
/// There is no variable without escaping. How a value is escaped follows from where in the HTML it
/// stands, which is settled when the library is created:
///
/// - Variables stand in element text, `<title>`, `<textarea>` and quoted attribute values, and
///   nowhere else; a style sheet stands in `<style>`.
/// - In a URL the scheme is settled by the first value or by the text before it: `{{url}}`,
///   `#{{id}}`, `/path/{{name}}?q={{query}}`. Other schemes than http, https and mailto become
///   `#blocked`.
/// - `style=`, `on…=`, and attributes that load scripts, frames or style sheets take no variables.
/// - A section ends in the place where it starts, so an attribute that depends on a value stands in
///   the section with the space before it: `<details{{#open}} open{{/open}}>`.
/// - A name that does not exist is an error; one whose value is `none` renders as nothing.
public struct TemplateLibrary: Sendable {
  /// The names of all templates, sorted.
  public let templateNames: [String]

  let sources: [TemplateSource]
  let trees: [[TemplateNode]]
  let indices: [String: Int]
  let units: [CompiledTemplate]
  /// The unit of each template that may be rendered as a page of its own.
  let pages: [String: Int]
  let limits: TemplateLimits

  /// Compiles templates.
  ///
  /// - Parameters:
  ///   - files: The bytes of each template by file name, such as `report.html`. A partial names
  ///     another by this name, with or without the ending.
  ///   - limits: Bounds on templates and output.
  /// - Throws: `TemplateError` with every problem of every template.
  public init(
    _ files: [String: [UInt8]], limits: TemplateLimits = TemplateLimits()
  ) throws(TemplateError) {
    var problems: [TemplateProblem] = []
    self.init(files, limits: limits, problems: &problems)
    guard problems.isEmpty else {
      throw TemplateError(kind: .invalidTemplates, problems: problems.sorted(by: Self.isBefore))
    }
  }

  /// Compiles templates as far as they can be, and lists what is wrong with them.
  init(
    _ files: [String: [UInt8]], limits: TemplateLimits, problems: inout [TemplateProblem]
  ) {
    var sources: [TemplateSource] = []
    var trees: [[TemplateNode]] = []
    var indices: [String: Int] = [:]
    for (file, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let source = TemplateSource(file: file, bytes: bytes)
      indices[file] = sources.count
      sources.append(source)
      if let problem = Self.encodingProblem(source, limits) {
        problems.append(problem)
        trees.append([])
        continue
      }
      var parser = TemplateParser(source)
      trees.append(parser.parse())
      problems += parser.problems
    }
    var compiler = TemplateCompiler(
      sources: sources, trees: trees, indices: indices, limits: limits)
    let pages = Self.compilePages(&compiler, trees: trees, indices: indices)
    problems += compiler.problems
    self.templateNames = sources.map(\.file)
    self.sources = sources
    self.trees = trees
    self.indices = indices
    self.units = compiler.units
    self.pages = pages
    self.limits = limits
  }

  static func isBefore(_ left: TemplateProblem, _ right: TemplateProblem) -> Bool {
    (left.file, left.line, left.column, left.message)
      < (right.file, right.line, right.column, right.message)
  }

  /// Compiles what nothing includes, then what only stands in cycles, and tries the rest as pages.
  private static func compilePages(
    _ compiler: inout TemplateCompiler, trees: [[TemplateNode]], indices: [String: Int]
  ) -> [String: Int] {
    let includes = compiler.sources.indices.map { source in
      Self.partials(in: trees[source]).compactMap {
        TemplateCompiler.index(of: $0, from: compiler.sources[source].file, in: indices)
      }
    }
    let included = Set(includes.indices.flatMap { from in includes[from].filter { $0 != from } })
    var pages: [String: Int] = [:]
    var reached: Set<Int> = []
    func reach(_ source: Int) {
      var waiting = [source]
      while let next = waiting.popLast() {
        if reached.insert(next).inserted { waiting += includes[next] }
      }
    }
    for source in includes.indices where !included.contains(source) {
      pages[compiler.sources[source].file] = compiler.compilePage(source)
      reach(source)
    }
    for source in includes.indices where !reached.contains(source) {
      pages[compiler.sources[source].file] = compiler.compilePage(source)
      reach(source)
    }
    for source in includes.indices where pages[compiler.sources[source].file] == nil {
      var trial = compiler
      let unit = trial.compilePage(source)
      guard trial.problems.count == compiler.problems.count else { continue }
      compiler = trial
      pages[compiler.sources[source].file] = unit
    }
    return pages
  }

  static func partials(in nodes: [TemplateNode]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .partial(let partial): [partial.name]
      case .section(let section): partials(in: section.nodes)
      case .text, .variable: []
      }
    }
  }

  private static func encodingProblem(
    _ source: TemplateSource, _ limits: TemplateLimits
  ) -> TemplateProblem? {
    guard source.bytes.count <= limits.templateBytes else {
      return TemplateProblem(
        file: source.file, line: 1, column: 1,
        message: "the template has \(source.bytes.count) bytes; at most"
          + " \(limits.templateBytes) are allowed",
        excerpt: "", caretOffset: 0)
    }
    if let offset = source.bytes.firstIndex(of: 0) {
      return source.problem(at: offset, "a NUL byte cannot stand in a template")
    }
    guard String(validating: source.bytes, as: UTF8.self) == nil else { return nil }
    var decoder = UTF8()
    var iterator = source.bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return source.problem(at: offset, "the template is not valid UTF-8 here")
  }
}
