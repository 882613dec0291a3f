extension HTMLDocument {
  /// The elements that a selector matches, in reading order.
  ///
  /// Cost: linear in the page, times the selector's steps.
  public func elements(matching selector: SelectorList) -> [Index] {
    var isMatch = [Bool](repeating: false, count: nodes.count)
    for chain in selector.chains { match(chain, into: &isMatch) }
    return isMatch.indices.filter { isMatch[$0] }
  }

  /// Marks the elements that one chain matches, in one pass down the tree.
  ///
  /// For each element it is known which steps of the chain it ends, and which its ancestors or
  /// itself do; so no step is ever tried twice, however deep the page.
  private func match(_ chain: [SelectorList.Compound], into isMatch: inout [Bool]) {
    var ended = [UInt64](repeating: 0, count: nodes.count)
    var above = ended
    for index in nodes.indices.dropFirst() where nodes[index].tag != nil {
      let parent = Int(nodes[index].parent)
      for (step, compound) in chain.enumerated() {
        let isReached =
          step == 0
          || (compound.combinator == .child ? ended : above)[parent] & (1 << UInt64(step - 1)) != 0
        if isReached, passes(index, compound.tests) { ended[index] |= 1 << UInt64(step) }
      }
      above[index] = above[parent] | ended[index]
      if ended[index] & (1 << UInt64(chain.count - 1)) != 0 { isMatch[index] = true }
    }
  }

  private func passes(_ index: Index, _ tests: [SelectorList.Test]) -> Bool {
    tests.allSatisfy { test in
      switch test {
      case .tag(let name): self.name(of: index) == name
      case .id(let id): equals(attribute("id", of: index), id)
      case .className(let name): holdsWord(attribute("class", of: index), name)
      case .attribute(let name, let comparison, let value):
        passes(attribute(name, of: index), comparison, value)
      }
    }
  }

  private func passes(
    _ found: String?, _ comparison: SelectorList.Comparison, _ value: String
  ) -> Bool {
    guard let found else { return false }
    let bytes = Array(found.utf8)
    let wanted = Array(value.utf8)
    switch comparison {
    case .present: return true
    case .equal: return bytes == wanted
    case .word: return holdsWord(found, value)
    case .start: return !wanted.isEmpty && bytes.starts(with: wanted)
    case .end: return !wanted.isEmpty && bytes.suffix(wanted.count).elementsEqual(wanted)
    case .part:
      guard !wanted.isEmpty, bytes.count >= wanted.count else { return false }
      return (0...(bytes.count - wanted.count)).contains { bytes[$0...].starts(with: wanted) }
    }
  }

  private func equals(_ found: String?, _ wanted: String) -> Bool {
    found.map { $0.utf8.elementsEqual(wanted.utf8) } ?? false
  }

  private func holdsWord(_ found: String?, _ wanted: String) -> Bool {
    guard let found, !wanted.isEmpty else { return false }
    return found.utf8.split { $0 <= 0x20 }.contains { $0.elementsEqual(wanted.utf8) }
  }

  /// The page without the subtrees of some elements; places in the file stay what they were.
  public func removing(_ elements: [Index]) -> HTMLDocument {
    var skipped = [Bool](repeating: false, count: nodes.count)
    for element in elements where element > 0 {
      for index in element..<Int(nodes[element].end) where !skipped[index] { skipped[index] = true }
    }
    // How many nodes stay before each.
    var kept: [Int32] = [0]
    kept.reserveCapacity(nodes.count + 1)
    for index in nodes.indices { kept.append(kept[index] + (skipped[index] ? 0 : 1)) }
    var page = self
    page.nodes = nodes.indices.lazy.filter { !skipped[$0] }.map { index in
      let node = nodes[index]
      return Node(
        tag: node.tag, parent: node.parent < 0 ? -1 : kept[Int(node.parent)],
        end: kept[Int(node.end)], source: node.source, extra: node.extra,
        isVerbatim: node.isVerbatim, name: node.name)
    }
    return page
  }
}
