import Content
import Diagnostics
import Indicators
import Prose

/// Finds words of rising or falling that contradict the sign of the figure behind them: 下降{{g}} prints
/// 下降−19.8% where the data fell.
struct MovementCheck {
  /// A contradiction, and where it stands in the file.
  struct Finding {
    let diagnostic: Diagnostic
    let offset: Int
  }

  private(set) var findings: [Finding] = []
  private let passage: Passage
  private let article: Article
  private let lexicon: IndicatorLexicon

  init(_ passage: Passage, of audit: ArticleAudit) {
    self.passage = passage
    article = audit.article
    lexicon = audit.lexicon
    for position in passage.units.indices where passage.units[position] == Passage.boundFigure {
      guard let word = word(around: position..<position + 1) else { continue }
      check(position, word)
    }
    typed()
  }

  // MARK: Words

  private struct Movement {
    let range: Range<Int>
    let isDown: Bool
    /// Whether it may be said of any difference, so that only a figure below zero contradicts it.
    var isLoose = false
  }

  private func word(around figure: Range<Int>) -> Movement? {
    if article.language.isChinese {
      var end = figure.lowerBound
      while end > 0, NameMatcher.isSilent(passage[end - 1]) { end -= 1 }
      let movement = GapWords.movement(passage, endingAt: end).map {
        Movement(range: end - $0.length..<end, isDown: $0.isDown)
      }
      return movement
        ?? GapWords.difference(passage, endingAt: end).map {
          Movement(range: end - $0.length..<end, isDown: $0.isDown, isLoose: true)
        }
    }
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

  // MARK: Bound figures

  private mutating func check(_ position: Int, _ word: Movement) {
    let bytes = passage.bytes(position..<position + 1)
    let written = String(article.file[bytes.clamped(to: 0..<article.file.count)])
    var problems = Report()
    let bound = BoundText(written, in: article.file, range: bytes, report: &problems)
    guard let reference = bound.references.first?.reference,
      [.whole, .value, .amount].contains(reference.form),
      let (entry, known) = figure(reference), !known.value.isZero
    else { return }
    let isDown = known.value.isNegative
    // Only a rate of growth says by its sign that something fell; a saving of 12 fell by 12.
    guard isDown || entry.isMovement && !word.isLoose else { return }
    let isSilent = reference.form == .amount || !isDown
    guard word.isDown != isDown || !isSilent else { return }
    let both =
      min(word.range.lowerBound, position)..<max(word.range.upperBound, position + 1)
    let place = article.file.place(at: passage.bytes(both))
    let right = right(word, at: position, Self.amount(reference), isDown: isDown)
    findings.append(
      Finding(
        diagnostic: .contradictingSign(
          passage.text(word.range), written, known, entry, right: right,
          isWordRight: word.isDown == isDown, at: place),
        offset: bytes.lowerBound))
  }

  /// The word and the figure as they should be.
  private func right(
    _ word: Movement, at position: Int, _ amount: String, isDown: Bool
  ) -> String {
    let isBehind = word.range.lowerBound > position
    let between =
      isBehind
      ? position + 1..<word.range.lowerBound : word.range.upperBound..<position
    let gap = between.isEmpty ? "" : passage.text(between)
    var words = passage.text(word.range)
    if word.isDown != isDown {
      if word.isLoose {
        words =
          article.language.isChinese
          ? GapWords.opposite(of: words) : EnglishMovement.opposite(of: words)
      } else if article.language.isChinese {
        words = isDown ? "下降" : "增长"
      } else {
        // “a growth of” is a thing, and so is what takes its place.
        let isThing = words.hasSuffix(" of")
        words = isDown ? isThing ? "fall of" : "fell by" : isThing ? "rise of" : "rose by"
      }
    }
    return isBehind ? amount + gap + words : words + gap + amount
  }

  private func figure(
    _ reference: FigureReference
  ) -> (IndicatorLexicon.Entry, IndicatorLexicon.Known)? {
    guard let entry = lexicon.entry(of: reference.indicator) else { return nil }
    let figures = entry.known.filter { known in
      guard !known.isTarget, let name = known.reference else { return false }
      return reference.period.map { known.period == $0 } ?? !name.contains("@")
    }
    return figures.first.map { (entry, $0) }
  }

  /// The figure without its sign, as prose names it.
  private static func amount(_ reference: FigureReference) -> String {
    let period = reference.period.map { "@\($0)" } ?? ""
    let reading = reference.reading.map { "#\($0)" } ?? ""
    return "{{\(reference.indicator)\(period)\(reading):amount}}"
  }

  // MARK: Typed numbers

  private static func isMinus(_ unit: Passage.Unit) -> Bool { unit == 0x2D || unit == 0x2212 }

  /// Whether a passage holds anything of what is looked for.
  static func concerns(_ passage: Passage) -> Bool {
    passage.units.contains { $0 == Passage.boundFigure || isMinus($0) }
  }

  /// 下降−19.8% says twice that something fell.
  private mutating func typed() {
    guard passage.units.contains(where: Self.isMinus) else { return }
    let numbers =
      article.language.isChinese
      ? NumberScanner(passage, units: lexicon.units).numbers
      : EnglishScanner(passage, units: lexicon.englishUnits).numbers
    for number in numbers where number.isNegative {
      guard let word = word(around: number.range), word.isDown else { continue }
      let range =
        min(
          word.range.lowerBound, number.range.lowerBound)..<max(
          word.range.upperBound, number.range.upperBound)
      let bytes = passage.bytes(number.range)
      let written = String(article.file[bytes.clamped(to: 0..<article.file.count)])
      findings.append(
        Finding(
          diagnostic: .doubledSign(
            passage.text(word.range), written, at: article.file.place(at: passage.bytes(range))),
          offset: bytes.lowerBound))
    }
  }
}
