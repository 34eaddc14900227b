import Prose

extension ChineseOwners {
  // MARK: Parts and bodies that are counted

  /// How long the words are for several parts of those that the tables know, whose figures nobody has added up: 三个样板乡镇合起来.
  func severalParts(at position: Int) -> Int? {
    guard Self.numerals.contains(passage[position]), Self.measures.contains(passage[position + 1])
    else { return nil }
    let kinds = Set(book.suffixes)
    return (2..<8).first { length in
      let next = passage[position + length + 1]
      return kinds.contains(passage[position + length]) && !kinds.contains(next)
        && isAddedUp(from: position + length + 1)
    }.map { $0 + 1 }
  }

  /// Whether a clause adds up what several have: 两个专业群在校生共3923人.
  private func isAddedUp(from start: Int) -> Bool {
    var position = start
    while position < min(passage.count, start + 12), !Punctuation.endsClause(passage[position]),
      !NumberScanner.isDigit(passage[position])
    {
      if Self.together.starting(in: passage, at: position) != nil { return true }
      position += 1
    }
    return false
  }

  static let numerals = Set(Passage.units(of: "两二三四五六七八九十几各这"))
  static let measures = Set(Passage.units(of: "个所家座条"))
  static let together = Words("合起来 加起来 合计 一共 总共 共 加在一起 合在一起 加总")

  static let counters = Set(Passage.units(of: "所家个座处"))

  /// Whether it is told how many there are of a kind of body.
  func isCounted(behind end: Int) -> Bool {
    var position = end
    while NumberScanner.isDigit(passage[position]) { position += 1 }
    return position > end && Self.counters.contains(passage[position])
  }
}
