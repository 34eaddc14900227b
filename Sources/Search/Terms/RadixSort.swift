/// Sorts numbers digit by digit: far quicker than by comparing where they are many.
enum RadixSort {
  private static let width = 12

  /// The numbers in ascending order.
  ///
  /// - Parameter bits: how many bits the greatest may have.
  static func sorted(_ numbers: [UInt64], bits: Int) -> [UInt64] {
    guard numbers.count > 1 << width else { return numbers.sorted() }
    var from = numbers
    var to = numbers
    for shift in stride(from: 0, to: bits, by: width) {
      var starts = [Int](repeating: 0, count: 1 << width)
      for number in from { starts[digit(number, shift)] += 1 }
      // A digit that all have alike changes nothing.
      if starts.contains(from.count) { continue }
      var sum = 0
      for index in starts.indices {
        let count = starts[index]
        starts[index] = sum
        sum += count
      }
      for number in from {
        let place = digit(number, shift)
        to[starts[place]] = number
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
