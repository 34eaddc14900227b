extension RandomAccessCollection {
  /// The first position from which on the predicate holds; it must not hold before.
  public func partitioningIndex(where holds: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while length > 0 {
      let middle = index(low, offsetBy: length / 2)
      if holds(self[middle]) {
        length /= 2
      } else {
        low = index(after: middle)
        length -= length / 2 + 1
      }
    }
    return low
  }
}
