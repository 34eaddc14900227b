import Diagnostics

/// Where reasons for changes are written, and how the table begins where there is none yet.
public struct ReasonsTable: Sendable {
  /// The file, or the sheet of a workbook.
  public let name: LocalizedText
  private let isThere: Bool
  /// Its columns in their order; empty where it is not there or has no headings.
  private let columns: [String?]

  /// The table of a site, as its other tables stand in files or in a workbook.
  public init(_ dataset: Dataset) {
    let tables = dataset.tablePlaces
    isThere = tables.revisions != nil
    columns = dataset.reasonColumns
    if let place = tables.revisions ?? tables.observations.flatMap({ $0.sheet == nil ? nil : $0 }),
      place.sheet != nil
    {
      name = LocalizedText(
        zh: "\(place.file) 的工作表“修订”", en: "the sheet revisions (修订) of \(place.file)")
    } else {
      name = LocalizedText(zh: " data/revisions.csv ", en: "data/revisions.csv")
    }
  }

  /// A row with these cells, in the order of the columns that are there; in the order of the cells where there is
  /// no table.
  ///
  /// - Parameter cells: what the row says, by the keys of the columns.
  func row(_ cells: [(key: String, text: String)]) -> String {
    guard !columns.isEmpty else { return cells.map(\.text).joined(separator: ",") }
    let known = columns.map { key in cells.first { $0.key == key }?.text ?? "" }
    // What has no column yet stands behind them, as its column will.
    let further = cells.filter { !columns.contains($0.key) }.map(\.text)
    return (known + further).joined(separator: ",")
  }

  /// What to do first where the table is not there: its headings, with those that a row needs beside
  /// the columns that are always there.
  public func advice(with further: [String]) -> LocalizedText {
    if isThere {
      let missing = (["reason"] + further).filter { !columns.isEmpty && !columns.contains($0) }
      guard !missing.isEmpty else { return LocalizedText(zh: "", en: "") }
      let names = missing.joined(separator: ",")
      return LocalizedText(
        zh: "；第一行还没有 \(names)，先加上这\(missing.count == 1 ? "一" : "几")列",
        en: "; its first row has no \(names) yet: add \(missing.count == 1 ? "it" : "them")")
    }
    let first = (["indicator", "period", "reason"] + further).joined(separator: ",")
    return LocalizedText(
      zh: "；还没有这张表就新建，第一行写 \(first)",
      en: "; if there is no such table make it, with \(first) in the first row")
  }
}
