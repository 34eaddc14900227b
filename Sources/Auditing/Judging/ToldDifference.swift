import Indicators
import Prose

/// The year of a figure, as the difference behind it tells: 比上年末增加35.5万千瓦 is what only one year has more than the
/// one before.
///
/// Where a text does not say when, the figure of another year would be no error; but with the difference of just
/// one pair of years behind it, it is certain which is meant.
struct ToldDifference {
  private let entry: IndicatorLexicon.Entry
  private let claim: Claim

  init(_ claim: Claim, _ entry: IndicatorLexicon.Entry) {
    (self.claim, self.entry) = (claim, entry)
  }

  /// How far behind a figure its difference may stand.
  private static let reach = 28

  /// The only year whose figure differs from that of the year before by a number that stands behind the claim's own.
  ///
  /// - Returns: the year, and whether only a share of growth tells it, which other pairs of figures come near as well.
  func year(
    among numbers: [WrittenNumber], in passage: Passage
  ) -> (moment: Moment, isByShare: Bool)? {
    let end = claim.number.range.upperBound
    let near = numbers[numbers.partitioningIndex { $0.range.lowerBound > end }...]
      .prefix { $0.range.lowerBound < end + Self.reach }
    let change = near.first {
      Slip.digits($0.value).count > 1
        && !(end..<$0.range.lowerBound).contains { Punctuation.endsSentence(passage[$0]) }
        && GapWords.endsWithChange(passage, end..<$0.range.lowerBound)
    }
    // Of 从648.92亿元增加到701.28亿元，多了52.36亿元 the first is not what the difference leads to.
    guard let change,
      !near.contains(where: {
        $0.range.lowerBound < change.range.lowerBound && $0.base == claim.number.base
      })
    else { return nil }
    let known = entry.known.filter { !$0.isTarget && $0.qualifier == .exact }
    let years = known.filter { later in
      guard let moment = Moment(oneYear: later.period) else { return false }
      return known.contains { earlier in
        Moment(oneYear: earlier.period) == moment.shifted(by: -1)
          && isDifference(change, later.value, earlier.value)
      }
    }
    guard years.count == 1, let moment = Moment(oneYear: years[0].period) else { return nil }
    return (moment, change.base == "%")
  }

  /// Whether a share says by how much a figure grew or fell, rounded as it is written: 同比下降10.1%.
  private func isGrowth(_ change: WrittenNumber, _ later: Double, _ earlier: Double) -> Bool {
    guard earlier != 0 else { return false }
    let growth = abs(later / earlier - 1) * 100
    return abs(growth - change.value.magnitude.double) <= change.grain.double / 2 + 1e-9
  }

  private func isDifference(
    _ change: WrittenNumber, _ later: DecimalNumber, _ earlier: DecimalNumber
  ) -> Bool {
    if change.base == "%", claim.number.base != "%" {
      return isGrowth(change, later.double, earlier.double)
    }
    // 1.1个百分点 is told in points of a share in percent.
    let isShare = claim.number.base == "%" && change.base == "百分点"
    guard isShare || change.base == claim.number.base,
      let difference = later.subtracting(earlier)?.magnitude
    else { return false }
    return difference == change.value.magnitude
  }
}
