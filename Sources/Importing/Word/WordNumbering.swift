/// The automatic numbers of a document, counted as Word counts them.
struct WordNumbering {
  /// What stands in front of a numbered paragraph.
  struct Label: Hashable {
    /// The number with its signs, as `（一）`; empty for bullets.
    let text: String
    /// Whether Markdown has such a list: bullets, and `1.` or `1)`.
    let isList: Bool
  }

  private struct Level {
    var start = 1
    var format = "decimal"
    var text = ""
    /// The style whose paragraphs are counted at this level.
    var style: String?
    /// Whether all numbers in the text are written in digits.
    var isLegal = false
    /// The level above which counting does not begin anew; `nil` for the one above.
    var restart: Int?
  }

  private var levels: [Int: [Int: Level]] = [:]
  /// The kinds of lists that are what a style of lists says.
  private var styles: [Int: String] = [:]
  /// The kind of list that each list in the text is of, where it begins anew, and what it says instead.
  private var lists: [Int: (abstract: Int, starts: [Int: Int], levels: [Int: Level])] = [:]
  private var counters: [Int: [Int: Int]] = [:]
  /// The levels at which lists have begun.
  private var begun: [Int: Set<Int>] = [:]

  /// - Parameter styleList: the list that a style of lists is, by its id.
  init(_ root: XMLElement?, styleList: (String) -> Int? = { _ in nil }) {
    for element in root.map({ Array($0.elements) }) ?? [] {
      if element.name == "w:abstractNum" {
        guard let id = element.attributes["abstractNumId"].flatMap(Int.init) else { continue }
        levels[id] = Self.levels(of: element)
        styles[id] = element.first("w:numStyleLink")?.value
      } else if element.name == "w:num" {
        guard let id = element.attributes["numId"].flatMap(Int.init),
          let abstract = element.first("w:abstractNumId")?.value.flatMap(Int.init)
        else { continue }
        var starts: [Int: Int] = [:]
        var own: [Int: Level] = [:]
        for override in element.elements where override.name == "w:lvlOverride" {
          guard let level = override.attributes["ilvl"].flatMap(Int.init) else { continue }
          starts[level] = override.first("w:startOverride")?.number
          own.merge(Self.levels(of: override)) { $1 }
        }
        lists[id] = (abstract, starts, own)
      }
    }
    for (id, list) in lists {
      guard let style = styles[list.abstract], levels[list.abstract]?.isEmpty ?? true,
        let other = styleList(style).flatMap({ lists[$0] })
      else { continue }
      lists[id] = (other.abstract, list.starts, other.levels.merging(list.levels) { $1 })
    }
  }

  /// The level at which a list counts the paragraphs of a style.
  func level(of style: String, in id: Int) -> Int? {
    guard let list = lists[id] else { return nil }
    let levels = (levels[list.abstract] ?? [:]).merging(list.levels) { $1 }
    return levels.filter { $0.value.style == style }.keys.min()
  }

  private static func levels(of element: XMLElement) -> [Int: Level] {
    var result: [Int: Level] = [:]
    for element in element.elements where element.name == "w:lvl" {
      guard let index = element.attributes["ilvl"].flatMap(Int.init) else { continue }
      var level = Level()
      level.start = element.first("w:start")?.value.flatMap(Int.init) ?? 1
      level.format = element.first("w:numFmt")?.value ?? "decimal"
      level.text = element.first("w:lvlText")?.value ?? ""
      level.style = element.first("w:pStyle")?.value
      level.isLegal = element.flag("w:isLgl")
      level.restart = element.first("w:lvlRestart")?.number
      result[index] = level
    }
    return result
  }

  /// Counts a paragraph and gives what stands in front of it; `nil` where it is in no list.
  mutating func count(_ id: Int, level index: Int) -> Label? {
    guard let list = lists[id] else { return nil }
    let levels = (levels[list.abstract] ?? [:]).merging(list.levels) { $1 }
    guard let level = levels[index] else { return nil }
    var values = counters[list.abstract] ?? [:]
    // A list within another that shares its counters leaves those of the levels around it alone.
    if begun[id, default: []].insert(index).inserted, let start = list.starts[index] {
      values[index] = start - 1
    }
    values[index] = (values[index] ?? level.start - 1) + 1
    for deeper in values.keys
    where deeper > index && levels[deeper]?.restart.map({ index < $0 }) ?? true {
      values[deeper] = nil
    }
    counters[list.abstract] = values
    if level.format == "bullet" { return Label(text: "", isList: true) }
    let own = "%\(index + 1)"
    let isList = level.format == "decimal" && [own + ".", own + ")"].contains(level.text)
    var text = ""
    var rest = level.text[...]
    while let character = rest.popFirst() {
      guard character == "%", let digit = rest.first?.wholeNumberValue, (1...9).contains(digit)
      else {
        text.append(character)
        continue
      }
      rest.removeFirst()
      let other = levels[digit - 1] ?? Level()
      text += Self.number(
        values[digit - 1] ?? other.start, as: level.isLegal ? "decimal" : other.format)
    }
    return Label(text: text, isList: isList)
  }

  // MARK: Formats

  private static func number(_ value: Int, as format: String) -> String {
    guard (0...9999).contains(value) else { return String(value) }
    switch format {
    case "decimalZero": return value < 10 ? "0\(value)" : "\(value)"
    case "decimalFullWidth", "decimalFullWidth2":
      return String(
        String.UnicodeScalarView(
          String(value).unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
    case "upperRoman": return roman(value)
    case "lowerRoman": return roman(value).lowercased()
    case "upperLetter": return letters(value)
    case "lowerLetter": return letters(value).lowercased()
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      return (1...20).contains(value) ? pick("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", value) : "（\(value)）"
    case "ideographTraditional": return value <= 10 ? pick("甲乙丙丁戊己庚辛壬癸", value) : "\(value)"
    case "ideographZodiac": return value <= 12 ? pick("子丑寅卯辰巳午未申酉戌亥", value) : "\(value)"
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
      return String(String(value).map { digits[$0.wholeNumberValue ?? 0] })
    case "chineseLegalSimplified":
      return chinese(value, digits: Array("零壹贰叁肆伍陆柒捌玖"), units: ["", "拾", "佰", "仟"])
    case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting",
      "taiwaneseCountingThousand", "japaneseCounting":
      return chinese(value, digits: digits, units: ["", "十", "百", "千"])
    case "none": return ""
    default: return String(value)
    }
  }

  private static let digits = Array("〇一二三四五六七八九")

  private static func pick(_ signs: String, _ value: Int) -> String {
    String(signs.dropFirst(value - 1).prefix(1))
  }

  private static func letters(_ value: Int) -> String {
    // Behind Z comes AA, then BB.
    guard value > 0, let letter = Unicode.Scalar(UInt32(0x41 + (value - 1) % 26)) else { return "" }
    return String(repeating: String(letter), count: (value - 1) / 26 + 1)
  }

  private static func roman(_ value: Int) -> String {
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (rest, text) = (value, "")
    for (worth, sign) in signs {
      while rest >= worth {
        text += sign
        rest -= worth
      }
    }
    return text
  }

  private static func chinese(_ value: Int, digits: [Character], units: [String]) -> String {
    guard value > 0 else { return "零" }
    let figures = String(value).compactMap(\.wholeNumberValue)
    var text = ""
    var isAfterZero = false
    for (index, figure) in figures.enumerated() {
      let unit = units[figures.count - 1 - index]
      guard figure > 0 else {
        isAfterZero = true
        continue
      }
      if isAfterZero { text += "零" }
      isAfterZero = false
      // 十一, and not 一十一.
      let isTen = figures.count == 2 && index == 0 && figure == 1
      text += (isTen ? "" : String(digits[figure])) + unit
    }
    return text
  }
}
