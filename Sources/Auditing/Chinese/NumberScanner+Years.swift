import Prose

extension NumberScanner {
  /// Takes 2021年, 2019—2021年 and 2020到2021 as years, and 12月3日 as nothing.
  mutating func yearRange(_ range: Range<Int>, digits: String, decimals: Int) -> Bool {
    guard decimals == 0, range.count == 4, let first = Int(digits),
      (1900...2100).contains(first)
    else {
      let marks = vocabulary.isWide ? "月日号" : "月日号时点届期"
      return marks.unicodeScalars.contains { passage[range.upperBound] == $0.value }
    }
    var end = range.upperBound
    // 2021届 are those who left in 2021.
    if [Self.year, Self.cohort].contains(passage[end]) { end += 1 }
    var probe = end
    while Self.dashes.contains(passage[probe]) { probe += 1 }
    if probe == end, "至到".unicodeScalars.contains(where: { passage[end] == $0.value }) {
      probe += 1
    }
    if probe > end {
      let second = digitRun(from: probe)
      if second.end == probe + 4, second.decimals == 0, let last = Int(second.digits),
        (first...2100).contains(last)
      {
        end = second.end
        if passage[end] == Self.year { end += 1 }
        years.append(WrittenYears(range: range.lowerBound..<end, start: first, end: last))
        position = end
        return true
      }
    }
    let isInBrackets =
      [0x28, 0xFF08].contains(passage[range.lowerBound - 1])
      && [0x29, 0xFF09].contains(passage[range.upperBound])
    guard end > range.upperBound || isInBrackets else { return false }
    years.append(WrittenYears(range: range.lowerBound..<end, start: first, end: first))
    position = end
    return true
  }
}
