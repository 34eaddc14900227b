/// An amount as the area of a square, for what nobody can count: money, days of work.
///
/// Only squares of one measure can be compared; the words beside them say which.
public struct Area: Sendable {
  private let share: Double
  private let side: Double

  /// A square.
  ///
  /// - Parameters:
  ///   - amount: what is drawn, and not below 0.
  ///   - whole: the amount that fills the largest square.
  ///   - side: the side of the largest square.
  public init(_ amount: Double, of whole: Double, side: Double = 72) {
    let share = whole > 0 && amount.isFinite ? amount / whole : 0
    self.share = min(max(share, 0), 1)
    self.side = side
  }

  /// The square; none is too small to be seen.
  public var svg: String {
    let size = coordinate(max(share.squareRoot() * side, 2))
    return
      "<svg class=\"tally area\" viewBox=\"0 0 \(size) \(size)\" width=\"\(size)\" height=\"\(size)\""
      + " aria-hidden=\"true\" focusable=\"false\"><path class=\"t-fill\" d=\"M0 0h\(size)v\(size)H0z\"/></svg>"
  }
}

/// A share of a hundred as a bar that is filled so far.
public struct ShareBar: Sendable {
  private let share: Double

  /// A share of 0 to 100 per cent.
  public init(percent: Double) { share = percent.isFinite ? min(max(percent, 0), 100) : 0 }

  /// The bar.
  public var svg: String {
    "<svg class=\"tally share\" viewBox=\"0 0 150 7\" width=\"150\" height=\"7\" aria-hidden=\"true\" focusable=\"false\">"
      + "<path class=\"t-rest\" d=\"M0 0H150V7H0z\"/>"
      + "<path class=\"t-fill\" d=\"M0 0H\(coordinate(share * 1.5))V7H0z\"/></svg>"
  }
}
