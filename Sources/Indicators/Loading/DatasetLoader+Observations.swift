import Diagnostics
import Tables

extension DatasetLoader {
  mutating func loadObservations(_ sheet: Sheet) {
    _ = readRows(of: sheet, columns: TableColumns.observations, key: "indicator") { loader, row in
      let indicator = row.required("indicator").flatMap { loader.indicator(of: $0, row: &row) }
      let period = row.required("period").flatMap { row.period($0) }
      loader.checkSource(&row)
      let locator = row.required("locator")?.text
      let (qualifier, word) = row.qualifier()
      let status = row.choice("status", of: ObservationStatus.self) ?? .final
      let preferred = row.preferred()
      let values = indicator.map { row.values(of: $0, qualifier: qualifier) }
      guard row.isSound, let indicator, let period, let values, let locator else { return }
      loader.observations.append(
        Observation(
          index: loader.observations.count, indicator: indicator.id, period: period,
          value: values.value, target: values.target, qualifier: qualifier, word: word,
          status: status, source: row.text("source") ?? "", locator: locator,
          preferred: preferred, note: row.text("note"), record: row.record))
    }
  }

  private mutating func indicator(of cell: Cell, row: inout RowReader) -> Indicator? {
    let id = cell.text
    switch indicatorNames.target(id) {
    case .row(let index): return indicators[index]
    case .leftOut: return nil
    case .unknown:
      let named = indicators.first { $0.name == id || $0.aliases.contains(id) }?.id
      row.report(.unknownIndicator(cell, named ?? indicatorNames.suggestion(for: id)))
      return nil
    }
  }

  private mutating func checkSource(_ row: inout RowReader) {
    guard let cell = row.required("source") else { return }
    let id = cell.text
    if case .unknown = sourceNames.target(id) {
      row.report(.unknownSource(cell, sourceNames.suggestion(for: id)))
    }
  }
}

extension RowReader {
  mutating func period(_ cell: Cell) -> Period? {
    if let period = Period(cell.text) { return period }
    reportInvalid(
      cell,
      expected: LocalizedText(
        zh: "期间写一年或起止两年，早的在前，如 2021 或 2019-2021",
        en: "write one year or two, the earlier first: 2021 or 2019-2021"))
    return nil
  }

  fileprivate mutating func qualifier() -> (Qualifier, QualifierWord?) {
    guard let cell = record["qualifier"] else { return (.exact, nil) }
    if let known = QualifierWord.read(cell.text) { return known }
    reportInvalid(
      cell,
      expected: LocalizedText(
        zh: "可以写：约、近、余、多、超过、以上、不少于、不超过、位次，"
          + "或 exact、about、at-least、more-than、up-to、rank",
        en: "write exact, about, at-least, more-than, up-to or rank, or a Chinese word such as 约"))
    return (.exact, nil)
  }

  fileprivate mutating func preferred() -> Bool? {
    guard let cell = record["preferred"] else { return nil }
    switch foldedSpelling(cell.text) {
    case "yes", "y", "true", "1", "是", "采用", "√", "✓", "✔": return true
    case "no", "n", "false", "0", "否", "不采用", "×", "✗", "x": return false
    default:
      reportInvalid(
        cell,
        expected: LocalizedText(zh: "写“是”或“否”，或留空", en: "write yes or no, or leave it empty"))
      return nil
    }
  }

  /// Value and target, as numbers in the indicator's unit or, for a qualitative one, as words.
  fileprivate mutating func values(
    of indicator: Indicator, qualifier: Qualifier
  ) -> (value: Observation.Value?, target: Observation.Value?) {
    let target = record["target"].flatMap { self.target($0, of: indicator) }
    guard let cell = record["value"] ?? (record["target"] == nil ? required("value") : nil) else {
      return (nil, target)
    }
    if indicator.comparison == .qualitative { return (.text(cell.text), target) }
    guard let number = number(cell, text: cell.utf8, unit: indicator.unit) else {
      return (nil, target)
    }
    if qualifier == .rank, number.decimals > 0 || number < 1 {
      reportInvalid(
        cell, expected: LocalizedText(zh: "位次写从 1 起的整数", en: "a rank is a whole number from 1"))
    }
    return (.number(number), target)
  }

  /// A target, which tables often write with the operator in front: `≥95%`.
  private mutating func target(_ cell: Cell, of indicator: Indicator) -> Observation.Value? {
    if indicator.comparison == .qualitative { return .text(cell.text) }
    let operators: [(String, Comparison)] = [
      (">=", .atLeast), ("≥", .atLeast), ("≧", .atLeast), ("<=", .atMost), ("≤", .atMost),
      ("≦", .atMost), ("=", .equal), ("＝", .equal),
    ]
    let text = cell.text
    let found = operators.first { text.hasPrefix($0.0) }
    if let found, found.1 != indicator.comparison ?? .atLeast {
      report(.otherOperator(cell, found.1, of: indicator))
      return nil
    }
    let digits = text.dropFirst(found?.0.count ?? 0).drop { $0.isWhitespace }
    let bytes = Array(digits.utf8)[...]
    return number(cell, text: bytes, unit: indicator.unit).map { .number($0) }
  }

  private mutating func number(
    _ cell: Cell, text: ArraySlice<UInt8>, unit: UnitOfMeasure
  ) -> DecimalNumber? {
    do throws(NumberProblem) {
      return try NumberReader(unit: unit).read(text)
    } catch {
      report(.notANumber(cell, error, unit: unit))
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownIndicator(_ cell: Cell, _ nearest: String?) -> Diagnostic {
    Diagnostic(
      .unknownIndicator, at: cell.place,
      LocalizedText(
        zh: "指标表里没有“\(cell.text)”", en: "the table of indicators has no “\(cell.text)”"),
      hint: nearest.map { .didYouMean($0) }
        ?? LocalizedText(
          zh: "写指标表“编号”一列里的编号，或先在指标表里加上这个指标",
          en: "write an id of the table of indicators, or add the indicator there first"))
  }

  fileprivate static func unknownSource(_ cell: Cell, _ nearest: String?) -> Diagnostic {
    Diagnostic(
      .unknownSource, at: cell.place,
      LocalizedText(zh: "来源表里没有“\(cell.text)”", en: "the table of sources has no “\(cell.text)”"),
      hint: nearest.map { .didYouMean($0) }
        ?? LocalizedText(
          zh: "写来源表“编号”一列里的编号，或先在来源表里加上这份文件",
          en: "write an id of the table of sources, or add the document there first"))
  }

  fileprivate static func otherOperator(
    _ cell: Cell, _ found: Comparison, of indicator: Indicator
  ) -> Diagnostic {
    let own = (indicator.comparison ?? .atLeast).rawValue
    return Diagnostic(
      .invalidCell, at: cell.place,
      LocalizedText(
        zh: "目标写的是“\(found.rawValue)”，指标“\(indicator.id)”的运算是“\(own)”",
        en: "the target says \(found.rawValue), the indicator “\(indicator.id)” says \(own)"),
      hint: LocalizedText(
        zh: "目标只写数字；要换运算就改指标表的“运算”一列",
        en: "write the number alone, or change the operator in the table of indicators"))
  }
}
