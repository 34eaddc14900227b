import Content
import Diagnostics
import Tables

/// The tables of a new site with one row each, as CSV files or as one workbook.
struct StarterTables {
  /// A table with what stands in it.
  private struct Table {
    let table: Workbook.Table
    /// The keys of the columns of its CSV file.
    let keys: [String]
    let rows: [[String: String]]
  }

  private let request: StarterRequest
  private var words: StarterWords { request.words }
  private var isChinese: Bool { request.language == .chinese }

  init(for request: StarterRequest) { self.request = request }

  /// The file that the example of evidence names.
  var proofFile: String { isChinese ? "样例.txt" : "example.txt" }
  var proofText: String {
    isChinese
      ? "样例：证书、合同、名单等佐证材料放在这个文件夹里，在佐证表里各写一行。\n"
      : "An example: put certificates, contracts and lists into this folder, with a row each in the "
        + "table of evidence.\n"
  }

  /// The files of the tables.
  func files() throws(WorkbookWriter.Failure) -> [(path: String, bytes: [UInt8])] {
    switch request.form {
    case .csv:
      return tables.filter { !$0.rows.isEmpty }.map { table in
        let rows = table.rows.map { row in
          table.keys.map { row[$0].map(ExportTable.Value.text) ?? .empty }
        }
        let bytes = CSVWriter.bytes(
          of: ExportTable(
            name: table.table.rawValue, columns: table.keys.map { .init($0) }, rows: rows),
          isForSpreadsheets: false)
        return ("Content/data/\(table.table.rawValue).csv", bytes)
      }
    case .xlsx:
      let name = isChinese ? "指标" : "indicators"
      return [
        ("Content/data/\(name).xlsx", try WorkbookWriter.bytes(of: tables.map(sheet)))
      ]
    }
  }

  // MARK: The workbook

  private func sheet(_ table: Table) -> ExportTable {
    let columns = table.table.columns(languages: [])
    let guide = ColumnGuide(table.table)
    let rows = table.rows.map { row in
      columns.map { column -> ExportTable.Value in
        guard let text = row[column.key], !text.isEmpty else { return .empty }
        return ExportTable.Value.typed(text, isText: guide.isText(column.key))
      }
    }
    return ExportTable(
      name: sheetName(table.table),
      columns: columns.map { column in
        ExportTable.Column(
          isChinese ? column.headings[0] : column.key, width: guide.width(column.key),
          note: guide.note(column, in: request.language), choices: choices(column, guide),
          isText: guide.isText(column.key))
      }, rows: rows)
  }

  private func sheetName(_ table: Workbook.Table) -> String {
    isChinese ? table.names[0] : table.rawValue
  }

  /// What a cell can be chosen from: a closed list, or the ids of another sheet.
  private func choices(_ column: Column, _ guide: ColumnGuide) -> ExportTable.Choices? {
    if let words = guide.choices(column.key, in: request) { return .words(words) }
    return guide.reference(column.key).map { .column(0, ofSheet: sheetName($0)) }
  }

  // MARK: What stands in them

  private func text(_ chinese: String, _ english: String) -> String {
    isChinese ? chinese : english
  }

  private var tables: [Table] {
    [
      Table(
        table: .sources,
        keys: ["id", "title", "publisher", "date", "kind", "url", "file", "note"],
        rows: [
          [
            "id": "annual-report", "title": text("年度报告", "Annual Report"),
            "publisher": request.name, "date": "2021", "kind": text("报告", "report"),
            "note": text("样例", "example"),
          ]
        ]),
      Table(
        table: .entities, keys: ["id", "name", "level", "parent", "aliases"],
        rows: [
          ["id": "first-part", "name": words.entity, "level": words.levels?.last?.id ?? "group"]
        ]),
      Table(
        table: .tasks, keys: ["level", "number", "title", "department", "summary"],
        rows: [
          [
            "level": words.level, "number": "1", "title": words.task,
            "summary": text(
              "样例任务。\(words.subject){{\(words.indicator)}}\(words.alias)。",
              "An example of a task. \(words.subject) {{\(words.indicator)}}."),
          ]
        ]),
      Table(
        table: .indicators,
        keys: [
          "id", "name", "level", "unit", "aliases", "task", "section", "category", "kind",
          "operator", "accumulation", "precision", "formula", "definition", "tags", "role", "whole",
        ],
        rows: [
          [
            "id": words.indicator, "name": words.indicatorName, "level": words.level,
            "unit": words.unit, "aliases": words.alias, "task": "1",
            "section": text("产出情况", "Output"), "category": words.category,
            "kind": text("数量", "quantity"), "operator": "≥", "accumulation": text("时点", "point"),
            "precision": "0", "definition": text("样例指标", "An example of an indicator"),
          ]
        ]),
      Table(
        table: .observations,
        keys: [
          "indicator", "period", "value", "source", "locator", "target", "qualifier", "status",
          "preferred", "note", "entity",
        ],
        rows: [
          [
            "indicator": words.indicator, "period": "2021", "value": "12",
            "source": "annual-report", "locator": text("一/1", "1.1"), "target": "10",
            "qualifier": "exact", "status": text("最终", "final"), "note": text("样例", "example"),
          ],
          [
            "indicator": words.indicator, "period": "2021", "value": "5",
            "source": "annual-report", "locator": text("二/1", "2.1"), "entity": "first-part",
          ],
        ]),
      achievements, evidence, Table(table: .names, keys: [], rows: []),
      Table(table: .revisions, keys: [], rows: []), terms,
    ]
  }

  private var achievements: Table {
    Table(
      table: .achievements,
      keys: [
        "id", "name", "level", "kind", "status", "period", "issuer", "task", "case", "indicators",
        "source", "locator", "evidence", "note",
      ],
      rows: [
        [
          "id": "first-prize", "name": text("样例成果", "An example of an achievement"),
          "level": words.rank, "kind": text("奖项", "Award"), "status": text("候选", "candidate"),
          "period": "2021", "task": "1", "case": "first-case", "source": "annual-report",
          "locator": text("一/2", "1.2"), "evidence": "first-proof",
        ]
      ])
  }

  private var evidence: Table {
    Table(
      table: .evidence,
      keys: [
        "id", "of", "title", "file", "url", "kind", "date", "expires", "holder", "pages",
        "visibility", "note",
      ],
      rows: [
        [
          "id": "first-proof", "of": words.indicator, "title": text("样例材料", "An example"),
          "file": proofFile, "kind": text("说明", "note"), "date": "2021",
          "visibility": text("内部", "internal"), "note": text("样例", "example"),
        ]
      ])
  }

  private var terms: Table {
    Table(
      table: .terms,
      keys: isChinese ? ["错", "对", "级别", "说明"] : ["wrong", "right", "level", "note"],
      rows: [
        isChinese
          ? Self.term("帐号", "账号", "错误", "样例：常打错的词。一行一个，错的写法在左，对的在右")
          : Self.term(
            "anual report", "annual report", "error",
            "An example: what is often misspelt, the wrong form on the left")
      ])
  }

  /// A row under the headings of either language.
  private static func term(
    _ wrong: String, _ right: String, _ level: String, _ note: String
  ) -> [String: String] {
    [
      "wrong": wrong, "right": right, "level": level, "note": note, "错": wrong, "对": right,
      "级别": level, "说明": note,
    ]
  }
}

extension ExportTable.Value {
  /// A number where a cell is to be one; ids, periods and dates stay text, which no program turns into
  /// something else.
  fileprivate static func typed(_ text: String, isText: Bool) -> Self {
    let isNumber = !isText && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber ? .number(text) : .text(text)
  }
}
