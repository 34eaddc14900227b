import Prose

extension ChineseSentence {
  // MARK: What stands before a name

  /// Whether a name can begin here, so that nothing in front makes it mean less.
  func isLeadSure(_ start: Int, at position: Int) -> Bool {
    var end = start
    var hasVerb = false
    while end > range.lowerBound {
      let before = passage[end - 1]
      if NameMatcher.isSilent(before) { end -= 1; continue }
      if let owner = owners.first(where: { $0.range.upperBound == end }) {
        end = owner.range.lowerBound
        continue
      }
      if let time = text.time(endingAt: end) {
        end = time.range.lowerBound
        continue
      }
      if before == 0x7684 {
        guard isPossessor(endingAt: end - 1) else { return false }
        end -= 1
        continue
      }
      if Self.partOf.ending(in: passage, at: end) != nil { return isPartSure(end - 2) }
      if GapWords.isSubset(passage, before: end) { return false }
      if let length = GapWords.joint(passage, endingAt: end) {
        if text.hasName(endingAt: end - length) { return false }
        end -= length
        continue
      }
      if let verb = GapWords.verb(passage, endingAt: end) {
        hasVerb = true
        end -= verb
        continue
      }
      if let word = GapWords.lead(passage, endingAt: end) {
        end -= word
        continue
      }
      if Punctuation.isHan(before) || NumberScanner.isDigit(before) || before == 0x25
        || before <= Passage.gap
      {
        return false
      }
      // 甲、乙达到 is about both.
      if before == 0x3001, text.hasName(endingAt: end - 1) { return false }
      if [0xFF0C, 0x2C].contains(before), isPartBefore(end - 1) { return isPartSure(end - 3) }
      return !hasVerb || before != 0xFF0C || isSubjectKnown(before: end - 1)
    }
    return true
  }

  static let partOf = Words("其中")

  func isPartBefore(_ end: Int) -> Bool {
    Self.partOf.ending(in: passage, at: end) != nil
  }

  /// 其中 names parts of a figure that the data know; of another one they would be somebody else's.
  func isPartSure(_ start: Int) -> Bool {
    guard let last = text.number(endingBefore: start),
      text.numbers[last].range.lowerBound >= range.lowerBound
    else { return followsFigure }
    return paired.contains(last) || !claims.isEmpty
  }

  func isPossessor(endingAt end: Int) -> Bool {
    owners.contains { $0.range.upperBound == end && !$0.isAside }
      || text.time(endingAt: end) != nil
  }

  /// Whether the sentence in front of a clause without subject is about somebody that the text knows.
  func isSubjectKnown(before end: Int) -> Bool {
    var position = range.lowerBound
    while NameMatcher.isSilent(passage[position]), position < end { position += 1 }
    if owners.contains(where: { $0.range.lowerBound == position && $0.owner != .foreign }) {
      return true
    }
    if let time = text.times(in: position..<position + 1).first {
      if !Punctuation.isHan(passage[time.range.upperBound]), time.range.upperBound >= end {
        return true
      }
    }
    let next = text.firstName(from: position)
    return (next < names.count && names[next].range.lowerBound == position)
      || GapWords.beginsWithVerb(passage, at: position)
  }
}
