import Foundation

// What is printed for the figures, and the few words a chart adds to them.

extension Chart {
  /// The figure as it is printed.
  func text(of point: ChartPoint) -> String {
    let text = cleaned(point.text, limit: 400)
    if !text.isEmpty { return text }
    guard let value = point.value else { return words.missing }
    return formatted(value)
  }

  /// The target as it is printed, with its word.
  func targetText(of series: ChartSeries) -> String? {
    guard let target = series.target else { return nil }
    let text = cleaned(series.targetText, limit: 400)
    return words.target + (text.isEmpty ? formatted(target, in: series) : text)
  }

  /// What was aimed at in the period of a point, with its word.
  func targetText(of point: ChartPoint) -> String? {
    guard let target = point.target else { return nil }
    let text = cleaned(point.targetText, limit: 400)
    return words.target + (text.isEmpty ? formatted(target) : text)
  }

  /// The unit of the values of a series.
  func unit(of series: ChartSeries) -> String { series.unit ?? unit }

  /// A value with the unit of the chart, or that of a series.
  func formatted(_ value: Decimal, in series: ChartSeries? = nil) -> String {
    let own = series.flatMap { $0.unit == nil ? nil : $0 }
    if let amountText = own == nil ? amountText : own?.amountText {
      return cleaned(amountText(value), limit: 400)
    }
    let digits = grouped(value)
    let unit = cleaned(own.map(unit) ?? unit, limit: 40)
    let gap = language == .en && !unit.isEmpty && unit != "%" ? " " : ""
    return digits + gap + unit
  }

  /// The name of a series, with its level where the levels of the chart differ.
  func name(of series: ChartSeries) -> String {
    let name = cleaned(series.name, limit: 400)
    guard let level = series.level.map({ cleaned($0, limit: 80) }), !level.isEmpty,
      Set(self.series.map { $0.level ?? "" }).count > 1, !name.contains(level)
    else { return name }
    if name.isEmpty { return level }
    return language == .zh ? "\(name)（\(level)）" : "\(name) (\(level))"
  }

  /// The labels of all series in the order they first appear; of periods in the order of time, with
  /// those of the gaps between them.
  var categories: [String] { slots.map(\.label) }

  /// The points of the series by category; a category it lacks has none.
  func points(of series: ChartSeries, at categories: [String]) -> [ChartPoint?] {
    var byLabel: [String: ChartPoint] = [:]
    for point in series.points where byLabel[point.label] == nil { byLabel[point.label] = point }
    return categories.map { byLabel[$0] }
  }

  var words: Words { language == .zh ? .zh : .en }
}

/// The words a chart adds to its figures.
struct Words {
  let missing: String
  let target: String
  /// What marks of provisional values look like: areas, and marks on lines.
  let hatched: String
  let hollow: String
  let axisFrom: @Sendable (String) -> String

  static let zh = Words(
    missing: "缺", target: "目标", hatched: "斜线为暂定数", hollow: "空心为暂定数",
    axisFrom: { "纵轴自\($0)起" })
  static let en = Words(
    missing: "no data", target: "target ", hatched: "Hatched: provisional",
    hollow: "Hollow: provisional", axisFrom: { "Vertical axis starts at \($0)" })
}

/// The digits of a number in groups of three.
func grouped(_ value: Decimal) -> String {
  let text = value.description
  let isNegative = text.hasPrefix("-")
  let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
  let whole = Array(parts.first ?? "0")
  var result = isNegative ? "−" : ""
  for (index, digit) in whole.enumerated() {
    if index > 0, (whole.count - index) % 3 == 0 { result += "," }
    result.append(digit)
  }
  return parts.count > 1 ? result + "." + parts[1] : result
}

extension Decimal {
  /// The nearest binary number, for coordinates only.
  var coordinateValue: Double { Double(description) ?? 0 }
}
