import Diagnostics
import Tables

/// What a workbook that nobody has described yet most likely holds.
public struct LayoutProposal: Sendable {
  /// The tables that the layout did not have.
  public private(set) var tables: [TableLayout] = []
  /// Who filled in the workbook, where it says so.
  public private(set) var institution: String?

  /// Looks at all sheets of a workbook.
  ///
  /// - Parameters:
  ///   - known: the layout that there is: its tables are not proposed once more.
  ///   - readsHidden: whether hidden rows, columns and sheets are read like all others.
  public init(of sheets: [Sheet], beside known: Layout?, readsHidden: Bool) {
    let grids = sheets.map { OfficeGrid($0, readsHidden: readsHidden) }
      .filter { readsHidden || !$0.sheet.isHidden }
    let entities = Self.entities(of: grids)
    for grid in grids { propose(grid, entities, known) }
    tables = Self.merged(tables)
    institution = institution ?? Self.institution(of: grids, sparing: entities)
  }

  private mutating func propose(_ grid: OfficeGrid, _ entities: Set<String>, _ known: Layout?) {
    let blocks = grid.blocks
    var sheetTitles: [String] = []
    for (index, block) in blocks.enumerated() {
      let previous = blocks.last { $0.last < block.rows.lowerBound }?.last ?? 0
      var titles: [String] = []
      var context = TableContext()
      for row in grid.rows
      where row > previous && row < block.rows.lowerBound && block.rows.lowerBound - row <= 8 {
        let cells = grid.filled(row)
        if cells.contains(where: { CellContent($0.text).isFigure }) {
          titles = []
          continue
        }
        for (column, text) in cells {
          context.read(text, at: GridCell(row: row, column: column))
          if !RowWords.isNote(text), !RowWords.isSignature(text) { titles.append(inOneLine(text)) }
        }
      }
      institution = institution ?? context.institution
      if index == 0 { sheetTitles = titles }
      let end = blocks.first { $0.rows.lowerBound > block.last }?.rows.lowerBound ?? Int.max
      let body = grid.rows.filter { $0 > block.last && $0 < end }
      let proposal = TableProposal(
        grid: grid, block: block, body: body[...],
        titles: (index == 0 ? [] : sheetTitles.prefix(1))
          + (context.fullTitle.map { [$0] } ?? titles), entities: entities)
      guard let table = proposal.table else { continue }
      var known = known ?? Layout(file: "")
      known.tables += tables
      if !SheetReader(layout: known).hasTable(block, on: grid) { tables.append(table) }
    }
  }

  /// Tables that are read the same way as one, with the names of all their sheets.
  private static func merged(_ tables: [TableLayout]) -> [TableLayout] {
    var merged: [TableLayout] = []
    for table in tables {
      if let index = merged.firstIndex(where: { $0.isSame(as: table) }) {
        merged[index].sheets += table.sheets
      } else {
        merged.append(table)
      }
    }
    for index in merged.indices {
      let names = merged[index].sheets
      let patterns = Set(names.map { Label($0).pattern })
      if let only = patterns.first, patterns.count == 1, only.contains("{period}") {
        merged[index].sheets = [only]
        continue
      }
      // A sheet for each of those who are measured.
      if names.count > 1, names.allSatisfy(EntityWords.isLikely) {
        merged[index].entity = "sheet"
      }
      var seen: Set<String> = []
      merged[index].sheets = names.filter { seen.insert($0).inserted }
    }
    return merged
  }

  /// Names of those who are measured that the workbook says for sure: below headings such as 县区, and in
  /// lines that end as such names do.
  private static func entities(of grids: [OfficeGrid]) -> Set<String> {
    var names: Set<String> = []
    for grid in grids {
      for block in grid.blocks {
        let columns = block.columns.filter { column in
          grid.headings(block, column).contains {
            HeadingWords.role(of: Label($0.text).words) == .entity
          }
        }
        for row in grid.rows where row > block.last {
          let cells = grid.filled(row)
          if cells.count == 1, cells[0].column <= block.columns.lowerBound + 1 {
            let name = withoutNumbering(inOneLine(cells[0].text))
            if EntityWords.isLikely(name) { names.insert(name) }
          }
          for column in columns {
            let name = withoutNumbering(inOneLine(grid.text(row, column)))
            if !name.isEmpty, !RowWords.isTotal(name), !RowWords.isWhole(name),
              !RowWords.isNote(name), name.count < 24
            {
              names.insert(name)
            }
          }
        }
      }
    }
    return names
  }

  /// The institution whose name begins the titles: 示例职业学院 of 示例职业学院2021年主要数据.
  private static func institution(
    of grids: [OfficeGrid], sparing entities: Set<String>
  ) -> String? {
    let others = entities.union(grids.map(\.name))
    // What an institution is says more than where it is: 安溪县图书馆, not 安溪县.
    let endings = [
      "学院", "大学", "学校", "博物馆", "医院", "集团", "公司", "委员会", "局", "中心", "馆", "市", "县", "区",
    ]
    for grid in grids {
      let first = grid.blocks.first?.rows.lowerBound ?? 4
      for row in grid.rows.prefix(3) where row < first {
        for (_, text) in grid.filled(row) {
          let line = inOneLine(text)
          guard !line.hasPrefix("各"), !line.hasPrefix("附"), !RowWords.isStatement(line),
            line.count >= 4
          else { continue }
          let letters = Letters(line)
          let end =
            TimeScanner(letters).all.first.map { letters.positions[$0.range.lowerBound] }
            ?? line.count
          let head = String(line.prefix(end))
          for ending in endings {
            guard let found = head.range(of: ending) else { continue }
            let name = String(head[..<found.upperBound])
            if name.count > ending.count + 1, name.count <= 20,
              !name.contains(where: { "个各".contains($0) }),
              !others.contains(name)
            {
              return name
            }
          }
        }
      }
    }
    return nil
  }
}
