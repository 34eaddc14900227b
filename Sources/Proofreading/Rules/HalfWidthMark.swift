import Diagnostics
import Prose

/// Half-width marks in a Chinese sentence: `，。；：！？（）` are full-width there (GB/T 15834—2011, 5.1).
///
/// A mark belongs to a Chinese sentence if Chinese characters stand before it, or, behind a number or a
/// Latin word, after it. `1,000`, `GB/T 1.1`, `f(x)`, `10:30`, foreign sentences and entries of lists of
/// references are left alone. Several marks in a row belong to another rule.
struct HalfWidthMark: PassageRule {
  let code = DiagnosticCode.halfWidthMark
  let name = "半角标点"
  let signs = ",.;:!?()"

  private static let longestBracket = 200
  /// How many Chinese characters tell that the point behind a Latin word ends a Chinese sentence.
  private static let fewestCharacters = 4

  func check(_ passage: Passage, _ notes: inout Notes) {
    if passage.isReference { return }
    var brackets: [Int] = []
    for position in passage.units.indices {
      switch passage.units[position] {
      case ",": divider(position, "，", passage, &notes)
      case ";": divider(position, "；", passage, &notes)
      case "!" where !passage.endsForeignPhrase(position): divider(position, "！", passage, &notes)
      case "?" where !passage.endsForeignPhrase(position) && !isQuantifier(position, passage):
        divider(position, "？", passage, &notes)
      case ":" where passage[position + 1] != "/" && passage[position + 1] != "\\":
        divider(position, "：", passage, &notes)
      case ".": fullStop(position, passage, &notes)
      case "(", "（": brackets.append(position)
      case ")", "）":
        if let open = brackets.popLast() { bracket(open, position, passage, &notes) }
      default: break
      }
    }
  }

  /// Whether a Chinese sentence is going on at a character.
  private func isChinese(_ unit: Unit) -> Bool { unit.isHan || unit.isClosingMark }

  /// Whether Chinese words follow at a position.
  private func isChinese(_ passage: Passage, from position: Int) -> Bool {
    let start = passage.end(of: position) { $0.isSpace || $0.isOpeningMark }
    return passage[start].isHan
  }

  /// Whether a word, a number, a bracket or a sign of another kind ends with a character: what is no space,
  /// no mark of its own and opens nothing.
  private func mayEndWord(_ unit: Unit) -> Bool {
    if unit == Passage.gap || unit == Passage.boundFigure { return true }
    return !unit.isBreak && !unit.isSpace && !unit.isOpeningMark && !Self.noEnds.contains(unit)
  }

  private static let noEnds = UnitSet("([{<,.;:!?，。；：！？、/\\@=|`~-—…")

  /// Whether the sentence around a position is a Chinese one.
  private func isInChinese(_ passage: Passage, _ position: Int) -> Bool {
    passage.units[passage.sentence(around: position)].count(where: \.isHan)
      >= Self.fewestCharacters
  }

  private func divider(
    _ position: Int, _ right: String, _ passage: Passage, _ notes: inout Notes
  ) {
    let before = passage[position - 1]
    guard
      isChinese(before)
        || (mayEndWord(before) && isChinese(passage, from: position + 1))
        || (before.isWideSymbol && isInChinese(passage, position)),
      !passage.isMarkInRow(position), !passage.isForeign(at: position)
    else { return }
    // One space behind the mark goes with it; a full-width mark has its own.
    let hasSpace = passage[position + 1] == 0x20 && !passage.unitFrom(position + 1).isBreak
    let end = hasSpace ? position + 2 : position + 1
    note(position, right, passage, &notes, edits: [(position..<end, right)])
  }

  private func fullStop(_ position: Int, _ passage: Passage, _ notes: inout Notes) {
    let before = passage[position - 1]
    let behind = passage[position + 1]
    if before.isAlphanumeric {
      lastStop(position, passage, &notes)
      return
    }
    guard isChinese(before) || before == "%" || before == "]" || before.isWideSymbol,
      !passage.isMarkInRow(position),
      !passage.isNumbering(position), !passage.isForeign(at: position)
    else { return }
    if behind.isBreak || behind.isClosingMark {
      note(position, "。", passage, &notes, edits: [(position..<position + 1, "。")])
    } else if behind == 0x20, isChinese(passage, from: position + 1) {
      note(position, "。", passage, &notes, edits: [(position..<position + 2, "。")])
    } else if behind.isHan || behind.isDigit {
      notes.add(
        passage, position..<position + 1,
        LocalizedText(
          zh: "中文句子里用了半角的“.”", en: "a half-width “.” stands in a Chinese sentence"),
        hint: LocalizedText(
          zh: "句号写“。”，人名中间的点写“·”", en: "write “。” for a full stop, “·” inside a name"))
    }
  }

  /// What ends with a point of its own.
  private static let abbreviations = Words("Ltd Inc Co Corp LLC etc al Jr Sr Univ No vs")

  /// The point behind a Latin word or a number that ends a paragraph of Chinese.
  private func lastStop(_ position: Int, _ passage: Passage, _ notes: inout Notes) {
    guard position == passage.count - 1, passage.role == .paragraph,
      !passage.isNumbering(position), !passage.isForeign(at: position, includesQuotes: true),
      !Self.abbreviations.end(passage.units[..<position])
    else { return }
    let sentence = passage.sentence(around: position)
    let characters = passage.units[sentence].count(where: \.isHan)
    guard characters >= Self.fewestCharacters else { return }
    // Behind a Latin word it may belong to an abbreviation: Co., Ltd.
    let isCertain = passage[position - 1].isDigit
    note(
      position, "。", passage, &notes, edits: isCertain ? [(position..<position + 1, "。")] : [],
      uncertain: isCertain
        ? nil
        : LocalizedText(
          zh: "是句号就改成“。”；是缩写的点就不用改", en: "write “。” unless it ends an abbreviation"))
  }

  /// `.*?`, `[a-z]+?`: part of a pattern; `C++?` asks.
  private func isQuantifier(_ position: Int, _ passage: Passage) -> Bool {
    switch passage[position - 1] {
    case "*", "+": [".", "]", ")"].contains { passage[position - 2] == $0 }
    default: false
    }
  }

  private static let pairs = UnitSet("0123456789.,- +∞")

  private func bracket(
    _ open: Int, _ close: Int, _ passage: Passage, _ notes: inout Notes
  ) {
    let isHalf = (open: passage[open] == "(", close: passage[close] == ")")
    guard isHalf.open || isHalf.close, close - open <= Self.longestBracket else { return }
    let before = passage.unitBefore(open)
    let inside = passage.units[open + 1..<close]
    // f(x)是函数, print("甲"): brackets that follow a Latin word directly are its own.
    let isOwn = passage[open - 1].isAlphanumeric && !inside.contains(where: \.isHan)
    let isCall =
      passage[open - 1].isLetter && close > open + 1
      && [open + 1, close - 1].allSatisfy { passage[$0] == "\"" || passage[$0] == "'" }
    if isCall { return }
    // (0772)3156000: a code in front of a number; (3, 4): a pair.
    if inside.allSatisfy(\.isDigit), passage[close + 1].isDigit { return }
    if inside.contains(where: { $0 == "," }), inside.allSatisfy(Self.pairs.contains) { return }
    let values = passage.valueList(open, close)
    if values == .named, isHalf.open, isHalf.close { return }
    let isInChinese =
      isChinese(before) || before.isPausingMark
      || (!isOwn && isChinese(passage, from: close + 1)) || inside.contains(where: \.isHan)
    guard isHalf.open != isHalf.close || isInChinese, !passage.isForeign(at: open) else { return }
    var edits: [(range: Range<Int>, text: String)] = []
    if isHalf.open { edits.append((open..<open + 1, "（")) }
    if isHalf.close { edits.append((close..<close + 1, "）")) }
    let position = isHalf.open ? open : close
    // Half a pair would be a new fault.
    let right = isHalf.open && isHalf.close ? "（”和“）" : isHalf.open ? "（" : "）"
    // 在(a,b)上: an interval or a point has half-width brackets.
    let isCertain = values == nil
    note(
      position, right, passage, &notes, edits: isCertain ? edits : [],
      uncertain: isCertain
        ? nil : LocalizedText(zh: "改成“\(right)”", en: "write “\(right)”").unlessOfProgram)
  }

  private func note(
    _ position: Int, _ right: String, _ passage: Passage, _ notes: inout Notes,
    edits: [(range: Range<Int>, text: String)], uncertain: LocalizedText? = nil
  ) {
    let range = position..<position + 1
    notes.add(
      passage, range,
      LocalizedText(
        zh: "中文句子里用了半角的“\(passage.text(range))”",
        en: "a half-width “\(passage.text(range))” stands in a Chinese sentence"),
      hint: uncertain ?? LocalizedText(zh: "改成“\(right)”", en: "write “\(right)”"),
      edits: edits)
  }
}

extension Unit {
  /// Whether it is one of the signs that stand for a unit or a number in one character: ㎡, ℃, ％, ①, Ⅱ, ².
  fileprivate var isWideSymbol: Bool {
    switch self {
    case 0x2100...0x218F, 0x2460...0x24FF, 0x3200...0x33FF, 0xFF05, 0x2030, 0xB0, 0xB2, 0xB3: true
    default: false
    }
  }
}
