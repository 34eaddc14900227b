/// What there is of a case, before or after it became an article.
public struct ArticleTally: Sendable, Equatable {
  /// Characters without blanks, as Chinese texts are measured.
  public var characters = 0
  /// Figures that are said, in words or in a picture.
  public var figures = 0
  /// Pictures of the case, its charts, networks and cover.
  public var pictures = 0
  /// Tables.
  public var tables = 0
  /// Footnotes and addresses that are notes.
  public var notes = 0

  /// The counts by the names that `article.json` has for them.
  public var members: [(name: String, count: Int)] {
    [
      ("words", characters), ("figures", figures), ("pictures", pictures), ("tables", tables),
      ("notes", notes),
    ]
  }
}
