import Diagnostics
import Tables

extension RowReader {
  /// Checks the source that a row must name.
  public mutating func checkSource(in names: inout NameIndex) {
    guard let cell = required("source") else { return }
    let id = cell.text
    switch names.target(id) {
    case .row, .leftOut: return
    case .unknown: report(.unknownSource(cell, names.suggestion(for: id)))
    case .hidden(let place, _): report(.hiddenSource(cell, place))
    }
  }

  /// Checks a task that the cell `task` of the row names.
  ///
  /// - Parameters:
  ///   - known: the tasks that the table has, for the hint.
  ///   - hidden: what belongs to no task where its row is hidden.
  /// - Returns: the task, also where it is not known or not sound; nil for one that is hidden.
  public mutating func task(
    _ key: ConstructionTask.Key, in names: NameIndex,
    known: @autoclosure () -> [ConstructionTask.Key], hidden subject: LocalizedText
  ) -> ConstructionTask.Key? {
    guard let cell = record["task"] else { return key }
    switch names.target(key.description) {
    case .row, .leftOut: return key
    case .unknown:
      report(.unknownTask(cell, key, known: known()))
      return key
    case .hidden(let place, let isReported):
      if isReported { warn(.hiddenTask(cell, key, place, subject)) }
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownSource(_ cell: Cell, _ nearest: String?) -> Diagnostic {
    Diagnostic(
      .unknownSource, at: cell.place,
      LocalizedText(zh: "来源表里没有“\(cell.text)”", en: "the table of sources has no “\(cell.text)”"),
      hint: nearest.map { .didYouMean($0) }
        ?? LocalizedText(
          zh: "写来源表“编号”一列里的编号，或先在来源表里加上这份文件",
          en: "write an id of the table of sources, or add the document there first"))
  }

  /// A figure whose source its workbook hides: without a source no figure is published.
  fileprivate static func hiddenSource(_ cell: Cell, _ row: Place) -> Diagnostic {
    Diagnostic(
      .unknownSource, at: cell.place,
      LocalizedText(
        zh: "来源“\(cell.text)”所在的行是隐藏的（\(row)），没有读",
        en: "the row of the source “\(cell.text)” is hidden (\(row)) and not read"),
      hint: LocalizedText(
        zh: "取消隐藏那一行，或换一个公开的来源", en: "unhide that row, or name a source that is public"))
  }

  fileprivate static func unknownTask(
    _ cell: Cell, _ key: ConstructionTask.Key, known: [ConstructionTask.Key]
  ) -> Diagnostic {
    let numbers = known.filter { $0.level == key.level }.map(\.number).sorted()
    let range = numbers.map(String.init).joined(separator: "、")
    return Diagnostic(
      .unknownTask, at: cell.place,
      LocalizedText(
        zh: "\(key.level.name.inMessages.zh)没有第 \(key.number) 项任务",
        en: "the \(key.level.name.inMessages.en) has no task \(key.number)"),
      hint: numbers.isEmpty
        ? LocalizedText(
          zh: "任务表里还没有\(key.level.name.inMessages.zh)的任务，先加上",
          en: "add it to the table of tasks first")
        : LocalizedText(
          zh: "任务表里有：\(range)", en: "the table of tasks has \(range)"))
  }

  fileprivate static func hiddenTask(
    _ cell: Cell, _ key: ConstructionTask.Key, _ row: Place, _ subject: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      .hiddenCells, .warning, at: cell.place,
      LocalizedText(
        zh:
          "\(key.level.name.inMessages.zh)的第 \(key.number) 项任务所在的行是隐藏的（\(row)），\(subject.zh)不归入任何任务",
        en:
          "the row of task \(key.number) of the \(key.level.name.inMessages.en) is hidden (\(row)); "
          + "\(subject.en) belongs to no task"),
      hint: LocalizedText(
        zh: "取消隐藏那一行，或把这一格留空", en: "unhide that row, or leave this cell empty"))
  }
}
