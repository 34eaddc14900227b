import Tables

extension Dataset {
  /// The columns that are read of a table; nil for one that holds no figures.
  ///
  /// - Parameter languages: the tags of the languages that columns of words may have twins for.
  public static func columns(
    of table: Workbook.Table, languages: [String] = []
  ) -> [Column]? {
    switch table {
    case .entities: TableColumns.entities(languages: languages)
    case .sources: TableColumns.sources(languages: languages)
    case .tasks: TableColumns.tasks(languages: languages)
    case .indicators: TableColumns.indicators(languages: languages)
    case .observations: TableColumns.observations(languages: languages)
    case .revisions: TableColumns.revisions
    case .achievements, .evidence, .names, .terms: nil
    }
  }
}
