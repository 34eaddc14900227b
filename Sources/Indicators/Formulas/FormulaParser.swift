import Diagnostics

extension Formula {
  /// How deep parentheses may go.
  private static let maximumDepth = 32
  /// How many words a formula may have; a sum of a hundred indicators has 199.
  private static let maximumTokens = 400

  /// Reads a formula.
  static func parse(_ text: String) -> Result<Formula, FormulaProblem> {
    let tokens = FormulaLexer.tokens(of: text)
    guard tokens.count <= maximumTokens else {
      return .failure(.tooLong(tokens[maximumTokens].range))
    }
    var parser = FormulaParser(tokens: tokens, maximumDepth: maximumDepth)
    do throws(FormulaProblem) {
      let expression = try parser.formula()
      var seen: Set<String> = []
      let operands = expression.indicators.map(\.id).filter { seen.insert($0).inserted }
      guard !operands.isEmpty else { return .failure(.noIndicator(expression.range)) }
      return .success(Formula(text: text, operands: operands, expression: expression))
    } catch {
      return .failure(error)
    }
  }
}

/// Recursive descent: a sum of products of factors.
private struct FormulaParser {
  private let tokens: [FormulaToken]
  private let maximumDepth: Int
  private var position = 0
  private var depth = 0

  init(tokens: [FormulaToken], maximumDepth: Int) {
    self.tokens = tokens
    self.maximumDepth = maximumDepth
  }

  private var token: FormulaToken { tokens[position] }

  mutating func formula() throws(FormulaProblem) -> Formula.Expression {
    let expression = try sum()
    switch token.kind {
    case .end: return expression
    case .closing: throw .unopened(token.range)
    case .unknown: throw .unknownCharacter(token.range)
    default: throw .missingOperator(token.range)
    }
  }

  private mutating func sum() throws(FormulaProblem) -> Formula.Expression {
    var left = try product()
    while case .operation(let operation) = token.kind, !operation.isTight {
      position += 1
      left = join(left, operation, try product())
    }
    return left
  }

  private mutating func product() throws(FormulaProblem) -> Formula.Expression {
    var left = try factor()
    while case .operation(let operation) = token.kind, operation.isTight {
      position += 1
      left = join(left, operation, try factor())
    }
    return left
  }

  private mutating func factor() throws(FormulaProblem) -> Formula.Expression {
    depth += 1
    defer { depth -= 1 }
    let start = token.range
    guard depth <= maximumDepth else { throw .tooDeep(start) }
    switch token.kind {
    case .number(let number):
      position += 1
      let isPercent = token.kind == .percent
      let end = isPercent ? token.range.upperBound : start.upperBound
      if isPercent { position += 1 }
      return Formula.Expression(
        node: .number(number, isPercent: isPercent), range: start.lowerBound..<end)
    case .indicator(let id):
      position += 1
      return Formula.Expression(node: .indicator(id), range: start)
    case .operation(.minus):
      position += 1
      let part = try factor()
      return Formula.Expression(
        node: .negation(part), range: start.lowerBound..<part.range.upperBound)
    case .opening:
      return try parenthesised()
    case .closing, .end, .operation, .percent:
      throw .missingOperand(start)
    case .unknown:
      throw .unknownCharacter(start)
    }
  }

  private mutating func parenthesised() throws(FormulaProblem) -> Formula.Expression {
    let opening = token.range
    position += 1
    let inner = try sum()
    guard token.kind == .closing else {
      throw token.kind == .end ? .unclosed(opening) : .missingOperator(token.range)
    }
    let range = opening.lowerBound..<token.range.upperBound
    position += 1
    return Formula.Expression(node: inner.node, range: range)
  }

  private func join(
    _ left: Formula.Expression, _ operation: Formula.Operator, _ right: Formula.Expression
  ) -> Formula.Expression {
    Formula.Expression(
      node: .operation(operation, left, right),
      range: left.range.lowerBound..<right.range.upperBound)
  }
}

extension FormulaProblem {
  private static let example = LocalizedText(
    zh: "公式如 school-funds-arrived / school-funds-planned，可用 + - * / 和括号",
    en: "a formula reads school-funds-arrived / school-funds-planned, with + - * / and parentheses")

  fileprivate static func unknownCharacter(_ range: Range<Int>) -> FormulaProblem {
    FormulaProblem(
      range: range,
      message: LocalizedText(zh: "公式里不认识这个字符", en: "a formula has no such character"),
      hint: LocalizedText(
        zh: "指标写编号，不写名称；\(example.zh)", en: "name indicators by their ids; \(example.en)"))
  }

  fileprivate static func missingOperand(_ range: Range<Int>) -> FormulaProblem {
    FormulaProblem(
      range: range,
      message: LocalizedText(
        zh: "公式在这里缺一个指标或数字", en: "the formula lacks an indicator or a number here"),
      hint: example)
  }

  fileprivate static func missingOperator(_ range: Range<Int>) -> FormulaProblem {
    FormulaProblem(
      range: range,
      message: LocalizedText(zh: "公式在这里缺一个运算符", en: "the formula lacks an operator here"),
      hint: example)
  }

  fileprivate static func unopened(_ range: Range<Int>) -> FormulaProblem {
    FormulaProblem(
      range: range,
      message: LocalizedText(zh: "公式里多了一个后括号", en: "this parenthesis was never opened"),
      hint: LocalizedText(zh: "删去它，或在前面补上前括号", en: "remove it, or open one before it"))
  }

  fileprivate static func unclosed(_ range: Range<Int>) -> FormulaProblem {
    FormulaProblem(
      range: range,
      message: LocalizedText(zh: "这个括号没有配对的后括号", en: "this parenthesis is never closed"),
      hint: LocalizedText(zh: "补上后括号", en: "close it"))
  }

  fileprivate static func noIndicator(_ range: Range<Int>) -> FormulaProblem {
    FormulaProblem(
      range: range,
      message: LocalizedText(zh: "公式里没有指标", en: "the formula names no indicator"),
      hint: LocalizedText(
        zh: "固定的数字写到数据表；\(example.zh)",
        en: "put a fixed number in the table of observations; \(example.en)"))
  }

  fileprivate static func tooDeep(_ range: Range<Int>) -> FormulaProblem {
    FormulaProblem(
      range: range,
      message: LocalizedText(zh: "公式的括号套得太深", en: "the parentheses are nested too deeply"),
      hint: LocalizedText(
        zh: "把里层写成另一个指标的公式", en: "make the inner part the formula of another indicator"))
  }

  fileprivate static func tooLong(_ range: Range<Int>) -> FormulaProblem {
    FormulaProblem(
      range: range,
      message: LocalizedText(zh: "公式太长", en: "the formula is too long"),
      hint: LocalizedText(
        zh: "把一部分写成另一个指标的公式", en: "make a part of it the formula of another indicator"))
  }
}
