import Prose

/// When a figure is about, as far as prose says.
enum Moment: Hashable, Sendable {
  /// A year, or some years as a whole.
  case years(Int, Int)
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
    return (base?.year).map { .year($0 + step) } ?? .unclear
  }

  /// The time of the first of two figures: 从…到… in these years.
  var beginning: Moment {
    switch self {
    case .years(let start, let end) where start < end: .year(start)
    case .since(let start), .event(let start): .year(start)
    default: .unclear
    }
  }

  /// The time of the last of two figures; nil for now.
  var end: Moment? {
    switch self {
    case .years(_, let end): .year(end)
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
  /// What all of is meant: 县 in 全县; whose that is depends on what the text is about.
  var scope: Passage.Unit?
}

/// What the text is about at a place, from what stands before.
struct Scene: Sendable {
  /// When; nil where nothing says so.
  var moment: Moment?
  /// Whether the time stands in a paragraph before, so that another may be meant.
  var isFar = false
  /// The year that was named last, be it only a part of it, which 当年 goes back to.
  var recent: Moment?
  /// The last time that goes on behind its paragraph, as a month does not.
  var lasting: Moment?
  /// The years that the sentence before lists, which 同期 goes back to.
  var series: [Moment] = []
  /// Whether somebody was named before of whom only the name is known: a play or another house.
  var isDoubtful = false
  /// Whether the text stands under a heading of what is to come: 下一步打算, Looking ahead.
  var isPlan = false
  /// When by the headings alone.
  var headed: Moment?
  /// Who; nil where nothing says so.
  var owner: Owner?
  /// Who else may be meant, since a name before was about them.
  var rival: Owner?

  /// Begins a sentence about a whole year that it does not name: 全年, 年末.
  mutating func beginYear() {
    guard moment?.year == nil, let headed else { return }
    (moment, isFar) = (headed, false)
  }

  /// Goes on behind a sentence that names these.
  mutating func pass(_ times: [WrittenTime], _ owners: [WrittenOwner]) {
    var base = moment
    var looksBack = false
    var isPassing = false
    var moments: [Moment] = []
    var long: [Moment] = []
    for time in times {
      guard !time.isAside else {
        if time.moment.calendarYear != nil { recent = .unclear }
        continue
      }
      switch time.moment {
      case .relative(0): base = recent ?? base
      case .whole: base = base?.year == nil ? headed ?? recent ?? base : base
      // 2021年 behind a heading of 2020 makes it open what 上年 is counted from.
      case .relative(let step):
        if let year = recent?.year, year != base?.year { base = .unclear }
        // 去年这一数字为126个 looks back and goes on with this year.
        if step < 0, moment != nil { looksBack = true; continue }
      default: break
      }
      guard let own = time.moment.resolved(from: base) else { continue }
      if own.calendarYear != nil { (base, recent) = (own, own) }
      if case .since(let year) = own { recent = .year(year) }
      if time.lasts { long.append(own) }
      if time.lasts || headed == nil {
        if own == .unclear, !time.lasts { isPassing = true } else { moments.append(own) }
      }
    }
    if looksBack { isFar = true }
    if isPassing, moments.isEmpty { moments = [.unclear] }
    let listed = times.filter { !$0.isAside && $0.moment.year != nil }.map(\.moment)
    if !listed.isEmpty { series = listed }
    if let only = Self.one(of: moments) {
      // A year in the middle of a sentence may be all that is said of it under a heading of another.
      let isInner = times.allSatisfy { $0.isAside || $0.isInner }
      let kept = isInner && headed?.year != nil && headed != only ? headed : nil
      (moment, isFar) = (kept ?? only, kept != nil)
    }
    if let only = Self.one(of: long) { lasting = only }
    let named = Set(owners.filter { !$0.isAside && $0.isTopic }.map(\.owner))
    if let only = named.first {
      let isVague = owners.allSatisfy { $0.isAside || !$0.isTopic || $0.isVague }
      isDoubtful = isVague
      if !isVague {
        owner = named.count == 1 ? only : .foreign
        rival = nil
      }
    }
  }

  private static func one(of moments: [Moment]) -> Moment? {
    guard let first = moments.first, !moments.allSatisfy({ $0 == first }) else {
      return moments.first
    }
    // 2020年一季度…，全年…: all of it is the same year.
    let years = Set(moments.map(\.calendarYear))
    return years.count == 1 ? moments.last { $0.year != nil } ?? .unclear : .unclear
  }

  /// Goes on behind names that name these owners: what follows may be about the last of them as well.
  mutating func pass(_ names: [(owner: Owner, end: Int)], behind owners: [WrittenOwner]) {
    guard let last = names.last else { return }
    let isOver = owners.contains { !$0.isAside && $0.isTopic && $0.range.lowerBound >= last.end }
    rival = isOver || last.owner == (owner ?? .own) ? nil : last.owner
  }
}
