import Tables

/// What the words at the start of a row say of the row as a whole.
enum RowWords {
  /// Whether a name is that of a total, which other rows add up to.
  static func isTotal(_ name: String) -> Bool {
    let word = foldedSpelling(withoutNumbering(name))
    let totals: Set<String> = [
      "合计", "小计", "总计", "共计", "累计", "总和", "总分", "总得分", "合计数", "汇总", "total", "totals", "subtotal",
      "sub-total",
      "grandtotal", "sum",
    ]
    if totals.contains(word) { return true }
    if ["合计", "小计", "总计", "subtotal"].contains(where: { word.hasSuffix($0) && word.count <= 12 }) {
      return true
    }
    let starts = ["合计", "小计", "总计", "total:", "合计："]
    return starts.contains { word.hasPrefix($0) } && word.count <= 16
  }

  /// Whether a text is a note to the table.
  static func isNote(_ text: String) -> Bool {
    let starts = [
      "注：", "注:", "注1", "注2", "注3", "注 ", "说明：", "说明:", "备注：", "备注:", "附注", "数据来源：", "数据来源:",
      "资料来源", "来源：",
      "来源:", "※", "口径", "统计口径：", "Note:", "Notes:", "Note ", "Notes ", "Source:", "Sources:", "* ",
      "Figures ", "填报说明", "填表说明",
    ]
    let line = inOneLine(text)
    if HeadingWords.role(of: line) == .note { return false }
    if starts.contains(where: { line.hasPrefix($0) }) || line == "注" { return true }
    // A star or a number in front of a sentence is the other half of a mark behind a name.
    guard let first = line.unicodeScalars.first else { return false }
    return line.count > 6 && ("*＊①②③④⑤⑥".unicodeScalars.contains(first))
  }

  /// Whether a text is about the sheet of paper: who filled it in, signed it, or when.
  static func isSignature(_ text: String) -> Bool {
    let words = [
      "填表人", "审核人", "填报人", "制表", "负责人：", "负责人:", "签字", "签章", "盖章", "填报日期", "填表日期", "报送日期", "报送时间",
      "填报时间", "制表日期", "打印日期", "联系电话", "复核", "填表：", "填表:", "审核：", "审核:", "Prepared by",
      "Approved by", "Signed",
      "Checked by", "经办人", "单位负责人", "填制", "编制人", "编制日期", "（公章）", "(公章)", "填报",
    ]
    return words.contains { text.holds($0) }
  }

  /// Whether a text states something about the table in front of a colon: 填报单位：…, 单位：万元.
  static func isStatement(_ text: String) -> Bool {
    guard let colon = text.firstIndex(where: { "：:".contains($0) }) else { return false }
    let before = text[..<colon]
    return before.count <= 12 && !before.contains { "（(".contains($0) }
  }

  /// The name of the whole, which has no entity of its own: 全校, 全市, All museums.
  static func isWhole(_ name: String) -> Bool {
    let word = foldedSpelling(name)
    let wholes: Set<String> = [
      "全校", "全市", "全省", "全县", "全区", "全国", "全州", "全院", "全系统", "全馆", "全部", "总体", "整体", "学校", "本校",
      "学院整体", "全局",
      "全集团", "全行业", "全镇", "学校整体", "全校合计", "全市合计", "全校总计", "overall", "whole", "all", "allsites",
      "allmuseums",
      "allvenues", "allschools", "wholetrust", "trust", "service", "allregions", "alldistricts",
      "citywide", "university",
    ]
    return wholes.contains(word)
  }
}
