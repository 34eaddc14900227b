import Diagnostics

extension Layout {
  /// The layout as a file that a person can read and correct.
  public func text(in language: MessageLanguage) -> String {
    let isChinese = language == .chinese
    var lines = [
      isChinese
        ? "# 怎样读办公室自己的工作簿。由 showcase import xlsx 写出，可以手改；改完运行 showcase check。"
        : "# How the office's own workbooks are read. Written by showcase import xlsx; change it by hand and run",
      isChinese
        ? "# data/ 里的 .xlsx，凡是列名对得上的表都照这里读：明年的文件放进来就行。井号后面的话只给人看。"
        : "# showcase check. Every .xlsx in data/ is read by it, so that next year's file only has to be put there.",
    ]
    if let publisher {
      lines.append(
        isChinese ? "# 数据是谁的；出处里写作发布者。" : "# Whose figures they are: the publisher of the source.")
      lines.append("publisher: \(Self.quoted(publisher))")
    }
    lines.append(
      isChinese
        ? "# 指标的层面（level）和对象的层面（entity_level），都是 site.yml 里有的。"
        : "# The level of indicators and that of entities, both as site.yml has them.")
    if let level { lines.append("level: \(Self.quoted(level))") }
    if let entityLevel { lines.append("entity_level: \(Self.quoted(entityLevel))") }
    if !skippedSheets.isEmpty {
      lines.append(isChinese ? "# 不读的工作表。" : "# Sheets that are not read.")
      lines.append("skip_sheets: [\(skippedSheets.map(Self.quoted).joined(separator: ", "))]")
    }
    lines += Self.legend(isChinese)
    lines.append("tables:")
    for table in tables { lines += Self.lines(of: table, isChinese) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A layout as it was written by hand, with further tables at its end.
  public static func text(
    _ old: String, adding tables: [TableLayout], in language: MessageLanguage
  ) -> String {
    if tables.isEmpty { return old }
    var text = old.hasSuffix("\n") || old.isEmpty ? old : old + "\n"
    if !old.split(separator: "\n").contains(where: { $0.hasPrefix("tables:") }) {
      text += "tables:\n"
    }
    for table in tables {
      text += lines(of: table, language == .chinese).joined(separator: "\n") + "\n"
    }
    return text
  }

  private static func legend(_ isChinese: Bool) -> [String] {
    isChinese
      ? [
        "# 每张表：sheets 是它在哪些工作表里；columns 逐列写“列名: 是什么”。{period} 代表任何时间（2021年、1月、2019—2021年）。",
        "# name 指标名称  group 类别  entity 对象  period 时间  unit 单位  value 数值  target 目标  completion 完成率（网站自己算）",
        "# measure 这一行是目标还是实际  note 备注  weight 权重  score 得分  parent 上级指标  role 角色  skip 不读",
        "# 列名分两行的，中间写“ / ”。还可以写 {is: value, name: 占比, unit: \"%\", entity: 东湖区, period: 2021}。",
      ]
      : [
        "# Each table: sheets names its sheets, columns says “heading: what it is”. {period} stands for any time.",
        "# name, group, entity, period, unit, value, target, completion (worked out by the site), measure (the row",
        "# says whether it is a target), note, weight, score, parent, role, skip (not read). Levels of headings are joined by \" / \".",
        "# Longer: {is: value, name: share, unit: \"%\", entity: East Ward, period: 2021}.",
      ]
  }

  /// The lines of one table, as an item of the list `tables`.
  static func lines(of table: TableLayout, _ isChinese: Bool) -> [String] {
    var lines = ["  - sheets: [\(table.sheets.map(quoted).joined(separator: ", "))]"]
    func add(_ key: String, _ value: String?) {
      if let value { lines.append("    \(key): \(quoted(value))") }
    }
    add("name", table.name)
    add("period", table.period)
    add("unit", table.unit)
    add("entity", table.entity)
    if table.sections == .entity {
      lines.append(
        "    sections: entity"
          + (isChinese ? "   # 表中间的小标题是对象" : "   # lines between the rows name who is measured"))
    }
    if !table.rows.isEmpty {
      lines.append("    rows:")
      for (name, use) in table.rows.sorted(by: { $0.key < $1.key }) {
        lines.append("      \(quoted(name)): \(use.rawValue)")
      }
    }
    lines.append("    columns:")
    for column in table.columns {
      lines.append("      \(quoted(column.heading)): \(value(of: column))")
    }
    return lines
  }

  private static func value(of column: ColumnLayout) -> String {
    let details = [
      ("name", column.name), ("unit", column.unit), ("entity", column.entity),
      ("period", column.period),
    ].compactMap { key, value in value.map { "\(key): \(quoted($0))" } }
    return details.isEmpty
      ? column.role.rawValue
      : "{is: \(column.role.rawValue), \(details.joined(separator: ", "))}"
  }

  /// A YAML scalar that means just this text.
  private static func quoted(_ text: String) -> String {
    let shown = String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.isShown ? $0 : " " }))
    let isPlain = shown.unicodeScalars.allSatisfy {
      $0.properties.isIdeographic || ("a"..."z").contains($0) || ("A"..."Z").contains($0)
        || $0 == "-"
    }
    // Words of Latin letters alone may mean something else: null, yes, on.
    let isWord =
      shown.count > 5 && !shown.hasPrefix("-")
      || shown.unicodeScalars.contains { $0.properties.isIdeographic }
    if isPlain, isWord { return shown }
    return "\"\(shown.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
