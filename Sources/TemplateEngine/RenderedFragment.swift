/// HTML that a template of this engine rendered, complete in itself.
///
/// Only the engine creates one (`TemplateLibrary.renderFragment(_:_:)`), from a template that starts
/// and ends in element text. So a fragment may be put into element text of another template
/// verbatim, and nobody can pass text from an article off as one.
public struct RenderedFragment: Sendable, Hashable {
  /// The bytes, in UTF-8.
  public let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }
}
