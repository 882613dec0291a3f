/// An absolute address of the web, against which others are read (RFC 3986, section 5).
struct WebAddress {
  /// `https`, in lower case.
  private let scheme: Substring
  /// Host, user and port as they stand.
  private let authority: Substring
  /// From the first slash on; empty where nothing follows the host.
  private let path: Substring
  /// From the question mark on, without a fragment.
  private let query: Substring

  /// Reads an address; nil for what is no absolute address of `http` or `https`.
  init?(_ text: String?) {
    guard let text = MetadataValue.address(text) else { return nil }
    let bytes = text.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let start = bytes.index(colon, offsetBy: 3)
    let rest = bytes[start...]
    let authorityEnd = rest.firstIndex(where: WebAddress.endsAuthority) ?? bytes.endIndex
    guard authorityEnd > start else { return nil }
    let end = bytes[authorityEnd...].firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    let mark = bytes[authorityEnd..<end].firstIndex(of: UInt8(ascii: "?")) ?? end
    scheme = text[..<colon]
    authority = text[start..<authorityEnd]
    path = text[authorityEnd..<mark]
    query = text[mark..<end]
  }

  private static func endsAuthority(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  /// The absolute address that a reference means here; nil for one that names another scheme, such
  /// as `javascript:`, and for one with white space in it.
  func resolving(_ reference: String) -> String? {
    let bytes = Array(reference.utf8)
    if MetadataValue.address(reference) != nil { return reference }
    guard let first = bytes.first, !bytes.contains(where: { $0 <= 0x20 }) else { return nil }
    let head = bytes.prefix { !WebAddress.endsAuthority($0) }
    if head.contains(UInt8(ascii: ":")) { return nil }
    let site = "\(scheme)://\(authority)"
    let found: String
    if bytes.starts(with: "//".utf8) {
      found = "\(scheme):\(reference)"
    } else if first == UInt8(ascii: "#") {
      found = "\(site)\(path)\(query)\(reference)"
    } else if first == UInt8(ascii: "?") {
      found = "\(site)\(path)\(reference)"
    } else {
      let tail = bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
      let own = bytes[..<(tail ?? bytes.count)]
      var whole = Array(own)
      if first != UInt8(ascii: "/") {
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8[...$0] }
        whole = Array(folder ?? "/".utf8[...]) + whole
      }
      let rest = bytes[(tail ?? bytes.count)...]
      found = site + String(decoding: WebAddress.withoutDots(whole) + rest, as: UTF8.self)
    }
    return MetadataValue.address(found)
  }

  /// A path without its `.` and `..`.
  private static func withoutDots(_ path: [UInt8]) -> [UInt8] {
    var parts: [ArraySlice<UInt8>] = []
    let all = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (number, part) in all.enumerated() {
      let isLast = number == all.count - 1
      if part.elementsEqual("..".utf8) {
        if parts.count > 1 { parts.removeLast() }
        if isLast { parts.append([]) }
      } else if part.elementsEqual(".".utf8) {
        if isLast { parts.append([]) }
      } else {
        parts.append(part)
      }
    }
    return Array(parts.joined(separator: [UInt8(ascii: "/")]))
  }
}
