import Indicators
import Prose
import Tables

/// A number of a Chinese passage that may be a figure, as it is written.
struct FoundNumber {
  /// How it is written.
  enum Form {
    case plain, ratio, span
    /// In words: 两个, 三分之二.
    case words
  }

  /// All of it: qualifier, digits, unit.
  var range: Range<Int>
  var value: String
  var unit: String
  /// What is counted: 元 for 万元.
  var base: String
  /// The word that qualifies it, as it stands.
  var qualifier = ""
  var form = Form.plain
  var isRank = false
}

/// Finds the numbers of a Chinese passage that count something, and leaves out those that name or date it.
struct NumberFinding {
  private let passage: Passage
  private(set) var numbers: [FoundNumber] = []
  let years: [WrittenYears]

  init(_ passage: Passage, units: UnitVocabulary) {
    self.passage = passage
    let scanner = NumberScanner(passage, units: units)
    years = scanner.years
    let marks = Punctuation.quoted(in: passage)
    var index = 0
    while index < scanner.numbers.count {
      let number = scanner.numbers[index]
      index += 1
      // “教学管理50强” is a name.
      let first = number.digits.lowerBound
      guard !marks.titles[first], !marks.quotes[first] else { continue }
      if number.isExempt {
        guard index < scanner.numbers.count, let span = span(number, scanner.numbers[index]) else {
          continue
        }
        numbers.append(span)
        index += 1
      } else if let found = found(number), isCount(found, number) {
        numbers.append(found)
      }
    }
    let ratios = ratios
    numbers.removeAll { number in ratios.contains { $0.range.overlaps(number.range) } }
    numbers += ratios + ranks
    numbers.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: As written

  private func found(_ number: WrittenNumber) -> FoundNumber? {
    let isArabic = NumberScanner.isDigit(passage[number.digits.lowerBound])
    var found = FoundNumber(
      range: number.range, value: "", unit: number.unit, base: number.base,
      isRank: number.qualifier == .rank)
    found.qualifier = Self.word(in: passage.text(number.range))
    if isArabic {
      found.value = digits(number.digits)
      if number.isNegative { found.value = "-" + found.value }
    } else {
      found.form = .words
      found.value = number.value.description
      if number.unit == "成" {
        found.unit = "%"
        if passage[found.range.upperBound] == 0x591A {
          found.qualifier = "多"
          found.range = found.range.lowerBound..<found.range.upperBound + 1
        }
      } else if number.unit.isEmpty, number.base == "%" {
        guard let fraction = fraction(number.digits) else { return nil }
        found.value = fraction
      } else if number.isIndefinite {
        guard isNewOne(number) else { return nil }
      }
    }
    if found.unit == "大" { found.unit = "项" }
    if found.isRank { (found.unit, found.qualifier) = ("位", "位次") }
    return found
  }

  /// The digits without separators.
  private func digits(_ range: Range<Int>) -> String {
    passage.text(range).filter { $0.isNumber || $0 == "." }
  }

  /// 2/3 for 三分之二.
  private func fraction(_ range: Range<Int>) -> String? {
    guard let part = range.first(where: { passage.starts(with: NumberScanner.partOf, at: $0) }),
      let below = ChineseNumeral(passage.units[range.lowerBound..<part])?.value,
      let above = ChineseNumeral(passage.units[part + 2..<range.upperBound])?.value
    else { return nil }
    return "\(above)/\(below)"
  }

  private static let makers = Words("建成 形成 创建 制定 成立 组建 建成了 形成了 创建了 制定了 成立了 组建了 研制了 打造了")

  /// Whether 一个 counts: 建成了一个….
  private func isNewOne(_ number: WrittenNumber) -> Bool {
    ["个", "座", "所", "家"].contains(number.unit)
      && Self.makers.ending(in: passage, at: number.range.lowerBound) != nil
  }

  static func word(in text: String) -> String {
    let known = QualifierWord.known.filter { text.contains($0.text) }
    if let word = known.first(where: { $0.position != .infix }) { return word.text }
    return known.first?.text ?? further.first(where: text.contains) ?? ""
  }

  private static let further = ["突破", "首超", "刚过", "不到", "不足", "少于", "低于", "不满"]

  private func span(_ first: WrittenNumber, _ last: WrittenNumber) -> FoundNumber? {
    let gap = first.range.upperBound..<max(first.range.upperBound, last.range.lowerBound)
    guard last.isExempt, gap.count <= 2, !last.unit.isEmpty, !isLimit(last.range.upperBound),
      NumberScanner.isDigit(passage[first.digits.lowerBound]),
      !["月", "日", "页", "时"].contains(last.unit)
    else { return nil }
    return FoundNumber(
      range: first.range.lowerBound..<last.range.upperBound,
      value: digits(first.digits) + "—" + digits(last.digits), unit: last.unit, base: last.base,
      form: .span)
  }

  private static let ranking = Words(
    "排名 位居 位列 名列 居 排在 排名全国 排名全省 排名全区 位居全国 位居全省 位列全国 位列全省 居全国 居全省 名列全国 名列全省 居全市 位居全市 排名全市")
  private static let kinds = Words("届 次 批 个 季度 产业 名 位 期 轮 年 家 所 学期 阶段 时间 线 书记")

  /// 排名全国第一: a rank in words without a unit.
  private var ranks: [FoundNumber] {
    passage.units.indices.compactMap { position in
      guard passage[position] == NumberScanner.ordinal,
        Self.ranking.ending(in: passage, at: position) != nil
      else { return nil }
      var end = position + 1
      while ChineseNumeral.isPart(passage[end]) { end += 1 }
      guard let rank = ChineseNumeral(passage.units[position + 1..<min(end, passage.count)]),
        Self.kinds.starting(in: passage, at: end) == nil
      else { return nil }
      return FoundNumber(
        range: position..<end, value: rank.value.description, unit: "位", base: "位",
        qualifier: "位次", isRank: true)
    }
  }

  // MARK: Ratios

  /// 16.1:1, 21.2:32.9:45.9; not 8:30.
  private var ratios: [FoundNumber] {
    var found: [FoundNumber] = []
    var position = 0
    while position < passage.count {
      guard NumberScanner.isDigit(passage[position]) else {
        position += 1
        continue
      }
      let start = position
      var parts: [String] = []
      var end = start
      while true {
        var text = ""
        while NumberScanner.isDigit(passage[end]) || passage[end] == 0x2E {
          text += passage.text(end..<end + 1)
          end += 1
        }
        guard !text.isEmpty else { break }
        parts.append(text)
        guard [0x3A, 0xFF1A, 0x2236].contains(passage[end]),
          NumberScanner.isDigit(passage[end + 1])
        else { break }
        end += 1
      }
      position = max(end, start + 1)
      let isTime =
        parts.count == 2 && parts[1].count == 2 && !parts[1].contains(".")
        && !Self.proportions.stands(in: passage, max(0, start - 12)..<start)
      if parts.count > 1, !isTime, parts.count < 6 {
        found.append(
          FoundNumber(
            range: start..<end, value: parts.joined(separator: ":"), unit: "", base: ":",
            form: .ratio))
      }
    }
    return found
  }

  private static let proportions = Words("比 比例 占比 结构 配比")

  // MARK: What counts nothing

  private static let bare = Words(
    "指数 系数 之比 比值 得分 评分 均分 总分 平均分 倍数 pmi 分数 基尼系数 恩格尔系数 净推荐值 cmi值 比 率 强度")
  private static let named = Words(
    "满分 总分为 房间 附件 附件共 电话 热线 邮编 第 每 这 那 同 任 附表 型号 编号 专栏 共分 共分为 共分成 其他 另外")
  private static let periods = Words("月 周 星期 小时 工作日 季度 学期 交易日 自然日 年 日 世纪 阶段 五年 整 以上")
  private static let ideas = Words(
    "方面 层面 维度 环节 步骤 特点 原则 层次 阶段 问题 关键 重点 转变 结合 坚持 确保 意识 自信 维护 注重 主体 主要 统一 突出 不 明确 导向 轮子 翅膀 字 步 着力 聚焦 文明 全面 结果 目标 抓手 基本 短板"
  )

  private func isLimit(_ end: Int) -> Bool {
    [0x9875, 0x5BA4, 0x53F7, 0x697C].contains(passage[end])
  }

  private func isCount(_ found: FoundNumber, _ number: WrittenNumber) -> Bool {
    let start = number.range.lowerBound
    let end = number.range.upperBound
    if isLimit(end) { return false }
    if Self.named.ending(in: passage, at: start) != nil, !found.isRank { return false }
    if ["岁", "周岁", "时", "点", "版", "页", "级", "楼"].contains(number.unit) {
      return number.unit == "级" && found.form == .words && passage[end] == 0x8054
    }
    if found.unit.isEmpty {
      // 2/3 is a share by itself.
      return found.form == .words && found.value.contains("/")
        || found.form == .plain && !NumberScanner.isDigit(passage[end])
          && (!Punctuation.isHan(passage[end])
            || Self.goingOn.starting(in: passage, at: end) != nil)
          && isBare(start)
    }
    if ["个", "多个"].contains(number.unit), Self.periods.starting(in: passage, at: end) != nil {
      return false
    }
    if number.unit == "年", !isStreak(start) { return false }
    if number.unit == "天", found.form == .words { return false }
    if number.unit == "分", passage[end] == 0x949F { return false }
    if Self.isThreshold(passage, start, end) { return false }
    // （完成度≥100%） says what is meant by done.
    let sign = passage[start - 1] == 0x20 ? passage[start - 2] : passage[start - 1]
    if [0x2265, 0x2264].contains(sign), isInBrackets(start) { return false }
    return found.form != .words || isCountInWords(number)
  }

  private static let goingOn = Words("缩小 扩大 提高 提升 下降 降 升 增 减 到 至 上升 改善 收窄 回落")

  private func isStreak(_ start: Int) -> Bool {
    Words("连续").ending(in: passage, at: start) != nil
      || Words("寿命 年限 工龄 教龄").stands(in: passage, max(0, start - 8)..<start)
  }

  /// Whether what stands before a number without a unit says that it is one: 指数为98.5.
  private func isBare(_ start: Int) -> Bool {
    var from = start
    while from > 0, start - from < 14, !Punctuation.endsClause(passage[from - 1]) { from -= 1 }
    return Self.bare.stands(in: passage, from..<start)
  }

  private func isInBrackets(_ position: Int) -> Bool {
    (max(0, position - 24)..<position).reversed().first {
      [0x28, 0xFF08, 0x29, 0xFF09].contains(passage[$0])
    }.map { [0x28, 0xFF08].contains(passage[$0]) } ?? false
  }

  private static let limits = Words("以上 及以上 以下 及以下 以内 以外")
  private static let reaching = Words("达 达到 为 有 占 超 超过 在 保持 稳定 近 共 增长 率")

  /// Whether a number only says what belongs to something: 2000万元及以上的企业, 18岁以下的.
  static func isThreshold(_ passage: Passage, _ start: Int, _ end: Int) -> Bool {
    let isInside = limits.ending(in: passage, at: end) != nil
    let after = isInside ? end : end + (limits.starting(in: passage, at: end) ?? 0)
    guard isInside || after > end else { return false }
    guard passage[after] == 0x7684 || Punctuation.isIdeograph(passage[after]) else { return false }
    if passage.text(end - 3..<end).contains("成以") || passage[start] == 0x8D85 { return false }
    return reaching.ending(in: passage, at: start) == nil
  }

  private static let counted: Set<String> = [
    "个", "所", "家", "项", "枚", "名", "人", "门", "本", "支", "座", "件", "次", "位", "种", "套", "台", "部",
    "篇", "处", "户", "村", "场", "辆", "张", "人次", "块", "等级", "方", "级", "%", "间", "条", "份", "亩", "元",
    "万元", "亿元", "万人", "万人次", "只", "头", "艘", "架", "公里", "吨", "平方米", "倍", "封", "幅", "册", "则", "面",
  ]

  /// Whether a number in words is a count, and does not only count off: not 两天, 三个方面, 一事一表.
  private func isCountInWords(_ number: WrittenNumber) -> Bool {
    let end = number.range.upperBound
    guard Self.counted.contains(number.unit) || number.unit == "成" else { return false }
    if number.unit == "次" { return number.value >= 10 || number.qualifier != .exact }
    if number.unit == "方" {
      return Words("力量 协同 共建 联动").starting(in: passage, at: end) != nil
    }
    if number.unit == "级" { return Words("联动").starting(in: passage, at: end) != nil }
    if ["%", "成"].contains(number.unit) { return true }
    if Self.ideas.starting(in: passage, at: end) != nil { return false }
    // 两手抓、两个毫不动摇 are words; 平台只有两个 and 七个产业学院 are counts.
    let first = passage[number.digits.lowerBound - 1]
    return (number.unit == "等级" || !Words("的").stands(in: passage, end..<end + 1))
      && first != 0x201C && first != 0x300A
  }
}
