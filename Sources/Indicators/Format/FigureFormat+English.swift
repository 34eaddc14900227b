extension FigureFormat {
  private static let million = DecimalNumber(1_000_000)

  /// A figure as English prose has it. Measure words (个, 项, 门) are left out: the name of the indicator
  /// says what is counted. Money is counted in the currency itself, not in ten thousands of it.
  func englishFigure(
    _ value: DecimalNumber, unit: UnitOfMeasure, precision: Int?, qualifier: Qualifier
  ) -> Figure {
    if qualifier == .rank { return Figure(number: ordinal(value)) }
    // 2019年 names a year, 21年 counts them.
    let isYear = unit.text == "年" && Period.years.contains(Int(value.description) ?? 0)
    if isYear { return Figure(prefix: prefix(qualifier), number: value.description) }
    var figure =
      money(value, unit)
      ?? Figure(number: number(value, precision: precision), unit: word(unit, value))
    figure.prefix = prefix(qualifier) + figure.prefix
    return figure
  }

  private func prefix(_ qualifier: Qualifier) -> String {
    switch qualifier {
    case .exact, .rank: ""
    case .about: "about "
    case .atLeast: "at least "
    case .moreThan: "more than "
    case .upTo: "up to "
    }
  }

  private func money(_ value: DecimalNumber, _ unit: UnitOfMeasure) -> Figure? {
    let codes = ["元": "CNY", "人民币": "CNY", "美元": "USD", "欧元": "EUR", "港元": "HKD"]
    guard let base = unit.dimension.base, let code = codes[base],
      let amount = value.multiplied(by: unit.scale)
    else { return nil }
    if amount.magnitude >= Self.million, let millions = amount.divided(by: Self.million),
      millions.decimals <= 4
    {
      return Figure(prefix: code + " ", number: number(millions), unit: "million")
    }
    return Figure(prefix: code + " ", number: number(amount))
  }

  /// The English for a unit; empty for measure words, unchanged where it is not known.
  private func word(_ unit: UnitOfMeasure, _ value: DecimalNumber) -> String {
    let measureWords: Set<String> = [
      "个", "项", "门", "种", "本", "篇", "支", "所", "家", "类", "级", "方", "次", "位", "名", "件", "套",
      "批", "条", "届", "场", "部", "台", "间", "处", "对", "份",
    ]
    let words = [
      "人": ("person", "people"), "人次": ("participant", "participants"),
      "人日": ("person-day", "person-days"), "人天": ("person-day", "person-days"),
      "平方米": ("m²", "m²"), "公里": ("km", "km"), "学时": ("class hour", "class hours"),
      "课时": ("class hour", "class hours"), "小时": ("hour", "hours"), "天": ("day", "days"),
      "月": ("month", "months"), "年": ("year", "years"), "分": ("point", "points"),
      "倍": ("time", "times"), "个百分点": ("percentage point", "percentage points"),
    ]
    if measureWords.contains(unit.text) { return "" }
    guard let (singular, plural) = words[unit.text] else { return unit.text }
    return value == 1 ? singular : plural
  }

  /// `27th`.
  func ordinal(_ value: DecimalNumber) -> String {
    let digits = number(value)
    let lastTwo = Int(value.description.suffix(2)) ?? 0
    if (11...13).contains(lastTwo) { return digits + "th" }
    switch lastTwo % 10 {
    case 1: return digits + "st"
    case 2: return digits + "nd"
    case 3: return digits + "rd"
    default: return digits + "th"
    }
  }
}
