import Auditing

extension CheckFinding {
  /// The message on one line, with the wordings proposed instead.
  var fullMessage: String {
    let message = PlainWords.cleaned(message)
    guard !neutral.isEmpty else { return message }
    return message + " Instead: " + PlainWords.cleaned(neutral.joined(separator: "; ")) + "."
  }

  /// Where it is shown: its own place, or the file's first line where there is no way back to its lines.
  var shownPlace: (start: FilePlace.Point, end: FilePlace.Point) {
    if let place { return (place.start, place.end) }
    let first = FilePlace.Point.first
    return (first, first)
  }
}
