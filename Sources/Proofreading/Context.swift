import Prose

// Rules ask here what kind of text a mark stands in, before they call it wrong.

extension Passage {
  /// How far from a character its sentence is looked at.
  private static let reach = 160
  /// How near Latin letters stand to a mark of a foreign phrase.
  private static let near = 12
  /// How many Latin words make a sentence, not a name.
  private static let fewestWords = 3

  /// Whether the phrase around a character is a foreign one in which Chinese is named, not the other way
  /// round: it has more Latin words than Chinese characters.
  ///
  /// - Parameter includesQuotes: whether the phrase goes on behind straight quotation marks.
  func isForeign(at position: Int, includesQuotes: Bool = false) -> Bool {
    let near = max(0, position - Self.near)..<min(count, position + Self.near)
    guard units[near].contains(where: \.isLetter) else { return false }
    let phrase = phrase(around: position, includesQuotes)
    var (words, characters) = (0, 0)
    var index = phrase.lowerBound
    while index < phrase.upperBound {
      if units[index].isLetter {
        let end = min(end(of: index) { $0.isLetter || $0 == "'" || $0 == "’" }, phrase.upperBound)
        words += 1
        index = end
      } else {
        if units[index].isHan { characters += 1 }
        index += 1
      }
    }
    return words >= Self.fewestWords && characters < words
  }

  /// What stands around a character between full-width marks, quotation marks and the ends of sentences; a
  /// point is one where a space or nothing follows it.
  private func phrase(around position: Int, _ includesQuotes: Bool) -> Range<Int> {
    let isEnd = { (index: Int) in
      let unit = self[index]
      return unit.isChineseMark || (unit == 0x22 && !includesQuotes) || unit == "!" || unit == "?"
        || unit == Self.lineEnd
        || (unit == "." && (self[index + 1] == 0x20 || self[index + 1].isBreak))
    }
    var start = position
    while start > 0, position - start < Self.reach, !isEnd(start - 1) { start -= 1 }
    var end = position + 1
    while end < count, end - position < Self.reach, !isEnd(end) { end += 1 }
    return start..<min(end, count)
  }

  /// Whether the mark at a position ends a sentence of several Latin words: “It works! 真高兴”.
  func endsForeignPhrase(_ position: Int) -> Bool {
    guard position > 0, units[position - 1].isLetter else { return false }
    var start = position
    var words = 0
    while start > 0, position - start < Self.reach, units[start - 1] < 0x80,
      !units[start - 1].isBreak
    {
      start -= 1
      if units[start].isLetter, start == 0 || !units[start - 1].isLetter { words += 1 }
    }
    return words > 1
  }

  /// Whether it is an entry of a list of references by GB/T 7714, `…[J]. …, 2020, 41(5): 12-18.`: their
  /// marks are half-width with spaces.
  var isReference: Bool {
    for position in units.indices where units[position] == "[" {
      let end = end(of: position + 1) { $0.isLetter || $0 == "/" }
      guard self[end] == "]" else { continue }
      if Self.documentTypes.contains(Array(units[position + 1..<end])) { return true }
    }
    return false
  }

  /// The letters for kinds of documents and where they are kept (GB/T 7714—2015, appendix B).
  private static let documentTypes = Set(
    "M C G N J D R S P DB CP EB A CM DS Z M/OL C/OL N/OL J/OL D/OL R/OL S/OL P/OL DB/OL CP/OL EB/OL Z/OL"
      .split(separator: " ").map { writtenUnits(of: String($0)) })

  private static let numerals = UnitSet("一二三四五六七八九十百")

  /// Whether a point ends a number in front of a heading or an item: `一.`, `2.1.`.
  func isNumbering(_ position: Int) -> Bool {
    guard position > 0, position <= 8 else { return false }
    return units[..<position].allSatisfy {
      $0.isAlphanumeric || $0 == "." || Self.numerals.contains($0)
    }
  }

  /// What the space behind the first characters of a passage is.
  enum SpaceAfterNumber {
    /// It divides the number of a heading or an item from its words: `2.1 总则`.
    case wanted
    /// It may do so.
    case uncertain
    /// It stands behind a word or an amount.
    case unwanted
  }

  /// Whether times of day alone stand in front: 8:00—8:20 晨会.
  private func isSchedule(_ head: ArraySlice<Unit>) -> Bool {
    (4...11).contains(head.count) && head.contains { $0 == ":" }
      && head.allSatisfy { $0.isDigit || $0 == ":" || NumericRange.isSign($0) }
  }

  /// What the space at a position is if only letters, digits and points stand before it.
  func spaceAfterNumber(at position: Int) -> SpaceAfterNumber {
    let head = units[..<position]
    if isSchedule(head) || isCaption(head) { return .wanted }
    guard position > 0, isNumbering(position) else { return .unwanted }
    if head.allSatisfy({ Self.numerals.contains($0) }) { return .wanted }
    if head.contains(where: { $0.isLetter || $0 == Self.boundFigure }) {
      return head.count == 1 && role != .paragraph ? .wanted : .unwanted
    }
    if role != .paragraph { return .wanted }
    if head.contains(where: { $0 == "." }) {
      return ["万", "亿", "倍", "元", "%"].contains { self[position + 1] == $0 } ? .unwanted : .wanted
    }
    if head.count > 2 { return .unwanted }
    return endOfUnit(from: position + 1) > position + 1 ? .uncertain : .wanted
  }

  private static let captions = UnitSet("图表附件录")

  /// 表1, 附图2-3: the number of a caption, which a space parts from its words.
  private func isCaption(_ head: ArraySlice<Unit>) -> Bool {
    let number = head.drop(while: Self.captions.contains)
    return number.startIndex > head.startIndex && !number.isEmpty
      && number.allSatisfy { $0.isDigit || $0 == "-" || $0 == "." }
  }
}
