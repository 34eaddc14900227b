import Diagnostics
import Prose

/// Brackets, quotation marks and title marks that open and do not close, or close what was not opened.
///
/// A quotation of several paragraphs opens in each of them and closes in the last (GB/T 15834—2011,
/// 4.8.3.4).
struct UnbalancedMark: ArticleRule {
  let code = DiagnosticCode.unbalancedMark
  let name = "不成对标点"

  private static let signs = UnitSet("（）“”‘’《》〈〉「」『』【】〔〕()")

  func check(_ reader: PassageReader, _ notes: inout Notes) {
    for (index, passage) in reader.passages.enumerated()
    where passage.units.contains(where: Self.signs.contains) {
      let goesOn =
        passage[0] == "“" && index + 1 < reader.passages.count
        && reader.passages[index + 1][0] == "“"
      check(passage, goesOn: goesOn, &notes)
    }
  }

  private func check(_ passage: Passage, goesOn: Bool, _ notes: inout Notes) {
    var open: [(mark: Unit, position: Int)] = []
    for position in passage.units.indices {
      let unit = passage.units[position]
      if unit.isOpeningMark || unit == "(" {
        open.append((unit, position))
      } else if unit.isClosingMark, !isApostrophe(passage, position) {
        close(unit, at: position, &open, passage, &notes)
      } else if unit == ")" {
        closeHalf(at: position, &open, passage, &notes)
      }
    }
    for (_, position) in open where !(goesOn && position == 0) {
      note(passage, position, isOpening: true, &notes)
    }
  }

  /// Whether a half-width bracket belongs to Chinese words; others, f(x) or :), are nobody's business.
  private func isByHan(_ passage: Passage, _ position: Int) -> Bool {
    passage[position - 1].isHan || passage[position + 1].isHan
  }

  private func close(
    _ mark: Unit, at position: Int, _ open: inout [(mark: Unit, position: Int)],
    _ passage: Passage, _ notes: inout Notes
  ) {
    if let last = open.last, Self.opening(of: mark).contains(last.mark) {
      open.removeLast()
      return
    }
    // What was opened between is missing its end; further back the mark has no beginning.
    let near = open.suffix(4)
    if let partner = near.lastIndex(where: { Self.opening(of: mark).contains($0.mark) }) {
      for (_, position) in open[(partner + 1)...] {
        note(passage, position, isOpening: true, &notes)
      }
      open.removeSubrange(partner...)
    } else if !(mark == "）" && isItemNumber(passage, before: position)) {
      note(passage, position, isOpening: false, &notes)
    }
  }

  private func closeHalf(
    at position: Int, _ open: inout [(mark: Unit, position: Int)], _ passage: Passage,
    _ notes: inout Notes
  ) {
    if let last = open.last?.mark, last == "（" || last == "(" {
      open.removeLast()
    } else if isByHan(passage, position), !isItemNumber(passage, before: position) {
      note(passage, position, isOpening: false, &notes)
    }
  }

  private static func opening(of mark: Unit) -> [Unit] {
    switch mark {
    case "）": [0xFF08, 0x28]
    case "”": [0x201C]
    case "’": [0x2018]
    case "》": [0x300A]
    case "〉": [0x3008]
    case "」": [0x300C]
    case "』": [0x300E]
    case "】": [0x3010]
    default: [0x3014]
    }
  }

  /// It’s, 2’s, 1990’s, ’90s; and 6’2” for feet and minutes.
  private func isApostrophe(_ passage: Passage, _ position: Int) -> Bool {
    let (before, behind) = (passage[position - 1], passage[position + 1])
    if passage[position] == "”" {
      return before.isDigit && passage.units[max(0, position - 4)..<position].contains { $0 == "’" }
    }
    guard passage[position] == "’" else { return false }
    return before.isLetter || (before.isAlphanumeric && (behind.isLetter || behind.isDigit))
      || (behind.isDigit && passage[position + 2].isDigit && passage[position + 3] == "s")
  }

  private static let numerals = UnitSet("一二三四五六七八九十")

  /// 1）, a）, 一）: the number of an item.
  private func isItemNumber(_ passage: Passage, before position: Int) -> Bool {
    var start = position
    while start > 0, position - start < 3,
      passage[start - 1].isAlphanumeric || Self.numerals.contains(passage[start - 1])
    {
      start -= 1
    }
    let before = passage[start - 1]
    return start < position && (before.isBreak || before.isSpace || before.isPausingMark)
  }

  private func note(
    _ passage: Passage, _ position: Int, isOpening: Bool, _ notes: inout Notes
  ) {
    if passage[position] <= 0x7F, !isByHan(passage, position) || passage.isForeign(at: position) {
      return
    }
    let range = position..<position + 1
    let mark = passage.text(range)
    notes.add(
      passage, range,
      isOpening
        ? LocalizedText(zh: "\(mark) 没有另一半", en: "\(mark) is not closed")
        : LocalizedText(zh: "\(mark) 没有前一半", en: "\(mark) closes nothing"),
      hint: LocalizedText(
        zh: "在同一段里补上另一半，或删去它", en: "add its partner in the same paragraph, or remove it"),
      inTitles: true)
  }
}
