import Diagnostics

/// Where reasons for changes are written, and how the table begins where there is none yet.
public struct ReasonsTable: Sendable {
  /// The file, or the sheet of a workbook.
  public let name: LocalizedText
  private let isThere: Bool

  /// The table of a site, as its other tables stand in files or in a workbook.
  public init(_ dataset: Dataset) {
    let tables = dataset.tablePlaces
    isThere = tables.revisions != nil
    if let place = tables.revisions ?? tables.observations.flatMap({ $0.sheet == nil ? nil : $0 }),
      place.sheet != nil
    {
      name = LocalizedText(
        zh: "\(place.file) 的工作表“修订”", en: "the sheet revisions (修订) of \(place.file)")
    } else {
      name = LocalizedText(zh: " data/revisions.csv ", en: "data/revisions.csv")
    }
  }

  /// What to do first where the table is not there: its headings, with those that a row needs beside
  /// the columns that are always there.
  public func advice(with further: [String]) -> LocalizedText {
    if isThere { return LocalizedText(zh: "", en: "") }
    let first = (["indicator", "period", "reason"] + further).joined(separator: ",")
    return LocalizedText(
      zh: "；还没有这张表就新建，第一行写 \(first)",
      en: "; if there is no such table make it, with \(first) in the first row")
  }
}
