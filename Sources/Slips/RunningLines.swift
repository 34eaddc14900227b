import Prose

/// Lines of a paragraph that are written as a list or as a definition and run together into one.
enum RunningLines {
  static func all(in text: MarkedText) -> [Slip] {
    guard text.units.contains(Passage.softBreak) else { return [] }
    var slips: [Slip] = []
    var previous: Item?
    var bullet: Passage.Unit?
    var hasList = false
    var start = 0
    while start < text.count {
      let first = text.end(of: start) { $0.isAnyBlank }
      let isRunning =
        start > 0 && text[start - 1] == Passage.softBreak && !isBroken(text, start - 1)
      let item = Item(text, first)
      // One report for a list: its other lines are mended with it.
      if isRunning, !hasList, let item, let before = previous, item.follows(before) {
        slips.append(list(text, before, item))
        hasList = true
      }
      if isRunning, !hasList, isBullet(text, first), text[first] == bullet {
        slips.append(bullets(text, first))
        hasList = true
      }
      if isRunning, let slip = definition(text, first) { slips.append(slip) }
      previous = item
      bullet = isBullet(text, first) ? text[first] : nil
      start = text.lineEnd(from: start) + 1
    }
    return slips
  }

  /// Whether a `<br>`, which is no part of the passage, ends the line in front of a break.
  private static func isBroken(_ text: MarkedText, _ position: Int) -> Bool {
    let starts = text.passage.starts
    let bytes = Int(starts[max(position - 1, 0)])..<Int(starts[position])
    return text.file[bytes].contains("<")
  }

  private static func list(_ text: MarkedText, _ first: Item, _ second: Item) -> Slip {
    let (one, two) = (text.source(first.mark), text.source(second.mark))
    return text.slip(
      first.mark,
      (
        "“\(one)”“\(two)”这几行不会分行，会连成一段显示",
        "the lines “\(one)”, “\(two)” are not shown as lines and run together"
      ),
      (
        "每行之间空一行，就各成一段；要排成列表，就写成“\(first.number). 内容”：半角的点后面空一格",
        "put an empty line between them, or write a list: “\(first.number). words”"
      ))
  }

  private static let bullets = Set(Passage.writtenUnits(of: "•·●○■□◆◇▪▶►※★☆✓✔・"))
  private static let dashes = Set(Passage.writtenUnits(of: "—–"))

  /// Whether a line begins with a dot of a list and words behind it.
  private static func isBullet(_ text: MarkedText, _ start: Int) -> Bool {
    let next = text[text.end(of: start + 1) { $0.isAnyBlank }]
    if dashes.contains(text[start]) { return next.isHan }
    return bullets.contains(text[start]) && InlineSlips.isWord(next)
  }

  private static func bullets(_ text: MarkedText, _ start: Int) -> Slip {
    let mark = text.source(start..<start + 1)
    return text.slip(
      start..<start + 1,
      (
        "“\(mark)”开头的这几行不会分行，会连成一段显示",
        "the lines that begin with “\(mark)” are not shown as lines and run together"
      ), ("每行写成“- 内容”：半角的减号后面空一格", "write “- words” in each line, with a blank behind the hyphen"))
  }

  /// `: 定义` below a term.
  private static func definition(_ text: MarkedText, _ start: Int) -> Slip? {
    guard text.isMark(oneOf: ":：", at: start), text[start + 1].isAnyBlank else { return nil }
    let words = text.end(of: start) { $0 == 0x3A || $0 == 0xFF1A || $0.isAnyBlank }
    guard words < text.lineEnd(from: start) else { return nil }
    return text.slip(
      start..<start + 1,
      (
        "行首的“\(text.source(start..<start + 1))”不会排成定义，会和上一行连在一起",
        "“\(text.source(start..<start + 1))” at the beginning of a line makes no definition here"
      ),
      ("写成一行“**词语**：解释”", "write “**term**: its meaning” in one line"))
  }

  /// A number at the beginning of a line with the sign that goes with it: `1、`, `１．`, `（1）`, `一、`, `①`.
  private struct Item {
    let mark: Range<Int>
    let number: Int
    /// The number's kind and the signs around it, which are the same in all items of a list.
    let form: String

    func follows(_ other: Item) -> Bool { form == other.form && number == other.number + 1 }

    init?(_ text: MarkedText, _ start: Int) {
      let circled: Passage.Unit = 0x2460
      if (circled..<circled + 20).contains(text[start]) {
        (mark, number, form) = (start..<start + 1, Int(text[start] - circled) + 1, "①")
        return
      }
      let opens = text.isMark(oneOf: "（(", at: start)
      let begin = opens ? start + 1 : start
      let end = text.end(of: begin, limit: 3) { Self.digit($0) != nil || Self.chinese($0) != nil }
      let closes = opens ? "）)" : "、．.）)"
      guard begin < end, text.isMark(oneOf: closes, at: end),
        let number = Self.number(text.units[begin..<end])
      else { return nil }
      // 1.5 is a figure. “2. 甲” with its blank is here where it stands below a line of text: only a list
      // from 1 on may begin there.
      guard !text.isMark(oneOf: ".．", at: end) || Self.digit(text[end + 1]) == nil else {
        return nil
      }
      let kind = Self.digit(text[begin]) != nil ? "1" : "一"
      (mark, self.number) = (start..<end + 1, number)
      form = (opens ? "(" : "") + kind + String(text[end])
    }

    /// A digit, full-width or not.
    private static func digit(_ unit: Passage.Unit) -> Int? {
      if unit.isDigit { return Int(unit) - 0x30 }
      return (0xFF10...0xFF19).contains(unit) ? Int(unit) - 0xFF10 : nil
    }

    private static func chinese(_ unit: Passage.Unit) -> Int? {
      Passage.writtenUnits(of: "零一二三四五六七八九十").firstIndex(of: unit)
    }

    /// 1 to 999 in digits, or 一 to 九十九.
    private static func number(_ units: ArraySlice<Passage.Unit>) -> Int? {
      let digits = units.compactMap(digit)
      if digits.count == units.count { return digits.reduce(0) { $0 * 10 + $1 } }
      let values = units.compactMap(chinese)
      guard values.count == units.count else { return nil }
      return switch (values.count, values.first, values.last) {
      case (1, let value?, _): value
      case (2, 10, let ones?): 10 + ones
      case (2, let tens?, 10): 10 * tens
      case (3, let tens?, let ones?) where values[1] == 10: 10 * tens + ones
      default: nil
      }
    }
  }
}
