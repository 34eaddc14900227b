import Achievements
import Diagnostics
import Indicators
import Machine
import Tables

/// Tables as anybody may have them.
public enum PublicTables {
  /// A table as anybody may have it: each cell where it was, and only what is read of it.
  ///
  /// Columns that the office keeps for itself, what lies beside the table, other sheets, hidden sheets,
  /// comments and the names of authors are not in it; nor is the table of prescribed words, which no page
  /// shows.
  ///
  /// - Returns: nil for a file that nothing is read of.
  /// - Throws: where a table cannot be written as a workbook.
  public static func copy(
    of file: FileTree.File, in tree: FileTree, _ configuration: SiteConfiguration,
    report: inout Report
  ) throws(WorkbookWriter.Failure) -> [UInt8]? {
    var unread = Report()
    let path = tree.place(of: file).file
    let stem = file.name.dropLast(file.fileExtension.count + 1).lowercased()
    guard let bytes = tree.bytes(of: file, limit: DataTables.largestFile, report: &report) else {
      return nil
    }
    switch file.fileExtension {
    case "csv":
      guard let table = Workbook.Table(rawValue: stem),
        let columns = columns(of: table, configuration),
        let sheet = CSV.read(path: path, bytes: bytes, report: &unread)
      else { return nil }
      return CSVWriter.bytes(
        of: ExportTable(copying: sheet, named: stem, columns: columns), isForSpreadsheets: false)
    case "xlsx", "xlsm", "xls", "ods", "et":
      var tables: [ExportTable] = []
      for var sheet in Workbook.read(path: path, bytes: bytes, report: &unread) {
        sheet.hiddenCells = configuration.hiddenCells
        if sheet.isHidden, sheet.hiddenCells != .read { continue }
        guard let table = Workbook.table(of: sheet),
          let columns = columns(of: table, configuration)
        else { continue }
        tables.append(
          ExportTable(copying: sheet, named: sheet.name ?? table.rawValue, columns: columns))
      }
      return tables.isEmpty ? nil : try WorkbookWriter.bytes(of: tables)
    default: return nil
    }
  }

  /// What is read of a table that pages show.
  private static func columns(
    of table: Workbook.Table, _ configuration: SiteConfiguration
  ) -> [Column]? {
    let languages = configuration.furtherLanguages
    return switch table {
    case .achievements: RegisterColumns.achievements(languages: languages)
    case .names: RegisterColumns.names(languages: languages)
    case .sources, .tasks, .indicators, .observations, .revisions: Dataset.columns(of: table)
    case .terms: nil
    }
  }
}
