import Content
import Diagnostics
import Indicators
import Machine
import Tables

/// The files of `data/` that rows are appended to: CSV files by their names, or sheets of a workbook.
struct SiteTables {
  /// A table in its file.
  private struct Home {
    var file: FileTree.File
    /// The sheet of a workbook; nil for CSV.
    var sheet: Sheet?
  }

  private let tree: FileTree
  private var homes: [Workbook.Table: Home] = [:]
  private static let largestFile = 64 << 20

  /// Finds the tables.
  ///
  /// - Parameter tree: the files of `Content/`.
  init(_ tree: FileTree) {
    self.tree = tree
    var ignored = Report()
    let files = tree.files.filter { $0.path.hasPrefix("data/") }
    // What the office keeps in its own shape is read, and never written.
    let office = OfficeFiles(files, in: tree, report: &ignored)
    for file in files where !office.owns(file) {
      let stem = file.name.dropLast(file.fileExtension.count + 1).lowercased()
      if file.fileExtension == "csv" {
        if let table = Workbook.Table(rawValue: stem), homes[table] == nil {
          homes[table] = Home(file: file)
        }
      } else if ["xlsx", "xlsm"].contains(file.fileExtension),
        let bytes = tree.bytes(of: file, limit: Self.largestFile, report: &ignored)
      {
        for sheet in Workbook.read(path: file.path, bytes: bytes, report: &ignored) {
          if let table = Workbook.table(of: sheet), homes[table] == nil, !sheet.isHidden {
            homes[table] = Home(file: file, sheet: sheet)
          }
        }
      }
    }
  }

  /// A file with other bytes, by its path in `Content/`; without old bytes where it is new.
  struct Change {
    let path: String
    let old: [UInt8]?
    let new: [UInt8]
  }

  /// The files with these rows at the ends of their tables.
  ///
  /// A site that keeps its tables in one workbook gets a missing one as CSV beside it.
  func appending(
    _ rows: [(table: Workbook.Table, rows: [[String: String]])], report: inout Report
  ) -> [Change] {
    var changes: [String: Change] = [:]
    for (table, rows) in rows where !rows.isEmpty {
      guard let columns = Dataset.columns(of: table) else { continue }
      guard let home = homes[table] else {
        let path = "data/\(table.rawValue).csv"
        changes[path] = Change(path: path, old: nil, new: Self.fresh(table, columns, rows))
        continue
      }
      let path = home.file.path
      guard let old = tree.bytes(of: home.file, limit: Self.largestFile, report: &report) else {
        continue
      }
      let bytes = changes[path]?.new ?? old
      do throws(TableAppender.Failure) {
        let new =
          if let sheet = home.sheet {
            try TableAppender.workbook(bytes, sheet: sheet, columns: columns, rows: rows)
          } else {
            try TableAppender.csv(bytes, path: path, columns: columns, rows: rows)
          }
        changes[path] = Change(path: path, old: changes[path]?.old ?? old, new: new)
      } catch {
        report.add(.notAppended(tree.place(of: home.file), home.sheet?.name, error))
      }
    }
    return changes.values.sorted { $0.path < $1.path }
  }

  private static func fresh(
    _ table: Workbook.Table, _ columns: [Column], _ rows: [[String: String]]
  ) -> [UInt8] {
    let used = columns.filter { column in
      column.isRequired || rows.contains { !($0[column.key] ?? "").isEmpty }
    }
    return CSVWriter.bytes(
      of: ExportTable(
        name: table.rawValue, columns: used.map { ExportTable.Column($0.key) },
        rows: rows.map { row in
          used.map { column in row[column.key].map { .text($0) } ?? .empty }
        }), isForSpreadsheets: false)
  }
}

extension Diagnostic {
  fileprivate static func notAppended(
    _ place: Place, _ sheet: String?, _ failure: TableAppender.Failure
  ) -> Diagnostic {
    let place = sheet.map { Place(file: place.file, sheet: $0, cell: nil) } ?? place
    switch failure {
    case .noColumn(let key):
      return Diagnostic(
        .missingColumn, at: place,
        LocalizedText(
          zh: "收下的行里有“\(key)”，这张表没有这一列",
          en: "accepted rows have “\(key)”, and the table has no such column"),
        hint: LocalizedText(
          zh: "在表里加上列名 \(key)，再运行一遍；或在核对表里把这一列清空",
          en: "add a column \(key) to the table and run again, or clear it in the review"))
    case .unreadable, .archive:
      return Diagnostic(
        .unreadableFile, at: place,
        LocalizedText(zh: "这张表读不了，没有加上行", en: "the table cannot be read; nothing was added"),
        hint: LocalizedText(
          zh: "运行 showcase check，改好它再来", en: "run showcase check, put it right, and run again"))
    case .notEncodable:
      return Diagnostic(
        .invalidEncoding, at: place,
        LocalizedText(
          zh: "这张表是 GB18030 编码，这台电脑写不了", en: "the table is GB18030, which this system cannot write"),
        hint: LocalizedText(
          zh: "用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”",
          en: "open it in Excel or WPS and save it as “CSV UTF-8 (comma delimited)”"))
    }
  }
}
