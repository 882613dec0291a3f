/// The last part of a path, taken apart without a look at the disk.
struct FileName {
  /// Without the suffix; the whole name where it has none.
  let stem: String
  /// What stands behind the last full stop, in lower case; empty where nothing does.
  let suffix: String

  init(_ path: String) {
    let bytes = Array(path.utf8)
    let start = bytes.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
    let name = bytes[start...]
    // A name that begins with its only full stop is hidden, and has no suffix.
    guard let dot = name.lastIndex(of: 0x2E), dot > start else {
      stem = String(decoding: name, as: UTF8.self)
      suffix = ""
      return
    }
    stem = String(decoding: name[..<dot], as: UTF8.self)
    suffix = String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }
}
