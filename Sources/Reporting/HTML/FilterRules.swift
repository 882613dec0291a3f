import FramingAnalysis
import Lexicons

/// The rules by which an unticked box of the filter hides its marks, their lines in the margin and
/// their rows: one for each class of a mark, whatever the article holds, so that the page's one style
/// sheet has one hash.
enum FilterRules {
  static let css: String = {
    let classes =
      Voice.allCases.map { "voice-" + $0.rawValue }
      + ["side-a", "side-b", "side-more", "side-none"]
      + Category.allCases.map { "of-" + $0.rawValue }
    let marks = classes.map { "body:has(.filter .\($0):not(:checked)) .mark.\($0)" }
    let numbers = marks.map { $0 + " .no" }
    let lines = classes.flatMap { name in
      ["body:has(.filter .\(name):not(:checked)) :is(.margin li,.flagged tr).\(name)"]
    }
    return "\n@media screen{\n" + marks.joined(separator: ",\n")
      + "{border-color:transparent;background:none;outline:0}\n"
      + (numbers + lines).joined(separator: ",\n") + "{display:none}\n}\n"
  }()
}
