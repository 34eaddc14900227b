import Prose

extension MovementCheck {
  /// A word of rising or falling.
  struct Movement {
    let range: Range<Int>
    let isDown: Bool
    /// Whether it may be said of any difference, so that only a figure below zero contradicts it.
    var isLoose = false
    /// Whether it may be said of growth that goes on more slowly.
    var isSlowing = false
  }

  /// The word of rising or falling that a figure belongs to.
  func word(around figure: Range<Int>) -> Movement? {
    article.language.isChinese
      ? chineseWord(before: figure.lowerBound) : englishWord(around: figure)
  }

  private func chineseWord(before figure: Int) -> Movement? {
    var end = figure
    while end > 0, NameMatcher.isSilent(passage[end - 1]) { end -= 1 }
    return Self.chineseWord(passage, endingAt: end)
      ?? GapWords.endBehindGap(passage, of: figure).flatMap {
        Self.chineseWord(passage, endingAt: $0)
      }
  }

  /// The word of rising or falling that ends here.
  static func chineseWord(_ passage: Passage, endingAt end: Int) -> Movement? {
    if GapWords.isOpen(passage, endingAt: end) { return nil }
    let movement = GapWords.movement(passage, endingAt: end).map {
      Movement(
        range: end - $0.length..<end, isDown: $0.isDown,
        isSlowing: GapWords.isSlowing(passage, endingAt: end))
    }
    let collapse = GapWords.collapse(passage, endingAt: end).map {
      Movement(range: end - $0..<end, isDown: true)
    }
    return collapse ?? movement
      ?? GapWords.difference(passage, endingAt: end).map {
        Movement(range: end - $0.length..<end, isDown: $0.isDown, isLoose: true)
      }
  }

  /// The word in front of a figure from which a dash divides it, or a comma where the figure says itself whether it
  /// is more or less.
  func wordBehindBreak(before figure: Int, mayBeComma: Bool) -> Movement? {
    guard !article.language.isChinese else {
      return GapWords.endBehindBreak(passage, of: figure, mayBeComma: mayBeComma).flatMap {
        Self.chineseWord(passage, endingAt: $0)
      }
    }
    let marks: [Passage.Unit] = [0x2014, 0x2013] + (mayBeComma ? [0x2C] : [])
    var end = figure
    while end > 0, passage[end - 1] == 0x20 || marks.contains(passage[end - 1]) { end -= 1 }
    guard (end..<figure).contains(where: { marks.contains(passage[$0]) }) else { return nil }
    let tokens = EnglishToken.tokens(of: passage).prefix { $0.range.upperBound <= end }
    return tokens.last.flatMap { token in
      EnglishMovement.isFall(token.text).map { Movement(range: token.range, isDown: $0) }
    }
  }

  private func englishWord(around figure: Range<Int>) -> Movement? {
    let tokens = EnglishToken.tokens(of: passage)
    let index = tokens.partitioningIndex { $0.range.lowerBound >= figure.lowerBound }
    let behind = tokens.partitioningIndex { $0.range.lowerBound >= figure.upperBound }
    let movement = EnglishMovement.word(tokens, before: index).map {
      Movement(range: $0.range, isDown: $0.isDown)
    }
    return movement
      ?? (EnglishMovement.difference(tokens, before: index)
      ?? EnglishMovement.difference(tokens, behind: behind))
      .map { Movement(range: $0.range, isDown: $0.isDown, isLoose: true) }
  }
}
