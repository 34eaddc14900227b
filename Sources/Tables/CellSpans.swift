/// The numbers as spans of neighbours, in order: 3, 5—8.
func spans(of numbers: [Int]) -> [ClosedRange<Int>] {
  var spans: [ClosedRange<Int>] = []
  for number in numbers.sorted() {
    if let last = spans.last, number - last.upperBound <= 1 {
      spans[spans.count - 1] = last.lowerBound...number
    } else {
      spans.append(number...number)
    }
  }
  return spans
}

extension ClosedRange<Int> {
  /// `3`, or `5—8`, each number behind the letters of a column where there are some.
  func text(dash: String, column: String = "") -> String {
    lowerBound == upperBound
      ? column + String(lowerBound) : "\(column)\(lowerBound)\(dash)\(column)\(upperBound)"
  }
}

extension [String] {
  /// The first of them joined, and what stands for the others.
  func shortList(_ separator: String, _ others: String) -> String {
    prefix(8).joined(separator: separator) + (count > 8 ? others : "")
  }
}
