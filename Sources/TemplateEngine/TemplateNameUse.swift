/// One use of a name in a template.
public struct TemplateNameUse: Sendable, Hashable {
  /// What the name is used for.
  public enum Role: Sendable, Hashable {
    case variable, section, invertedSection
  }

  /// The name as written: `a`, `a.b`, or `.` for the current value.
  public let name: String
  /// What it is used for.
  public let role: Role
  /// The names of the sections around it, outermost first, through all partials.
  ///
  /// Inverted sections are left out, as they make no names visible.
  public let sections: [String]
  /// The template in which it is written.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int
}

extension TemplateLibrary {
  /// Every use of a name in a template and in its partials, in the order of the text.
  ///
  /// A partial that includes itself is walked once on each way to it.
  ///
  /// - Throws: `TemplateError` where there is no such template.
  public func names(of template: String) throws(TemplateError) -> [TemplateNameUse] {
    guard let source = indices[template] else { throw unknownTemplate(template) }
    var collector = NameCollector(library: self)
    collector.collect(trees[source], of: source, sections: [], within: [source])
    return collector.uses
  }
}

/// Walks templates for the names that they use.
private struct NameCollector {
  let library: TemplateLibrary
  var uses: [TemplateNameUse] = []
  private var seen: Set<TemplateNameUse> = []
  /// The partials that were walked, with the sections around them.
  private var walked: Set<[String]> = []

  init(library: TemplateLibrary) { self.library = library }

  mutating func collect(
    _ nodes: [TemplateNode], of source: Int, sections: [String], within: [Int]
  ) {
    for node in nodes {
      switch node {
      case .text: break
      case .variable(let path, let offset):
        add(path, .variable, sections, source, offset)
      case .section(let section):
        let role = section.isInverted ? TemplateNameUse.Role.invertedSection : .section
        add(section.path, role, sections, source, section.offset)
        collect(
          section.nodes, of: source,
          sections: section.isInverted ? sections : sections + [section.path.text], within: within)
      case .partial(let partial):
        let file = library.sources[source].file
        guard
          let target = TemplateCompiler.index(of: partial.name, from: file, in: library.indices),
          !within.contains(target),
          walked.insert([library.sources[target].file] + sections).inserted
        else { continue }
        collect(
          library.trees[target], of: target, sections: sections, within: within + [target])
      }
    }
  }

  private mutating func add(
    _ path: TemplateNamePath, _ role: TemplateNameUse.Role, _ sections: [String], _ source: Int,
    _ offset: Int
  ) {
    let place = library.sources[source].problem(at: offset, "")
    let use = TemplateNameUse(
      name: path.text, role: role, sections: sections, file: place.file, line: place.line,
      column: place.column)
    if seen.insert(use).inserted { uses.append(use) }
  }
}
