import Content
import Diagnostics
import Layouts
import Machine
import Tables

/// A workbook of the office's own that is to be read in place.
public struct WorkbookRequest: Sendable {
  /// The workbook.
  public var file: String
  /// The folder of the project.
  public var root: String
  /// The language of the comments in the layout.
  public var language = MessageLanguage.chinese
  /// Whether nothing is to be written, only to be told.
  public var isTrial = false

  /// A workbook for a project.
  public init(_ file: String, into root: String) { (self.file, self.root) = (file, root) }

  /// The file's name without its folder.
  public var name: String { file.split(separator: "/").last.map(String.init) ?? file }
}

/// What became of a workbook.
public struct WorkbookImport: Sendable {
  /// What became of each of its cells.
  public let account: CellAccount
  /// What is wrong with it and what is asked.
  public let report: Report
  /// How many tables the layout did not have yet.
  public let newTables: Int
  /// The layout as it is now.
  public let layout: String
  /// The files that were written, relative to the project.
  public let written: [String]
}

/// Lays a workbook into `Content/data/`, with a layout that it is read by and ids for what it names.
///
/// Nothing is written over: neither a workbook of the same name nor what a person has changed in the layout;
/// tables that the layout does not have are added at its end.
///
/// ```swift
/// let result = try importWorkbook(WorkbookRequest("成果台账.xlsx", into: root))
/// ```
///
/// - Throws: where the file is no workbook, has no table of figures, or the machine refuses.
public func importWorkbook(_ request: WorkbookRequest) throws(ImportFailure) -> WorkbookImport {
  let bytes = try request.read()
  let tree: FileTree
  var contentReport = Report()
  do throws(EnvironmentError) {
    tree = try FileTree.read(
      "\(request.root)/Content", named: "Content", report: &contentReport)
  } catch {
    throw .machine(error)
  }
  let data = FolderOfData(request, bytes: bytes)
  try data.refuseOther()
  var report = Report()
  let (sheets, others) = Workbook.readAll(
    path: "Content/data/\(request.name)", bytes: bytes, report: &report)
  guard !sheets.isEmpty || !report.hasErrors else {
    throw .refused(.notAWorkbook(request.name, report))
  }
  var officeReport = Report()
  var office = OfficeFiles(
    tree.files.filter { $0.path.hasPrefix("data/") }, in: tree, report: &officeReport)
  let hasLayout = tree["data/\(OfficeFiles.layoutName)"] != nil
  if hasLayout, office.layout == nil || officeReport.hasErrors {
    throw .refused(.brokenLayout(officeReport))
  }
  let facts = SiteConfiguration.facts(of: tree)
  let proposal = LayoutProposal(
    of: sheets, beside: office.layout, readsHidden: facts.readsHidden)
  var layout = office.layout ?? Layout(file: "Content/data/\(OfficeFiles.layoutName)")
  if !hasLayout {
    layout.publisher = proposal.institution ?? facts.organization
    (layout.level, layout.entityLevel) = (facts.levels.first, facts.levels.last)
  }
  layout.tables += proposal.tables
  guard !layout.tables.isEmpty, !proposal.tables.isEmpty || layout.fits(sheets) else {
    throw .refused(.noTable(request.name, sheets.map { $0.name ?? "" }))
  }
  let text = try data.layoutText(layout, added: proposal.tables, isNew: !hasLayout, tree)
  // What is read is what the file says, as every later build reads it.
  var layoutReport = Report()
  let parsed = Layout.parse(
    SourceFile(path: "Content/data/\(OfficeFiles.layoutName)", text: text), report: &layoutReport)
  guard let parsed, !layoutReport.hasErrors else { throw .refused(.brokenLayout(layoutReport)) }
  office.add(OfficeWorkbook(name: request.name, sheets: sheets, others: others), layout: parsed)
  guard let reading = office.reading(in: tree, facts)
  else { throw .refused(.noTable(request.name, sheets.map { $0.name ?? "" })) }
  report.merge(reading.report)
  let written = request.isTrial ? [] : try data.write(text, reading.names, tree)
  return WorkbookImport(
    account: reading.account.of(sheets.compactMap(\.name)), report: report,
    newTables: proposal.tables.count,
    layout: text, written: written)
}

extension WorkbookRequest {
  /// Larger files are nobody's table.
  private static let largestFile = 64 << 20

  fileprivate func read() throws(ImportFailure) -> [UInt8] {
    let place = Disk.resolved(file)
    guard Disk.isFile(place) else { throw .refused(.noFile(name, isFolder: Disk.isFolder(place))) }
    let size = FileStamp(of: place)?.size ?? 0
    guard size <= Self.largestFile else {
      throw .refused(.workbookTooLarge(name, megabytes: size >> 20))
    }
    let lower = name.lowercased()
    guard lower.hasSuffix(".xlsx") || lower.hasSuffix(".xlsm") else {
      throw .refused(.otherEnding(name))
    }
    do throws(EnvironmentError) {
      return try Disk.read(place)
    } catch {
      throw .refused(.unreadable(name))
    }
  }
}

/// The folder of the tables, and what is written there.
private struct FolderOfData {
  let request: WorkbookRequest
  let bytes: [UInt8]
  private var folder: String { "\(request.root)/Content/data" }

  init(_ request: WorkbookRequest, bytes: [UInt8]) { (self.request, self.bytes) = (request, bytes) }

  /// Refuses a workbook whose name another one has.
  func refuseOther() throws(ImportFailure) {
    let place = "\(folder)/\(request.name)"
    guard Disk.exists(place) else { return }
    guard (try? Disk.read(place)) == bytes else { throw .refused(.otherWorkbook(request.name)) }
  }

  /// The text of the layout: a new one, or the old one with further tables at its end.
  func layoutText(
    _ layout: Layout, added: [TableLayout], isNew: Bool, _ tree: FileTree
  ) throws(ImportFailure) -> String {
    if isNew { return layout.text(in: request.language) }
    var report = Report()
    guard let file = tree["data/\(OfficeFiles.layoutName)"],
      let old = tree.text(of: file, limit: 1_048_576, report: &report)
    else { throw .refused(.brokenLayout(report)) }
    return Layout.text(old.text, adding: added, in: request.language)
  }

  /// Writes the workbook, the layout and the ids; says which files are new or changed.
  func write(
    _ layout: String, _ names: NameTable, _ tree: FileTree
  ) throws(ImportFailure) -> [String] {
    var written: [String] = []
    do throws(EnvironmentError) {
      if !Disk.isFolder(folder) { try Disk.makeFolder(folder) }
      let ids = CSVWriter.bytes(of: names.table, isForSpreadsheets: false)
      for (name, new) in [
        (request.name, bytes), (OfficeFiles.namesName, ids),
        (OfficeFiles.layoutName, Array(layout.utf8)),
      ] {
        if try put(new, name, tree) { written.append("Content/data/\(name)") }
      }
    } catch {
      throw .machine(error)
    }
    return written
  }

  private func put(_ new: [UInt8], _ name: String, _ tree: FileTree) throws(EnvironmentError)
    -> Bool
  {
    let place = "\(folder)/\(name)"
    guard Disk.exists(place) else {
      let part = "\(folder)/.\(name).part"
      try Disk.write(new, to: part)
      try Disk.renameToNew(part, place)
      return true
    }
    let old = try Disk.read(place)
    if old == new { return false }
    // What was saved meanwhile stays.
    guard try FileReplacement.replace(place, holding: old, with: new) == .replaced else {
      return false
    }
    return true
  }
}
