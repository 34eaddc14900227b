import Prose
import Tables

/// Reads the times that Chinese prose names.
struct ChineseTimes {
  let passage: Passage
  let names: [NameMatcher.Match]
  private(set) var times: [WrittenTime] = []

  /// - Parameter names: the names of indicators, whose last character is no word before a time: 药占比2022年.
  init(_ passage: Passage, years: [WrittenYears], names: [NameMatcher.Match] = []) {
    self.passage = passage
    self.names = names
    for year in years { add(year) }
    for position in passage.units.indices
    where Punctuation.isIdeograph(passage.units[position])
      || NumberScanner.isDigit(passage.units[position])
    { scan(position) }
    times.sort { $0.range.lowerBound < $1.range.lowerBound }
    var kept: [WrittenTime] = []
    for var time in times where (kept.last?.range.upperBound ?? 0) <= time.range.lowerBound {
      // 是2019年以来首次回升 compares with those years.
      if case .since = time.moment, Self.copulas.contains(passage[time.range.lowerBound - 1]) {
        time.isAside = true
      }
      kept.append(time)
    }
    // 2021年，客运量曾达到655万人次: 曾 says nothing of when behind a year.
    times = kept.enumerated().filter { !isOnce($0.element, behind: kept[..<$0.offset]) }
      .map(\.element)
  }

  /// Whether a time is only 曾 in a sentence that says when.
  private func isOnce(_ time: WrittenTime, behind others: ArraySlice<WrittenTime>) -> Bool {
    guard Self.once.starting(in: passage, at: time.range.lowerBound) == time.range.count else {
      return false
    }
    return others.contains { other in
      !other.isAside && other.moment.happened.isOneYear
        && !(other.range.upperBound..<time.range.lowerBound).contains {
          Punctuation.endsSentence(passage[$0])
        }
    }
  }

  private static let once = Words("曾 曾经")

  // MARK: Years

  private static let sessions = Words("学年度 学年 财政年度 财年 会计年度")
  private static let marks = Words("年度 年末 年底 年终 全年 度末 末 底 度")
  private static let halves = Words(
    "上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 前两季度 前三季度 前三个季度 前半年 后半年 中期检查 中期 伊始 开学时 入学时 第一学期 第二学期 上学期 下学期 秋季学期 春季学期 初 年初 春季 秋季 春 夏 秋 冬 暑期 寒假 季度"
  )
  private static let since = Words("以来 以后 之后 至今 起 后 开始")
  private static let yearEnds = Words("12月31日 12月底 12月末 12月31号")
  private static let untilWords = Words("截至 截止 截止到 到 至")
  private static let december = Words("12月")

  private mutating func add(_ year: WrittenYears) {
    var moment = Moment.years(year.start, year.end)
    var lasts = true
    var end = year.range.upperBound
    if let length = Self.sessions.starting(in: passage, at: end) {
      // 2021—2022学年 is one year; 2021学年 may be that or the one before.
      moment = year.end == year.start + 1 ? .session(year.start) : .unclear
      end += length
      times.append(
        WrittenTime(
          range: year.range.lowerBound..<end, moment: moment,
          isAside: isAside(year.range.lowerBound, end)))
      return
    }
    if let mark = Self.marks.starting(in: passage, at: end) { end += mark }
    if let length = Self.yearEnds.starting(in: passage, at: end) {
      end += length
    } else if let length = Self.december.starting(in: passage, at: end),
      Self.untilWords.ending(in: passage, at: year.range.lowerBound) != nil,
      !NumberScanner.isDigit(passage[end + length])
    {
      end += length
    } else if let length = Self.halves.starting(in: passage, at: end) {
      (moment, end) = (Self.part(year), end + length)
    } else if let month = middle(at: end) ?? months(at: end) {
      (moment, end) = (Self.part(year), month)
    } else if let month = monthEnd(at: end) {
      (moment, end, lasts) = (Self.part(year), month, false)
    }
    if year.start == year.end, let open = opening(of: year.range, from: end) {
      times.append(WrittenTime(range: year.range.lowerBound..<open, moment: .since(year.start)))
      return
    }
    let isSpan =
      year.start < year.end && Self.froms.ending(in: passage, at: year.range.lowerBound) != nil
    let isAside = !isSpan && isAside(year.range.lowerBound, end)
    if !isAside, let single = moment.year, beginsEvent(at: end) { moment = .event(single) }
    var time = WrittenTime(
      range: year.range.lowerBound..<end, moment: moment, isAside: isAside,
      isBase: isAside && ChineseSentence.thans.contains(passage[year.range.lowerBound - 1]),
      lasts: lasts)
    time.isPlanned = year.start < year.end && Self.planWords.starting(in: passage, at: end) != nil
    times.append(time)
  }

  private static let planWords = Words("规划 计划 行动计划 行动方案 建设规划 发展规划 建设方案 建设计划")

  private static func part(_ year: WrittenYears) -> Moment {
    year.start == year.end ? .part(year.start) : .unclear
  }

  /// Whether the clause goes on to tell what happened, without a number: 2019年入选双高计划，….
  private func beginsEvent(at start: Int) -> Bool {
    guard Punctuation.isIdeograph(passage[start]), passage[start] != 0x7684 else { return false }
    if passage[start] == 0x662F { return false }
    var position = start
    while position < passage.count, !Punctuation.endsClause(passage[position]) {
      if Self.states.starting(in: passage, at: position) != nil { return false }
      let unit = passage[position]
      if NumberScanner.isDigit(unit) || unit == Passage.boundFigure || position - start > 60 {
        return false
      }
      position += 1
    }
    // A colon or the end of the sentence leads to what the year is about.
    return passage[position] == 0xFF0C
  }

  /// What is said of a year as a whole; figures behind it are the year's.
  private static let states = Words(
    "首次 再次 突破 跨过 迈过 站上 达到 创下 创新高 亏损 盈利 扭亏 恢复 回升 回暖 复苏 疫情 受 影响 冲击 因 由于 面对 遭遇 克服 形势 经济 市场 提速 加快 放缓 下滑 丰收 歉收 减产 增产 干旱 洪涝 台风 稳中 平稳 "
      + "继续 持续 全面 整体 总体 快速 困难 低谷 低迷 高峰 转折 势头")

  /// The end of 3月, 1—9月份, 9月1日.
  private func monthEnd(at start: Int) -> Int? {
    var end = start
    while NumberScanner.isDigit(passage[end]) || NumberScanner.dashes.contains(passage[end])
      || ChineseNumeral.isPart(passage[end]) || passage[end] == 0x81F3, end - start < 7
    { end += 1 }
    guard end > start, passage[end] == Self.month else { return nil }
    end += 1
    var day = end
    while NumberScanner.isDigit(passage[day]), day - end < 2 { day += 1 }
    if day > end, [0x65E5, 0x53F7].contains(passage[day]) { end = day + 1 }
    return end
  }

  /// The end of 2019年以来, 2019年起, 自2019年入选以来; nil where the year is not open.
  private func opening(of year: Range<Int>, from end: Int) -> Int? {
    if let length = Self.since.starting(in: passage, at: end) {
      // 2019年后勤 and 2019年开始 are other words unless something divides.
      let next = passage[end + length]
      let isOther =
        passage[end] == 0x8D77
        ? Self.rising.contains(next)
        : passage[end] == 0x540E && length == 1 && Punctuation.isHan(next)
      if !isOther { return end + length }
    }
    var position = end
    while position < passage.count, position - end < 40, !Punctuation.endsClause(passage[position])
    {
      if Self.sinceWord.starting(in: passage, at: position) != nil { return position + 2 }
      position += 1
    }
    let isFrom = [0x4ECE, 0x81EA].contains(passage[year.lowerBound - 1])
    if isFrom, position > end, Self.opened.contains(passage[position - 1]) { return position }
    return nil
  }

  /// 起步, 起点: other words than 起.
  private static let rising = Set(Passage.units(of: "步点草伏家诉初飞源于"))
  private static let sinceWord = Words("以来 至今")
  private static let opened = Set(Passage.units(of: "起"))
  static let month = Passage.units(of: "月")[0]

  private static let comparing = Words(
    "走出 走出了 告别 告别了 摆脱 摆脱了 扭转 扭转了 从 由 自 比 较 于 占 超过 超 突破 不到 不足 接近 相当于 恢复到 恢复至 回到 是 为 对比 相比 与 同 跟 和 及")
  private static let froms = Words("从 由 自")
  private static let withComparison = Words("相比 相较 比较 持平 一样 相当 同期")

  func isAside(_ start: Int, _ end: Int) -> Bool {
    var start = start
    while NameMatcher.isSilent(passage[start - 1]), start > 0 { start -= 1 }
    if passage[start - 1] == 0x7684, comparesBack(from: start - 1) { return true }
    guard let word = Self.comparing.ending(in: passage, at: start) else { return false }
    let next = names.partitioningIndex { $0.range.upperBound >= start }
    if next < names.count, names[next].range.upperBound == start { return false }
    let first = passage[start - word]
    switch first {
    case 0x4E0E, 0x540C, 0x8DDF, 0x548C, 0x53CA:
      return (end..<end + 24).contains { position in
        Self.withComparison.starting(in: passage, at: position) != nil
          && !(end..<position).contains { Punctuation.endsSentence(passage[$0]) }
      }
    case 0x662F, 0x4E3A: return passage[end] == 0x7684
    default: return true
    }
  }

  private static let thans = Set(Passage.units(of: "比较"))

  /// Whether a clause compares with what a time is told of: 比建设前的2020年多1852人.
  private func comparesBack(from end: Int) -> Bool {
    (max(0, end - 8)..<end).reversed().prefix { Punctuation.isIdeograph(passage[$0]) }
      .contains { Self.thans.contains(passage[$0]) }
  }

  /// What had been going on: 扭转了上一年的下滑.
  private static let trends = Words("的下滑 的跌势 的降势 的颓势 的低迷 的局面 的势头 的回落 的下降 的亏损 的困难 的缺口")

  // MARK: Other words

  private static let relative: [(words: Words, moment: Moment)] = [
    (Words("上年 去年 上一年 前一年 此前一年 上年度 上一年度"), .relative(-1)),
    (Words("当年 本年 同年 该年 这一年 这年 那一年 那年 当年度"), .relative(0)),
    (Words("全年"), .whole),
    (Words("一年后 一年之后"), .relative(1)), (Words("两年后 两年之后 二年后"), .relative(2)),
    (Words("三年后 三年之后"), .relative(3)), (Words("四年后 四年之后"), .relative(4)),
    (Words("次年 翌年 明年 下一年 来年 下年 后一年"), .relative(1)),
    (
      Words(
        "再往前一年 再前一年 再上一年 再早一年 再往前 更早 上年同期 前年 同期 上半年 下半年 一季度 二季度 三季度 四季度 前三季度 前三个季度 当时 此前 起初 最初 原先 早年 "
          + "春节 黄金周 小长假 春运 国庆假期 国庆期间 元旦假期 五一假期 端午假期 中秋假期 清明假期 历史 建校初 暑期 寒假 期初 曾 曾经 十三五 十四五 十五五 十二五"),
      .unclear
    ),
  ]
  /// Rates, and parts of a year that nothing behind them is about: 每周, 日均, 当月.
  private static let passing = Words(
    "历年 往年 季度 每年 每月 每天 每日 每周 月均 日均 周均 当月 本月 上月 当日 当天 每季度 每学期 双休日 节假日 周末 寒暑假 暑假 单日 单月")

  private static let sums = Words("累计 合计 共计 总计 年间 年来 三年 四年 五年")

  /// Whether the words around a place add up several years.
  private func isSummed(around position: Int) -> Bool {
    Self.sums.stands(in: passage, max(0, position - 60)..<min(passage.count, position + 24))
  }

  private static let meanwhile = Words("同期")
  private static let copulas = Set(Passage.units(of: "是为"))
  private static let perHead = Words("每人")
  private static let same = Passage.units(of: "当")[0]
  private static let leading = Set(Passage.units(of: "用中于为按与是至到在而并其和对从比以由自占了的校院县市区镇乡村州省馆司厂局"))
  private static let that = Passage.units(of: "那")[0]

  private mutating func scan(_ position: Int) {
    for (words, moment) in Self.relative {
      // 最后一年 is the last one, not the one after.
      if passage[position - 1] != 0x6700, let length = words.starting(in: passage, at: position),
        !isPlanName(position + length)
      {
        // 抗旱那年 and 立项当年 are years that only their event names.
        let before = passage[position - 1]
        // ；同期在校生满意度 goes on with the same year.
        if Self.meanwhile.starting(in: passage, at: position) != nil,
          position == 0 || Punctuation.endsClause(before), !isSummed(around: position)
        {
          times.append(
            WrittenTime(range: position..<position + length, moment: .relative(0), isAside: false))
          return
        }
        let isNamed =
          moment == .relative(0) && Punctuation.isIdeograph(before)
          && (passage[position] == Self.that
            || passage[position] == Self.same && !Self.leading.contains(before))
        times.append(
          WrittenTime(
            range: position..<position + length, moment: isNamed ? .unclear : moment,
            isAside: isAside(position, position + length)
              || Self.trends.starting(in: passage, at: position + length) != nil))
        return
      }
    }
    // 每人每月632元 is a rate, and no time.
    if Self.perHead.ending(in: passage, at: position) != nil { return }
    if let length = Self.passing.starting(in: passage, at: position) {
      let range = position..<position + length
      times.append(
        WrittenTime(
          range: range, moment: .unclear, isAside: isAside(range.lowerBound, range.upperBound),
          lasts: false))
      return
    }
    if let end = durationEnd(at: position) { return times.append(end) }
    if let end = grade(at: position) {
      return times.append(
        WrittenTime(range: position..<end, moment: .unclear, isAside: isAside(position, end)))
    }
    if position == 0, let year = labelYear { return times.append(year) }
    if passage[position - 1] != NumberScanner.year, NumberScanner.isDigit(passage[position]),
      !NumberScanner.isDigit(passage[position - 1]), let end = monthEnd(at: position)
    {
      if Self.yearEnds.starting(in: passage, at: position) != nil { return }
      let isTopic = !Punctuation.isHan(passage[position - 1]) || passage[position - 1] == 0x81F3
      times.append(
        WrittenTime(
          range: position..<end, moment: .unclear, isAside: !isTopic,
          lasts: position == 0 || Punctuation.endsSentence(passage[position - 1]), isDay: true))
    }
  }

  /// “十四五”开局之年, “十四五”规划: what is named by a plan's number.
  private func isPlanName(_ end: Int) -> Bool {
    guard passage[end - 1] == 0x4E94, passage[end - 3] == 0x5341 else { return false }
    var end = end
    while NameMatcher.isSilent(passage[end]), end < passage.count { end += 1 }
    return Self.planTails.starting(in: passage, at: end) != nil
  }

  private static let planTails = Words("开局 收官 规划 之年 首年 第 起步 关键 的第 的开局 的收官 的首 的最后 的关键")
}
