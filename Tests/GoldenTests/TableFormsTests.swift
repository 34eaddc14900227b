import Achievements
import Diagnostics
import Evidence
import Foundation
import Glibc
import SiteBuilder
import Tables
import TestSupport
import Testing

@testable import Content
@testable import Indicators

/// Sites whose tables are kept in other forms: each gives the same site, byte for byte.
@Suite struct TableFormsTests {
  /// Golden sites with tables, and the site of this repository.
  private static let sites =
    [
      "a-site-that-uses-everything", "a-site-with-an-english-edition",
      "published-figures-keep-their-history",
    ].map {
      (root: WholeSiteTests.folder.appendingPathComponent($0), themes: Fixtures.themes)
    } + [(root: repository, themes: repository.appendingPathComponent("Themes"))]

  private static let repository = Fixtures.folder.deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("CSV and workbooks in any form give byte-identical sites", arguments: sites)
  func forms(root: URL, themes: URL) throws {
    let tables = try Workbook.Table.allCases.compactMap { table -> TableRows? in
      let file = root.appendingPathComponent("Content/data/\(table.rawValue).csv")
      // A site may do without a register, evidence and terms; only one with editions has reasons.
      let optional: [Workbook.Table] = [
        .achievements, .entities, .evidence, .names, .terms, .revisions,
      ]
      let isOptional = optional.contains(table)
      if isOptional, !FileManager.default.fileExists(atPath: file.path) { return nil }
      return try TableRows(table, at: file)
    }
    let expected = try site(root, themes, data: nil)
    #expect(expected.keys.contains { $0.hasPrefix("indicators/") })
    #expect(expected["data/indicators.json"] != nil)
    // The real site is larger: only the forms that offices use most.
    let forms: [TableForm] =
      root == Self.repository ? [.gb18030, .typedWorkbook, .chineseWorkbook] : TableForm.allCases
    for form in forms {
      let files = try form.files(tables)
      let found = try site(root, themes, data: files)
      let different = Set(expected.keys).union(found.keys)
        .filter { expected[$0] != found[$0] }.sorted()
      #expect(different == [], "\(form)")
    }
  }

  /// All files of the site of a project, with other tables in the place of its own.
  private func site(_ root: URL, _ themes: URL, data: [String: [UInt8]]?) throws -> [String:
    [UInt8]]
  {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: root.appendingPathComponent("Content"), to: URL(fileURLWithPath: folder("Content")))
    if let data {
      try FileManager.default.removeItem(atPath: folder("Content/data"))
      for (name, bytes) in data { try folder.write(bytes, to: "Content/data/\(name)") }
    }
    var request = SiteRequest(root: folder.path)
    request.themes = themes.path
    let result = try makeInMemory(request) { _ in }
    #expect(!result.report.hasErrors, "\(result.report.diagnostics.map(describe))")
    return result.files
  }
}

/// The cells of a table as texts.
private struct TableRows {
  let table: Workbook.Table
  /// The headings and what is below them.
  var rows: [[String]]

  init(_ table: Workbook.Table, at file: URL) throws {
    self.table = table
    var report = Report()
    let bytes = [UInt8](try Data(contentsOf: file))
    let sheet = try #require(CSV.read(path: file.path, bytes: bytes, report: &report))
    rows = []
    for index in 0..<sheet.rowCount {
      let row = sheet[index]
      while rows.count < row.number - 1 { rows.append([]) }
      rows.append(row.cells.map(\.text))
    }
  }

  /// The same table with one of the Chinese headings of each column.
  func withChineseHeadings(_ choice: Int) -> TableRows {
    let columns =
      switch table {
      case .sources: TableColumns.sources(languages: ["en"])
      case .entities: TableColumns.entities(languages: ["en"])
      case .tasks: TableColumns.tasks(languages: ["en"])
      case .indicators: TableColumns.indicators(languages: ["en"])
      case .observations: TableColumns.observations(languages: ["en"])
      case .achievements: RegisterColumns.achievements(languages: ["en"])
      case .evidence: EvidenceColumns.all(languages: ["en"])
      case .names: RegisterColumns.names(languages: ["en"])
      case .revisions: TableColumns.revisions
      case .terms: Term.columns
      }
    var copy = self
    copy.rows[0] = rows[0].map { heading in
      guard let column = columns.first(where: { $0.key == heading }) else { return heading }
      return column.headings[choice % column.headings.count]
    }
    return copy
  }

  /// CSV with every cell in quotes and the line ends of Windows.
  var csv: String {
    rows.map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// A sheet; with types, everything that looks like a number or a percentage is stored as one.
  func sheet(named name: String, isTyped: Bool) -> ExportTable {
    let cells = rows.dropFirst().map { row in
      row.map { text -> ExportTable.Value in
        let number = text.hasSuffix("%") ? String(text.dropLast()) : text
        guard isTyped, Double(number) != nil, number.allSatisfy({ $0.isNumber || $0 == "." })
        else { return text.isEmpty ? .empty : .text(text) }
        return text.hasSuffix("%") ? .percent(number) : .number(number)
      }
    }
    return ExportTable(
      name: name, columns: rows[0].map { ExportTable.Column($0) }, rows: Array(cells))
  }
}

/// How an office may keep its tables.
private enum TableForm: CaseIterable {
  case csvWithMark, chineseCSV, gb18030, workbook, typedWorkbook, chineseWorkbook, fourWorkbooks
  case mixed

  func files(_ tables: [TableRows]) throws -> [String: [UInt8]] {
    switch self {
    case .csvWithMark: csv(tables) { Array("\u{FEFF}\($0)".utf8) }
    case .chineseCSV: csv(tables.map { $0.withChineseHeadings(0) }) { Array($0.utf8) }
    // As Excel in Chinese saves CSV.
    case .gb18030: try csv(tables.map { $0.withChineseHeadings(1) }) { try encodedGB18030($0) }
    case .workbook:
      ["data.xlsx": try workbook(tables.map { $0.sheet(named: $0.table.rawValue, isTyped: false) })]
    case .typedWorkbook:
      [
        "data.xlsx": try workbook(
          tables.reversed().map { $0.sheet(named: $0.table.rawValue.uppercased(), isTyped: true) })
      ]
    case .chineseWorkbook:
      [
        "报表/双高数据.xlsx": try workbook(
          [ExportTable(name: "填表说明", columns: [.init("红色的列必填")], rows: [])]
            + tables.map { $0.withChineseHeadings(2) }
            .map { $0.sheet(named: $0.table.names.last ?? "", isTyped: true) })
      ]
    case .fourWorkbooks:
      Dictionary(
        uniqueKeysWithValues: try tables.map {
          (
            "\($0.table.rawValue).xlsx",
            try workbook([$0.sheet(named: $0.table.names[0] + "表", isTyped: true)])
          )
        })
    case .mixed:
      csv(Array(tables.prefix(2))) { Array($0.utf8) }.merging([
        "z.xlsx": try workbook(
          tables.dropFirst(2).map { $0.sheet(named: $0.table.names[0], isTyped: true) })
      ]) { $1 }
    }
  }

  private func csv(
    _ tables: [TableRows], encode: (String) throws -> [UInt8]
  ) rethrows -> [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: try tables.map { ("\($0.table.rawValue).csv", try encode($0.csv)) })
  }

  private func workbook(_ tables: [ExportTable]) throws -> [UInt8] {
    try WorkbookWriter.bytes(of: tables)
  }

  private func encodedGB18030(_ text: String) throws -> [UInt8] {
    let converter = try #require(iconv_open("GB18030", "UTF-8"))
    defer { iconv_close(converter) }
    var input = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: input.count * 2)
    var unread = input.count
    var unwritten = output.count
    let status = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var free = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        return iconv(converter, &next, &unread, &free, &unwritten)
      }
    }
    try #require(status == 0)
    return output.dropLast(unwritten)
  }
}
