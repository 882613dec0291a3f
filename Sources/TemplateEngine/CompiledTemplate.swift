/// One template compiled for one context, as rendering walks it.
struct CompiledTemplate: Sendable {
  /// Which source it comes from.
  let source: Int
  let steps: [Step]

  enum Step: Sendable {
    case text(bytes: [UInt8], lineStarts: [Int])
    case variable(TemplateNamePath, Escaping, offset: Int)
    case section(TemplateNamePath, isInverted: Bool, steps: [Step], offset: Int)
    case partial(unit: Int, indentation: [UInt8], isStandalone: Bool, offset: Int)
  }
}
