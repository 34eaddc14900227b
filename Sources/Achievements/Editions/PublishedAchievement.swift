import Diagnostics
import Indicators
import Tables

/// An achievement as an edition of the site has published it.
public struct PublishedAchievement: Sendable {
  /// The permanent id.
  public let id: String
  /// The name.
  public let name: String
  /// The id of the level.
  public let level: String
  /// What the level is called.
  public let levelName: String
  /// What the kind is called.
  public let kind: String
  /// Whether it was won.
  public let status: AchievementStatus
  /// When it was won, as it was printed.
  public let time: String?
  /// How many the row stands for.
  public let count: Int
  /// The document that names it.
  public let source: String
  /// Where it stands there.
  public let locator: String
  /// Where the level stands.
  public let levelPlace: Place
  /// Where the status stands.
  public let statusPlace: Place

  /// Level and status in words: 省级，获得.
  public func standing(in language: MessageLanguage) -> String {
    language == .chinese
      ? "\(levelName)，\(status.name.zh)" : "\(levelName), \(status.name.en)"
  }
}

extension AchievementRegister {
  /// What an edition that is frozen now publishes of the register.
  public var published: [PublishedAchievement] {
    achievements.map { achievement in
      PublishedAchievement(
        id: achievement.id, name: achievement.name.original, level: achievement.level.id,
        levelName: achievement.level.name.original, kind: achievement.kind.name.original,
        status: achievement.status, time: achievement.time?.description, count: achievement.count,
        source: achievement.source, locator: achievement.locator,
        levelPlace: achievement.place(of: "level"), statusPlace: achievement.place(of: "status"))
    }
  }
}

/// The achievements of an edition as the table that is kept with it. It is written by the program and
/// sealed with the edition.
public enum PublishedAchievementsTable {
  private static let columns = [
    Column("id", ["编号"], isRequired: true), Column("name", ["名称"], isRequired: true),
    Column("level", ["级别"], isRequired: true),
    Column("level-name", ["级别名称"], isRequired: true),
    Column("kind", ["类型"], isRequired: true), Column("status", ["状态"], isRequired: true),
    Column("period", ["期间"], isRequired: true), Column("count", ["数量"], isRequired: true),
    Column("source", ["来源"], isRequired: true), Column("locator", ["位置"], isRequired: true),
  ]

  /// The table as CSV.
  public static func bytes(of achievements: [PublishedAchievement]) -> [UInt8] {
    let rows = achievements.map { achievement -> [ExportTable.Value] in
      let texts: [String?] = [
        achievement.id, achievement.name, achievement.level, achievement.levelName,
        achievement.kind, achievement.status.rawValue, achievement.time,
        String(achievement.count), achievement.source, achievement.locator,
      ]
      return texts.map { $0.map(ExportTable.Value.text) ?? .empty }
    }
    return CSVWriter.bytes(
      of: ExportTable(name: "achievements", columns: columns.map { .init($0.key) }, rows: rows),
      isForSpreadsheets: false)
  }

  /// Reads the table; rows that cannot be understood are reported and left out.
  public static func read(_ sheet: Sheet, report: inout Report) -> [PublishedAchievement] {
    var achievements: [PublishedAchievement] = []
    let (_, problems) = sheet.readRows(into: &achievements, columns: columns, key: "id") {
      achievements, row in
      let id = row.required("id")?.text
      let level = row.required("level")?.text
      let status = row.required("status").flatMap { AchievementStatus(rawValue: $0.text) }
      let count = row.count()
      guard row.isSound, let id, isPermanentID(id), let level, let status else {
        row.report(.damagedRow(row.record.place))
        return
      }
      achievements.append(
        PublishedAchievement(
          id: id, name: row.text("name") ?? id, level: level,
          levelName: row.text("level-name") ?? level, kind: row.text("kind") ?? "",
          status: status, time: row.text("period"), count: count,
          source: row.text("source") ?? "", locator: row.text("locator") ?? "",
          levelPlace: row.record.place(of: "level"),
          statusPlace: row.record.place(of: "status")))
    }
    report.merge(problems)
    return achievements
  }
}
