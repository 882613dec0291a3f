/// Breaks lines at a number of columns.
struct LineBreaker {
  /// What is never broken: a word, or one character of a script without spaces.
  struct Piece {
    var text: String
    var width: Int
    let isAfterSpace: Bool
    /// The stretch of the line that it belongs to.
    let inline: Int
  }

  private let line: Line
  /// The words, in order.
  let pieces: [Piece]

  /// Takes a line apart; linear in it.
  init(_ line: Line) {
    self.line = line
    var pieces: [Piece] = []
    var isAfterSpace = false
    for (number, inline) in line.enumerated() {
      var word = ""
      var wordWidth = 0
      func take() {
        guard !word.isEmpty else { return }
        pieces.append(
          Piece(text: word, width: wordWidth, isAfterSpace: isAfterSpace, inline: number))
        word = ""
        wordWidth = 0
        isAfterSpace = false
      }
      for character in PlainWords.cleaned(inline.text) {
        let scalars = character.unicodeScalars
        // A mark can join itself to a space, which stays one.
        if scalars.first == " " {
          take()
          isAfterSpace = true
          word.unicodeScalars.append(contentsOf: scalars.dropFirst())
          continue
        }
        let width = DisplayWidth.columns(of: character)
        let isWide = scalars.first.map(DisplayWidth.isWide) ?? false
        if isWide, !LineBreaker.staysWithBefore(character) { take() }
        word.append(character)
        wordWidth += width
      }
      take()
    }
    self.pieces = pieces
  }

  /// Closing marks of scripts without spaces do not begin a line.
  private static func staysWithBefore(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.properties.generalCategory {
    case .closePunctuation, .finalPunctuation, .otherPunctuation: return true
    default: return false
    }
  }

  /// The columns of the line unbroken, and of its longest word.
  var widths: (whole: Int, longest: Int) {
    var whole = 0
    var longest = 0
    var word = 0
    for (index, piece) in pieces.enumerated() {
      if index > 0, piece.isAfterSpace { whole += 1 }
      word = isJoined(index) ? word + piece.width : piece.width
      whole += piece.width
      longest = max(longest, word)
    }
    return (whole, longest)
  }

  /// True where no line may end before a piece: stretches that touch, but for scripts without spaces.
  private func isJoined(_ index: Int) -> Bool {
    guard index > 0, !pieces[index].isAfterSpace else { return false }
    return pieces[index].inline != pieces[index - 1].inline
  }

  /// The pieces of each line: as many as fit, the first line after others of its own.
  ///
  /// A word wider than a line is broken inside.
  func lines(width: Int) -> [[Piece]] {
    var lines: [[Piece]] = []
    var current: [Piece] = []
    var used = 0
    var index = 0
    while index < pieces.count {
      var end = index + 1
      while end < pieces.count, isJoined(end) { end += 1 }
      let group = pieces[index..<end]
      let space = current.isEmpty || !pieces[index].isAfterSpace ? 0 : 1
      let needed = group.reduce(0) { $0 + $1.width }
      if !current.isEmpty, used + space + needed > width {
        lines.append(current)
        current = []
        used = 0
      }
      if needed > width {
        for piece in group {
          for part in LineBreaker.parts(of: piece, width: width) {
            if !current.isEmpty, used + part.width > width {
              lines.append(current)
              current = []
              used = 0
            }
            current.append(part)
            used += part.width
          }
        }
      } else {
        used += (current.isEmpty ? 0 : space) + needed
        current += group
      }
      index = end
    }
    if !current.isEmpty { lines.append(current) }
    return lines
  }

  private static func parts(of piece: Piece, width: Int) -> [Piece] {
    guard piece.width > width else { return [piece] }
    var parts: [Piece] = []
    var part = Piece(text: "", width: 0, isAfterSpace: piece.isAfterSpace, inline: piece.inline)
    for character in piece.text {
      let columns = DisplayWidth.columns(of: character)
      if part.width + columns > width, !part.text.isEmpty {
        parts.append(part)
        part = Piece(text: "", width: 0, isAfterSpace: false, inline: piece.inline)
      }
      part.text.append(character)
      part.width += columns
    }
    return parts + [part]
  }

  /// The columns of pieces on one line.
  static func width(_ pieces: [Piece]) -> Int {
    var width = 0
    for (index, piece) in pieces.enumerated() {
      width += piece.width + (index > 0 && piece.isAfterSpace ? 1 : 0)
    }
    return width
  }

  /// The text of pieces on one line: each stretch with its isolate and its colour.
  func text(_ pieces: [Piece], direction: String, style: TextStyle) -> String {
    var text = ""
    var index = 0
    while index < pieces.count {
      let inline = line[pieces[index].inline]
      if index > 0, pieces[index].isAfterSpace { text += " " }
      var stretch = ""
      let first = index
      while index < pieces.count, pieces[index].inline == pieces[first].inline {
        if index > first, pieces[index].isAfterSpace { stretch += " " }
        stretch += pieces[index].text
        index += 1
      }
      let isolate =
        inline.isValue ? PlainWords.isolate(PlainWords.cleaned(inline.text), in: direction) : nil
      if let isolate { stretch = isolate.open + stretch + isolate.close }
      text += style.paint(stretch, inline.emphasis)
    }
    return text
  }
}
