import Prose
import Tables

extension ChineseTimes {
  /// 近五年最高 compares with five years and is not about them.
  private static let superlative = Words("最 新高 新低 之最 首次 来最 以来最 内最 中最")
  private static let spans = Words("来 间 里 内 中 以来 期间 累计 共 合计 总计 时间 净增 增加 增长 减少 提高 下降 新增 平均 分别 依次")
  private static let before = Words("近 过去 最近 前 这 头 全部 建设期 后")
  private static let lasting = Words("连续 已连续 持续")
  private static let notBefore = Words("第 每 为期 满 建设期 学制")

  /// 近三年, 三年来, 五年累计.
  func durationEnd(at position: Int) -> WrittenTime? {
    // 2020、2021两年: of years in a row.
    let isList = !NumberScanner.isDigit(passage[position]) && isBareYear(endingAt: position)
    guard let years = Self.small(passage[position]),
      isList || !NumberScanner.isDigit(passage[position - 1]),
      !ChineseNumeral.isPart(passage[position - 1])
    else { return nil }
    var end = position + 1
    if passage[end] == 0x4E2A { end += 1 }
    guard passage[end] == NumberScanner.year else { return nil }
    end += 1
    // 五个年头的增速依次是.
    if passage[end] == Self.head {
      return WrittenTime(range: position..<end + 1, moment: .duration(years))
    }
    // 连续两年 says how long, and not when.
    if let word = Self.lasting.ending(in: passage, at: position) {
      return WrittenTime(range: position - word..<end, moment: .unclear, isAside: true)
    }
    guard Self.notBefore.ending(in: passage, at: position) == nil else { return nil }
    let moment = Moment.duration(years)
    if let word = Self.before.ending(in: passage, at: position) {
      let tail = Self.spans.starting(in: passage, at: end).map { $0 == 1 ? 1 : 0 } ?? 0
      return WrittenTime(
        range: position - word..<end + tail, moment: moment,
        isAside: Self.superlative.starting(in: passage, at: end + tail) != nil)
    }
    // 截至2021年底，三年到位资金10330万元.
    let isOfName =
      [0xFF0C, 0x2C].contains(passage[position - 1])
      && isName(at: end)
    if isList || isOfName { return WrittenTime(range: position..<end, moment: moment) }
    guard let word = Self.spans.starting(in: passage, at: end) else { return nil }
    // 累计 and 共 go on to say how the sum is meant.
    let isSum = Self.sums.contains(passage[end])
    // 从业人员1796人，四年来减少78人: only what changed is about these years.
    let tail = isSum ? end : end + word
    let isChange =
      passage[position - 1] == 0xFF0C && isChange(at: tail)
      // 五年来最多的一年 compares with them.
      || Self.superlative.starting(in: passage, at: end + word) != nil
    return WrittenTime(
      range: position..<end + (isSum ? 0 : word), moment: moment, isAside: isChange)
  }

  /// Whether a name begins at a place.
  private func isName(at position: Int) -> Bool {
    let next = names.partitioningIndex { $0.range.lowerBound >= position }
    return next < names.count && names[next].range.lowerBound == position
  }

  /// Whether four digits stand in front of a place: 2021 of 2020、2021两年.
  private func isBareYear(endingAt end: Int) -> Bool {
    end > 3 && Int(passage.text(end - 4..<end)).map { (1990...2099).contains($0) } == true
      && !NumberScanner.isDigit(passage[end - 5])
  }

  /// Whether a clause goes on with a change and its number and ends there.
  private func isChange(at start: Int) -> Bool {
    var position = start
    while let length = Self.sumWords.starting(in: passage, at: position) { position += length }
    guard let length = Self.changes.starting(in: passage, at: position) else { return false }
    position += length
    return NumberScanner.isDigit(passage[position])
  }

  private static let sumWords = Words("累计 共 合计 总计 净 已 又 间")
  private static let changes = Words(
    "少了 多了 增加 增加了 增长 增长了 提高 提高了 提升 提升了 减少 减少了 下降 下降了 降低 降低了 减船 扩大 扩大了 上升 上升了 增 减")

  private static let head = Passage.units(of: "头")[0]
  private static let sums = Set(Passage.units(of: "累共合总净增减提下新平分依"))

  private static func small(_ unit: Passage.Unit) -> Int? {
    if (0x32...0x39).contains(unit) { return Int(unit) - 0x30 }
    return ChineseNumeral.digit(unit).flatMap { $0 > 1 ? $0 : nil }
  }
}
