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
    // 加上 --fix: what a program is told.
    let isOption = passage[run.lowerBound] == "-" && passage[run.upperBound].isLetter
    if isOption, !passage[run.lowerBound - 1].isHan { return }
    // One hyphen joins words, 吐鲁番-哈密盆地, and one of the others is too little to go by.
    if run.count == 1, passage[run.lowerBound] == "-" || !(before.isHan && behind.isHan) { return }
    let written = passage.text(run)
    let isCertain = run.count == 2
    notes.add(
      passage, run,
      LocalizedText(zh: "破折号写成了“\(written)”", en: "a dash is written “\(written)”"),
      hint: isCertain
        ? LocalizedText(zh: "改成“——”", en: "write “——”")
        : LocalizedText(
          zh: "破折号写“——”，连接地名、人名写“—”", en: "write “——” for a dash, “—” to join places and names"),
      edits: isCertain ? [(run, "——")] : [])
  }
}
