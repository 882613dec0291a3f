import TemplateEngine

/// Renders one template by itself.
func rendered(
  _ template: String, _ root: TemplateValue = [:], partials: [String: String] = [:],
  limits: TemplateLimits = TemplateLimits()
) throws(TemplateError) -> String {
  var files = partials.mapValues { Array($0.utf8) }
  files["page.html"] = Array(template.utf8)
  let library = try TemplateLibrary(files, limits: limits)
  return String(decoding: try library.render("page.html", root), as: UTF8.self)
}

/// What is wrong with a template, one line for each problem: `line:column: message`.
func problems(
  of template: String, partials: [String: String] = [:]
) -> [String] {
  var files = partials.mapValues { Array($0.utf8) }
  files["page.html"] = Array(template.utf8)
  do {
    _ = try TemplateLibrary(files)
    return []
  } catch {
    return error.problems.map { "\($0.line):\($0.column): \($0.message)" }
  }
}
