import Diagnostics
import Tables

extension RowReader {
  /// Checks the source that a row must name.
  public mutating func checkSource(in names: inout NameIndex) {
    guard let cell = required("source") else { return }
    let id = cell.text
    switch names.target(id) {
    case .row, .leftOut: return
    case .unknown:
      let several = SeveralNames(in: id) { names.isMentioned($0) ? $0 : nil }
      report(
        .unknownSource(
          cell, several == nil ? names.suggestion(for: id) : nil, several?.hint(.choice)))
    case .hidden(let place, _): report(.hiddenSource(cell, place))
    }
  }

  /// Reports a cell that names no task in a way that can be read.
  public mutating func reportTask(
    _ cell: Cell, in names: TaskNames, of level: Level?, expected: LocalizedText
  ) {
    let several = SeveralNames(in: cell.text) {
      names.key(written: $0, of: level) == nil ? nil : $0
    }
    reportInvalid(cell, expected: several?.hint(.choice) ?? expected)
  }

  /// Checks a task that the cell `task` of the row names.
  ///
  /// - Parameters:
  ///   - mayBeShared: whether a number of a level may stand for the tasks of all its entities.
  ///   - hidden: what belongs to no task where its row is hidden.
  /// - Returns: the task, also where it is not known or not sound; nil for one that is hidden.
  public mutating func task(
    _ key: ConstructionTask.Key, in names: TaskNames, mayBeShared: Bool = true,
    hidden subject: LocalizedText
  ) -> ConstructionTask.Key? {
    guard let cell = record["task"], !(mayBeShared && names.isShared(key)) else { return key }
    switch names.target(key) {
    case .row, .leftOut: return key
    case .unknown:
      report(.unknownTask(cell, key, names))
      return key
    case .hidden(let place, let isReported):
      if isReported { warn(.hiddenTask(cell, key, names.owner(of: key), place, subject)) }
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownSource(
    _ cell: Cell, _ nearest: String?, _ several: LocalizedText?
  ) -> Diagnostic {
    Diagnostic(
      .unknownSource, at: cell.place,
      LocalizedText(zh: "来源表里没有“\(cell.text)”", en: "the table of sources has no “\(cell.text)”"),
      hint: several ?? nearest.map { .didYouMean($0) }
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
    _ cell: Cell, _ key: ConstructionTask.Key, _ names: TaskNames
  ) -> Diagnostic {
    let owner = names.owner(of: key)
    let numbers = names.numbers(besides: key).map(\.description)
    let keys = names.keys.filter { $0.level == key.level && $0.number == key.number }
      .map(\.description)
    let hint =
      names.isShared(key)
      ? LocalizedText(
        zh: "写明是谁的任务：\(keys.joined(separator: "、"))",
        en: "say whose task it is: \(keys.joined(separator: ", "))")
      : numbers.isEmpty
        ? LocalizedText(
          zh: "任务表里还没有\(owner.zh)的任务，先加上", en: "add it to the table of tasks first")
        : LocalizedText(
          zh: "任务表里有：\(numbers.joined(separator: "、"))",
          en: "the table of tasks has \(numbers.joined(separator: "、"))")
    return Diagnostic(
      .unknownTask, at: cell.place,
      LocalizedText(
        zh: "\(owner.zh)没有第 \(key.number) 项任务", en: "the \(owner.en) has no task \(key.number)"),
      hint: hint)
  }

  fileprivate static func hiddenTask(
    _ cell: Cell, _ key: ConstructionTask.Key, _ owner: LocalizedText, _ row: Place,
    _ subject: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      .hiddenCells, .warning, at: cell.place,
      LocalizedText(
        zh: "\(owner.zh)的第 \(key.number) 项任务所在的行是隐藏的（\(row)），\(subject.zh)不归入任何任务",
        en: "the row of task \(key.number) of the \(owner.en) is hidden (\(row)); "
          + "\(subject.en) belongs to no task"),
      hint: LocalizedText(
        zh: "取消隐藏那一行，或把这一格留空", en: "unhide that row, or leave this cell empty"))
  }
}
