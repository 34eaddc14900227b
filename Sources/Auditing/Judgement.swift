import Diagnostics
import Indicators
import Prose

/// What the data say to a number.
struct Judgement {
  enum Outcome {
    /// A figure of the data is the same.
    case agrees(IndicatorLexicon.Known, IndicatorLexicon.Entry)
    /// No figure of the data is the same; this one was expected.
    case differs(IndicatorLexicon.Known, IndicatorLexicon.Entry)
    /// The data say nothing about it.
    case unknown
  }

  let number: WrittenNumber
  let candidates: [IndicatorLexicon.Entry]
  let years: WrittenYears?
  let isGoal: Bool
  /// Whether the number has no unit, so that it is read in the indicator's.
  let isBare: Bool

  var outcome: Outcome {
    var expected: (IndicatorLexicon.Known, IndicatorLexicon.Entry)?
    for entry in candidates {
      let known = inPeriod(entry.known.filter { $0.isTarget == isGoal || ($0.isTarget && isGoal) })
      let exact = known.first { agrees($0, entry) && $0.qualifier == number.qualifier }
      if let found = exact ?? known.first(where: { agrees($0, entry) }) {
        return .agrees(found, entry)
      }
      if expected == nil, let figure = Self.expected(among: known, of: entry) {
        expected = (figure, entry)
      }
    }
    // “one” before a measure word is an article, not a count.
    guard let expected, !number.isIndefinite else { return .unknown }
    return .differs(expected.0, expected.1)
  }

  /// The figure to name where none agrees: that of the latest period, all readings where nothing decides.
  private static func expected(
    among known: [IndicatorLexicon.Known], of entry: IndicatorLexicon.Entry
  ) -> IndicatorLexicon.Known? {
    guard let last = known.last else { return nil }
    let latest = known.filter { $0.period == last.period && $0.reference != nil }
    let chosen = latest.first { $0.reference?.contains("#") == false }
    guard chosen == nil, latest.count > 1, let first = latest.first else { return chosen ?? last }
    var all = first
    all.text = latest.map(\.text).joined(separator: " 或 ")
    all.reference = first.reference.map { String($0.prefix { $0 != "#" }) }
    return all
  }

  /// The figures of the years that the sentence names, of all periods where it names none.
  private func inPeriod(_ known: [IndicatorLexicon.Known]) -> [IndicatorLexicon.Known] {
    guard let years else { return known }
    let same = known.filter { $0.period.start == years.start && $0.period.end == years.end }
    if !same.isEmpty { return same }
    return known.filter { $0.period.start <= years.end && years.start <= $0.period.end }
  }

  private func agrees(_ known: IndicatorLexicon.Known, _ entry: IndicatorLexicon.Entry) -> Bool {
    var value = number.value
    var grain = number.grain
    if isBare {
      value = value.multiplied(by: entry.unit.scale) ?? value
      grain = grain.multiplied(by: entry.unit.scale) ?? grain
    }
    if value == known.value { return true }
    guard let difference = known.value.subtracting(value) else { return false }
    switch number.qualifier {
    case .exact, .rank:
      guard number.isRounded, let twice = difference.magnitude.multiplied(by: 2) else {
        return false
      }
      return twice <= grain
    case .about:
      guard let twenty = difference.magnitude.multiplied(by: 20) else { return false }
      return twenty <= known.value.magnitude
    case .moreThan, .atLeast:
      return !difference.isNegative && isNear(difference, above: value)
    case .upTo:
      return difference.isNegative || difference.isZero
    }
  }

  /// Whether a figure is no further above than the words allow: 三千余 is below four thousand, 超过90% is
  /// any larger share.
  private func isNear(_ difference: DecimalNumber, above value: DecimalNumber) -> Bool {
    if number.base == "%" { return true }
    var power = DecimalNumber(1)
    while let next = power.multiplied(by: 10), next <= value { power = next }
    return difference < power
  }
}

/// Whether a number can be the figure of an indicator by its unit.
enum UnitFit {
  private static let families: [Set<String>] = [
    ["人", "名", "位"], ["个", "所", "家", "座"], ["本", "部", "种", "册"], ["个", "项", "件"], ["个", "支"],
  ]

  static func fits(_ number: WrittenNumber, _ entry: IndicatorLexicon.Entry) -> Bool {
    let isRank = entry.known.contains { $0.qualifier == .rank }
    if isRank || number.qualifier == .rank { return isRank && number.qualifier == .rank }
    let base = entry.unit.base
    if number.base == base { return !number.base.isEmpty }
    return families.contains { $0.contains(number.base) && $0.contains(base) }
  }

  /// Whether the unit is the very one that the figure is printed with.
  static func isSame(_ number: WrittenNumber, _ entry: IndicatorLexicon.Entry) -> Bool {
    number.unit == entry.indicator.unit.text || number.qualifier == .rank
      || (number.base == "百分点" && entry.unit.base == "百分点")
      || (number.base == entry.unit.base && number.isRounded)
  }
}

/// The words that tell the school from its programme group.
enum LevelWords {
  private static let words: [(units: [Passage.Unit], level: Level, isWord: Bool)] = [
    ("专业群", Level.group, true), ("群内", .group, true), ("本群", .group, true), ("该群", .group, true),
    ("学校", .school, false), ("全校", .school, true), ("我校", .school, true), ("本校", .school, true),
  ].map { (Passage.units(of: $0.0), $0.1, $0.2) }

  private static let wordsByFirst = Dictionary(grouping: words, by: { $0.units[0] })

  /// The level named last before a position, in the same sentence.
  static func level(before position: Int, in passage: Passage) -> Level? {
    var index = min(position, passage.count) - 1
    let end = max(0, index - 400)
    while index >= end {
      if Punctuation.endsSentence(passage[index]) { return nil }
      for word in wordsByFirst[passage[index]] ?? []
      where passage.starts(with: word.units, at: index) {
        if word.isWord ? isGroup(passage, index) : isSchool(passage, index, word.units.count) {
          return word.level
        }
      }
      index -= 1
    }
    return nil
  }

  /// 高水平专业群 and 自治区级专业群 are what is counted, not whom it is about.
  private static func isGroup(_ passage: Passage, _ index: Int) -> Bool {
    ![0x5E73, 0x7EA7, 0x4E2A].contains(passage[index - 1])
  }

  /// 学校 is this school at the beginning of a clause and before 层面 or 整体; elsewhere it may be others.
  private static func isSchool(_ passage: Passage, _ index: Int, _ length: Int) -> Bool {
    let before = passage[index - 1]
    let after = passage[index + length]
    return !Punctuation.isHan(before) || [0x4ECE, 0x5728, 0x5BF9].contains(before)
      || after == 0x5C42 || after == 0x6574
  }
}
