import Achievements
import Diagnostics
import Evidence
import Indicators
import Machine
import Tables

/// Tables as anybody may have them: each cell where it was, and only what is read of it.
///
/// Columns that the office keeps for itself, what lies beside the table, other sheets, hidden sheets,
/// comments and the names of authors are not in them; nor is the table of prescribed words, which no page
/// shows, nor any row or mention of internal evidence, nor the name of a case that is not public yet.
public struct PublicTables {
  private let site: Site
  /// What is shown of the evidence, by the number of its row.
  private let shown: [Int: EvidenceItem]
  /// What anybody may know of the evidence for achievements, by the number of their row.
  private let mentions: [Int: String]
  private let office: OfficeFiles
  /// What is read of the office's own workbooks, whose other cells are nobody else's business: it goes into the
  /// tables of the site.
  private let assembled: [Workbook.Table: Sheet]
  /// Whether the site has a table of its own.
  private let owned: Set<Workbook.Table>
  /// The cases that tables may name: those of the first language, which alone are known to tables.
  private let slugs: Set<String>

  /// The tables of a site that was loaded without drafts.
  public init(of site: Site) {
    self.site = site
    slugs = Set(site.articles(.case, in: site.configuration.firstLanguage).map(\.slug))
    var unread = Report()
    let data = site.files.files.filter { $0.path.utf8.starts(with: "data/".utf8) }
    office = OfficeFiles(data, in: site.files, report: &unread)
    let tables = DataTables(
      reading: data, in: site.files,
      hiddenCells: site.configuration.hiddenCells, facts: site.configuration.facts, report: &unread
    ).dataset
    let other = tables.assembled
    assembled = [
      .sources: other.sources, .entities: other.entities, .indicators: other.indicators,
      .observations: other.observations,
    ].compactMapValues(\.self)
    let own: [Workbook.Table: Sheet?] = [
      .sources: tables.sources, .entities: tables.entities, .indicators: tables.indicators,
      .observations: tables.observations,
    ]
    owned = Set(own.compactMapValues(\.self).keys)
    shown = Dictionary(
      site.proofs.map { ($0.item.rowNumber, $0.item) }, uniquingKeysWith: { first, _ in first })
    mentions = Dictionary(
      site.register.achievements.map { ($0.rowNumber, Self.mention(of: $0, site)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The copy of a file.
  ///
  /// - Returns: nil for a file that nothing is read of.
  /// - Throws: where a table cannot be written as a workbook.
  public func copy(
    of file: FileTree.File, report: inout Report
  ) throws(WorkbookWriter.Failure) -> [UInt8]? {
    var unread = Report()
    let path = site.files.place(of: file).file
    let stem = file.name.dropLast(file.fileExtension.count + 1).lowercased()
    guard !office.owns(file),
      let bytes = site.files.bytes(of: file, limit: DataTables.largestFile, report: &report)
    else { return nil }
    switch file.fileExtension {
    case "csv":
      guard let table = Workbook.Table(rawValue: stem),
        let sheet = CSV.read(path: path, bytes: bytes, report: &unread)
      else { return nil }
      return copy(of: sheet, as: table, named: stem).map {
        CSVWriter.bytes(of: $0, isForSpreadsheets: false)
      }
    case "xlsx", "xlsm", "xls", "ods", "et":
      var tables: [ExportTable] = []
      for var sheet in Workbook.read(path: path, bytes: bytes, report: &unread) {
        sheet.hiddenCells = site.configuration.hiddenCells
        if sheet.isHidden, sheet.hiddenCells != .read { continue }
        guard let table = Workbook.table(of: sheet),
          let copy = copy(of: sheet, as: table, named: sheet.name ?? table.rawValue)
        else { continue }
        tables.append(copy)
      }
      return tables.isEmpty ? nil : try WorkbookWriter.bytes(of: tables)
    default: return nil
    }
  }

  /// The tables that the site has of the office's own workbooks alone, with their paths in `Content/`.
  public var further: [(path: String, bytes: [UInt8])] {
    assembled.filter { !owned.contains($0.key) }.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      table, sheet in
      let copy = ExportTable(copying: sheet, named: table.rawValue, columns: columns(of: table))
      return (
        "data/\(table.rawValue).csv", CSVWriter.bytes(of: copy, isForSpreadsheets: false)
      )
    }
  }

  private func columns(of table: Workbook.Table) -> [Column] {
    table.columns(languages: site.configuration.furtherLanguages)
  }

  /// What is read of a table that pages show.
  private func copy(of sheet: Sheet, as table: Workbook.Table, named name: String) -> ExportTable? {
    let columns = columns(of: table)
    switch table {
    case .achievements:
      return ExportTable(copying: sheet, named: name, columns: columns) { row, key, text in
        key == "evidence" ? mentions[row] ?? "" : named(text, key)
      }
    case .names:
      return ExportTable(copying: sheet, named: name, columns: columns) { _, key, text in
        named(text, key)
      }
    case .evidence:
      return ExportTable(copying: sheet, named: name, columns: columns, text: evidence)
    case .terms: return nil
    default:
      let copy = ExportTable(copying: sheet, named: name, columns: columns)
      return assembled[table].map {
        copy.adding(rowsOf: $0, to: sheet, columns: columns)
      } ?? copy
    }
  }

  /// What anybody may have of a cell of the register: a case that is not public yet is not named.
  private func named(_ text: String, _ key: String) -> String {
    key == "case" && !slugs.contains(text) ? "" : text
  }

  // MARK: Evidence

  /// What anybody may have of a cell of the table of evidence.
  private func evidence(row: Int, key: String, text: String) -> String {
    let plain = key.prefix { $0 != "." }
    guard let item = shown[row], EvidenceColumns.published.contains(String(plain)) else {
      return ""
    }
    guard key == "of" else { return text }
    // A case that is not public yet is not named either.
    return item.subjects.filter { $0.isShown(beside: slugs) }.map(\.description)
      .joined(separator: "；")
  }

  /// What anybody may know of the evidence for an achievement: words, and what is public.
  private static func mention(of achievement: Achievement, _ site: Site) -> String {
    let ids = Set(site.proofs(of: .achievement(achievement.id)).map(\.item.id))
    let named = achievement.evidenceMentions.filter(ids.contains)
    return ([site.evidence.words(of: achievement)].compactMap(\.self) + named)
      .joined(separator: "；")
  }
}
