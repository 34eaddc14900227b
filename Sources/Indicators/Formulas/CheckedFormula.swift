import Diagnostics

/// A formula whose ids are known and whose units fit: it can be computed.
struct CheckedFormula: Sendable {
  /// A computation in base units, such as 元 for 万元 and hundredths for percent.
  indirect enum Computation: Sendable {
    case constant(DecimalNumber)
    /// The value of an operand, by its position among them, times its unit.
    case operand(Int, scale: DecimalNumber)
    case negation(Computation)
    case operation(Formula.Operator, Computation, Computation)
  }

  /// Why a formula has no value.
  enum Failure: Error {
    case divisionByZero
    case tooLarge
  }

  let formula: Formula
  /// Whether the result is a quotient shown in percent, so that `× 100%` belongs to it.
  let isRatioInPercent: Bool
  private let computation: Computation
  private let resultScale: DecimalNumber

  /// Checks a formula for an indicator with this unit; `units` are those of the formula's operands.
  ///
  /// - Throws: a `FormulaProblem` where units do not fit.
  init(
    _ formula: Formula, unit: UnitOfMeasure, units: [UnitOfMeasure]
  ) throws(FormulaProblem) {
    let checker = UnitChecker(formula: formula, units: units)
    let (computation, result) = try checker.check(formula.expression)
    let isPercent = unit.kind == .share || unit.kind == .points
    let fits =
      switch unit.kind {
      case .amount: result.kind == .amount && result.dimension == unit.dimension
      case .share: [.share, .ratio, .ratioDifference].contains(result.kind)
      case .points: [.points, .ratioDifference].contains(result.kind)
      case .number: result.kind != .amount
      }
    guard fits else { throw .resultUnit(formula.expression.range, result, unit) }
    let isRatio = result.kind == .ratio || result.kind == .ratioDifference
    self.formula = formula
    self.computation = computation
    resultScale = isPercent && isRatio && result.isHundredfold ? 1 : unit.scale
    isRatioInPercent = isPercent && isRatio && !result.isHundredfold
  }

  /// The value in the indicator's unit, from the values of the operands in theirs, to 34 digits.
  func value(of operands: [DecimalNumber]) throws(Failure) -> DecimalNumber {
    let base = try value(computation, operands)
    guard let result = base.divided(by: resultScale) else { throw .tooLarge }
    return result
  }

  private func value(
    _ computation: Computation, _ operands: [DecimalNumber]
  ) throws(Failure) -> DecimalNumber {
    let result: DecimalNumber?
    switch computation {
    case .constant(let number): result = number
    case .operand(let index, let scale): result = operands[index].multiplied(by: scale)
    case .negation(let part): result = try value(part, operands).negated
    case .operation(let operation, let left, let right):
      let first = try value(left, operands)
      let second = try value(right, operands)
      switch operation {
      case .plus: result = first.adding(second)
      case .minus: result = first.subtracting(second)
      case .times: result = first.multiplied(by: second)
      case .over:
        if second.isZero { throw .divisionByZero }
        result = first.divided(by: second)
      }
    }
    guard let result else { throw .tooLarge }
    return result
  }
}

/// Finds the unit of each part of a formula, from the leaves up.
private struct UnitChecker {
  let formula: Formula
  let units: [UnitOfMeasure]

  typealias Part = (CheckedFormula.Computation, FormulaUnit)

  func check(_ expression: Formula.Expression) throws(FormulaProblem) -> Part {
    switch expression.node {
    case .number(let number, let isPercent):
      return literal(number, isPercent: isPercent)
    case .indicator(let id):
      let index = formula.operands.firstIndex(of: id) ?? 0
      return (.operand(index, scale: units[index].scale), FormulaUnit(units[index]))
    case .negation(let inner):
      let (computation, unit) = try check(inner)
      return (.negation(computation), unit)
    case .operation(let operation, let left, let right):
      let first = try check(left)
      let second = try check(right)
      switch operation {
      case .plus, .minus: return try sum(first, operation, second, right: right)
      case .times:
        return (.operation(.times, first.0, second.0), .product(first.1, second.1))
      case .over:
        return (.operation(.over, first.0, second.0), .quotient(first.1, second.1))
      }
    }
  }

  private func literal(_ number: DecimalNumber, isPercent: Bool) -> Part {
    let text = number.description + (isPercent ? "%" : "")
    var unit = FormulaUnit(
      isPercent ? .literalShare : .literal, text: LocalizedText(zh: text, en: text))
    unit.isHundredfold = !isPercent && number == .hundred
    let value = isPercent ? number.divided(by: .hundred) ?? number : number
    return (.constant(value), unit)
  }

  private func sum(
    _ first: Part, _ operation: Formula.Operator, _ second: Part, right: Formula.Expression
  ) throws(FormulaProblem) -> Part {
    guard
      let unit = FormulaUnit.sum(first.1, second.1, isDifference: operation == .minus)
    else { throw .sum(right.range, first.1, second.1) }
    // A bare number is meant in the unit that stands beside it.
    let left = first.1.kind == .literal ? scaled(first.0, by: unit) : first.0
    let right = second.1.kind == .literal ? scaled(second.0, by: unit) : second.0
    return (.operation(operation, left, right), unit)
  }

  private func scaled(
    _ computation: CheckedFormula.Computation, by unit: FormulaUnit
  ) -> CheckedFormula.Computation {
    unit.scale == 1 ? computation : .operation(.times, computation, .constant(unit.scale))
  }
}

extension FormulaProblem {
  fileprivate static func sum(
    _ range: Range<Int>, _ left: FormulaUnit, _ right: FormulaUnit
  ) -> FormulaProblem {
    FormulaProblem(
      range: range,
      message: LocalizedText(
        zh: "“\(left.text.zh)”和“\(right.text.zh)”不能相加减",
        en: "“\(left.text.en)” and “\(right.text.en)” cannot be added"),
      hint: LocalizedText(
        zh: "看看编号有没有写错，两个指标的单位是否应当相同",
        en: "see whether the ids are right and whether both should have the same unit"))
  }

  fileprivate static func resultUnit(
    _ range: Range<Int>, _ result: FormulaUnit, _ unit: UnitOfMeasure
  ) -> FormulaProblem {
    let own = unit.text
    let isPoints = result.kind == .points
    return FormulaProblem(
      range: range,
      message: LocalizedText(
        zh: "公式得到的是“\(result.text.zh)”，指标的单位是“\(own)”",
        en: "the formula gives “\(result.text.en)”, the unit of the indicator is “\(own)”"),
      hint: isPoints
        ? LocalizedText(
          zh: "两个百分数的差用百分点：单位写“个百分点”",
          en: "the difference of two percentages is in percentage points: write 个百分点 as the unit")
        : LocalizedText(
          zh: "改单位或改公式，使两者相同", en: "change the unit or the formula so that they agree"))
  }
}
