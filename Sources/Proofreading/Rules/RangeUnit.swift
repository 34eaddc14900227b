import Diagnostics
import Prose

/// %, ‰, 万, 千万 and the like stand behind both numbers of a range: 10%～20%, 3万～5万元 (GB/T 15835—2011, 5.1).
struct RangeUnit: PassageRule {
  let code = DiagnosticCode.rangeUnit
  let name = "范围单位"
  let signs = "-–—−~～〜∼－―─"

  private static let powers = UnitSet("百千万亿")

  /// What the second number stays below where the power belongs to the first as well.
  private static func largest(_ power: Unit) -> Double {
    power == "百" || power == "千" ? 10 : 10_000
  }

  func check(_ passage: Passage, _ notes: inout Notes) {
    for range in NumericRange.all(in: passage) {
      guard case .values = range.kind, range.firstUnit.isEmpty,
        range.values.first < range.values.second
      else { continue }
      let unit = range.second.upperBound
      let powers = passage.end(of: unit, while: Self.powers.contains)
      let isShare = passage[unit] == "%" || passage[unit] == "‰"
      // 800～1万 is right: the first number counts by itself.
      let isPower = powers > unit && range.values.second < Self.largest(passage[unit])
      guard isShare || isPower else { continue }
      let text = passage.text(unit..<(isShare ? unit + 1 : powers))
      let end = range.first.upperBound
      notes.add(
        passage, range.whole,
        LocalizedText(
          zh: "“\(passage.text(range.whole))”的前一个数后面少了“\(text)”",
          en: "the first number of “\(passage.text(range.whole))” lacks “\(text)”"),
        hint: LocalizedText(
          zh: "两个数后面都写“\(text)”", en: "write “\(text)” behind both numbers"),
        edits: [(end..<end, text)])
    }
  }
}
