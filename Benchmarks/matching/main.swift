import Foundation
import FramingAnalysis
import LexiconSource
import Lexicons
import NewsText

// Measures matching alone, in process: raw UTF-8 in, terms out, with tokens, folding, sentences and
// constraints. Prints megabytes of text a second of CPU, the median of some passes.
//
//   matching-benchmark LEXICON-FOLDER LANGUAGE TEXT-FILE

//   matching-benchmark compile LEXICON-FOLDER LANGUAGE COMPILED-LEXICON
//   matching-benchmark load COMPILED-LEXICON…
//   matching-benchmark audit COMPILED-LEXICON TEXT-FILE…
//
// The last audits each text file as one article, text in, audit out, and names the slowest for its
// length. The second writes a compiled lexicon, the third measures what loading compiled lexicons costs a run, in milliseconds of CPU.

/// Seconds of this process's CPU.
func seconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
func rounded(_ value: Double) -> String { String(format: "%.1f", value) }

if CommandLine.arguments.count > 2, CommandLine.arguments[1] == "load" {
  let paths = CommandLine.arguments.dropFirst(2)
  var times: [Double] = []
  for _ in 0..<21 {
    let start = seconds()
    for path in paths {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      guard try CompiledLexicon.lexicon(bytes).lexemeCount > 0 else { exit(1) }
    }
    times.append((seconds() - start) * 1000)
  }
  print("\(paths.count) compiled lexicons: \(rounded(median(times))) ms of CPU to load")
  exit(0)
}

/// A text as an article, its lines as paragraphs.
func article(_ body: [UInt8]) -> Article {
  var paragraphs: [Article.Paragraph] = []
  var from = 0
  for index in 0...body.count where index == body.count || body[index] == 0x0A {
    if index > from {
      paragraphs.append(Article.Paragraph(role: .body, range: TextRange(from, index)))
    }
    from = index + 1
  }
  return Article(
    text: ArticleText(utf8: body), paragraphs: paragraphs, sourceMap: .identity(count: body.count))
}

if CommandLine.arguments.count > 3, CommandLine.arguments[1] == "audit" {
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[2])))
  let lexicon = try CompiledLexicon.lexicon(bytes)
  let analyser = FramingAnalyser(lexicon: lexicon, version: "benchmark")
  var slowest = (share: 0.0, path: "")
  var size = 0
  var time = 0.0
  var statements = 0
  var each: [(path: String, size: Int, time: Double)] = []
  for path in CommandLine.arguments.dropFirst(3) {
    let body = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let text = article(body)
    statements += analyser.audit(text).attributions.count
    // As often as makes the clock's steps small beside what is measured.
    let passes = max(3, 60_000 / max(body.count, 1))
    let start = seconds()
    for _ in 0..<passes { statements += analyser.audit(text).attributions.count & 0 }
    let spent = (seconds() - start) / Double(passes)
    each.append((path, body.count, spent))
    size += body.count
    time += spent
  }
  for entry in each where entry.size > 1_000 {
    let share = entry.time / time * Double(size) / Double(entry.size)
    if share > slowest.share { slowest = (share, entry.path) }
  }
  print(
    "\(lexicon.profile.code): \(each.count) articles, \(rounded(Double(size) / 1e6)) MB, "
      + "\(statements) attributions: \(rounded(Double(size) / 1e6 / time)) MB/s of CPU, text in, audit "
      + "out; slowest for its length \(rounded(slowest.share)) times its share: \(slowest.path)")
  exit(0)
}

let isCompiling = CommandLine.arguments.count == 5 && CommandLine.arguments[1] == "compile"
let arguments = Array(CommandLine.arguments.dropFirst(isCompiling ? 2 : 1))
guard arguments.count == 3 else {
  print("usage: matching-benchmark LEXICON-FOLDER LANGUAGE TEXT-FILE")
  exit(2)
}
let folder = URL(fileURLWithPath: arguments[0])
let language = arguments[1]
var files: [LexiconFile] = []
for path in FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
where path.hasSuffix(".yaml") {
  files.append(
    LexiconFile(
      path: path,
      text: try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)))
}
let lexicon = try LexiconCompiler(files: files).lexicon(language: language)
if isCompiling {
  try Data(CompiledLexicon.bytes(of: lexicon)).write(to: URL(fileURLWithPath: arguments[2]))
  exit(0)
}
let text = [UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments[2])))

/// The text in articles of some eight thousand bytes, paragraphs parted by line ends.
let articles: [Article] = {
  var articles: [Article] = []
  var start = 0
  while start < text.count {
    var end = min(start + 8_000, text.count)
    while end < text.count, text[end] != 0x0A { end += 1 }
    articles.append(article(Array(text[start..<end])))
    start = end + 1
  }
  return articles
}()

let matcher = LexiconMatcher(lexicon)
let megabytes = Double(articles.reduce(0) { $0 + $1.text.count }) / 1e6
var hits = 0
var tokens = 0
var whole: [Double] = []
var reading: [Double] = []
for pass in 0..<7 {
  let start = seconds()
  for article in articles {
    tokens += Document(article, conventions: lexicon.profile.conventions).tokens.count
  }
  let middle = seconds()
  for article in articles {
    let document = Document(article, conventions: lexicon.profile.conventions)
    hits += matcher.matches(in: document, disputeID: nil).terms.count
  }
  let end = seconds()
  // The first pass warms the caches up.
  if pass > 0 {
    reading.append(megabytes / (middle - start))
    whole.append(megabytes / (end - middle))
  }
}
print(
  "\(language): \(lexicon.terms.count) terms, \(rounded(megabytes)) MB, \(hits / 7) hits: "
    + "\(rounded(median(whole))) MB/s of CPU; tokens and sentences alone "
    + "\(rounded(median(reading))) MB/s")
