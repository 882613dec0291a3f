import Foundation

/// A news page around a plain text: what a site puts beside, above and below its articles.
struct Wrapping {
  enum Encoding: String, CaseIterable {
    case utf8 = "utf-8"
    case windows1256 = "windows-1256"
  }

  let paragraphs: [String]
  let language: String

  init(_ text: String, language: String) {
    paragraphs = text.split(separator: "\n").map(String.init).filter { !$0.isEmpty }
    self.language = language
  }

  /// The page's bytes in an encoding; what it has no byte for becomes a character reference.
  func bytes(_ encoding: Encoding) -> [UInt8] {
    let page = self.page(encoding)
    switch encoding {
    case .utf8: return Array(page.utf8)
    case .windows1256:
      return page.unicodeScalars.flatMap { scalar -> [UInt8] in
        if scalar.isASCII { return [UInt8(truncatingIfNeeded: scalar.value)] }
        guard let at = Wrapping.upperHalf.firstIndex(of: scalar.value) else {
          return Array("&#\(scalar.value);".utf8)
        }
        return [UInt8(128 + at)]
      }
    }
  }

  /// What bytes of the page say to a reader: decoded, tags dropped, references replaced.
  static func reading(_ bytes: some Sequence<UInt8>, _ encoding: Encoding) -> String {
    let source: String
    switch encoding {
    case .utf8: source = String(decoding: Array(bytes), as: UTF8.self)
    case .windows1256:
      var scalars = String.UnicodeScalarView()
      for byte in bytes {
        let value = byte < 128 ? UInt32(byte) : upperHalf[Int(byte) - 128]
        scalars.append(Unicode.Scalar(value) ?? "?")
      }
      source = String(scalars)
    }
    var text = String.UnicodeScalarView()
    var rest = Substring(source).unicodeScalars
    while let scalar = rest.popFirst() {
      if scalar == "<" {
        while let next = rest.popFirst(), next != ">" {}
      } else if scalar == "&", let end = rest.firstIndex(of: ";") {
        let name = String(rest[..<end])
        rest = rest[rest.index(after: end)...]
        if name.hasPrefix("#"), let value = UInt32(name.dropFirst()) {
          text.append(Unicode.Scalar(value) ?? "?")
        } else {
          text.append(contentsOf: (references[name] ?? "?").unicodeScalars)
        }
      } else {
        text.append(scalar)
      }
    }
    return String(text).split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }.joined(separator: " ")
  }

  private static let references = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""]

  private func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: ">", with: "&gt;").replacingOccurrences(of: "\"", with: "&quot;")
  }

  /// A paragraph with the marks that editors put within: links, emphasis, line breaks in the source.
  private func marked(_ text: String, _ number: Int) -> String {
    var words = text.split(separator: " ").map { escaped(String($0)) }
    for index in words.indices where index % 7 == 3 + number % 3 {
      words[index] =
        index % 2 == 0 ? "<b>\(words[index])</b>" : "<a href=\"/t/\(index)\">\(words[index])</a>"
    }
    return stride(from: 0, to: words.count, by: 9)
      .map { words[$0..<min($0 + 9, words.count)].joined(separator: " ") }
      .joined(separator: "\n        ")
  }

  private func page(_ encoding: Encoding) -> String {
    let isArabic = language == "ar"
    let site = isArabic ? "بريد المرفأ" : "The Quayside Mail"
    let menu =
      isArabic ? ["الرئيسية", "سياسة", "اقتصاد", "رياضة"] : ["Home", "World", "Money", "Sport"]
    let related =
      isArabic
      ? ["مجزرة جديدة يرتكبها الإرهابيون", "النظام المجرم يزعم النصر", "العدو الغاشم يقصف المدينة"]
      : [
        "Terrorists butcher villagers in new massacre", "Brutal regime claims victory, lies again",
      ]
    let comments =
      isArabic
      ? ["زعم الوزير الكاذب ذلك من قبل.", "هؤلاء إرهابيون ومرتزقة، قال الجميع ذلك."]
      : [
        "The lying minister claimed that before.",
        "They are terrorists and thugs, everybody said so.",
      ]
    let headline = paragraphs.first ?? ""
    let body = paragraphs.dropFirst().enumerated().map { number, paragraph in
      "      <p>\(marked(paragraph, number))</p>"
    }
    func list(_ items: [String]) -> String {
      items.map { "<li><a href=\"/x\">\($0)</a></li>" }.joined()
    }
    return """
      <!DOCTYPE html>
      <html lang="\(language)" dir="\(isArabic ? "rtl" : "ltr")">
      <head>
      <meta charset="\(encoding.rawValue)">
      <title>\(escaped(headline)) | \(site)</title>
      <meta property="og:title" content="\(escaped(headline))">
      <meta property="og:site_name" content="\(site)">
      <style>p { margin: 0 }</style>
      <script>var related = ["<p>\(related[0])</p>"];</script>
      </head>
      <body class="home article">
      <header><a class="logo" href="/">\(site)</a><nav><ul>\(list(menu))</ul></nav></header>
      <div class="ticker"><ul>\(list(related))</ul></div>
      <main>
      <article>
        <h1>\(marked(headline, 1))</h1>
        <div class="share"><a href="/f">Facebook</a> <a href="/w">WhatsApp</a></div>
      \(body.prefix(2).joined(separator: "\n"))
        <aside class="related"><h3>\(isArabic ? "اقرأ أيضا" : "Read also")</h3>
          <ul>\(list(related))</ul></aside>
      \(body.dropFirst(2).joined(separator: "\n"))
      </article>
      <section class="related-stories"><h2>\(isArabic ? "مواضيع ذات صلة" : "Related stories")</h2>
        <ul>\(list(related))</ul></section>
      <section id="comments" class="comments"><h2>\(isArabic ? "التعليقات" : "Comments")</h2>
        <div class="comment"><p>\(comments.joined(separator: "</p></div><div class=\"comment\"><p>"))</p></div>
      </section>
      </main>
      <aside class="sidebar"><h3>\(isArabic ? "الأكثر قراءة" : "Most read")</h3>
        <ol>\(list(related))</ol></aside>
      <footer><p>\(isArabic ? "جميع الحقوق محفوظة" : "All rights reserved") © \(site)</p></footer>
      </body>
      </html>

      """
  }

  /// The upper half of windows-1256, as the WHATWG encoding standard lists it.
  private static let upperHalf: [UInt32] = [
    0x20AC, 0x067E, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0679, 0x2039,
    0x0152, 0x0686, 0x0698, 0x0688, 0x06AF, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x06A9, 0x2122, 0x0691, 0x203A, 0x0153, 0x200C, 0x200D, 0x06BA, 0x00A0, 0x060C, 0x00A2, 0x00A3,
    0x00A4, 0x00A5, 0x00A6, 0x00A7, 0x00A8, 0x00A9, 0x06BE, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF,
    0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x061B, 0x00BB,
    0x00BC, 0x00BD, 0x00BE, 0x061F, 0x06C1, 0x0621, 0x0622, 0x0623, 0x0624, 0x0625, 0x0626, 0x0627,
    0x0628, 0x0629, 0x062A, 0x062B, 0x062C, 0x062D, 0x062E, 0x062F, 0x0630, 0x0631, 0x0632, 0x0633,
    0x0634, 0x0635, 0x0636, 0x00D7, 0x0637, 0x0638, 0x0639, 0x063A, 0x0640, 0x0641, 0x0642, 0x0643,
    0x00E0, 0x0644, 0x00E2, 0x0645, 0x0646, 0x0647, 0x0648, 0x00E7, 0x00E8, 0x00E9, 0x00EA, 0x00EB,
    0x0649, 0x064A, 0x00EE, 0x00EF, 0x064B, 0x064C, 0x064D, 0x064E, 0x00F4, 0x064F, 0x0650, 0x00F7,
    0x0651, 0x00F9, 0x0652, 0x00FB, 0x00FC, 0x200E, 0x200F, 0x06D2,
  ]
}
