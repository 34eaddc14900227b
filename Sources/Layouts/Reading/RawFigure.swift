import Tables

/// A figure as a table has it, before it is known what the other tables call the same thing.
struct RawFigure {
  /// The words of a label and the cell that says them.
  struct Said {
    var text: String
    var cell: GridCell?
  }

  var name: Said
  /// Who is measured; nil for the whole.
  var entity: Said?
  var period: Said
  /// The number; nil where only a target is known.
  var quantity: Quantity?
  /// What the cell says in the place of a number: 3—5, 未统计.
  var words: ValueWords?
  /// Where the figure stands; that of the target where there is no number.
  var cell: GridCell
  /// The unit by row, heading or title.
  var unit: Said?
  var target: Said?
  var remarks: [String] = []
  var group: Said?
  /// The name of the table, which tells two of one name apart.
  var table: String?
  var isProvisional = false
  var weight: Said?
  /// The points that the office gives.
  var score: Said?
  /// What it is a part of: the row above 其中：五年制, or what a column names.
  var parent: String?
  /// What it is of a whole: 总数, 已达到.
  var role: Said?
}
