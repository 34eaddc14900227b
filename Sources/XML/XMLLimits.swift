/// How much a document may cost its reader.
public struct XMLLimits: Sendable {
  /// Tags within tags.
  public var depth: Int
  /// Bytes of a single tag or comment: expat scans an unfinished one anew with each piece.
  public var tagLength: Int
  /// Start tags, texts and comments together.
  public var events: Int
  /// Different names of elements and attributes, all of which expat keeps.
  public var names = 10_000

  /// Limits of depth, length of a tag, and number of tags and texts.
  public init(depth: Int, tagLength: Int, events: Int) {
    self.depth = depth
    self.tagLength = tagLength
    self.events = events
  }

  /// What no part of a workbook needs: its tags stand eight deep.
  public static let workbook = XMLLimits(depth: 64, tagLength: 512 << 10, events: 12_000_000)
}
