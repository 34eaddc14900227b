import Indicators
import Prose

extension ChinesePassage {
  /// A number with the unit that its name says: 门急诊人次401.8万.
  func completed(
    _ number: WrittenNumber, by name: NameMatcher.Match, isDirect: Bool = true
  ) -> WrittenNumber {
    guard number.base.isEmpty else { return number }
    // 出院人次19140: the name ends with what it counts in.
    if number.unit.isEmpty {
      let ends = Set(
        lexicon.surfaces[name.value].entries.map { lexicon.entries[$0].indicator.unit.text })
      guard ends.count == 1, let unit = ends.first, number.qualifier != .rank,
        UnitBase(unit).scale == 1, name.range.upperBound <= number.range.lowerBound,
        !isDirect
          || GapWords.isDirect(
            passage, name.range.upperBound..<number.range.lowerBound, without: []),
        endsWithUnit(name, unit)
      else { return number }
      var number = number
      (number.unit, number.base) = (unit, UnitBase(unit).base)
      return number
    }
    let units = Set(
      lexicon.surfaces[name.value].entries.map { lexicon.entries[$0].indicator.unit.text })
    guard units.count == 1, let unit = units.first, unit.hasPrefix(number.unit), unit != number.unit
    else { return number }
    var number = number
    (number.unit, number.base) = (unit, UnitBase(unit).base)
    return number
  }

  /// Whether a name says what it counts in: 出院人次, 手术台次 for 台.
  private func endsWithUnit(_ name: NameMatcher.Match, _ unit: String) -> Bool {
    let ends = unit.count > 1 ? [unit, unit + "次", unit + "数"] : [unit + "次", unit + "数"]
    return ends.contains { passage.ends(with: Passage.units(of: $0), at: name.range.upperBound) }
  }

  func fits(_ number: WrittenNumber, _ name: NameMatcher.Match) -> Bool {
    lexicon.surfaces[name.value].entries.contains {
      UnitFit.fits(number, lexicon.entries[$0]) || Slip.mayBe(number, lexicon.entries[$0])
    }
  }

  /// Whether nothing that is counted or narrowed stands behind a number or a name.
  func isEnd(_ position: Int, isMeasure: Bool) -> Bool {
    var position = position
    while NameMatcher.isSilent(passage[position]), position < passage.count { position += 1 }
    if !Punctuation.isHan(passage[position]) || GapWords.mayFollow(passage, at: position) {
      return true
    }
    return isMeasure
  }
}
