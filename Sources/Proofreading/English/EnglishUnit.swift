import Diagnostics
import Prose

/// Numbers with their units as English writes them: 98%, 5 km, 28,650.
struct EnglishUnit: PassageRule {
  let code = DiagnosticCode.unitForm
  let name = "单位写法"
  let signs = "0123456789%"

  /// Symbols that stand behind a number with a space.
  private static let symbols: Set<String> = [
    "km", "kg", "m", "cm", "mm", "ha", "kW", "kWh", "MW", "t",
  ]

  func check(_ passage: Passage, _ notes: inout Notes) {
    var position = 0
    while position < passage.count {
      guard passage[position].isDigit, !passage[position - 1].isAlphanumeric else {
        position += 1
        continue
      }
      let end = passage.end(of: position) { $0.isDigit || $0 == 0x2C || $0 == 0x2E }
      checkPercent(passage, position, end, &notes)
      checkSymbol(passage, position, end, &notes)
      checkThousands(passage, position, end, &notes)
      position = max(end, position + 1)
    }
  }

  private func checkPercent(
    _ passage: Passage, _ start: Int, _ end: Int, _ notes: inout Notes
  ) {
    guard passage[end].isSpace, passage[end + 1] == 0x25 else { return }
    note(
      passage, start..<end + 2, right: passage.text(start..<end) + "%", (end..<end + 1, ""), &notes)
  }

  private func checkSymbol(
    _ passage: Passage, _ start: Int, _ end: Int, _ notes: inout Notes
  ) {
    let close = passage.end(of: end) { $0.isLetter }
    let symbol = passage.text(end..<close)
    guard Self.symbols.contains(symbol), symbol.count > 1, !passage[close].isDigit,
      passage[close] != 0x2D
    else { return }
    note(
      passage, start..<close, right: passage.text(start..<end) + " " + symbol, (end..<end, " "),
      &notes)
  }

  private static let standards: Set<String> = [
    "ISO", "IEC", "EN", "BS", "DIN", "ASTM", "GB", "GB/T", "RFC", "OHSAS",
  ]

  /// Whether digits are the number of a standard: ISO 14001:2015.
  private func isStandard(_ passage: Passage, _ start: Int) -> Bool {
    guard start > 1, passage[start - 1].isSpace else { return false }
    let word = passage.text(max(0, start - 6)..<start - 1).split(separator: " ").last
    return word.map { Self.standards.contains(String($0)) } ?? false
  }

  /// 28650 without commas; years, and numbers of four digits, may go without.
  private func checkThousands(
    _ passage: Passage, _ start: Int, _ end: Int, _ notes: inout Notes
  ) {
    let digits = passage.text(start..<end)
    let whole = digits.prefix { $0.isNumber }
    let behind = passage[end]
    let isCode =
      whole.hasPrefix("0") || behind.isLetter || [0x2D, 0x2F].contains(behind)
      || [0x2D, 0x2F, 0x2E, 0x23].contains(passage[start - 1]) || isStandard(passage, start)
    guard whole.count >= 5, !isCode, digits.allSatisfy({ $0.isNumber || $0 == "." }) else { return }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { grouped += "," }
      grouped.append(digit)
    }
    note(
      passage, start..<start + whole.count, right: grouped,
      (start..<start + whole.count, grouped), &notes)
  }

  private func note(
    _ passage: Passage, _ range: Range<Int>, right: String,
    _ edit: (range: Range<Int>, text: String), _ notes: inout Notes
  ) {
    let written = passage.text(range)
    notes.add(
      passage, range,
      LocalizedText(zh: "英文里不写“\(written)”", en: "English does not write “\(written)”"),
      hint: LocalizedText(zh: "改成“\(right)”", en: "write “\(right)”"), edits: [edit])
  }
}
