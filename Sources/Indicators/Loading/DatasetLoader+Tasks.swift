import Diagnostics
import Tables

extension DatasetLoader {
  mutating func loadTasks(_ sheet: Sheet) {
    let isComplete = readRows(
      of: sheet, columns: TableColumns.tasks(languages: languages), key: "number",
      hidden: { loader, record, isReported in
        guard let key = loader.hiddenTask(record) else { return }
        loader.taskNames.index.hide(
          key.description, at: record.place(of: "number"), isReported: isReported)
      }
    ) { loader, row in
      let owner = loader.taskOwner(&row)
      let number = row.required("number").flatMap { row.taskNumber($0) }
      let title = row.required("title")?.text ?? ""
      guard let owner, let number else { return loader.taskNames.leaveOut(number, of: owner) }
      let key = ConstructionTask.Key(level: owner.level, entity: owner.entity, number: number)
      if let first = loader.taskNames.index.mention(key.description, in: row.record) {
        row.report(.duplicateTask(row.record, key, loader.taskNames.owner(of: key), first: first))
        return
      }
      guard row.isSound else { return }
      loader.taskNames.add(key)
      loader.tasks.append(
        ConstructionTask(
          key: key, title: title, department: row.text("department"),
          summary: row.text("summary"), highlights: row.list("highlights"), record: row.record))
    }
    taskNames.index.isComplete = isComplete
  }

  /// Whose task a row gives: an entity's, which has a level of its own, or that of a level as such.
  private mutating func taskOwner(_ row: inout RowReader) -> (level: Level, entity: String?)? {
    if let cell = row.record["entity"] {
      let written = row.category("level", of: levels, from: "levels")
      guard let entity = entity(cell, &row) else { return nil }
      if let written, written != entity.level, let level = row.record["level"] {
        row.report(.otherLevelOfTask(level, entity))
        return nil
      }
      return (entity.level, entity.id)
    }
    guard row.required("level") != nil else { return nil }
    return row.category("level", of: levels, from: "levels").map { ($0, nil) }
  }

  /// The key of a task whose row the workbook hides.
  private func hiddenTask(_ record: Record) -> ConstructionTask.Key? {
    let entity = record["entity"].flatMap { entities.entity($0.text) }
    guard let level = entity?.level ?? record["level"].flatMap({ levels.category($0.text) }),
      let number = record["number"].flatMap({ TaskNumber($0.text) })
    else { return nil }
    return ConstructionTask.Key(level: level, entity: entity?.id, number: number)
  }
}

extension RowReader {
  /// The number of a task, such as 3 or 1.2.
  fileprivate mutating func taskNumber(_ cell: Cell) -> TaskNumber? {
    if let number = TaskNumber(cell.text) { return number }
    reportInvalid(cell, expected: .taskNumber)
    return nil
  }
}

extension LocalizedText {
  static let taskNumber = LocalizedText(
    zh: "任务的序号写数字，如 3 或 1.2", en: "write the number of the task in digits, such as 3 or 1.2")
}

extension Diagnostic {
  fileprivate static func duplicateTask(
    _ record: Record, _ key: ConstructionTask.Key, _ owner: LocalizedText, first: Record
  ) -> Diagnostic {
    let isOfLevel = key.entity == nil
    return Diagnostic(
      .duplicateRow, at: record.place(of: "number"),
      LocalizedText(
        zh: "\(owner.zh)的第 \(key.number) 项任务已经写过",
        en: "task \(key.number) of the \(owner.en) is there already"),
      hint: LocalizedText(
        zh: "改正序号，或删去一行"
          + (isOfLevel ? "；几个\(owner.zh)各有一套任务，就在“对象”一列写明是谁的" : ""),
        en: "mend the number, or remove one row"
          + (isOfLevel
            ? "; where several of this level have tasks of their own, say whose in the column entity"
            : "")),
      related: [first.place(of: "number")])
  }

  fileprivate static func otherLevelOfTask(_ cell: Cell, _ entity: Entity) -> Diagnostic {
    let own = entity.level.name.inMessages
    return Diagnostic(
      .invalidCell, at: cell.place,
      LocalizedText(
        zh: "“\(entity.name.original)”是\(own.zh)，这里写的是“\(cell.text)”",
        en: "“\(entity.name.original)” is of the level \(own.en), this cell says “\(cell.text)”"),
      hint: LocalizedText(
        zh: "改成“\(own.zh)”，或把这一格留空", en: "write \(entity.level.id), or leave the cell empty"))
  }
}
