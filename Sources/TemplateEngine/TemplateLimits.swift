/// The bounds within which templates are compiled and rendered.
public struct TemplateLimits: Sendable, Hashable {
  /// The most bytes that one template may have.
  public let templateBytes: Int
  /// The most bytes that rendering may write.
  public let outputBytes: Int
  /// The most partials that may stand inside one another.
  public let partialDepth: Int
  /// The most sections that may stand inside one another, counted over all partials.
  let sectionDepth = 256
  /// The most partials that one page may include, one after another and inside one another.
  let inclusions = 4 << 20
  /// The most pairs of template and context that a library may have.
  let units = 4096

  /// Creates limits; by default 1 MB a template, 64 MB of output, 64 partials deep.
  public init(
    templateBytes: Int = 1 << 20, outputBytes: Int = 64 << 20, partialDepth: Int = 64
  ) {
    self.templateBytes = templateBytes
    self.outputBytes = outputBytes
    self.partialDepth = partialDepth
  }
}
