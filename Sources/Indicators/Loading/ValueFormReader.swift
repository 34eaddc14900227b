import Tables

/// Reads what cells say that is no single number, for an indicator with this unit.
struct ValueFormReader {
  let unit: UnitOfMeasure
  /// Whether the cell holds what is to be reached, so that 每年增长5% and ≤5 are read as well.
  let isTarget: Bool

  private static let absences: [(ValueForm, Set<String>)] = [
    (
      .notCollected,
      ["未统计", "没有统计", "未收集", "未采集", "不统计", "n/c", "notcollected", "notrecorded", "notmeasured"]
    ),
    (.notApplicable, ["不适用", "n/a", "notapplicable", "无此项"]),
  ]

  /// What a cell says; nil for a number, and for what is to be reported as no number.
  func read(_ text: String) -> ValueForm? {
    // As good as all cells hold a number.
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) { return nil }
    let spelling = foldedSpelling(text)
    guard spelling.count <= 40 else { return nil }
    if let absence = Self.absences.first(where: { $0.1.contains(spelling) }) { return absence.0 }
    return fraction(spelling) ?? ratio(spelling) ?? top(spelling)
      ?? (isTarget ? growth(spelling) : nil)
      ?? range(halfWidth(text))
  }

  // MARK: Fractions and ratios

  /// 三分之二, 3分之2, two thirds; 百分之九十八 is a number in per cent.
  private func fraction(_ text: String) -> ValueForm? {
    let words = [
      "half": (1, 2), "onehalf": (1, 2), "onethird": (1, 3), "twothirds": (2, 3),
      "two-thirds": (2, 3),
      "onequarter": (1, 4), "aquarter": (1, 4), "threequarters": (3, 4), "three-quarters": (3, 4),
      "one-third": (1, 3), "一半": (1, 2),
    ]
    if let (part, whole) = words[text] { return .fraction(part, of: whole) }
    let parts = text.components(around: "分之")
    guard let parts, let whole = Self.small(parts.0), let part = Self.small(parts.1), whole > 1,
      part > 0, part <= whole
    else { return nil }
    return .fraction(part, of: whole)
  }

  /// A number from 1 to 99 in digits or in Chinese characters.
  private static func small(_ text: String) -> Int? {
    if let number = Int(text) { return (1...99).contains(number) ? number : nil }
    return ChineseNumeral(text).flatMap { (1...99).contains($0.value) ? $0.value : nil }
  }

  /// 1:18.5, 18.5比1; only of an indicator that has no unit.
  private func ratio(_ text: String) -> ValueForm? {
    guard unit.kind == .number else { return nil }
    let parts =
      text.replacing("∶", with: ":").replacing("比", with: ":").components(around: ":")
    guard let parts, let first = DecimalNumber(parts.0), let second = DecimalNumber(parts.1),
      first > 0, second > 0
    else { return nil }
    return .ratio(first, second)
  }

  // MARK: Places

  /// 前10%, top 10 %, 前10名, 前十, top ten.
  private func top(_ text: String) -> ValueForm? {
    guard let mark = ["前", "top", "thetop", "first"].first(where: text.hasPrefix) else {
      return nil
    }
    let rest = String(text.dropFirst(mark.count))
    if rest.hasSuffix("%"), let share = DecimalNumber(String(rest.dropLast())), share > 0,
      share <= .hundred
    {
      return .topShare(share)
    }
    let tail = ["名", "位", "强", "places", "place"].first(where: rest.hasSuffix) ?? ""
    let count = String(rest.dropLast(tail.count))
    let words = ["three": 3, "five": 5, "ten": 10, "twenty": 20, "fifty": 50, "hundred": 100]
    let number = Int(count) ?? words[count] ?? Self.small(count) ?? (count == "百" ? 100 : nil)
    return number.flatMap { (1...100_000).contains($0) ? .topPlaces($0) : nil }
  }

  // MARK: Targets

  /// +5%/年, 每年增长5%, 年均增长5%以上, 5 % a year.
  private func growth(_ text: String) -> ValueForm? {
    var rest = text
    var isYearly = false
    for word in [
      "/年", "/year", "ayear", "peryear", "eachyear", "everyyear", "p.a.", "每年", "年均", "逐年", "同比",
      "比上年",
    ]
    where rest.contains(word) {
      rest = rest.replacing(word, with: "")
      isYearly = true
    }
    var isDown = false
    for (word, down) in [
      ("增长", false), ("提高", false), ("增加", false), ("上升", false), ("growthof", false),
      ("growth", false),
      ("下降", true), ("减少", true), ("降低", true), ("fallof", true), ("以上", false), ("及", false),
      ("不低于", false), ("≥", false), (">=", false), ("+", false),
    ] where rest.contains(word) {
      rest = rest.replacing(word, with: "")
      isDown = isDown || down
    }
    guard isYearly, rest.hasSuffix("%"), let rate = DecimalNumber(String(rest.dropLast())) else {
      return nil
    }
    return .growth(isDown ? rate.negated : rate)
  }

  // MARK: Ranges

  /// 3—5, 201—250, 80—90%, 1.5—2万.
  ///
  /// A hyphen between two small numbers is left to be reported: spreadsheets make dates look like that.
  func range(_ text: String) -> ValueForm? {
    let isHyphen = !text.contains { Self.dashes.contains($0) }
    guard let ends = ends(of: text, read: { number($0) }) else { return nil }
    let (low, high) = (ends.low, ends.high)
    guard low < high else { return nil }
    if isHyphen, low.decimals == 0, high.decimals == 0, low <= 31, high <= 31 { return nil }
    if isHyphen, ends.digits == 4, low >= 1900, low <= 2100 { return nil }
    return .range(low, high)
  }

  private static let dashes: Set<Character> = ["—", "–", "―", "～", "~", "至", "到"]

  /// The two numbers of a range, however they are read, and how many signs the first has.
  func ends<Number>(
    of text: String, read number: (String) -> Number?
  ) -> (low: Number, high: Number, digits: Int)? {
    var spelling = text
    for mark in ["——", "–", "―", "～", "~", "至", "到"] {
      spelling = spelling.replacing(mark, with: "—")
    }
    let parts = spelling.components(around: spelling.contains("—") ? "—" : "-")
    guard let parts, !parts.0.isEmpty, !parts.1.isEmpty else { return nil }
    let left = parts.0.trimmed
    let right = parts.1.trimmed
    // 万 is a number to Unicode, too.
    let isDigit: (Character) -> Bool = { ("0"..."9").contains($0) }
    guard let high = number(right), let last = left.last else { return nil }
    // 1.5—2万: the word for the scale, or the unit, is said once.
    let tail = String(right.drop { isDigit($0) || ".,+-−".contains($0) })
    let low = isDigit(last) ? number(left + tail) ?? number(left) : number(left)
    return low.map { ($0, high, left.count) }
  }

  private func number(_ text: String) -> DecimalNumber? {
    try? NumberReader(unit: unit).read(Array(text.utf8)[...])
  }
}

extension String {
  /// What stands before and behind a mark that the text has once.
  fileprivate func components(around mark: String) -> (String, String)? {
    let ranges = self.ranges(of: mark)
    guard ranges.count == 1, let range = ranges.first else { return nil }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }

  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
