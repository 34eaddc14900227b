import Diagnostics
import Tables

extension DatasetLoader {
  mutating func loadIndicators(_ sheet: Sheet) {
    indicatorNames.isComplete = readRows(
      of: sheet, columns: TableColumns.indicators, key: "id",
      hidden: { loader, record, isReported in
        guard let id = record["id"]?.text else { return }
        loader.indicatorNames.hide(id, at: record.place(of: "id"), isReported: isReported)
      }
    ) { loader, row in
      guard let id = row.newID("id", in: &loader.indicatorNames) else { return }
      guard let indicator = loader.indicator(id, from: &row) else { return }
      loader.indicatorNames.add(id, row: loader.indicators.count)
      loader.indicators.append(indicator)
    }
  }

  private mutating func indicator(_ id: String, from row: inout RowReader) -> Indicator? {
    let name = row.required("name")?.text ?? ""
    _ = row.required("level")
    let level = row.category("level", of: levels, from: "levels")
    let comparison = row.choice("operator", of: Comparison.self)
    // What is judged in words has no unit.
    let unit = comparison == .qualitative ? row.record["unit"] : row.required("unit")
    let task = level.flatMap { self.task(of: $0, from: &row) }
    let kind = row.choice("kind", of: IndicatorKind.self)
    let accumulation = row.choice("accumulation", of: Accumulation.self)
    let role = row.choice("role", of: IndicatorRole.self)
    let precision = row.precision()
    let isRanked = row.flag("ranks") ?? false
    let formula = row.formula()
    guard let level, row.isSound else {
      if let formula { leftOutFormulas.append((formula, row.record)) }
      if comparison != nil || row.record["operator"] == nil {
        leftOutMeasures[id] = Measure(
          id: id, unit: unit.map { UnitOfMeasure($0.text) }, comparison: comparison)
      }
      return nil
    }
    return Indicator(
      id: id, name: name, aliases: row.list("aliases"), level: level,
      unit: UnitOfMeasure(unit?.text ?? ""), task: task, section: row.text("section"),
      category: row.text("category"), kind: kind, comparison: comparison,
      accumulation: accumulation, precision: precision, formula: formula,
      definition: row.text("definition"), tags: row.list("tags"), role: role,
      whole: row.text("whole"), isRanked: isRanked, record: row.record)
  }

  /// The task that a row names by its number, or as `school-3` or 机电群3.
  private func task(of level: Level, from row: inout RowReader) -> ConstructionTask.Key? {
    guard let cell = row.record["task"] else { return nil }
    guard let key = taskNames.key(written: cell.text, of: level), key.level == level else {
      row.reportInvalid(cell, expected: .taskNumber)
      return nil
    }
    return row.task(key, in: taskNames, hidden: LocalizedText(zh: "这个指标", en: "the indicator"))
  }
}

extension RowReader {
  /// How many digits are printed behind the point: 0 to 8.
  fileprivate mutating func precision() -> Int? {
    guard let cell = record["precision"] else { return nil }
    if let digits = Int(foldedSpelling(cell.text)), (0...8).contains(digits) { return digits }
    reportInvalid(
      cell, expected: LocalizedText(zh: "小数位写 0 到 8 的整数", en: "write a whole number from 0 to 8"))
    return nil
  }

  fileprivate mutating func formula() -> Formula? {
    guard let cell = record["formula"] else { return nil }
    switch Formula.parse(cell.text) {
    case .success(let formula): return formula
    case .failure(let problem):
      report(.formulaSyntax(cell.place(at: problem.range), problem))
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func formulaSyntax(_ place: Place, _ problem: FormulaProblem) -> Diagnostic {
    Diagnostic(.formulaSyntax, at: place, problem.message, hint: problem.hint)
  }
}
