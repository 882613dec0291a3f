extension TemplateReview {
  /// What the content security policy of a page refuses, so that it would silently do nothing, and a
  /// style sheet whose braces do not close.
  mutating func reviewForbidden(_ own: [String: [UInt8]]) {
    for (file, bytes) in own.sorted(by: { $0.key < $1.key }) {
      let marks: [(String, String)]
      if file.utf8.ends(with: ".html") {
        marks = [
          ("<script", "a report runs no script; the page’s policy refuses it"),
          ("src=\"http", "a report loads nothing from elsewhere; the page’s policy refuses it"),
          ("src=\"//", "a report loads nothing from elsewhere; the page’s policy refuses it"),
          ("<link", "a report loads nothing from elsewhere; write into report.css"),
          (
            " style=\"",
            "styles of an element are refused by the page’s policy; write into report.css"
          ),
        ]
      } else if file == "report.css" {
        marks = [
          ("@import", "a report loads nothing from elsewhere; the page’s policy refuses it"),
          ("url(http", "a report loads nothing from elsewhere; the page’s policy refuses it"),
          ("url(\"http", "a report loads nothing from elsewhere; the page’s policy refuses it"),
          ("url(//", "a report loads nothing from elsewhere; the page’s policy refuses it"),
        ]
        if let line = TemplateReview.unclosedBrace(bytes) {
          warn(file, "\(line)", "this brace is never closed, or closes nothing")
        }
      } else {
        continue
      }
      for (mark, message) in marks {
        for offset in TemplateReview.places(of: mark, in: bytes) {
          let before = bytes[..<offset]
          let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
          let line = before.count { $0 == 0x0A } + 1
          let column =
            String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars.count + 1
          warn(file, "\(line):\(column)", message)
        }
      }
    }
  }

  private mutating func warn(_ file: String, _ place: String, _ message: String) {
    warnings.append(Problem(file: file, description: "\(file):\(place): warning: \(message)"))
  }

  /// Where a mark in small letters stands, whatever case the bytes have.
  private static func places(of mark: String, in bytes: [UInt8]) -> [Int] {
    let mark = Array(mark.utf8)
    guard bytes.count >= mark.count else { return [] }
    return (0...(bytes.count - mark.count)).filter { start in
      mark.indices.allSatisfy { index in
        let byte = bytes[start + index]
        return ((0x41...0x5A).contains(byte) ? byte + 0x20 : byte) == mark[index]
      }
    }
  }

  /// The line of the first brace without its partner, outside comments and strings.
  private static func unclosedBrace(_ bytes: [UInt8]) -> Int? {
    var open: [Int] = []
    var line = 1
    var quote: UInt8?
    var isComment = false
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if byte == 0x0A { line += 1 }
      if isComment {
        if byte == UInt8(ascii: "/"), index > 0, bytes[index - 1] == UInt8(ascii: "*") {
          isComment = false
        }
      } else if let mark = quote {
        if byte == mark || byte == 0x0A { quote = nil }
      } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        isComment = true
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "{") {
        open.append(line)
      } else if byte == UInt8(ascii: "}") {
        guard open.popLast() != nil else { return line }
      }
    }
    return open.last
  }
}
