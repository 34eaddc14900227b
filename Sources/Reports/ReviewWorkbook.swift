import Auditing
import Diagnostics
import Tables

/// The workbook in which people look through the candidates of a report.
///
/// The first sheet holds what is sure to count something, the second what is written in words or is only aimed
/// at; both have the same columns, and the rows of both are taken where `accept` says so.
public struct ReviewWorkbook: Sendable {
  /// The columns of its sheets, in their order; the headings are just these.
  public enum Column: String, CaseIterable, Sendable {
    case accept, id, name, value, unit, qualifier, period, entity, locator, sentence
    case kind, known, remark, level
  }

  /// The columns as they are read, with the headings that people may give them.
  static let columns: [Tables.Column] = [
    Tables.Column("accept", ["收下", "采用", "接受"], isRequired: true),
    Tables.Column("id", ["编号", "指标编号"], isRequired: true),
    Tables.Column("name", ["名称", "指标名称"], isRequired: true),
    Tables.Column("value", ["数值", "值"], isRequired: true),
    Tables.Column("unit", ["单位"], isRequired: true),
    Tables.Column("qualifier", ["限定", "限定词"]),
    Tables.Column("period", ["期间", "时期", "年份"], isRequired: true),
    Tables.Column("entity", ["对象"]),
    Tables.Column("locator", ["位置", "出处"]),
    Tables.Column("sentence", ["原文", "句子"]),
    Tables.Column("kind", ["类型"]), Tables.Column("known", ["已有"]),
    Tables.Column("remark", ["备注"]), Tables.Column("level", ["层面", "层级"]),
  ]

  private static let widths: [Column: Int] = [
    .accept: 8, .id: 24, .name: 34, .value: 12, .unit: 10, .qualifier: 10, .period: 12, .entity: 12,
    .locator: 18, .sentence: 70, .kind: 10, .known: 26, .remark: 40, .level: 10,
  ]

  private let rows: [ReviewRow]
  private let language: MessageLanguage

  /// A workbook of these rows.
  public init(_ rows: [ReviewRow], language: MessageLanguage) {
    self.rows = rows
    self.language = language
  }

  /// Its bytes.
  public func bytes() throws(WorkbookWriter.Failure) -> [UInt8] {
    let isChinese = language == .chinese
    let sure = rows.filter { !$0.isUnsure }
    let unsure = rows.filter(\.isUnsure)
    return try WorkbookWriter.bytes(of: [
      table(isChinese ? "候选" : "Candidates", sure), table(isChinese ? "存疑" : "Unsure", unsure),
      explanation,
    ])
  }

  private func table(_ name: String, _ rows: [ReviewRow]) -> ExportTable {
    ExportTable(
      name: name,
      columns: Column.allCases.map {
        ExportTable.Column($0.rawValue, width: Self.widths[$0] ?? 12)
      },
      rows: rows.map { row in Column.allCases.map { Self.value(row[$0], $0) } })
  }

  private static func value(_ text: String, _ column: Column) -> ExportTable.Value {
    guard !text.isEmpty else { return .empty }
    return .text(text)
  }

  private var explanation: ExportTable {
    let lines: [(String, String, String)] = [
      (
        "accept", "收下这一行写“是”（yes、x、1、✓ 都行），不收留空。",
        "Write yes to take the row (x, 1, ✓ will do); else leave it empty."
      ),
      (
        "id", "指标编号。已有的指标写它的编号；新指标用这里提议的编号，收下以后不再变。",
        "The indicator's id: that of an indicator that exists, or the proposed one, which is kept for good."
      ),
      ("name", "指标名称，可以改成单位惯用的说法。", "The indicator's name; change it to your own words."),
      (
        "value, unit, qualifier", "数值、单位和“约、余、超过”一类的词；以改过的为准。",
        "Number, unit and a word such as about; what you write counts."
      ),
      (
        "period", "时期，写法和数据表里一样：2021、2019-2021、2021-06。",
        "When, as in the tables: 2021, 2019-2021, 2021-06."
      ),
      ("entity", "是谁的数，写对象表里的编号；没有就留空。", "Whose: an id of the table of entities, or nothing."),
      ("locator, sentence", "在报告里的位置和原文，供核对。", "Where it stands, and the sentence."),
      (
        "kind", "figure 数值，table 表格，ratio 比，change 增减，goal 目标或限额，unsure 用汉字写的数。",
        "figure, table, ratio, change, goal (an aim or a limit), unsure (a number in words)."
      ),
      (
        "known, remark", "网站数据里相同或不同的数，agrees 相符，differs 不符。",
        "What the site knows: agrees or differs."
      ),
      ("level", "新指标属于哪一层，写 site.yml 里的编号。", "The level of a new indicator."),
    ]
    let isChinese = language == .chinese
    return ExportTable(
      name: isChinese ? "说明" : "Notes",
      columns: [
        ExportTable.Column(isChinese ? "列" : "Column", width: 24),
        ExportTable.Column(isChinese ? "说明" : "Meaning", width: 90),
      ],
      rows: lines.map { [.text($0.0), .text(isChinese ? $0.1 : $0.2)] })
  }
}
