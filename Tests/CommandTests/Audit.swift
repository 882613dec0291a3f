import Foundation
import Testing

/// An audit document, read with Foundation's reader and not with the one that wrote it.
struct Audit {
  /// One finding, as far as the same text must give the same one in every wrapping.
  struct Finding: Hashable {
    let term: String
    let words: String
    let voice: String
    let favours: String?
    let fileRange: Range<Int>?

    /// Everything but the place in the file.
    var essence: [String] { [term, words, voice, favours ?? "nobody"] }
  }

  let members: [String: Any]

  init(_ data: Data) throws {
    members = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// The audit of a run that must have gone well.
  init(_ outcome: Command.Outcome) throws {
    try #require(outcome.code == 0, "\(outcome.errors)")
    try self.init(outcome.output)
  }

  func list(_ name: String) -> [[String: Any]] { members[name] as? [[String: Any]] ?? [] }

  var article: [String: Any] { members["article"] as? [String: Any] ?? [:] }
  var text: String { article["text"] as? String ?? "" }
  var noticeCodes: [String] { list("notices").compactMap { $0["code"] as? String } }
  var disputeID: String? { (members["dispute"] as? [String: Any])?["id"] as? String }

  var findings: [Finding] {
    list("findings").map { finding in
      let span = finding["span"] as? [String: Any] ?? [:]
      let start = span["file_start"] as? Int
      let end = span["file_end"] as? Int
      let text = Array(self.text.utf8)
      let bounds = (span["start"] as? Int ?? 0, span["end"] as? Int ?? 0)
      let covered =
        bounds.0 <= bounds.1 && bounds.1 <= text.count
        ? String(decoding: text[bounds.0..<bounds.1], as: UTF8.self) : ""
      return Finding(
        term: finding["term"] as? String ?? "", words: covered,
        voice: finding["voice"] as? String ?? "", favours: finding["favours"] as? String,
        fileRange: start.flatMap { start in
          end.flatMap { end in start <= end ? start..<end : nil }
        })
    }
  }

  /// What each attribution says: speaker, side, reporting word, content, stance.
  var attributions: [[String]] {
    let text = Array(self.text.utf8)
    func slice(_ span: Any?) -> String {
      guard let span = span as? [String: Any], let start = span["start"] as? Int,
        let end = span["end"] as? Int, start <= end, end <= text.count
      else { return "" }
      return String(decoding: text[start..<end], as: UTF8.self)
    }
    return list("attributions").map { attribution in
      let source = attribution["source"] as? [String: Any] ?? [:]
      let content = attribution["content"] as? [Any] ?? []
      return [
        slice(source["span"]), source["canonical"] as? String ?? "",
        source["side"] as? String ?? "", attribution["cue_id"] as? String ?? "",
        slice(attribution["cue"]), attribution["stance"] as? String ?? "",
        content.map(slice).joined(separator: " … "),
      ]
    }
  }

  /// The values of an index's figures, by variant and side.
  func values(of index: String) -> [String: Double?] {
    var values: [String: Double?] = [:]
    for entry in list("indices") where entry["id"] as? String == index {
      let key = "\(entry["variant"] as? String ?? "")/\(entry["side"] as? String ?? "")"
      values.updateValue(entry["value"] as? Double, forKey: key)
    }
    return values
  }
}
