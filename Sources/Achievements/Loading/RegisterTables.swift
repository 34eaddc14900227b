import Tables

/// The two tables of a register, as CSV files or sheets of a workbook.
public struct RegisterTables: Sendable {
  /// What was won, built or named.
  public var achievements: Sheet?
  /// Named things beside it.
  public var names: Sheet?
  /// Whether some file or sheet could not be read, so that a table which is not here may be in it.
  public var mayLackTables = false

  /// Tables that were found.
  public init(achievements: Sheet? = nil, names: Sheet? = nil) {
    self.achievements = achievements
    self.names = names
  }
}
