import Prose

extension ChineseSentence {
  // MARK: Between a name and a number

  struct Link {
    var others: [WrittenNumber]
    var isFirstOfTwo = false
    var isLast = false
  }

  /// Whether nothing in a gap keeps a number from belonging to the name in front of it.
  func link(_ gap: Range<Int>, _ index: Int) -> Link? {
    let number = text.numbers[index]
    guard !passage.units[gap].contains(Passage.boundFigure) else { return nil }
    let inner = text.numbers[..<index].suffix(24).filter { gap.contains($0.range.lowerBound) }
    let changes = inner.filter { isChange($0, in: gap) }
    let steps = inner.compactMap { GapWords.step(passage, behind: $0) }
    let others = inner.filter { number in
      !changes.contains { $0.range == number.range }
        && !steps.contains { $0.contains(number.range.lowerBound) }
    }
    guard others.allSatisfy({ $0.base == number.base && !$0.isExempt }) else { return nil }
    let times = text.times(in: gap)
    var link = Link(others: Array(others))
    let before = gap.upperBound
    // 由每人每月745元提到780元.
    let first = rates(in: gap).last { $0.upperBound == before }?.lowerBound ?? before
    link.isFirstOfTwo = Self.from.contains(passage[first - 1])
    if let last = others.last {
      let hasOwnTime = times.last.map { $0.range.lowerBound >= last.range.upperBound } ?? false
      link.isLast = GapWords.endsWithTo(passage, gap)
      // 专任教师589人，当年引进63人: what came in the same year is no second figure of it.
      if hasOwnTime, times.last?.moment == .relative(0), !link.isLast { return nil }
      // A second number of the same name has a time of its own, or follows 从…到.
      guard hasOwnTime || (link.isLast && GapWords.containsFrom(passage, gap)) else { return nil }
    }
    guard !GapWords.endsWithChange(passage, gap), !isPerHead(gap) else { return nil }
    var silent = inner.map(\.range) + times.map(\.range) + ownerRanges(in: gap)
    // 比上一年提高1.7个百分点，为92.7%.
    if !changes.isEmpty {
      silent += times.filter(\.isAside).map { $0.range.lowerBound - 1..<$0.range.lowerBound }
        .filter { Self.thans.contains(passage[$0.lowerBound]) }
    }
    silent += steps + GapWords.thresholds(passage, gap, text.lexicon.units)
    silent += ownWords(in: gap) + rates(in: gap)
    // 在综合竞争力排名中，学校列第17位.
    let isRanked = number.qualifier == .rank && Self.within.contains(passage[gap.lowerBound])
    if isRanked { silent.append(gap.lowerBound..<gap.lowerBound + 1) }
    guard GapWords.remainder(of: passage, gap, without: silent) == 0 else { return nil }
    return link
  }

  /// Words of a gap that the full name of its indicator has as well: 班列全年开行 for 班列开行列数.
  private func ownWords(in gap: Range<Int>) -> [Range<Int>] {
    guard let name = names[..<text.firstName(from: gap.lowerBound)].last,
      name.range.upperBound == gap.lowerBound
    else { return [] }
    let full = lexicon.surfaces[name.value].exact.map {
      Passage.units(of: lexicon.entries[$0].name)
    }
    return gap.dropLast().filter { start in
      let pair = passage.units[start..<start + 2]
      return pair.allSatisfy(Punctuation.isIdeograph)
        && full.contains { units in
          units.indices.contains { units[$0...].starts(with: pair) }
        }
    }.map { $0..<$0 + 2 }
  }

  private static let averaged = Words("平均每 每人次 每户 每名 每位 每家")
  private static let average = Set(Passage.units(of: "均每"))

  /// Whether a gap makes an average out of what the name in front of it adds up: 培训到账经费2023年平均每人次341元.
  func isPerHead(_ gap: Range<Int>) -> Bool {
    guard Self.averaged.stands(in: passage, gap),
      let name = names[..<text.firstName(from: gap.lowerBound)].last
    else { return false }
    return !passage.units[name.range].contains(where: Self.average.contains)
      && lexicon.surfaces[name.value].entries.allSatisfy {
        !lexicon.entries[$0].unit.base.contains("/")
      }
  }

  private static let perHead = Words("每人每月 每人每年 每人每天 每人")
  private static let standards = Words("标准")

  /// Where a gap says for whom a standard is: 农村低保标准提到每人每月632元.
  private func rates(in gap: Range<Int>) -> [Range<Int>] {
    guard Self.standards.ending(in: passage, at: gap.lowerBound) != nil else { return [] }
    return gap.compactMap { start in
      Self.perHead.starting(in: passage, at: start).map { start..<start + $0 }
    }
  }

  /// Whether a number in a gap says by how much something changed before it came to what the next one
  /// says: 减少230万元，只有2450万元.
  private func isChange(_ number: WrittenNumber, in gap: Range<Int>) -> Bool {
    guard GapWords.endsWithChange(passage, gap.lowerBound..<number.range.lowerBound) else {
      return false
    }
    // 三年净增720人：2021年1620人，….
    let behind = passage[number.range.upperBound]
    if [0xFF1A, 0x3A].contains(behind) { return true }
    return [0xFF0C, 0x2C].contains(behind) && GapWords.reaches(passage, endingAt: gap.upperBound)
  }

  static let thans = Set(Passage.units(of: "比较"))
  static let within = Set(Passage.units(of: "中里上"))
  static let from: Set<Passage.Unit> = [0x4ECE, 0x7531, 0x81EA]

  /// Whether a share of a name's figure and not the figure is meant: 为2019年的106.9%, 不到2019年的六成.
  func isRatio(_ number: WrittenNumber, _ gap: Range<Int>) -> Bool {
    guard ["%", "‰"].contains(number.base), passage[number.digits.lowerBound - 1] == 0x7684 else {
      return false
    }
    guard let time = text.times(in: gap).last else { return true }
    return GapWords.isRatio(passage, before: time.range.lowerBound) || number.unit != number.base
  }
}
