import Diagnostics
import Prose

/// Straight quotation marks around Chinese words: “ ” and ‘ ’ are written there (GB/T 15834—2011, 4.8).
struct StraightQuote: PassageRule {
  let code = DiagnosticCode.straightQuote
  let name = "直引号"
  let signs = "\"'"

  func check(_ passage: Passage, _ notes: inout Notes) {
    check(passage, mark: 0x22, ("“", "”"), &notes)
    check(passage, mark: 0x27, ("‘", "’"), &notes)
  }

  private func check(
    _ passage: Passage, mark: Unit, _ right: (open: String, close: String), _ notes: inout Notes
  ) {
    let positions = quotes(passage, mark)
    // An odd one leaves open which opens and which closes.
    guard positions.count.isMultiple(of: 2) else {
      for position in positions where isByHan(passage, position) {
        note(passage, position, right, &notes, edits: [])
      }
      return
    }
    for index in stride(from: 0, to: positions.count, by: 2) {
      let (open, close) = (positions[index], positions[index + 1])
      let inside = passage.units[open + 1..<close]
      guard inside.contains(where: \.isHan) || isByHan(passage, open) || isByHan(passage, close)
      else { continue }
      let hasCurly = inside.contains { $0 == "“" || $0 == "”" }
      note(
        passage, open, right, &notes,
        edits: hasCurly
          ? [] : [(open..<open + 1, right.open), (close..<close + 1, right.close)])
    }
  }

  /// The marks that quote, in pairs; not those that stand for inches, minutes or a dropped letter.
  private func quotes(_ passage: Passage, _ mark: Unit) -> [Int] {
    var quotes: [Int] = []
    for position in passage.units.indices where passage.units[position] == mark {
      let before = passage[position - 1]
      let opens = quotes.count.isMultiple(of: 2)
      if opens, before.isDigit || (mark == 0x27 && before.isLetter) { continue }
      let isInWord = mark == 0x27 && before.isLetter && passage[position + 1].isLetter
      if !isInWord { quotes.append(position) }
    }
    return quotes
  }

  private func isByHan(_ passage: Passage, _ position: Int) -> Bool {
    passage[position - 1].isHan || passage[position + 1].isHan
  }

  private func note(
    _ passage: Passage, _ position: Int, _ right: (open: String, close: String),
    _ notes: inout Notes, edits: [(range: Range<Int>, text: String)]
  ) {
    guard !passage.isForeign(at: position, includesQuotes: true) else { return }
    let mark = passage.text(position..<position + 1)
    notes.add(
      passage, position..<position + 1,
      LocalizedText(zh: "中文里用了直引号 \(mark)", en: "a straight quotation mark \(mark) in Chinese"),
      hint: LocalizedText(
        zh: "改成 \(right.open) 和 \(right.close)", en: "write \(right.open) and \(right.close)"),
      edits: edits)
  }
}
