import Diagnostics
import Tables

/// The figures of an edition as the table that is kept with it: one row for each value.
///
/// A figure on which sources disagree has a row for each reading; one that has only a target a row
/// without a value. The table is written by the program, sealed with the edition, and read by people
/// only when they doubt it.
public enum FiguresTable {
  private static let columns = [
    Column("indicator", ["指标"], isRequired: true),
    Column("name", ["名称"], isRequired: true),
    Column("level", ["层面"], isRequired: true),
    Column("unit", ["单位"], isRequired: true),
    Column("precision", ["小数位"], isRequired: true),
    Column("period", ["期间"], isRequired: true),
    Column("form", ["形式"], isRequired: true),
    Column("value", ["数值"], isRequired: true),
    Column("qualifier", ["限定"], isRequired: true),
    Column("target", ["目标"], isRequired: true),
    Column("operands", ["推算自"], isRequired: true),
    Column("source", ["来源"], isRequired: true),
    Column("locator", ["位置"], isRequired: true),
    Column("entity", ["对象"]),
  ]

  /// Whether values are numbers, words or what is neither.
  private enum Form: String {
    case number, words, form

    init(_ value: Observation.Value?) {
      switch value {
      case .number?, nil: self = .number
      case .text?: self = .words
      case .form?: self = .form
      }
    }
  }

  /// The table as CSV.
  public static func bytes(of figures: [PublishedFigure]) -> [UInt8] {
    let rows = figures.flatMap { figure -> [[ExportTable.Value]] in
      figure.readings.isEmpty
        ? [row(figure, nil)] : figure.readings.map { row(figure, $0) }
    }
    // Most sites have no entities, and their tables stay as they were.
    let hasEntities = figures.contains { $0.key.entity != nil }
    let shown = columns.prefix(hasEntities ? columns.count : columns.count - 1)
    let table = ExportTable(
      name: "figures", columns: shown.map { .init($0.key) },
      rows: rows.map { Array($0.prefix(shown.count)) })
    return CSVWriter.bytes(of: table, isForSpreadsheets: false)
  }

  private static func row(
    _ figure: PublishedFigure, _ reading: PublishedFigure.Reading?
  ) -> [ExportTable.Value] {
    let form = Form(reading?.value ?? figure.target)
    let texts: [String?] = [
      figure.key.indicator, figure.name, figure.level.id, figure.unit.text,
      figure.precision.map(String.init), figure.key.period.description, form.rawValue,
      reading?.value.description, reading.map { $0.word?.text ?? $0.qualifier.rawValue },
      figure.target?.description, figure.operands.joined(separator: " "), reading?.source,
      reading?.locator, figure.key.entity,
    ]
    return texts.map { $0.map(ExportTable.Value.text) ?? .empty }
  }

  /// Reads the table.
  ///
  /// - Parameter levels: those of today, for the names of levels; an id that is none of theirs is its own
  ///   name.
  /// - Returns: the figures in the order of the table; rows that cannot be understood are reported and
  ///   left out.
  public static func read(
    _ sheet: Sheet, levels: CategoryList = .schoolAndGroup, report: inout Report
  ) -> [PublishedFigure] {
    let records = sheet.records(columns: columns, report: &report)
    guard let first = records.first else { return [] }
    var reader = RowReader(sheet: sheet, columns: columns, first: first)
    var figures: [PublishedFigure] = []
    for record in records where !reader.problems.isFull {
      reader.begin(record)
      guard let figure = reader.publishedFigure(levels) else { continue }
      if let last = figures.last, last.key == figure.key {
        figures[figures.count - 1].readings += figure.readings
      } else {
        figures.append(figure)
      }
    }
    report.merge(reader.problems.report)
    return figures
  }

  fileprivate static func value(
    _ text: String, form: String, unit: String
  ) -> Observation.Value? {
    switch Form(rawValue: form) {
    case .number?: DecimalNumber(text).map { .number($0) }
    case .words?: .text(text)
    case .form?:
      // Beside what is no number a target may be one.
      DecimalNumber(text).map { .number($0) }
        ?? ValueFormReader(unit: UnitOfMeasure(unit), isTarget: true).read(text).map { .form($0) }
    case nil: nil
    }
  }
}

extension RowReader {
  /// The figure of a row; a row that is not as the program wrote it is reported.
  fileprivate mutating func publishedFigure(_ levels: CategoryList) -> PublishedFigure? {
    let form = text("form") ?? ""
    let level = text("level").flatMap { id in
      levels.first { $0.id == id }
        ?? (isPermanentID(id) ? Level(id: id, name: TranslatedText(id)) : nil)
    }
    let period = text("period").flatMap { Period($0) }
    let qualifier = QualifierWord.read(text("qualifier") ?? Qualifier.exact.rawValue)
    let precision = text("precision").map(Int.init)
    let values = ["value", "target"].map { key in
      text(key).map { FiguresTable.value($0, form: form, unit: text("unit") ?? "") }
    }
    let isSound =
      level != nil && period != nil && qualifier != nil && precision != .some(nil)
      && !values.contains(.some(nil))
    guard isSound, let id = text("indicator"), isPermanentID(id), let level, let period,
      let qualifier
    else {
      report(.damagedRow(record.place))
      return nil
    }
    let reading = (values[0] ?? nil).map {
      PublishedFigure.Reading(
        value: $0, qualifier: qualifier.0, word: qualifier.1, source: text("source") ?? "",
        locator: text("locator") ?? "")
    }
    return PublishedFigure(
      key: .init(indicator: id, entity: text("entity"), period: period), name: text("name") ?? id,
      level: level,
      unit: UnitOfMeasure(text("unit") ?? ""), precision: precision ?? nil,
      readings: [reading].compactMap(\.self), target: values[1] ?? nil,
      operands: (text("operands") ?? "").split(separator: " ").map(String.init),
      place: record.place(of: "value"), targetPlace: record.place(of: "target"))
  }
}

extension Diagnostic {
  /// A row of a frozen edition's table that is not as the program wrote it.
  public static func damagedRow(_ place: Place) -> Diagnostic {
    Diagnostic(
      .invalidCell, at: place,
      LocalizedText(
        zh: "这一行不是冻结时写下的样子", en: "this row is not as it was written when the edition was frozen"),
      hint: LocalizedText(
        zh: "从存档或备份里恢复整个版本的文件夹", en: "restore the edition's folder from an archive or a backup"))
  }
}
