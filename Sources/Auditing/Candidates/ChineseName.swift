/// What a clause says in front of a number, taken apart: what is counted, whether the number is a part, where
/// it came from or what it came to.
struct ChineseName {
  /// What is left as a name.
  var base: String
  /// Whether 其中 stands before it.
  var isPart = false
  /// The word of a change and what it is compared with: 比上年增加.
  var change: String?
  /// Whether the number is what something came to: 增加到.
  var isReached = false
  /// What was there before 由 or 从, where the number is what it came from.
  var from: String?
  /// Whether it ends with 占, or 占 and what it is a share of.
  var share: String?

  /// - Parameters:
  ///   - lead: the words before the number in its clause, without times.
  ///   - full: the same with them.
  init(_ lead: String, full: String? = nil) {
    base = lead
    stripLead()
    readFrom()
    readShare()
    guard share == nil else { return }
    readRecovery(full ?? lead)
    guard change == nil else { return }
    readReached()
    if !isReached { stripTail() }
    if !isReached { readChange(full ?? lead) }
    if change == nil { stripTail() }
    stripLead()
  }

  private mutating func stripLead() {
    while true {
      base = String(base.drop { " ，、：:；;。）)”—-·．.".contains($0) })
      if base.first == "一", let measure = base.dropFirst().first, "条个名家所座项批套种支位台辆".contains(measure)
      {
        base.removeFirst(2)
        continue
      }
      if base.hasPrefix("其中") {
        isPart = true
        base.removeFirst(2)
        continue
      }
      if base.hasPrefix("当中") || base.hasPrefix("里面") {
        isPart = true
        base.removeFirst(2)
        continue
      }
      guard let word = base.first(of: NamingWords.leads), !isWord(word) else { break }
      base.removeFirst(word.count)
    }
    if let subject = base.first(of: NamingWords.subjects) {
      let rest = base.dropFirst(subject.count)
      let next = String(rest)
      let isOther =
        rest.count < 3 && !next.isEmpty || "里内的合级类数化集股中".contains(rest.first ?? " ")
        || subject.count == 2 && !subject.hasPrefix("全") && !subject.hasPrefix("我")
          && !subject.hasPrefix("本") && !Self.mayFollowSubject(next)
      if !isOther {
        base = next
        stripLead()
      }
    }
  }

  /// Whether what begins like a link is another word: 有效, 现代, 共同, 到位, 为民, 在校生, 年均.
  private func isWord(_ word: String) -> Bool {
    guard word.count < 3, base.count > word.count else { return false }
    let rest = String(base.dropFirst(word.count))
    return Self.others[word]?.contains { rest.hasPrefix($0) } ?? false
  }

  private static let others: [String: [String]] = [
    "有": ["效", "关", "机", "色", "线", "轨", "害", "组织", "限", "声"],
    "现": ["代", "场", "金", "役", "行"], "共": ["同", "建", "享", "青", "育", "训", "性", "产", "和"],
    "到": ["位", "账", "岗", "期", "访", "款", "馆", "校", "院", "会"],
    "为": ["民", "老", "农", "企", "中", "贫", "特", "学", "群", "小", "困", "当", "村", "社"],
    "在": ["校", "读", "编", "岗", "职", "建", "园", "册", "库", "线", "馆", "研", "籍", "学", "训", "院"],
    "年": ["均", "产", "度", "货", "末", "龄", "轻", "人", "接待", "检"], "与": [""], "月": ["均", "产", "租", "嫂"],
    "自": ["主", "筹", "然", "治", "评", "营", "建", "有", "动", "愿", "行", "来", "编", "制", "贸", "闭"],
    "比": ["赛", "例", "重", "率"], "全": [""], "还": ["田", "林", "贷", "款"],
    "就": ["业", "诊", "医", "读", "学"],
    "设": ["备", "施", "计", "区", "立", "置", "在"], "达": ["标", "产"], "至": ["少"], "均": ["价"], "都": ["市"],
    "按": ["摩", "揭"], "由": [""], "中": [""], "其": ["他", "余"], "间": ["接"],
    "来": ["访", "华", "信", "源", "校", "自"],
    "起": ["草", "诉", "降"], "里": ["程"], "末": ["端"], "底": ["数"], "约": ["谈"], "近": ["视", "海"],
    "含": ["糖"],
    "一": [
      "般", "流", "次", "体", "线", "类", "等", "级", "站", "带", "站", "产", "本", "室", "期", "号", "批", "村",
    ],
    "之": [""], "已": [""], "再": ["就业", "生", "制", "贷", "造"], "更": ["新", "换"], "即": ["时"],
    "是": [""], "从": ["业", "事", "教"], "较": ["大", "重"], "则": [""], "和": ["谐", "解"], "及": ["格", "时"],
    "并": ["网", "购", "联", "轨"], "也": [""], "合计": [""], "连续": [""], "首次": ["通过", "发", "公开"],
    "总": [""],
    "首批": [""], "期": ["刊", "间", "货"],
  ].mapValues { $0.filter { !$0.isEmpty } }

  private static func mayFollowSubject(_ rest: String) -> Bool {
    rest.first(of: NamingWords.verbs) != nil || rest.first(of: NamingWords.leads) != nil
      || rest.first(of: ["占地", "校舍", "教学", "科研", "图书", "总", "实现", "年", "在", "专任", "固定资产", "综合"])
        != nil
  }

  mutating func stripTail() {
    while true {
      while let last = base.last, " ，、：:；;（(“—".contains(last) { base.removeLast() }
      guard let word = base.last(of: NamingWords.tails) else { return }
      let rest = base.dropLast(word.count)
      // 人均, 户均 and 校园网 end so as words.
      if word.count == 1, Self.ending.contains(where: { base.hasSuffix($0) }) { return }
      if rest.isEmpty, word.count > 1 {
        base = ""
        return
      }
      base = String(rest)
    }
  }

  private static let ending = [
    "人均", "户均", "亩均", "生均", "日均", "年均", "月均", "篇均", "场均", "师均", "所有", "国有", "私有", "持有", "保有", "占有",
    "直达", "享有",
    "集中", "初中", "高中", "其中", "空中", "水中", "手中", "中", "稀有", "报到", "签到", "收到", "直至", "到达", "北京", "成都",
    "首都", "存在", "总数", "人数", "户数", "次数", "天数", "件数", "指数",
    "个数", "倍数", "系数", "基数", "多数", "少数", "篇数", "场数", "项数", "册数", "亩数", "车数", "岁数", "分数", "位数", "家数",
    "级数",
    "自由", "理由", "办到", "办结", "目的", "不足", "均为", "成为", "行为", "作为", "统一", "唯一", "第一", "之一", "万一", "同一",
    "数", "同等", "高等", "中等", "初等", "平等", "特等", "一等",
    "二等", "三等", "优等", "校均", "单位", "自从", "服从", "学科", "设计", "统计", "会计", "审计", "预计", "累计", "估计", "合计",
    "老师傅", "达到", "应收",
    "安全", "健全", "齐全", "保全", "近", "附近", "最近", "实现",
  ].filter { !["中", "数", "近", "达到", "累计", "合计", "其中", "均为", "不足", "自从", "实现"].contains($0) }

  private mutating func readReached() {
    var text = base
    while let last = text.last, " 的了约近，".contains(last) { text.removeLast() }
    guard let word = text.last(of: NamingWords.reaching) else { return }
    isReached = true
    base = String(text.dropLast(word.count))
    stripTail()
  }

  private mutating func readFrom() {
    guard let index = base.lastIndex(where: { "由从".contains($0) }) else { return }
    let tail = base[base.index(after: index)...]
    let before = base[..<index]
    let isWord = tail.first.map { "事业于来此中头新属教".contains($0) } ?? false
    guard tail.count <= 12, !isWord, !before.hasSuffix("自"), !before.hasSuffix("理") else { return }
    from = String(before)
  }

  private mutating func readShare() {
    guard let index = base.lastIndex(of: "占") else { return }
    let before = String(base[..<index])
    var rest = String(base[base.index(after: index)...])
    guard !rest.hasPrefix("地"), !rest.hasPrefix("有"), !rest.hasPrefix("比"), rest.count < 22 else {
      return
    }
    if let last = rest.last, "的".contains(last) { rest.removeLast() }
    for word in ["到", "了", "约", "比为", "比达", "近", "超", "比"]
    where rest.hasPrefix(word) && !rest.hasPrefix("到位") && !rest.hasPrefix("到账") {
      rest = String(rest.dropFirst(word.count))
    }
    for word in ["的比重为", "的比例为", "的比重", "的比例", "比重为", "比例为"] where rest.hasSuffix(word) {
      rest = String(rest.dropLast(word.count))
    }
    share = rest
    base = before
    stripTail()
  }

  /// 恢复到2019年的83.5%.
  private mutating func readRecovery(_ full: String) {
    for word in ["恢复到", "恢复至", "相当于"] {
      guard let place = base.range(of: word), base[place.upperBound...].count < 6 else { continue }
      let rest = full.range(of: word).map { String(full[$0.lowerBound...]) } ?? word
      change = rest.hasSuffix("的") ? String(rest.dropLast()) : rest
      base = String(base[..<place.lowerBound])
      stripTail()
      return
    }
  }

  private mutating func readChange(_ full: String) {
    var text = base
    for word in NamingWords.comparisons where ["了", "约", "近", "再"].contains(word) {
      if text.hasSuffix(word) { text.removeLast(word.count) }
    }
    let long = text.last(of: NamingWords.moves)
    let short = long == nil ? text.last(of: NamingWords.shortMoves) : nil
    guard let word = long ?? short else { return }
    var rest = String(text.dropLast(word.count))
    var comparison = ""
    while let more = rest.last(of: NamingWords.comparisons) {
      comparison = more + comparison
      rest.removeLast(more.count)
    }
    if let index = rest.lastIndex(where: { "比较".contains($0) }),
      rest.distance(from: index, to: rest.endIndex) <= 14, !rest[index...].hasPrefix("比例"),
      !rest[index...].hasPrefix("比重"), !rest[index...].hasPrefix("比率")
    {
      comparison = String(rest[index...]) + comparison
      rest = String(rest[..<index])
    }
    if short != nil, !comparison.contains(where: { "比较".contains($0) }) { return }
    // 新增长 and 净增加 are counts; 增加值 is none of these.
    if rest.hasSuffix("新") || rest.hasSuffix("净") { return }
    if let written = Self.comparison(in: full, before: word) { comparison = written }
    for word in ["分别", "约", "近", "也", "又", "再", "了", "共"] {
      comparison = comparison.replacingOccurrences(word)
    }
    change = comparison + word
    base = rest
    stripTail()
    if let index = base.lastIndex(of: "使"), base.distance(from: index, to: base.endIndex) > 2 {
      base = String(base[base.index(after: index)...])
    }
  }
}

extension ChineseName {
  /// What a change is compared with, times included: 比上年, 较2021届, 同比.
  fileprivate static func comparison(in full: String, before word: String) -> String? {
    guard let end = full.ranges(of: word).last?.lowerBound else { return nil }
    let before = full[..<end]
    guard let start = before.lastIndex(where: { "比较".contains($0) }) else { return nil }
    let text = String(before[start...])
    if text.hasPrefix("比例") || text.hasPrefix("比重") || text.hasPrefix("比率") || text.count > 16 {
      return nil
    }
    // 同比 and 环比 end with the sign.
    if text == "比", let sign = before.dropLast().last, "同环".contains(sign) { return "\(sign)比" }
    return text
  }
}

extension String {
  /// Without a word.
  fileprivate func replacingOccurrences(_ word: String) -> String { replacing(word, with: "") }
}
