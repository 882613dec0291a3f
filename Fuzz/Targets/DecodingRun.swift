import ArticleExtraction
import HTMLTree
import NewsText

/// Bytes in an encoding: the first line names a charset, or none, the rest is the file.
struct DecodingRun {
  private let charset: String?
  private let bytes: [UInt8]

  init(_ input: [UInt8]) {
    guard let lineEnd = input.prefix(40).firstIndex(of: 0x0A) else {
      charset = nil
      bytes = input
      return
    }
    charset = lineEnd == 0 ? nil : String(decoding: input[..<lineEnd], as: UTF8.self)
    bytes = Array(input[(lineEnd + 1)...])
  }

  func faults() -> [String] {
    var faults: [String] = []
    for prescan in [true, false] {
      guard let decoded = try? DecodedText(decoding: bytes, charset: charset, prescan: prescan)
      else { continue }
      faults += self.faults(of: decoded)
    }
    for format in [nil, .html, .markdown, .plainText] as [InputFormat?] {
      guard
        let article = try? ArticleReader().read(bytes: bytes, format: format, charset: charset)
      else { continue }
      let isSaved = article.notices.contains { $0.code == "saved-page" }
      faults += ArticleChecks(article: article, fileCount: isSaved ? nil : bytes.count).faults()
    }
    return faults
  }

  private func faults(of decoded: DecodedText) -> [String] {
    var faults: [String] = []
    if String(validating: decoded.utf8, as: UTF8.self) == nil {
      faults.append("What was decoded from \(decoded.encoding.name) is not UTF-8.")
    }
    var last = (decoded: -1, file: -1)
    for checkpoint in decoded.checkpoints {
      if checkpoint.decoded <= last.decoded || checkpoint.file < last.file
        || checkpoint.decoded > decoded.utf8.count || checkpoint.file > bytes.count
      {
        faults.append("A checkpoint of \(decoded.encoding.name) stands outside of the file.")
      }
      last = (checkpoint.decoded, checkpoint.file)
    }
    return faults
  }
}
