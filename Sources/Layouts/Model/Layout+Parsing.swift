import Diagnostics
import YAML

extension Layout {
  private static let keys = ["publisher", "level", "entity_level", "skip_sheets", "tables"]
  private static let tableKeys = [
    "sheets", "name", "period", "unit", "entity", "sections", "rows", "columns",
  ]

  /// Reads `data/layout.yml`.
  ///
  /// - Returns: nil where nothing in it can be gone by; what is wrong is in the report and left out.
  public static func parse(_ file: SourceFile, report: inout Report) -> Layout? {
    guard let fields = YAMLFields.parse(file, in: 0..<file.count, known: keys, report: &report)
    else { return nil }
    var layout = Layout(file: file.path)
    layout.publisher = fields.string("publisher", &report)?.value
    layout.level = fields.string("level", &report)?.value
    layout.entityLevel = fields.string("entity_level", &report)?.value
    layout.skippedSheets = fields.strings("skip_sheets", &report).map { inOneLine($0.value) }
    layout.tables = fields.list("tables", known: tableKeys, &report).compactMap {
      table($0, &report)
    }
    return layout
  }

  private static func table(_ fields: YAMLFields, _ report: inout Report) -> TableLayout? {
    let sheets = fields.strings("sheets", &report).map { inOneLine($0.value) }
    let columns = fields.named(
      "columns", shorthand: "is", known: ["is", "name", "unit", "entity", "period"], &report
    ).compactMap { heading, value in column(heading, value, fields, &report) }
    if sheets.isEmpty { report.add(.missingLayoutKey("sheets", at: fields.place(of: "sheets"))) }
    guard !sheets.isEmpty, !columns.isEmpty else {
      if columns.isEmpty {
        report.add(.missingLayoutKey("columns", at: fields.place(of: "columns")))
      }
      return nil
    }
    var table = TableLayout(sheets: sheets, columns: columns)
    table.place = fields.place(of: "sheets")
    table.name = fields.string("name", &report)?.value
    table.period = fields.string("period", &report)?.value
    table.unit = fields.string("unit", &report)?.value
    table.entity = fields.string("entity", &report)?.value
    if let word = fields.string("sections", &report) {
      if let sections = TableLayout.Sections(rawValue: word.value) {
        table.sections = sections
      } else {
        report.add(
          .unknownLayoutWord(
            word.value, TableLayout.Sections.allCases.map(\.rawValue), at: fields.place(of: word)))
      }
    }
    for (name, use) in fields.dictionary("rows", &report) {
      guard let known = TableLayout.RowUse(rawValue: use.value) else {
        report.add(
          .unknownLayoutWord(
            use.value, TableLayout.RowUse.allCases.map(\.rawValue), at: fields.place(of: use)))
        continue
      }
      table.rows[inOneLine(name.value)] = known
    }
    return table
  }

  private static func column(
    _ heading: Located<String>, _ value: YAMLFields.Either, _ fields: YAMLFields,
    _ report: inout Report
  ) -> ColumnLayout? {
    let word: Located<String>?
    var column = ColumnLayout(heading: normalised(heading.value), role: .skip)
    switch value {
    case .text(let text): word = text
    case .fields(let details):
      word = details.requiredString("is", &report)
      column.name = details.string("name", &report)?.value
      column.unit = details.string("unit", &report)?.value
      column.entity = details.string("entity", &report)?.value
      column.period = details.string("period", &report)?.value
    }
    guard let word else { return nil }
    guard let role = ColumnRole(rawValue: word.value) else {
      report.add(
        .unknownLayoutWord(
          word.value, ColumnRole.allCases.map(\.rawValue), at: fields.place(of: word)))
      return nil
    }
    column.role = role
    return column
  }

  /// A heading as it is compared, however a person has spaced it.
  static func normalised(_ heading: String) -> String {
    heading.split(separator: " / ").map { inOneLine(String($0)) }.joined(separator: " / ")
  }
}

extension Diagnostic {
  fileprivate static func missingLayoutKey(_ key: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .missingKey, at: place,
      LocalizedText(zh: "这张表没有写 \(key)", en: "the table has no \(key)"),
      hint: key == "sheets"
        ? LocalizedText(zh: "写上它在哪张工作表里：sheets: [表名]", en: "name its sheet: sheets: [NAME]")
        : LocalizedText(
          zh: "在 columns: 下面逐列写“列名: 是什么”",
          en: "write “heading: what it is” for each column below columns:"))
  }

  fileprivate static func unknownLayoutWord(
    _ word: String, _ known: [String], at place: Place
  ) -> Diagnostic {
    let list = known.joined(separator: ", ")
    let nearest = nearestName(to: word, among: known)
    return Diagnostic(
      .invalidValue, at: place,
      LocalizedText(zh: "“\(word)”不合要求", en: "“\(word)” cannot stand here"),
      hint: LocalizedText(
        zh: (nearest.map { "是不是“\($0)”？" } ?? "") + "可以写：\(list)",
        en: (nearest.map { "did you mean “\($0)”? " } ?? "") + "write one of: \(list)"))
  }
}
