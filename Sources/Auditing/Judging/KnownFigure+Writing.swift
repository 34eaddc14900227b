import Indicators

extension IndicatorLexicon.Known {
  /// The figure as the writer would count it, where it is printed otherwise: 即10.26万人次， and rounded as the
  /// number in the text is, 约1.98万人，.
  func asWritten(
    _ number: WrittenNumber, of entry: IndicatorLexicon.Entry
  ) -> (chinese: String, english: String) {
    if let plain = writtenOut(number, of: entry) { return ("即\(plain)，", "or \(plain), ") }
    let isEnglish = EnglishScanner.factors[number.unit] != nil || isSigned(number)
    guard let (found, scale) = thousands(of: number, isEnglish: isEnglish),
      let amount = value.divided(by: scale),
      case let isLarge = { (amount: DecimalNumber) in
        amount.magnitude >= 1
          || Slip.isScaled(number, of: self) && number.plain.map { $0.magnitude < 1 } == true
      },
      isLarge(amount)
    else {
      return padded(number, of: entry, isEnglish: isEnglish)
        .map { ("即\($0)，", "or \($0), ") } ?? ("", "")
    }
    var unit = found
    // 5.69亿美元 for 5.69亿元: what is counted is the table's.
    if !isEnglish, unit.hasSuffix(number.base), Slip.mayBe(number, entry) {
      unit = unit.dropLast(number.base.count) + entry.unit.base
    }
    let places = Slip.isScaled(number, of: self) ? nil : number.places
    let rounded =
      places.map { amount.rounded(toPlaces: $0) }
      ?? amount.rounded(toSignificantDigits: Slip.digits(number.value).count)
    func written(_ amount: DecimalNumber) -> String {
      Self.text(amount, in: unit, number.base, of: entry, isEnglish: isEnglish)
    }
    let exact = written(amount)
    guard rounded != amount, isLarge(rounded) else {
      return ("即\(exact)，", "or \(exact), ")
    }
    return ("即\(exact)、约\(written(rounded))，", "or \(exact), about \(written(rounded)), ")
  }

  /// The figure in full where it is printed in millions and the writer counts one by one: 7,690,000 litres.
  private func writtenOut(_ number: WrittenNumber, of entry: IndicatorLexicon.Entry) -> String? {
    guard EnglishScanner.factors[number.unit] == nil, !isSigned(number) else { return nil }
    let format = FigureFormat(language: .english)
    // 17,485 million litres, where the table counts in millions; 936.2 thousand TEU.
    let own = entry.indicator.unit.text
    if let scale = ["million ", "billion ", "thousand ", "'000 "].first(where: own.hasPrefix),
      let amount = value.divided(by: entry.unit.scale)
    {
      let isThousand = ["thousand ", "'000 "].contains(scale)
      let plain =
        format.number(amount) + " " + (isThousand ? "thousand " : scale)
        + own.dropFirst(scale.count)
      if !isThousand || !text.contains("illion ") { return text == plain ? nil : plain }
    }
    guard let million = [" million ", " billion "].compactMap({ text.range(of: $0) }).first else {
      return nil
    }
    return format.number(value) + " " + text[million.upperBound...]
  }

  /// An amount as prose writes it, with as many digits behind the point as asked for.
  private static func text(
    _ amount: DecimalNumber, in unit: String, _ base: String, of entry: IndicatorLexicon.Entry,
    isEnglish: Bool, places: Int = 0
  ) -> String {
    var text = FigureFormat(language: isEnglish ? .english : .chinese).number(amount)
    let own = amount.places ?? 0
    if own == 0, places > 0 { text += "." }
    text += String(repeating: "0", count: max(0, places - own))
    guard isEnglish else { return text + unit }
    if EnglishUnit.isMoney(base) { return base + text + (unit.isEmpty ? "" : " " + unit) }
    let whole = entry.indicator.unit.text
    return text + " " + (whole.hasPrefix(unit) || whole.isEmpty ? whole : unit + " " + whole)
  }

  /// The figure with as many digits behind the point as the writer has: £1.50 million for £1.5 million.
  private func padded(
    _ number: WrittenNumber, of entry: IndicatorLexicon.Entry, isEnglish: Bool
  ) -> String? {
    let scale =
      EnglishScanner.factors[number.unit].map { DecimalNumber($0) }
      ?? UnitBase(number.unit).scale
    guard let places = number.places, let amount = value.divided(by: scale),
      let own = amount.places, own < places, places < 4, !number.unit.isEmpty || isSigned(number),
      number.qualifier != .rank, scale == 1 || text.contains(number.unit)
    else { return nil }
    let padded = Self.text(
      amount, in: number.unit, number.base, of: entry, isEnglish: isEnglish, places: places)
    return text.contains(padded) ? nil : padded
  }

  /// Whether a number is an amount of money with the sign in front of it: £17.20.
  private func isSigned(_ number: WrittenNumber) -> Bool {
    ["£", "$", "€"].contains(number.base)
  }

  /// The unit with thousands that the writer counts in, or should have: where only the thousands are wrong, those
  /// that make a number above one.
  private func thousands(
    of number: WrittenNumber, isEnglish: Bool
  ) -> (unit: String, scale: DecimalNumber)? {
    if Slip.isScaled(number, of: self) {
      let powers =
        isEnglish
        ? [("billion", 1_000_000_000), ("million", 1_000_000)]
        : [("亿", 100_000_000), ("万", 10_000)]
      // 0.85亿美元 for 0.85万美元.
      let meant = powers.first { power in
        number.plain?.multiplied(by: DecimalNumber(power.1)).map { $0.distance(from: value) < 1.1 }
          == true
      }
      guard isEnglish || number.base.unicodeScalars.first.map({ $0.value > 0x2E80 }) == true,
        let power = meant ?? powers.first(where: { value.magnitude >= DecimalNumber($0.1) }),
        case let unit = isEnglish ? power.0 : power.0 + number.base, !text.contains(unit)
      else { return nil }
      return (unit, DecimalNumber(power.1))
    }
    let unit = number.unit
    let scale = EnglishScanner.factors[unit].map { DecimalNumber($0) } ?? UnitBase(unit).scale
    guard scale > 1, unit != number.base, !text.contains(unit) else { return nil }
    return (unit, scale)
  }
}

extension WrittenNumber {
  /// What its unit multiplies it by.
  private var scale: DecimalNumber {
    EnglishScanner.factors[unit].map { DecimalNumber($0) } ?? UnitBase(unit).scale
  }

  /// It without the thousands of its unit: 0.85 of 0.85万美元.
  fileprivate var plain: DecimalNumber? { value.divided(by: scale) }

  /// How many digits stand behind the point, as it is written.
  fileprivate var places: Int? { grain.divided(by: scale)?.places }
}

extension DecimalNumber {
  /// How many digits stand behind its point.
  fileprivate var places: Int? { (0...9).first { rounded(toPlaces: $0) == self } }
}
