import Content
import Diagnostics
import Indicators
import Prose

extension MovementCheck {
  /// So many characters may stand in front of the first figure, and between the two.
  private static let farthest = 16

  /// Two figures of an indicator with the wrong direction between them: 从5%增至3%, rose from 5 to 3.
  mutating func checkReach(of figure: Written) {
    guard let reference = figure.reference, let earlier = earlierFigure(than: figure),
      let first = earlier.reference, first.indicator == reference.indicator,
      [first.form, reference.form].allSatisfy({ $0 == .whole || $0 == .value }),
      let word = reachWord(of: figure, from: earlier),
      let (entry, before) = lexicon.known(first), let (_, after) = lexicon.known(reference),
      !entry.isRank, before.value != after.value,
      // A loss that grows is a smaller number.
      entry.isGrowth || !before.value.isNegative && !after.value.isNegative
    else { return }
    let isDown = after.value < before.value
    guard word.isDown != isDown else { return }
    var known = after
    known.text = "\(before.text)→\(after.text)"
    let words =
      isChinese
      ? (isDown ? "降至" : "增至") : (isDown ? "fell" : "rose")
    let range = word.range.lowerBound..<figure.position + 1
    let rest = passage.bytes(word.range.upperBound..<figure.position + 1)
    add(
      .contradictingSign(
        passage.text(word.range), figure.text, known, entry,
        right: words + file[rest.clamped(to: 0..<file.count)], isWordRight: false,
        at: place(of: range)), at: figure.offset)
  }

  /// The figure in front of another one in its sentence, if it is near.
  private func earlierFigure(than figure: Written) -> Written? {
    var position = figure.position - 1
    let limit = max(figure.position - 2 * Self.farthest, 0)
    while position >= limit, !Punctuation.endsSentence(passage[position]) {
      if passage[position] == Passage.boundFigure { return self.figure(at: position) }
      position -= 1
    }
    return nil
  }

  /// The word that says in which direction the second figure lies of the first.
  private func reachWord(of figure: Written, from earlier: Written) -> Movement? {
    var end = figure.position
    // 降至2021年的
    while end > 0,
      NameMatcher.isSilent(passage[end - 1]) || NumberScanner.isDigit(passage[end - 1])
        || [0x7684, 0x5E74].contains(passage[end - 1])
    { end -= 1 }
    var start = earlier.position
    while start > 0, earlier.position - start < Self.farthest,
      !Punctuation.endsClause(passage[start - 1])
    { start -= 1 }
    let lead = start..<earlier.position
    if isChinese {
      guard end - earlier.position <= Self.farthest,
        lead.contains(where: { [0x4ECE, 0x7531, 0x81EA].contains(passage[$0]) }),
        !GapWords.isAboutShortfall(passage, lead.lowerBound..<end),
        let (length, isDown) = GapWords.reach(passage, endingAt: end),
        end - length > earlier.position
      else { return nil }
      return Movement(range: end - length..<end, isDown: isDown)
    }
    let tokens = EnglishToken.tokens(of: passage)
    let before = tokens.filter { $0.range.upperBound <= earlier.position }
    let between = tokens.filter {
      $0.range.lowerBound > earlier.position && $0.range.upperBound <= figure.position
    }
    guard before.last?.text == "from", between.last?.text == "to", between.count < 5,
      let verb = before.dropLast().last, let isDown = EnglishMovement.isFall(verb.text)
    else { return nil }
    return Movement(range: verb.range, isDown: isDown)
  }
}
