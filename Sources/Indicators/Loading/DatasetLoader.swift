import Diagnostics
import Tables

/// The tables of figures (sources, entities, tasks, indicators, observations) and the reasons for revisions,
/// as CSV files or sheets of a workbook.
public struct DatasetTables: Sendable {
  /// Documents that figures come from.
  public var sources: Sheet?
  /// Who is measured beside the levels as such.
  public var entities: Sheet?
  /// Construction tasks.
  public var tasks: Sheet?
  /// What is measured.
  public var indicators: Sheet?
  /// The figures.
  public var observations: Sheet?
  /// Why published figures were changed.
  public var revisions: Sheet?
  /// Further tables of the same kinds, put together from the office's own workbooks.
  public var assembled = AssembledDatasetTables()
  /// Whether some file or sheet could not be read, so that a table which is not here may be in it.
  public var mayLackTables = false

  /// Tables that were found; references into one that is missing are not checked.
  public init(
    sources: Sheet? = nil, entities: Sheet? = nil, tasks: Sheet? = nil,
    indicators: Sheet? = nil, observations: Sheet? = nil, revisions: Sheet? = nil
  ) {
    self.sources = sources
    self.entities = entities
    self.tasks = tasks
    self.indicators = indicators
    self.observations = observations
    self.revisions = revisions
  }
}

/// Tables that were put together from the office's own workbooks, read beside those that a site has in the
/// form of records.
public struct AssembledDatasetTables: Sendable {
  /// The workbooks as documents that figures come from.
  public var sources: Sheet?
  /// Who is measured.
  public var entities: Sheet?
  /// What is measured.
  public var indicators: Sheet?
  /// The figures.
  public var observations: Sheet?

  /// No tables.
  public init() {}
}

/// Turns the tables into values, row by row, in the order in which one refers to another.
///
/// A row with something wrong is reported and left out. What refers to such a row is not reported once
/// more: its reference leads somewhere, only not to something sound. Its own faults are reported all the
/// same, as far as they do not follow from those of the other row.
struct DatasetLoader {
  /// Whom tasks and figures may be about.
  let levels: CategoryList
  /// The tags of the languages that columns of words may have twins for.
  let languages: [String]
  /// Who is measured.
  var entities = EntityList()
  /// Whether there is a table of them, be it empty.
  private(set) var hasEntities = false
  /// The cells that name somebody without there being a table of entities, in order.
  var unlistedEntities: [Cell] = []
  private(set) var sources: [DataSource] = []
  var tasks: [ConstructionTask] = []
  var indicators: [Indicator] = []
  var observations: [Observation] = []
  /// Periods by what is written.
  var periods: [String: Period] = [:]
  var revisionReasons: [RevisionReason] = []
  var achievementReasons: [AchievementReason] = []
  /// Formulas of indicators that were left out: their ids are checked all the same.
  var leftOutFormulas: [(formula: Formula, record: Record)] = []
  /// What is known of indicators that were left out: enough to read their figures.
  var leftOutMeasures: [String: Measure] = [:]
  /// Their figures that are sound themselves: what these say against each other is reported all the same.
  var leftOutObservations: [Observation] = []
  /// Whether some indicator is judged in words.
  var holdsWords = false
  /// The cells of figures that name indicators which the table does not have, in order.
  var orphans: [Cell] = []
  /// Figures that were left out.
  var missingFigures = MissingFigures()
  var sourceNames = NameIndex()
  var taskNames: TaskNames
  var indicatorNames = NameIndex()
  var report = Report()
  /// Where school and financial years begin.
  let calendar: PeriodCalendar

  init(
    levels: CategoryList = .schoolAndGroup, calendar: PeriodCalendar = .standard,
    languages: [String] = []
  ) {
    self.levels = levels
    self.calendar = calendar
    self.languages = languages
    taskNames = TaskNames(levels: levels, entities: entities)
  }

  /// Reads all tables.
  mutating func load(_ tables: DatasetTables) {
    if let sheet = tables.sources { loadSources(sheet) }
    if let sheet = tables.assembled.sources {
      let isComplete = tables.sources == nil || sourceNames.isComplete
      loadSources(sheet)
      sourceNames.isComplete = sourceNames.isComplete && isComplete && !tables.mayLackTables
    }
    if let sheet = tables.entities {
      hasEntities = true
      loadEntities(sheet)
    } else {
      entities.ids.isComplete = !tables.mayLackTables
    }
    if let sheet = tables.assembled.entities {
      let isComplete = tables.entities == nil || entities.ids.isComplete
      hasEntities = true
      loadEntities(sheet)
      entities.ids.isComplete = entities.ids.isComplete && isComplete && !tables.mayLackTables
    }
    taskNames = TaskNames(levels: levels, entities: entities)
    if let sheet = tables.tasks { loadTasks(sheet) }
    if let sheet = tables.indicators { loadIndicators(sheet) }
    if let sheet = tables.assembled.indicators {
      let isComplete = tables.indicators == nil || indicatorNames.isComplete
      loadIndicators(sheet)
      indicatorNames.isComplete = indicatorNames.isComplete && isComplete && !tables.mayLackTables
    }
    if let sheet = tables.assembled.observations { loadObservations(sheet) }
    if let sheet = tables.observations {
      loadObservations(sheet)
    } else if tables.assembled.observations == nil {
      // That the table is missing is said once, and not at all who name a figure.
      missingFigures.areUnknown = true
    }
    if let sheet = tables.observations ?? tables.assembled.observations {
      reportLeftOutConflicts(at: sheet.place)
    }
    if let sheet = tables.revisions { loadRevisionReasons(sheet) }
  }

  /// Reads each row of a table until too much is wrong; says whether all rows could be read.
  mutating func readRows(
    of sheet: Sheet, columns: [Column], key: String,
    hidden: (inout DatasetLoader, Record, Bool) -> Void = { _, _, _ in },
    read: (inout DatasetLoader, inout RowReader) -> Void
  ) -> Bool {
    let (isComplete, problems) = sheet.readRows(
      into: &self, columns: columns, key: key, hidden: hidden, read: read)
    report.merge(problems)
    return isComplete
  }

  private mutating func loadSources(_ sheet: Sheet) {
    sourceNames.isComplete = readRows(
      of: sheet, columns: TableColumns.sources(languages: languages), key: "id",
      hidden: { loader, record, isReported in
        guard let id = record["id"]?.text else { return }
        loader.sourceNames.hide(id, at: record.place(of: "id"), isReported: isReported)
      }
    ) { loader, row in
      guard let id = row.newID("id", in: &loader.sourceNames) else { return }
      let title = row.required("title")?.text ?? ""
      let date = row.date("date")
      let url = row.url("url")
      let file = row.path("file")
      guard row.isSound else { return }
      loader.sourceNames.add(id, row: loader.sources.count)
      loader.sources.append(
        DataSource(
          id: id, title: title, publisher: row.text("publisher"), date: date,
          kind: row.text("kind"), url: url, file: file, note: row.text("note"),
          record: row.record))
    }
  }
}

extension RowReader {
  /// The date in a cell, as exact as it is given.
  public mutating func date(_ key: String) -> PartialDate? {
    guard let cell = record[key] else { return nil }
    if let date = PartialDate(cell.text) { return date }
    reportInvalid(
      cell,
      expected: LocalizedText(
        zh: "日期的写法例如 2022-03-15、2022-03、2022",
        en: "dates are written as in 2022-03-15, 2022-03 or 2022"))
    return nil
  }

  /// A file below the folder of the table: relative, with `/`, never upwards.
  fileprivate mutating func path(_ key: String) -> String? {
    guard let cell = record[key] else { return nil }
    let text = cell.text
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isBelow = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    if isBelow, !text.contains("\\"), !text.contains(":") { return text }
    reportInvalid(
      cell,
      expected: LocalizedText(
        zh: "写表格所在文件夹里的文件，如 附件/报告.pdf；不能用 ..、\\ 或盘符",
        en: "name a file below the folder of the table, such as files/report.pdf"))
    return nil
  }
}
