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
    /// Whether, though it is loose, it cannot be said of a rate of growth above zero: 比上年低8.7%.
    var deniesRise = true
    /// Whether it says how far the figure lies from the past, which the figure cannot be itself then: 低于上年.
    var isOfPast = false
    /// Whether it may be said of what became better by becoming less: 办理提速.
    var isImproving = false
  }

  /// The word of rising or falling that a figure belongs to.
  func word(around figure: Range<Int>) -> Movement? {
    isChinese
      ? chineseWord(before: figure.lowerBound) ?? chineseWord(behind: figure)
      : englishWord(around: figure)
  }

  private func chineseWord(before figure: Int) -> Movement? {
    var end = figure
    while end > 0, NameMatcher.isSilent(passage[end - 1]) { end -= 1 }
    return Self.chineseWord(passage, endingAt: end)
      ?? GapWords.endsBeforeAmounts(passage, endingAt: end).lazy.compactMap {
        Self.chineseWord(passage, endingAt: $0)
      }.first
      ?? GapWords.amountNoun(passage, endingAt: end).map {
        Movement(range: $0.range, isDown: $0.isDown)
      }
      ?? GapWords.endBehindGap(passage, of: figure).flatMap {
        Self.chineseWord(passage, endingAt: $0)
      }
  }

  private func chineseWord(behind figure: Range<Int>) -> Movement? {
    GapWords.movementBehind(passage, figure).map {
      Movement(
        range: $0.range, isDown: $0.isDown,
        isSlowing: GapWords.isSlowing(passage, endingAt: $0.range.upperBound))
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
    let difference = GapWords.difference(passage, endingAt: end).map { length, isDown in
      // Less than the average may also be what grows: only what compares with its own past denies a rise.
      Movement(
        range: end - length..<end, isDown: isDown, isLoose: true,
        isSlowing: GapWords.isSlowing(passage, endingAt: end),
        deniesRise: isDown && length > 1 && !GapWords.isOfAverage(passage, endingAt: end))
    }
    let verb = GapWords.verb(passage, before: end).map {
      Movement(
        range: end - $0.length..<end, isDown: $0.isDown, isLoose: $0.isImproving,
        isSlowing: GapWords.isSlowing(passage, endingAt: end), isImproving: $0.isImproving)
    }
    let comparison = GapWords.comparison(passage, endingAt: end).map {
      Movement(range: end - $0.length..<end, isDown: $0.isDown, isLoose: true, isOfPast: true)
    }
    let words = [collapse, movement, difference, verb, comparison].compactMap(\.self)
    // 同比减 and not 减 alone; of two of one length the surer.
    guard let longest = words.map(\.range.count).max() else { return nil }
    return collapse ?? words.first { $0.range.count == longest || $0.range.count > 1 }
  }

  /// The word in front of a figure from which a dash divides it, or a comma where the figure says itself whether it
  /// is more or less.
  func wordBehindBreak(before figure: Int, mayBeComma: Bool) -> Movement? {
    guard !isChinese else {
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
      Movement(
        range: $0.range, isDown: $0.isDown,
        isSlowing: EnglishMovement.isSlowing(passage.text($0.range)))
    }
    if let movement { return movement }
    if let found = EnglishMovement.comparison(tokens, before: index) {
      return Movement(
        range: found.range, isDown: found.isDown, isLoose: found.isOfPast,
        isOfPast: found.isOfPast)
    }
    if let found = EnglishMovement.difference(tokens, before: index) {
      return Movement(range: found.range, isDown: found.isDown, isLoose: true, deniesRise: false)
    }
    if let found = EnglishMovement.comparison(tokens, behind: behind, of: index) {
      return Movement(range: found.range, isDown: found.isDown, isLoose: true, isOfPast: true)
    }
    return EnglishMovement.difference(tokens, behind: behind).map {
      Movement(
        range: $0.range, isDown: $0.isDown, isLoose: true,
        deniesRise: EnglishMovement.deniesRise(tokens, behind: behind, before: index))
    }
  }
}
