import Indicators
import Prose

/// Decides which number belongs to which name in a passage.
struct SentenceAudit {
  /// A number, the name it belongs to, and how sure that is.
  struct Pair {
    let number: Int
    let name: Int
    let years: WrittenYears?
    let isCertain: Bool
    let isGoal: Bool
  }

  /// How many characters may stand between a name and its number.
  private static let farthest = 120

  let scanner: NumberScanner
  private(set) var pairs: [Pair] = []
  private let passage: Passage
  private let names: [NameMatcher.Match]
  private let lexicon: IndicatorLexicon
  private let titles: [Bool]
  private let quotes: [Bool]

  init(_ passage: Passage, names: [NameMatcher.Match], lexicon: IndicatorLexicon) {
    self.passage = passage
    self.names = names
    self.lexicon = lexicon
    scanner = NumberScanner(passage, units: lexicon.units)
    (titles, quotes) = scanner.numbers.isEmpty ? ([], []) : Punctuation.quoted(in: passage)
  }

  mutating func pair() {
    for index in scanner.numbers.indices {
      let number = scanner.numbers[index]
      guard !number.isExempt, !isInName(number), !isQuoted(number, index) else { continue }
      if let pair = nameBefore(index) ?? nameBehind(index) { pairs.append(pair) }
    }
  }

  /// The position of the first name that begins at or behind a character.
  private func firstName(from position: Int) -> Int {
    names.partitioningIndex { $0.range.lowerBound >= position }
  }

  private func isInName(_ number: WrittenNumber) -> Bool {
    let next = firstName(from: number.digits.lowerBound + 1)
    return next > 0 && names[next - 1].range.contains(number.digits.lowerBound)
  }

  /// Whether the number is part of a title, or of a name in quotation marks.
  private func isQuoted(_ number: WrittenNumber, _ index: Int) -> Bool {
    let position = number.digits.lowerBound
    if titles[position] { return true }
    guard quotes[position] else { return false }
    let near = firstName(from: position - 24)..<firstName(from: position + 24)
    return !names[near].contains { quotes[$0.range.lowerBound] && quotes[$0.range.upperBound - 1] }
  }

  // MARK: The name stands before the number

  private func nameBefore(_ index: Int) -> Pair? {
    let number = scanner.numbers[index]
    for position in (0..<firstName(from: number.range.lowerBound)).reversed() {
      let name = names[position]
      let gap = number.range.lowerBound - name.range.upperBound
      guard gap >= 0 else { continue }
      guard gap <= Self.farthest, isSameSentence(name.range.upperBound..<number.range.lowerBound)
      else { return nil }
      guard !titles[name.range.lowerBound] else { return nil }
      guard fits(number, name) else { continue }
      return link(position, index)
    }
    return nil
  }

  private func link(_ position: Int, _ index: Int) -> Pair? {
    let number = scanner.numbers[index]
    let name = names[position]
    let gap = name.range.upperBound..<number.range.lowerBound
    guard !isNarrowed(name) else { return nil }
    if GapWords.containsRespectively(passage, gap) { return respectively(position, index) }
    guard !passage.units[gap].contains(Passage.boundFigure), !hasOtherName(in: gap) else {
      return nil
    }
    let others = Array(
      scanner.numbers[..<index].suffix(Self.farthest).filter {
        gap.contains($0.range.lowerBound)
      })
    guard others.allSatisfy({ $0.base == number.base }) else { return nil }
    let isFirst = others.isEmpty
    var silent = others.map(\.range)
    let inGap = years(in: gap)
    silent += inGap.map(\.range)
    // A second number of the same name has a year of its own, or follows 从…到.
    if !isFirst,
      inGap.last.map({ $0.range.lowerBound > others[others.count - 1].range.lowerBound }) != true,
      !GapWords.endsWithTo(passage, gap)
    {
      return nil
    }
    guard !GapWords.endsWithChange(passage, gap) else { return nil }
    let rest = GapWords.remainder(of: passage, gap, without: silent)
    let isMeasure = Self.isMeasure(number.base)
    guard rest == 0 || (isMeasure && rest <= 8 && isFirst && GapWords.isLoose(passage, gap))
    else { return nil }
    guard isMeasure || isClosed(number) else { return nil }
    return Pair(
      number: index, name: position, years: years(for: number, from: name),
      isCertain: isFirst && rest == 0
        && GapWords.isDirect(passage, gap, without: inGap.map(\.range)),
      isGoal: GapWords.containsGoal(passage, name.range.lowerBound - 4..<number.range.lowerBound))
  }

  /// 甲和乙分别为1和2: the numbers belong to the names in their order, if there are as many.
  private func respectively(_ position: Int, _ index: Int) -> Pair? {
    let number = scanner.numbers[index]
    var group: [Int] = []
    for candidate in (max(0, position - 8)...position).reversed() {
      let next = group.last.map { names[$0].range.lowerBound } ?? number.range.lowerBound
      guard isSameSentence(names[candidate].range.upperBound..<next), fits(number, names[candidate])
      else { break }
      group.append(candidate)
    }
    group.reverse()
    let start = names[position].range.upperBound
    let numbers = (max(0, index - 8)..<min(scanner.numbers.count, index + 9)).filter {
      let other = scanner.numbers[$0]
      return other.range.lowerBound >= start && other.base == number.base
        && isSameSentence(start..<other.range.lowerBound)
    }
    guard group.count == numbers.count, group.count > 1, let rank = numbers.firstIndex(of: index)
    else { return nil }
    let list = names[group[0]].range.upperBound..<names[position].range.lowerBound
    guard isList(list, of: group) else { return nil }
    return Pair(
      number: index, name: group[rank], years: years(for: number, from: names[group[0]]),
      isCertain: false, isGoal: false)
  }

  /// Whether nothing but 、和 and commas stands between the names of a list.
  private func isList(_ range: Range<Int>, of group: [Int]) -> Bool {
    guard range.lowerBound <= range.upperBound else { return true }
    let silent = group.map { names[$0].range }
    return GapWords.remainder(of: passage, range, without: silent) == 0
  }

  // MARK: The name stands behind the number

  private func nameBehind(_ index: Int) -> Pair? {
    let number = scanner.numbers[index]
    guard !number.base.isEmpty else { return nil }
    for (position, name) in names.enumerated()
    where name.range.lowerBound >= number.range.upperBound {
      let gap = number.range.upperBound..<name.range.lowerBound
      guard gap.count <= 2, gap.allSatisfy({ Self.isJoint(passage[$0]) }) else { return nil }
      guard fits(number, name), !titles[name.range.lowerBound], isEnd(name.range.upperBound),
        !GapWords.isSubset(passage, before: number.range.lowerBound)
      else { return nil }
      return Pair(
        number: index, name: position, years: years(for: number, from: name),
        isCertain: gap.allSatisfy { NameMatcher.isSilent(passage[$0]) }, isGoal: false)
    }
    return nil
  }

  /// 的 and quotation marks may stand between a number and the name of what it counts.
  private static func isJoint(_ unit: Passage.Unit) -> Bool {
    unit == 0x7684 || NameMatcher.isSilent(unit)
  }

  // MARK: What stands around

  private func fits(_ number: WrittenNumber, _ name: NameMatcher.Match) -> Bool {
    lexicon.surfaces[name.value].entries.contains { UnitFit.fits(number, lexicon.entries[$0]) }
  }

  private func isSameSentence(_ range: Range<Int>) -> Bool {
    !range.contains { Punctuation.endsSentence(passage[$0]) }
  }

  private func hasOtherName(in gap: Range<Int>) -> Bool {
    firstName(from: gap.lowerBound) < firstName(from: gap.upperBound)
  }

  /// The years that begin in a range.
  private func years(in range: Range<Int>) -> ArraySlice<WrittenYears> {
    let first = scanner.years.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let end = scanner.years.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return scanner.years[first..<max(first, end)]
  }

  /// Whether a word before the name makes it mean less than the indicator: 省级科研课题, 未完成指标.
  private func isNarrowed(_ name: NameMatcher.Match) -> Bool {
    var position = name.range.lowerBound - 1
    while position >= 0, NameMatcher.isSilent(passage[position]) { position -= 1 }
    return GapWords.narrows(passage[position])
      || GapWords.isPossessed(passage, at: position)
      || GapWords.isSubset(passage, before: name.range.lowerBound)
  }

  /// Whether a count ends here: a noun behind it would be what it counts.
  private func isClosed(_ number: WrittenNumber) -> Bool { isEnd(number.range.upperBound) }

  private func isEnd(_ position: Int) -> Bool {
    var position = position
    while NameMatcher.isSilent(passage[position]), position < passage.count { position += 1 }
    return !Punctuation.isHan(passage[position]) || GapWords.mayFollow(passage, at: position)
  }

  /// The years that a number is about: those named last before it in its sentence, or in brackets behind;
  /// none for the first number of 从…到….
  private func years(for number: WrittenNumber, from name: NameMatcher.Match) -> WrittenYears? {
    if [0x4ECE, 0x7531].contains(passage[number.range.lowerBound - 1]) { return nil }
    let end = number.range.lowerBound
    let before = years(in: max(0, end - 4 * Self.farthest)..<end).last {
      isSameSentence($0.range.upperBound..<max(end, $0.range.upperBound))
    }
    let next = number.range.upperBound + 1
    let behind = years(in: next..<next + 1).first
    if let behind, [0x28, 0xFF08].contains(passage[number.range.upperBound]) { return behind }
    return before
  }

  /// Whether a unit measures by itself, so that no noun must be counted.
  private static func isMeasure(_ base: String) -> Bool {
    ["%", "‰", "百分点", "元", "美元", "欧元", "平方米", "亩", "分", "人日", "人次", "位"].contains(base)
  }
}
