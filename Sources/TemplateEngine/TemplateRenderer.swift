/// Renders one page.
struct TemplateRenderer {
  private let library: TemplateLibrary
  /// The values that names are looked up in, innermost last.
  private var stack: [TemplateValue]
  private var sectionDepth = 0
  private var inclusions = 0
  private var indentation: [UInt8] = []
  /// The places of the partials being rendered.
  private var chain: [(source: Int, offset: Int)] = []
  private(set) var output: [UInt8] = []

  init(library: TemplateLibrary, root: TemplateValue) {
    self.library = library
    self.stack = [root]
  }

  mutating func render(unit: Int) throws(TemplateError) {
    let template = library.units[unit]
    try render(template.steps, source: template.source)
  }

  private mutating func render(
    _ steps: [CompiledTemplate.Step], source: Int
  ) throws(TemplateError) {
    for step in steps {
      switch step {
      case .text(let bytes, let lineStarts): append(bytes, lineStarts: lineStarts)
      case .variable(let path, let escaping, let offset):
        let value = try resolve(path, source: source, offset: offset)
        try write(value, path, escaping, source: source, offset: offset)
      case .section(let path, let isInverted, let steps, let offset):
        let value = try resolve(path, source: source, offset: offset)
        if isInverted {
          if !value.isTruthy {
            try enterSection(source: source, offset: offset)
            try render(steps, source: source)
            sectionDepth -= 1
          }
        } else if value.isTruthy {
          try renderSection(steps, over: value, source: source, offset: offset)
        }
      case .partial(let unit, let indentation, let isStandalone, let offset):
        try renderPartial(
          unit, indentation: isStandalone ? self.indentation + indentation : [], source: source,
          offset: offset)
      }
      guard output.count <= library.limits.outputBytes else {
        throw TemplateError(
          kind: .outputTooLarge,
          message: "the page is larger than the limit of \(library.limits.outputBytes) bytes")
      }
    }
  }

  private mutating func append(_ bytes: [UInt8], lineStarts: [Int]) {
    if indentation.isEmpty {
      output += bytes
      return
    }
    var written = 0
    for start in lineStarts {
      output += bytes[written..<start]
      output += indentation
      written = start
    }
    output += bytes[written...]
  }

  private mutating func renderSection(
    _ steps: [CompiledTemplate.Step], over value: TemplateValue, source: Int, offset: Int
  ) throws(TemplateError) {
    try enterSection(source: source, offset: offset)
    defer { sectionDepth -= 1 }
    guard case .list(let values) = value else {
      stack.append(value)
      try render(steps, source: source)
      stack.removeLast()
      return
    }
    for value in values {
      stack.append(value)
      try render(steps, source: source)
      stack.removeLast()
    }
  }

  private mutating func enterSection(source: Int, offset: Int) throws(TemplateError) {
    guard sectionDepth < library.limits.sectionDepth else {
      throw failure(
        .tooDeep, source, offset,
        "more than \(library.limits.sectionDepth) sections stand inside one another")
    }
    sectionDepth += 1
  }

  private mutating func renderPartial(
    _ unit: Int, indentation: [UInt8], source: Int, offset: Int
  ) throws(TemplateError) {
    guard chain.count < library.limits.partialDepth else {
      let names = chain.suffix(4).map { library.sources[$0.source].place(at: $0.offset) }
      throw failure(
        .tooDeep, source, offset,
        "more than \(library.limits.partialDepth) partials stand inside one another; the last"
          + " were included at \(names.joined(separator: ", "))")
    }
    inclusions += 1
    guard inclusions <= library.limits.inclusions else {
      throw failure(
        .tooDeep, source, offset,
        "the page includes more than \(library.limits.inclusions) partials")
    }
    let outer = self.indentation
    self.indentation = indentation
    chain.append((source, offset))
    try render(unit: unit)
    chain.removeLast()
    self.indentation = outer
  }

  // MARK: Names

  private func resolve(
    _ path: TemplateNamePath, source: Int, offset: Int
  ) throws(TemplateError) -> TemplateValue {
    guard let first = path.parts.first else { return stack[stack.count - 1] }
    var value = try outermost(first, source: source, offset: offset)
    for (index, part) in path.parts.enumerated().dropFirst() {
      switch value {
      case .none: return .none
      case .object(let object):
        guard let next = object[part] else {
          throw unknown(
            part, among: object.names, source, offset,
            "`\(path.parts[..<index].joined(separator: "."))` has no `\(part)`")
        }
        value = next
      default:
        throw failure(
          .wrongType, source, offset,
          "`\(path.parts[..<index].joined(separator: "."))` is \(value.kindName) and has no"
            + " `\(part)`")
      }
    }
    return value
  }

  private func outermost(
    _ name: String, source: Int, offset: Int
  ) throws(TemplateError) -> TemplateValue {
    for value in stack.reversed() {
      if case .object(let object) = value, let found = object[name] { return found }
    }
    let visible = stack.reversed().flatMap { value -> [String] in
      if case .object(let object) = value { return object.names }
      return []
    }
    throw unknown(name, among: visible, source, offset, "there is no `\(name)` here")
  }

  private func unknown(
    _ name: String, among names: [String], _ source: Int, _ offset: Int, _ message: String
  ) -> TemplateError {
    let near = NameSuggestion.nearest(to: name, among: names)
    return failure(
      .unknownName, source, offset, message + (near.map { "; did you mean `\($0)`?" } ?? ""))
  }

  private func failure(
    _ kind: TemplateError.Kind, _ source: Int, _ offset: Int, _ message: String
  ) -> TemplateError {
    var message = message
    if let last = chain.last {
      message += " (included at \(library.sources[last.source].place(at: last.offset)))"
    }
    return TemplateError(
      kind: kind, problems: [library.sources[source].problem(at: offset, message)])
  }

  // MARK: Values

  private mutating func write(
    _ value: TemplateValue, _ path: TemplateNamePath, _ escaping: Escaping, source: Int,
    offset: Int
  ) throws(TemplateError) {
    switch (value, escaping) {
    case (.none, _): break
    case (.styleSheet(let css), .styleSheet):
      let bytes = Array(css.utf8)
      guard !StyleSheetCheck.mayEndElement(bytes) else {
        throw failure(
          .wrongType, source, offset,
          "the style sheet `\(path.text)` has a `<` that could end its element")
      }
      output += bytes
    case (.styleSheet, _):
      throw failure(
        .wrongType, source, offset,
        "`\(path.text)` is a style sheet, which can stand in <style> only")
    case (_, .styleSheet):
      throw failure(
        .wrongType, source, offset,
        "`\(path.text)` is \(value.kindName); only a style sheet can stand in <style>")
    case (.picture(let picture), .pictureURL): output += picture.url
    case (.picture, _):
      throw failure(
        .wrongType, source, offset,
        "`\(path.text)` is a picture, which can be the whole src= of <img> only")
    case (.rendered(let fragment), .elementText): output += fragment.bytes
    case (.list, _), (.object, _), (.rendered, _):
      throw failure(
        .wrongType, source, offset,
        "`\(path.text)` is \(value.kindName), which cannot be written here"
          + (escaping == .elementText ? ": use a section" : ""))
    case (.bool(let bool), _): output += (bool ? "true" : "false").utf8
    case (.integer(let number), _): output += String(number).utf8
    case (.number(let number, let decimals), _):
      guard number.isFinite else {
        throw failure(.wrongType, source, offset, "`\(path.text)` is not a finite number")
      }
      output += FixedPoint.bytes(number, decimals: decimals)
    case (.text(let text), .pictureURL):
      ValueWriter.write(Array(text.utf8), .urlStart, to: &output)
    case (.text(let text), _): ValueWriter.write(Array(text.utf8), escaping, to: &output)
    }
  }
}
