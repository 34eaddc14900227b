/// The time that a figure is about: years, a part of a year, a year that begins within another, a day, those
/// who left school in a year, or a plan.
///
/// Two periods are the same if they are written the same. In which month a school year begins says how
/// periods are ordered and drawn, and not which they are: a text and a table mean the same period
/// whatever they know of the calendar.
public struct Period: Sendable {
  /// What kind of time it is. Figures of different kinds stand on no common axis.
  public enum Kind: Int, Hashable, Sendable, CaseIterable {
    /// Calendar years, one or several as a whole.
    case years
    /// The years of a plan: 十三五.
    case plan
    /// Financial years.
    case financialYears
    /// School years, or others that begin within a calendar year and are not said to be financial ones.
    case schoolYears
    /// Those who left school in a year: 2014届.
    case cohort
    /// Half of a calendar year.
    case half
    /// A quarter of a calendar year.
    case quarter
    /// A month, or several as a whole.
    case months
    /// The state at the end of a day.
    case day
  }

  /// What is written, in little room: each figure has a period.
  private let written: PackedExtent
  /// What kind of time it is.
  public let kind: Kind
  /// Its first day.
  public let start: CalendarDay
  /// Its last day.
  public let end: CalendarDay

  /// What is written.
  var extent: PeriodExtent { written.extent }

  /// The years that a period may have.
  static let years = 1900...2100

  /// The period of an extent; nil where its parts are out of order or out of reason.
  init?(_ extent: PeriodExtent, calendar: PeriodCalendar = .standard) {
    guard let (start, end) = extent.days(calendar), start <= end,
      Self.years.contains(start.year), Self.years.contains(end.year)
    else { return nil }
    self.init(extent, extent.kind, start, end)
  }

  private init(_ extent: PeriodExtent, _ kind: Kind, _ start: CalendarDay, _ end: CalendarDay) {
    written = PackedExtent(extent)
    self.kind = kind
    self.start = start
    self.end = end
  }

  /// A period of whole calendar years; nil where the years are out of order or out of reason.
  public init?(start: Int, end: Int) {
    self.init(.years(start, end))
  }

  /// Reads a period in its canonical spelling or as people write it.
  ///
  /// Canonical are `2021`, `2019-2021`, `2021-06`, `2021-Q2`, `2021-H1`, `2021/2022`,
  /// `2019/2020-2021/2022`, `2022-09-30`, `2022-01—2022-09`, `FY2021/2022`, `2014届` and `十三五`; read are
  /// also `2019年至2021年`, `2021年第二季度`, `2021—2022学年`, `截至2022年9月30日`, `Q2 2021`, `June 2021`,
  /// `year ended 31 March 2022` and the like.
  ///
  /// - Parameter calendar: where school and financial years begin.
  public init?(_ text: String, calendar: PeriodCalendar = .standard) {
    let extent =
      PeriodExtent(canonical: text) ?? ChinesePeriod(text).extent
      ?? EnglishPeriod(text, calendar: calendar).extent
    guard let extent else { return nil }
    self.init(extent, calendar: calendar)
  }
}

extension Period {
  /// The first calendar year that it is named by.
  public var firstYear: Int { kind == .cohort ? end.year : start.year }
  /// The last calendar year that it is named by.
  public var lastYear: Int { end.year }

  /// Whether it is one calendar year.
  public var isYear: Bool { kind == .years && start.year == end.year }

  /// Whether it is shorter than a year, so that a neighbour is another season.
  public var isPartOfYear: Bool {
    switch kind {
    case .half, .quarter, .day: true
    case .months: end.monthNumber - start.monthNumber < 11
    case .years, .plan, .financialYears, .schoolYears, .cohort: false
    }
  }

  /// How long it is, in months; none for a day.
  public var lengthInMonths: Int {
    kind == .day ? 0 : end.monthNumber - start.monthNumber + 1
  }

  /// Whether figures of both can be compared, and can stand on one axis: those of the same kind and length.
  public func isComparable(with other: Period) -> Bool {
    kind == other.kind && lengthInMonths == other.lengthInMonths
  }

  /// The same part of the year before: what the second quarter of 2021 is compared with.
  public var yearBefore: Period? { shifted(years: -1) }

  private func shifted(years: Int) -> Period? {
    guard let extent = extent.shifted(years: years) else { return nil }
    let (first, last) = (start.year + years, end.year + years)
    guard Self.years.contains(first), Self.years.contains(last) else { return nil }
    return Period(extent, kind, start.inYear(first), end.inYear(last))
  }

  /// Whether it is a calendar year and the next one as a whole.
  var isPairOfYears: Bool { kind == .years && end.year == start.year + 1 }

  /// Two years that are written `2016-2017` and are one school year; the period itself where it is none.
  func asSchoolYear(_ calendar: PeriodCalendar) -> Period {
    guard case .years(let first, let last) = extent, last == first + 1,
      let (start, end) = PeriodExtent.schoolYears(first, first).days(calendar)
    else { return self }
    return Period(extent, .schoolYears, start, end)
  }

  /// Whether it is written as calendar years and known as a school year by its neighbours.
  var isUndeclaredSchoolYear: Bool {
    if case .years = extent { kind == .schoolYears } else { false }
  }

  /// A stretch of whole months as a period of this one's kind, to name a gap between others; nil where there
  /// is no such period.
  ///
  /// - Parameter months: from the first month to the one behind the last, counted from the January of year 0.
  public func filling(months: Range<Int>) -> Period? {
    guard let first = months.first, let last = months.last else { return nil }
    switch kind {
    case .years, .half, .quarter, .months: return Period(.months(first, last).plainest)
    case .schoolYears, .financialYears:
      guard months.count.isMultiple(of: 12), (first - start.monthNumber).isMultiple(of: 12) else {
        return nil
      }
      let year = start.year + (first - start.monthNumber) / 12
      let other = year + months.count / 12 - 1
      let extent: PeriodExtent =
        kind == .schoolYears ? .schoolYears(year, other) : .financialYears(year, other)
      return Period(extent, kind, CalendarDay(firstOfMonth: first), CalendarDay(lastOfMonth: last))
    case .cohort:
      return months.count == 12
        ? Period(
          .cohort(last / 12), kind, CalendarDay(firstOfMonth: first),
          CalendarDay(lastOfMonth: last))
        : nil
    case .plan, .day: return nil
    }
  }
}

extension Period: Hashable {
  /// By what is written.
  public static func == (left: Period, right: Period) -> Bool { left.written == right.written }

  /// By what is written.
  public func hash(into hasher: inout Hasher) { hasher.combine(written) }
}

extension Period: Comparable {
  /// By last day, then by first: of 2019–2021 and 2021, the year by itself is the later one.
  public static func < (left: Period, right: Period) -> Bool {
    (left.end, left.start, left.written.order) < (right.end, right.start, right.written.order)
  }
}

extension Period: CustomStringConvertible {
  /// The canonical spelling: `2021`, `2021-Q2`, `2021/2022`, as tables and the published data have it.
  public var description: String { extent.description }

  /// The canonical spelling in letters, digits and hyphens, for anchors: `2021-2022-school`, `2014-class`.
  public var anchor: String {
    switch extent {
    case .years, .half, .quarter, .day: description
    case .months(let first, let last):
      [first, last].map { String(CalendarDay(firstOfMonth: $0).description.prefix(7)) }
        .uniquedInOrder.joined(separator: "-to-")
    case .schoolYears(let first, let last): "\(first)-\(last + 1)-school"
    case .financialYears(let first, let last): "\(first)-\(last + 1)-financial"
    case .cohort(let year): "\(year)-class"
    case .plan(let number): "plan-\(number)"
    }
  }
}

extension [String] {
  fileprivate var uniquedInOrder: [String] { count == 2 && self[0] == self[1] ? [self[0]] : self }
}
