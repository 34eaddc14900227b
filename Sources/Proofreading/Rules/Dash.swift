import Diagnostics
import Prose

/// Dashes that are not ——: `--`, `――`, `──`, `－－` beside Chinese characters (GB/T 15834—2011, 4.10).
///
/// A single — joins places and names, but not with spaces around it, nor in front of 这, 让 and the like.
/// Signs between numbers belong to another rule.
struct Dash: PassageRule {
  let code = DiagnosticCode.dash
  let name = "破折号"
  let signs = "-—–―─－"

  private static let longest = 4

  func check(_ passage: Passage, _ notes: inout Notes) {
    var position = 0
    while position < passage.count {
      guard isDash(passage.units[position]) else {
        position += 1
        continue
      }
      let end = passage.end(of: position, while: isDash)
      check(passage, position..<end, &notes)
      position = end
    }
  }

  private func isDash(_ unit: Unit) -> Bool {
    switch unit {
    case "-", "—", "–", "―", "─", "－": true
    default: false
    }
  }

  private static let openings = Words("这 那 不是 不过 不仅 让 把 也 就 我们 他们 她们 因为 为了 而是 从此 其中")

  /// Whether a single — stands for a dash: with spaces around it, or in front of words that no name
  /// begins with.
  private func isHalf(_ passage: Passage, _ run: Range<Int>) -> Bool {
    guard run.count == 1, passage.unitBefore(run.lowerBound).isHan else { return false }
    if passage[run.lowerBound - 1] == 0x20, passage[run.upperBound] == 0x20 { return true }
    return Self.openings.end(in: passage.units[...], at: run.upperBound) != nil
  }

  private func check(_ passage: Passage, _ run: Range<Int>, _ notes: inout Notes) {
    let (before, behind) = (passage.unitBefore(run.lowerBound), passage.unitFrom(run.upperBound))
    let isRight =
      passage.units[run].allSatisfy { $0 == "—" } && [1, 2, 4].contains(run.count)
      && !isHalf(passage, run)
    guard !isRight, run.count <= Self.longest, !(before.isDigit && behind.isDigit) else { return }
    guard [before, behind].contains(where: { $0.isHan || $0.isChineseMark }) else { return }
    // Marks of a comment that are meant to be seen, and arrows.
    let isOpening = passage[run.lowerBound - 1] == "!" && passage[run.lowerBound - 2] == "<"
    guard !isOpening, passage[run.upperBound] != ">" else { return }
    if isOption(passage, run) || isOperator(passage, run) { return }
    // One hyphen joins words, 吐鲁番-哈密盆地, and one of the others is too little to go by.
    if run.count == 1, passage[run.lowerBound] == "-" || !(before.isHan && behind.isHan) { return }
    let written = passage.text(run)
    let mayBeOperator = mayBeOperator(passage, run)
    let isCertain = run.count == 2 && !mayBeOperator
    let uncertain = LocalizedText(
      zh: "破折号写“——”，连接地名、人名写“—”", en: "write “——” for a dash, “—” to join places and names")
    notes.add(
      passage, run,
      LocalizedText(zh: "破折号写成了“\(written)”", en: "a dash is written “\(written)”"),
      hint: isCertain
        ? LocalizedText(zh: "改成“——”", en: "write “——”")
        : mayBeOperator
          ? LocalizedText(zh: "破折号写“——”", en: "write “——” for a dash").unlessOfProgram : uncertain,
      edits: isCertain ? [(run, "——")] : [])
  }

  private static let options = Words("参数 选项 开关 命令 加上 加 带上 带 用 使用 写上 写")

  /// 加上 --fix, 参数--fix: what a program is told.
  private func isOption(_ passage: Passage, _ run: Range<Int>) -> Bool {
    guard passage[run.lowerBound] == "-", passage[run.upperBound].isLetter else { return false }
    return !passage[run.lowerBound - 1].isHan || Self.options.end(passage.units[..<run.lowerBound])
  }

  /// `y--，`: no dash stands in front of a comma or a full stop.
  private func isOperator(_ passage: Passage, _ run: Range<Int>) -> Bool {
    mayBeOperator(passage, run) && passage[run.lowerBound - 1].isLetter
      && passage[run.upperBound].isPausingMark
  }

  /// `j--`, `--j`: two hyphens directly beside a Latin letter.
  private func mayBeOperator(_ passage: Passage, _ run: Range<Int>) -> Bool {
    run.count == 2 && passage[run.lowerBound] == "-" && passage[run.lowerBound + 1] == "-"
      && (passage[run.lowerBound - 1].isLetter || passage[run.upperBound].isLetter)
  }
}
