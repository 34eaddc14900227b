import Prose

extension ChineseSentence {
  // MARK: What several did

  /// 教师教学竞赛和学生技能竞赛全年分别获奖34项和91项: the names are 教师教学竞赛获奖 and 学生技能竞赛获奖, whose end is said once.
  func jointlyDone(_ index: Int) -> Claim? {
    let number = text.numbers[index]
    let from = max(range.lowerBound, number.range.lowerBound - Self.farthest)
    let near = from..<min(range.upperBound, number.range.upperBound + Self.farthest)
    guard GapWords.containsRespectively(passage, from..<number.range.lowerBound) else { return nil }
    let run = text.run(
      of: text.numberIndices(in: near).filter { text.numbers[$0].base == number.base },
      containing: index)
    guard run.count > 1, let rank = run.firstIndex(of: index),
      case let start = text.numbers[run[0]].range.lowerBound,
      let adverb = GapWords.respectively(passage, max(range.lowerBound, start - 8)..<start),
      case let verb = Array(passage.units[adverb.upperBound..<start]),
      (2...4).contains(verb.count), verb.allSatisfy(Punctuation.isIdeograph)
    else { return nil }
    let subjects = subjects(before: adverb.lowerBound, count: run.count)
    let surfaces = subjects.compactMap { lexicon.surface(ending: $0, with: verb) }
    guard surfaces.count == run.count, Set(surfaces).count == run.count else { return nil }
    var claim = Claim(number: number, surface: surfaces[rank])
    (claim.moment, claim.isFar) = topic(before: start)
    claim.owner = owner(before: adverb.lowerBound, adverb)
    return aimed(claim, from: adverb.lowerBound)
  }

  /// The last subjects in front of a place, which a list joins, without the time behind them.
  private func subjects(before adverb: Int, count: Int) -> [[Passage.Unit]] {
    var end = adverb
    while end > range.lowerBound {
      if let time = text.time(endingAt: end) {
        end = time.range.lowerBound
      } else if let word = GapWords.lead(passage, endingAt: end) {
        end -= word
      } else {
        break
      }
    }
    var start = end
    while start > range.lowerBound, end - start < Self.farthest / 2,
      !Punctuation.endsClause(passage[start - 1])
    {
      start -= 1
    }
    return passage.units[start..<end].split(whereSeparator: ChineseOwners.joints.contains)
      .suffix(count).map(Array.init)
  }
}
