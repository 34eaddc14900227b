import Diagnostics

/// What became of a cell of a workbook.
enum Disposition: Hashable {
  /// It heads the table or a column, or names a group.
  case heading
  /// It names what a figure is about: indicator, entity, time, unit.
  case label
  /// A figure.
  case figure
  /// The goal of a figure.
  case target
  /// A remark that came along.
  case remark
  /// No figure is known there.
  case unknown(CellContent.Reason, String)
  /// It says in words or by a range what is known: no number, and published as it stands.
  case inWords(CellContent.Reason, String)
  /// It was left aside.
  case aside(Aside)
}

/// Why a cell was left aside.
enum Aside: String, Hashable, CaseIterable, Comparable {
  case total, note, signature, completion, computed, date, words, skippedColumn = "skipped-column"
  case hiddenRow = "hidden-row", hiddenColumn = "hidden-column", hiddenSheet = "hidden-sheet"
  case noTable = "no-table", skippedSheet = "skipped-sheet", skippedRow = "skipped-row"
  case noName = "no-name", noPeriod = "no-period", numbering, unknownColumn = "unknown-column",
    score

  static func < (left: Aside, right: Aside) -> Bool { left.rawValue < right.rawValue }

  /// The reason in words.
  var reason: LocalizedText {
    switch self {
    case .total: LocalizedText(zh: "合计行，由各行相加得到", en: "a total of other rows")
    case .note: LocalizedText(zh: "表下的注释", en: "a note to the table")
    case .signature: LocalizedText(zh: "填表、签字、日期", en: "who filled it in, signatures, dates")
    case .completion:
      LocalizedText(zh: "完成率由网站自己算", en: "completion, which the site works out itself")
    case .computed:
      LocalizedText(zh: "由本表其他数算出的变化", en: "a change computed from other figures of the table")
    case .date: LocalizedText(zh: "是日期，不是数量", en: "a date, not a quantity")
    case .words: LocalizedText(zh: "这一行没有数", en: "the row has no figure")
    case .skippedColumn: LocalizedText(zh: "这一列不读", en: "a column that is not read")
    case .hiddenRow: LocalizedText(zh: "隐藏的行", en: "a hidden row")
    case .hiddenColumn: LocalizedText(zh: "隐藏的列", en: "a hidden column")
    case .hiddenSheet: LocalizedText(zh: "隐藏的工作表", en: "a hidden sheet")
    case .noTable: LocalizedText(zh: "不在任何一张数据表里", en: "in no table of figures")
    case .skippedSheet:
      LocalizedText(zh: "layout.yml 里说不读的工作表", en: "a sheet that layout.yml leaves out")
    case .skippedRow: LocalizedText(zh: "layout.yml 里说不读的行", en: "a row that layout.yml leaves out")
    case .noName: LocalizedText(zh: "看不出是什么指标", en: "nothing says what is measured")
    case .noPeriod: LocalizedText(zh: "看不出是什么时间", en: "nothing says what time it is about")
    case .numbering: LocalizedText(zh: "序号、栏次", en: "numbers of rows and columns")
    case .unknownColumn:
      LocalizedText(zh: "layout.yml 里没有这一列", en: "a column that layout.yml does not have")
    case .score: LocalizedText(zh: "权重、得分，记在指标上", en: "weights and points, kept with the indicator")
    }
  }
}
