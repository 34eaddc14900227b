import Diagnostics
import Indicators
import Tables

/// Turns the two tables of a register into values, row by row.
///
/// A row with something wrong is reported and left out; what refers to such a row, or to a row of
/// another table that was left out, is not reported once more.
struct RegisterLoader {
  var categories: RegisterCategories
  let languages: [String]
  private(set) var achievements: [Achievement] = []
  private(set) var names: [NamedThing] = []
  var ids = NameIndex()
  var report = Report()
  var spokenNames = SpokenNames()

  let cases: [(slug: String, title: String)]
  let caseSlugs: Set<String>
  var sourceNames: NameIndex
  let taskNames: TaskNames
  var indicatorNames: NameIndex
  /// Where school and financial years begin.
  let calendar: PeriodCalendar
  /// Whether each word of the table of names is a kind of its own.
  let hasFreeKinds: Bool

  init(
    categories: RegisterCategories, languages: [String], dataset: Dataset,
    cases: [(slug: String, title: String)]
  ) {
    self.categories = categories
    self.languages = languages
    self.cases = cases
    caseSlugs = Set(cases.map(\.slug))
    sourceNames = dataset.sourceNames
    taskNames = dataset.taskNames
    indicatorNames = dataset.indicatorNames
    calendar = dataset.calendar
    hasFreeKinds = categories.nameKinds.isEmpty
  }

  /// Reads both tables.
  mutating func load(_ tables: RegisterTables) {
    var areComplete = !tables.mayLackTables
    if let sheet = tables.achievements {
      let isComplete = readRows(
        of: sheet, columns: RegisterColumns.achievements(languages: languages)
      ) { loader, row in loader.readAchievement(&row) }
      areComplete = areComplete && isComplete
    }
    if let sheet = tables.names {
      let isComplete = readRows(
        of: sheet, columns: RegisterColumns.names(languages: languages)
      ) { loader, row in loader.readName(&row) }
      areComplete = areComplete && isComplete
    }
    ids.isComplete = areComplete
  }

  private mutating func readRows(
    of sheet: Sheet, columns: [Column], read: (inout RegisterLoader, inout RowReader) -> Void
  ) -> Bool {
    let (isComplete, problems) = sheet.readRows(
      into: &self, columns: columns, key: "id",
      hidden: { loader, record, isReported in
        guard let id = record["id"]?.text else { return }
        loader.ids.hide(id, at: record.place(of: "id"), isReported: isReported)
      }, read: read)
    report.merge(problems)
    return isComplete
  }

  private mutating func readAchievement(_ row: inout RowReader) {
    let id = row.newID("id", in: &ids)
    let name = row.required("name")
    let level =
      row.required("level") == nil
      ? nil : row.category("level", of: categories.levels, from: "achievements")
    let kind =
      row.required("kind") == nil
      ? nil : row.category("kind", of: categories.kinds, from: "achievements")
    row.checkSource(in: &sourceNames)
    let locator = row.required("locator")
    let status = row.choice("status", of: AchievementStatus.self) ?? .won
    let time = row.time(in: calendar)
    let count = row.count()
    let url = row.url("url")
    let task = self.task(&row)
    let caseSlug = self.caseSlug(&row)
    let indicators = self.indicators(&row)
    spokenNames.check(["name", "aliases"], of: id, &row)
    guard row.isSound, let id, let name, let level, let kind, let locator else { return }
    ids.add(id, row: achievements.count)
    achievements.append(
      Achievement(
        index: achievements.count, id: id,
        name: row.words("name", in: languages) ?? TranslatedText(name.text),
        aliases: row.list("aliases"),
        translatedAliases: row.translatedLists("aliases", in: languages),
        level: level, kind: kind, status: status, statusWord: row.statusWord, time: time,
        issuer: row.words("issuer", in: languages), document: row.text("document"),
        holder: row.words("holder", in: languages), people: row.words("people", in: languages),
        task: task,
        caseSlug: caseSlug,
        indicators: indicators, count: count, url: url, evidence: row.text("evidence"),
        note: row.words("note", in: languages), source: row.text("source") ?? "",
        locator: locator.text,
        record: row.record))
  }

  private mutating func readName(_ row: inout RowReader) {
    let id = row.newID("id", in: &ids)
    let name = row.required("name")
    let kind = row.required("kind").flatMap { nameKind($0, &row) }
    let level = row.category("level", of: categories.levels, from: "achievements")
    let status = row.choice("status", of: AchievementStatus.self) ?? .won
    if row.record["source"] != nil { row.checkSource(in: &sourceNames) }
    let url = row.url("url")
    let task = self.task(&row)
    let caseSlug = self.caseSlug(&row)
    spokenNames.check(["name", "short", "aliases"], of: id, &row)
    guard row.isSound, let id, let name, let kind else { return }
    ids.add(id, row: names.count)
    names.append(
      NamedThing(
        index: names.count, id: id,
        name: row.words("name", in: languages) ?? TranslatedText(name.text),
        short: row.words("short", in: languages), aliases: row.list("aliases"),
        translatedAliases: row.translatedLists("aliases", in: languages), kind: kind, level: level,
        status: status, statusWord: row.statusWord, holder: row.words("holder", in: languages),
        location: row.words("place", in: languages), task: task, caseSlug: caseSlug, url: url,
        source: row.text("source"), locator: row.text("locator"),
        note: row.words("note", in: languages),
        record: row.record))
  }

  /// What a named thing is: a word of the site's list, or of the table's own.
  private mutating func nameKind(_ cell: Cell, _ row: inout RowReader) -> Category? {
    guard hasFreeKinds else {
      return row.category("kind", of: categories.nameKinds, from: "achievements")
    }
    if let known = categories.nameKinds.category(cell.text) { return known }
    let kind = Category(id: cell.text, name: TranslatedText(cell.text))
    categories.nameKinds.add(kind)
    return kind
  }
}
