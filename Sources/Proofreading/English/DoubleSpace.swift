import Diagnostics
import Prose

/// Two spaces between words: one is enough, behind a full stop too.
struct DoubleSpace: PassageRule {
  let code = DiagnosticCode.doubleSpace
  let name = "连续空格"
  let signs = " "

  func check(_ passage: Passage, _ notes: inout Notes) {
    var position = 0
    while position < passage.count {
      let end = passage.end(of: position) { $0 == 0x20 }
      let isBetweenWords =
        position > 0 && end < passage.count && passage[position - 1] != Passage.softBreak
      if end - position > 1, isBetweenWords {
        notes.add(
          passage, position..<end,
          LocalizedText(
            zh: "两个词之间有 \(end - position) 个空格", en: "\(end - position) spaces between two words"),
          hint: LocalizedText(zh: "留一个", en: "leave one"), edits: [(position..<end, " ")])
      }
      position = max(end, position + 1)
    }
  }
}
