import Diagnostics

/// How an indicator follows from others: sums, differences, products and quotients of their values.
///
/// `school-funds-arrived / school-funds-planned`; numbers and parentheses are allowed, `×`, `÷` and `−`
/// as well. An id may contain hyphens, so a minus between two ids needs a space beside it.
public struct Formula: Hashable, Sendable {
  /// The formula as the table has it.
  public let text: String
  /// The ids it names, each once, in the order in which they appear.
  public let operands: [String]
  /// What is to be computed.
  let expression: Expression

  /// The ids of its dividend and its divisor, where it is the quotient of two indicators and nothing else.
  public var quotient: (dividend: String, divisor: String)? {
    guard case .operation(.over, let left, let right) = expression.node,
      case .indicator(let dividend) = left.node, case .indicator(let divisor) = right.node
    else { return nil }
    return (dividend, divisor)
  }

  /// A part of a formula, and where it stands in the text, in UTF-8 bytes.
  struct Expression: Hashable, Sendable {
    let node: Node
    let range: Range<Int>
  }

  /// What a part of a formula does.
  indirect enum Node: Hashable, Sendable {
    /// A number; with a percent sign, of hundredths.
    case number(DecimalNumber, isPercent: Bool)
    case indicator(String)
    case negation(Expression)
    case operation(Operator, Expression, Expression)
  }

  /// What is done with two parts.
  enum Operator: String, Hashable, Sendable {
    case plus = "+"
    case minus = "−"
    case times = "×"
    case over = "÷"

    /// Products and quotients bind more tightly than sums and differences.
    var isTight: Bool { self == .times || self == .over }
  }
}

/// What is wrong with a formula, and where, in UTF-8 bytes of its text.
struct FormulaProblem: Error, Hashable {
  let range: Range<Int>
  let message: LocalizedText
  let hint: LocalizedText
}

extension Formula.Expression {
  /// The ids in this part with their places, from left to right.
  var indicators: [(id: String, range: Range<Int>)] {
    switch node {
    case .number: []
    case .indicator(let id): [(id, range)]
    case .negation(let part): part.indicators
    case .operation(_, let left, let right): left.indicators + right.indicators
    }
  }
}
