import Foundation

/// What stands at a path, links followed.
enum FileKind {
  case folder
  /// A file, or one that whoever started the program has opened for it, as a shell does for `<(command)`.
  case file
  /// A pipe, a socket or a device: nobody knows when reading it ends.
  case special

  /// Looks; nil where nothing stands.
  init?(at path: String) {
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else { return nil }
    // Foundation's own question about folders writes its answer through a pointer.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    switch try? manager.attributesOfItem(atPath: target)[.type] as? FileAttributeType {
    case .typeDirectory?: self = .folder
    case .typeRegular?: self = .file
    default: self = FileKind.isHandedOver(path) ? .file : .special
    }
  }

  /// True where something stands at a path, be it a link that leads nowhere.
  static func isTaken(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path)) != nil
  }

  /// True for `/dev/stdin`, `/dev/fd/63` and what those are names of.
  private static func isHandedOver(_ path: String) -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    guard path.utf8.first == 0x2F, parts.count >= 2 else { return false }
    if parts[0] == "dev" { return parts[1] == "stdin" || parts[1] == "fd" && parts.count == 3 }
    return parts[0] == "proc" && parts.count == 4 && parts[2] == "fd"
  }
}
