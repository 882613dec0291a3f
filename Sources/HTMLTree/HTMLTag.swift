/// The elements that a reader of news pages tells apart; every other one is `other`.
public enum HTMLTag: String, Sendable, CaseIterable {
  case other
  case a, abbr, address, article, aside, audio, b, base, blockquote, body, br, button, canvas
  case caption, center, cite, code, dd, details, dialog, div, dl, dt, em, embed, fieldset
  case figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head
  case header, hgroup, hr, html, i, iframe, img, input, ins, label, legend, li, link, main, map
  case mark, menu, meta, nav, noscript, object, ol, option, p, picture, pre, q, s, script, section
  case select, small, span, strong, style, sub, summary, sup, svg, math, table, tbody, td, template
  case textarea, tfoot, th, thead, time, title, tr, u, ul, video

  static let byName: [String: HTMLTag] = {
    var result: [String: HTMLTag] = [:]
    for tag in HTMLTag.allCases where tag != .other { result[tag.rawValue] = tag }
    return result
  }()
}
