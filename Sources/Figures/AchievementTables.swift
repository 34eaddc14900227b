import Achievements
import Content
import Tables

/// The register as tables for spreadsheets, with the headings by which the office keeps it.
struct AchievementTables {
  let site: Site
  let rows: [AchievementRow]
  /// The first language of the site: tables have one.
  let speech: FigureSpeech

  /// One row for each achievement: `data/achievements.csv`.
  var achievements: ExportTable {
    ExportTable(
      name: "成果",
      columns: [
        .init("编号", width: 34), .init("名称", width: 40), .init("别名", width: 30), .init("级别"),
        .init("类型"), .init("状态"), .init("日期"), .init("期间"), .init("颁发单位", width: 24), .init("文号"),
        .init("获得者", width: 24), .init("人员"), .init("任务"), .init("案例"), .init("指标", width: 30),
        .init("数量"), .init("网址", width: 30), .init("来源", width: 20), .init("位置", width: 20),
        .init("备注", width: 60),
      ], rows: rows.map(cells))
  }

  /// The tables as the office keeps them: `data/achievements.xlsx`.
  var office: [ExportTable] {
    site.register.names.isEmpty ? [achievements] : [achievements, names]
  }

  private var names: ExportTable {
    ExportTable(
      name: "名称",
      columns: [
        .init("编号", width: 34), .init("名称", width: 40), .init("类型"), .init("简称"),
        .init("别名", width: 30), .init("级别"), .init("状态"), .init("所属单位", width: 24), .init("地点"),
        .init("任务"), .init("网址", width: 30), .init("来源", width: 20), .init("位置", width: 20),
        .init("备注", width: 60),
      ],
      rows: site.register.names.map { name in
        [
          .text(name.id), .text(name.name.original), .text(name.kind.name.original),
          text(name.short?.original), list(name.aliases), text(name.level?.name.original),
          status(name.status, name.statusWord), text(name.holder?.original),
          text(name.location?.original), text(name.task?.description), text(name.url),
          text(name.source), text(name.locator),
          text(site.cellTexts.note(of: .name(name), in: speech.language).map(speech.plain)),
        ]
      })
  }

  private func cells(_ row: AchievementRow) -> [ExportTable.Value] {
    let achievement = row.achievement
    var (date, period): (String?, String?) = (nil, nil)
    switch achievement.time {
    case .date(let known)?: date = known.description
    case .period(let known)?: period = known.description
    case nil: break
    }
    return [
      .text(achievement.id), .text(achievement.name.original), list(achievement.aliases),
      .text(achievement.level.name.original), .text(achievement.kind.name.original),
      status(achievement.status, achievement.statusWord), text(date), text(period),
      text(achievement.issuer?.original), text(achievement.document),
      text(achievement.holder?.original), text(achievement.people),
      text(achievement.task?.description), text(row.caseSlug), list(achievement.indicators),
      .number(String(achievement.count)), text(achievement.url), .text(achievement.source),
      .text(achievement.locator), text(row.note),
    ]
  }

  /// The office's own word, which means the same when it is read again.
  private func status(_ status: AchievementStatus, _ word: String?) -> ExportTable.Value {
    .text(word ?? status.name.zh)
  }

  private func list(_ items: [String]) -> ExportTable.Value {
    items.isEmpty ? .empty : .text(items.joined(separator: "；"))
  }

  private func text(_ text: String?) -> ExportTable.Value { text.map { .text($0) } ?? .empty }
}
