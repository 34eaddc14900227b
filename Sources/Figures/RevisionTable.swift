import Achievements
import Content
import Indicators
import Tables

/// What was changed in published figures, as a table: `data/revisions.csv`.
struct RevisionTable {
  let site: Site
  /// The first language of the site: tables have one.
  let speech: FigureSpeech

  var table: ExportTable {
    let headings = [
      "前一版", "后一版", "编号", "指标", "层面", "期间", "变动", "原值", "新值", "原目标", "新目标", "原因", "日期",
    ]
    return ExportTable(
      name: "修订记录", columns: headings.map { .init($0) },
      rows: (site.ledger?.steps ?? []).flatMap { step in
        step.entries.map { row($0, step) } + achievements(after: step.from)
      })
  }

  /// What became of achievements after an edition; their values are level and status.
  private func achievements(after edition: String) -> [[ExportTable.Value]] {
    guard let step = site.achievementLedger?.steps.first(where: { $0.from == edition }) else {
      return []
    }
    return step.entries.map { entry in
      let kind = entry.isAddition ? "新增" : entry.new == nil ? "撤下" : "更正"
      let texts: [String?] = [
        step.from, step.to ?? site.frozenAs?.slug ?? speech.words.current, entry.id,
        (entry.new ?? entry.old)?.name, "成果", nil, kind, entry.old?.standing(in: .chinese),
        entry.new?.standing(in: .chinese), nil, nil, entry.reason?.text,
        entry.reason?.date?.description,
      ]
      return texts.map { $0.map(ExportTable.Value.text) ?? .empty }
    }
  }

  private func row(
    _ entry: RevisionLedger.Entry, _ step: RevisionLedger.Step
  ) -> [ExportTable.Value] {
    let change = entry.revision
    let format = speech.format
    let kind =
      change.old == nil ? "新增" : change.new == nil ? "撤下" : change.isAddition ? "补充" : "更正"
    let follows = entry.causes.isEmpty ? nil : "随 \(entry.causes.joined(separator: "、")) 重新算出"
    let either = change.new ?? change.old
    let texts: [String?] = [
      step.from, step.to ?? site.frozenAs?.slug ?? speech.words.current, change.key.indicator,
      either?.name, (either?.level).map(speech.name), change.key.period.description, kind,
      change.old.map { format.text(of: $0) }, change.new.map { format.text(of: $0) },
      change.old.flatMap { format.target(of: $0)?.text },
      change.new.flatMap { format.target(of: $0)?.text },
      entry.reason?.text ?? (change.isAddition ? nil : follows), entry.reason?.date?.description,
    ]
    return texts.map { $0.map(ExportTable.Value.text) ?? .empty }
  }
}
