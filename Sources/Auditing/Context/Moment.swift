import Indicators

/// When a figure is about, as far as prose says.
enum Moment: Hashable, Sendable {
  /// A year, or some years as a whole.
  case years(Int, Int)
  /// A school or business year, by the year that it begins in: 2021/22.
  case session(Int)
  /// School or business years from one to another, each by the year that it begins in.
  case sessions(Int, Int)
  /// From a year on until now: 2019年以来, since 2019.
  case since(Int)
  /// A year in which something happened, which the figures behind may be later than: 2019年立项，….
  case event(Int)
  /// So many years as a whole: 近三年, over four years.
  case duration(Int)
  /// So many years from what the text is about: 上年, a year earlier; 当年 is none from it.
  case relative(Int)
  /// The whole of the year that the text is about: 全年.
  case whole
  /// A part of a year: 2023年9月, the first half of 2023.
  case part(Int)
  /// A part of a year that is not named, or a time that nobody names: 一季度, 此前.
  case unclear

  static func year(_ year: Int) -> Moment { .years(year, year) }

  /// The year, where it is one.
  var year: Int? {
    if case .years(let start, let end) = self, start == end { start } else { nil }
  }

  /// A period of the tables, where it is one year.
  init?(oneYear period: Period) {
    switch period.kind {
    case .years, .schoolYears, .financialYears: break
    case .plan, .cohort, .half, .quarter, .months, .day: return nil
    }
    switch period.lastYear - period.firstYear {
    case 0: self = .year(period.firstYear)
    case 1: self = .session(period.firstYear)
    default: return nil
    }
  }

  /// Where years stand among each other: a school year behind the calendar year that it begins in.
  var order: Int {
    if case .session(let start) = self { 2 * start + 1 } else { 2 * (year ?? 0) }
  }

  /// Whether it is one year, a calendar year or a school year.
  var isOneYear: Bool {
    if case .session = self { true } else { year != nil }
  }

  /// Whether it is counted from what the text is about.
  var isRelative: Bool { if case .relative = self { true } else { false } }

  /// The year so many years later, where it is one.
  func shifted(by step: Int) -> Moment? {
    if case .session(let start) = self { return .session(start + step) }
    return year.map { .year($0 + step) }
  }

  /// The year that it lies in.
  var calendarYear: Int? {
    switch self {
    case .years(let start, let end) where start == end: start
    case .event(let year), .part(let year): year
    default: nil
    }
  }

  /// The year itself, where something happened in it.
  var happened: Moment {
    if case .event(let year) = self { .year(year) } else { self }
  }

  /// The same time with years counted from what the text is about; nil where 当年 follows no year.
  func resolved(from base: Moment?) -> Moment? {
    if self == .whole { return base.flatMap { $0.calendarYear.map(Moment.year) ?? $0 } }
    guard case .relative(let step) = self else { return self }
    guard step != 0 else { return base.flatMap { $0.calendarYear.map(Moment.year) ?? $0 } }
    return base?.shifted(by: step) ?? .unclear
  }

  /// The time of the first of two figures: 从…到… in these years.
  var beginning: Moment {
    switch self {
    case .years(let start, let end) where start < end: .year(start)
    case .sessions(let start, _): .session(start)
    case .since(let start), .event(let start): .year(start)
    default: .unclear
    }
  }

  /// The time of the last of two figures; nil for now.
  var end: Moment? {
    switch self {
    case .years(_, let end): .year(end)
    case .sessions(_, let end): .session(end)
    case .session: self
    case .since, .duration, .event: nil
    case .relative, .whole, .part, .unclear: .unclear
    }
  }
}

/// A time that prose names.
struct WrittenTime: Sendable {
  var range: Range<Int>
  var moment: Moment
  /// Whether it is only compared with, or belongs to the one number behind it: 比2019年, 从2019年的26家.
  var isAside = false
  /// Whether something is compared with it: 比2021年.
  var isBase = false
  /// Whether what follows may be about it as well; a month in which something happened passes.
  var lasts = true
  /// Whether it stands within a clause that began with something else: 这一比例在2019年只有68.4%.
  var isInner = false
  /// Whether it is a day or a month without its year.
  var isDay = false
  /// Whether it is the end of a month that is named without its year: at the end of March.
  var isEnd = false
  /// Whether it is the time of a plan: 2023—2025年规划建设.
  var isPlanned = false
}
