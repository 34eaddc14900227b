import Diagnostics
import Indicators
import Tables

extension RegisterLoader {
  /// The construction task that a row names: `school-3`, 学校3, or its number alone where all tasks are of
  /// one level.
  func task(_ row: inout RowReader) -> ConstructionTask.Key? {
    guard let cell = row.record["task"] else { return nil }
    let key = taskNames.key(written: cell.text)
    guard let key else {
      if taskNames.mayBeLeftOut(written: cell.text) { return nil }
      row.reportTask(
        cell, in: taskNames, of: nil,
        expected: LocalizedText(
          zh: "写层面和序号，如 school-3（学校第3项）或 group-2（专业群第2项）",
          en: "write level and number, such as school-3 or group-2"))
      return nil
    }
    return row.task(
      key, in: taskNames, mayBeShared: false, hidden: LocalizedText(zh: "这一行", en: "the row"))
  }

  /// The case that a row names by its slug.
  func caseSlug(_ row: inout RowReader) -> String? {
    guard let cell = row.record["case"] else { return nil }
    let slug = cell.text
    guard !caseSlugs.contains(slug) else { return slug }
    let several = SeveralNames(in: slug) { name in
      cases.first { $0.slug == name || $0.title == name }?.slug
    }
    let titled = cases.first { $0.title == slug }?.slug
    row.report(
      .unknownCase(
        cell, titled ?? nearestName(to: slug, among: cases.map(\.slug)),
        titled == nil ? several?.hint(.choice) : nil, known: cases))
    return nil
  }

  /// The indicators that count what a row stands for.
  mutating func indicators(_ row: inout RowReader) -> [String] {
    guard let cell = row.record["indicators"] else { return [] }
    return row.list("indicators").filter { id in
      switch indicatorNames.target(id) {
      case .row: return true
      case .leftOut: return false
      case .hidden(let place, let isReported):
        if isReported { row.warn(.hiddenCounter(cell, id, place)) }
        return false
      case .unknown:
        let several = SeveralNames(in: id) { indicatorNames.isMentioned($0) ? $0 : nil }
        row.report(
          .unknownCounter(
            cell, id, several == nil ? indicatorNames.suggestion(for: id) : nil,
            several?.hint(.semicolons)))
        return false
      }
    }
  }
}

extension RowReader {
  /// When something was won; a row gives a date or a period.
  mutating func time(in calendar: PeriodCalendar) -> Achievement.Time? {
    let date = self.date("date")
    guard let cell = record["period"] else { return date.map { .date($0) } }
    let period = self.period(cell, in: calendar)
    if record["date"] != nil {
      report(.dateAndPeriod(cell, other: record.place(of: "date")))
      return nil
    }
    return period.map { .period($0) }
  }

  /// How many a row stands for: a whole number from 1, and 1 where it does not say.
  mutating func count() -> Int {
    guard let cell = record["count"] else { return 1 }
    if let count = Int(foldedSpelling(cell.text)), (1...1_000_000).contains(count) { return count }
    reportInvalid(
      cell,
      expected: LocalizedText(
        zh: "数量写从 1 起的整数，不带单位；只有一项就留空",
        en: "write a whole number from 1, without a unit, or leave it empty for one"))
    return 1
  }

  /// The word for the status that is worth showing: not one of the three ids of the program.
  var statusWord: String? {
    text("status").flatMap { AchievementStatus(rawValue: $0) == nil ? $0 : nil }
  }
}

extension Diagnostic {
  fileprivate static func unknownCase(
    _ cell: Cell, _ nearest: String?, _ several: LocalizedText?,
    known: [(slug: String, title: String)]
  ) -> Diagnostic {
    let list = known.prefix(8).map(\.slug)
    return Diagnostic(
      .unknownCase, at: cell.place,
      LocalizedText(zh: "没有案例“\(cell.text)”", en: "there is no case “\(cell.text)”"),
      hint: several ?? nearest.map { .didYouMean($0) }
        ?? (list.isEmpty
          ? LocalizedText(zh: "还没有案例，把这一格留空", en: "there are no cases yet; leave it empty")
          : LocalizedText(
            zh: "写案例文件夹的名字，如：" + list.joined(separator: "、"),
            en: "write the name of the case's folder, such as " + list.joined(separator: ", "))))
  }

  fileprivate static func unknownCounter(
    _ cell: Cell, _ id: String, _ nearest: String?, _ several: LocalizedText?
  ) -> Diagnostic {
    .unknownIndicator(
      id, at: cell.place, nearest: nearest,
      otherwise: several
        ?? LocalizedText(
          zh: "写指标表“编号”一列里的编号，几个用分号隔开",
          en: "write ids of the table of indicators, with semicolons between them"))
  }

  /// An indicator whose row its workbook hides.
  fileprivate static func hiddenCounter(_ cell: Cell, _ id: String, _ row: Place) -> Diagnostic {
    Diagnostic(
      .hiddenCells, .warning, at: cell.place,
      LocalizedText(
        zh: "指标“\(id)”所在的行是隐藏的（\(row)），这一行不计入它",
        en: "the row of the indicator “\(id)” is hidden (\(row)); this row does not count for it"),
      hint: LocalizedText(
        zh: "取消隐藏那一行，或从这一格里去掉它", en: "unhide that row, or take it out of this cell"))
  }

  fileprivate static func dateAndPeriod(_ cell: Cell, other: Place) -> Diagnostic {
    Diagnostic(
      .invalidCell, at: cell.place,
      LocalizedText(zh: "日期和期间只能填一个", en: "a row has a date or a period, not both"),
      hint: LocalizedText(
        zh: "知道日期就留日期，只知道年份就留期间", en: "keep the date if it is known, else the period"),
      related: [other])
  }
}
