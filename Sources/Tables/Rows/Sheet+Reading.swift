import Diagnostics

extension Sheet {
  /// Reads each row of a table into a loader until too much is wrong.
  ///
  /// - Parameters:
  ///   - key: the column that names the rows for others.
  ///   - hidden: told of each row that is left out because the workbook hides it, and whether such rows
  ///     are reported.
  ///   - read: takes the row that the reader is at.
  /// - Returns: whether all rows could be read, so that a name that none of them has is nowhere; and what
  ///   is wrong.
  public func readRows<Loader>(
    into loader: inout Loader, columns: [Column], key: String,
    hidden: (inout Loader, Record, Bool) -> Void = { _, _, _ in },
    read: (inout Loader, inout RowReader) -> Void
  ) -> (isComplete: Bool, report: Report) {
    var report = Report()
    let (records, hiddenRecords) = table(columns: columns, report: &report)
    let isReported = hiddenCells == .leaveOut(isReported: true)
    for record in hiddenRecords { hidden(&loader, record, isReported) }
    guard let first = records.first else { return (!report.hasErrors, report) }
    var reader = RowReader(sheet: self, columns: columns, first: first)
    var isComplete = first.has(key)
    for record in records where !reader.problems.isFull {
      reader.begin(record)
      // Nobody knows what such a row is called.
      if !reader.isSound, hasReported(record.place(of: key)) { isComplete = false }
      read(&loader, &reader)
    }
    report.merge(reader.problems.report)
    return (isComplete && !reader.problems.isFull, report)
  }
}
