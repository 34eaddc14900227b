import Diagnostics
import Indicators
import Prose

/// What the data say to a claim.
struct Judgement {
  /// A figure of the data and its indicator.
  typealias Finding = (known: IndicatorLexicon.Known, entry: IndicatorLexicon.Entry)

  enum Outcome {
    /// A figure of the data is the same.
    case agrees(Finding)
    /// No figure of the data is the same; this one was expected.
    case differs(Finding, isSure: Bool)
    /// The data say nothing about it, or what is meant is not certain.
    case unknown
  }

  let claim: Claim
  let candidates: [IndicatorLexicon.Entry]
  /// All that go by the name of the claim, whoever they are about.
  var others: [IndicatorLexicon.Entry] = []

  var number: WrittenNumber { claim.number }

  var outcome: Outcome {
    if case .difference(let past) = claim.meaning { return difference(from: past) }
    var expected: (finding: Finding, isSure: Bool)?
    for entry in candidates {
      let comparison = Comparison(claim: claim, entry: entry)
      let known = entry.known.filter { $0.isTarget == claim.isOfTarget }
      let (fitting, scope) = inMoment(known, of: entry)
      let isSlip = claim.needsSlip || Slip.mayBe(number, entry)
      let exact = fitting.first { comparison.agrees($0) && $0.qualifier == number.qualifier }
      if let found = exact ?? fitting.first(where: comparison.agrees), !Slip.mayBe(number, entry) {
        return claim.needsSlip ? .unknown : .agrees((found, entry))
      }
      if isSlip {
        // What the tables have of another year is no slip, unless that year cannot be meant.
        let isOther =
          claim.needsSlip && !claim.mayBeOfOtherYear && !Slip.mayBe(number, entry)
          && Slip.digits(number.value).count > 2
          && known.contains(where: comparison.agrees)
        let slip =
          scope == .sure && !isOther
          ? fitting.first {
            self.isSlip($0, entry) || isOtherYear($0, among: known) || isOtherOwner($0, entry)
          } : nil
        if expected == nil, let slip { expected = ((slip, entry), true) }
        continue
      }
      // 累计安装30.7只 for 30.7万只: a sum does not have just the digits of one year's figure.
      if claim.isSum, scope == .hint, claim.moment?.isOneYear == true, expected == nil,
        let scaled = known.first(where: { isOfMoment($0) && isScaled($0) })
      {
        expected = ((scaled, entry), true)
        continue
      }
      guard scope != .hint, !fitting.contains(where: comparison.isNear) else { continue }
      if let other = claim.otherMoment,
        known.contains(where: { Moment(oneYear: $0.period) == other && comparison.agrees($0) })
      {
        continue
      }
      // A time from afar may not be what is meant: another year's figure is no error then.
      if claim.isFar, known.contains(where: comparison.agrees) { continue }
      let kin = fitting.filter { Slip.isKin(number, $0, isNear: true) }
      if expected == nil, let figure = kin.first ?? Self.expected(among: fitting, of: entry),
        !isBeyond(figure)
      {
        expected = ((figure, entry), scope == .sure)
      }
    }
    // “one” before a measure word is an article, not a count; of several candidates none is sure.
    guard let expected, !number.isIndefinite, candidates.count == 1, !claim.isOnlyCompared else {
      return .unknown
    }
    return .differs(expected.finding, isSure: expected.isSure)
  }

  private func isOfMoment(_ known: IndicatorLexicon.Known) -> Bool {
    Moment(oneYear: known.period) == claim.moment
  }

  private func isScaled(_ known: IndicatorLexicon.Known) -> Bool {
    Slip.digits(number.value).count > 2 && Slip.isScaled(number, of: known, by: 500)
  }

  /// Whether a number is said to be a part of something that is smaller than the figure.
  private func isBeyond(_ known: IndicatorLexicon.Known) -> Bool {
    claim.whole.map { known.value.magnitude > $0.magnitude } ?? false
  }

  /// Whether the number is most likely a figure that was miswritten.
  var isSlip: Bool {
    if case .differs = outcome { true } else { false }
  }

  /// Whether a number is a figure that was miswritten.
  private func isSlip(
    _ known: IndicatorLexicon.Known, _ entry: IndicatorLexicon.Entry
  ) -> Bool {
    Slip.mayBe(number, entry)
      ? (!claim.needsSlip || claim.isNearlySure)
        && (Slip.hasDigits(number, of: known, atLeast: claim.isFigureOfOneYear ? 2 : 3)
          || Slip.isRounding(number, of: known))
      : Slip.isKin(number, known, isNear: claim.isNearlySure)
        && !(claim.isOfPart && Slip.isOneDigitOff(number, known))
  }

  /// Whether the number is the figure of another year, where it is certain that one is meant.
  private func isOtherYear(
    _ figure: IndicatorLexicon.Known, among known: [IndicatorLexicon.Known]
  ) -> Bool {
    claim.mayBeOfOtherYear && !claim.isFar && claim.moment?.isOneYear == true
      && known.contains {
        $0.period != figure.period && $0.value == number.value
          && Slip.hasDigits(number, of: $0, atLeast: isLittleEnough ? 3 : 4)
      }
  }

  /// Whether three digits of another year's figure say enough.
  private var isLittleEnough: Bool {
    claim.isNearlySure && (claim.hasOwnTime || claim.isOwnerInherited)
  }

  /// Whether the number is what somebody else has at the same time, where it is certain who is meant.
  private func isOtherOwner(
    _ figure: IndicatorLexicon.Known, _ entry: IndicatorLexicon.Entry
  ) -> Bool {
    claim.mayBeOfOtherOwner && Slip.digits(number.value).count > 2
      && others.contains { other in
        other.owner != entry.owner
          && other.known.contains {
            $0.period == figure.period && !$0.isTarget && $0.value == number.value
          }
      }
  }

  /// The figure to name where none agrees: that of the latest period, all readings where nothing decides.
  private static func expected(
    among known: [IndicatorLexicon.Known], of entry: IndicatorLexicon.Entry
  ) -> IndicatorLexicon.Known? {
    guard let last = known.last else { return nil }
    let latest = known.filter { $0.period == last.period && $0.reference != nil }
    let chosen = latest.first { $0.reference?.contains("#") == false }
    guard chosen == nil, latest.count > 1, let first = latest.first else { return chosen ?? last }
    return first.joined(with: latest.map(\.text))
  }

  // MARK: Time

  /// How far figures are those that a claim is about.
  private enum Scope {
    /// They are; one that differs is an error.
    case sure
    /// One of them is, but it is open which.
    case open
    /// They may be; only agreement counts.
    case hint
  }

  private func inMoment(
    _ known: [IndicatorLexicon.Known], of entry: IndicatorLexicon.Entry
  ) -> ([IndicatorLexicon.Known], Scope) {
    // Figures of years that are added up are in no table, unless it keeps running totals.
    let isAdded = claim.isSum && entry.indicator.accumulation != .cumulative
    if claim.meaning == .hope, !claim.hasOwnTime { return (known, .hint) }
    if claim.needsSlip, claim.isAnyTime {
      // For 2025 the Council has agreed: of a year that the tables do not have.
      let isOfNone =
        claim.hasOwnTime && claim.moment?.isOneYear == true && !known.contains(where: isOfMoment)
      return isOfNone ? ([], .hint) : (known, .sure)
    }
    // A figure of a month or of a day is never held against what is said of a year, or of no time at all; it
    // may only agree.
    let whole = known.filter(\.period.isWholeYears)
    guard !whole.isEmpty || known.isEmpty else { return (known, .hint) }
    switch claim.moment {
    case nil:
      let parts = known.filter { !$0.period.isWholeYears }
      return (parts + whole, isAdded && whole.allSatisfy(\.period.isYear) ? .hint : .sure)
    case .years(let start, let end):
      let same = whole.filter {
        $0.period.isCalendarYears && $0.period.firstYear == start && $0.period.lastYear == end
      }
      if !same.isEmpty { return (same, isAdded && !claim.hasOwnTime ? .hint : .sure) }
      return (known.filter { $0.period.firstYear <= end && start <= $0.period.lastYear }, .hint)
    case .session(let start):
      let same = whole.filter { Moment(oneYear: $0.period) == .session(start) }
      return (same, same.isEmpty ? .hint : .sure)
    case .sessions(let start, let end):
      let same = whole.filter { $0.period.firstYear == start && $0.period.lastYear == end + 1 }
      return (same, same.isEmpty ? .hint : .sure)
    case .since(let start):
      return (whole.filter { $0.period.lastYear >= start }, isAdded ? .hint : .sure)
    case .event(let start):
      let later = whole.filter { $0.period.lastYear >= start }
      let own = whole.contains { $0.period.lastYear == start && $0.period.isYear }
      return (own ? later.reversed() : later, isAdded || !own ? .hint : .open)
    case .duration(let years):
      let spans = whole.filter {
        $0.period.kind == .years && $0.period.lastYear - $0.period.firstYear + 1 == years
          && years > 1
      }
      return spans.isEmpty ? ([], .hint) : (spans, .sure)
    case .relative, .whole, .part, .unclear: return ([], .hint)
    }
  }
}

extension Period {
  /// Whether it is years as a whole, calendar years or others.
  fileprivate var isWholeYears: Bool {
    switch kind {
    case .years, .plan, .financialYears, .schoolYears, .cohort: true
    case .half, .quarter, .months, .day: false
    }
  }

  /// Whether prose names it by its calendar years, as those who left in 2021 by that year.
  fileprivate var isCalendarYears: Bool { [.years, .plan, .cohort].contains(kind) }
}

extension Claim {
  /// Whether it is about what was or is to be reached.
  var isOfTarget: Bool { meaning == .target || meaning == .hope }
}
