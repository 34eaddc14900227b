import Diagnostics

/// Two or more values that sources give for one indicator, entity and period.
public struct Conflict: Sendable {
  /// The id of the indicator.
  public let indicator: String
  /// The id of the entity; nil for the indicator's level as such.
  public let entity: String?
  /// The period that all of them are about.
  public let period: Period
  /// What the sources say, in the order of the table; values that are equal come once.
  public let readings: [Observation]
  /// The reading that is used; nil where the data says that this cannot be decided.
  public let preferred: Observation?
}

/// Decides for one indicator, entity and period which observation is the figure.
///
/// Sources that disagree are an error until the table says what to make of it: one row preferred, with
/// the reason in a note (its own, or one in each of the others), or all rows expressly not preferred,
/// with a note, where nothing can decide.
struct ConflictRule {
  /// The rows of the group in the order of the table.
  let rows: [Observation]
  let unit: UnitOfMeasure

  /// What the rows come to.
  struct Outcome {
    var chosen: Observation?
    var conflict: Conflict?
    var problems: [Diagnostic] = []
  }

  func outcome() -> Outcome {
    var outcome = Outcome()
    var readings: [Observation] = []
    for row in rows where row.value != nil {
      if let first = readings.first(where: row.agrees) {
        outcome.problems.append(.duplicateRow(row, first: first))
      } else {
        readings.append(row)
      }
    }
    outcome.problems += targetProblems()
    guard let first = readings.first else { return outcome }
    guard readings.count > 1 else {
      outcome.chosen = first
      if rows.count == 1, first.preferred == false {
        outcome.problems.append(.rejectedAlone(first))
      }
      return outcome
    }
    outcome.chosen = preferred(of: readings, problems: &outcome.problems)
    outcome.conflict = Conflict(
      indicator: first.indicator, entity: first.entity, period: first.period,
      readings: readings, preferred: outcome.chosen)
    return outcome
  }

  private func preferred(
    of readings: [Observation], problems: inout [Diagnostic]
  ) -> Observation? {
    let preferred = readings.filter { $0.preferred == true }
    let others = readings.filter { $0.preferred != true }
    guard let chosen = preferred.first else {
      if others.contains(where: { $0.preferred == nil }) {
        problems += readings.dropFirst().map {
          .conflictingValues($0, first: readings[0], unit: unit)
        }
      } else if readings.allSatisfy({ $0.note == nil }) {
        problems.append(.missingNote(readings[0], isUndecided: true))
      }
      return nil
    }
    problems += preferred.dropFirst().map { .preferredTwice($0, first: chosen) }
    guard preferred.count == 1 else { return nil }
    if chosen.note == nil, others.contains(where: { $0.note == nil }) {
      problems.append(.missingNote(chosen, isUndecided: false))
    }
    return chosen
  }

  /// Targets of one period must agree, unless the rows are readings that the table weighs.
  private func targetProblems() -> [Diagnostic] {
    guard rows.count > 1, rows.allSatisfy({ $0.preferred == nil }),
      let first = rows.first(where: { $0.target != nil })
    else { return [] }
    return rows.filter { $0.index > first.index && $0.target != nil }.compactMap { row in
      if row.target != first.target { return .conflictingTargets(row, first: first) }
      return row.value == nil ? .duplicateRow(row, first: first) : nil
    }
  }
}

extension Observation.Value: CustomStringConvertible {
  /// The digits, the words, or the canonical spelling of what is neither.
  public var description: String {
    switch self {
    case .number(let number): number.description
    case .text(let text): text
    case .form(let form): form.description
    }
  }
}

extension Diagnostic {
  fileprivate static func duplicateRow(_ row: Observation, first: Observation) -> Diagnostic {
    let value = row.value?.description ?? row.target?.description ?? ""
    return Diagnostic(
      .duplicateRow, at: row.place,
      LocalizedText(
        zh: "指标“\(row.subject)”\(row.period) 的 \(value) 已经写过",
        en: "\(value) is there already for “\(row.subject)” in \(row.period)"),
      hint: LocalizedText(
        zh: "删去一行；原文有两处提到时，在同一行的“出处”里都写上，用“；”隔开",
        en: "remove one row; where the source says it twice, put both places in one locator"),
      related: [first.place])
  }

  fileprivate static func conflictingValues(
    _ row: Observation, first: Observation, unit: UnitOfMeasure
  ) -> Diagnostic {
    let values = [first, row].map { "\($0.value?.description ?? "")\(unit.text)" }
    return Diagnostic(
      .conflictingValues, at: row.place(of: "value"),
      LocalizedText(
        zh: "指标“\(row.subject)”\(row.period) 有两个数：\(values[0]) 和 \(values[1])",
        en: "“\(row.subject)” has two values in \(row.period): \(values[0]) and \(values[1])"),
      hint: LocalizedText(
        zh: "写错就改正；来源本身矛盾时两行都留下：要用的一行“采用”写“是”，其余写“否”，“说明”里写明理由；"
          + "无法断定就都写“否”",
        en:
          "mend it; if the sources disagree keep both: write yes in preferred for the one to use, no "
          + "for the others, and the reason in note; no for all where nothing decides"),
      related: [first.place(of: "value")])
  }

  fileprivate static func conflictingTargets(_ row: Observation, first: Observation) -> Diagnostic {
    let targets = [first, row].map { $0.target?.description ?? "" }
    return Diagnostic(
      .conflictingValues, at: row.place(of: "target"),
      LocalizedText(
        zh: "指标“\(row.subject)”\(row.period) 有两个目标：\(targets[0]) 和 \(targets[1])",
        en: "“\(row.subject)” has two targets in \(row.period): \(targets[0]) and \(targets[1])"),
      hint: LocalizedText(
        zh: "一个期间只有一个目标：改正或删去一个", en: "a period has one target: mend or remove one"),
      related: [first.place(of: "target")])
  }

  fileprivate static func preferredTwice(_ row: Observation, first: Observation) -> Diagnostic {
    Diagnostic(
      .conflictingValues, at: row.place(of: "preferred"),
      LocalizedText(
        zh: "指标“\(row.subject)”\(row.period) 有两行都写了采用",
        en: "two rows of “\(row.subject)” in \(row.period) are preferred"),
      hint: LocalizedText(zh: "只留一行“是”，其余写“否”", en: "leave one yes, write no for the others"),
      related: [first.place(of: "preferred")])
  }

  fileprivate static func rejectedAlone(_ row: Observation) -> Diagnostic {
    Diagnostic(
      .invalidCell, at: row.place(of: "preferred"),
      LocalizedText(
        zh: "指标“\(row.subject)”\(row.period) 只有这一个数，却写了不采用",
        en: "the only value of “\(row.subject)” in \(row.period) is not preferred"),
      hint: LocalizedText(
        zh: "删去“否”；数不可信就删去整行，或补上另一个来源的数",
        en: "remove the no; if the value is not to be trusted remove the row or add the other value"
      ))
  }

  fileprivate static func missingNote(_ row: Observation, isUndecided: Bool) -> Diagnostic {
    Diagnostic(
      .missingNote, at: row.place(of: "note"),
      LocalizedText(
        zh: isUndecided
          ? "指标“\(row.subject)”\(row.period) 的几个数都不采用，没有写理由"
          : "指标“\(row.subject)”\(row.period) 采用了这个数，没有写理由",
        en: isUndecided
          ? "no value of “\(row.subject)” in \(row.period) is preferred, and no note says why"
          : "this value of “\(row.subject)” in \(row.period) is preferred, and no note says why"),
      hint: LocalizedText(
        zh: "在“说明”里写明怎样判断；读者会看到", en: "give the reason in the column note; readers see it"))
  }
}
