import Diagnostics
import Tables

/// All cells of a sheet, one row a line: its number, then its texts.
func picture(_ sheet: Sheet?) -> [String] {
  guard let sheet else { return [] }
  return (0..<sheet.rowCount).map { index in
    let row = sheet[index]
    return "\(row.number): " + row.cells.map(\.text).joined(separator: " | ")
  }
}

/// Diagnostics as `place cell severity code`, one a line.
func list(_ report: Report) -> [String] {
  report.diagnostics.map { diagnostic in
    let cell = diagnostic.place.sheet == nil ? diagnostic.place.cell.map { " \($0)" } ?? "" : ""
    return "\(diagnostic.place)\(cell) \(diagnostic.severity.rawValue) \(diagnostic.code.rawValue)"
  }
}

/// Reads a table named `t.csv`.
func read(_ text: String) -> (sheet: Sheet?, problems: [String]) {
  read(Array(text.utf8))
}

/// Reads the bytes of a table named `t.csv`.
func read(_ bytes: [UInt8]) -> (sheet: Sheet?, problems: [String]) {
  var report = Report()
  let sheet = CSV.read(path: "t.csv", bytes: bytes, report: &report)
  return (sheet, list(report))
}
