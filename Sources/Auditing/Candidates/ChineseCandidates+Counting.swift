extension ChineseCandidates {
  /// What a verb alone counts: 人数, 金额.
  static func counted(_ number: FoundNumber) -> String {
    switch number.unit {
    case "人", "名", "万人", "位": "人数"
    case let unit where ["元", "美元", "欧元", "英镑"].contains(number.base) && !unit.isEmpty: "金额"
    case "亩", "万亩", "平方米", "万平方米", "公顷", "平方公里": "面积"
    case let unit where unit.hasSuffix("人次"): "人次"
    case "户", "万户": "户数"
    case "家": "家数"
    case "件", "万件": "件数"
    case "吨", "万吨", "公斤": "数量"
    case "小时", "天": "时间"
    case "%", "‰", "个百分点": "比例"
    default: "数量"
    }
  }

  /// The name as tables have it: what is counted, and that it is counted.
  static func finished(_ name: String, _ number: FoundNumber) -> String {
    var text = name
    while let last = text.last, "、，的了（(“".contains(last) { text.removeLast() }
    guard !text.isEmpty else { return text }
    if text.hasSuffix("占地") { return text + "面积" }
    if number.isRank { return text.hasSuffix("排名") || text.hasSuffix("位次") ? text : text + "位次" }
    if ["数", "率", "量", "额", "值", "度", "积", "比", "分", "次", "例"].contains(where: text.hasSuffix) {
      return text
    }
    switch number.unit {
    case "人", "名", "万人":
      return text + (text.last(of: NamingWords.people) != nil ? "数" : "人数")
    case "人次", "万人次": return text + "人次"
    case "个", "项", "所", "家", "门", "种", "部", "篇", "本", "支", "件", "座", "套", "台", "条", "户", "场", "枚",
      "册", "类", "份",
      "张", "处", "辆", "只", "艘", "架", "间", "班", "批", "期", "位", "村", "万户", "万件", "万册", "起", "宗", "例",
      "台套", "届", "次", "块", "幅",
      "节", "对", "款", "栋":
      return text + "数"
    default: return text
    }
  }

  /// A name without the 数 that was added.
  static func unfinished(_ name: String) -> String {
    if name.hasSuffix("人次"), name.count > 4 { return String(name.dropLast(2)) }
    return name.hasSuffix("数") && name.count > 2
      ? String(name.dropLast(name.hasSuffix("人数") ? 2 : 1)) : name
  }
}
