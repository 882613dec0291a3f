/// Keeps the bidirectional controls of a text from reordering the page around it.
enum BidiControls {
  /// The first UTF-8 byte of every such control.
  static let leadByte: UInt8 = 0xE2

  private enum Control {
    case embedding, isolate, popEmbedding, popIsolate
  }

  /// The text with what it opens closed at its end, and with what it closes but did not open left
  /// out; nil where it is balanced as it is.
  ///
  /// A closing isolate also closes the embeddings inside it (UAX 9, X6a).
  static func balanced(_ text: [UInt8]) -> [UInt8]? {
    var open: [Control] = []
    var isolates = 0
    var output: [UInt8] = []
    var copied = 0
    var index = 0
    while index + 2 < text.count {
      guard text[index] == leadByte, let control = control(text[index + 1], text[index + 2]) else {
        index += 1
        continue
      }
      var isUnmatched = false
      switch control {
      case .embedding: open.append(control)
      case .isolate:
        open.append(control)
        isolates += 1
      case .popEmbedding:
        if open.last == .embedding { open.removeLast() } else { isUnmatched = true }
      case .popIsolate:
        if isolates == 0 {
          isUnmatched = true
        } else {
          while open.popLast() == .embedding {}
          isolates -= 1
        }
      }
      if isUnmatched {
        output += text[copied..<index]
        copied = index + 3
      }
      index += 3
    }
    guard copied > 0 || !open.isEmpty else { return nil }
    output += text[copied...]
    for control in open.reversed() {
      output += control == .isolate ? [leadByte, 0x81, 0xA9] : [leadByte, 0x80, 0xAC]
    }
    return output
  }

  private static func control(_ second: UInt8, _ third: UInt8) -> Control? {
    switch (second, third) {
    case (0x80, 0xAA), (0x80, 0xAB), (0x80, 0xAD), (0x80, 0xAE): .embedding
    case (0x80, 0xAC): .popEmbedding
    case (0x81, 0xA6), (0x81, 0xA7), (0x81, 0xA8): .isolate
    case (0x81, 0xA9): .popIsolate
    default: nil
    }
  }
}
