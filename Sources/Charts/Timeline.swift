/// When a figure was: a stretch of time, in years with their fractions.
public struct ChartTime: Hashable, Sendable {
  /// Where it begins: 2021 is the first moment of that year.
  public let start: Double
  /// The moment after its end.
  public let end: Double

  /// A stretch of time; one without length is a moment.
  public init(from start: Double, to end: Double) {
    self.start = start
    self.end = max(start, end)
  }

  /// Whole years.
  public init(years: ClosedRange<Int>) {
    self.init(from: Double(years.lowerBound), to: Double(years.upperBound + 1))
  }

  var length: Double { end - start }
  /// Whether it is a moment, so that something was so on it and not in it.
  var isMoment: Bool { length == 0 }
  var middle: Double { start / 2 + end / 2 }

  /// Shorter than half a month, a figure is of a moment, and there is always time between moments.
  static let shortest = 1.0 / 24
  /// Whether it is a day or little more.
  var isShort: Bool { length <= Self.shortest }
}

extension ChartTime {
  /// The time in front of each of several that are in order, of which nothing is known; nil where one follows
  /// the other.
  static func gaps(before times: [ChartTime]) -> [ChartTime?] {
    guard let shortest = times.map(\.length).min() else { return [] }
    guard shortest > Self.shortest, !recurEachYear(times) else {
      return gaps(beforeMoments: times)
    }
    var covered = Double.infinity
    return times.enumerated().map { index, time in
      defer { covered = index == 0 ? time.end : max(covered, time.end) }
      // A year is 365 or 366 days: quarters and months never fit to the last digit.
      guard time.start - covered > shortest * 0.25 else { return nil }
      return ChartTime(from: covered, to: time.start)
    }
  }

  /// Whether the same part of the year is told each time, as the June of several years: what lies between is not
  /// missing.
  static func recurEachYear(_ times: [ChartTime]) -> Bool {
    guard times.count > 2, let first = times.first, first.length < 0.6 else { return false }
    // Months begin some days earlier or later in leap years.
    return times.allSatisfy { time in
      let years = time.start - first.start
      return abs(time.length - first.length) < 0.02 && abs(years - years.rounded()) < 0.02
    }
  }

  /// Moments that come at equal distances, such as the last days of years, leave a gap where one did not come;
  /// of others nobody can say which is missing.
  private static func gaps(beforeMoments times: [ChartTime]) -> [ChartTime?] {
    let steps = zip(times.dropFirst(), times).map { $0.middle - $1.middle }
    let plain: [ChartTime?] = times.map { _ in nil }
    guard let step = steps.min(), step > Self.shortest else { return plain }
    func isMultiple(_ width: Double, of step: Double) -> Bool {
      abs(width - (width / step).rounded() * step) < step * 0.05
    }
    // A figure of the middle of a year beside those of its ends makes no other years incomplete.
    let isUsual =
      step > 0.5 && isMultiple(step, of: 1)
      || steps.count { $0 < step * 1.5 } * 4 >= steps.count * 3
    guard isUsual, steps.allSatisfy({ isMultiple($0, of: step) }) else { return plain }
    return [nil]
      + zip(steps, zip(times, times.dropFirst())).map { width, ends in
        width > step * 1.5 ? ChartTime(from: ends.0.end, to: ends.1.start) : nil
      }
  }
}

/// A category or a period that a chart has a place for; or periods between others of which nobody says
/// anything, so that a gap in the data is one in the picture as well.
struct ChartSlot {
  let label: String
  let time: ChartTime?
  var isGap = false
  /// It is known and not to be drawn.
  var isLeftOut = false
  /// It lies behind the last that has a figure, and says what is aimed at: nothing is missing there.
  var isAhead = false
}

extension Chart {
  /// The categories, or the periods in the order of time with the gaps between them.
  var slots: [ChartSlot] {
    var seen = Set<String>()
    let slots = series.flatMap(\.points).filter { seen.insert($0.label).inserted }
      .map { ChartSlot(label: $0.label, time: $0.time) }
    guard isOverTime else { return slots }
    let others = leftOut.filter { $0.time != nil && seen.insert($0.label).inserted }
      .map { ChartSlot(label: $0.label, time: $0.time, isLeftOut: true) }
    let known = (slots + others).enumerated().sorted { left, right in
      guard let first = left.element.time, let second = right.element.time else { return false }
      return (first.end, first.start, left.offset) < (second.end, second.start, right.offset)
    }
    return lookingAhead(drawn(withGaps(known.map(\.element))))
  }

  /// Some slots, told which lie ahead; what lies between them is no gap yet.
  private func lookingAhead(_ slots: [ChartSlot]) -> [ChartSlot] {
    let points = series.flatMap(\.points)
    let known = Set(points.filter { $0.value != nil }.map(\.label))
    let aimed = Set(points.filter { $0.target != nil }.map(\.label))
    guard !aimed.isSubset(of: known),
      let last = slots.lastIndex(where: { known.contains($0.label) })
    else { return slots }
    var result = slots
    for index in slots.indices where index > last {
      result[index].isAhead = aimed.contains(slots[index].label)
    }
    return result.enumerated().filter { index, slot in
      let next = result[index...].first { !$0.isGap }
      return !(slot.isGap && next?.isAhead == true && index > last)
    }.map(\.element)
  }

  /// Some slots without those that are left out, and without gaps in front of the first and behind the last of
  /// the others.
  private func drawn(_ slots: [ChartSlot]) -> [ChartSlot] {
    let isDrawn: (ChartSlot) -> Bool = { !$0.isGap && !$0.isLeftOut }
    guard let first = slots.firstIndex(where: isDrawn), let last = slots.lastIndex(where: isDrawn)
    else { return [] }
    return slots[first...last].filter { !$0.isLeftOut }
  }

  /// Whether all points know when they were, and the kind of chart has a place for time.
  var isOverTime: Bool {
    switch kind {
    case .line, .slope, .bar, .groupedBar:
      series.allSatisfy { $0.points.allSatisfy { $0.time != nil } }
    case .stackedShare, .progress, .keyNumber: false
    }
  }

  /// Whether periods of different lengths stand side by side: a total of three years is no point on a
  /// line of single ones.
  static func areLengthsMixed(_ series: [ChartSeries]) -> Bool {
    let lengths = series.flatMap(\.points).compactMap { $0.time?.length }
    guard let shortest = lengths.min(), let longest = lengths.max() else { return false }
    return longest - shortest > max(shortest, ChartTime.shortest) * 0.5
  }

  private func withGaps(_ slots: [ChartSlot]) -> [ChartSlot] {
    let times = slots.compactMap(\.time)
    guard times.count == slots.count else { return slots }
    let isOfDays = ChartTime.recurEachYear(times)
    var all: [ChartSlot] = []
    for (slot, gap) in zip(slots, ChartTime.gaps(before: times)) {
      if let gap, let before = all.last {
        all.append(
          ChartSlot(
            label: name(of: gap, between: before, slot, isOfDays: isOfDays), time: gap, isGap: true)
        )
      }
      all.append(slot)
    }
    return all
  }

  /// `2020年`, `2001—2017年`; other stretches by what they lie between.
  private func name(
    of gap: ChartTime, between before: ChartSlot, _ after: ChartSlot, isOfDays: Bool
  ) -> String {
    let isChinese = language == .zh
    // Between two days nothing is known of days, and not of the years that they may end.
    let isOfDays = isOfDays || before.time?.isShort == true
    if !isOfDays, let name = nameOfGap?(gap) { return name }
    let isWhole =
      !isOfDays && [gap.start, gap.end].allSatisfy { $0 == $0.rounded() && abs($0) < 1e6 }
    guard isWhole else {
      let (first, last) = (
        cleaned(before.label, limit: 60), cleaned(after.label, limit: 60)
      )
      return isChinese ? "\(first)与\(last)之间" : "between \(first) and \(last)"
    }
    let (first, last) = (Int(gap.start), Int(gap.end) - 1)
    let years = first == last ? "\(first)" : "\(first)\(isChinese ? "—" : "–")\(last)"
    return years + (isChinese ? "年" : "")
  }

  /// The names of the gaps between periods, for notes and descriptions.
  var gapLabels: [String] { slots.filter(\.isGap).map(\.label) }
}
