import Indicators

extension Judgement {
  /// What the data say to a number that tells by how much a figure differs from that of another time: only a slip
  /// of the pen shows that it is wrong, since tables are revised and texts round.
  func difference(from past: Moment) -> Outcome {
    guard candidates.count == 1, let entry = candidates.first, !claim.needsSlip,
      number.base == entry.unit.base || claim.isBare && entry.unit.scale == 1
    else { return .unknown }
    let known = entry.known.filter { !$0.isTarget && $0.qualifier == .exact }
    let own = known.filter { Moment(oneYear: $0.period) == claim.moment }
    let others = known.filter { Moment(oneYear: $0.period) == past }
    guard own.count == 1, others.count == 1 else { return .unknown }
    let isKnown = known.contains { left in
      left.value == number.value
        || known.contains { $0.period != left.period && isNear(left, less: $0) }
    }
    guard !isKnown, let right = own[0].less(others[0]),
      Slip.isKin(number, right, isNear: true)
    else { return .unknown }
    return .differs((right, entry), isSure: false)
  }

  /// Whether the number is the difference of two figures, give or take one in its last digit.
  private func isNear(_ left: IndicatorLexicon.Known, less right: IndicatorLexicon.Known) -> Bool {
    guard let difference = left.value.subtracting(right.value)?.magnitude,
      let rest = difference.subtracting(number.value.magnitude)
    else { return true }
    return rest.magnitude <= number.grain
  }
}
