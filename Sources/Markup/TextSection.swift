/// The part of a page below a heading.
public struct TextSection: Sendable, Equatable {
  /// What follows `#` in a link to it; `nil` above the first heading that has one.
  public var anchor: String?
  /// The heading; empty above the first.
  public var heading: String
  /// Paragraphs, cells and the like, each a text without line breaks.
  public var blocks: [String]

  /// A section of a page.
  public init(anchor: String?, heading: String, blocks: [String]) {
    self.anchor = anchor
    self.heading = heading
    self.blocks = blocks
  }
}
