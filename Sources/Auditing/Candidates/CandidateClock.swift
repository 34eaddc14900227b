import Indicators

/// Keeps track of when the numbers of a report are about, in the form of the tables.
struct CandidateClock {
  /// What the report is about as a whole; empty where it does not say.
  let whole: String
  /// The year that the report ends with.
  let year: Int?
  private(set) var isPlan = false
  private var times: [WrittenTime] = []
  /// What is written for each time, by where it begins.
  private var words: [Int: String] = [:]
  private var carried: String?
  private var headed: String?
  private var listed: [String] = []

  init(whole: String) {
    self.whole = whole
    year = Period(whole).map(\.lastYear)
  }

  /// What holds under these headings.
  mutating func beginSection(_ times: [WrittenTime]) {
    headed = times.compactMap { text(of: $0.moment) }.last
  }

  mutating func beginParagraph() { carried = nil }

  /// - Parameter words: gives what is written in a range.
  mutating func beginSentence(
    _ times: [WrittenTime], plan: Bool, words: (Range<Int>) -> String = { _ in "" }
  ) {
    self.times = times
    self.words = Dictionary(
      times.map { ($0.range.lowerBound, words($0.range)) }, uniquingKeysWith: { first, _ in first })
    listed = times.filter { !$0.isAside }.compactMap { $0.moment.year.map(String.init) }
    isPlan = plan
  }

  /// Whether what stands at a position is to come: 2023年拟投入….
  func isAhead(_ position: Int) -> Bool {
    isPlan
      || times.contains { time in
        guard let own = time.moment.calendarYear, let year, !time.isAside else { return false }
        return own > year && time.range.upperBound <= position
      }
  }

  mutating func endSentence() {
    if let last = times.last(where: { !$0.isAside && $0.lasts && text(of: $0) != nil }) {
      carried = text(of: last)
    }
    isPlan = false
  }

  /// The period of a number.
  ///
  /// - Parameters:
  ///   - lead: the words that belong to it.
  ///   - isFrom: whether it is what something came from.
  ///   - place: its place among the numbers that are said to be of so many times or things.
  func period(
    of range: Range<Int>, lead: Range<Int>, isFrom: Bool, isReached: Bool, count: Int,
    place: Int = 0, of total: Int = 1
  ) -> String {
    let near = times.last { lead.overlaps($0.range) && $0.range.upperBound <= range.lowerBound }
    if let near, let text = text(of: near), isFrom || !near.isAside || isReached {
      return text
    }
    if let own = times.last(where: { $0.range.upperBound == lead.lowerBound - 1 && lead.isEmpty }),
      let text = text(of: own)
    {
      return text
    }
    if isFrom || isReached, listed.count == 2 { return isFrom ? listed[0] : listed[1] }
    let before = times.last { !$0.isAside && $0.range.upperBound <= range.lowerBound }
    let own = before.flatMap { text(of: $0) } ?? carried ?? headed ?? whole
    guard isFrom else { return own }
    if let start = own.split(separator: "-").first, own.contains("-") { return String(start) }
    return Int(own).map { String($0 - 1) } ?? own
  }

  /// A time as the tables write it: 2023年9月 is 2023-09, and 上半年 of a report of 2023 is 2023-H1.
  private func text(of time: WrittenTime) -> String? {
    let written = words[time.range.lowerBound] ?? ""
    switch time.moment {
    case .part(let year): return Period(written)?.description ?? String(year)
    case .unclear:
      // In 9月 something happened; 1—9月 is what is measured.
      let isSpan = written.hasSuffix("月") && written.contains { "—-–至~到".contains($0) }
      guard let year, isSpan || Self.parts.contains(where: written.hasSuffix) else { return nil }
      return Period("\(year)年\(written)")?.description
    default: return text(of: time.moment)
    }
  }

  private static let parts = ["上半年", "下半年", "季度"]

  /// A moment as the tables write it.
  func text(of moment: Moment) -> String? {
    switch moment {
    case .years(let start, let end): start == end ? String(start) : "\(start)-\(end)"
    case .session(let start): "\(start)/\(start + 1)"
    case .sessions(let start, let end): "\(start)/\(start + 1)-\(end)/\(end + 1)"
    case .since(let start):
      year.map { $0 > start ? "\(start)-\($0)" : String(start) }
    case .event(let year), .part(let year): String(year)
    case .duration(let years): year.map { "\($0 - years + 1)-\($0)" }
    case .relative(let step): year.map { String($0 + step) }
    case .whole: year.map(String.init)
    case .unclear: nil
    }
  }
}
