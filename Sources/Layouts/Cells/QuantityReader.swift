import Tables

/// Reads numbers as people type them: 约110家, 2.16万, 九十余家, 第10位, £143.9m, (3,686), 83（含发明11）.
enum QuantityReader {
  /// What a line says; nil for words without a number.
  static func read(_ written: String) -> CellContent? {
    var (line, remark) = divided(Label.withoutFootnoteMarks(written))
    var quantity = Quantity(number: "")
    if line.first == "(", line.last == ")", let inner = read(String(line.dropFirst().dropLast())),
      case .quantity(var negative) = inner, !negative.number.hasPrefix("-")
    {
      negative.number = "-" + negative.number
      return .quantity(negative)
    }
    for (word, isFall) in [
      ("下降", true), ("减少", true), ("降低", true), ("增长", false), ("增加", false), ("提高", false),
      ("上升", false),
    ]
    where line.hasPrefix(word) {
      guard case .quantity(var change)? = read(String(line.dropFirst(word.count))) else {
        return nil
      }
      if isFall, !change.number.hasPrefix("-") { change.number = "-" + change.number }
      return .quantity(change)
    }
    if line.hasPrefix("第") || line.hasPrefix("前"), let rank = rank(line) {
      quantity.number = rank.number
      quantity.unit = rank.unit
      quantity.isRank = true
      quantity.remark = remark
      return .quantity(quantity)
    }
    for word in ["不到", "不足", "少于", "小于", "低于", "未满", "<", "lessthan"] where line.hasPrefix(word) {
      return .unknown(written, .below)
    }
    for (word, meant) in prefixes where line.hasPrefix(word) {
      quantity.qualifier = meant
      line = inOneLine(String(line.dropFirst(word.count)))
      break
    }
    guard let number = NumberParts(line) else { return nil }
    if number.isRange { return .unknown(written, .range) }
    quantity.number = number.digits
    var unit = number.rest
    if let (word, rest) = qualifierBehind(unit) {
      quantity.qualifier = quantity.qualifier ?? word
      unit = rest
    }
    // 一般 and 三好学生 are words: behind a numeral in characters stands a unit.
    guard number.isInCharacters ? UnitWords.isUnit(unit) : isUnitOrNothing(unit) else { return nil }
    quantity.unit = number.currency + unit
    quantity.remark = remark
    return .quantity(quantity)
  }

  private static let prefixes: [(String, String)] = [
    ("大约", "约"), ("约为", "约"), ("约", "约"), ("将近", "将近"), ("接近", "接近"), ("近", "近"), ("不少于", "不少于"),
    ("不低于", "不低于"),
    ("至少", "至少"), ("达到", ""), ("达", ""), ("不超过", "不超过"), ("不多于", "不多于"), ("不高于", "不高于"),
    ("至多", "至多"), ("最多", "最多"),
    ("超过", "超过"), ("超", "超"), ("逾", "逾"), ("多于", "多于"), ("高于", "高于"), ("大于", "大于"),
    (">=", "at-least"), ("≥", "at-least"),
    ("≧", "at-least"), ("<=", "up-to"), ("≤", "up-to"), ("≦", "up-to"), (">", "more-than"),
    ("≈", "约"), ("~", "约"), ("c.", "about"),
    ("about ", "about"), ("approx. ", "about"), ("approximately ", "about"), ("over ", "more-than"),
    ("more than ", "more-than"), ("at least ", "at-least"), ("up to ", "up-to"),
  ].map { ($0.0, $0.1) }

  /// A place in a ranking: 第10位, 前12, 第三名, 第二.
  private static func rank(_ line: String) -> (number: String, unit: String)? {
    guard let parts = NumberParts(inOneLine(String(line.dropFirst()))), !parts.isRange,
      !parts.digits.contains("."), !parts.digits.hasPrefix("-"),
      ["", "位", "名", "位次", "名次"].contains(parts.rest)
    else { return nil }
    return (parts.digits, "位")
  }

  /// A word that qualifies a number and stands behind it: 余 of 余家, 以上 of 人以上, +.
  private static func qualifierBehind(_ unit: String) -> (word: String, rest: String)? {
    if unit == "+" { return ("以上", "") }
    for word in ["左右", "上下", "及以上", "以上", "及以下", "以下", "以内"] where unit.hasSuffix(word) {
      return (word, String(unit.dropLast(word.count)))
    }
    let multiplier = unit.prefix { "十百千万亿".contains($0) }
    let rest = unit.dropFirst(multiplier.count)
    for word in ["余", "多"] where rest.hasPrefix(word) {
      return (word, String(multiplier) + String(rest.dropFirst()))
    }
    return nil
  }

  private static func isUnitOrNothing(_ unit: String) -> Bool {
    if unit.isEmpty || UnitWords.isUnit(unit) || unit == ":1" || unit == "成" { return true }
    // A word that nobody knows as a unit counts things where it is short and plain: 3盒.
    return unit.count <= 3
      && unit.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// The line without a remark in brackets at its end.
  private static func divided(_ line: String) -> (String, String?) {
    guard line.hasSuffix(")"), let open = line.lastIndex(of: "("), open > line.startIndex else {
      return (line, nil)
    }
    let inner = String(line[line.index(after: open)...].dropLast())
    return (inOneLine(String(line[..<open])), inner)
  }
}

/// A line that begins with a number, in digits or in Chinese characters.
private struct NumberParts {
  var digits = ""
  var rest = ""
  var currency = ""
  var isRange = false
  /// Whether the number is written in Chinese characters.
  var isInCharacters = false

  init?(_ line: String) {
    var text = Substring(line)
    for sign in ["人民币", "rmb", "cny", "gbp", "usd", "£", "$", "€", "¥", "￥"]
    where text.lowercased().hasPrefix(sign) {
      currency = sign == "￥" ? "¥" : sign
      text = text.dropFirst(sign.count).drop { $0 == " " }
      break
    }
    if !readDigits(&text), !readChinese(&text) { return nil }
    rest = String(text.filter { $0 != " " })
    let first = rest.first
    if digits.isEmpty { return nil }
    if rest.hasPrefix(":") {
      if rest == ":1" { return }
      isRange = true
    }
    let joint = rest.firstIndex { "-–—~至到/".contains($0) }
    if let joint,
      rest[rest.index(after: joint)...].drop(while: { "-–—~".contains($0) }).first.map({
        $0.isNumber
      }) ?? false
    {
      isRange = true
    }
    if first == ".", rest.count > 1 { return nil }
  }

  private mutating func readDigits(_ text: inout Substring) -> Bool {
    var rest = text
    var sign = ""
    if let first = rest.first, "+-−﹣▲△↓↑".contains(first) {
      sign = "+↑".contains(first) ? "" : "-"
      rest = rest.dropFirst().drop { $0 == " " }
    }
    var number = ""
    var groups: [Int] = [0]
    var hasPoint = false
    while let character = rest.first {
      if character.isASCII, character.isNumber {
        number.append(character)
        groups[groups.count - 1] += 1
      } else if character == ".", !hasPoint, rest.dropFirst().first?.isNumber == true {
        hasPoint = true
        number.append(".")
        if groups.count == 1 { groups = [0] }
      } else if character == "," || character == " " || character == "'", !hasPoint,
        rest.dropFirst().prefix(3).count == 3, rest.dropFirst().prefix(3).allSatisfy(\.isNumber),
        rest.dropFirst(4).first?.isNumber != true, groups[groups.count - 1] > 0
      {
        groups.append(0)
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    guard number.contains(where: \.isNumber) else { return false }
    if let mark = rest.first, mark == "e" || mark == "E" {
      let exponent = rest.dropFirst().prefix { $0.isNumber || "+-".contains($0) }
      if !exponent.isEmpty {
        number += "E" + exponent
        rest = rest.dropFirst(1 + exponent.count)
      }
    }
    digits = sign + number
    text = rest.drop { $0 == " " }
    return true
  }

  private mutating func readChinese(_ text: inout Substring) -> Bool {
    if text.hasPrefix("百分之") {
      var rest = text.dropFirst(3)
      guard readDigits(&rest) || readChinese(&rest) else { return false }
      isInCharacters = true
      text = "%" + rest
      return true
    }
    let numeral = text.prefix { "〇零一二三四五六七八九十百千万亿两".contains($0) }
    // 百 alone counts where something follows: 百余家.
    guard
      let number = ChineseNumeral(numeral)
        ?? (numeral.count == 1 ? ChineseNumeral("一" + numeral) : nil)
    else { return false }
    digits = String(number.value)
    isInCharacters = true
    text = text.dropFirst(numeral.count)
    return true
  }
}
