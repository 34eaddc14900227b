import Diagnostics
import Tables

extension DatasetLoader {
  mutating func loadIndicators(_ sheet: Sheet) {
    indicatorNames.isComplete = readRows(
      of: sheet, columns: TableColumns.indicators(languages: languages), key: "id",
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
    let weight = row.points("weight")
    let score = row.points("score")
    let accumulation = row.choice("accumulation", of: Accumulation.self)
    let role = row.choice("role", of: IndicatorRole.self)
    let precision = row.precision()
    let isRanked = row.flag("ranks") ?? false
    let formula = row.formula()
    // What is judged in words has no unit, mostly: only where these were meant, no numbers are asked for.
    let mayBeInWords = row.record["operator"]?.text.contains { "定性q".contains($0) } ?? false
    if comparison == .qualitative || mayBeInWords { holdsWords = true }
    guard let level, row.isSound else {
      if let formula { leftOutFormulas.append((formula, row.record)) }
      if comparison != nil || row.record["operator"] == nil || unit != nil && !mayBeInWords {
        var measure = Measure(
          id: id, unit: unit.map { UnitOfMeasure($0.text) }, comparison: comparison, row: .leftOut)
        measure.isOperatorKnown = comparison != nil || row.record["operator"] == nil
        for name in [id, NameIndex.id(meantBy: id)] { leftOutMeasures[name] = measure }
      }
      return nil
    }
    return Indicator(
      id: id, name: name, aliases: row.list("aliases"), level: level,
      unit: UnitOfMeasure(unit?.text ?? ""), task: task, section: row.text("section"),
      category: row.text("category") ?? row.group,
      kind: row.record["kind"] == nil ? row.kindOfGroup : kind, comparison: comparison,
      accumulation: accumulation, precision: precision, formula: formula,
      definition: row.text("definition"), tags: row.list("tags"), role: role,
      whole: row.text("whole"), isRanked: isRanked, namedParent: row.text("parent"),
      weight: weight, score: score, record: row.record)
  }

  /// The task that a row names by its number, or as `school-3` or 机电群3.
  private func task(of level: Level, from row: inout RowReader) -> ConstructionTask.Key? {
    guard let cell = row.record["task"] else { return nil }
    guard let key = taskNames.key(written: cell.text, of: level), key.level == level else {
      if taskNames.mayBeLeftOut(written: cell.text) { return nil }
      row.reportTask(cell, in: taskNames, of: level, expected: .taskNumber)
      return nil
    }
    return row.task(key, in: taskNames, hidden: LocalizedText(zh: "这个指标", en: "the indicator"))
  }
}

extension RowReader {
  /// A weight or a score: a number that is not below zero, a per cent sign behind it left out.
  fileprivate mutating func points(_ key: String) -> DecimalNumber? {
    guard let cell = record[key] else { return nil }
    var text = foldedSpelling(cell.text)
    for tail in ["%", "分"] where text.hasSuffix(tail) { text.removeLast(tail.count) }
    if let number = DecimalNumber(text), !number.isNegative { return number }
    if Self.withoutPoints.contains(text) { return nil }
    // No figure depends on it, so that nothing has to wait for it.
    warn(
      Diagnostic(
        .invalidCell, .warning, at: cell.place,
        LocalizedText(zh: "“\(cell.text)”不是分数，没有读", en: "“\(cell.text)” is no number and not read"),
        hint: LocalizedText(
          zh: "写从 0 起的数，如 10 或 9.8；没有就留空",
          en: "write a number from 0, such as 10 or 9.8, or leave the cell empty")))
    return nil
  }

  /// What stands in the place of points that nobody gave.
  private static let withoutPoints: Set<String> = [
    "-", "--", "—", "——", "–", "/", "\\", "无", "暂无", "缺", "未评", "未评分", "未打分", "n/a", "na", "none",
  ]

  /// The kind that a heading of the performance tables says, the second level before the first: 数量指标.
  fileprivate var kindOfGroup: IndicatorKind? {
    ["subgroup", "group"].compactMap { text($0) }.compactMap { IndicatorKind(cell: $0) }.first
  }

  /// The headings of the performance tables that an indicator stands under, without those that are its kind.
  fileprivate var group: String? {
    let words = ["group", "subgroup"].compactMap { text($0) }
      .filter { IndicatorKind(cell: $0) == nil }
    return words.isEmpty ? nil : words.joined(separator: " · ")
  }

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
