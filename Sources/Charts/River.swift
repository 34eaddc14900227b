/// Amounts that run from one into the next: what was planned, what arrived of it, what was spent.
///
/// Each river has its own full breadth, so that two of them are never compared by eye. Shapes have no text and may be
/// stretched; names, figures and rates stand beside them in the page.
public struct River: Sendable {
  private let shares: [Double]

  /// A river of amounts in the order in which it runs; the largest fills the breadth.
  public init(_ amounts: [Double]) {
    let largest = amounts.max() ?? 0
    shares = amounts.map { largest > 0 && $0.isFinite ? min(max($0 / largest, 0), 1) : 0 }
  }

  /// The bar of an amount. What is more than the amount before it is drawn as more.
  public func bar(_ index: Int) -> String {
    let own = shares[index]
    let before = index > 0 ? min(shares[index - 1], own) : own
    var svg = open("bar", height: 10)
    svg += "<path class=\"r-bar\" d=\"M0 0H\(coordinate(before * 1000))V10H0z\"/>"
    if own > before {
      svg +=
        "<path class=\"r-more\" d=\"M\(coordinate(before * 1000)) 0H\(coordinate(own * 1000))V10H\(coordinate(before * 1000))z\"/>"
    }
    return svg + "</svg>"
  }

  /// What runs from an amount into the next; empty behind the last.
  public func flow(_ index: Int) -> String {
    guard index + 1 < shares.count else { return "" }
    let (above, below) = (coordinate(shares[index] * 1000), coordinate(shares[index + 1] * 1000))
    return open("flow", height: 10)
      + "<path class=\"r-flow\" d=\"M0 0H\(above)C\(above) 5 \(below) 5 \(below) 10H0z\"/></svg>"
  }

  private func open(_ kind: String, height: Int) -> String {
    "<svg class=\"river-\(kind)\" viewBox=\"0 0 1000 \(height)\" width=\"1000\" height=\"\(height)\""
      + " preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
  }
}
