extension UnitOfMeasure {
  /// Whether numbers in both units can stand on one axis: courses and textbooks are counted alike, visits and
  /// percent, money and hours, or money and its ten thousands are not.
  public func sharesAxis(with other: UnitOfMeasure) -> Bool {
    if text == other.text { return true }
    return [self, other].allSatisfy { $0.kind == .amount && $0.isCounted }
      && multiplier == other.multiplier && scale == other.scale
  }

  /// Whether it counts things one by one, and measures nothing.
  private var isCounted: Bool {
    guard !isMoney, dimension.base != nil else { return false }
    let word = text.lowercased()
    return !Self.measures.contains(where: word.hasSuffix) && !Self.englishMeasures.contains(word)
  }

  private static let measures = [
    "米", "里", "吨", "克", "斤", "升", "亩", "顷", "时", "天", "日", "周", "月", "年", "分钟", "秒", "度", "瓦",
    "字节", "分", "㎡", "²", "³",
  ]
  private static let englishMeasures: Set<String> = [
    "hours", "hour", "days", "day", "weeks", "months", "years", "minutes", "seconds", "tonnes",
    "tons", "t", "kt", "kg", "g", "km", "m", "cm", "mm", "ha", "hectares", "acres", "l", "litres",
    "liters", "kb", "mb", "gb", "tb", "pb", "w", "kw", "mw", "wh", "kwh", "mwh", "gwh", "miles",
    "points",
  ]
}
