/// Which cells of a sheet hold formulas, and which of these nobody has calculated.
struct FormulaCells: Sendable {
  private var calculated: Set<CellReference> = []
  private(set) var uncalculated: Set<CellReference> = []

  /// How many there are.
  var count: Int { calculated.count + uncalculated.count }

  mutating func add(_ cell: CellReference, isCalculated: Bool) {
    if isCalculated { calculated.insert(cell) } else { uncalculated.insert(cell) }
  }

  func contains(_ cell: CellReference) -> Bool {
    calculated.contains(cell) || uncalculated.contains(cell)
  }
}
