/// Which items of a new list are those of an old one.
public enum Alignment {
  /// For each new item the old one that it is, or that it stands in the place of; `nil` where it is new.
  public static func match<Item: Hashable>(
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

  /// The most pairs of items that are compared one by one.
  public static let mostPairs = 4_000_000

  /// What two lists have in common, in the order of both.
  ///
  /// As much as there is, in short lists. In long ones that would take the square of their length: what both
  /// begin and end with is in common, and between them what each has once, in an order that both have; only
  /// what is left between these is compared one by one, and where that is still too much, nothing there is
  /// taken to be the same.
  public static func common<Item: Hashable>(_ old: [Item], _ new: [Item]) -> [(old: Int, new: Int)]
  {
    var pairs: [(old: Int, new: Int)] = []
    var parts = [(old: old[...], new: new[...])]
    while let (old, new) = parts.popLast() {
      guard !old.isEmpty, !new.isEmpty else { continue }
      if old.count <= mostPairs / new.count {
        pairs += all(Array(old), Array(new)).map { (old.startIndex + $0, new.startIndex + $1) }
        continue
      }
      let anchors = ends(old, new) ?? singles(old, new)
      guard !anchors.isEmpty else { continue }
      pairs += anchors
      var (start, startOld) = (new.startIndex, old.startIndex)
      for anchor in anchors + [(old.endIndex, new.endIndex)] {
        parts.append((old[startOld..<anchor.old], new[start..<anchor.new]))
        (start, startOld) = (min(anchor.new + 1, new.endIndex), min(anchor.old + 1, old.endIndex))
      }
    }
    return pairs.sorted { $0.new < $1.new }
  }

  /// What both lists begin and end with; `nil` where that is nothing.
  private static func ends<Item: Hashable>(
    _ old: ArraySlice<Item>, _ new: ArraySlice<Item>
  ) -> [(old: Int, new: Int)]? {
    let most = min(old.count, new.count)
    let first = zip(old, new).prefix { $0 == $1 }.count
    let last = zip(old.reversed(), new.reversed()).prefix(most - first).prefix { $0 == $1 }.count
    guard first + last > 0 else { return nil }
    return (0..<first).map { (old.startIndex + $0, new.startIndex + $0) }
      + (0..<last).reversed().map { (old.endIndex - 1 - $0, new.endIndex - 1 - $0) }
  }

  /// The items that each list has once, as many as stand in the same order in both.
  private static func singles<Item: Hashable>(
    _ old: ArraySlice<Item>, _ new: ArraySlice<Item>
  ) -> [(old: Int, new: Int)] {
    func once(_ list: ArraySlice<Item>) -> [Item: Int] {
      Dictionary(list.indices.map { (list[$0], $0) }) { _, _ in -1 }.filter { $0.value >= 0 }
    }
    let places = once(new)
    let pairs = once(old).compactMap { item, place in places[item].map { (old: place, new: $0) } }
      .sorted { $0.old < $1.old }
    // The longest row of rising places: of those of each length, the one that ends first.
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for index in pairs.indices {
      var (length, high) = (0, ends.count)
      while length < high {
        let middle = (length + high) / 2
        if pairs[ends[middle]].new < pairs[index].new { length = middle + 1 } else { high = middle }
      }
      if length > 0 { before[index] = ends[length - 1] }
      if length == ends.count { ends.append(index) } else { ends[length] = index }
    }
    var row: [(old: Int, new: Int)] = []
    var next = ends.last ?? -1
    while next >= 0 {
      row.append(pairs[next])
      next = before[next]
    }
    return row.reversed()
  }

  private static func all<Item: Hashable>(_ old: [Item], _ new: [Item]) -> [(old: Int, new: Int)] {
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
