/// Which items of a new list are those of an old one, so that names and numbers stay what they were.
enum Alignment {
  /// For each new item the old one that it is, or that it stands in the place of; `nil` where it is new.
  static func match<Item: Hashable>(
    _ old: [Item], _ new: [Item]
  ) -> [Int?] {
    var result = [Int?](repeating: nil, count: new.count)
    var (start, startOld) = (0, 0)
    func fill(_ range: Range<Int>, _ oldRange: Range<Int>) {
      // As many new ones as have gone: each in the place of one.
      guard range.count == oldRange.count else { return }
      for (index, oldIndex) in zip(range, oldRange) { result[index] = oldIndex }
    }
    for pair in common(old, new) {
      fill(start..<pair.new, startOld..<pair.old)
      result[pair.new] = pair.old
      (start, startOld) = (pair.new + 1, pair.old + 1)
    }
    fill(start..<new.count, startOld..<old.count)
    return result
  }

  /// What two lists have in common, in the order of both.
  static func common<Item: Hashable>(_ old: [Item], _ new: [Item]) -> [(old: Int, new: Int)] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    let kept = old.indices.filter { !removed.contains($0) }
    return Array(zip(kept, new.indices.filter { !inserted.contains($0) })).map { ($0, $1) }
  }
}
