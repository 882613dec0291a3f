import ArticleExtraction
import CLibXML2
import Foundation
import HTMLTree
import NewsText

// Measures reading an article out of a page, in process: bytes in, article out; beside it a bare DOM
// parse of the same bytes by libxml2, built, and freed.
//
//   extraction-benchmark time PAGE…       CPU of each for a page, the median of some passes
//   extraction-benchmark memory PAGE      reads one page; the peak of the whole process
//   extraction-benchmark paragraphs PAGE… what was read, a JSON line a page: to look at

/// Seconds of this process's CPU.
func seconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
func rounded(_ value: Double, _ digits: Int = 2) -> String {
  String(format: "%.\(digits)f", value)
}
func bytes(of path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
}

/// Builds and frees the library's own tree, with what its users set for strangers' pages.
func parseBare(_ page: [UInt8]) {
  let options =
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
  unsafe page.withUnsafeBytes { buffer in
    let characters = unsafe buffer.bindMemory(to: CChar.self)
    let tree = unsafe htmlReadMemory(
      characters.baseAddress, Int32(characters.count), nil, "UTF-8", Int32(options))
    unsafe xmlFreeDoc(tree)
  }
}

let arguments = CommandLine.arguments.dropFirst()
guard let command = arguments.first, arguments.count > 1 else {
  print("usage: extraction-benchmark time|memory|paragraphs PAGE…")
  exit(2)
}
let paths = arguments.dropFirst()
let reader = ArticleReader()

switch command {
case "time":
  xmlInitParser()
  let pages = try paths.map { try bytes(of: $0) }
  var bare: [Double] = []
  var parse: [Double] = []
  var whole: [Double] = []
  var read = 0
  for _ in 0..<7 {
    // Side by side, page by page, so that what else the machine does falls on all alike.
    var sums = (bare: 0.0, parse: 0.0, whole: 0.0)
    for page in pages {
      let start = seconds()
      parseBare(page)
      let parsed = seconds()
      _ = try? HTMLDocument(parsing: page)
      let treed = seconds()
      if (try? reader.read(bytes: page, format: .html)) != nil { read += 1 }
      let end = seconds()
      sums.bare += parsed - start
      sums.parse += treed - parsed
      sums.whole += end - treed
    }
    bare.append(sums.bare)
    parse.append(sums.parse)
    whole.append(sums.whole)
  }
  let count = Double(pages.count)
  let size = pages.reduce(0) { $0 + $1.count }
  print("\(pages.count) pages, \(rounded(Double(size) / 1e6, 1)) MB; articles in \(read / 7)")
  print("libxml2, its own tree        \(rounded(median(bare) / count * 1000)) ms/page")
  print("decoding and our tree        \(rounded(median(parse) / count * 1000)) ms/page")
  print("page in, article out         \(rounded(median(whole) / count * 1000)) ms/page")
  print("article to libxml2's tree    \(rounded(median(whole) / median(bare))) times")
case "memory":
  for path in paths { _ = try? reader.read(bytes: try bytes(of: path), format: .html) }
  let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
  for line in status.split(separator: "\n") where line.hasPrefix("VmHWM") {
    let kilobytes = Double(line.split(whereSeparator: { !$0.isNumber }).first ?? "0") ?? 0
    print("peak of the process          \(rounded(kilobytes / 1024, 1)) MiB")
  }
case "paragraphs":
  for path in paths {
    var rows: [[String: String]] = []
    if let article = try? reader.read(bytes: try bytes(of: path), format: .html) {
      rows = article.paragraphs.map { ["role": $0.role.rawValue, "text": article.text[$0.range]] }
    }
    let line: [String: Any] = ["page": path, "paragraphs": rows]
    let data = try JSONSerialization.data(withJSONObject: line, options: [.sortedKeys])
    print(String(decoding: data, as: UTF8.self))
  }
default:
  print("usage: extraction-benchmark time|memory|paragraphs PAGE…")
  exit(2)
}
