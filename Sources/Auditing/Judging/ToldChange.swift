import Indicators

/// By how much a figure is said to be more or less than that of an earlier time, as the words beside it tell:
/// 20人，比上年增加3人; 268,500, up 6.6%; a third less than in the year before.
///
/// It says which figure is meant, where the figure itself is wrong: of all years of an indicator hardly two differ
/// from the one before by just as much.
struct ToldChange: Hashable {
  enum Amount: Hashable {
    /// So many of what is counted; points of a share. Without a unit of its own it is told in the indicator's.
    case difference(WrittenAmount)
    /// Such a part of the earlier figure, from which to which: 0.15 for 15%.
    case share(ClosedRange<Double>)
  }

  /// A number as it is compared with others.
  struct WrittenAmount: Hashable {
    var value: DecimalNumber
    var grain: DecimalNumber
    /// What is counted; empty where nothing says so.
    var base: String
  }

  var amount: Amount
  /// Whether it is less; nil where the words leave it open.
  var isDown: Bool?
  /// When the earlier figure is of, from the year that the later one is of.
  var past = Moment.relative(-1)
  /// How many of its digits say something: a single one fits many figures.
  var weight: Int

  /// A number that tells a change.
  init?(_ number: WrittenNumber, isDown: Bool?, past: Moment) {
    let about = number.qualifier == .exact ? 0 : 0.06
    if number.base == "%" {
      let (value, grain) = (number.value.magnitude.double, number.grain.double)
      let slack = grain / 2 + value * about + 1e-9
      amount = .share((value - slack) / 100...(value + slack) / 100)
    } else {
      guard number.qualifier == .exact else { return nil }
      amount = .difference(
        WrittenAmount(value: number.value.magnitude, grain: number.grain, base: number.base))
    }
    weight = number.qualifier == .exact ? Slip.digits(number.value).count : 1
    (self.isDown, self.past) = (isDown, past)
  }

  /// A change told in words: a third less.
  init(share: Double, isDown: Bool?, past: Moment) {
    amount = .share(share * 0.92...share * 1.08)
    (self.isDown, self.past) = (isDown, past)
    weight = 1
  }

  /// The years whose figure differs from the earlier one by so much.
  func years(of entry: IndicatorLexicon.Entry) -> [Moment] {
    let known = entry.known.filter { !$0.isTarget && $0.qualifier == .exact }
    return known.compactMap { later -> Moment? in
      guard let moment = Moment(oneYear: later.period), let before = past.resolved(from: moment),
        before != moment,
        known.contains(where: {
          Moment(oneYear: $0.period) == before && leads(from: $0.value, to: later.value, entry)
        })
      else { return nil }
      return moment
    }
  }

  /// What a number is beside the figure that the change tells.
  enum Fit {
    /// It is that figure.
    case right
    /// It is not, though it looks like it, and the figure is of this year.
    case wrong(Moment)

    var isWrong: Bool { if case .wrong = self { true } else { false } }
  }

  /// How a number goes with the figure of an indicator that changed by so much; nil where none did, or the number
  /// looks like nothing of it.
  ///
  /// - Parameters:
  ///   - others: those who have the same of their own.
  ///   - years: the years that may be meant; empty for any.
  func fit(
    of claim: Claim, _ entry: IndicatorLexicon.Entry, _ others: [IndicatorLexicon.Entry],
    among years: Set<Moment>
  ) -> Fit? {
    let told = self.years(of: entry).filter { years.isEmpty || years.contains($0) }
    guard told.count == 1, let moment = told.first else { return nil }
    let comparison = Comparison(claim: claim, entry: entry)
    let known = entry.known.filter { !$0.isTarget }
    guard let figure = known.first(where: { Moment(oneYear: $0.period) == moment }) else {
      return nil
    }
    if comparison.agrees(figure) { return .right }
    let number = claim.number
    let isLike =
      Slip.isKin(number, figure, isNear: true) || Slip.isLike(number, figure)
      || Slip.isScaled(number, of: figure) || known.contains(where: comparison.agrees)
      || Slip.mayBe(number, entry) && Slip.hasDigits(number, of: figure, atLeast: 2)
      || Slip.digits(number.value).count > 2
        && others.contains { other in
          other.known.contains {
            !$0.isTarget && $0.period == figure.period && comparison.agrees($0)
          }
        }
    return isLike ? .wrong(moment) : nil
  }

  /// The only one of several claims about a number that the change tells of, where the number is not what it should be;
  /// nil where it is right, or where two indicators may be meant.
  func told(
    among candidates: [(claim: Claim, entry: IndicatorLexicon.Entry)], in years: Set<Moment>,
    _ lexicon: IndicatorLexicon
  ) -> Claim? {
    var found: Claim?
    for (candidate, entry) in candidates {
      var claim = candidate
      let others = lexicon.siblings(of: claim.surface)
      switch fit(of: claim, entry, others, among: years) {
      case nil: continue
      case .right?: return nil
      case .wrong(let moment)?:
        if let found, !lexicon.share(found.surface, claim.surface, of: entry.owner) { return nil }
        (claim.moment, claim.hasOwnTime, claim.owner) = (moment, true, entry.owner)
        claim.isToldByChange = true
        found = claim
      }
    }
    return found
  }

  private func leads(
    from earlier: DecimalNumber, to later: DecimalNumber, _ entry: IndicatorLexicon.Entry
  ) -> Bool {
    guard let difference = later.subtracting(earlier),
      isDown == nil || difference.isNegative == isDown
    else { return false }
    switch amount {
    case .share(let range):
      guard !earlier.isZero, entry.unit.base != "%" else { return false }
      return range.contains(difference.magnitude.double / earlier.magnitude.double)
    case .difference(var told):
      if entry.unit.base == "%" {
        guard ["points", "百分点"].contains(told.base) else { return false }
      } else if told.base.isEmpty {
        told.value = told.value.multiplied(by: entry.unit.scale) ?? told.value
        told.grain = told.grain.multiplied(by: entry.unit.scale) ?? told.grain
      } else if !UnitFit.isSame(told.base, entry.unit.base) {
        return false
      }
      guard let rest = difference.magnitude.subtracting(told.value)?.magnitude.multiplied(by: 2)
      else { return false }
      return rest <= told.grain
    }
  }
}
