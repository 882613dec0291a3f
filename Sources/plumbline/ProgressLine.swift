import Foundation

/// Tells on a terminal how far long work is; nothing is written where standard error is none.
///
/// The line is written over in place, a few times a second.
final class ProgressLine {
  private let work: String
  private let isShown: Bool
  private let start = Date()
  private var last = Date.distantPast
  private var width = 0

  init(_ work: String) {
    self.work = work
    isShown = isatty(FileHandle.standardError.fileDescriptor) == 1
  }

  /// Shows that so many of all are done.
  func show(_ done: Int, of total: Int) {
    guard isShown else { return }
    let now = Date()
    guard now.timeIntervalSince(last) > 0.2 || done == total else { return }
    last = now
    let seconds = now.timeIntervalSince(start)
    let share = total > 0 ? Double(done) / Double(total) : 1
    let filled = Int((share * 20).rounded(.down))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
    var text = "\(work) \(bar) \(done) of \(total)"
    if seconds > 2, done > 0, done < total {
      let left = Int(seconds / Double(done) * Double(total - done))
      text += left >= 90 ? ", \((left + 30) / 60) min left" : ", \(left) s left"
    }
    write(text)
  }

  /// Takes the line away.
  func end() {
    guard isShown, width > 0 else { return }
    write("")
    FileHandle.standardError.write(Data("\r".utf8))
  }

  private func write(_ text: String) {
    let padding = String(repeating: " ", count: max(0, width - text.count))
    width = text.count
    FileHandle.standardError.write(Data(("\r" + text + padding).utf8))
  }
}
