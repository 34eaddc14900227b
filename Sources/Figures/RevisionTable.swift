import Achievements
import Content
import Diagnostics
import Indicators
import Tables

/// What was changed in published figures, as a table: `data/revisions.csv`. Reasons are in the words of the office.
struct RevisionTable {
  let site: Site
  /// In which words: tables have one language.
  let speech: FigureSpeech

  var table: ExportTable {
    let headings = [
      word("前一版", "from"), word("后一版", "to"), word("编号", "id"), word("指标", "indicator"),
      word("层面", "level"), word("期间", "period"), word("变动", "change"),
      word("原值", "old_value"), word("新值", "new_value"), word("原目标", "old_target"),
      word("新目标", "new_target"), word("原因", "reason"), word("日期", "date"),
    ]
    return ExportTable(
      name: word("修订记录", "revisions"), columns: headings.map { .init($0) },
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
      let kind = entry.isAddition ? added : entry.new == nil ? withdrawn : corrected
      let texts: [String?] = [
        step.from, step.to ?? site.frozenAs?.slug ?? speech.words.current, entry.id,
        (entry.new ?? entry.old)?.name, word("成果", "achievements"), nil, kind,
        entry.old?.standing(in: speech.format.language),
        entry.new?.standing(in: speech.format.language), nil, nil, entry.reason?.text,
        entry.reason?.date?.description,
      ]
      return texts.map { $0.map(ExportTable.Value.text) ?? .empty }
    }
  }

  /// What an indicator is called today in a further language: editions have kept the first one.
  private func name(of id: String) -> String? {
    speech.language.folder.isEmpty ? nil : site.dataset.indicator(id).map(speech.name)
  }

  private var added: String { word("新增", "added") }
  private var withdrawn: String { word("撤下", "withdrawn") }
  private var corrected: String { word("更正", "corrected") }

  private func word(_ chinese: String, _ english: String) -> String {
    LocalizedText(zh: chinese, en: english).text(in: speech.format.language)
  }

  private func row(
    _ entry: RevisionLedger.Entry, _ step: RevisionLedger.Step
  ) -> [ExportTable.Value] {
    let change = entry.revision
    let format = speech.format
    let kind =
      change.old == nil
      ? added
      : change.new == nil
        ? withdrawn : change.isAddition ? word("补充", "completed") : corrected
    let causes = entry.causes.joined(separator: word("、", ", "))
    let follows =
      causes.isEmpty ? nil : word("随 \(causes) 重新算出", "computed anew from \(causes)")
    let either = change.new ?? change.old
    let texts: [String?] = [
      step.from, step.to ?? site.frozenAs?.slug ?? speech.words.current, change.key.indicator,
      name(of: change.key.indicator) ?? either?.name, (either?.level).map(speech.name),
      change.key.period.description, kind,
      change.old.map { format.text(of: $0) }, change.new.map { format.text(of: $0) },
      change.old.flatMap { format.target(of: $0)?.text },
      change.new.flatMap { format.target(of: $0)?.text },
      entry.reason?.text ?? (change.isAddition ? nil : follows), entry.reason?.date?.description,
    ]
    return texts.map { $0.map(ExportTable.Value.text) ?? .empty }
  }
}
