import Content
import Indicators
import Prose

/// Finds the numbers of a report that may be figures of the tables.
///
/// The sentences are read with the auditor's own eyes (`NumberScanner`, `ChineseTimes`, `EnglishScanner`). The
/// auditor asks of each number whether it is a figure that the tables know; here every number that counts
/// something is named after the words that stand around it.
public struct CandidateReading: Sendable {
  private let units: UnitVocabulary
  private let englishUnits: EnglishUnits

  /// A reading that knows the units of these indicators besides the common ones.
  public init(indicators: [Indicator] = []) {
    units = UnitVocabulary(of: indicators.map(\.unit.text), further: CandidateUnits.chinese)
    englishUnits = EnglishUnits(
      indicators.map { UnitBase($0.unit.text).base } + CandidateUnits.english, hasSessions: false)
  }

  /// The candidates of a report in the order of reading.
  public func candidates(of report: ReportText) -> [Candidate] {
    let parts = ReportParts(report)
    return parts.isChinese
      ? chinese(parts, ReportPeriod(parts, units: units).text)
      : english(parts, ReportPeriod(english: parts, units: englishUnits).text)
  }

  private func chinese(_ parts: ReportParts, _ whole: String) -> [Candidate] {
    var reading = ChineseCandidates(units: units, clock: CandidateClock(whole: whole))
    var all: [Candidate] = []
    for part in parts.parts {
      reading.clock.beginSection(part.headings.flatMap { times(in: $0) })
      let found: [Candidate] =
        switch part.content {
        case .paragraph(let text): reading.read(text)
        case .table(let rows, let caption):
          CandidateTable(rows, caption: caption, units: units, clock: reading.clock).candidates
        }
      all += placed(found, part, parts)
    }
    return all
  }

  private func english(_ parts: ReportParts, _ whole: String) -> [Candidate] {
    var reading = EnglishCandidates(units: englishUnits, clock: CandidateClock(whole: whole))
    var all: [Candidate] = []
    for part in parts.parts {
      let found: [Candidate] =
        switch part.content {
        case .paragraph(let text): reading.read(text)
        case .table(let rows, let caption):
          CandidateTable(
            rows, caption: caption, units: units, clock: reading.clock, isChinese: false
          )
          .candidates
        }
      all += placed(found, part, parts)
    }
    return all
  }

  private func placed(
    _ found: [Candidate], _ part: ReportPart, _ parts: ReportParts
  ) -> [Candidate] {
    let locator = part.locator(of: parts.counts[part.path] ?? 1, isChinese: parts.isChinese)
    return found.map { candidate in
      var candidate = candidate
      candidate.locator = locator
      candidate.headings = part.headings
      return candidate
    }
  }

  private func times(in text: String) -> [WrittenTime] {
    let passage = Passage(verbatim: text).folded
    let scanner = NumberScanner(passage, units: units)
    return ChineseTimes(passage, years: scanner.years).times
  }
}

/// What a report is about as a whole: the years of its title, else those that it names most.
struct ReportPeriod {
  let text: String

  init(_ parts: ReportParts, units: UnitVocabulary) {
    func years(_ text: String) -> [WrittenYears] {
      NumberScanner(Passage(verbatim: text).folded, units: units).years
    }
    if let titled = years(parts.title).last {
      let written = Passage(verbatim: parts.title).folded
      text =
        Self.longest(in: written, from: titled.range.lowerBound)
        ?? Self.text(titled.start, titled.end)
      return
    }
    var singles: [Int: Int] = [:]
    var spans: [[Int]: Int] = [:]
    for part in parts.parts {
      // Captions say of what years a picture is, and not the report.
      guard case .paragraph(let paragraph) = part.content,
        paragraph.contains(where: { "。.".contains($0) })
      else { continue }
      for year in years(paragraph) {
        if year.start == year.end {
          singles[year.start, default: 0] += 1
        } else {
          spans[[year.start, year.end], default: 0] += 1
        }
      }
    }
    let span = spans.max { ($0.value, $0.key[1], $0.key[0]) < ($1.value, $1.key[1], $1.key[0]) }
    let single = singles.max { ($0.value, $0.key) < ($1.value, $1.key) }
    if let span, span.value >= 3, span.value * 3 >= single?.value ?? 0 {
      text = Self.text(span.key[0], span.key[1])
    } else {
      text = single.map { String($0.key) } ?? span.map { Self.text($0.key[0], $0.key[1]) } ?? ""
    }
  }

  /// The period that begins at a place, with as many words as belong to it: 2023年上半年.
  private static func longest(in title: Passage, from start: Int) -> String? {
    for length in (5...16).reversed() where start + length <= title.count {
      if let period = Period(title.text(start..<start + length)) { return period.description }
    }
    return nil
  }

  /// The year or the session of the title, else the one that is named most.
  init(english parts: ReportParts, units: EnglishUnits) {
    let clock = CandidateClock(whole: "")
    func times(_ text: String) -> [String] {
      EnglishScanner(Passage(verbatim: text), units: units).times.compactMap {
        clock.text(of: $0.moment)
      }
    }
    if let titled = times(parts.title).last {
      text = titled
      return
    }
    var counts: [String: Int] = [:]
    for part in parts.parts {
      guard case .paragraph(let paragraph) = part.content else { continue }
      for time in times(paragraph) { counts[time, default: 0] += 1 }
    }
    text = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? ""
  }

  private static func text(_ start: Int, _ end: Int) -> String {
    start == end ? String(start) : "\(start)-\(end)"
  }
}
