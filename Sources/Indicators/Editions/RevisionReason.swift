import Diagnostics
import Tables

/// Why a published figure was changed, in the office's words.
public struct RevisionReason: Sendable {
  /// The id of the indicator.
  public let indicator: String
  /// The id of the entity that the figure is about; nil for all that the indicator is measured of.
  public let entity: String?
  /// The period that the figure is about; nil for all periods of the indicator.
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
  /// What one of its cells says, by the column's key; nil where it is empty.
  public func words(of key: String) -> String? { record[key]?.text }

  /// Whether it is about a figure.
  func covers(_ key: PublishedFigure.Key) -> Bool {
    indicator == key.indicator && (entity == nil || entity == key.entity)
      && (period == nil || period == key.period)
  }

  /// Whether both say the same of the same figures.
  func isSame(as other: RevisionReason) -> Bool {
    indicator == other.indicator && entity == other.entity && period == other.period
      && text == other.text
  }
}

extension RevisionReason {
  fileprivate var cells: [String?] {
    [indicator, period?.description, text, edition, date?.description]
  }
}

/// Why published figures and achievements were changed, as the table that is kept with the edition which
/// brought the changes.
public struct RevisionReasons: Sendable {
  /// The reasons for changed figures.
  public let figures: [RevisionReason]
  /// The reasons for changed achievements.
  public let achievements: [AchievementReason]

  /// Reasons to be kept.
  public init(figures: [RevisionReason], achievements: [AchievementReason]) {
    self.figures = figures
    self.achievements = achievements
  }

  /// The table as CSV; the column of achievements is there where one is named.
  public var bytes: [UInt8] {
    let keys = ["indicator", "period", "reason", "edition", "date"]
    // Columns that nothing stands in are left out.
    let hasEntities = figures.contains { $0.entity != nil }
    let further =
      (achievements.isEmpty ? [] : ["achievement"]) + (hasEntities ? ["entity"] : [])
    let rows =
      figures.map { reason in
        reason.cells + further.map { $0 == "entity" ? reason.entity : nil }
      }
      + achievements.map { reason in
        [nil, nil, reason.text, reason.edition, reason.date?.description]
          + further.map { $0 == "entity" ? nil : reason.achievement }
      }
    return CSVWriter.bytes(
      of: ExportTable(
        name: "reasons", columns: (keys + further).map { ExportTable.Column($0) },
        rows: rows.map { $0.map { $0.map(ExportTable.Value.text) ?? .empty } }),
      isForSpreadsheets: false)
  }

  /// Reads a table of reasons; rows that cannot be understood are reported and left out.
  public static func read(_ sheet: Sheet, report: inout Report) -> RevisionReasons {
    var loader = DatasetLoader()
    loader.loadRevisionReasons(sheet)
    report.merge(loader.report)
    return RevisionReasons(
      figures: loader.revisionReasons, achievements: loader.achievementReasons)
  }
}

extension DatasetLoader {
  /// Reads the reasons; whether there are such indicators, achievements and editions is checked with the
  /// ledgers.
  mutating func loadRevisionReasons(_ sheet: Sheet) {
    _ = readRows(of: sheet, columns: TableColumns.revisions, key: "indicator") { loader, row in
      let achievement = row.record["achievement"]
      let indicator = achievement == nil ? row.required("indicator")?.text : row.text("indicator")
      // Who is no longer measured is in no table any more.
      let entity = row.text("entity").map { loader.entities.entity($0)?.id ?? $0 }
      let period = row.record["period"].map { row.period($0, in: loader.calendar) }
      let text = row.required("reason")?.text
      let date = row.date("date")
      if let achievement, indicator != nil { row.report(.twoSubjects(achievement)) }
      guard row.isSound, let text else { return }
      if let achievement {
        loader.achievementReasons.append(
          AchievementReason(
            achievement: achievement.text, text: text, edition: row.text("edition"), date: date,
            record: row.record))
      } else if let indicator {
        loader.revisionReasons.append(
          RevisionReason(
            indicator: indicator, entity: entity, period: period ?? nil, text: text,
            edition: row.text("edition"),
            date: date, record: row.record))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func twoSubjects(_ cell: Cell) -> Diagnostic {
    Diagnostic(
      .invalidCell, at: cell.place,
      LocalizedText(
        zh: "一行只能写一个指标或一项成果的原因", en: "a row gives the reason for an indicator or an achievement"),
      hint: LocalizedText(
        zh: "分成两行：一行只填“指标”，一行只填“成果”",
        en: "make two rows: one with the indicator alone, one with the achievement"))
  }
}
