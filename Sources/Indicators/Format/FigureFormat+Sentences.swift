import Diagnostics

extension FigureFormat {
  /// How a figure moved: `提高2.08个百分点`, `增加12项`, `前移3位`, `持平`.
  public func change(_ change: Change) -> String {
    let amount = figure(change.difference.magnitude, unit: change.unit, qualifier: change.qualifier)
    if change.direction == .level { return language == .chinese ? "持平" : "unchanged" }
    let isUp = change.direction == .up
    switch language {
    case .chinese:
      let verbs: (up: String, down: String) =
        change.isRank
        ? ("后移", "前移") : change.unit.isPoints ? ("提高", "下降") : ("增加", "减少")
      return (isUp ? verbs.up : verbs.down) + amount.text
    case .english:
      if change.isRank {
        let places = change.difference.magnitude == 1 ? "place" : "places"
        return "\(isUp ? "down" : "up") \(amount.number) \(places)"
      }
      return "\(isUp ? "up" : "down") \(amount.text)"
    }
  }

  /// A figure and how it moved: `2021年为92.63%，比2020年提高2.08个百分点`.
  public func sentence(_ change: Change, of indicator: Indicator) -> String {
    let figure = figure(change.to, of: indicator).text
    let to = during(change.to.period)
    switch language {
    case .chinese: return "\(to)为\(figure)，\(comparison(change))"
    case .english: return "\(figure) \(to), \(comparison(change))"
    }
  }

  /// How a figure moved, with what it is compared to: `比2020年提高2.08个百分点`, `与2020年持平`.
  public func comparison(_ change: Change) -> String {
    let from = shortPeriod(change.from.period)
    let movement = self.change(change)
    switch language {
    case .chinese: return (change.direction == .level ? "与" : "比") + from + movement
    case .english: return "\(movement) from \(from)"
    }
  }

  /// A formula with the names of its indicators: `到位经费 ÷ 预算安排 × 100%`.
  ///
  /// - Parameter name: what an indicator is called by its id, where not as the table has it.
  public func formula(
    of derived: DerivedFigure, name: (String) -> String? = { _ in nil }
  ) -> String {
    let names = derived.operands.map { ($0.indicator, name($0.indicator) ?? $0.name) }
    return text(of: derived, operands: names)
  }

  /// A formula with its figures and its result: `17,499 ÷ 17,525 × 100% = 99.85%`.
  public func computation(of derived: DerivedFigure, indicator: Indicator) -> String {
    let units = Set(derived.operands.map(\.unit))
    // Units are left out where all operands have the same: the result shows what is counted.
    let showsUnits = units.count > 1 || derived.operands.contains { $0.unit.isPercent }
    let figures = derived.operands.map { operand in
      let figure = figure(
        operand.value, unit: operand.unit, precision: operand.precision,
        qualifier: operand.qualifier == .rank ? .exact : operand.qualifier)
      return (operand.indicator, showsUnits ? figure.text : figure.number)
    }
    let result = figure(derived, of: indicator).text
    return text(of: derived, operands: figures) + " = " + result
  }

  /// How a completion rate was computed: `97.97% ÷ 95% × 100% = 103.13%`; nil where there is no rate, or
  /// where it is 100% because value and target are both zero.
  public func computation(of completion: Completion, indicator: Indicator) -> String? {
    guard let quotient = completion.quotient, let rate = completion.printedRate else { return nil }
    let sign = indicator.unit.isPercent ? "%" : ""
    let numbers = [quotient.dividend, quotient.divisor].map {
      number(
        $0, precision: $0.decimals > indicator.derivedPrecision ? indicator.derivedPrecision : nil)
        + sign
    }
    return numbers.joined(separator: " ÷ ")
      + " × 100% = \(percent(rate, qualifier: completion.rateQualifier).text)"
  }

  private func text(of derived: DerivedFigure, operands: [(String, String)]) -> String {
    let printer = FormulaPrinter(
      operands: Dictionary(operands) { first, _ in first }, number: { number($0) })
    let text = printer.text(of: derived.formula.expression, inside: nil)
    guard derived.isRatioInPercent else { return text }
    let product = printer.text(of: derived.formula.expression, inside: .times)
    return "\(product) × 100%"
  }
}

/// Prints a formula with parentheses only where the order of operations needs them.
private struct FormulaPrinter {
  let operands: [String: String]
  let number: (DecimalNumber) -> String

  func text(of expression: Formula.Expression, inside outer: Formula.Operator?) -> String {
    switch expression.node {
    case .number(let value, let isPercent): return number(value) + (isPercent ? "%" : "")
    case .indicator(let id): return operands[id] ?? id
    case .negation(let part): return "−" + text(of: part, inside: .times)
    case .operation(let operation, let left, let right):
      let inner =
        text(of: left, inside: operation.isTight ? .times : nil) + " \(operation.rawValue) "
        + text(of: right, inside: operation == .plus ? nil : operation)
      let needsParentheses =
        switch outer {
        case nil, .plus: false
        case .minus, .times: !operation.isTight
        case .over: true
        }
      return needsParentheses ? "(\(inner))" : inner
    }
  }
}
