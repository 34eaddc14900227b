import Indicators
import Prose

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
  /// Whether what follows may be about it as well; a month in which something happened passes.
  var lasts = true
  /// Whether it stands within a clause that began with something else: 这一比例在2019年只有68.4%.
  var isInner = false
  /// Whether it is the time of a plan: 2023—2025年规划建设.
  var isPlanned = false
}

/// Whom a figure is about.
enum Owner: Hashable, Sendable {
  /// The institution that the site is about.
  case own
  /// A part of it, or another one that the tables know, by its number.
  case known(Int)
  /// Somebody of whom the tables say nothing, or several at once.
  case foreign
}

/// An owner that prose names.
struct WrittenOwner: Sendable {
  var range: Range<Int>
  var owner: Owner
  /// Whether it is only compared with: 比全市平均水平.
  var isAside = false
  /// Whether a clause begins with it, so that more than the clause is about it.
  var isTopic = true
  /// Whether it stands beside another: 西屏区与东屿县.
  var isJoined = false
  /// Whether only its capitals say that it is somebody: The Salt Road.
  var isVague = false
  var naming = Naming.name(kind: nil)

  /// How somebody is named; whose it is then may depend on what the text is about.
  enum Naming: Sendable {
    /// By a name, which may end with what they are: 司 of 云港公司.
    case name(kind: Passage.Unit?)
    /// As all of something: 县 of 全县.
    case scope(Passage.Unit)
    /// By what they are alone, which under a heading of another one means that one: 司 of 公司.
    case kind(Passage.Unit)
    /// By what a part is alone, which means nobody where no heading names one: 桥 of 大桥.
    case part(Passage.Unit)
  }

  /// The end of the word for what they are.
  var kind: Passage.Unit? {
    switch naming {
    case .name(let kind): kind
    case .kind(let kind), .part(let kind): kind
    case .scope: nil
    }
  }

  /// Whether all of something is meant.
  var isScope: Bool { if case .scope = naming { true } else { false } }
}
