import Diagnostics

/// What a part of a formula is measured in.
struct FormulaUnit: Hashable {
  enum Kind: Hashable {
    /// A number that the formula itself gives; in a sum it takes on the unit beside it.
    case literal
    /// A percentage that the formula itself gives.
    case literalShare
    /// So much of something.
    case amount
    /// A percentage that an indicator gives.
    case share
    /// The difference of two percentages.
    case points
    /// A quotient of like amounts.
    case ratio
    /// The difference of two such quotients.
    case ratioDifference
  }

  var kind: Kind
  var dimension = Dimension()
  /// How many base units one of it is.
  var scale: DecimalNumber = 1
  /// What it is called in messages.
  var text: LocalizedText
  /// Whether the formula itself multiplies by 100 to get percent.
  var isHundredfold = false

  /// The unit of an indicator.
  init(_ unit: UnitOfMeasure) {
    switch unit.kind {
    case .amount: kind = .amount
    case .share: kind = .share
    case .points: kind = .points
    case .number: kind = .ratio
    }
    dimension = unit.dimension
    scale = unit.scale
    text =
      unit.text.isEmpty
      ? LocalizedText(zh: "无单位的数", en: "a pure number")
      : LocalizedText(zh: unit.text, en: unit.text)
  }

  init(_ kind: Kind, text: LocalizedText) {
    self.kind = kind
    self.text = text
  }

  /// The unit of a sum or difference; nil where the two cannot be added.
  static func sum(_ left: FormulaUnit, _ right: FormulaUnit, isDifference: Bool) -> FormulaUnit? {
    if right.kind == .literal { return left }
    if left.kind == .literal { return right }
    guard left.dimension == right.dimension else { return nil }
    if left.kind == .amount || right.kind == .amount { return left.kind == right.kind ? left : nil }
    if right.kind == .literalShare { return left }
    if left.kind == .literalShare { return right }
    var result = left
    result.isHundredfold = left.isHundredfold && right.isHundredfold
    if left.kind == right.kind {
      switch left.kind {
      case .share: result.kind = isDifference ? .points : .share
      case .ratio: result.kind = isDifference ? .ratioDifference : .ratio
      default: break
      }
    } else if left.kind == .share || right.kind == .share {
      // A percentage moved by percentage points is a percentage; ratios are percentages as well.
      let movesShare = left.kind == .points || right.kind == .points
      result.kind = isDifference && !movesShare ? .points : .share
    } else {
      result.kind = .ratioDifference
    }
    if result.kind == .points { result.text = LocalizedText(zh: "百分点", en: "percentage points") }
    return result
  }

  /// The unit of a product.
  static func product(_ left: FormulaUnit, _ right: FormulaUnit) -> FormulaUnit {
    var result = combined(left, right, separator: "·", dimension: left.dimension.multiplied)
    if left.kind == .amount, right.kind == .amount {
      result.scale = left.scale.multiplied(by: right.scale) ?? 1
    }
    result.isHundredfold = left.isHundredfold || right.isHundredfold
    return result
  }

  /// The unit of a quotient.
  static func quotient(_ left: FormulaUnit, _ right: FormulaUnit) -> FormulaUnit {
    var result = combined(left, right, separator: "/", dimension: left.dimension.divided)
    if right.kind == .amount {
      result.scale = result.dimension.isEmpty ? 1 : left.scale.divided(by: right.scale) ?? 1
    }
    result.isHundredfold = left.isHundredfold
    return result
  }

  private static func combined(
    _ left: FormulaUnit, _ right: FormulaUnit, separator: String,
    dimension: (Dimension) -> Dimension
  ) -> FormulaUnit {
    let isQuotient = separator == "/"
    if right.kind == .literal { return left }
    if left.kind == .literal, !isQuotient { return right }
    if right.kind == .literalShare { return left.kind == .literal ? right : left }
    if left.kind == .literalShare, !isQuotient { return right }
    let product = dimension(right.dimension)
    if product.isEmpty { return FormulaUnit(.ratio, text: LocalizedText(zh: "比值", en: "a ratio")) }
    // A share of an amount is an amount in the same unit.
    if right.kind != .amount { return left }
    if left.kind != .amount, !isQuotient { return right }
    let text = LocalizedText(
      zh: left.text.zh + separator + right.text.zh, en: left.text.en + separator + right.text.en)
    var result = FormulaUnit(.amount, text: text)
    result.dimension = product
    return result
  }
}
