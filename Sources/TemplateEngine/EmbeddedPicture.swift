/// A picture that a page carries in itself, as a `data:` URL.
///
/// The kind is told by the bytes, never by a name, so that nothing but a picture can come in. A
/// picture in `<img>` runs no script and asks for nothing, SVG too; SVG with scripts is refused all
/// the same, for somebody may save it.
public struct EmbeddedPicture: Sendable, Hashable {
  /// Why bytes are no picture that can be embedded.
  public enum Refusal: Error, Sendable, Hashable {
    /// Neither PNG, JPEG, GIF, WebP nor SVG.
    case unknownKind
    /// SVG with a script, an entity or foreign elements; the name of what was found.
    case active(String)
  }

  /// The media type, such as `image/png`.
  public let mediaType: String
  /// The whole URL.
  let url: [UInt8]

  /// Takes the bytes of a picture's file; linear in them.
  public init(_ bytes: [UInt8]) throws(Refusal) {
    guard let mediaType = Self.mediaType(of: bytes) else { throw .unknownKind }
    if mediaType == "image/svg+xml", let found = Self.activePart(of: bytes) {
      throw .active(found)
    }
    self.mediaType = mediaType
    url = Array("data:\(mediaType);base64,".utf8) + Self.base64(bytes)
  }

  private static func mediaType(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "image/png" }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
    if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) { return "image/gif" }
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      return "image/webp"
    }
    return isSVG(bytes) ? "image/svg+xml" : nil
  }

  /// UTF-8 text whose first element is `<svg`.
  private static func isSVG(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    var rest = Substring(text.unicodeScalars.first == "\u{FEFF}" ? String(text.dropFirst()) : text)
      .utf8
    while true {
      rest = rest.drop { ASCII.isSpace($0) }
      if rest.starts(with: "<svg".utf8) {
        return rest.dropFirst(4).first.map { ASCII.isSpace($0) || $0 == ASCII.greaterThan } ?? false
      }
      guard
        let end = [("<?", "?>"), ("<!--", "-->")].first(where: { rest.starts(with: $0.0.utf8) })
      else { return false }
      let close = Array(end.1.utf8)
      while !rest.isEmpty, !rest.starts(with: close) { rest = rest.dropFirst() }
      rest = rest.dropFirst(close.count)
    }
  }

  private static func activePart(of bytes: [UInt8]) -> String? {
    let lower = bytes.map(ASCII.lowercased)
    let refused = ["<script", "<foreignobject", "<!entity", "<!doctype", "javascript:"]
    for part in refused {
      let wanted = Array(part.utf8)
      guard lower.count >= wanted.count else { continue }
      for start in 0...(lower.count - wanted.count)
      where lower[start] == wanted[0] && lower[start...].starts(with: wanted) {
        return part
      }
    }
    return nil
  }

  /// Base64 (RFC 4648, section 4).
  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let group = (0..<3).map { index + $0 < bytes.count ? UInt32(bytes[index + $0]) : 0 }
      let bits = group[0] << 16 | group[1] << 8 | group[2]
      let held = min(3, bytes.count - index)
      for digit in 0..<4 {
        text.append(
          digit <= held ? alphabet[Int(bits >> UInt32(18 - 6 * digit) & 0x3F)] : UInt8(ascii: "="))
      }
      index += 3
    }
    return text
  }
}
