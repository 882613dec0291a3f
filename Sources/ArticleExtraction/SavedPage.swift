/// The page inside of a file that a browser saved as one: MHTML, `multipart/related`.
struct SavedPage {
  /// The page's own bytes.
  let html: [UInt8]
  /// The encoding that the page came with, as the part's head names it.
  let charset: String?
  /// The address that the page was saved from, as its part or else the file's head names it.
  let address: String?

  /// Finds the first part that is a page; nil where the bytes are no such file.
  ///
  /// A head that does not name the boundary leaves it to the first line with two hyphens in front.
  /// Parts in quoted-printable and base64 are decoded, others read as they are.
  init?(in bytes: [UInt8]) {
    guard let head = MessageHead(in: bytes, from: 0, to: bytes.count), head["mime-version"] != nil,
      let type = head["content-type"],
      type.lowercased().utf8.starts(with: "multipart/related".utf8),
      let mark = SavedPage.mark(named: MessageHead.parameter("boundary", of: type), in: bytes, head)
    else { return nil }
    var starts: [Int] = []
    var index = head.end
    // A boundary stands at the start of a line.
    while index < bytes.count {
      if bytes[index...].starts(with: mark) { starts.append(index) }
      guard let end = bytes[index...].firstIndex(of: 10) else { break }
      index = end + 1
    }
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : bytes.count
      guard let first = bytes[start..<end].firstIndex(of: 10),
        let part = MessageHead(in: bytes, from: first + 1, to: end),
        let type = part["content-type"], type.lowercased().utf8.starts(with: "text/html".utf8)
      else { continue }
      let body = bytes[part.end..<end]
      switch part["content-transfer-encoding"]?.lowercased() {
      case "quoted-printable": html = SavedPage.quotedPrintable(body)
      case "base64": html = SavedPage.base64(body)
      default: html = Array(body)
      }
      charset = MessageHead.parameter("charset", of: type)
      address = part["content-location"] ?? head["snapshot-content-location"]
      return
    }
    return nil
  }

  /// What stands at the start of the lines between parts; nil where no line looks like it.
  private static func mark(named name: String?, in bytes: [UInt8], _ head: MessageHead) -> [UInt8]?
  {
    if let name, !name.isEmpty { return Array("--\(name)".utf8) }
    var index = head.end
    while index < bytes.count {
      let end = bytes[index...].firstIndex(of: 10) ?? bytes.count
      var line = bytes[index..<end]
      while let last = line.last, last <= 0x20 { line.removeLast() }
      if line.count > 2, line.count <= 72, line.starts(with: "--".utf8) { return Array(line) }
      // Some programs write a sentence for old readers before the first part.
      guard end - head.end < 4096 else { return nil }
      index = end + 1
    }
    return nil
  }

  /// Signs that stand for nothing are kept as they are: never lose text over a broken encoding.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        index += 1
        continue
      }
      var next = index + 1
      while next < bytes.endIndex, bytes[next] == 0x20 || bytes[next] == 9 { next += 1 }
      if next < bytes.endIndex, bytes[next] == 13 { next += 1 }
      if next < bytes.endIndex, bytes[next] == 10 {
        index = next + 1
      } else if index + 2 < bytes.endIndex, let high = hexadecimal(bytes[index + 1]),
        let low = hexadecimal(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value: UInt32
      switch byte {
      case 0x41...0x5A: value = UInt32(byte) - 0x41
      case 0x61...0x7A: value = UInt32(byte) - 0x61 + 26
      case 0x30...0x39: value = UInt32(byte) - 0x30 + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      default: continue
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }
}

/// The fields at the head of a message or of a part of one.
struct MessageHead {
  /// The offset behind the blank line that ends it.
  let end: Int

  private let fields: [String: String]

  /// Reads a head; nil where the first line is no field or no blank line ends it within 64 KB.
  init?(in bytes: [UInt8], from start: Int, to limit: Int) {
    var fields: [String: String] = [:]
    var name: String?
    var index = start
    while index < min(limit, start + 65_536) {
      guard let stop = bytes[index..<limit].firstIndex(of: 10) else { return nil }
      var line = bytes[index..<stop]
      if line.last == 13 { line.removeLast() }
      index = stop + 1
      if line.isEmpty {
        guard !fields.isEmpty else { return nil }
        self.fields = fields
        end = index
        return
      }
      if let known = name, line.first == 0x20 || line.first == 9 {
        // A long field goes on in the next line.
        fields[known, default: ""] += String(decoding: line, as: UTF8.self)
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
        line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else { return nil }
      let key = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let value = line[(colon + 1)...].drop { $0 <= 0x20 }
      if fields[key] == nil { fields[key] = String(decoding: value, as: UTF8.self) }
      name = key
    }
    return nil
  }

  subscript(name: String) -> String? { fields[name] }

  /// The parameter of a field's value: `boundary` of `multipart/related; boundary="x"`.
  static func parameter(_ name: String, of value: String) -> String? {
    for part in value.utf8.split(separator: UInt8(ascii: ";")).dropFirst() {
      let bytes = Array(part.drop { $0 <= 0x20 })
      guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")),
        String(decoding: bytes[..<equals], as: UTF8.self).lowercased() == name
      else { continue }
      let found = bytes[(equals + 1)...].filter { $0 != UInt8(ascii: "\"") && $0 > 0x20 }
      return String(decoding: found, as: UTF8.self)
    }
    return nil
  }
}
