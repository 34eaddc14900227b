import Achievements
import Content
import Tables

/// The register as tables for spreadsheets, with the headings by which the office keeps it.
struct AchievementTables {
  let site: Site
  let rows: [AchievementRow]
  /// In which words: tables have one language.
  let speech: FigureSpeech

  /// One row for each achievement: `data/achievements.csv`.
  var achievements: ExportTable {
    ExportTable(
      name: word("成果", "achievements"),
      columns: [
        column("编号", "id", width: 34), column("名称", "name", width: 40),
        column("别名", "aliases", width: 30), column("级别", "level"),
        column("类型", "kind"), column("状态", "status"), column("日期", "date"), column("期间", "period"),
        column("颁发单位", "issuer", width: 24), column("文号", "document"),
        column("获得者", "holder", width: 24), column("人员", "people"), column("任务", "task"),
        column("案例", "case"), column("指标", "indicators", width: 30),
        column("数量", "count"), column("网址", "url", width: 30), column("来源", "source", width: 20),
        column("位置", "locator", width: 20),
        column("备注", "note", width: 60),
      ], rows: rows.map(cells))
  }

  /// The tables as the office keeps them: `data/achievements.xlsx`.
  var office: [ExportTable] {
    site.register.names.isEmpty ? [achievements] : [achievements, names]
  }

  private var names: ExportTable {
    ExportTable(
      name: word("名称", "names"),
      columns: [
        column("编号", "id", width: 34), column("名称", "name", width: 40), column("类型", "kind"),
        column("简称", "short"),
        column("别名", "aliases", width: 30), column("级别", "level"), column("状态", "status"),
        column("所属单位", "holder", width: 24), column("地点", "place"),
        column("任务", "task"), column("网址", "url", width: 30), column("来源", "source", width: 20),
        column("位置", "locator", width: 20),
        column("备注", "note", width: 60),
      ],
      rows: site.register.names.map { name in
        [
          .text(name.id), words(name.name), words(name.kind.name),
          words(name.short), list(speech.aliases(of: name)), words(name.level?.name),
          status(name.status, name.statusWord), words(name.holder),
          words(name.location), text(name.task?.description), text(name.url),
          text(name.source), text(name.locator.map(speech.locator)),
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
      .text(achievement.id), words(achievement.name), list(speech.aliases(of: achievement)),
      words(achievement.level.name), words(achievement.kind.name),
      status(achievement.status, achievement.statusWord), text(date), text(period),
      words(achievement.issuer), text(achievement.document),
      words(achievement.holder), words(achievement.people),
      text(achievement.task?.description), text(row.caseSlug), list(achievement.indicators),
      .number(String(achievement.count)), text(achievement.url), .text(achievement.source),
      .text(speech.locator(achievement.locator)), text(row.note),
    ]
  }

  /// The office's own word, which means the same when it is read again.
  private func status(_ status: AchievementStatus, _ word: String?) -> ExportTable.Value {
    // In a further language the program's own words.
    guard speech.language.folder.isEmpty else {
      return .text(status.name.text(in: speech.format.language))
    }
    return .text(word ?? status.name.zh)
  }

  private func list(_ items: [String]) -> ExportTable.Value {
    items.isEmpty ? .empty : .text(items.joined(separator: speech.language.isChinese ? "；" : "; "))
  }

  /// A heading: Chinese in a site that begins with Chinese, else what tables are read by.
  private func column(_ chinese: String, _ key: String, width: Int = 12) -> ExportTable.Column {
    ExportTable.Column(word(chinese, key), width: width)
  }

  private func word(_ chinese: String, _ english: String) -> String {
    speech.language.isChinese ? chinese : english
  }

  private func words(_ text: TranslatedText?) -> ExportTable.Value {
    self.text(text.map { $0.text(in: speech.language.tag) })
  }

  private func text(_ text: String?) -> ExportTable.Value { text.map { .text($0) } ?? .empty }
}
