import Diagnostics
import Prose

/// Spaces between Chinese and Latin letters or digits, beside full-width marks, and in front of a
/// paragraph: pages set the distances themselves.
struct InnerSpace: PassageRule {
  let code = DiagnosticCode.innerSpace
  let name = "多余空格"
  let signs = " \u{A0}\u{3000}\t"

  func check(_ passage: Passage, _ notes: inout Notes) {
    if passage.isReference { return }
    var position = 0
    while position < passage.count {
      guard passage.units[position].isSpace else {
        position += 1
        continue
      }
      let end = passage.end(of: position, while: \.isSpace)
      check(passage, position..<end, &notes)
      position = end
    }
  }

  private func check(_ passage: Passage, _ run: Range<Int>, _ notes: inout Notes) {
    let (before, behind) = (passage[run.lowerBound - 1], passage[run.upperBound])
    if run.lowerBound == 0 || before.isBreak {
      beginning(passage, run, &notes)
      return
    }
    guard !behind.isBreak, run.upperBound < passage.count else { return }
    let isMixed = (before.isHan && isLatin(behind)) || (isLatin(before) && behind.isHan)
    guard isMixed || isMark(before, beside: behind) || isMark(behind, beside: before) else {
      return
    }
    let number = passage.spaceAfterNumber(at: run.lowerBound)
    guard number != .wanted, !passage.isForeign(at: run.lowerBound) else { return }
    // Where markup stands between, the space may be what divides it from the words.
    let isVerbatim = passage.isVerbatim(run.lowerBound - 1..<run.upperBound + 1)
    note(
      passage, run, isCertain: number == .unwanted && isVerbatim,
      isMixed
        ? ("汉字与字母、数字之间有空格", "a space stands between Chinese and Latin characters")
        : ("全角标点旁边有空格", "a space stands beside a full-width mark"), &notes)
  }

  private static let markup = UnitSet("#-+*>|~=`0123456789")

  /// Wide spaces in front of a line.
  private func beginning(_ passage: Passage, _ run: Range<Int>, _ notes: inout Notes) {
    guard passage.units[run].contains(0x3000), run.upperBound < passage.count else { return }
    // Without the spaces the line could be read as a heading or an item.
    let isCertain = passage.isVerbatim(run) && !Self.markup.contains(passage[run.upperBound])
    note(
      passage, run, isCertain: isCertain, ("段首有全角空格", "the paragraph begins with a wide space"),
      &notes)
  }

  private func isLatin(_ unit: Unit) -> Bool { unit.isAlphanumeric || unit == "%" }

  /// Whether a mark is full-width by itself; quotation marks and dashes are so only beside Chinese.
  private func isMark(_ unit: Unit, beside other: Unit) -> Bool {
    switch unit {
    case "“", "”", "‘", "’", "—", "…": other.isHan || other.isPausingMark
    default: unit.isPausingMark || unit.isOpeningMark || unit.isClosingMark
    }
  }

  private func note(
    _ passage: Passage, _ run: Range<Int>, isCertain: Bool, _ fact: (zh: String, en: String),
    _ notes: inout Notes
  ) {
    notes.add(
      passage, run, LocalizedText(zh: fact.zh, en: fact.en),
      hint: LocalizedText(zh: "去掉空格，网页会自己留出间距", en: "leave it out; the page sets the distance"),
      edits: isCertain ? [(run, "")] : [])
  }
}
