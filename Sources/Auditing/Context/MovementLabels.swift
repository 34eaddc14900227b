import Content
import Diagnostics
import Indicators
import Prose

/// Finds figures under words of falling that say it a second time or do not fit: a column headed 下降, a card
/// labelled 产值下降.
///
/// Words of rising are no fault there: 同比增长 −19.8% is how tables are headed. Only what says itself that it is less
/// does not go under them, in the row or on the card of its own: 产值增长, 减少20万元.
struct MovementLabels {
  private(set) var findings: [MovementCheck.Finding] = []
  private let audit: ArticleAudit

  init(_ audit: ArticleAudit) {
    self.audit = audit
    guard audit.article.language.isChinese else { return }
    for table in audit.reader.tables { check(table) }
    for block in audit.article.blocks.sorted(by: { $0.key < $1.key }) {
      switch block.value {
      case .figures(let figures), .indicators(let figures): figures.forEach { check($0) }
      case .chart, .gallery, .network, .timeline: break
      }
    }
  }

  // MARK: Tables

  private mutating func check(_ table: PassageReader.Table) {
    guard let head = table.rows.first else { return }
    let falls = head.map(Self.fall)
    for row in table.rows.dropFirst() {
      let ownFall = row.first.flatMap(Self.fall)
      let ownRise = row.first.flatMap(Self.rise)
      for (column, cell) in row.enumerated() where column > 0 || ownFall == nil {
        guard let figure = Self.figure(cell) else { continue }
        if let word = (column < falls.count ? falls[column] : nil) ?? ownFall {
          check(figure, under: word)
        } else if column > 0, let ownRise {
          check(figure, underRise: ownRise)
        }
      }
      checkWords(in: row)
    }
  }

  /// Where the figure stands of a cell that holds nothing else.
  private static func figure(_ cell: Passage) -> Range<Int>? {
    let units = cell.units.filter { $0 != 0x20 }
    guard units == [Passage.boundFigure] || units == [Passage.boundFigure, 0x25],
      let position = cell.units.firstIndex(of: Passage.boundFigure),
      let end = cell.units.lastIndex(where: { $0 != 0x20 })
    else { return nil }
    return cell.bytes(position..<end + 1)
  }

  /// Words of rising and falling in cells of their own, behind the figure or in front of it: | {{id}} | 下降 |.
  private mutating func checkWords(in row: [Passage]) {
    for column in row.indices.dropFirst() {
      guard let word = Self.soleWord(row[column]) else { continue }
      let before = Self.figure(row[column - 1])
      let behind = column + 1 < row.count ? Self.figure(row[column + 1]) : nil
      // Between two figures it may belong to either.
      guard let bytes = before ?? behind, before == nil || behind == nil,
        let reference = reference(bytes).reference,
        let (entry, known, isDown) = audit.lexicon.isFall(reference), isDown != word.isDown
      else { continue }
      let place = audit.article.file.place(at: row[column].bytes(word.range))
      findings.append(
        .init(
          diagnostic: .contradictingSign(
            row[column].text(word.range), "", known, entry, right: isDown ? "下降" : "增长",
            isWordRight: false, at: place), offset: bytes.lowerBound))
    }
  }

  private static func soleWord(_ cell: Passage) -> MovementCheck.Movement? {
    var (start, end) = (0, cell.count)
    while end > 0, NameMatcher.isSilent(cell[end - 1]) { end -= 1 }
    while start < end, NameMatcher.isSilent(cell[start]) { start += 1 }
    guard let word = MovementCheck.chineseWord(cell, endingAt: end), word.range == start..<end,
      !word.isSlowing, !isCustomary(cell)
    else { return nil }
    return word
  }

  private func reference(_ bytes: Range<Int>) -> (written: String, reference: FigureReference?) {
    let file = audit.article.file
    let written = String(file[bytes.clamped(to: 0..<file.count)])
    var problems = Report()
    let bound = BoundText(written, in: file, range: bytes, report: &problems)
    return (written, bound.references.first?.reference)
  }

  private mutating func check(_ bytes: Range<Int>, underRise word: String) {
    guard let reference = reference(bytes).reference, reference.form == .change,
      let (entry, known, isDown) = audit.lexicon.change(reference), isDown
    else { return }
    findings.append(
      .init(
        diagnostic: .contradictingLabel(
          word, known, entry, at: audit.article.file.place(at: bytes)),
        offset: bytes.lowerBound))
  }

  private mutating func check(_ bytes: Range<Int>, under word: String) {
    let article = audit.article
    let (written, found) = reference(bytes)
    guard let reference = found, let (entry, known, isDown) = fault(reference) else { return }
    let amount = MovementCheck.amount(reference)
    findings.append(
      .init(
        diagnostic: isDown
          ? .contradictingSign(
            word, written, known.printed(as: reference.form, of: entry), entry, right: amount,
            isWordRight: true, at: article.file.place(at: bytes))
          : .contradictingLabel(word, known, entry, at: article.file.place(at: bytes)),
        offset: bytes.lowerBound))
  }

  // MARK: Blocks

  private mutating func check(_ figure: Block.Figure) {
    guard let label = figure.label.map({ Passage(verbatim: $0) }) else { return }
    if let word = Self.rise(label), figure.reference.form == .change,
      let (entry, known, isDown) = audit.lexicon.change(figure.reference), isDown
    {
      findings.append(
        .init(
          diagnostic: .contradictingLabel(
            word, known, entry, at: audit.article.file.place(at: figure.range)),
          offset: figure.range.lowerBound))
    }
    guard let word = Self.fall(label),
      let (entry, known, isDown) = fault(figure.reference)
    else { return }
    findings.append(
      .init(
        diagnostic: .contradictingLabel(
          word, known, entry, isDoubled: isDown, at: audit.article.file.place(at: figure.range)),
        offset: figure.range.lowerBound))
  }

  // MARK: What is wrong

  /// A word of falling at the end of a label, but for a unit behind it in brackets.
  private static func fall(_ label: Passage) -> String? {
    word(label).flatMap { $0.isDown ? label.text($0.range) : nil }
  }

  /// A word of rising there, unless it is one by which tables are headed whatever stands below.
  private static func rise(_ label: Passage) -> String? {
    word(label).flatMap {
      $0.isDown || $0.isLoose || isCustomary(label) ? nil : label.text($0.range)
    }
  }

  private static let customary = Words("同比 环比 比上年 较上年 比去年 较去年")

  private static func isCustomary(_ label: Passage) -> Bool {
    customary.stands(in: label, 0..<label.count)
  }

  private static func word(_ label: Passage) -> MovementCheck.Movement? {
    var end = label.count
    if end > 0, [0x29, 0xFF09].contains(label[end - 1]),
      let open = label.units.lastIndex(where: { [0x28, 0xFF08].contains($0) })
    {
      end = open
    }
    while end > 0, NameMatcher.isSilent(label[end - 1]) { end -= 1 }
    return MovementCheck.chineseWord(label, endingAt: end)
  }

  /// A figure that a word of falling does not go with as it is printed.
  private func fault(
    _ reference: FigureReference
  ) -> (IndicatorLexicon.Entry, IndicatorLexicon.Known, isDown: Bool)? {
    if reference.form == .change {
      return audit.lexicon.change(reference).flatMap { $0.isDown ? nil : $0 }
    }
    guard [.whole, .value, .amount].contains(reference.form),
      let (entry, known) = audit.lexicon.known(reference), !known.value.isZero,
      known.value.isNegative ? reference.form != .amount : entry.isGrowth
    else { return nil }
    return (entry, known, known.value.isNegative)
  }
}
