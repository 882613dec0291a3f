import HTMLTree
import NewsText

/// What is told of an article's frame once its blocks are chosen: credits, repeats, loose headings.
extension PageArticle {
  /// Tells the lines around the text from the text: agencies and names before and after it, rights,
  /// and the address of the newsroom, which goes.
  func withFrameTold(_ entries: [Entry]) -> [Entry] {
    var result = entries
    var steps = 0
    for place in result.indices.reversed() {
      if result[place].role == .caption || result[place].role == .creditLine { continue }
      guard result[place].role == .body, steps < 4 else { break }
      steps += 1
      let line = text(of: result[place].block)
      if LooseLine.holdsAddress(line), line.utf8.count <= 600 {
        result.remove(at: place)
      } else if CreditLine.matches(Array(line.utf8)[...]) || LooseLine.isName(line, words: 5) {
        result[place].role = .creditLine
      } else {
        break
      }
    }
    let texts = result.indices.filter { result[$0].role == .body }
    if texts.count > 1, LooseLine.isName(text(of: result[texts[0]].block), words: 4) {
      result[texts[0]].role = .creditLine
    }
    return result
  }

  /// Leaves out the outlet's appeals to its readers, and tells at the end the credits of its staff
  /// and the lives of its writers from the text.
  func withHouseLinesTold(_ entries: [Entry]) -> [Entry] {
    var result = entries
    var isEnd = true
    var isKept = [Bool](repeating: true, count: result.count)
    var hasPassed = false
    var steps = 0
    for place in result.indices.reversed() {
      let entry = result[place]
      if entry.role == .caption || entry.role == .creditLine { continue }
      guard entry.role == .body || entry.role == .listItem || entry.role == .subheading,
        blocks.blocks[entry.block].weight <= 600
      else {
        isEnd = false
        continue
      }
      let words = text(of: entry.block)
      // Far from the end only appeals are looked for.
      guard isEnd || HouseLine.mayBeAppeal(words) else { continue }
      let line = HouseLine(words)
      let block = blocks.blocks[entry.block]
      let isMarked =
        block.linked * 4 > block.weight || isWithin([.em, .i, .strong, .b], entry.block)
      if line.isAppeal(isSetApart: isMarked, outlet: about.metadata.outlet) {
        isKept[place] = false
        continue
      }
      guard isEnd, entry.role == .body, steps < 6 else {
        isEnd = false
        continue
      }
      steps += 1
      let isItalic = isWithin([.em, .i], entry.block)
      if line.isStaffCredit(isSetApart: isItalic) {
        result[place].role = .creditLine
      } else if let name = line.writer(among: about.metadata.authors, isSetApart: isItalic),
        !isNamed(name, in: result, butAt: place)
      {
        result[place].role = .creditLine
      } else if !CreditLine.matches(Array(words.utf8)[...]), !LooseLine.isName(words, words: 5),
        !LooseLine.holdsAddress(words)
      {
        // One short line more, such as a wish to hear from readers, may stand below a credit.
        isEnd = block.weight <= 80 && !hasPassed
        hasPassed = true
      }
    }
    return result.indices.filter { isKept[$0] }.map { result[$0] }
  }

  /// True where the text itself speaks of a person: then a line about them is a part of it.
  private func isNamed(_ name: [String], in entries: [Entry], butAt place: Int) -> Bool {
    guard let last = name.last else { return false }
    return entries.indices.contains { other in
      other != place && entries[other].role != .creditLine
        && HouseLine(text(of: entries[other].block)).words.contains {
          $0 == last || $0 == "\(last)'s"
        }
    }
  }

  /// True where every word of a block stands in one of some elements inside of it.
  private func isWithin(_ tags: Set<HTMLTag>, _ index: Int) -> Bool {
    let block = blocks.blocks[index]
    return blocks.pieces[block.pieces].allSatisfy { piece in
      var node = Int(piece)
      while node > block.element {
        if let tag = page.nodes[node].tag, tags.contains(tag) { return true }
        node = Int(page.nodes[node].parent)
      }
      return piece < 0 || page.withText(of: Int(piece)) { $0.allSatisfy(TextShape.isSpace) }
    }
  }

  /// A sentence set large beside the paragraph that holds it is told once.
  func withoutRepeats(_ entries: [Entry]) -> [Entry] {
    let quotes = entries.count { $0.role == .blockQuote }
    // Beyond this it is a page of quotations, and comparing would cost too much.
    guard quotes > 0, quotes <= 40 else { return entries }
    let told = entries.filter { $0.role == .body || $0.role == .listItem }
      .map { PageArticle.letters(of: text(of: $0.block)) }
    return entries.filter { entry in
      guard entry.role == .blockQuote else { return true }
      let words = PageArticle.letters(of: text(of: entry.block))
      return words.count < 20 || words.count > 1_000
        || !told.contains { LooseLine.holds($0, words) }
    }
  }

  /// A subheading with nothing under it belongs to a box that was left out.
  func withoutLooseHeadings(_ entries: [Entry]) -> [Entry] {
    var result: [Entry] = []
    var hasText = false
    for entry in entries.reversed() {
      switch entry.role {
      case .subheading:
        if hasText { result.append(entry) }
        hasText = false
      case .caption:
        // A heading over a picture is the next of a list in pictures.
        hasText = true
        result.append(entry)
      default:
        hasText = true
        result.append(entry)
      }
    }
    return result.reversed()
  }
}
