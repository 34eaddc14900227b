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
  /// So many years from what the text is about: 上年, a year earlier.
  case relative(Int)
  /// A part of a year, or a time that nobody names: 一季度, 此前.
  case unclear

  static func year(_ year: Int) -> Moment { .years(year, year) }

  /// The year, where it is one.
  var year: Int? {
    if case .years(let start, let end) = self, start == end { start } else { nil }
  }

  /// The year itself, where something happened in it.
  var happened: Moment {
    if case .event(let year) = self { .year(year) } else { self }
  }

  /// The same time with years counted from what the text is about.
  func resolved(from base: Moment?) -> Moment {
    guard case .relative(let step) = self else { return self }
    return base?.year.map { .year($0 + step) } ?? .unclear
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
    case .relative, .unclear: .unclear
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
  /// What all of is meant: 县 in 全县; whose that is depends on what the text is about.
  var scope: Passage.Unit?
}

/// What the text is about at a place, from what stands before.
struct Scene: Sendable {
  /// When; nil where nothing says so.
  var moment: Moment?
  /// Whether the time stands in a paragraph before, so that another may be meant.
  var isFar = false
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
    let moments = Set(
      times.filter { !$0.isAside && ($0.lasts || headed == nil) }
        .map { $0.moment.resolved(from: moment) })
    if let only = moments.first {
      moment = moments.count == 1 ? only : .unclear
      isFar = false
    }
    let named = Set(owners.filter { !$0.isAside && $0.isTopic }.map(\.owner))
    if let only = named.first {
      owner = named.count == 1 ? only : .foreign
      rival = nil
    }
  }

  /// Goes on behind names that name these owners: what follows may be about the last of them as well.
  mutating func pass(_ names: [(owner: Owner, end: Int)], behind owners: [WrittenOwner]) {
    guard let last = names.last else { return }
    let isOver = owners.contains { !$0.isAside && $0.isTopic && $0.range.lowerBound >= last.end }
    rival = isOver || last.owner == (owner ?? .own) ? nil : last.owner
  }
}
