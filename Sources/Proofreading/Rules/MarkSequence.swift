import Diagnostics
import Prose

/// Marks that follow one another: `，，`, `。，`, `！！`, `,,`, `。”。`, `……。`. Only `？！` is right (GB/T
/// 15834—2011, 4.2 and 4.3 allow repeated ones for shouting, which reports do not).
struct MarkSequence: PassageRule {
  let code = DiagnosticCode.markSequence
  let name = "标点连用"
  let signs = "，。、；：！？,.;:!?"

  func check(_ passage: Passage, _ notes: inout Notes) {
    var position = 0
    while position < passage.count {
      guard passage.isPausing(position) else {
        position += 1
        continue
      }
      var end = position + 1
      while end < passage.count, passage.isPausing(end) { end += 1 }
      check(passage, position..<end, &notes)
      position = end
    }
  }

  private func check(_ passage: Passage, _ run: Range<Int>, _ notes: inout Notes) {
    if run.count == 1 {
      if let range = doubleEnd(passage, run) { note(passage, range, [], &notes) }
      return
    }
    // e.g.， etc.；: the point belongs to the abbreviation.
    if run.count == 2, passage[run.lowerBound] == ".", passage[run.lowerBound + 1] != ".",
      passage[run.lowerBound - 1].isLetter
    {
      return
    }
    let marks = passage.units[run].map(Self.fullWidth)
    let isSame = marks.allSatisfy { $0 == marks[0] }
    // Three full stops stand for an ellipsis.
    if isSame, marks[0] == "。", run.count > 2 { return }
    let isQuestion = marks.count == 2 && marks[0] == "？" && marks[1] == "！"
    if isQuestion, passage[run.lowerBound] == "？", passage[run.lowerBound + 1] == "！" { return }
    guard isInChinese(passage, run) else { return }
    let isShout = marks[0] == "！" || marks[0] == "？"
    // Two points may as well be an ellipsis cut short.
    let isPoints = passage.units[run].allSatisfy { $0 == "." }
    if isQuestion {
      note(passage, run, [(run, "？！")], &notes)
    } else if isSame, run.count == 2, !isShout, !isPoints {
      note(passage, run, [(run, marks[0].text)], &notes)
    } else {
      note(passage, run, [], &notes)
    }
  }

  /// `。”。` and `……。`, by their last mark or their first.
  private func doubleEnd(_ passage: Passage, _ mark: Range<Int>) -> Range<Int>? {
    guard passage[mark.lowerBound] == "。" else { return nil }
    if passage[mark.lowerBound + 1] == "”", passage[mark.lowerBound + 2] == "。" {
      return mark.lowerBound..<mark.lowerBound + 3
    }
    let start = mark.lowerBound - 2
    return passage[start] == "…" && passage[start + 1] == "…" ? start..<mark.upperBound : nil
  }

  /// Whether half-width marks alone stand in a Chinese sentence, `甲,,乙`, and not in a path, `../甲`.
  private func isInChinese(_ passage: Passage, _ run: Range<Int>) -> Bool {
    if passage.units[run].contains(where: \.isPausingMark) { return true }
    let before = passage[run.lowerBound - 1]
    return (before.isHan || before.isClosingMark) && passage[run.upperBound] != "/"
      && passage[run.upperBound] != "\\" && !passage.isForeign(at: run.lowerBound)
  }

  private static func fullWidth(_ unit: Unit) -> Unit {
    switch unit {
    case ",": 0xFF0C
    case ".": 0x3002
    case ";": 0xFF1B
    case ":": 0xFF1A
    case "!": 0xFF01
    case "?": 0xFF1F
    default: unit
    }
  }

  private func note(
    _ passage: Passage, _ range: Range<Int>, _ edits: [(range: Range<Int>, text: String)],
    _ notes: inout Notes
  ) {
    let written = passage.text(range.prefix(12))
    notes.add(
      passage, range,
      LocalizedText(zh: "标点“\(written)”连在一起", en: "the marks “\(written)” follow one another"),
      hint: LocalizedText(zh: "只留一个", en: "keep one of them"), edits: edits)
  }
}

extension Unit {
  /// The character itself.
  fileprivate var text: String { Unicode.Scalar(self).map { String($0) } ?? "" }
}

extension Passage {
  /// Whether a mark that divides or ends a sentence stands at a position, full-width or half-width;
  /// three points and more are an ellipsis.
  fileprivate func isPausing(_ position: Int) -> Bool {
    switch self[position] {
    case ",", ";", ":", "!", "?": return true
    case ".":
      // .NET, .5
      if self[position + 1].isAlphanumeric { return false }
      let isPoint = { (offset: Int) in self[position + offset] == "." }
      return !(isPoint(1) && (isPoint(2) || isPoint(-1))) && !(isPoint(-1) && isPoint(-2))
    default: return self[position].isPausingMark
    }
  }

  /// Whether another such mark stands right beside one.
  func isMarkInRow(_ position: Int) -> Bool {
    (position > 0 && isPausing(position - 1)) || (position + 1 < count && isPausing(position + 1))
  }
}
