import Diagnostics
import Prose

/// Ellipses that are not the six dots ……: `...`, `。。。`, a single `…` (GB/T 15834—2011, 4.11).
struct Ellipsis: PassageRule {
  let code = DiagnosticCode.ellipsis
  let name = "省略号"
  let signs = ".。…⋯．·・"

  /// More of them lead to the page numbers of a table of contents.
  private static let longest = 12

  func check(_ passage: Passage, _ notes: inout Notes) {
    var position = 0
    while position < passage.count {
      let unit = passage.units[position]
      guard let shortest = shortest(unit) else {
        position += 1
        continue
      }
      let end = passage.end(of: position) { $0 == unit }
      let run = position..<end
      position = end
      guard !isOperator(passage, run), !isParameter(passage, run), run.count >= shortest,
        !isRight(unit, run.count),
        isChinese(passage, run),
        run.count <= Self.longest || unit == "。"
      else { continue }
      let written = passage.text(run.prefix(12))
      let isCertain = !isEnclosed(passage, run) && !isInFrontOfName(passage, run)
      let hint = LocalizedText(zh: "改成“……”", en: "write “……”")
      notes.add(
        passage, run,
        LocalizedText(zh: "省略号写成了“\(written)”", en: "an ellipsis is written “\(written)”"),
        hint: isCertain ? hint : hint.unlessOfProgram, edits: isCertain ? [(run, "……")] : [])
    }
  }

  /// How many of a character make an ellipsis; `nil` for characters that never do.
  private func shortest(_ unit: Unit) -> Int? {
    switch unit {
    case ".", "。", "．", "·", "・": 3
    case "…", "⋯": 1
    default: nil
    }
  }

  /// Whether it is written as it should be; twelve dots stand for a paragraph.
  private func isRight(_ unit: Unit, _ count: Int) -> Bool {
    unit == "…" && (count == 2 || count == 4)
  }

  private static let operators = Words(
    "运算符 操作符 符号 语法 写法 记号 算子 参数 点号 三点 展开 省略号 命令 路径 输入 键入")

  /// Whether the dots alone stand in brackets or quotation marks: they may be a sign of a program.
  private func isEnclosed(_ passage: Passage, _ run: Range<Int>) -> Bool {
    let (before, behind) = (passage[run.lowerBound - 1], passage[run.upperBound])
    return (before.isOpeningMark || before == "(" || before == "\"" || before == "'")
      && (behind.isClosingMark || behind == ")" || behind == "\"" || behind == "'")
  }

  /// `展开成...rest`: three points directly in front of a Latin word may be a sign of a program.
  private func isInFrontOfName(_ passage: Passage, _ run: Range<Int>) -> Bool {
    let next = passage[run.upperBound]
    return passage[run.lowerBound] == "." && run.count == 3 && (next.isLetter || next == "_")
  }

  /// 展开运算符（...）: the sign itself is named.
  private func isOperator(_ passage: Passage, _ run: Range<Int>) -> Bool {
    guard isEnclosed(passage, run) else { return false }
    return Self.operators.end(passage.units[..<(run.lowerBound - 1)])
      || Self.operators.end(in: passage.units[...], at: run.upperBound + 1) != nil
  }

  /// `（...args）`, `f（a, b, ...）`: further parameters of a program, with nothing Chinese beside them.
  private func isParameter(_ passage: Passage, _ run: Range<Int>) -> Bool {
    guard passage[run.lowerBound] == ".", run.count == 3 else { return false }
    let before = passage[run.lowerBound - 1]
    let isFirst =
      before.isOpeningMark || "(,=[ ".unicodeScalars.contains { $0.value == UInt32(before) }
    if isFirst, passage[run.upperBound].isLetter || passage[run.upperBound] == "_" { return true }
    guard passage[run.upperBound].isClosingMark || passage[run.upperBound] == ")" else {
      return false
    }
    var start = run.lowerBound
    var hasWord = false
    while start > 0, run.lowerBound - start < 80 {
      let unit = passage[start - 1]
      if unit.isOpeningMark || unit == "(" || unit == "[" { return hasWord }
      guard unit < 0x7F || unit == 0xFF0C else { return false }
      if unit.isLetter { hasWord = true }
      start -= 1
    }
    return false
  }

  private func isChinese(_ passage: Passage, _ run: Range<Int>) -> Bool {
    [passage.unitBefore(run.lowerBound), passage.unitFrom(run.upperBound)].contains {
      $0.isHan || $0.isChineseMark
    }
  }
}
