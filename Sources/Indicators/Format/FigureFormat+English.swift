extension FigureFormat {
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
      money(value, unit) ?? scaled(value, unit)
      ?? Figure(number: number(value, precision: precision), unit: word(unit.text, value))
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
    guard let currency = unit.currency, let amount = value.multiplied(by: unit.scale) else {
      return nil
    }
    let short = shortened(amount) ?? (amount, "")
    // A sign stands before the whole of it, a code before the number: −£3,686, CNY −3,686.
    let isCode = currency.sign.hasSuffix(" ")
    let minus = amount.isNegative && !isCode ? "\u{2212}" : ""
    return Figure(
      prefix: minus + currency.sign, number: number(isCode ? short.0 : short.0.magnitude),
      unit: short.1)
  }

  /// What a unit counts in ten thousands or hundred millions, as English counts it: 1.158 million people, 347,000
  /// tonnes; nil for units that count one by one.
  private func scaled(_ value: DecimalNumber, _ unit: UnitOfMeasure) -> Figure? {
    guard unit.multiplier > 1, unit.dimension.base != nil,
      let amount = value.multiplied(by: unit.multiplier)
    else { return nil }
    let (short, scale) = shortened(amount) ?? (amount, "")
    let words = [scale, word(unit.spelledName, amount)].filter { !$0.isEmpty }
    return Figure(number: number(short), unit: words.joined(separator: " "))
  }

  /// A number of millions or billions where four digits behind the point say all of it.
  private func shortened(_ amount: DecimalNumber) -> (DecimalNumber, String)? {
    for (scale, name) in [(1_000_000_000, "billion"), (1_000_000, "million")]
    where amount.magnitude >= DecimalNumber(scale) {
      if let short = amount.divided(by: DecimalNumber(scale)), short.decimals <= 4 {
        return (short, name)
      }
    }
    return nil
  }

  // Made once: every figure of every table asks.
  private static let measureWords: Set<String> = [
    "个", "项", "门", "种", "本", "篇", "支", "所", "家", "类", "级", "方", "次", "位", "名", "件", "套",
    "批", "条", "届", "场", "部", "台", "间", "处", "对", "份",
  ]
  private static let words = [
    "人": ("person", "people"), "人次": ("participant", "participants"),
    "人日": ("person-day", "person-days"), "人天": ("person-day", "person-days"),
    "平方米": ("m²", "m²"), "公里": ("km", "km"), "米": ("m", "m"), "平方公里": ("km²", "km²"),
    "立方米": ("m³", "m³"), "公顷": ("hectare", "hectares"), "亩": ("mu", "mu"),
    "吨": ("tonne", "tonnes"),
    "公斤": ("kg", "kg"), "千克": ("kg", "kg"), "册": ("volume", "volumes"),
    "户": ("household", "households"), "辆": ("vehicle", "vehicles"), "千瓦时": ("kWh", "kWh"),
    "千瓦": ("kW", "kW"), "千米": ("km", "km"), "千字": ("thousand words", "thousand words"),
    "学分": ("credit", "credits"), "学年": ("school year", "school years"),
    "学时": ("class hour", "class hours"),
    "课时": ("class hour", "class hours"), "小时": ("hour", "hours"), "天": ("day", "days"),
    "月": ("month", "months"), "年": ("year", "years"), "分": ("point", "points"),
    "倍": ("time", "times"), "个百分点": ("percentage point", "percentage points"),
  ]

  /// What a column of numbers in a unit is headed with: 万元; CNY 10,000. Empty for measure words in English.
  public func unit(_ unit: UnitOfMeasure) -> String {
    guard language == .english else { return unit.text }
    guard let currency = unit.currency else { return word(unit.text, 2) }
    let scale = unit.scale == 1 ? "" : number(unit.scale)
    let written = currency.sign + scale
    return written.hasSuffix(" ") ? String(written.dropLast()) : written
  }

  /// The English for a unit; empty for measure words, unchanged where it is not known.
  private func word(_ unit: String, _ value: DecimalNumber) -> String {
    if Self.measureWords.contains(unit) { return "" }
    guard let (singular, plural) = Self.words[unit] else { return unit }
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
