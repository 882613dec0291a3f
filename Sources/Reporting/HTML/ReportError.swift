import TemplateEngine

/// Why a report cannot be made: what, where, and what to do.
public struct ReportError: Error, Sendable, CustomStringConvertible {
  /// One or more lines.
  public let description: String

  init(_ description: String) { self.description = description }
  init(_ error: TemplateError) { description = error.description }
  init(_ error: InterfaceStringsError) { description = error.description }
}
