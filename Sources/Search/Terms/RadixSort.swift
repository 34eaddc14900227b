/// What is sorted by a number.
protocol RadixSortable: Sendable {
  /// How many bits the greatest of them may have.
  static var bitWidth: Int { get }
  var bits: UInt64 { get }
}

/// Sorts numbers digit by digit: far quicker than by comparing where they are many.
enum RadixSort {
  private static let width = 12

  /// The items in ascending order.
  static func sorted<Item: RadixSortable>(_ items: [Item]) -> [Item] {
    guard items.count > 1 << width else { return items.sorted { $0.bits < $1.bits } }
    var from = items
    var to = items
    for shift in stride(from: 0, to: Item.bitWidth, by: width) {
      var starts = [Int](repeating: 0, count: 1 << width)
      for item in from { starts[digit(item.bits, shift)] += 1 }
      // A digit that all have alike changes nothing.
      if starts.contains(from.count) { continue }
      var sum = 0
      for index in starts.indices {
        let count = starts[index]
        starts[index] = sum
        sum += count
      }
      for item in from {
        let place = digit(item.bits, shift)
        to[starts[place]] = item
        starts[place] += 1
      }
      swap(&from, &to)
    }
    return from
  }

  @inline(__always)
  private static func digit(_ number: UInt64, _ shift: Int) -> Int {
    Int(truncatingIfNeeded: number >> UInt64(shift)) & (1 << width - 1)
  }
}
