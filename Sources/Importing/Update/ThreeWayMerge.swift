import Comparing

/// Two changed versions of one list brought together, item by item.
struct ThreeWayMerge {
  /// What becomes of an item.
  enum Step: Equatable {
    /// It is in both as it was.
    case same(String)
    /// The new version says something else.
    case changed(old: String, new: String)
    case added(String)
    case removed(String)
    /// It was changed by hand, and the new version has it as it was.
    case kept(old: String, own: String)
    case keptAddition(String)
    case keptRemoval(String)
    /// Both say the same that is not what was.
    case agreed(String)
    /// Both say something else; `nil` where one has nothing.
    case conflict(old: String, own: String?, new: String?)
  }

  /// The steps in the order of the result.
  private(set) var steps: [Step] = []

  /// - Parameters:
  ///   - base: what was.
  ///   - own: what somebody made of it by hand.
  ///   - new: what it is now where it came from.
  init(base: [String], own: [String], new: [String]) {
    let (own, new) = (Edits(base, own), Edits(base, new))
    for index in 0...base.count {
      add(own.inserted[index], new.inserted[index])
      if index < base.count { add(base[index], own.edits[index], new.edits[index]) }
    }
  }

  private mutating func add(_ own: [String], _ new: [String]) {
    let (owns, news) = (Set(own), Set(new))
    steps += own.map { news.contains($0) ? .agreed($0) : .keptAddition($0) }
    steps += new.filter { !owns.contains($0) }.map { .added($0) }
  }

  private mutating func add(_ old: String, _ own: Edits.Edit, _ new: Edits.Edit) {
    let step: Step? =
      switch (own, new) {
      case (.keep, .keep): .same(old)
      case (.keep, .replace(let new)): .changed(old: old, new: new)
      case (.keep, .remove): .removed(old)
      case (.replace(let own), .keep): .kept(old: old, own: own)
      case (.remove, .keep): .keptRemoval(old)
      case (.remove, .remove): nil
      case (.replace(let own), .replace(let new)) where own == new: .agreed(own)
      case (.replace(let own), .replace(let new)): .conflict(old: old, own: own, new: new)
      case (.replace(let own), .remove): .conflict(old: old, own: own, new: nil)
      case (.remove, .replace(let new)): .conflict(old: old, own: nil, new: new)
      }
    if let step { steps.append(step) }
  }

  /// What one version does to each item, and what it puts in front of it.
  private struct Edits {
    enum Edit {
      case keep, remove
      case replace(String)
    }

    var edits: [Edit]
    var inserted: [[String]]

    init(_ base: [String], _ version: [String]) {
      edits = Array(repeating: .remove, count: base.count)
      inserted = Array(repeating: [], count: base.count + 1)
      var (start, startOld) = (0, 0)
      for pair in Alignment.common(base, version) {
        fill(startOld..<pair.old, Array(version[start..<pair.new]), base)
        edits[pair.old] = .keep
        (start, startOld) = (pair.new + 1, pair.old + 1)
      }
      fill(startOld..<base.count, Array(version[start...]), base)
    }

    /// New items between two that stayed: each in the place of the old one that it is most like, in order.
    private mutating func fill(_ gone: Range<Int>, _ items: [String], _ base: [String]) {
      var next = gone.lowerBound
      let before = gone.count > 0 && !items.isEmpty ? gone.map { Likeness.pairs(base[$0]) } : []
      // Where very many went and came, one is looked for among the next few alone.
      let reach = max(20, 40_000 / max(items.count, 1))
      for item in items {
        let pairs = Likeness.pairs(item)
        let likely = (next..<min(gone.upperBound, next + reach)).first {
          Likeness.isClose(before[$0 - gone.lowerBound], pairs)
        }
        if let likely {
          edits[likely] = .replace(item)
          next = likely + 1
        } else {
          inserted[min(next, gone.upperBound)].append(item)
        }
      }
    }
  }
}

/// Whether one text is another that was changed.
enum Likeness {
  /// Whether at least a third of the pairs of characters of the shorter one are in the other.
  static func isClose(_ left: Set<String>, _ right: Set<String>) -> Bool {
    guard let fewer = [left, right].min(by: { $0.count < $1.count }), !fewer.isEmpty else {
      return false
    }
    let shared = left.intersection(right).count
    return shared * 3 >= fewer.count && shared * 6 >= max(left.count, right.count)
  }

  /// The pairs of neighbouring characters.
  static func pairs(_ text: String) -> Set<String> {
    let signs = text.filter { !$0.isWhitespace }
    return Set(zip(signs, signs.dropFirst()).map { "\($0)\($1)" })
  }
}
