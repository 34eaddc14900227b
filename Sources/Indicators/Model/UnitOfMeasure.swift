import Tables

/// The unit of an indicator: how it is printed, and what formulas need to know of it.
public struct UnitOfMeasure: Hashable, Sendable {
  /// What a number in this unit is.
  enum Kind: Hashable, Sendable {
    /// So much of something.
    case amount
    /// A share of a whole, in hundredths or thousandths.
    case share
    /// The difference of two shares.
    case points
    /// A pure number.
    case number
  }

  /// The unit as it is printed: `万元`, `%`, `个百分点`; empty for a pure number.
  public let text: String
  /// What a number in this unit is.
  let kind: Kind
  /// How many base units it is: 10000 for 万元, whose base is 元.
  let scale: DecimalNumber
  /// What is counted, with exponents: 元 1 and 人 −1 for 万元/人.
  let dimension: Dimension
  /// How many of what it names first its words for how many say: 10000 of 万元 and of 万千瓦时, 1 of 千瓦时.
  let multiplier: DecimalNumber
  /// Its name without these words, which 万 behind a number counts: 元 of 万元, 千瓦时 of 万千瓦时.
  let name: String
  /// The same as the table spells it: cubic metres of thousand cubic metres, TEU of '000 TEU.
  let spelledName: String

  /// Whether the unit is a percent sign.
  public var isPercent: Bool { text == "%" }
  /// Whether the unit is percentage points.
  public var isPoints: Bool { kind == .points }

  /// A number of this unit as a number of things: 3 of 3种, 20000 of 2万人次; nil for shares, and for
  /// what is too large.
  public func count(_ value: DecimalNumber) -> DecimalNumber? {
    kind == .amount || kind == .number ? value.multiplied(by: multiplier) : nil
  }

  /// Reads a unit as tables write it.
  public init(_ written: String) {
    let spelling = foldedSpelling(written)
    let money = Currency.unit(spelling)
    if let money {
      multiplier = DecimalNumber(coefficient: powerOfTen(money.exponent), scale: 0) ?? 1
      (name, spelledName) = (money.currency.base, money.currency.base)
    } else {
      let (factor, rest) = Self.multiplier(of: Substring(spelling))
      (multiplier, name) = (factor, String(rest))
      spelledName = Self.end(of: written, behind: spelling.count - rest.count)
    }
    switch spelling {
    case "%", "‰", "百分比", "千分比":
      kind = .share
      text = spelling == "%" || spelling == "百分比" ? "%" : "‰"
      scale = DecimalNumber(coefficient: 1, scale: text == "%" ? 2 : 3) ?? 1
      dimension = Dimension()
    case "个百分点", "百分点", "pp":
      kind = .points
      text = "个百分点"
      scale = DecimalNumber(coefficient: 1, scale: 2) ?? 1
      dimension = Dimension()
    case "", "倍", "-", "—", "/", ":", ":1", "1:":
      kind = .number
      // 17.1:1 is written with a number to a cell, and says what the number is of.
      text = spelling == "倍" || spelling == ":1" ? spelling : ""
      scale = 1
      dimension = Dimension()
    default:
      kind = .amount
      text = halfWidth(written)
      if let money {
        scale = multiplier
        var base = Dimension()
        base.add(money.currency.base, exponent: 1)
        dimension = base
      } else {
        (scale, dimension) = Self.analysed(spelling)
      }
    }
  }

  /// Whether it is money.
  public var isMoney: Bool { currency != nil }
  /// The currency that it counts; nil for what is no money.
  var currency: Currency? { dimension.base.flatMap(Currency.known(as:)) }
  /// Whether a number in it is a share of a whole.
  var isShare: Bool { kind == .share }

  /// The exponent of ten that an English word or letter behind a number stands for: 6 for the m of £143.9m.
  ///
  /// Letters count money only: m may be metres elsewhere.
  func exponent(ofEnglish suffix: String) -> Int? {
    guard kind == .amount || kind == .number, !suffix.isEmpty else { return nil }
    let word = suffix.lowercased()
    guard currency != nil || word.utf8.count > 4 else { return nil }
    return Currency.exponent(of: word)
  }

  /// The multiplier at the start of a unit or behind a number, and what follows it.
  static func multiplier(of text: Substring) -> (factor: DecimalNumber, rest: Substring) {
    let english = [("billion", 9), ("million", 6), ("thousand", 3), ("'000", 3)]
      .first { text.hasPrefix($0.0) }
    let (exponent, rest) =
      english.map { ($0.1, text.dropFirst($0.0.count)) } ?? ScaleWord.division(of: text)
    return (DecimalNumber(coefficient: powerOfTen(exponent), scale: 0) ?? 1, rest)
  }

  /// A text without so much of its beginning, counted without white space.
  private static func end(of text: String, behind length: Int) -> String {
    var (rest, length) = (halfWidth(text)[...], length)
    while length > 0, let first = rest.first {
      length -= foldedSpelling(String(first)).count
      rest = rest.dropFirst()
    }
    return String(rest.drop(while: \.isWhitespace))
  }

  /// How many of what unit: 10⁷ W·h of 万千瓦时, so that 千瓦 and 瓦 can be added.
  private static func analysed(_ text: String) -> (DecimalNumber, Dimension) {
    var scale: DecimalNumber = 1
    var dimension = Dimension()
    for (index, part) in text.split(separator: "/").enumerated() {
      var (factor, base) = multiplier(of: part)
      if ScaleWord.isUnitOfItsOwn(base) {
        factor = factor.multiplied(by: base.first == "千" ? 1000 : .hundred) ?? factor
        base = base.dropFirst()
      }
      scale = (index == 0 ? scale.multiplied(by: factor) : scale.divided(by: factor)) ?? scale
      dimension.add(String(base), exponent: index == 0 ? 1 : -1)
    }
    return (scale, dimension)
  }
}

/// What a unit counts: base units and their exponents, those with exponent 0 left out.
struct Dimension: Hashable, Sendable {
  private var exponents: [String: Int] = [:]

  var isEmpty: Bool { exponents.isEmpty }
  /// The base unit where there is just one, to the first power.
  var base: String? {
    exponents.count == 1 && exponents.values.first == 1 ? exponents.keys.first : nil
  }

  mutating func add(_ base: String, exponent: Int) {
    let sum = exponents[base, default: 0] + exponent
    exponents[base] = sum == 0 || base.isEmpty ? nil : sum
  }

  /// The dimension of a product.
  func multiplied(by other: Dimension) -> Dimension {
    var product = self
    for (base, exponent) in other.exponents { product.add(base, exponent: exponent) }
    return product
  }

  /// The dimension of a quotient.
  func divided(by other: Dimension) -> Dimension {
    var quotient = self
    for (base, exponent) in other.exponents { quotient.add(base, exponent: -exponent) }
    return quotient
  }
}
