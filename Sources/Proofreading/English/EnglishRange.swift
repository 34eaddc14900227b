import Diagnostics
import Prose

/// Ranges of years and numbers in English: 2019–2021 with an en dash, and no hyphen.
struct EnglishRange: PassageRule {
  let code = DiagnosticCode.rangeSign
  let name = "范围号"
  let signs = "-—~"

  func check(_ passage: Passage, _ notes: inout Notes) {
    for position in 0..<passage.count where Self.marks.contains(passage[position]) {
      let start = start(of: position, in: passage)
      let end = passage.end(of: position + 1) { $0.isDigit }
      let (from, to) = (start..<position, position + 1..<end)
      guard isRange(passage, from, to) else { continue }
      let whole = passage.text(start..<end)
      let right = "\(passage.text(from))–\(passage.text(to))"
      notes.add(
        passage, start..<end,
        LocalizedText(
          zh: "“\(whole)”是范围，英文里中间用“–”", en: "“\(whole)” is a range: the sign is an en dash"),
        hint: LocalizedText(zh: "改成“\(right)”", en: "write “\(right)”"),
        edits: [(position..<position + 1, "–")])
    }
  }

  private static let marks = Set(Passage.writtenUnits(of: "-—~"))

  private func start(of position: Int, in passage: Passage) -> Int {
    var start = position
    while start > 0, passage[start - 1].isDigit { start -= 1 }
    return start
  }

  /// Two years, or two numbers of which the second is the larger; no part of a date, a code or a telephone
  /// number, and nothing that letters join.
  private func isRange(_ passage: Passage, _ from: Range<Int>, _ to: Range<Int>) -> Bool {
    guard let first = Int(passage.text(from)), let last = Int(passage.text(to)), first < last,
      from.count <= 4, to.count <= 4, to.count <= from.count + 1, !passage[to.upperBound].isHan
    else { return false }
    let around = [passage[from.lowerBound - 1], passage[to.upperBound]]
    let joints = Set(Passage.writtenUnits(of: "-—~.:/_+#"))
    return around.allSatisfy { !$0.isLetter && !joints.contains($0) }
      || (!around[0].isLetter && !joints.contains(around[0]) && around[1] == 0x2E
        && !passage[to.upperBound + 1].isDigit)
  }
}
