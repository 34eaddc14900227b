import Diagnostics
import Prose

/// Straight quotation marks and apostrophes in English prose: “ ”, ‘ ’ and ’ are written there.
struct EnglishQuote: PassageRule {
  let code = DiagnosticCode.straightQuote
  let name = "直引号"
  let signs = "\"'"

  func check(_ passage: Passage, _ notes: inout Notes) {
    for position in 0..<passage.count {
      let mark = passage[position]
      guard mark == 0x22 || mark == 0x27 else { continue }
      let (before, behind) = (passage[position - 1], passage[position + 1])
      // 5'10" are feet and inches.
      if before.isDigit { continue }
      // At the beginning of a word it opens, unless it stands for a letter that is left out.
      let opens = !isInWord(before) && isInWord(behind)
      let right = mark == 0x22 ? (opens ? "“" : "”") : (opens ? "‘" : "’")
      let isCertain = mark == 0x22 ? isInWord(before) != isInWord(behind) : before.isLetter
      notes.add(
        passage, position..<position + 1,
        LocalizedText(
          zh: "英文里用了直引号 \(passage.text(position..<position + 1))",
          en: "a straight quotation mark \(passage.text(position..<position + 1)) in prose"),
        hint: LocalizedText(zh: "改成 \(right)", en: "write \(right)"),
        edits: isCertain ? [(position..<position + 1, right)] : [])
    }
  }

  /// Whether a unit is part of what is quoted, and no space or bracket around it.
  private func isInWord(_ unit: Unit) -> Bool {
    !(unit.isSpace || unit == Passage.lineEnd || unit == Passage.softBreak || unit == 0x28
      || unit == 0x5B || unit == 0x2014)
  }
}
