import Indicators
import Prose

/// Compares the number of a claim with figures of an indicator.
struct Comparison {
  private let claim: Claim
  private var value: DecimalNumber
  private var grain: DecimalNumber

  init(claim: Claim, entry: IndicatorLexicon.Entry) {
    self.claim = claim
    value = claim.number.value
    grain = claim.number.grain
    // 14.9 million has its own factor.
    if claim.isBare, claim.number.unit.isEmpty, !claim.isPlain, !Self.isWrittenOut(value, entry) {
      value = value.multiplied(by: entry.unit.scale) ?? value
      grain = grain.multiplied(by: entry.unit.scale) ?? grain
    }
    if claim.meaning == .growth(isDown: true), !value.isNegative { value = value.negated }
  }

  /// Whether a number is nearer to figures as it stands than in the table's thousands: 385,000 hours.
  private static func isWrittenOut(
    _ value: DecimalNumber, _ entry: IndicatorLexicon.Entry
  ) -> Bool {
    let scale = entry.unit.scale.double
    guard scale > 1, let known = entry.known.last?.value.magnitude.double, known > 0 else {
      return false
    }
    // In the middle between both lies the root of the scale.
    return value.magnitude.double > known / scale.squareRoot()
  }

  func agrees(_ known: IndicatorLexicon.Known) -> Bool {
    if value == known.value { return true }
    guard let difference = known.value.subtracting(value) else { return false }
    switch claim.number.qualifier {
    case .exact, .rank: return claim.number.isRounded && isHalf(difference, of: grain)
    case .about:
      // 近五成 and 约两成 are said in tenths.
      if claim.number.isRounded, isHalf(difference, of: grain) { return true }
      guard let twenty = difference.magnitude.multiplied(by: 20) else { return false }
      return twenty <= known.value.magnitude
    case .moreThan, .atLeast:
      guard !difference.isNegative else { return false }
      return claim.number.isOpen || isNear(difference, above: value)
    case .upTo:
      return difference.isNegative || difference.isZero
    }
  }

  /// Whether a figure comes to the number when it is rounded as the number is written.
  func isNear(_ known: IndicatorLexicon.Known) -> Bool {
    guard claim.number.qualifier == .exact, !claim.number.isSpelt,
      let difference = known.value.subtracting(value)
    else {
      return false
    }
    return isHalf(difference, of: grain)
  }

  private func isHalf(_ difference: DecimalNumber, of grain: DecimalNumber) -> Bool {
    difference.magnitude.multiplied(by: 2).map { $0 <= grain } ?? false
  }

  /// Whether a figure is no further above than the words allow: 三千余 is below four thousand, 超过90% is
  /// any larger share.
  private func isNear(_ difference: DecimalNumber, above value: DecimalNumber) -> Bool {
    if claim.number.base == "%" { return true }
    var power = DecimalNumber(1)
    while let next = power.multiplied(by: 10), next <= value { power = next }
    return difference < power
  }
}

extension Claim {
  /// The years whose figure of an indicator its number is.
  ///
  /// - Parameter isTarget: whether what was to be reached is meant.
  func years(of entry: IndicatorLexicon.Entry, isTarget: Bool = false) -> Set<Moment> {
    let comparison = Comparison(claim: self, entry: entry)
    return Set(
      entry.known.filter { $0.isTarget == isTarget && comparison.agrees($0) }
        .compactMap { Moment(oneYear: $0.period) })
  }
}

/// Whether a number can be the figure of an indicator by its unit.
enum UnitFit {
  private static let families: [Set<String>] = [
    ["人", "名", "位"], ["个", "所", "家", "座"], ["本", "部", "种", "册"], ["个", "项", "件"], ["个", "支"],
  ]

  static func fits(_ number: WrittenNumber, _ entry: IndicatorLexicon.Entry) -> Bool {
    let isRank = entry.isRank
    if isRank || number.qualifier == .rank { return isRank && number.qualifier == .rank }
    return isSame(number.base, entry.unit.base)
  }

  /// Whether two units count the same: 人 and 名.
  static func isSame(_ written: String, _ base: String) -> Bool {
    if EnglishUnit.isSame(written, base) { return !written.isEmpty }
    return families.contains { $0.contains(written) && $0.contains(base) }
  }

  /// Whether the unit is the very one that the figure is printed with.
  static func isSame(_ number: WrittenNumber, _ entry: IndicatorLexicon.Entry) -> Bool {
    number.unit == entry.indicator.unit.text || number.qualifier == .rank
      || (number.base == "百分点" && entry.unit.base == "百分点")
      || (number.base == entry.unit.base && number.isRounded)
  }
}
