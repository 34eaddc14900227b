import Tables

/// What stands around a table and holds for all of it: its title, the unit in the corner, the time, who is
/// measured.
struct TableContext {
  /// The title without number, time and unit.
  var title: String?
  /// The title as it is written.
  var fullTitle: String?
  var titleCell: GridCell?
  /// The time, and the year that 本年 and 1月 count from.
  var period: (text: String, year: Int?, cell: GridCell)?
  var unit: (text: String, cell: GridCell)?
  var entity: (name: String, cell: GridCell)?
  /// Whether the figures are said to be provisional.
  var isProvisional = false
  /// Who filled in the table.
  var institution: String?
  /// When it was filled in.
  var date: String?

  /// Takes up what a cell above or beside a table says.
  mutating func read(_ text: String, at cell: GridCell) {
    let line = inOneLine(text)
    if let day = Self.fillingDate(line) {
      date = date ?? day
      return
    }
    if let institution = Self.institution(in: line) {
      self.institution = self.institution ?? institution
      return
    }
    if let name = EntityWords.named(in: line) {
      entity = (withoutNumbering(name), cell)
      return
    }
    if RowWords.isSignature(line) { return }
    if ["初步统计", "快报数", "初步数", "暂定", "预计数", "provisional"].contains(where: { line.contains($0) }) {
      isProvisional = true
    }
    let label = Label(line)
    if let unit = label.unit { self.unit = (unit, cell) }
    let times = label.times.filter { !$0.isRelative }
    if let found = TimeWord.period(of: Array(times.prefix(1)), base: nil) {
      // A title closer to the table knows better, an 截至 beside it does not.
      if period == nil || !label.words.hasPrefix("截至") && !line.hasPrefix("截") {
        period = (found.text, found.year, cell)
      }
    }
    let words = withoutNumbering(label.words)
    if !words.isEmpty, words.count > 1, !line.hasPrefix("截"),
      !["附件", "附表"].contains(where: { line.hasPrefix($0) && line.count < 6 })
    {
      title = words
      fullTitle = line
      titleCell = cell
    }
  }

  /// 填报单位：示例职业学院（公章）.
  private static func institution(in line: String) -> String? {
    for key in [
      "填报单位", "单位名称", "学校名称", "报送单位", "填表单位", "编制单位", "院校名称", "机构名称", "Institution", "Organisation",
      "学校",
    ] {
      guard line.hasPrefix(key), let mark = line.dropFirst(key.count).first, "：:".contains(mark)
      else {
        continue
      }
      let name = line.dropFirst(key.count + 1).prefix { !"（(　 ".contains($0) }
      return name.isEmpty ? nil : inOneLine(String(name))
    }
    return nil
  }

  /// 填报日期：2022年1月12日, 2022年1月填报, 报送日期：….
  private static func fillingDate(_ line: String) -> String? {
    let words = ["填报", "报送", "填表", "制表", "编制", "打印"]
    guard line.count < 40, words.contains(where: { line.contains($0) }),
      case .fixed(let text, _)? = Label(line).times.first, !text.contains("—"),
      text.first?.isNumber == true
    else { return nil }
    return text
  }
}

extension TimeWord {
  var isRelative: Bool {
    switch self {
    case .relative, .lastMonth, .months, .quarter, .half, .whole: true
    default: false
    }
  }
}
