import Diagnostics
import Indicators
import Layouts
import Machine
import Tables

/// The office's own workbooks among the files of `data/`, with the layout that they are read by and the ids of
/// what they name.
public struct OfficeFiles {
  /// The layout; nil where there is none, or none that can be gone by.
  public private(set) var layout: Layout?
  /// The ids; nil where there is no table of them.
  public private(set) var names: NameTable?
  /// The workbooks that the layout fits.
  public private(set) var workbooks: [OfficeWorkbook] = []
  private var paths: Set<String> = []
  /// Whether there is a layout that cannot be gone by, so that workbooks may hold what is not known.
  private(set) var isUnreadable = false

  /// The name of the file with the layout.
  public static let layoutName = "layout.yml"
  /// The name of the file with the ids.
  public static let namesName = "ids.csv"

  /// Finds the layout, the ids and the workbooks.
  ///
  /// - Parameter files: the files of `data/`.
  public init(_ files: [FileTree.File], in tree: FileTree, report: inout Report) {
    for file in files where file.path == "data/\(Self.layoutName)" {
      paths.insert(file.path)
      guard let text = tree.text(of: file, limit: 1_048_576, report: &report) else { continue }
      layout = Layout.parse(text, report: &report)
    }
    for file in files where file.path == "data/\(Self.namesName)" {
      paths.insert(file.path)
      guard let bytes = tree.bytes(of: file, limit: DataTables.largestFile, report: &report),
        let sheet = CSV.read(path: tree.place(of: file).file, bytes: bytes, report: &report)
      else { continue }
      names = NameTable(sheet, report: &report)
    }
    isUnreadable = layout == nil && !paths.isDisjoint(with: ["data/\(Self.layoutName)"])
    guard layout != nil || isUnreadable else { return }
    for file in files where ["xlsx", "xlsm"].contains(file.fileExtension) {
      var ignored = Report()
      var found = Report()
      guard let bytes = tree.bytes(of: file, limit: DataTables.largestFile, report: &ignored) else {
        continue
      }
      let (sheets, others) = Workbook.readAll(
        path: tree.place(of: file).file, bytes: bytes, report: &found)
      guard !Self.hasRecords(sheets), layout?.fits(sheets) ?? isUnreadable else { continue }
      report.merge(found)
      paths.insert(file.path)
      workbooks.append(OfficeWorkbook(name: file.name, sheets: sheets, others: others))
    }
  }

  /// Whether a file is the layout, the ids or a workbook that the layout is for.
  public func owns(_ file: FileTree.File) -> Bool { paths.contains(file.path) }

  /// Adds a workbook that is not in the folder yet, or a newer layout.
  public mutating func add(_ workbook: OfficeWorkbook, layout: Layout) {
    workbooks.removeAll { $0.name == workbook.name }
    workbooks.append(workbook)
    workbooks.sort { $0.name < $1.name }
    self.layout = layout
  }

  /// What the workbooks give beside the site's own tables; nil where there are none.
  func reading(beside tables: DatasetTables, _ facts: SiteFacts) -> WorkbookReading? {
    guard let layout, !workbooks.isEmpty else { return nil }
    var facts = facts
    var ignored = Report()
    for record in Self.records(of: tables.indicators, .indicators, &ignored) {
      if let id = record["id"] { facts.ownUnits[id.text] = record["unit"]?.text ?? "" }
    }
    for record in Self.records(of: tables.sources, .sources, &ignored) {
      if let id = record["id"] { facts.ownSources.insert(id.text) }
    }
    for record in Self.records(of: tables.entities, .entities, &ignored) {
      guard let id = record["id"] else { continue }
      let aliases = record["aliases"]?.text.split { "；;|\n".contains($0) }.map(String.init) ?? []
      for name in [id.text, record["name"]?.text ?? id.text] + aliases {
        facts.ownEntities[foldedSpelling(name)] = id.text
      }
    }
    return WorkbookReading(of: workbooks, layout: layout, names: names, facts: facts)
  }

  /// What the workbooks give to a site whose own tables are in the same folder.
  public func reading(in tree: FileTree, _ facts: SiteFacts) -> WorkbookReading? {
    var ignored = Report()
    let own = tree.files.filter {
      $0.path.hasPrefix("data/") && $0.fileExtension == "csv" && $0.path != "data/\(Self.namesName)"
    }
    let tables = DataTables(
      reading: own, in: tree, hiddenCells: facts.readsHidden ? .read : .leaveOut(isReported: true),
      report: &ignored)
    return reading(beside: tables.dataset, facts)
  }

  private static func records(
    of sheet: Sheet?, _ table: Workbook.Table, _ report: inout Report
  ) -> [Record] {
    guard let sheet, let columns = Dataset.columns(of: table) else { return [] }
    return sheet.records(columns: columns, report: &report)
  }

  /// Whether a workbook has the tables of the site in the form of records: a sheet with the name of one and
  /// all headings that it must have.
  private static func hasRecords(_ sheets: [Sheet]) -> Bool {
    sheets.contains { sheet in
      guard let table = Workbook.table(of: sheet), table == .indicators || table == .observations,
        let columns = Dataset.columns(of: table)
      else { return false }
      var report = Report()
      let records = sheet.records(columns: columns, report: &report)
      return records.first.map { record in
        columns.filter(\.isRequired).allSatisfy { record.has($0.key) }
      } ?? false
    }
  }
}
