import Diagnostics

extension Diagnostic {
  private static let again = LocalizedText(
    zh: "要读，就在 data/layout.yml 里给它写上一项，或先删去 layout.yml 再运行 showcase import xlsx",
    en:
      "to read it add it to data/layout.yml, or remove layout.yml and run showcase import xlsx again"
  )

  /// A table that the layout does not have.
  static func unlistedTable(_ place: Place) -> Diagnostic {
    Diagnostic(
      .layoutMismatch, .warning, at: place,
      LocalizedText(
        zh: "layout.yml 里没有这张表，没有读", en: "layout.yml has no such table; it is not read"),
      hint: again)
  }

  /// A column that the layout does not have.
  static func unlistedHeading(_ heading: String, at place: Place) -> Diagnostic {
    let heading = inOneLine(heading)
    let pattern = Label(heading).pattern
    return Diagnostic(
      .layoutMismatch, .warning, at: place,
      LocalizedText(
        zh: "layout.yml 里没有“\(heading)”这一列，没有读",
        en: "layout.yml has no column “\(heading)”; it is not read"),
      hint: LocalizedText(
        zh: "在 layout.yml 这张表的 columns 里加一行“\"\(pattern)\": value”（或 note、skip 等）",
        en:
          "add “\"\(pattern)\": value” (or note, skip and so on) to the columns of the table in layout.yml"
      ))
  }

  /// A column of the layout that the sheet has no more.
  static func missingHeading(_ column: ColumnLayout, at place: Place, layout: Place?) -> Diagnostic
  {
    let isNeeded = [.name, .entity, .value].contains(column.role)
    return Diagnostic(
      .layoutMismatch, isNeeded ? .error : .warning, at: place,
      LocalizedText(
        zh: "这张表里没有“\(column.heading)”这一列（layout.yml 里写着 \(column.role.rawValue)）",
        en:
          "the table has no column “\(column.heading)”, which layout.yml calls \(column.role.rawValue)"
      ),
      hint: LocalizedText(
        zh: "改回原来的列名，或在 layout.yml 里把它改成新的列名、删去这一行",
        en: "give the column its old heading, or change or remove it in layout.yml"),
      related: layout.map { [$0] } ?? [])
  }

  /// A sheet that has none of the tables which the layout says it has.
  static func tableNotFound(_ table: TableLayout, at place: Place) -> Diagnostic {
    let headings = table.columns.prefix(6).map(\.heading)
    return Diagnostic(
      .layoutMismatch, at: place,
      LocalizedText(
        zh: "这张工作表里没有找到 layout.yml 说的表，它的列名应是：" + headings.joined(separator: "、"),
        en: "the sheet does not have the table that layout.yml describes, with the headings "
          + headings.joined(separator: ", ")),
      hint: LocalizedText(
        zh: "改回原来的列名，或照现在的样子改 layout.yml",
        en: "restore the headings, or change layout.yml to what they are now"),
      related: table.place.map { [$0] } ?? [])
  }

  /// Figures without a time.
  static func unknownTime(_ place: Place, _ count: Int, _ layout: Place?) -> Diagnostic {
    Diagnostic(
      .layoutMismatch, at: place,
      LocalizedText(
        zh: "看不出这里的数是什么时间的（共 \(count) 个），没有读",
        en: "nothing says what time \(count.counted("figure")) from here on is about; not read"),
      hint: LocalizedText(
        zh: "在表的标题或列名里写上年份，或在 layout.yml 这张表里写 period: 2021",
        en:
          "write the year in the title or the heading, or period: 2021 for this table in layout.yml"
      ),
      related: layout.map { [$0] } ?? [])
  }

  /// Figures without a name.
  static func unknownName(_ place: Place, _ count: Int, _ layout: Place?) -> Diagnostic {
    Diagnostic(
      .layoutMismatch, at: place,
      LocalizedText(
        zh: "看不出这里的数是什么指标（共 \(count) 个），没有读",
        en: "nothing says what \(count.counted("figure")) from here on measures; not read"),
      hint: LocalizedText(
        zh: "在这一行写上指标名称，或在 layout.yml 这张表里写 name: 指标名称",
        en: "write the name in the row, or name: NAME for this table in layout.yml"),
      related: layout.map { [$0] } ?? [])
  }
}
