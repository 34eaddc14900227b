import Tables

/// Units of measure as tables write them, told apart from other words in brackets.
enum UnitWords {
  private static let bases: Set<String> = {
    let chinese = """
      人 人次 人日 人天 人年 人时 人数 名 位 户 家 个 所 间 座 栋 处 门 部 本 件 项 种 类 册 套 台 辆 架 艘 篇 份 张 条 款 枚 \
      株 头 只 匹 箱 批 期 场 场次 次 届 班 班次 组 队 对 支 片 块 亩 公顷 顷 平方米 平方公里 平方千米 平米 立方米 米 公里 \
      千米 厘米 毫米 海里 吨 公斤 千克 克 斤 升 毫升 度 千瓦 千瓦时 兆瓦 吨标准煤 天 日 周 月 年 小时 分钟 秒 学时 课时 学分 \
      分 元 角 美元 欧元 英镑 港元 日元 人民币 倍 册次 人均 标准箱 tb gb mb 床 床位 张床 工位 辆次 架次 列 公里/小时 专业 \
      课程 平方 亩次 单 户次 家次 件次 篇次 人月 元/人 元/生 册/生 平方米/生 台/百生 万元/人 元/月 元/亩 元/吨 位次 名次 ㎡ m2 \
      m³ 点 指数点 站 村 镇 乡 社区 项次 例
      """
    let english = """
      £ $ € ¥ £m £bn £k £000 £'000 £000s $m $bn $k $000 €m €bn €k m bn k million millions billion thousand thousands \
      hundred km km2 km² m2 m² ha hectare hectares acre acres tonne tonnes kg hour hours day days week weeks month \
      months year years people persons person visits visit visitors visitor pupils students staff fte ftes gbp usd \
      eur cny rmb yuan pp p mwh kwh tco2e litres objects items sessions events minutes
      """
    return Set((chinese + " " + english).split(whereSeparator: \.isWhitespace).map(String.init))
  }()

  private static let shares: Set<String> = [
    "%", "‰", "百分比", "千分比", "百分点", "个百分点", "percent", "percentagepoints", "percentagepoint", "％",
  ]

  /// Words that say that a figure is a plain number.
  private static let none: Set<String> = ["number", "no.", "no", "nos", "count", "ratio", "index"]

  /// Whether a text is nothing but a unit.
  static func isUnit(_ text: String) -> Bool {
    let word = foldedSpelling(text)
    guard !word.isEmpty, word.count <= 12 else { return false }
    if shares.contains(word) || none.contains(word) { return true }
    if bases.contains(word) { return true }
    let multipliers = ["万亿", "千万", "百万", "十万", "亿", "万", "千", "百"]
    for multiplier in multipliers where word.hasPrefix(multiplier) {
      let rest = String(word.dropFirst(multiplier.count))
      return rest.isEmpty || bases.contains(rest)
    }
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    return isUnit(String(parts[0]))
      && (bases.contains(String(parts[1])) || ["生", "百人"].contains(parts[1]))
  }

  /// A unit as it is written behind numbers: without the words for a plain number.
  static func canonical(_ text: String) -> String {
    let word = foldedSpelling(text)
    if none.contains(word) || ["-", "—", "--", "——", "/", "无"].contains(word) { return "" }
    if ["percent", "百分比", "％"].contains(word) { return "%" }
    if ["percentagepoints", "percentagepoint", "pp", "百分点"].contains(word) { return "个百分点" }
    return inOneLine(halfWidth(text))
  }

  /// The words of a label and the unit that stands in brackets or behind 单位：.
  static func division(of text: String) -> (words: String, unit: String?) {
    if let found = declared(in: text) { return found }
    var rest = text
    for (open, close) in [("（", "）"), ("(", ")"), ("（", ")"), ("(", "）"), ("[", "]"), ("【", "】")] {
      guard let end = rest.range(of: close, backwards: true),
        let start = rest[..<end.lowerBound].range(of: open, backwards: true)
      else { continue }
      let inner = String(rest[start.upperBound..<end.lowerBound])
      let parts = inner.split { "，,、;；".contains($0) }.map { inOneLine(String($0)) }
      guard let unit = parts.last(where: { isUnit(withoutIn($0)) }) else { continue }
      let others = parts.filter { $0 != unit }
      let middle = others.isEmpty ? "" : open + others.joined(separator: "，") + close
      rest = String(rest[..<start.lowerBound]) + middle + String(rest[end.upperBound...])
      return (inOneLine(rest), canonical(withoutIn(unit)))
    }
    return (rest, nil)
  }

  private static func withoutIn(_ text: String) -> String {
    let word = text.lowercased()
    return word.hasPrefix("in ") ? String(text.dropFirst(3)) : text
  }

  /// 单位：万元, 计量单位：人, Unit: £m; not 填报单位：… and 单位名称：….
  private static func declared(in text: String) -> (words: String, unit: String?)? {
    for word in ["单位：", "单位:", "Unit:", "Units:", "unit:", "units:", "单位为"] {
      guard let found = text.range(of: word) else { continue }
      let before = text[..<found.lowerBound]
      let isOther = ["填报", "报送", "填表", "制表", "主管", "所属", "编制", "责任"].contains {
        before.hasSuffix($0)
      }
      if isOther { continue }
      let behind = text[found.upperBound...]
      let unit = behind.prefix { !"，,；;）)】]、。 \u{3000}".contains($0) }
      guard isUnit(String(unit)) || unit.count <= 6 && !unit.isEmpty else { continue }
      var start = found.lowerBound
      for lead in ["计量", "金额"] where before.hasSuffix(lead) {
        start = text.index(start, offsetBy: -lead.count)
      }
      let words = String(text[..<start]) + String(behind.dropFirst(unit.count))
      return (inOneLine(words), canonical(String(unit)))
    }
    return nil
  }
}

extension StringProtocol {
  /// The first or last place where a text stands.
  func range(of text: String, backwards: Bool = false) -> Range<Index>? {
    let found = ranges(of: text)
    return backwards ? found.last : found.first
  }
}
