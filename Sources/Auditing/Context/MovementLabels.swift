import Content
import Diagnostics
import Indicators
import Prose

/// Finds figures under words of falling that say it a second time or do not fit: a column headed 下降, a card
/// labelled 产值下降.
///
/// Words of rising are no fault there: 同比增长 −19.8% is how tables are headed.
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
      for (column, cell) in row.enumerated() where column > 0 || ownFall == nil {
        guard let word = (column < falls.count ? falls[column] : nil) ?? ownFall,
          cell.units.filter({ $0 != 0x20 }) == [Passage.boundFigure],
          let position = cell.units.firstIndex(of: Passage.boundFigure)
        else { continue }
        check(cell.bytes(position..<position + 1), under: word)
      }
    }
  }

  private mutating func check(_ bytes: Range<Int>, under word: String) {
    let article = audit.article
    let written = String(article.file[bytes.clamped(to: 0..<article.file.count)])
    var problems = Report()
    let bound = BoundText(written, in: article.file, range: bytes, report: &problems)
    guard let reference = bound.references.first?.reference,
      let (entry, known, isDown) = fault(reference)
    else { return }
    let amount = MovementCheck.amount(reference)
    findings.append(
      .init(
        diagnostic: isDown
          ? .contradictingSign(
            word, written, known, entry, right: amount, isWordRight: true,
            at: article.file.place(at: bytes))
          : .contradictingLabel(word, known, entry, at: article.file.place(at: bytes)),
        offset: bytes.lowerBound))
  }

  // MARK: Blocks

  private mutating func check(_ figure: Block.Figure) {
    guard let label = figure.label, let word = Self.fall(Passage(verbatim: label)),
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
    var end = label.count
    if end > 0, [0x29, 0xFF09].contains(label[end - 1]),
      let open = label.units.lastIndex(where: { [0x28, 0xFF08].contains($0) })
    {
      end = open
    }
    while end > 0, NameMatcher.isSilent(label[end - 1]) { end -= 1 }
    guard let word = MovementCheck.chineseWord(label, endingAt: end), word.isDown else {
      return nil
    }
    return label.text(word.range)
  }

  /// A figure that a word of falling does not go with as it is printed.
  private func fault(
    _ reference: FigureReference
  ) -> (IndicatorLexicon.Entry, IndicatorLexicon.Known, isDown: Bool)? {
    guard [.whole, .value, .amount].contains(reference.form),
      let (entry, known) = audit.lexicon.known(reference), !known.value.isZero,
      known.value.isNegative ? reference.form != .amount : entry.isMovement
    else { return nil }
    return (entry, known, known.value.isNegative)
  }
}
