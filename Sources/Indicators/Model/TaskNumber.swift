import Tables

/// The number of a construction task: 3, or 1.2 for a part of the first.
public struct TaskNumber: Hashable, Sendable {
  /// The numbers between the points, each from 1 to 999.
  let parts: [Int]

  private init?(parts: [Int]) {
    guard (1...4).contains(parts.count), parts.allSatisfy((1...999).contains) else { return nil }
    self.parts = parts
  }

  /// Reads the number of a task: `3`, `1.2`, and as headings of reports have it `三`, `（三）`, `三、`, `第三项`,
  /// `任务三`.
  public init?(_ text: String) {
    var spelling = foldedSpelling(text)
    for (front, back) in [
      ("任务", ""), ("task", ""), ("第", "项"), ("第", ""), ("(", ")"), ("", "、"), ("", "."),
    ]
    where spelling.hasPrefix(front) && spelling.hasSuffix(back) {
      spelling = String(spelling.dropFirst(front.count).dropLast(back.count))
    }
    let isDigits = spelling.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    let parts =
      isDigits
      ? spelling.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
      : [ChineseNumeral(spelling)?.value]
    guard !parts.contains(nil) else { return nil }
    self.init(parts: parts.compactMap(\.self))
  }

  /// Whether it is a whole number, as programs have it.
  public var isWhole: Bool { parts.count == 1 }
}

extension TaskNumber: ExpressibleByIntegerLiteral {
  /// A whole number; 1 for one that no task can have.
  public init(integerLiteral value: Int) { parts = [max(value, 1)] }
}

extension TaskNumber: Comparable {
  /// By the first number, then the second: 1, 1.2, 1.10, 2.
  public static func < (left: TaskNumber, right: TaskNumber) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}

extension TaskNumber: CustomStringConvertible {
  /// `3`, `1.2`.
  public var description: String { parts.map(String.init).joined(separator: ".") }
}
