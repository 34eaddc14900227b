import Indicators

extension IndicatorLexicon.Known {
  /// The figure as the writer would count it, where it is printed otherwise: 即10.26万人次， and rounded as the
  /// number in the text is, 约1.98万人，.
  func asWritten(
    _ number: WrittenNumber, of entry: IndicatorLexicon.Entry
  ) -> (chinese: String, english: String) {
    let isEnglish = EnglishScanner.factors[number.unit] != nil
    guard let (unit, scale) = thousands(of: number, isEnglish: isEnglish),
      let amount = value.divided(by: scale), amount.magnitude >= 1
    else { return ("", "") }
    func written(_ amount: DecimalNumber) -> String {
      let text = FigureFormat(language: isEnglish ? .english : .chinese).number(amount)
      guard isEnglish else { return text + unit }
      if EnglishUnit.isMoney(number.base) { return number.base + text + " " + unit }
      let own = entry.indicator.unit.text
      return text + " " + (own.hasPrefix(unit) ? own : unit)
    }
    let places = Slip.isScaled(number, of: self) ? nil : number.places
    let rounded =
      places.map { amount.rounded(toPlaces: $0) }
      ?? amount.rounded(toSignificantDigits: Slip.digits(number.value).count)
    let exact = written(amount)
    guard rounded != amount, rounded.magnitude >= 1 else {
      return ("即\(exact)，", "or \(exact), ")
    }
    return ("即\(exact)、约\(written(rounded))，", "or \(exact), about \(written(rounded)), ")
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
      guard isEnglish || number.base.unicodeScalars.first.map({ $0.value > 0x2E80 }) == true,
        let power = powers.first(where: { value.magnitude >= DecimalNumber($0.1) }),
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
  /// How many digits stand behind the point, as it is written.
  fileprivate var places: Int? {
    let scale = EnglishScanner.factors[unit].map { DecimalNumber($0) } ?? UnitBase(unit).scale
    guard let last = grain.divided(by: scale) else { return nil }
    return (0...9).first { last.rounded(toPlaces: $0) == last }
  }
}
