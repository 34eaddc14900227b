import Diagnostics

/// Judges targets and values that are no single numbers: between, among the first ten, so much more a year.
/// None of them has a rate.
struct FormJudgement {
  let value: Observation.Value
  let qualifier: Qualifier
  let comparison: Comparison
  let unit: UnitOfMeasure
  /// The number of the period before.
  let before: DecimalNumber?

  /// Whether a target is reached, where that can be told, and by which rule.
  func verdict(on target: Observation.Value) -> (isReached: Bool?, rule: LocalizedText) {
    switch target {
    case .number(let goal): (reaches(goal), .boundsRule)
    case .form(.range(let low, let high)):
      (isWithin(low ?? high ?? 0, high ?? low ?? 0), .betweenRule)
    case .form(.topPlaces(let count)): (isAmong(DecimalNumber(count)), .placesRule)
    case .form(.topShare(let share)): (isAmongShare(share), .placesRule)
    case .form(.growth(let rate)): (grew(by: rate), .growthRule)
    case .form(let form): (isAsMuch(as: form), .ratioRule)
    case .text: (nil, .boundsRule)
    }
  }

  /// The bounds that the value lies in; nil at an end that is open, and for what has none.
  private var bounds: (low: DecimalNumber?, high: DecimalNumber?)? {
    switch value {
    case .number(let number):
      switch qualifier {
      case .exact, .about, .rank: (number, number)
      case .atLeast, .moreThan: (number, nil)
      case .upTo: (nil, number)
      }
    case .form(.range(let low, let high)): (low, high)
    case .form, .text: nil
    }
  }

  private func reaches(_ goal: DecimalNumber) -> Bool? {
    guard let (low, high) = bounds else { return nil }
    switch comparison {
    case .atLeast:
      if let low, low >= goal { return true }
      if let high, high < goal { return false }
    case .atMost:
      if let high, high <= goal { return true }
      if let low, low > goal { return false }
    case .equal, .qualitative:
      if let low, let high, low == high { return low == goal }
      if let low, low > goal { return false }
      if let high, high < goal { return false }
    }
    return nil
  }

  private func isWithin(_ first: DecimalNumber, _ last: DecimalNumber) -> Bool? {
    guard let (low, high) = bounds else { return nil }
    if let low, let high, low >= first, high <= last { return true }
    if let low, low > last { return false }
    if let high, high < first { return false }
    return nil
  }

  private func isAmong(_ places: DecimalNumber) -> Bool? {
    if case .form(.topPlaces(let own)) = value {
      return DecimalNumber(own) <= places ? true : nil
    }
    guard let (low, high) = bounds else { return nil }
    if let high, high <= places { return true }
    if let low, low > places { return false }
    return nil
  }

  private func isAmongShare(_ share: DecimalNumber) -> Bool? {
    guard case .form(.topShare(let own)) = value else { return nil }
    return own <= share ? true : nil
  }

  private func grew(by rate: DecimalNumber) -> Bool? {
    guard case .number(let number) = value, qualifier == .exact || qualifier == .about,
      let before, !before.isNegative,
      let wanted = DecimalNumber.hundred.adding(rate).flatMap({ before.multiplied(by: $0) })?
        .divided(by: .hundred)
    else { return nil }
    return rate.isNegative ? number <= wanted : number >= wanted
  }

  private func isAsMuch(as target: ValueForm) -> Bool? {
    guard case .form(let own) = value, let ratio = own.quotient, let goal = target.quotient else {
      return nil
    }
    switch comparison {
    case .atLeast: return ratio >= goal
    case .atMost: return ratio <= goal
    case .equal, .qualitative: return ratio == goal
    }
  }
}

extension Observation.Value {
  /// Whether it is neither a number nor words.
  var isForm: Bool { if case .form = self { true } else { false } }

  /// A fraction as the number that it is in a unit; all others as they are.
  func plain(in unit: UnitOfMeasure) -> Observation.Value {
    guard case .form(let form) = self, case .fraction = form, let number = form.number(in: unit)
    else { return self }
    return .number(number)
  }

  /// A target of no more than a number as the number, and how a value is held against it.
  func plain(_ own: Comparison) -> (target: Observation.Value, comparison: Comparison) {
    switch self {
    case .form(.range(nil, let high?)): (.number(high), .atMost)
    case .form(.range(let low?, nil)): (.number(low), .atLeast)
    case .number, .text, .form: (self, own)
    }
  }
}

extension LocalizedText {
  fileprivate static let boundsRule = LocalizedText(
    zh: "范围：整个范围都达到目标才算达成，不计算完成度",
    en: "a range: reached where all of it reaches the target, without a rate")
  fileprivate static let betweenRule = LocalizedText(
    zh: "目标是一个范围：实际值在范围以内为达成，不计算完成度",
    en: "between two numbers: reached within them, without a rate")
  fileprivate static let placesRule = LocalizedText(
    zh: "目标是名次：进入所定的名次为达成，不计算完成度",
    en: "a place among the first: reached within it, without a rate")
  fileprivate static let growthRule = LocalizedText(
    zh: "目标是增长：同上一年的数比，增幅达到目标为达成，不计算完成度",
    en: "growth: held against the figure of the year before, without a rate")
  fileprivate static let ratioRule = LocalizedText(
    zh: "比值：前项除以后项，同目标的比值相比，不计算完成度",
    en: "a ratio: its first side by its second, against that of the target, without a rate")
}
