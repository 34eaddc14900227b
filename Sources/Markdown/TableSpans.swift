/// Which cells of a table reach over others.
///
/// A cell that holds nothing but `<` belongs to the cell on its left, one with nothing but `^` to the
/// cell above: any Markdown viewer still shows the table, and every cell keeps its place. `\<`, `\^`
/// and marks that join cells to no rectangle are the signs themselves.
public struct TableSpans: Sendable {
  /// How far a cell reaches, in rows and columns.
  public struct Extent: Equatable, Sendable {
    /// How many rows.
    public internal(set) var rows = 1
    /// How many columns.
    public internal(set) var columns = 1

    /// A cell that reaches over no other.
    public static let one = Extent()
  }

  /// For each cell, how far it reaches; `nil` where another reaches over it.
  public private(set) var extents: [[Extent?]]
  /// How many rows, from the first, make up the head: a cell of the head takes along the rows that
  /// it reaches into.
  public private(set) var headRows: Int
  /// Whether the head is empty: Markdown wants one even where a table has none, and it is not shown.
  public private(set) var isHeadless = false

  /// The cells of a table's rows, of which the first is the head.
  public init(rows: [MarkdownNode]) {
    extents = rows.map { row in row.children.map { _ in Extent() } }
    headRows = min(rows.count, 1)
    let hasEmptyHead = rows.count > 1 && rows[0].children.allSatisfy(\.children.isEmpty)
    isHeadless = hasEmptyHead
    let marks = rows.map { $0.children.map(Self.mark) }
    guard marks.contains(where: { $0.contains { $0 != nil } }) else { return }
    for (owner, cells) in Self.regions(of: marks) {
      let (first, last) = (cells[0], cells[cells.count - 1])
      let extent = Extent(rows: last.row - first.row + 1, columns: last.column - first.column + 1)
      guard owner == first, extent.rows * extent.columns == cells.count,
        cells.allSatisfy({ $0.column >= first.column && $0.column <= last.column })
      else { continue }
      for cell in cells { extents[cell.row][cell.column] = nil }
      extents[owner.row][owner.column] = extent
    }
    headRows = Self.headRows(of: extents)
    // A cell below may reach up into the head.
    isHeadless = hasEmptyHead && headRows == 1
    removeLinesWithoutCells()
  }

  private struct Position: Hashable {
    let row: Int
    let column: Int
  }

  private enum Mark { case left, above }

  private static func mark(_ cell: MarkdownNode) -> Mark? {
    // A sign that was escaped takes two bytes of the source.
    guard cell.children.count == 1, case .text(let text) = cell.children[0].kind,
      cell.children[0].range.count == 1
    else { return nil }
    return text == "<" ? .left : text == "^" ? .above : nil
  }

  /// The cells that belong together, by the one that they begin with, row by row.
  private static func regions(
    of marks: [[Mark?]]
  ) -> [(owner: Position, cells: [Position])] {
    var owners: [Position: Position] = [:]
    var order: [Position] = []
    var cells: [Position: [Position]] = [:]
    for (row, line) in marks.enumerated() {
      for (column, mark) in line.enumerated() {
        let position = Position(row: row, column: column)
        let neighbour =
          switch mark {
          case .left: owners[Position(row: row, column: column - 1)]
          case .above: owners[Position(row: row - 1, column: column)]
          case nil: Position?.none
          }
        let owner = neighbour ?? position
        owners[position] = owner
        if cells[owner] == nil { order.append(owner) }
        cells[owner, default: []].append(position)
      }
    }
    return order.compactMap { owner in
      guard let members = cells[owner], members.count > 1 else { return nil }
      return (owner, members)
    }
  }

  private static func headRows(of extents: [[Extent?]]) -> Int {
    var head = min(extents.count, 1)
    var row = 0
    while row < head {
      head = extents[row].reduce(head) { max($0, row + ($1?.rows ?? 1)) }
      row += 1
    }
    return head
  }

  /// Cells that are all as wide or high as each other reach over lines in which no cell begins; HTML
  /// has no such lines.
  private mutating func removeLinesWithoutCells() {
    let columns = extents.map(\.count).max() ?? 0
    // In a head that is not shown no cell begins.
    let shown = extents.dropFirst(isHeadless ? 1 : 0)
    let emptyColumns = (0..<columns).filter { column in
      !shown.contains { column < $0.count && $0[column] != nil }
    }
    let emptyRows = extents.indices.filter { row in extents[row].allSatisfy { $0 == nil } }
    for row in extents.indices {
      for column in extents[row].indices {
        guard var extent = extents[row][column] else { continue }
        let (right, bottom) = (column + extent.columns, row + extent.rows)
        extent.columns -= emptyColumns.count { $0 > column && $0 < right }
        extent.rows -= emptyRows.count { $0 > row && $0 < bottom }
        extents[row][column] = extent
      }
    }
  }
}
