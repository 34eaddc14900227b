import Diagnostics
import Tables

/// Why a published figure was changed, in the office's words.
public struct RevisionReason: Sendable {
  /// The id of the indicator.
  public let indicator: String
  /// The years that the figure is about; nil for all periods of the indicator.
  public let period: Period?
  /// The reason.
  public let text: String
  /// The edition in which the old figure stands; nil for the latest one.
  public let edition: String?
  /// When it was decided.
  public let date: PartialDate?
  /// The row of the table.
  let record: Record

  /// Where it is in its table.
  public var place: Place { record.place }
  /// Where one of its cells is, by the column's key.
  public func place(of key: String) -> Place { record.place(of: key) }

  /// Whether it is about a figure.
  func covers(_ key: PublishedFigure.Key) -> Bool {
    indicator == key.indicator && (period == nil || period == key.period)
  }

  /// Whether both say the same of the same figures.
  func isSame(as other: RevisionReason) -> Bool {
    indicator == other.indicator && period == other.period && text == other.text
  }
}

extension RevisionReason {
  /// Reasons as the table that is kept with the edition that brought the changes.
  public static func bytes(of reasons: [RevisionReason]) -> [UInt8] {
    let columns = TableColumns.revisions.map { ExportTable.Column($0.key) }
    let rows = reasons.map { reason -> [ExportTable.Value] in
      let texts: [String?] = [
        reason.indicator, reason.period?.description, reason.text, reason.edition,
        reason.date?.description,
      ]
      return texts.map { $0.map(ExportTable.Value.text) ?? .empty }
    }
    return CSVWriter.bytes(
      of: ExportTable(name: "reasons", columns: columns, rows: rows), isForSpreadsheets: false)
  }

  /// Reads a table of reasons; rows that cannot be understood are reported and left out.
  public static func read(_ sheet: Sheet, report: inout Report) -> [RevisionReason] {
    var loader = DatasetLoader()
    loader.loadRevisionReasons(sheet)
    report.merge(loader.report)
    return loader.revisionReasons
  }
}

extension DatasetLoader {
  /// Reads the reasons; whether there are such indicators and editions is checked with the ledger.
  mutating func loadRevisionReasons(_ sheet: Sheet) {
    _ = readRows(of: sheet, columns: TableColumns.revisions, key: "indicator") { loader, row in
      let indicator = row.required("indicator")?.text
      let period = row.record["period"].map { row.period($0) }
      let text = row.required("reason")?.text
      let date = row.date("date")
      guard row.isSound, let indicator, let text else { return }
      loader.revisionReasons.append(
        RevisionReason(
          indicator: indicator, period: period ?? nil, text: text, edition: row.text("edition"),
          date: date, record: row.record))
    }
  }
}
