import CLibXML2

extension HTMLDocument {
  /// Parses a page from its bytes.
  ///
  /// `charset` is what came with the page, such as the word of an HTTP header. Nothing is
  /// fetched and no entity is loaded. Cost is linear in the page.
  ///
  /// - Throws: `too-large`, `unsupported-encoding`, `parser-unavailable`.
  public init(
    parsing bytes: [UInt8], charset: String? = nil, limits: HTMLLimits = HTMLLimits()
  ) throws(HTMLError) {
    if bytes.count > limits.bytes {
      throw HTMLError.tooLarge(count: bytes.count, cap: limits.bytes)
    }
    let decoded = try DecodedText(decoding: bytes, charset: charset)
    if decoded.utf8.count > Int(Int32.max) / 4 {
      throw HTMLError.tooLarge(count: bytes.count, cap: limits.bytes)
    }
    let scan = TagScan(decoded.utf8, attributeCap: limits.attributes)
    let builder = TreeBuilder(decoded: decoded, scan: scan, limits: limits)
    guard builder.run() else { throw HTMLError.parserUnavailable() }
    self = builder.finished(scan: scan)
  }
}

/// Hears the parser's events and lays the nodes down; lives for one parse.
///
/// Safe to use: the library's pointers are followed only while it is parsing. Those in `ids` are
/// only compared, and `context` is unset when `run()` returns.
@safe private final class TreeBuilder {
  private var document: HTMLDocument
  private let scanned: [UInt8]
  private let limits: HTMLLimits
  private let stackLimit: Int
  /// The open elements, each with its name so that an end tag finds its start.
  private var open: [(node: Int, name: UInt16)] = []
  /// Elements open beyond the depth cap, or refused for another reason.
  private var buried: [UInt16] = []
  private var ids: [UnsafePointer<xmlChar>: UInt16] = unsafe [:]
  private var tags: [HTMLTag] = []
  private var rawKept = false
  private var lastEnd = 0
  private var passedUntil = 0
  /// Which cap ended the parse; nil while none has.
  private var cut: HTMLNotice?
  private var truncated: Bool { cut != nil }
  private var flattened = false
  private var unresolved = 0
  private var context: htmlParserCtxtPtr?

  init(decoded: DecodedText, scan: TagScan, limits: HTMLLimits) {
    document = HTMLDocument(decoded: decoded, markup: scan.bytes)
    scanned = scan.bytes
    self.limits = limits
    // For each end tag the parser may walk its whole stack: bound the product, not the depth.
    stackLimit = max(limits.depth, min(100_000, 100_000_000 / max(1, scan.stackWalks)))
    document.names = [""]
    document.nodes.reserveCapacity(decoded.utf8.count / 24)
    document.nodes.append(
      HTMLDocument.Node(
        tag: .other, parent: -1, end: 1, source: 0..<0, extra: 0..<0, isVerbatim: true, name: 0))
    tags = [.other]
    open = [(0, 0)]
  }

  func finished(scan: TagScan) -> HTMLDocument {
    while let element = open.popLast() { close(element.node) }
    var notices = document.decoded.notices
    func note(_ code: String, _ message: String) {
      notices.append(HTMLNotice(code: code, message: message))
    }
    if let cut { notices.append(cut) }
    if flattened {
      notices.append(.flattened(depth: limits.depth))
    }
    if scan.unclosedComment != nil {
      note("unclosed-comment", "A comment is never closed; all that follows it was left out.")
    }
    if scan.trimmedTags > 0 {
      note(
        "attributes-trimmed",
        "Attributes beyond \(limits.attributes) in one tag were dropped (tags: \(scan.trimmedTags))."
      )
    }
    if scan.controls > 0 {
      note(
        "control-characters", "Control characters were read as spaces (number: \(scan.controls)).")
    }
    if unresolved > 0 {
      note("unmapped-text", "Some text could not be traced to its place (pieces: \(unresolved)).")
    }
    document.notices = notices
    return document
  }

  func run() -> Bool {
    parserIsReady
    guard scanned.count > 0 else { return true }
    return unsafe scanned.withUnsafeBufferPointer { buffer -> Bool in
      guard let base = buffer.baseAddress else { return true }
      let count = buffer.count
      return unsafe base.withMemoryRebound(to: CChar.self, capacity: count) { characters -> Bool in
        guard let context = unsafe htmlCreateMemoryParserCtxt(characters, Int32(count)) else {
          return false
        }
        defer { unsafe htmlFreeParserCtxt(context) }
        let options =
          HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
          | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue
          | HTML_PARSE_IGNORE_ENC.rawValue
        unsafe htmlCtxtUseOptions(context, Int32(options))
        unsafe plumbline_set_handlers(
          context, Unmanaged.passUnretained(self).toOpaque(),
          { unsafe TreeBuilder.of($0)?.start($1, $2) }, { unsafe TreeBuilder.of($0)?.end($1) },
          { unsafe TreeBuilder.of($0)?.text($1, $2) }, { unsafe TreeBuilder.of($0)?.raw($1, $2) })
        unsafe xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        unsafe self.context = context
        unsafe htmlParseDocument(context)
        unsafe self.context = nil
        return true
      }
    }
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> TreeBuilder? {
    unsafe user.map { unsafe Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  // MARK: Elements

  private func id(_ name: UnsafePointer<xmlChar>) -> UInt16 {
    // The parser's dictionary gives one name one address for the length of a parse.
    if let known = unsafe ids[name] { return known }
    let string = unsafe String(cString: name)
    // A page with tens of thousands of names is hostile: the rest share the empty name.
    guard document.names.count < 60_000 else { return 0 }
    let new = UInt16(document.names.count)
    document.names.append(string)
    tags.append(HTMLTag.byName[string] ?? .other)
    unsafe ids[name] = new
    return new
  }

  private func stop(_ cut: HTMLNotice) {
    self.cut = cut
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name = unsafe name, let context = unsafe context, !truncated else { return }
    let id = unsafe id(name)
    if Int(unsafe plumbline_open_elements(context)) > stackLimit {
      stop(.nested(count: stackLimit))
      return
    }
    if document.nodes.count >= limits.nodes {
      stop(.parts(cap: limits.nodes))
      return
    }
    if open.count > limits.depth {
      flattened = true
      buried.append(id)
      return
    }
    let first = Int32(document.attributes.count)
    if let values = unsafe values { unsafe readAttributes(values) }
    let position = Int32(clamping: unsafe plumbline_consumed(context))
    let index = document.nodes.count
    document.nodes.append(
      HTMLDocument.Node(
        tag: tags[Int(id)], parent: Int32(open[open.count - 1].node), end: Int32(index + 1),
        source: position..<position, extra: first..<Int32(document.attributes.count),
        isVerbatim: true, name: id))
    if TreeBuilder.isVoid(document.names[Int(id)]) { return }
    open.append((index, id))
    let tag = tags[Int(id)]
    if tag == .script {
      rawKept = document.attribute("type", of: index)?.contains("json") ?? false
    } else if tag == .style {
      rawKept = false
    }
  }

  private func readAttributes(_ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
    var cursor = unsafe values
    while let name = unsafe cursor.pointee {
      let start = document.attributeBytes.count
      if var byte = unsafe cursor.successor().pointee {
        while unsafe byte.pointee != 0 {
          unsafe document.attributeBytes.append(byte.pointee)
          unsafe byte += 1
        }
      }
      let id = unsafe id(name)
      document.attributes.append(
        HTMLDocument.Attribute(
          name: id, value: Int32(start)..<Int32(document.attributeBytes.count)))
      unsafe cursor += 2
    }
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    guard let name = unsafe name, !truncated else { return }
    let id = unsafe id(name)
    if !buried.isEmpty {
      if let depth = buried.lastIndex(of: id) { buried.removeSubrange(depth...) }
      return
    }
    if TreeBuilder.isVoid(document.names[Int(id)]) { return }
    guard let depth = open.lastIndex(where: { $0.name == id }), depth > 0 else { return }
    while open.count > depth { close(open.removeLast().node) }
  }

  private func close(_ index: Int) { document.nodes[index].end = Int32(document.nodes.count) }

  /// HTML5's void elements; libxml2 2.9 knows only those of HTML 4.
  private static func isVoid(_ name: String) -> Bool {
    switch name {
    case "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
      "meta", "param", "source", "track", "wbr":
      true
    default: false
    }
  }

  // MARK: Text

  private func raw(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
    if rawKept { unsafe text(bytes, count) }
  }

  private func text(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let bytes = unsafe bytes, let context = unsafe context, count > 0, !truncated else {
      return
    }
    if document.nodes.count >= limits.nodes {
      stop(.parts(cap: limits.nodes))
      return
    }
    let chunk = unsafe Span(_unsafeStart: bytes, count: Int(count))
    let position = Int(unsafe plumbline_consumed(context))
    if let reference = namedReference(in: chunk, endingAt: position) {
      lastEnd = reference.place.lowerBound + 1
      append(reference.place, rewritten: reference.meaning)
      passedUntil = reference.place.upperBound
    } else if let place = verbatimPlace(of: chunk, endingAt: position) {
      lastEnd = place.upperBound
      append(place, rewritten: nil)
    } else if let place = referencePlace(of: chunk, endingAt: position) {
      lastEnd = place.upperBound
      append(place, rewritten: TreeBuilder.meaning(of: chunk))
    } else {
      unresolved += 1
      append(min(lastEnd, position)..<position, rewritten: TreeBuilder.bytes(of: chunk))
      lastEnd = position
    }
  }

  /// Finds the chunk's own bytes; a flush of a full buffer lags the position by one scalar.
  private func verbatimPlace(
    of chunk: Span<xmlChar>, endingAt position: Int
  ) -> Range<Int>? {
    var lag = 1
    while lag < 4, chunk.count > lag, UTF8Sequence.isTail(chunk[chunk.count - lag]) { lag += 1 }
    let lagged = position + lag
    let ends = chunk.count >= 1000 ? [lagged, position] : [position]
    if chunk.count == 1, chunk[0] == UInt8(ascii: "<"), !endsReferenceToLess(at: position) {
      // A sign that starts no tag is handed over before it is consumed.
      if position < scanned.count, scanned[position] == chunk[0] { return position..<lagged }
    }
    for end in ends {
      let start = end - chunk.count
      if start >= lastEnd, end <= scanned.count, holds(chunk, at: start) { return start..<end }
    }
    return nil
  }

  private func endsReferenceToLess(at position: Int) -> Bool {
    var start = position - 1
    let limit = max(lastEnd, position - 16)
    while start >= limit, scanned[start] != UInt8(ascii: "&") { start -= 1 }
    guard start >= limit, position - start >= 3 else { return false }
    let second = scanned[start + 1]
    return second == UInt8(ascii: "#")
      || second | 0x20 == UInt8(ascii: "l") && scanned[start + 2] | 0x20 == UInt8(ascii: "t")
  }

  private func holds(_ chunk: Span<xmlChar>, at start: Int) -> Bool {
    for offset in 0..<chunk.count where scanned[start + offset] != chunk[offset] { return false }
    return true
  }

  /// Finds the `&` that the reference before a position starts with.
  private func referencePlace(
    of chunk: Span<xmlChar>, endingAt position: Int
  ) -> Range<Int>? {
    guard position <= scanned.count else { return nil }
    var start = position - 1
    let limit = max(lastEnd, position - 128)
    while start >= limit, scanned[start] != UInt8(ascii: "&") { start -= 1 }
    guard start >= limit, start >= 0 else { return nil }
    return start..<position
  }

  /// A reference whose name libxml2 does not know, or that lacks its semicolon.
  ///
  /// The parser hands over the sign first, with its position past the name, then the name.
  private func namedReference(
    in chunk: Span<xmlChar>, endingAt position: Int
  ) -> (place: Range<Int>, meaning: [UInt8]?)? {
    guard chunk.count == 1, chunk[0] == UInt8(ascii: "&"), position <= scanned.count else {
      return nil
    }
    var start = position - 1
    // A name may be of any length: a line of base64 behind an ampersand is one.
    while start >= lastEnd, scanned[start] != UInt8(ascii: "&") { start -= 1 }
    guard start >= lastEnd, start + 1 < position,
      scanned[position - 1] != UInt8(ascii: ";"), scanned[start + 1] != UInt8(ascii: "#")
    else { return nil }
    let isClosed = position < scanned.count && scanned[position] == UInt8(ascii: ";")
    guard position - start <= 40 else { return (start..<(start + 1), nil) }
    let name = String(decoding: scanned[(start + 1)..<position], as: UTF8.self)
    guard let meaning = NamedReference.meaning(of: name, isClosed: isClosed) else {
      return (start..<(start + 1), nil)
    }
    return (start..<(isClosed ? position + 1 : position), Array(meaning.utf8))
  }

  /// A reference such as `&#146;` means the byte of windows-1252, as in every browser.
  private static func meaning(of chunk: Span<xmlChar>) -> [UInt8] {
    if chunk.count == 2, chunk[0] == 0xC2, chunk[1] < 0xA0,
      let scalar = Unicode.Scalar(SingleByteTable.windows1252[Int(chunk[1]) - 0x80])
    {
      return Array(String(scalar).utf8)
    }
    return bytes(of: chunk)
  }

  private static func bytes(of chunk: Span<xmlChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(chunk.count)
    for index in chunk.indices { bytes.append(chunk[index]) }
    return bytes
  }

  private func append(_ found: Range<Int>, rewritten: [UInt8]?) {
    var place = found
    if place.lowerBound < passedUntil {
      // The name and the semicolon of a reference that was read already.
      if place.upperBound <= passedUntil { return }
      place = passedUntil..<place.upperBound
    }
    let parent = Int32(open[open.count - 1].node)
    let index = document.nodes.count
    let last = document.nodes[index - 1]
    if rewritten == nil, last.tag == nil, last.isVerbatim, last.parent == parent,
      Int(last.source.upperBound) == place.lowerBound
    {
      document.nodes[index - 1].source = last.source.lowerBound..<Int32(place.upperBound)
      return
    }
    let start = Int32(document.rewritten.count)
    if let rewritten { document.rewritten.append(contentsOf: rewritten) }
    document.nodes.append(
      HTMLDocument.Node(
        tag: nil, parent: parent, end: Int32(index + 1),
        source: Int32(place.lowerBound)..<Int32(place.upperBound),
        extra: start..<Int32(document.rewritten.count), isVerbatim: rewritten == nil, name: 0))
  }
}

/// Sets the library up, once in a process and before any thread parses.
private let parserIsReady: Void = xmlInitParser()
