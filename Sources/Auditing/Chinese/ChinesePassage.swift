import Indicators
import Prose

/// A Chinese passage with the names, numbers and times in it.
struct ChinesePassage {
  let passage: Passage
  let lexicon: IndicatorLexicon
  let names: [NameMatcher.Match]
  let numbers: [WrittenNumber]
  let times: [WrittenTime]
  private let titles: [Bool]
  private let quotes: [Bool]

  init(_ passage: Passage, names: [NameMatcher.Match], lexicon: IndicatorLexicon) {
    self.passage = passage
    self.names = names
    self.lexicon = lexicon
    let scanner = NumberScanner(passage, units: lexicon.units)
    let read = ChineseTimes(passage, years: scanner.years, names: names).times
    // 日均客运量 is what the indicator counts, not another time.
    times = read.filter { time in
      time.moment != .unclear
        || !names.contains { $0.range.contains(time.range.lowerBound) && $0.range != time.range }
    }
    // 近三年 and 三年来 are times, and no counts of years.
    numbers = scanner.numbers.filter { number in
      guard number.base == "年" else { return true }
      let next = read.partitioningIndex { $0.range.upperBound > number.digits.lowerBound }
      return next == read.count || !read[next].range.contains(number.digits.lowerBound)
    }.map { Self.apart($0, from: names) }
    (titles, quotes) = scanner.numbers.isEmpty ? ([], []) : Punctuation.quoted(in: passage)
  }

  /// A number without a word in front of it that ends a name.
  private static func apart(
    _ number: WrittenNumber, from names: [NameMatcher.Match]
  ) -> WrittenNumber {
    let next = names.partitioningIndex { $0.range.upperBound > number.range.lowerBound }
    guard next < names.count, case let name = names[next].range,
      name.lowerBound < number.range.lowerBound, name.upperBound <= number.digits.lowerBound
    else { return number }
    var number = number
    number.range = name.upperBound..<number.range.upperBound
    (number.qualifier, number.isOpen) = (.exact, false)
    return number
  }

  /// The end of the words that a paragraph begins with as a heading of its own: 旅游 接待游客583万人次.
  var labelEnd: Int? {
    guard passage.role == .paragraph else { return nil }
    var end = 0
    while end < 14, Punctuation.isIdeograph(passage[end]) { end += 1 }
    guard end > 1 else { return nil }
    if passage[end] == 0x20, end < 9, Punctuation.isIdeograph(passage[end + 1]) { return end + 1 }
    // 软件技术专业：2021年毕业生就业率98.9%, but not 就业：毕业生就业率 and 2021年：.
    let isLabel =
      [0x3A, 0xFF1A].contains(passage[end])
      && ChineseOwners.labelled.ending(in: passage, at: end) != nil
      && names.first.map { $0.range.lowerBound > end } == true
      && times(in: 0..<end).isEmpty
    return isLabel ? end + 1 : nil
  }

  /// The sentences, in order.
  var sentences: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for position in passage.units.indices where Punctuation.endsSentence(passage[position]) {
      ranges.append(start..<position)
      start = position + 1
    }
    ranges.append(start..<passage.count)
    return ranges
  }

  /// Whether there are places in a ranking that the tables may know.
  var numbersRankings: Bool {
    lexicon.soleRanking != nil && numbers.contains { $0.qualifier == .rank }
  }

  /// Whether a sentence begins with one of these words.
  func begins(_ range: Range<Int>, with words: Words) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, NameMatcher.isSilent(passage[start]) { start += 1 }
    return words.starting(in: passage, at: start) != nil
  }

  /// The position of the first name that begins at or behind a character.
  func firstName(from position: Int) -> Int {
    names.partitioningIndex { $0.range.lowerBound >= position }
  }

  func hasName(endingAt end: Int) -> Bool {
    let next = firstName(from: end)
    return next > 0 && names[next - 1].range.upperBound == end
  }

  func numberIndices(in range: Range<Int>) -> Range<Int> {
    let first = numbers.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let end = numbers.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return first..<max(first, end)
  }

  func hasNumber(at position: Int) -> Bool {
    let next = numbers.partitioningIndex { $0.range.lowerBound >= position }
    return next < numbers.count && numbers[next].range.lowerBound == position
  }

  /// Whether a place lies in a number that is written in digits.
  func hasDigits(at position: Int) -> Bool {
    let next = numbers.partitioningIndex { $0.range.upperBound > position }
    return next < numbers.count && numbers[next].range.contains(position) && !numbers[next].isSpelt
  }

  /// The time that ends before a position.
  func time(endingAt end: Int) -> WrittenTime? {
    let next = times.partitioningIndex { $0.range.lowerBound >= end }
    return next > 0 && times[next - 1].range.upperBound == end ? times[next - 1] : nil
  }

  /// The last number that ends at or before a position.
  func number(endingBefore end: Int) -> Int? {
    let next = numbers.partitioningIndex { $0.range.upperBound > end }
    return next > 0 ? next - 1 : nil
  }

  /// The times that begin in a range.
  func times(in range: Range<Int>) -> ArraySlice<WrittenTime> {
    let first = times.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let end = times.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return times[first..<max(first, end)]
  }

  private static let still = Words("届时还 时还 还只有 还只 还是 还不到 还不足 还没有 时才 时只有 才 尚 届还")

  /// A time, with whether its clause began with something else.
  func placed(_ time: WrittenTime, _ owners: [WrittenOwner], in range: Range<Int>) -> WrittenTime {
    var time = time
    var start = time.range.lowerBound
    let first = max(range.lowerBound, start - 60)
    while start > first, !Punctuation.endsClause(passage[start - 1]) {
      if let owner = owners.first(where: { $0.range.upperBound == start }) {
        start = owner.range.lowerBound
      } else if let before = self.time(endingAt: start) {
        start = before.range.lowerBound
      } else if let word = GapWords.lead(passage, endingAt: start) {
        start -= word
      } else if NameMatcher.isSilent(passage[start - 1]) {
        start -= 1
      } else {
        time.isInner = true
        return time
      }
    }
    // 2022年底登记的153个点 only says which ones.
    if isAttribute(time) {
      time.isInner = true
      return time
    }
    // 78.9%，2022届时还只有75.8% looks back.
    if start > range.lowerBound, Self.still.starting(in: passage, at: time.range.upperBound) != nil
    {
      time.isAside = true
      return time
    }
    // 盈利1.77亿元，2022年为亏损4.54亿元 looks back at the end of what was said of the year.
    time.isInner =
      Self.copulas.contains(passage[time.range.upperBound]) && start > range.lowerBound
      && !numberIndices(in: range.lowerBound..<start).isEmpty
      && times(in: range.lowerBound..<start).allSatisfy(\.isAside)
    return time
  }

  /// Whether a time and a verb behind it only say which ones are counted.
  private func isAttribute(_ time: WrittenTime) -> Bool {
    let behind = time.range.upperBound
    let of = (behind + 2..<behind + 5).first { passage[$0] == 0x7684 }
    guard let of, (behind..<of).allSatisfy({ Punctuation.isIdeograph(passage[$0]) }) else {
      return false
    }
    return hasNumber(at: of + 1)
  }

  private static let copulas = Set(Passage.units(of: "为是则仅只"))

  func isInName(_ number: WrittenNumber) -> Bool {
    let next = firstName(from: number.digits.lowerBound + 1)
    return next > 0 && names[next - 1].range.contains(number.digits.lowerBound)
  }

  func isTitle(_ position: Int) -> Bool { titles.indices.contains(position) && titles[position] }

  /// Whether the number is part of a title, or of a name in quotation marks.
  func isQuoted(_ number: WrittenNumber) -> Bool {
    let position = number.digits.lowerBound
    if titles[position] { return true }
    guard quotes[position] else { return false }
    let near = firstName(from: position - 24)..<firstName(from: position + 24)
    return !names[near].contains { quotes[$0.range.lowerBound] && quotes[$0.range.upperBound - 1] }
  }

  func timeInBrackets(behind number: WrittenNumber) -> WrittenTime? {
    let next = number.range.upperBound + 1
    guard [0x28, 0xFF08].contains(passage[number.range.upperBound]) else { return nil }
    return times(in: next..<next + 1).first
  }

  /// Whether a time is counted from when somebody speaks: 去年 in an answer or in quotation marks.
  func isSpoken(_ time: WrittenTime) -> Bool {
    let start = time.range.lowerBound
    guard Self.spoken.starting(in: passage, at: start) != nil else { return false }
    return Self.speakers.starting(in: passage, at: 0) != nil
      || quotes.indices.contains(start) && quotes[start]
  }

  private static let spoken = Words("去年 前年 今年")
  private static let speakers = Words("问： 答： 问: 答: 记者： 记者:")

  /// Whether a time stands directly before a number: 2018年的26家.
  func isAttached(_ time: WrittenTime, to number: WrittenNumber) -> Bool {
    let between = time.range.upperBound..<max(time.range.upperBound, number.range.lowerBound)
    return between.allSatisfy { [0x7684, 0x672B, 0x5E95, 0x20].contains(passage[$0]) }
  }

  /// The numbers of a list that holds one of them: 1和2, 1、2和3.
  func run(of indices: [Int], containing index: Int) -> [Int] {
    guard let place = indices.firstIndex(of: index) else { return [] }
    func isNext(_ left: Int, _ right: Int) -> Bool {
      let gap = numbers[left].range.upperBound..<numbers[right].range.lowerBound
      return gap.count <= 2 && gap.allSatisfy { Self.joints.contains(passage[$0]) }
    }
    var first = place
    while first > 0, isNext(indices[first - 1], indices[first]) { first -= 1 }
    var last = place
    while last + 1 < indices.count, isNext(indices[last], indices[last + 1]) { last += 1 }
    return Array(indices[first...last])
  }

  private static let joints = Set(Passage.units(of: "和与及、，,/ "))

  /// Whether these times follow each other in a list: 2021年和2022年.
  func isTimeList(_ times: [WrittenTime]) -> Bool {
    zip(times, times.dropFirst()).allSatisfy { first, second in
      let gap = first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
      return gap.count <= 2 && gap.allSatisfy { Self.joints.contains(passage[$0]) }
    }
  }
}
