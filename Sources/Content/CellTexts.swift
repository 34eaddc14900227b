import Diagnostics
import Indicators

/// Words of the tables' cells, with the figures that they name.
///
/// Few cells name one, and a table may have a hundred thousand rows: only those that do are kept, all
/// others are read from their row when they are asked for.
public struct CellTexts: Sendable {
  private var summaries: [ConstructionTask.Key: BoundText] = [:]
  private var definitions: [String: BoundText] = [:]
  private var notes: [Int: BoundText] = [:]
  private var remarks: [String: BoundText] = [:]

  /// Takes the cells of a dataset apart; a figure that one names wrongly is reported at the cell.
  init(of dataset: Dataset, report: inout Report) {
    for task in dataset.tasks {
      summaries[task.key] = Self.read(task.summary, task.place(of: "summary"), dataset, &report)
    }
    for indicator in dataset.indicators {
      definitions[indicator.id] = Self.read(
        indicator.definition, indicator.place(of: "definition"), dataset, &report)
    }
    for observation in dataset.observations {
      notes[observation.index] = Self.read(
        observation.note, observation.place(of: "note"), dataset, &report)
    }
    for source in dataset.sources {
      remarks[source.id] = Self.read(source.note, source.place(of: "note"), dataset, &report)
    }
  }

  private static func read(
    _ text: String?, _ cell: @autoclosure () -> Place, _ dataset: Dataset, _ report: inout Report
  ) -> BoundText? {
    guard let text, text.utf8.contains(UInt8(ascii: "{")) else { return nil }
    let cell = cell()
    let bound = BoundText(cellText: text, at: cell, report: &report)
    for (reference, _) in bound.references {
      if let problem = dataset.diagnostic(for: reference, at: cell) { report.add(problem) }
    }
    return bound
  }

  /// What was done in a construction task.
  public func summary(of task: ConstructionTask) -> BoundText? {
    summaries[task.key] ?? task.summary.map { BoundText($0) }
  }

  /// What an indicator means.
  public func definition(of indicator: Indicator) -> BoundText? {
    definitions[indicator.id] ?? indicator.definition.map { BoundText($0) }
  }

  /// The remark on an observation.
  public func note(of observation: Observation) -> BoundText? {
    notes[observation.index] ?? observation.note.map { BoundText($0) }
  }

  /// What readers should know of a source.
  public func note(of source: DataSource) -> BoundText? {
    remarks[source.id] ?? source.note.map { BoundText($0) }
  }
}
