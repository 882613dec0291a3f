import Foundation
import JSON

/// An error as programs read it: one line of JSON on standard error.
struct ErrorLine {
  /// `usage`, `configuration` or `input`.
  let kind: String
  /// What the command ends with.
  let code: Int32
  /// The file that it is about, from the repository's root; nil where it is about none.
  var path: String?
  /// What is wrong, where, and what to do.
  let message: String

  /// Writes the line.
  func write() {
    var bytes: [UInt8] = []
    JSONValue.object([
      JSONMember("error", .string(kind)), JSONMember("exit_code", .integer(Int(code))),
      JSONMember("path", path.map(JSONValue.string) ?? .null),
      JSONMember("message", .string(message)),
    ]).serialize(pretty: false, into: &bytes)
    FileHandle.standardError.write(Data(bytes + [0x0A]))
  }
}
