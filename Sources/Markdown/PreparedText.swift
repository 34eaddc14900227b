/// A text as the library gets to see it.
struct PreparedText {
  /// How it is to be read.
  let dialect: InlineExtension.Dialect
  /// What stands in it in place of signs.
  let standIns: StandIns
  /// The whole text with its stand-ins; nil if it is the source as it stands.
  let copy: [UInt8]?

  /// Prepares all of `source` from the byte offset `start` on.
  init(_ source: UnsafeBufferPointer<UInt8>, from start: Int) {
    let scan = StandInScan(source, from: start)
    let dialect: InlineExtension.Dialect = scan.holdsCJK ? .cjk : []
    var copy = scan.placements.isEmpty ? [] : Array(source)
    guard !scan.placements.isEmpty,
      let standIns = StandIns(at: scan.placements, in: &copy, controls: scan.controls)
    else {
      self.dialect = dialect
      standIns = .none
      self.copy = nil
      return
    }
    self.dialect = dialect.union(.standIns)
    self.standIns = standIns
    self.copy = copy
  }

  /// Lends the text to `body`; `source` is what the text was prepared from.
  func withBytes<Result>(
    of source: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    copy?.withUnsafeBufferPointer(body) ?? body(source)
  }
}
