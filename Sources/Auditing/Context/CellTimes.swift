import Content
import Prose

/// When the sentences in cells are about: by the year in front of them in their row, else by the head of their column:
/// | 2016年 | 第一产业增加值71.4亿元 |, and 2016 | 第一产业增加值71.4亿元 of a timeline.
struct CellTimes {
  private let audit: ArticleAudit
  /// The years of cells in tables, by where they begin in the file.
  private var moments: [Int: Moment] = [:]
  /// Where the named blocks of the article begin.
  private let blocks: [Int]

  init(_ audit: ArticleAudit) {
    self.audit = audit
    blocks = audit.article.blocks.keys.sorted()
    for table in audit.reader.tables {
      guard let header = table.rows.first else { continue }
      let heads = header.map(when)
      for row in table.rows.dropFirst() {
        guard let first = row.first else { continue }
        let own = when(first)
        for (column, cell) in row.enumerated().dropFirst(own == nil ? 0 : 1) where isSentence(cell)
        {
          let head = column < heads.count ? heads[column] : nil
          moments[cell.bytes(0..<1).lowerBound] = own ?? head
        }
      }
    }
  }

  /// When a cell is about, as far as what stands beside it says so.
  func moment(of passage: Passage) -> Moment? {
    guard passage.role == .cell, !passage.isEmpty else { return nil }
    let start = passage.bytes(0..<1).lowerBound
    return moments[start] ?? momentInTimeline(before: start)
  }

  /// The years in front of the first bar of a line in a timeline: one, or two with whatever divides them.
  private func momentInTimeline(before offset: Int) -> Moment? {
    let next = blocks.partitioningIndex { $0 > offset }
    let (article, file) = (audit.article, audit.article.file)
    guard next > 0, case .timeline? = article.blocks[blocks[next - 1]] else { return nil }
    let line = file.lineBounds(file.lineIndex(at: offset))
    guard line.lowerBound < offset else { return nil }
    let label = String(file[line.lowerBound..<offset])
    guard let bar = label.firstIndex(where: { "|｜".contains($0) }) else { return nil }
    let numbers = label[..<bar].split { !$0.isNumber }
    let years = numbers.filter { $0.count == 4 }.compactMap { Int($0) }
      .filter { (1900...2100).contains($0) }
    switch years.count {
    // 2016年3月 is a part of its year.
    case 1: return numbers.count == 1 ? .year(years[0]) : .part(years[0])
    case 2 where years[0] < years[1]: return .years(years[0], years[1])
    default: return nil
    }
  }

  /// Whether a cell says more than a number with its unit, which the table as a whole tells of.
  private func isSentence(_ cell: Passage) -> Bool {
    guard !cell.isEmpty else { return false }
    let first = cell[0]
    return Punctuation.isIdeograph(first) || EnglishToken.isLetter(first)
  }

  /// What a label says of when.
  private func when(_ label: Passage) -> Moment? {
    audit.article.language.isChinese
      ? TableLabel(chinese: label, lexicon: audit.lexicon).moment
      : TableLabel(english: label, lexicon: audit.lexicon).moment
  }
}
