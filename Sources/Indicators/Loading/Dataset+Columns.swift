import Tables

extension Dataset {
  /// The columns that are read of a table; nil for one that holds no figures.
  public static func columns(of table: Workbook.Table) -> [Column]? {
    switch table {
    case .sources: TableColumns.sources
    case .tasks: TableColumns.tasks
    case .indicators: TableColumns.indicators
    case .observations: TableColumns.observations
    case .revisions: TableColumns.revisions
    case .achievements, .evidence, .names, .terms: nil
    }
  }
}
