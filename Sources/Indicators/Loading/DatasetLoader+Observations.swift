import Diagnostics
import Tables

extension DatasetLoader {
  mutating func loadObservations(_ sheet: Sheet) {
    let isComplete = readRows(
      of: sheet, columns: TableColumns.observations(languages: languages), key: "indicator"
    ) { loader, row in
      let measure = row.required("indicator").flatMap { loader.measure(of: $0, row: &row) }
      let entity = row.record["entity"].flatMap { loader.entity($0, &row) }
      let period = row.required("period").flatMap { loader.period($0, &row) }
      row.checkSource(in: &loader.sourceNames)
      let locator = row.required("locator")
      let (qualifier, word) = row.qualifier()
      let status = row.choice("status", of: ObservationStatus.self) ?? .final
      let preferred = row.flag("preferred")
      let values = measure.map { row.values(of: $0, qualifier: qualifier) }
      guard row.isSound, let measure, let period, let values, locator != nil else {
        loader.missingFigures.add(row.text("indicator"), period)
        return
      }
      loader.add(
        Observation(
          index: loader.index(ofNext: measure), indicator: measure.id, entity: entity?.id,
          period: period, source: loader.source(of: row),
          says: .init(
            value: values.value, target: values.target, qualifier: qualifier, word: word,
            status: status, preferred: preferred), record: row.record), of: measure)
    }
    missingFigures.areUnknown = !isComplete
    readSchoolYears()
    reportOrphans(of: sheet)
  }

  /// The period of a row: most rows repeat one that was read before.
  private mutating func period(_ cell: Cell, _ row: inout RowReader) -> Period? {
    let text = cell.text
    if let known = periods[text] { return known }
    let period = row.period(cell, in: calendar, several: .rows)
    if let period { periods[text] = period }
    return period
  }

  /// The id of a row's source, as the source itself has it.
  private func source(of row: RowReader) -> String {
    let id = row.text("source") ?? ""
    return sourceNames.row(id).map { sources[$0].id } ?? id
  }

  /// Takes 2016-2017 beside 2017-2018 for school years, where an indicator has nothing else: no two years as a
  /// whole share one with the next, unless they are running totals.
  private mutating func readSchoolYears() {
    let pairs = Dictionary(
      grouping: observations.indices.filter { observations[$0].period.isPairOfYears },
      by: { observations[$0].indicator })
    guard !pairs.isEmpty else { return }
    var counts: [String: Int] = [:]
    for observation in observations { counts[observation.indicator, default: 0] += 1 }
    for (id, indices) in pairs where indices.count == counts[id] {
      guard case .row(let row) = indicatorNames.target(id),
        indicators[row].accumulation != .cumulative
      else { continue }
      let years = Set(indices.map { observations[$0].period.firstYear })
      guard years.contains(where: { years.contains($0 + 1) }) else { continue }
      for index in indices {
        let row = observations[index]
        observations[index] = row.about(row.period.asSchoolYear(calendar))
      }
    }
  }

  /// Reports figures of indicators that the table does not have. An id that several rows have in the
  /// same spelling was deleted, and is not a misspelt one.
  private mutating func reportOrphans(of sheet: Sheet) {
    var problems = ProblemList(sheet: sheet)
    var counts: [String: Int] = [:]
    for cell in orphans { counts[cell.text, default: 0] += 1 }
    for cell in orphans where !problems.isFull {
      let id = cell.text
      let named = indicators.first { $0.name == id || $0.aliases.contains(id) }?.id
      let several = SeveralNames(in: id) { indicatorNames.isMentioned($0) ? $0 : nil }
      let isSpelling = several == nil && counts[id] == 1
      let nearest = named ?? (isSpelling ? indicatorNames.suggestion(for: id) : nil)
      problems.add(.unknownIndicator(cell, nearest, several?.hint(.rows)))
    }
    report.merge(problems.report)
  }

  /// What a row measures; of an indicator that was left out, what is known of it. Such a row is checked
  /// and left out with its indicator.
  private mutating func measure(of cell: Cell, row: inout RowReader) -> Measure? {
    switch indicatorNames.target(cell.text) {
    case .row(let index): return Measure(indicators[index])
    case .leftOut: return leftOutMeasures[cell.text]
    case .hidden(let place, let isReported):
      row.leaveOut(isReported ? .hiddenIndicator(cell, place) : nil)
      return nil
    case .unknown:
      orphans.append(cell)
      return unlistedMeasure(cell.text)
    }
  }
}

extension RowReader {
  /// The period that a cell names.
  ///
  /// - Parameter remedy: what to do where it names several.
  public mutating func period(
    _ cell: Cell, in calendar: PeriodCalendar, several remedy: SeveralNames.Remedy = .choice
  ) -> Period? {
    if let period = Period(cell.text, calendar: calendar) { return period }
    let several = SeveralNames(in: cell.text) { Period($0, calendar: calendar) == nil ? nil : $0 }
    reportInvalid(cell, expected: several?.hint(remedy) ?? .periodSpellings(insteadOf: cell.text))
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

  /// Whether a cell says yes; nil where it is empty or wrong.
  mutating func flag(_ key: String) -> Bool? {
    guard let cell = record[key] else { return nil }
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
    of indicator: Measure, qualifier: Qualifier
  ) -> (value: Observation.Value?, target: Observation.Value?) {
    let target = record["target"].flatMap { self.target($0, of: indicator, qualifier: qualifier) }
    guard let cell = record["value"] ?? (record["target"] == nil ? required("value") : nil) else {
      return (nil, target)
    }
    if indicator.comparison == .qualitative { return (.text(cell.text), target) }
    let reader = ValueFormReader(unit: indicator.readingUnit, isTarget: false)
    if let form = reader.read(cell.text) { return (.form(form), target) }
    guard let number = number(cell, of: indicator) else {
      return (nil, target)
    }
    if qualifier == .rank, number.decimals > 0 || number < 1 {
      reportInvalid(
        cell, expected: LocalizedText(zh: "位次写从 1 起的整数", en: "a rank is a whole number from 1"))
    }
    return (.number(number), target)
  }

  /// A target, which tables often write with the operator: `≥95%`, 95%以上, 不少于50.
  private mutating func target(
    _ cell: Cell, of indicator: Measure, qualifier: Qualifier
  ) -> Observation.Value? {
    if indicator.comparison == .qualitative { return .text(cell.text) }
    let reader = ValueFormReader(unit: indicator.readingUnit, isTarget: true)
    if let form = reader.read(cell.text) { return form.isAbsence ? nil : .form(form) }
    do throws(NumberProblem) {
      let target = try NumberReader(unit: indicator.readingUnit).target(halfWidth(cell.text))
      let own = indicator.comparison ?? (qualifier == .rank ? .atMost : .atLeast)
      if target.said == .atMost, indicator.comparison == nil {
        return .form(.range(nil, target.value))
      }
      if let said = target.said, said != own, indicator.isOperatorKnown {
        report(
          .otherOperator(cell, said.rawValue, own: own, of: indicator, number: target.number))
        return nil
      }
      return .number(target.value)
    } catch {
      // >300 of what is the better the less contradicts itself, and 300 would not say so any more.
      if case .qualified(let word, let number) = error, indicator.comparison == .atMost,
        QualifierWord.read(word)?.0 == .moreThan
      {
        report(.otherOperator(cell, word, own: .atMost, of: indicator, number: number))
      } else if indicator.unit != nil || !error.isAboutUnit {
        report(.notANumber(cell, error, unit: indicator.readingUnit, isTarget: true))
      }
      return nil
    }
  }

  private mutating func number(_ cell: Cell, of indicator: Measure) -> DecimalNumber? {
    do throws(NumberProblem) {
      return try NumberReader(unit: indicator.readingUnit).read(cell.utf8)
    } catch {
      if indicator.unit != nil || !error.isAboutUnit {
        report(.notANumber(cell, error, unit: indicator.readingUnit))
      }
      return nil
    }
  }
}

extension LocalizedText {
  /// How a period can be written that somebody has written so; of one year with 学年 or 财年 behind it both that may
  /// be meant.
  public static func periodSpellings(insteadOf text: String) -> LocalizedText {
    let spelling = foldedSpelling(text)
    let year = spelling.drop { !$0.isNumber }.prefix { $0.isNumber }
    let front = spelling.prefix { !$0.isNumber }
    let back = spelling.dropFirst(front.count + year.count)
    let school: Set<String> = ["学年", "学年度", "schoolyear", "academicyear"]
    let financial: Set<String> = ["财年", "财政年度", "会计年度", "fy", "financialyear", "fiscalyear"]
    let words = [String(front), String(back)].filter { !$0.isEmpty }
    if front.isEmpty, year.count == 4, let first = Int(year), let short = Int(back.dropFirst()),
      ["-", "—", "–"].contains(back.prefix(1)), back.count == 3, short == (first + 1) % 100
    {
      return LocalizedText(
        zh: "两年合在一起的写 \(first)-\(first + 1)，学年写 \(first)/\(first + 1)",
        en:
          "write \(first)-\(first + 1) for both years as a whole, \(first)/\(first + 1) for a school year"
      )
    }
    guard words.count == 1, let word = words.first, [2, 4].contains(year.count),
      let number = Int(year).map({ year.count == 2 ? 2000 + $0 : $0 }),
      school.contains(word) || financial.contains(word)
    else { return .periodSpellings }
    let sign = financial.contains(word) ? "FY" : ""
    let (before, after) = ("\(sign)\(number - 1)/\(number)", "\(sign)\(number)/\(number + 1)")
    return LocalizedText(
      zh: "看不出是从哪一年开始的：从 \(number - 1) 年开始的写 \(before)，从 \(number) 年开始的写 \(after)",
      en:
        "where it begins is not said: write \(before) if in \(number - 1), \(after) if in \(number)"
    )
  }

  /// How a period can be written.
  public static let periodSpellings = LocalizedText(
    zh: "期间写成 2021、2019-2021（早的在前）、2021-06、2021-Q2、2021-H1、2021/2022（学年）、"
      + "2022-09-30（当日状态）、2014届或十三五",
    en: "write 2021, 2019-2021 with the earlier year first, 2021-06, 2021-Q2, 2021-H1, 2021/2022 "
      + "for a school year, FY2021/2022, or 2022-09-30 for the state on a day")
}

extension Diagnostic {
  fileprivate static func unknownIndicator(
    _ cell: Cell, _ nearest: String?, _ several: LocalizedText?
  ) -> Diagnostic {
    .unknownIndicator(
      cell.text, at: cell.place, nearest: nearest,
      otherwise: several
        ?? LocalizedText(
          zh: "写指标表“编号”一列里的编号，或先在指标表里加上这个指标",
          en: "write an id of the table of indicators, or add the indicator there first"))
  }

  /// A figure of an indicator whose row its workbook hides.
  fileprivate static func hiddenIndicator(_ cell: Cell, _ row: Place) -> Diagnostic {
    Diagnostic(
      .hiddenCells, .warning, at: cell.place,
      LocalizedText(
        zh: "指标“\(cell.text)”所在的行是隐藏的（\(row)），它的数据也没有读",
        en: "the row of the indicator “\(cell.text)” is hidden (\(row)); its figures are not read"),
      hint: LocalizedText(
        zh: "要发布，取消隐藏那一行；不发布，把这些数据行也隐藏起来",
        en: "unhide that row to publish them, or hide these rows as well"))
  }

  fileprivate static func otherOperator(
    _ cell: Cell, _ found: String, own: Comparison, of indicator: Measure, number: String
  ) -> Diagnostic {
    Diagnostic(
      .invalidCell, at: cell.place,
      LocalizedText(
        zh: "目标写的是“\(found)”，指标“\(indicator.id)”的运算是“\(own.rawValue)”",
        en:
          "the target says \(found), the indicator “\(indicator.id)” says \(own.rawValue)"),
      hint: LocalizedText(
        zh: "目标只写 \(number)；要换运算就改指标表的“运算”一列",
        en: "write \(number), or change the operator in the table of indicators"))
  }
}

extension NumberReader {
  /// A target: its value, the operator that stands with it, and how the number is written without it.
  fileprivate func target(
    _ text: String
  ) throws(NumberProblem) -> (value: DecimalNumber, said: Comparison?, number: String) {
    let digits = String(text.drop { $0 == "=" || $0.isWhitespace })
    if digits != text { return (try read(Array(digits.utf8)[...]), .equal, digits) }
    do throws(NumberProblem) {
      return (try read(Array(text.utf8)[...]), nil, text)
    } catch {
      guard case .qualified(let word, let number) = error else { throw error }
      let said: Comparison? =
        switch QualifierWord.read(word)?.0 {
        case .atLeast: .atLeast
        case .upTo: .atMost
        default: nil
        }
      // Of a range nobody knows which end is meant.
      guard let said, let value = try? read(Array(number.utf8)[...]) else { throw error }
      return (value, said, number)
    }
  }
}
