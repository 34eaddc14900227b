import Diagnostics
import Prose

/// Units of measure as GB 3100 and GB 3101 write them: km, kg, m² behind a number, % without a space.
struct UnitForm: PassageRule {
  let code = DiagnosticCode.unitForm
  let name = "单位写法"
  let signs = "KkMmCcGgHhNnQqPpZzWwDdVv%公英平立"

  private static let symbols: [String: String] = [
    "KM": "km", "Km": "km", "kM": "km", "CM": "cm", "Cm": "cm", "MM": "mm", "Mm": "mm",
    "KG": "kg", "Kg": "kg", "kG": "kg", "ML": "mL", "Ml": "mL",
    "KWH": "kWh", "KWh": "kWh", "Kwh": "kWh", "kwh": "kWh", "KVA": "kVA", "kva": "kVA",
    "KN": "kN", "KPA": "kPa", "Kpa": "kPa", "kpa": "kPa", "KPa": "kPa", "DB": "dB", "db": "dB",
    "KW": "kW", "Kw": "kW", "kw": "kW", "KV": "kV", "Kv": "kV", "kv": "kV",
    "HZ": "Hz", "hz": "Hz", "KHZ": "kHz", "KHz": "kHz", "khz": "kHz", "mhz": "MHz", "MHZ": "MHz",
    "GHZ": "GHz", "ghz": "GHz", "MPA": "MPa", "Mpa": "MPa", "mpa": "MPa",
    "m2": "m²", "M2": "m²", "m3": "m³", "M3": "m³", "km2": "km²", "KM2": "km²", "Km2": "km²",
    "cm2": "cm²", "CM2": "cm²", "mm2": "mm²", "MM2": "mm²",
  ]
  private static let longest = 3
  private static let former: [(written: [Unit], text: String, right: String)] = [
    ("公分", "厘米"), ("公尺", "米"), ("英哩", "英里"), ("英吋", "英寸"), ("英呎", "英尺"), ("平米", "平方米"),
    ("公升", "升"), ("立米", "立方米"),
  ].map { (Passage.writtenUnits(of: $0.0), $0.0, $0.1) }

  func check(_ passage: Passage, _ notes: inout Notes) {
    for position in passage.units.indices.dropFirst() where passage.units[position - 1].isDigit {
      let start = passage.end(of: position) { $0 == 0x20 }
      guard start - position <= 1, start < passage.count else { continue }
      if passage[position] == "%", passage[position + 1] == "%" {
        let signs = position..<passage.end(of: position) { $0 == "%" }
        note(
          passage, numberStart(passage, position)..<signs.upperBound,
          ("% 写了不止一个", "% stands there more than once"),
          ("留一个", "keep one"), &notes, edits: [(signs, "%")])
        continue
      }
      if passage[start] == "%", start > position {
        if isRemainder(passage, start) { continue }
        note(
          passage, numberStart(passage, position)..<start + 1,
          ("% 前面有空格", "a space stands before %"),
          ("去掉空格", "leave it out"), &notes, edits: [(position..<start, "")])
      } else if passage[start].isLetter {
        symbol(passage, start, isPart: isPartOfName(passage, position - 1), &notes)
      } else {
        word(passage, start, &notes)
      }
    }
  }

  /// `5 % 3`: between two values, with a space on either side, the sign is an operator.
  private func isRemainder(_ passage: Passage, _ sign: Int) -> Bool {
    let next = passage[sign + 2]
    return passage[sign + 1] == 0x20 && (next.isAlphanumeric || next == "(" || next == "_")
  }

  /// Whether the digits belong to a name: A4, GB50016, 3M2.
  private func isPartOfName(_ passage: Passage, _ last: Int) -> Bool {
    let start = numberStart(passage, last)
    return passage[start - 1].isLetter || passage[start - 1] == "-"
  }

  private func numberStart(_ passage: Passage, _ end: Int) -> Int {
    var start = end
    while start > 0, passage[start - 1].isDigit || passage[start - 1] == "." { start -= 1 }
    return start
  }

  private func symbol(
    _ passage: Passage, _ start: Int, isPart: Bool, _ notes: inout Notes
  ) {
    let end = passage.end(of: start) { $0.isLetter || $0.isDigit }
    guard !isPart, (2...Self.longest).contains(end - start), passage[end] != "-" else { return }
    let written = passage.text(start..<end)
    guard let right = Self.symbols[written] else { return }
    note(
      passage, start..<end, ("单位写成了“\(written)”", "a unit is written “\(written)”"),
      ("写成“\(right)”", "write “\(right)”"), &notes, edits: [(start..<end, right)])
  }

  private func word(_ passage: Passage, _ start: Int, _ notes: inout Notes) {
    guard let unit = Self.former.first(where: { passage.starts(with: $0.written, at: start) })
    else { return }
    note(
      passage, start..<start + unit.written.count,
      ("“\(unit.text)”已经停用", "“\(unit.text)” is no longer in use"),
      ("写成“\(unit.right)”", "write “\(unit.right)”"), &notes)
  }

  private func note(
    _ passage: Passage, _ range: Range<Int>, _ fact: (zh: String, en: String),
    _ remedy: (zh: String, en: String), _ notes: inout Notes,
    edits: [(range: Range<Int>, text: String)] = []
  ) {
    notes.add(
      passage, range, LocalizedText(zh: fact.zh, en: fact.en),
      hint: LocalizedText(zh: remedy.zh, en: remedy.en), edits: edits)
  }
}
