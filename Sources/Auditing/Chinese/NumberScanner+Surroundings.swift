import Indicators
import Prose
import Tables

extension NumberScanner {
  /// Adds the qualifying words around a number, and the number if it is one.
  mutating func complete(_ written: WrittenNumber) {
    var number = written
    for word in QualifyingWords.suffixes
    where passage.starts(with: word.units, at: number.range.upperBound) {
      number.qualifier = word.qualifier
      number.range = number.range.lowerBound..<number.range.upperBound + word.units.count
      break
    }
    for word in QualifyingWords.prefixes
    where passage.ends(with: word.units, at: number.range.lowerBound)
      && QualifyingWords.compounds.ending(in: passage, at: number.range.lowerBound) == nil
    {
      number.qualifier = word.qualifier
      number.isOpen = true
      number.range = number.range.lowerBound - word.units.count..<number.range.upperBound
      break
    }
    if isNegative(number) {
      number.value = number.value.negated
      number.range = number.range.lowerBound - 1..<number.range.upperBound
      number.isNegative = true
    }
    takeDivisor(of: &number)
    let before = passage[number.range.lowerBound - 1]
    if before == Self.ordinal {
      let isRanked =
        number.unit.isEmpty
        && Self.ranking.ending(in: passage, at: number.range.lowerBound - 1) != nil
      guard ["位", "名"].contains(number.unit) || isRanked else { return }
      number.qualifier = .rank
      number.base = "位"
      number.range = number.range.lowerBound - 1..<number.range.upperBound
    }
    number.isExempt = isRangeEnd(number)
    position = max(position, number.range.upperBound)
    numbers.append(number)
  }

  /// Reads 每立方米31微克 as 31微克/立方米, where something is measured so.
  private func takeDivisor(of number: inout WrittenNumber) {
    guard number.unit == number.base else { return }
    let (start, end) = (number.range.lowerBound, number.range.upperBound)
    for each in max(0, start - 6)..<max(0, start) where passage[each] == Self.each {
      guard
        let unit = vocabulary.unit(
          per: Array(passage.units[each + 1..<start]), in: passage, at: number.digits.upperBound)
      else { continue }
      (number.unit, number.base) = (unit.text, Self.base(unit.text))
      number.range = each..<max(end, unit.end)
      return
    }
  }

  private static let each = Passage.units(of: "每")[0]
  private static let ranking = Words("位列 名列 排在 排名 位居 居于 排 列 居")

  /// Whether a minus stands before the number: −19.8%, and not 3-5 or A-5.
  func isNegative(_ number: WrittenNumber) -> Bool {
    guard number.digits.lowerBound == number.range.lowerBound,
      [0x2D, 0x2212, 0x2013].contains(passage[number.range.lowerBound - 1])
    else { return false }
    let before = passage[number.range.lowerBound - 2]
    return !isNumeral(before) && !Self.isLetter(before) && !Self.dashes.contains(before)
      && vocabulary.unit(in: passage, at: number.range.lowerBound - 2) == nil
  }

  /// Whether the number is one end of a range: 80%—90%, 3-5个, 三至五个.
  func isRangeEnd(_ number: WrittenNumber) -> Bool {
    if number.isNegative { return false }
    let before = passage[number.range.lowerBound - 1]
    let after = passage[number.range.upperBound]
    let isDigitBefore = isNumeral(passage[number.range.lowerBound - 2])
    let isDigitAfter = isNumeral(passage[number.range.upperBound + 1])
    if Self.dashes.contains(before) { return isDigitBefore || before == 0x2D }
    if Self.dashes.contains(after), isDigitAfter { return true }
    guard after == 0x81F3 || after == 0x5230, isDigitAfter else { return false }
    // 从2020年的9.42亿元到2022年的10.91亿元 are two figures.
    let next = number.range.upperBound + 1
    if (next..<next + 4).allSatisfy({ Self.isDigit(passage[$0]) }), passage[next + 4] == Self.year {
      return false
    }
    return before != 0x4ECE && before != 0x7531
  }

  func isNumeral(_ unit: Passage.Unit) -> Bool {
    Self.isDigit(unit) || unit == 0x25 || ChineseNumeral.isPart(unit)
  }
}
