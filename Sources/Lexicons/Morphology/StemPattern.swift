/// A pattern over the letters of a stem, as paradigm files write it.
///
/// `?` is one letter, `*` any number of them, a capital from A to Z a set of letters that the file
/// names, `[aeiou]` one of these and `[^aeiou]` none of them; `(…|…)` groups, gives alternatives, and
/// is numbered from 1. Everything else is itself. A pattern describes the whole stem.
struct StemPattern: Sendable {
  private indirect enum Part: Sendable {
    case letter(Set<Unicode.Scalar>, isNegated: Bool)
    case any
    case run
    case group(Int, [[Part]])
  }

  private let parts: [Part]
  /// The number of groups.
  let groupCount: Int

  /// Reads a pattern.
  init(_ text: String, sets: [String: String]) throws(ParadigmError) {
    var reader = PatternTextReader(scalars: Array(text.unicodeScalars), sets: sets)
    let alternatives = try reader.alternatives(isGroup: false)
    parts = alternatives[0]
    groupCount = reader.groupCount
  }

  /// The groups of the first way in which the pattern fits, nil where it does not fit.
  ///
  /// Number 0 is the whole stem. A run takes as much as it can.
  func groups(in stem: [Unicode.Scalar]) -> [[Unicode.Scalar]]? {
    var groups = [Range<Int>](repeating: 0..<0, count: groupCount + 1)
    func match(_ parts: ArraySlice<Part>, _ index: Int, _ then: (Int) -> Bool) -> Bool {
      guard let part = parts.first else { return then(index) }
      let rest = parts.dropFirst()
      switch part {
      case .letter(let set, let isNegated):
        guard index < stem.count, set.contains(stem[index]) != isNegated else { return false }
        return match(rest, index + 1, then)
      case .any:
        return index < stem.count && match(rest, index + 1, then)
      case .run:
        for next in stride(from: stem.count, through: index, by: -1) {
          if match(rest, next, then) { return true }
        }
        return false
      case .group(let number, let alternatives):
        for alternative in alternatives {
          let before = groups[number]
          let fits = match(alternative[...], index) { end in
            let inner = groups[number]
            groups[number] = index..<end
            if match(rest, end, then) { return true }
            groups[number] = inner
            return false
          }
          if fits { return true }
          groups[number] = before
        }
        return false
      }
    }
    guard match(parts[...], 0, { $0 == stem.count }) else { return nil }
    groups[0] = 0..<stem.count
    return groups.map { Array(stem[$0]) }
  }

  /// Reads the notation.
  private struct PatternTextReader {
    let scalars: [Unicode.Scalar]
    let sets: [String: String]
    var index = 0
    var groupCount = 0

    mutating func alternatives(isGroup: Bool) throws(ParadigmError) -> [[Part]] {
      var all: [[Part]] = [[]]
      while index < scalars.count {
        let scalar = scalars[index]
        index += 1
        switch scalar {
        case ")":
          guard isGroup else { throw ParadigmError("There is a ) without a ( in the pattern.") }
          return all
        case "|":
          guard isGroup else { throw ParadigmError("Alternatives stand in a group: (a|b).") }
          all.append([])
        case "(":
          groupCount += 1
          let number = groupCount
          all[all.count - 1].append(.group(number, try alternatives(isGroup: true)))
        case "?": all[all.count - 1].append(.any)
        case "*": all[all.count - 1].append(.run)
        case "[": all[all.count - 1].append(try bracket())
        case "A"..."Z":
          guard let letters = sets[String(Character(scalar))] else {
            throw ParadigmError("The pattern names the set \(scalar), which `sets` does not hold.")
          }
          all[all.count - 1].append(.letter(Set(letters.unicodeScalars), isNegated: false))
        default: all[all.count - 1].append(.letter([scalar], isNegated: false))
        }
      }
      guard !isGroup else { throw ParadigmError("A ( is not closed in the pattern.") }
      return all
    }

    private mutating func bracket() throws(ParadigmError) -> Part {
      var letters: Set<Unicode.Scalar> = []
      var isNegated = false
      while index < scalars.count {
        let scalar = scalars[index]
        index += 1
        switch scalar {
        case "]": return .letter(letters, isNegated: isNegated)
        case "^" where letters.isEmpty: isNegated = true
        default: letters.insert(scalar)
        }
      }
      throw ParadigmError("A [ is not closed in the pattern.")
    }
  }
}

/// Why a paradigm cannot be read.
public struct ParadigmError: Error, Sendable, Hashable {
  /// What is wrong and what to do.
  public let message: String

  init(_ message: String) { self.message = message }
}
