import Diagnostics

/// What makes problems of several cells one.
private struct AlikeCells: Hashable {
  /// From how many cells of one column on a problem is said once for all of them.
  static let crowd = 4

  let code: DiagnosticCode
  let severity: Diagnostic.Severity
  let message: LocalizedText
  let hint: LocalizedText?
  let file: String
  let sheet: String?
  let column: String

  /// - Returns: `nil` where the problem is not that of one cell alone.
  init?(_ problem: Diagnostic) {
    guard let cell = problem.place.cell, problem.related.isEmpty, problem.otherCells.isEmpty
    else { return nil }
    code = problem.code
    severity = problem.severity
    message = problem.message
    hint = problem.hint
    file = problem.place.file
    sheet = problem.place.sheet
    column = String(cell.prefix { $0.isLetter })
  }

  /// One problem for many cells of the column, at the first of them: `（G 列 43 格：G2—G44）`.
  func one(for problems: [Diagnostic], at first: Diagnostic) -> Diagnostic {
    let cells = problems.compactMap(\.place.cell)
    let rows = spans(of: cells.compactMap { Int($0.drop { $0.isLetter }) })
    let zh = rows.map { $0.text(dash: "—", column: column) }.shortList("、", "等")
    let en = rows.map { $0.text(dash: "–", column: column) }.shortList(", ", " …")
    var problem = Diagnostic(
      first.code, first.severity, at: first.place,
      LocalizedText(
        zh: "\(first.message.zh)（\(column) 列 \(cells.count) 格：\(zh)）",
        en: "\(first.message.en) (\(cells.count) cells of column \(column): \(en))"),
      hint: first.hint)
    problem.otherCells = Array(cells.dropFirst())
    return problem
  }
}

extension Report {
  /// The same facts, but those that are the very same in many cells of a column as one, which names the cells. Each
  /// table is grouped where it is read; what later stages find in its cells is grouped where they end.
  public var withAlikeCellsGrouped: Report {
    var report = Report()
    var crowds: [AlikeCells: [Diagnostic]] = [:]
    for problem in diagnostics {
      if let kind = AlikeCells(problem) {
        crowds[kind, default: []].append(problem)
      } else {
        report.add(problem)
      }
    }
    for (kind, problems) in crowds {
      if problems.count >= AlikeCells.crowd, let first = problems.first {
        report.add(kind.one(for: problems, at: first))
      } else {
        problems.forEach { report.add($0) }
      }
    }
    return report
  }
}
