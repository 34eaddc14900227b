import Tables

/// What a cell says that is no single number and yet says what is known: 3—5, 1:18.5, 三分之二, 前10%, 未统计.
///
/// Only what is plain is taken: 12-13 may be a day of December to a spreadsheet, and 约3—5 leaves open how much.
struct ValueWords: Hashable {
  /// In the spelling that the readers of figures take, without a unit.
  let text: String
  /// As it was written, in one line.
  let written: String
  /// The unit that was written with it.
  let unit: String
  /// Whether it is one number to another, which has no unit at all.
  var isRatio = false

  /// Reads a cell; nil for all else.
  init?(_ written: String) {
    let line = foldedSpelling(halfWidth(written))
    guard line.count <= 30 else { return nil }
    self.written = inOneLine(written)
    if let word = Self.absence(line) ?? Self.share(line) {
      (text, unit) = (word, "")
    } else if let parts = Self.parts(line, ["∶", ":"]), parts.first.unit.isEmpty,
      parts.second.unit.isEmpty
    {
      (text, unit, isRatio) = ("\(parts.first.number):\(parts.second.number)", "", true)
    } else if let parts = Self.parts(line, ["——", "—", "–", "―", "~", "至", "到"]),
      [parts.second.unit, ""].contains(parts.first.unit),
      let low = Double(parts.first.number), let high = Double(parts.second.number), low < high
    {
      (text, unit) = ("\(parts.first.number)—\(parts.second.number)", parts.second.unit)
    } else {
      return nil
    }
  }

  /// Why there is no figure, in a word that says so for sure; a dash says nothing.
  private static func absence(_ line: String) -> String? {
    let absences: [(String, Set<String>)] = [
      (
        "未统计",
        ["未统计", "没有统计", "未收集", "未采集", "不统计", "n/c", "notcollected", "notrecorded", "notmeasured"]
      ),
      ("不适用", ["不适用", "notapplicable", "无此项"]),
    ]
    return absences.first { $0.1.contains(line) }?.0
  }

  /// 前10%, 三分之二.
  private static func share(_ line: String) -> String? {
    if line.hasPrefix("前"), line.hasSuffix("%") {
      let number = line.dropFirst().dropLast()
      return Double(number).map { $0 > 0 && $0 <= 100 } == true ? line : nil
    }
    let sides = line.split(separator: "分", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2, sides[1].hasPrefix("之"), sides[0] != "百", sides[0] != "千" else {
      return nil
    }
    let numerals = [sides[0], sides[1].dropFirst()]
    let isSmall = numerals.allSatisfy {
      (1...3).contains($0.count) && $0.allSatisfy { "一二三四五六七八九十".contains($0) }
    }
    return isSmall ? line : nil
  }

  private typealias Side = (number: String, unit: String)

  /// Two numbers with one of these marks between.
  private static func parts(_ line: String, _ marks: [String]) -> (first: Side, second: Side)? {
    for mark in marks {
      let ranges = line.ranges(of: mark)
      guard ranges.count == 1, let range = ranges.first else { continue }
      guard let first = side(line[..<range.lowerBound]),
        let second = side(line[range.upperBound...])
      else { return nil }
      return (first, second)
    }
    return nil
  }

  private static func side(_ text: Substring) -> Side? {
    let number = text.prefix { $0.isASCII && $0.isNumber || ".,".contains($0) }
      .filter { $0 != "," }
    let unit = text.drop { $0.isASCII && $0.isNumber || ".,".contains($0) }
    guard let first = number.first, first != ".", number.last != ".", Double(number) != nil,
      unit.isEmpty || UnitWords.isUnit(String(unit))
    else { return nil }
    return (number, String(unit))
  }

  /// The text for an indicator with this unit; nil where it is in another one.
  ///
  /// - Parameter said: the unit of plain numbers in the row or column.
  func text(in unit: String, said: String?) -> String? {
    let isPure = unit.isEmpty || unit == "-"
    if isRatio { return isPure || unit == ":1" ? text : nil }
    let own = self.unit.isEmpty ? said ?? unit : self.unit
    return own.isEmpty || own == unit ? text : nil
  }
}
