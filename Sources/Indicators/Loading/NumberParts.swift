/// A text that begins with a number, taken apart.
struct NumberParts {
  /// The number with a plain minus and without separators.
  let number: String
  /// What follows it, without spaces.
  var suffix: String
  /// The sign of a currency in front of it.
  var currency: String?
  let pointCount: Int
  /// Whether separators stand at thousands only.
  let isGroupedRight: Bool

  /// The number alone, with the sign of a currency.
  var withoutSuffix: NumberParts {
    var parts = self
    parts.suffix = ""
    return parts
  }

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
    suffix = String(scalars[exponentEnd...].filter { $0 != " " })
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
  /// The text without a word at its start and the spaces behind it.
  func dropping(_ word: String) -> String {
    String(dropFirst(word.count).drop { $0 == " " })
  }

  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self = String(view)
  }
}
