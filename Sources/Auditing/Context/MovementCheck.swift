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
  let passage: Passage
  let file: SourceFile
  let isChinese: Bool
  let lexicon: IndicatorLexicon
  /// The cell that the words stand in, where they are those of a table.
  private var cell: Place?

  init(_ passage: Passage, of audit: ArticleAudit) {
    self.passage = passage
    file = audit.article.file
    isChinese = audit.article.language.isChinese
    lexicon = audit.lexicon
    run()
  }

  /// The words of a cell.
  init(_ words: String, of cell: Place, in language: Language, lexicon: IndicatorLexicon) {
    passage = Passage(verbatim: words)
    file = SourceFile(path: cell.file, text: words)
    isChinese = language.isChinese
    self.lexicon = lexicon
    self.cell = cell
    run()
  }

  private mutating func run() {
    for position in passage.units.indices where passage.units[position] == Passage.boundFigure {
      let figure = figure(at: position)
      checkReach(of: figure)
      let isChange = figure.reference?.form == .change
      if let word = word(around: figure.range) {
        check(figure, word)
      } else if let word = wordBehindBreak(before: position, mayBeComma: isChange) {
        if isChange { checkChange(figure, word) } else { check(figure, word) }
      } else if figure.reference?.form == .amount {
        checkSentence(around: figure)
      }
    }
    typed()
  }

  // MARK: Bound figures

  /// A figure between braces.
  struct Written {
    let position: Int
    /// The figure, with the unit behind it where it prints none itself: {{id:value}}%.
    let range: Range<Int>
    let text: String
    let reference: FigureReference?
    let offset: Int
  }

  func figure(at position: Int) -> Written {
    let bytes = passage.bytes(position..<position + 1)
    let text = String(file[bytes.clamped(to: 0..<file.count)])
    var problems = Report()
    let bound = BoundText(text, in: file, range: bytes, report: &problems)
    let reference = bound.references.first?.reference
    let end = reference?.form == .value ? unitEnd(behind: position + 1) : nil
    return Written(
      position: position, range: position..<(end ?? position + 1), text: text,
      reference: reference, offset: bytes.lowerBound)
  }

  /// Where a unit ends that is written behind a figure.
  private func unitEnd(behind start: Int) -> Int? {
    var position = start
    while NameMatcher.isSilent(passage[position]) { position += 1 }
    if [0x25, 0xFF05, 0x2030].contains(passage[position]) { return position + 1 }
    if isChinese { return lexicon.units.unit(in: passage, at: position)?.end }
    let tokens = EnglishToken.tokens(of: passage)
    let index = tokens.partitioningIndex { $0.range.lowerBound >= position }
    func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    if text(index) == "percent" { return tokens[index].range.upperBound }
    if text(index) == "per", text(index + 1) == "cent" {
      return tokens[index + 1].range.upperBound
    }
    guard let unit = lexicon.englishUnits.unit(in: tokens, at: index), unit.count > 0 else {
      return nil
    }
    return tokens[index + unit.count - 1].range.upperBound
  }

  /// The unit that the words write behind a figure, as a hint names it.
  private func unit(of figure: Written) -> String? {
    guard figure.range.count > 1 else { return nil }
    return String(
      passage.text(figure.position + 1..<figure.range.upperBound).drop(while: \.isWhitespace))
  }

  private mutating func check(_ figure: Written, _ word: Movement) {
    guard let reference = figure.reference, !word.isOfPast || lexicon.isNewest(reference) else {
      return
    }
    let place = place(of: figure, word)
    if reference.form == .change {
      // Of a rate of growth it may be said that it slowed.
      if word.isSlowing, lexicon.known(reference)?.0.isGrowth == true { return }
      findings.append(
        Finding(
          diagnostic: .doubledMovement(passage.text(word.range), figure.text, at: place),
          offset: figure.offset))
      return
    }
    guard [.whole, .value, .amount].contains(reference.form),
      let (entry, known) = lexicon.known(reference), !known.value.isZero
    else { return }
    let isDown = known.value.isNegative
    // Only a rate of growth says by its sign that something fell; a saving of 12 fell by 12.
    guard isDown || entry.isGrowth && word.deniesRise && !word.isSlowing else { return }
    if word.isImproving, reference.form == .amount, !entry.isGrowth { return }
    let isSilent = reference.form == .amount || !isDown
    guard word.isDown != isDown || !isSilent else { return }
    let right = right(word, at: figure.range, Self.amount(reference), isDown: isDown)
    findings.append(
      Finding(
        diagnostic: .contradictingSign(
          passage.text(word.range), figure.text, known.printed(as: reference.form, of: entry),
          entry, right: right, isWordRight: word.isDown == isDown, unit: unit(of: figure),
          at: place),
        offset: figure.offset))
  }

  private func place(of figure: Written, _ word: Movement) -> Place {
    let start = min(word.range.lowerBound, figure.position)
    return place(of: start..<max(word.range.upperBound, figure.range.upperBound))
  }

  /// Where a stretch stands: in the file, or the cell that is read.
  func place(of range: Range<Int>) -> Place { cell ?? file.place(at: passage.bytes(range)) }

  /// A word that a mark divides from a figure which says itself whether it is more or less: 锐减，增加5人.
  private mutating func checkChange(_ figure: Written, _ word: Movement) {
    guard let reference = figure.reference, !word.isLoose, !word.isSlowing,
      let (entry, known, isDown) = lexicon.change(reference), isDown != word.isDown
    else { return }
    add(
      .contradictingSign(
        passage.text(word.range), figure.text, known, entry, right: figure.text,
        isWordRight: false, at: place(of: figure, word)), at: figure.offset)
  }

  mutating func add(_ diagnostic: Diagnostic, at offset: Int) {
    findings.append(Finding(diagnostic: diagnostic, offset: offset))
  }

  /// A figure without its sign needs a word that says the direction, in its sentence at least: 产值逆势增长，增速
  /// 达到{{id:amount}} where the data fell.
  private mutating func checkSentence(around figure: Written) {
    guard let reference = figure.reference, let (entry, known) = lexicon.known(reference),
      entry.isGrowth, known.value.isNegative,
      let (range, isRate) = riseInSentence(of: figure.position)
    else { return }
    let word = Movement(range: range, isDown: false)
    let amount = Self.amount(reference)
    let right =
      isRate
      ? passage.text(range.lowerBound..<figure.position)
        + amount.replacing(":amount}}", with: "}}")
      : right(word, at: figure.range, amount, isDown: true)
    let both = range.lowerBound..<figure.position + 1
    findings.append(
      Finding(
        diagnostic: .contradictingSign(
          passage.text(range), figure.text, known, entry, right: right, isWordRight: false,
          at: place(of: both)),
        offset: figure.offset))
  }

  private func riseInSentence(of position: Int) -> (range: Range<Int>, isRate: Bool)? {
    var (start, end) = (position, position)
    while start > 0, !Punctuation.endsSentence(passage[start - 1]) { start -= 1 }
    while end < passage.count, !Punctuation.endsSentence(passage[end]) { end += 1 }
    if isChinese {
      guard GapWords.lastRise(passage, start..<end) != nil else { return nil }
      return GapWords.lastRise(passage, start..<position)
    }
    let tokens = EnglishToken.tokens(of: passage).filter {
      (start..<end).contains($0.range.lowerBound)
    }
    guard EnglishMovement.lastRise(tokens[...]) != nil else { return nil }
    let before = tokens.prefix { $0.range.upperBound <= position }
    return EnglishMovement.lastRise(before).map { ($0, false) }
  }

  /// The word and the figure as they should be.
  func right(
    _ word: Movement, at figure: Range<Int>, _ amount: String, isDown: Bool
  ) -> String {
    let isBehind = word.range.lowerBound >= figure.upperBound
    let between =
      isBehind
      ? figure.upperBound..<word.range.lowerBound : word.range.upperBound..<figure.lowerBound
    let gap = between.isEmpty ? "" : passage.text(between)
    var words = passage.text(word.range)
    if word.isDown != isDown {
      let exact = isChinese ? GapWords.exactOpposite(of: words, isDown: isDown) : nil
      if let exact {
        words = exact
      } else if word.isLoose {
        words =
          isChinese
          ? GapWords.opposite(of: words, isDown: isDown)
          : EnglishMovement.opposite(of: words, isDown: isDown)
      } else if isChinese {
        words = isDown ? "下降" : "增长"
      } else {
        words = EnglishMovement.opposed(
          to: words, isDown: isDown, isNear: gap.allSatisfy(\.isWhitespace))
      }
    }
    return isBehind ? amount + gap + words : words + gap + amount
  }

  /// The figure without its sign, as prose names it.
  static func amount(_ reference: FigureReference) -> String {
    let period = reference.period.map { "@\($0)" } ?? ""
    let reading = reference.reading.map { "#\($0)" } ?? ""
    return "{{\(reference.indicator)\(period)\(reading):amount}}"
  }

  // MARK: Typed numbers

  private static func isMinus(_ unit: Passage.Unit) -> Bool { unit == 0x2D || unit == 0x2212 }

  /// Whether a passage holds anything of what is looked for.
  static func concerns(_ passage: Passage) -> Bool {
    passage.units.contains { $0 == Passage.boundFigure || isMinus($0) } || hasPercent(passage)
  }

  /// 下降−19.8% says twice that something fell, and grew by 19.8% contradicts −19.8%.
  private mutating func typed() {
    let hasMinus = passage.units.contains(where: Self.isMinus)
    guard hasMinus || !isChinese && Self.hasPercent(passage) else { return }
    let numbers =
      isChinese
      ? NumberScanner(passage, units: lexicon.units).numbers
      : EnglishScanner(passage, units: lexicon.englishUnits).numbers
    if !isChinese { checkGrowth(in: numbers) }
    for number in numbers where number.isNegative {
      guard let word = word(around: number.range), word.isDown else { continue }
      let range =
        min(
          word.range.lowerBound, number.range.lowerBound)..<max(
          word.range.upperBound, number.range.upperBound)
      let bytes = passage.bytes(number.range)
      let written = String(file[bytes.clamped(to: 0..<file.count)])
      findings.append(
        Finding(
          diagnostic: .doubledSign(
            passage.text(word.range), written, at: place(of: range)),
          offset: bytes.lowerBound))
    }
  }
}

extension IndicatorLexicon.Known {
  /// The figure as a form prints it: the number alone has no unit.
  func printed(
    as form: FigureReference.Form, of entry: IndicatorLexicon.Entry
  ) -> IndicatorLexicon.Known {
    let unit = entry.indicator.unit.text
    guard form == .value, !unit.isEmpty, text.hasSuffix(unit) else { return self }
    var printed = self
    printed.text = String(text.dropLast(unit.count))
    return printed
  }
}

extension IndicatorLexicon {
  /// What the data say of a figure that a text names.
  func known(_ reference: FigureReference) -> (Entry, Known)? {
    guard let entry = entry(of: reference.indicator) else { return nil }
    let figures = entry.known.filter { known in
      guard !known.isTarget, let name = known.reference else { return false }
      return reference.period.map { known.period == $0 } ?? !name.contains("@")
    }
    return figures.first.map { (entry, $0) }
  }

  /// Whether a figure is the last one that is known of its indicator.
  func isNewest(_ reference: FigureReference) -> Bool {
    guard reference.period != nil, let (entry, figure) = known(reference) else { return true }
    return entry.known.last { !$0.isTarget }?.period == figure.period
  }

  /// What `:change` prints of a figure, and whether it is less; nil where it is neither less nor more, and for places in
  /// a ranking.
  func change(_ reference: FigureReference) -> (Entry, Known, isDown: Bool)? {
    guard let (entry, figure) = known(reference), let point = entry.series.point(figure.period),
      let change = entry.series.change(to: point), change.direction != .level, !change.isRank
    else { return nil }
    var known = figure
    known.text = FigureFormat(language: .chinese).change(change)
    return (entry, known, change.direction == .down)
  }

  /// Whether what is printed of a figure says that something became less, or more; nil where it says neither.
  func isFall(_ reference: FigureReference) -> (Entry, Known, isDown: Bool)? {
    if reference.form == .change { return change(reference) }
    guard [.whole, .value].contains(reference.form), let (entry, known) = known(reference),
      !known.value.isZero, known.value.isNegative || entry.isGrowth
    else { return nil }
    return (entry, known, known.value.isNegative)
  }
}
