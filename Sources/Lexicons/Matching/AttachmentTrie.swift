/// All that may stand on one side of a core, as a trie over bytes: clitics outside, what the paradigm
/// writes inside.
///
/// The trie of what stands after a core is read from the end of the word.
struct AttachmentTrie: Sendable {
  /// One way to read what stands there.
  struct Value: Hashable, Sendable {
    /// The number of the row of clitics.
    let clitics: Int32
    /// The number of what the paradigm writes.
    let inner: Int32
  }

  /// For each node its edges; node 0 is the root.
  var edgeStarts: [Int32]
  var edgeBytes: [UInt8]
  var edgeTargets: [Int32]
  /// For each node the ways to read what leads to it.
  var valueStarts: [Int32]
  var values: [Value]
  /// The class of each byte: 0 for those on no edge.
  private var byteClasses: [UInt8] = []
  private var classCount = 1
  /// For each node and class the node that it leads to, or -1.
  private var transitions: [Int32] = []

  /// A trie of every row of clitics with every inner part.
  init(_ clitics: [[UInt8]], inner: [[UInt8]], isReversed: Bool) {
    var children: [[(byte: UInt8, node: Int)]] = [[]]
    var valuesOf: [[Value]] = [[]]
    for (cliticNumber, clitic) in clitics.enumerated() {
      for (innerNumber, part) in inner.enumerated() {
        let path = isReversed ? (part + clitic).reversed() : clitic + part
        var node = 0
        for byte in path {
          if let edge = children[node].first(where: { $0.byte == byte }) {
            node = edge.node
          } else {
            children.append([])
            valuesOf.append([])
            children[node].append((byte, children.count - 1))
            node = children.count - 1
          }
        }
        valuesOf[node].append(Value(clitics: Int32(cliticNumber), inner: Int32(innerNumber)))
      }
    }
    edgeStarts = [0]
    edgeBytes = []
    edgeTargets = []
    valueStarts = [0]
    values = []
    for node in children.indices {
      for edge in children[node] {
        edgeBytes.append(edge.byte)
        edgeTargets.append(Int32(edge.node))
      }
      edgeStarts.append(Int32(edgeBytes.count))
      values += valuesOf[node]
      valueStarts.append(Int32(values.count))
    }
    tabulate()
  }

  /// A trie from its arrays.
  init(
    edgeStarts: [Int32], edgeBytes: [UInt8], edgeTargets: [Int32], valueStarts: [Int32],
    values: [Value]
  ) {
    self.edgeStarts = edgeStarts
    self.edgeBytes = edgeBytes
    self.edgeTargets = edgeTargets
    self.valueStarts = valueStarts
    self.values = values
    tabulate()
  }

  /// Makes the table that look-up reads: one load a byte.
  private mutating func tabulate() {
    byteClasses = [UInt8](repeating: 0, count: 256)
    for byte in edgeBytes where byteClasses[Int(byte)] == 0 {
      byteClasses[Int(byte)] = UInt8(truncatingIfNeeded: classCount)
      classCount += 1
    }
    let nodes = edgeStarts.count - 1
    transitions = [Int32](repeating: -1, count: nodes * classCount)
    for node in 0..<nodes {
      for edge in Int(edgeStarts[node])..<Int(edgeStarts[node + 1]) {
        transitions[node * classCount + Int(byteClasses[Int(edgeBytes[edge])])] =
          edgeTargets[edge]
      }
    }
  }

  /// True where only nothing may stand there.
  var isEmpty: Bool { edgeBytes.isEmpty }

  /// The node that a byte leads to, or -1.
  @inline(__always)
  func node(after node: Int, _ byte: UInt8) -> Int {
    Int(transitions[node * classCount + Int(byteClasses[Int(byte)])])
  }

  /// True where something ends at a node.
  @inline(__always)
  func hasValues(_ node: Int) -> Bool { valueStarts[node] < valueStarts[node + 1] }
}
