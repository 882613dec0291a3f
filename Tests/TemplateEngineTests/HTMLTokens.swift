/// A tokenizer of HTML for checking what was rendered, written apart from the engine: over Unicode
/// scalars, with one function for each kind of token.
struct HTMLTokens {
  struct Attribute: Equatable {
    let name: String
    let value: String
  }

  enum Token: Equatable {
    case text(String)
    case startTag(String, [Attribute])
    case endTag(String)
    case comment
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var tokens: [Token] = []

  static func tokens(of html: [UInt8]) -> [Token] {
    var tokenizer = HTMLTokens(scalars: Array(String(decoding: html, as: UTF8.self).unicodeScalars))
    return tokenizer.run()
  }

  /// Tags and the names of their attributes: what no value may change.
  static func structure(of tokens: [Token]) -> [String] {
    tokens.compactMap { token in
      switch token {
      case .text: nil
      case .startTag(let name, let attributes):
        "<" + ([name] + attributes.map(\.name)).joined(separator: " ") + ">"
      case .endTag(let name): "</\(name)>"
      case .comment: "<!>"
      }
    }
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func run() -> [Token] {
    var text = ""
    var rawElement: String?
    func isAhead(_ pattern: String) -> Bool {
      let end = position + pattern.unicodeScalars.count
      guard end <= scalars.count else { return false }
      return zip(scalars[position..<end], pattern.unicodeScalars).allSatisfy {
        $0 == $1 || ($0.isASCII && $0.properties.lowercaseMapping == String($1))
      }
    }
    while position < scalars.count {
      if let raw = rawElement {
        guard isAhead("</\(raw)"), isTagNameEnd(position + 2 + raw.unicodeScalars.count) else {
          text.unicodeScalars.append(scalars[position])
          position += 1
          continue
        }
        rawElement = nil
      }
      let next = position + 1 < scalars.count ? scalars[position + 1] : " "
      let afterNext = position + 2 < scalars.count ? scalars[position + 2] : " "
      guard
        scalars[position] == "<",
        isLetter(next) || next == "!" || next == "?" || (next == "/" && isLetter(afterNext))
      else {
        text.unicodeScalars.append(scalars[position])
        position += 1
        continue
      }
      flush(&text)
      if next == "!" || next == "?" {
        skipComment()
        tokens.append(.comment)
      } else if next == "/" {
        position += 2
        let (name, _) = readTag()
        tokens.append(.endTag(name))
      } else {
        position += 1
        let (name, attributes) = readTag()
        tokens.append(.startTag(name, attributes))
        if ["title", "textarea", "style", "script", "iframe", "noscript"].contains(name) {
          rawElement = name
        }
      }
    }
    flush(&text)
    return tokens
  }

  private mutating func flush(_ text: inout String) {
    if !text.unicodeScalars.isEmpty { tokens.append(.text(Self.decoded(text))) }
    text = ""
  }

  private func isTagNameEnd(_ index: Int) -> Bool {
    index < scalars.count
      && (isSpace(scalars[index]) || scalars[index] == "/" || scalars[index] == ">")
  }

  private mutating func skipComment() {
    let isComment =
      position + 3 < scalars.count && scalars[position + 1] == "!" && scalars[position + 2] == "-"
      && scalars[position + 3] == "-"
    var tail = ""
    position += isComment ? 4 : 2
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      if scalar == ">" {
        if !isComment || tail.isEmpty || tail == "-" { return }
        if tail.hasSuffix("--") || tail.hasSuffix("--!") { return }
      }
      tail.unicodeScalars.append(scalar)
    }
  }

  private mutating func readTag() -> (String, [Attribute]) {
    let name = read { isSpace($0) || $0 == "/" || $0 == ">" }.lowercased()
    var attributes: [Attribute] = []
    while position < scalars.count {
      _ = read { !isSpace($0) && $0 != "/" }
      guard position < scalars.count else { break }
      if scalars[position] == ">" {
        position += 1
        break
      }
      var attribute = String(scalars[position])
      position += 1
      attribute += read { isSpace($0) || $0 == "/" || $0 == ">" || $0 == "=" }
      _ = read { !isSpace($0) }
      var value = ""
      if position < scalars.count, scalars[position] == "=" {
        position += 1
        _ = read { !isSpace($0) }
        value = readValue()
      }
      attributes.append(Attribute(name: attribute.lowercased(), value: Self.decoded(value)))
    }
    return (name, attributes)
  }

  private mutating func readValue() -> String {
    guard position < scalars.count else { return "" }
    let quote = scalars[position]
    guard quote == "\"" || quote == "'" else { return read { isSpace($0) || $0 == ">" } }
    position += 1
    let value = read { $0 == quote }
    position += 1
    return value
  }

  private mutating func read(until stop: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    while position < scalars.count, !stop(scalars[position]) {
      text.append(scalars[position])
      position += 1
    }
    return String(text)
  }

  /// The text with the few character references decoded that the engine writes, and the numeric and
  /// named ones that could spell a URL.
  static func decoded(_ text: String) -> String {
    var rest = Array(text.unicodeScalars)[...]
    var output = String.UnicodeScalarView()
    let named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "colon": ":", "Tab": "\t", "NewLine": "\n",
    ]
    while let scalar = rest.first {
      rest = rest.dropFirst()
      guard scalar == "&", let end = rest.prefix(10).firstIndex(of: ";") else {
        output.append(scalar)
        continue
      }
      let name = String(String.UnicodeScalarView(rest[..<end]))
      var value = named[name]
      if name.hasPrefix("#x") || name.hasPrefix("#X") {
        value = UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      } else if name.hasPrefix("#") {
        value = UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
      }
      guard let value else {
        output.append(scalar)
        continue
      }
      output.append(value)
      rest = rest[(end + 1)...]
    }
    return String(output)
  }
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(scalar.value)
}
