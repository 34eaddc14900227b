import Foundation

/// Maps values to coordinates along a straight line.
struct Scale {
  let low: Double
  let high: Double
  let start: Double
  let end: Double

  func position(_ value: Double) -> Double {
    // Halved, since the distance of two huge values may itself be no number.
    let range = high / 2 - low / 2
    guard range > 0, range.isFinite else { return start }
    return start + (value / 2 - low / 2) / range * (end - start)
  }
}

/// The round numbers along an axis.
struct Ticks {
  let values: [Double]
  private let decimals: Int

  /// About so many round steps that enclose both values. The axis begins at zero unless that would
  /// press all differences into its far end.
  init(_ low: Double, _ high: Double, count: Int = 4) {
    var (low, high) = (min(low, high), max(low, high))
    if low >= 0, low < 0.6 * high || high == 0 { low = 0 }
    if high <= 0, high > 0.6 * low { high = 0 }
    if low == high {
      (low, high) = low == 0 ? (0, 1) : (low - abs(low) * 0.05, high + abs(high) * 0.05)
    }
    let step = Self.roundStep((high - low) / Double(max(count, 1)))
    guard step > 0, step.isFinite, (high / step).magnitude < 1e12 else {
      (values, decimals) = ([low, high], 0)
      return
    }
    let first = (low / step + 1e-9).rounded(.down)
    let last = (high / step - 1e-9).rounded(.up)
    values = (0...Int(max(last - first, 1))).map { (first + Double($0)) * step }
    decimals = max(0, -Int(log10(step).rounded(.down)))
  }

  var low: Double { values.first ?? 0 }
  var high: Double { values.last ?? 1 }
  /// Neither zero nor a value beyond it is on the axis.
  var isCut: Bool { low > 0 || high < 0 }

  /// The tick as it is printed, with the unit where it is a percent sign.
  func text(_ value: Double, unit: String, language: Chart.Language) -> String {
    let (divisor, suffix) = value == 0 ? (1, "") : magnitude(unit: unit, language: language)
    let shown = value / divisor
    let places = divisor == 1 ? decimals : max(0, decimals + Int(log10(divisor)))
    return decimalText(shown, places: min(places, 6)) + suffix + (unit == "%" ? "%" : "")
  }

  private func magnitude(unit: String, language: Chart.Language) -> (Double, String) {
    let largest = max(low.magnitude, high.magnitude)
    guard largest >= 100_000, !unit.hasPrefix("万"), !unit.hasPrefix("亿") else { return (1, "") }
    let steps: [(Double, String)] =
      language == .zh
      ? [(1e12, "万亿"), (1e8, "亿"), (1e4, "万")] : [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")]
    return steps.first { largest >= $0.0 } ?? (1, "")
  }

  /// 1, 2 or 5 times a power of ten, not below the given step.
  private static func roundStep(_ rough: Double) -> Double {
    guard rough > 0, rough.isFinite else { return 0 }
    let power = pow(10, log10(rough).rounded(.down))
    for factor in [1.0, 2, 5] where rough <= factor * power * 1.000001 { return factor * power }
    return 10 * power
  }
}

/// A number with at most so many decimals, grouped, without trailing zeros.
private func decimalText(_ value: Double, places: Int) -> String {
  var text = String(format: "%.\(places)f", value)
  if text.contains(".") {
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
  }
  return grouped(Decimal(string: text) ?? 0)
}
