/// What a file was before the change that an audit is held to.
enum EarlierVersion: Sendable {
  /// It was not there, or nothing is known of it: every word is new.
  case none
  /// It is as it was.
  case same
  /// It had these bytes, under this path.
  case content([UInt8], path: String)
}

/// Where the earlier versions of files come from.
protocol EarlierVersions: AnyObject {
  /// The files that changed, where nobody names any: paths from the working folder, sorted.
  func changedPaths() throws -> [String]
  /// What a file was; `path` is as it was named, and `isPiped` says that standard input goes by this name.
  ///
  /// - Throws: An error of kind `input` where nothing can be said of this file alone.
  func version(of path: String, isPiped: Bool) throws -> EarlierVersion
}
