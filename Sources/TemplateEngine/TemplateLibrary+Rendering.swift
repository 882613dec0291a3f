extension TemplateLibrary {
  /// Renders a template as a page.
  ///
  /// - Parameters:
  ///   - name: The file name of the template.
  ///   - root: The view model; usually an object.
  /// - Returns: The page in UTF-8.
  /// - Throws: `TemplateError` for an unknown template or name, a value of the wrong kind, or a
  ///   limit that was reached. Takes time linear in the output.
  public func render(_ name: String, _ root: TemplateValue) throws(TemplateError) -> [UInt8] {
    guard let unit = pages[name] else {
      if indices[name] != nil {
        throw TemplateError(
          kind: .unknownTemplate,
          message: "the template `\(name)` is a part of others and cannot be a page of its own")
      }
      throw unknownTemplate(name)
    }
    var renderer = TemplateRenderer(library: self, root: root)
    try renderer.render(unit: unit)
    return renderer.output
  }

  /// Renders a template as a fragment that may be put into the element text of another.
  public func renderFragment(
    _ name: String, _ root: TemplateValue
  ) throws(TemplateError) -> RenderedFragment {
    RenderedFragment(bytes: try render(name, root))
  }

  func unknownTemplate(_ name: String) -> TemplateError {
    var message = "there is no template `\(name)`"
    if let near = NameSuggestion.nearest(to: name, among: templateNames) {
      message += "; did you mean `\(near)`?"
    }
    return TemplateError(kind: .unknownTemplate, message: message)
  }
}
