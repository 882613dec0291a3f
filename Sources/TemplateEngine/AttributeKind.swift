/// What a variable may do in the value of an attribute.
enum AttributeKind {
  /// Any text, escaped.
  case plain
  /// A URL: the scheme is checked.
  case url
  /// A colour, a length or a keyword of SVG, in which `url(…)` would ask for a resource.
  case presentation
  /// No variable at all, for the reason given.
  case refused(String)

  /// The kind of an attribute, both names in lower case.
  init(element: [UInt8], attribute: [UInt8]) {
    let element = String(decoding: element, as: UTF8.self)
    let attribute = String(decoding: attribute, as: UTF8.self)
    if attribute.utf8.starts(with: "on".utf8) {
      self = .refused("an event handler is a script")
    } else if attribute == "style" {
      self = .refused("a style attribute is CSS: use a class, or a presentation attribute in SVG")
    } else if Self.refusedAttributes.contains(attribute) {
      self = .refused("its value says how the browser treats the page or the resource")
    } else if Self.urlLists.contains(attribute) {
      self = .refused("it holds more than one URL, which cannot be checked")
    } else if Self.loaders[element] == attribute {
      self = .refused("<\(element)> would load what runs in the page, frames it or restyles it")
    } else if element.utf8.starts(with: "animate".utf8) || element == "set",
      ["to", "from", "by", "values", "attributename"].contains(attribute)
    {
      self = .refused("an animation may set any attribute, links too")
    } else if Self.urlAttributes.contains(attribute) {
      self = .url
    } else if Self.presentationAttributes.contains(attribute) {
      self = .presentation
    } else {
      self = .plain
    }
  }

  private static let refusedAttributes: Set<String> = [
    "srcdoc", "http-equiv", "sandbox", "allow", "integrity", "nonce", "rel", "is", "charset",
    "crossorigin", "referrerpolicy", "attributename", "language", "xmlns", "shadowrootmode",
  ]

  /// The attribute of each element that loads more than a picture or a sound.
  private static let loaders = [
    "base": "href", "embed": "src", "frame": "src", "iframe": "src", "link": "href",
    "object": "data", "script": "src",
  ]

  private static let urlLists: Set<String> = [
    "srcset", "imagesrcset", "ping", "archive", "attributionsrc",
  ]

  private static let urlAttributes: Set<String> = [
    "action", "background", "cite", "classid", "code", "codebase", "dynsrc", "formaction", "href",
    "icon", "itemid", "itemtype", "longdesc", "lowsrc", "manifest", "poster", "profile", "src",
    "usemap", "xlink:href", "xml:base",
  ]

  private static let presentationAttributes: Set<String> = [
    "clip-path", "color", "cursor", "fill", "filter", "flood-color", "lighting-color", "marker",
    "marker-end", "marker-mid", "marker-start", "mask", "stop-color", "stroke",
  ]
}
