/// The order in which formulas can be computed, and those that go round in circles.
struct FormulaOrder {
  /// Positions of indicators with a formula, each behind those it needs.
  private(set) var computable: [Int] = []
  /// Circles of indicators that need each other, each once, from its first in the order of the table.
  private(set) var cycles: [[Int]] = []

  /// - Parameter needs: for each indicator the positions of those its formula names; nil without formula.
  ///
  /// Kahn's algorithm, so that a chain of ten thousand formulas takes no stack.
  init(needs: [[Int]?]) {
    var users = [[Int]](repeating: [], count: needs.count)
    var missing = [Int](repeating: 0, count: needs.count)
    for (indicator, operands) in needs.enumerated() {
      for operand in operands ?? [] where needs[operand] != nil {
        users[operand].append(indicator)
        missing[indicator] += 1
      }
    }
    computable = needs.indices.filter { needs[$0] != nil && missing[$0] == 0 }
    var next = 0
    while next < computable.count {
      for user in users[computable[next]] {
        missing[user] -= 1
        if missing[user] == 0 { computable.append(user) }
      }
      next += 1
    }
    findCycles(needs: needs, isStuck: missing.map { $0 > 0 })
  }

  /// Each stuck formula needs a stuck one: following them leads into a circle.
  private mutating func findCycles(needs: [[Int]?], isStuck: [Bool]) {
    var walkOf = [Int](repeating: -1, count: needs.count)
    for start in needs.indices where isStuck[start] && walkOf[start] == -1 {
      var path: [Int] = []
      var current = start
      while walkOf[current] == -1 {
        walkOf[current] = start
        path.append(current)
        current = (needs[current] ?? []).first { isStuck[$0] } ?? current
      }
      guard walkOf[current] == start, let entry = path.firstIndex(of: current) else { continue }
      let cycle = Array(path[entry...])
      let first = cycle.indices.min { cycle[$0] < cycle[$1] } ?? 0
      cycles.append(Array(cycle[first...] + cycle[..<first]))
    }
  }
}
