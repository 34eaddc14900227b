import Content
import Diagnostics
import Machine
import Tables

/// The tables as they would be with new rows, read once to see whether they can be.
struct TrialTables {
  private let tree: FileTree
  private let paths: Set<String>

  /// - Parameter tree: the files of `Content/` as they are.
  init(_ tree: FileTree, _ changes: [SiteTables.Change]) {
    var files: [String: [UInt8]] = [:]
    var ignored = Report()
    for file in tree.files where file.path == "site.yml" || file.path.hasPrefix("data/") {
      files[file.path] = tree.bytes(of: file, limit: .max, report: &ignored)
    }
    for change in changes { files[change.path] = change.new }
    paths = Set(changes.map(\.path))
    self.tree = FileTree(name: tree.name, files: files)
  }

  /// Which of the new observations cannot be read, and why.
  func refused(of rows: [[String: String]]) -> [(index: Int, diagnostic: Diagnostic)] {
    var report = Report()
    _ = Site.load(tree, options: Site.Options(), report: &report)
    // The cells of a table that end with the new rows: its row is that many from the last one.
    guard let last = lastRow else { return [] }
    let first = last.row - rows.count + 1
    return report.diagnostics.flatMap { diagnostic -> [(index: Int, diagnostic: Diagnostic)] in
      guard diagnostic.severity == .error, diagnostic.place.file == last.file else { return [] }
      let cells = [diagnostic.place.cell] + diagnostic.otherCells.map { Optional($0) }
      return cells.compactMap { cell in
        guard let cell, let row = Int(cell.drop { $0.isLetter }), row >= first, row <= last.row,
          diagnostic.place.sheet == last.sheet
        else { return nil }
        return (row - first, diagnostic)
      }
    }
  }

  /// The last row of the table of observations, as spreadsheets number it.
  private var lastRow: (file: String, sheet: String?, row: Int)? {
    var ignored = Report()
    for file in tree.files where paths.contains(file.path) {
      guard let bytes = tree.bytes(of: file, limit: .max, report: &ignored) else { continue }
      let path = "\(tree.name)/\(file.path)"
      let sheets =
        file.fileExtension == "csv"
        ? [CSV.read(path: path, bytes: bytes, report: &ignored)].compactMap(\.self)
        : Workbook.read(path: path, bytes: bytes, report: &ignored)
      for sheet in sheets {
        let isTable =
          file.fileExtension == "csv"
          ? file.name.lowercased() == "observations.csv"
          : Workbook.table(of: sheet) == .observations
        if isTable, sheet.rowCount > 0 {
          return (path, sheet.name, sheet[sheet.rowCount - 1].number)
        }
      }
    }
    return nil
  }
}
