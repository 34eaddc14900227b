import Diagnostics
import Tables

/// Checks the formulas of all indicators and computes them in the order in which they need each other.
struct FormulaEvaluator {
  private let indicators: [Indicator]
  private let observations: [Observation]
  private let groups: ObservationGroups
  private var names: NameIndex
  /// What each formula comes to, by whom it is measured of, in order of periods.
  private(set) var derivations: [Subject: [Derivation]] = [:]
  /// The entities that formulas have results for, by the position of the indicator.
  private(set) var entities: [Int: [Int]] = [:]
  private(set) var problems: ProblemList

  init(
    indicators: [Indicator], observations: [Observation], groups: ObservationGroups,
    names: NameIndex, table: Place
  ) {
    self.indicators = indicators
    self.observations = observations
    self.groups = groups
    self.names = names
    problems = ProblemList(table: table)
  }

  /// Checks and computes everything; of indicators that were left out, only whom their formulas name.
  mutating func run(leftOut: [(formula: Formula, record: Record)]) {
    for (formula, record) in leftOut { _ = resolve(formula, in: record) }
    var operands = [[Int]?](repeating: nil, count: indicators.count)
    for (position, indicator) in indicators.enumerated() {
      guard let formula = indicator.formula else { continue }
      operands[position] = resolve(formula, in: indicator.record)
    }
    let order = FormulaOrder(needs: operands)
    for cycle in order.cycles { problems.add(.formulaCycle(cycle.map { indicators[$0] })) }
    for position in order.computable {
      guard let formula = indicators[position].formula, let needs = operands[position] else {
        continue
      }
      derive(formula, at: position, from: needs)
    }
  }

  /// The positions of a formula's operands; nil, and diagnostics, where one is not known.
  private mutating func resolve(_ formula: Formula, in record: Record) -> [Int]? {
    var isKnown = true
    for (id, range) in formula.expression.indicators {
      switch names.target(id) {
      case .row: continue
      case .leftOut: isKnown = false
      case .hidden(let place, _):
        isKnown = false
        problems.add(.hiddenOperand(id, at: record.formulaPlace(range), row: place))
      case .unknown:
        isKnown = false
        let hint = differenceHint(id) ?? names.suggestion(for: id).map { .didYouMean($0) }
        problems.add(.unknownOperand(id, at: record.formulaPlace(range), hint: hint))
      }
    }
    return isKnown ? formula.operands.compactMap(names.row) : nil
  }

  /// `a-b` of two known ids is meant as a difference.
  private func differenceHint(_ id: String) -> LocalizedText? {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    for cut in parts.indices.dropFirst() {
      let left = parts[..<cut].joined(separator: "-")
      let right = parts[cut...].joined(separator: "-")
      if names.row(left) != nil, names.row(right) != nil {
        return LocalizedText(
          zh: "要相减，减号两边空一格：\(left) - \(right)",
          en: "to subtract put spaces around the minus: \(left) - \(right)")
      }
    }
    return nil
  }

  private mutating func derive(_ formula: Formula, at position: Int, from needs: [Int]) {
    let indicator = indicators[position]
    do throws(FormulaProblem) {
      let checked = try CheckedFormula(
        formula, unit: indicator.unit, units: needs.map { indicators[$0].unit })
      let common = entities(commonTo: needs)
      if !common.isEmpty { entities[position] = common }
      for entity in [Subject.level] + common {
        let operands = needs.map { Subject(indicator: $0, entity: entity) }
        let known = Set(operands.flatMap { periods(of: $0) }).sorted()
        derivations[Subject(indicator: position, entity: entity)] = known.map { period in
          Derivation(period: period, outcome: outcome(of: checked, needs: operands, in: period))
        }
      }
    } catch {
      problems.add(
        Diagnostic(
          .formulaUnits, at: indicator.record.formulaPlace(error.range), error.message,
          hint: error.hint))
    }
  }

  /// A figure that went into a formula, or why there is none.
  private enum Finding {
    /// The number to compute with, and the one to print.
    case amount(DecimalNumber, printed: DecimalNumber, Qualifier)
    case undecided
    case missing
  }

  /// The entities that all operands of a formula are measured of: a quotient of the whole by a part would
  /// be something else than the formula says.
  private func entities(commonTo needs: [Int]) -> [Int] {
    let sets = needs.map { position in
      Set(groups.entities(ofIndicator: position) + (entities[position] ?? []))
    }
    guard let first = sets.first else { return [] }
    return sets.dropFirst().reduce(first) { $0.intersection($1) }.sorted()
  }

  /// The periods of which something is known of a subject.
  private func periods(of subject: Subject) -> [Period] {
    groups.groups(of: subject).map(\.period) + (derivations[subject] ?? []).map(\.period)
  }

  /// The figure of a subject: what sources report, or else what follows.
  private func finding(_ subject: Subject, in period: Period) -> Finding {
    let group = groups.groups(of: subject).first { $0.period == period }
    if let chosen = group?.chosen, let number = observations[chosen].number {
      return .amount(number, printed: number, observations[chosen].qualifier)
    }
    if group?.isUndecided == true { return .undecided }
    guard let derived = derivations[subject]?.first(where: { $0.period == period })?.figure else {
      return .missing
    }
    let printed = derived.printed(indicators[subject.indicator])
    return .amount(derived.unrounded, printed: printed, derived.qualifier)
  }

  private func outcome(
    of checked: CheckedFormula, needs: [Subject], in period: Period
  ) -> Derivation.Outcome {
    var operands: [DerivedFigure.Operand] = []
    var values: [DecimalNumber] = []
    for subject in needs {
      let indicator = indicators[subject.indicator]
      switch finding(subject, in: period) {
      case .missing: return .missing(.noFigure(indicator, period))
      case .undecided: return .missing(.undecided(indicator, period))
      case .amount(let value, let printed, let qualifier):
        values.append(value)
        operands.append(
          DerivedFigure.Operand(
            indicator: indicator.id, name: indicator.name, value: printed, qualifier: qualifier,
            unit: indicator.unit, precision: indicator.precision))
      }
    }
    do throws(CheckedFormula.Failure) {
      let value = try checked.value(of: values)
      // Quotients are cut off at 34 digits: rounding to fewer makes 1 ÷ 3 × 3 one again.
      return .figure(
        DerivedFigure(
          value: value.rounded(toSignificantDigits: DecimalNumber.maximumDigits), unrounded: value,
          qualifier: operands.allSatisfy { $0.qualifier == .exact } ? .exact : .about,
          operands: operands, formula: checked.formula,
          isRatioInPercent: checked.isRatioInPercent))
    } catch {
      return .missing(error == .divisionByZero ? .divisionByZero : .tooLarge)
    }
  }
}

extension Record {
  /// Where a part of the formula is, given in UTF-8 bytes.
  fileprivate func formulaPlace(_ range: Range<Int>) -> Place {
    self["formula"]?.place(at: range) ?? place(of: "formula")
  }
}

extension LocalizedText {
  fileprivate static func noFigure(_ indicator: Indicator, _ period: Period) -> LocalizedText {
    LocalizedText(
      zh: "“\(indicator.name)”没有 \(period) 的数", en: "“\(indicator.name)” has no value in \(period)")
  }

  fileprivate static func undecided(_ indicator: Indicator, _ period: Period) -> LocalizedText {
    LocalizedText(
      zh: "“\(indicator.name)”\(period) 有几个数，无法断定用哪一个",
      en: "the value of “\(indicator.name)” in \(period) is undecided")
  }

  fileprivate static let divisionByZero = LocalizedText(zh: "除数是零", en: "division by zero")

  fileprivate static let tooLarge = LocalizedText(
    zh: "结果超过 36 位数字", en: "the result has more than 36 digits")
}

extension Diagnostic {
  fileprivate static func unknownOperand(
    _ id: String, at place: Place, hint: LocalizedText?
  ) -> Diagnostic {
    .unknownIndicator(
      id, at: place, nearest: nil,
      otherwise: hint
        ?? LocalizedText(
          zh: "公式里写指标表“编号”一列里的编号", en: "name indicators by their ids in the table"))
  }

  fileprivate static func hiddenOperand(
    _ id: String, at place: Place, row: Place
  ) -> Diagnostic {
    Diagnostic(
      .unknownIndicator, at: place,
      LocalizedText(
        zh: "指标“\(id)”所在的行是隐藏的（\(row)），没有读，公式算不出来",
        en:
          "the row of the indicator “\(id)” is hidden (\(row)) and not read; the formula has no result"
      ),
      hint: LocalizedText(
        zh: "取消隐藏那一行，或把这个公式也去掉", en: "unhide that row, or remove the formula"))
  }

  fileprivate static func formulaCycle(_ cycle: [Indicator]) -> Diagnostic {
    let chain = (cycle + cycle.prefix(1)).map(\.id).joined(separator: " → ")
    return Diagnostic(
      .formulaCycle, at: cycle[0].place(of: "formula"),
      LocalizedText(
        zh: "公式互相引用，算不出来：\(chain)", en: "the formulas need each other: \(chain)"),
      hint: LocalizedText(
        zh: "删去其中一个公式，把它的数写进数据表",
        en: "remove one of the formulas and put its value in the table of observations"),
      related: cycle.dropFirst().map { $0.place(of: "formula") })
  }
}
