import Tables

/// Why a cell that should hold a number does not.
enum NumberProblem: Error, Equatable {
  /// A word that belongs into the qualifier column stands with the number.
  case qualified(word: String, number: String)
  /// A date, a range or a fraction.
  case dateOrRange
  /// What a spreadsheet shows where its formula failed.
  case spreadsheetError
  /// A dash or a word for “none”.
  case placeholder
  /// Thousands separators that do not stand at thousands.
  case grouping
  /// A unit that is not the indicator's.
  case otherUnit(String)
  /// A number in Chinese characters.
  case chineseNumeral
  /// More digits than a figure can have.
  case tooLong
  /// Anything else.
  case notANumber
}

/// Reads numbers as offices type them, for an indicator with this unit.
///
/// Accepted: half- and full-width digits, thousands separators (comma or space), a sign, scientific
/// notation, the unit itself, and the multipliers 万 and 亿. A multiplier counts from the base unit: with
/// the unit 人 `3.2万` is 32000, with the unit 万元 `5922万` is 5922 and `1.2亿` is 12000.
struct NumberReader {
  let unit: UnitOfMeasure

  func read(_ bytes: ArraySlice<UInt8>) throws(NumberProblem) -> DecimalNumber {
    if let plain = DecimalNumber(utf8: bytes) { return plain }
    let text = halfWidth(String(decoding: bytes, as: UTF8.self))
    if text.hasPrefix("#") { throw .spreadsheetError }
    let placeholders = [
      "-", "--", "—", "——", "–", "/", "\\", "无", "暂无", "缺", "n/a", "na", "nan", "null", "none",
    ]
    if placeholders.contains(text.lowercased()) { throw .placeholder }
    let parts = NumberParts(text)
    guard parts.hasDigits else { throw problemWithoutDigits(text) }
    try checkForm(parts)
    guard let number = DecimalNumber(parts.number) else { throw .tooLong }
    guard let scaled = try scaled(number, by: parts.suffix) else { throw .tooLong }
    return scaled
  }

  /// What is wrong with a text that does not begin with a number.
  private func problemWithoutDigits(_ text: String) -> NumberProblem {
    let signs = ["≥", ">=", "≤", "<=", ">", "<", "≈", "~", "第"]
    let words = QualifierWord.known.filter { $0.position == .prefix }.map(\.text)
    for word in words + signs where text.hasPrefix(word) {
      let parts = NumberParts(String(text.dropFirst(word.count)))
      if parts.hasDigits { return .qualified(word: word, number: parts.number) }
    }
    let numerals = "〇零一二三四五六七八九十百千万亿两几余多半点分之"
    return text.allSatisfy(numerals.contains) ? .chineseNumeral : .notANumber
  }

  /// Refuses dates, ranges, misplaced separators and qualifying words.
  private func checkForm(_ parts: NumberParts) throws(NumberProblem) {
    let suffix = parts.suffix
    let afterDash = suffix.dropFirst().first
    let joints = "-–—~/:年月至到"
    if suffix.first.map(joints.contains) == true, afterDash?.isNumber == true { throw .dateOrRange }
    if parts.pointCount > 1 { throw .dateOrRange }
    if !parts.isGroupedRight { throw .grouping }
    for word in QualifierWord.known {
      let matches =
        switch word.position {
        case .prefix: false
        case .infix: suffix.hasPrefix(word.text)
        case .suffix: suffix.hasSuffix(word.text)
        }
      if matches { throw .qualified(word: word.text, number: parts.number) }
    }
    if suffix == "+" { throw .qualified(word: "以上", number: parts.number) }
  }

  /// The number in the indicator's unit, where this stands behind it.
  private func scaled(
    _ number: DecimalNumber, by suffix: String
  ) throws(NumberProblem) -> DecimalNumber? {
    if suffix.isEmpty || suffix == unit.text { return number }
    if unit.kind == .points, suffix == "百分点" { return number }
    let (factor, rest) = UnitOfMeasure.multiplier(of: Substring(suffix))
    let isOfThisUnit = rest.isEmpty || String(rest) == unit.dimension.base
    guard unit.kind == .amount || unit.kind == .number, isOfThisUnit else {
      throw .otherUnit(suffix)
    }
    return number.multiplied(by: factor)?.divided(by: unit.scale)
  }
}

/// A text that begins with a number, taken apart.
private struct NumberParts {
  /// The number with a plain minus and without separators.
  let number: String
  /// What follows it.
  let suffix: String
  let pointCount: Int
  /// Whether separators stand at thousands only.
  let isGroupedRight: Bool

  var hasDigits: Bool { number.contains(where: \.isNumber) }

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    var sign = ""
    if let first = scalars.first, "+-−﹣".unicodeScalars.contains(first) {
      sign = first == "+" ? "" : "-"
      index = 1
      while index < scalars.count, scalars[index] == " " { index += 1 }
    }
    let start = index
    while index < scalars.count, Self.belongs(scalars, at: index) { index += 1 }
    let body = scalars[start..<index]
    let exponentEnd = Self.endOfExponent(scalars, from: index)
    let exponent = scalars[index..<exponentEnd]
    let digits = body.filter { $0 != "," && $0 != " " }
    number = sign + String(digits) + String(exponent)
    suffix = String(String(scalars[exponentEnd...]).drop { $0 == " " })
    pointCount = body.count { $0 == "." }
    isGroupedRight = Self.isGroupedRight(body)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func belongs(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let scalar = scalars[index]
    if isDigit(scalar) || scalar == "." { return true }
    guard scalar == "," || scalar == " " else { return false }
    return index + 1 < scalars.count && isDigit(scalars[index + 1])
  }

  private static func endOfExponent(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    guard start < scalars.count, scalars[start] == "e" || scalars[start] == "E" else {
      return start
    }
    var digits = start + 1
    if digits < scalars.count, scalars[digits] == "+" || scalars[digits] == "-" { digits += 1 }
    var end = digits
    while end < scalars.count, isDigit(scalars[end]) { end += 1 }
    return end > digits ? end : start
  }

  private static func isGroupedRight(_ body: ArraySlice<Unicode.Scalar>) -> Bool {
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first else { return true }
    let isSeparator: (Unicode.Scalar) -> Bool = { $0 == "," || $0 == " " }
    if parts.dropFirst().contains(where: { $0.contains(where: isSeparator) }) { return false }
    let groups = whole.split(omittingEmptySubsequences: false, whereSeparator: isSeparator)
    guard groups.count > 1, let first = groups.first else { return true }
    return (1...3).contains(first.count) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}

extension String {
  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self = String(view)
  }
}
