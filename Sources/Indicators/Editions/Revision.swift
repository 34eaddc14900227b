/// A figure that is not in one state of the site what it was in an earlier one.
public struct Revision: Sendable {
  /// Indicator and period.
  public let key: PublishedFigure.Key
  /// The earlier figure; nil for one that was added.
  public let old: PublishedFigure?
  /// The later figure; nil for one that is gone.
  public let new: PublishedFigure?

  /// Whether the value, its unit or its qualifier changed, or came, or went.
  public let isValueChanged: Bool
  /// Whether the target changed, or came, or went.
  public let isTargetChanged: Bool

  /// Whether nothing that was published before is touched: a new figure, or a value or target where
  /// there was none. Such a change needs no reason.
  public var isAddition: Bool {
    guard let old else { return true }
    let isValueNew = old.readings.isEmpty || !isValueChanged
    let isTargetNew = old.target == nil || !isTargetChanged
    return new != nil && isValueNew && isTargetNew
  }

  private init?(old: PublishedFigure?, new: PublishedFigure?) {
    guard let either = new ?? old else { return nil }
    key = either.key
    self.old = old
    self.new = new
    if let old, let new {
      isValueChanged = !old.hasSameValue(as: new)
      isTargetChanged = !old.hasSameTarget(as: new)
      guard isValueChanged || isTargetChanged else { return nil }
    } else {
      isValueChanged = !either.readings.isEmpty
      isTargetChanged = either.target != nil
    }
  }

  /// What changed between two states: in the order of the later one, what is gone behind it in the
  /// order of the earlier one.
  ///
  /// An amount in another unit (1万元, 10,000元), another precision, source or word for the same
  /// qualifier is no change.
  public static func difference(
    from old: [PublishedFigure], to new: [PublishedFigure]
  ) -> [Revision] {
    let before = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.map(\.key))
    return new.compactMap { Revision(old: before[$0.key], new: $0) }
      + old.filter { !after.contains($0.key) }.compactMap { Revision(old: $0, new: nil) }
  }
}
