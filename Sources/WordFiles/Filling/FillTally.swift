import Diagnostics

/// What was done to a document.
public struct FillTally: Sendable {
  /// A figure that was put into the document or took the place of an older one.
  public struct Change: Sendable {
    /// Where it stands.
    public let place: Place
    /// Its name.
    public let name: String
    /// What stood there before; nil for a name between braces.
    public let old: String?
    /// What stands there now.
    public let new: String
  }

  /// A row of a table that went, since the data have its member no more.
  public struct RemovedRow: Sendable {
    /// Where it stood.
    public let place: Place
    /// What stood in it.
    public let words: String
  }

  /// What changed, part by part from top to bottom.
  public internal(set) var changes: [Change] = []
  /// How many figures stood there already as the data have them.
  public internal(set) var unchanged = 0
  /// How many were typed over by hand and left as they are.
  public internal(set) var kept = 0
  /// How many rows of tables were made of others.
  public internal(set) var rows = 0
  /// The rows of earlier runs that went, part by part.
  public internal(set) var removedRows: [RemovedRow] = []

  /// How many names became figures.
  public var filled: Int { changes.count { $0.old == nil } }
  /// How many figures took the place of older ones.
  public var updated: Int { changes.count - filled }
}
