import Indicators
import Prose

extension EnglishScanner {
  // MARK: Numbers

  static let factors: [String: Int] = [
    "thousand": 1000, "k": 1000, "million": 1_000_000, "m": 1_000_000, "mn": 1_000_000,
    "billion": 1_000_000_000, "bn": 1_000_000_000, "hundred": 100,
  ]

  mutating func digits(_ index: Int) -> Int {
    if let end = time(index) { return end }
    let text = tokens[index].text.filter { $0 != "," }
    guard let value = DecimalNumber(text), !isPartOfName(index) else { return index + 1 }
    let decimals = text.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    let grain = DecimalNumber("1e-\(decimals)") ?? 1
    return finish(index..<index + 1, value, grain, isSpelt: false)
  }

  /// Whether digits belong to a name, a time of day or an address: ISO 14001:2015, Level 3, Room 214.
  func isPartOfName(_ index: Int) -> Bool {
    let token = tokens[index]
    let before = self[index - 1]
    let after = self[index + 1]
    let isTight = tokens.indices.contains(index + 1) && !tokens[index + 1].followsSpace
    if !token.followsSpace, index > 0 {
      if tokens[index - 1].kind != .mark { return true }
      if ["/", "_", "#", "@", "=", "+", ":", ".", "\\", "&"].contains(before) { return true }
      if before == "-" || before == "–" { return isNegative(index) == false }
    }
    if isTight, ["/", "_", "@", "=", "+", "\\", "°"].contains(after) { return true }
    // 14001:2015, and not 3,652: the learners.
    if isTight, after == ":", tokens.indices.contains(index + 2), !tokens[index + 2].followsSpace {
      return true
    }
    if isTight, after == "-" || after == "–" { return true }
    if isTight, tokens[index + 1].kind == .word, Self.factors[after] == nil,
      !["st", "nd", "rd", "th"].contains(after), !units.contains(Self.singular(after))
    {
      return true
    }
    let labels: Set<String> = [
      "level", "room", "page", "pages", "table", "figure", "chapter", "section", "line", "note",
      "no",
      "number", "grade", "stage", "phase", "lane", "street", "road", "telephone", "tel", "part",
      "article", "version", "step", "box", "item", "appendix", "annex", "block", "building",
      "gallery",
      "hall", "iso", "act", "volume", "key", "year", "week", "day", "ward", "platform", "floor",
      "exhibit",
    ]
    // Young people taking part 6,390: labels have small numbers.
    let isSmall = !token.text.contains { $0 == "," || $0 == "." }
    // Playgrounds number 92.
    let isVerb =
      before == "number" && index > 1 && !tokens[index - 1].isCapital
      && self[index - 2].count > 3 && self[index - 2].hasSuffix("s")
    // Quayside ward 143: the ward has a name and no number.
    // At the end of the year 386 titles were in print.
    let isNamed =
      index > 2 && tokens[index - 2].isCapital && !tokens[index - 1].isCapital
      || ["the", "this", "that"].contains(self[index - 2])
        && ["year", "week", "day"].contains(before)
    return isSmall && !isVerb && !isNamed && labels.contains(before) && index > 0
      && tokens[index - 1].kind == .word
  }

  func isNegative(_ index: Int) -> Bool {
    guard index > 0, ["-", "−", "–"].contains(self[index - 1]), !tokens[index].followsSpace else {
      return false
    }
    return tokens[index - 1].followsSpace || index == 1
      || ["(", "£", "$", "€"].contains(self[index - 2])
  }

  /// Whether a token is the small figure of a unit: the m of m³ is no million.
  func isPower(_ index: Int) -> Bool {
    tokens.indices.contains(index) && !tokens[index].followsSpace
      && ["²", "³"].contains(tokens[index].text)
  }

  static let small: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  /// The number of a word such as twenty-three.
  static func spelt(_ word: String) -> Int? {
    if let value = small[word] { return value }
    let parts = word.split(separator: "-").map(String.init)
    guard parts.count == 2, let tens = small[parts[0]], tens >= 20, let ones = small[parts[1]],
      (1...9).contains(ones)
    else { return nil }
    return tens + ones
  }

  /// Reads twelve, one hundred and five, two thousand three hundred.
  mutating func words(_ index: Int) -> Int {
    guard let first = Self.spelt(tokens[index].text) else { return index + 1 }
    var total = 0
    var section = first
    var end = index + 1
    while end < tokens.count, tokens[end].kind == .word {
      let word = tokens[end].text
      if word == "hundred" {
        section *= 100
      } else if word == "thousand" {
        total += section * 1000
        section = 0
      } else if word == "and", self[end - 1] == "hundred" || self[end - 1] == "thousand",
        Self.spelt(self[end + 1]) != nil
      {
        end += 1
        continue
      } else if let value = Self.spelt(word), self[end - 1] != "and" || end - index > 1,
        ["hundred", "thousand", "and"].contains(self[end - 1])
      {
        section += value
      } else {
        break
      }
      end += 1
      if total > 1_000_000_000 || section > 1_000_000_000 { return end }
    }
    // Three and a half times as many.
    if self[end] == "and", self[end + 1] == "a" || Self.spelt(self[end + 1]) != nil,
      ["half", "quarter", "third", "quarters", "thirds"].contains(self[end + 2])
    {
      return end + 3
    }
    // Nine in ten, two out of three and one of us are no counts.
    if ["in", "out", "of"].contains(self[end]),
      Self.spelt(self[end + 1]) != nil || self[end] != "in"
    {
      return end
    }
    return finish(index..<end, DecimalNumber(total + section), 1, isSpelt: true)
  }

  static let currencies: [String: String] = [
    "£": "£", "$": "$", "€": "€", "¥": "¥", "usd": "$", "gbp": "£", "eur": "€", "cny": "元",
    "rmb": "元",
  ]

  /// Adds a number with what stands around it; gives the token behind it.
  mutating func finish(
    _ range: Range<Int>, _ value: DecimalNumber, _ grain: DecimalNumber, isSpelt: Bool
  ) -> Int {
    var end = range.upperBound
    var number = WrittenNumber(
      range: 0..<0, digits: tokens[range.lowerBound].range, value: value, grain: grain, unit: "",
      base: "")
    number.isSpelt = isSpelt
    number.isIndefinite = isSpelt && value == 1
    if !isSpelt || value < 1000, let factor = Self.factors[self[end]].map({ DecimalNumber($0) }),
      self[end] != "hundred", isSpelt == false || self[end].utf8.count > 2, !isPower(end + 1)
    {
      number.value = value.multiplied(by: factor) ?? value
      number.grain = grain.multiplied(by: factor) ?? grain
      number.isRounded = true
      number.unit = self[end]
      end += 1
    }
    var start = range.lowerBound
    if isNegative(start) {
      start -= 1
      number.isNegative = true
      number.value = number.value.negated
    }
    if let currency = Self.currencies[self[start - 1]] {
      start -= 1
      if ["us", "au", "hk"].contains(self[start - 1]), !tokens[start].followsSpace { start -= 1 }
      number.base = currency
      if ["-", "−"].contains(self[start - 1]), !tokens[start].followsSpace,
        tokens[start - 1].followsSpace
      {
        start -= 1
        number.isNegative = true
        number.value = number.value.negated
      }
    } else {
      end = unit(of: &number, from: end)
    }
    qualify(&number, &start)
    number.range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
    numbers.append(number)
    return end
  }
}
