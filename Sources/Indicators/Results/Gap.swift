/// The figure by which an indicator belongs to what was not reached.
public enum Gap: Hashable, Sendable {
  /// There is none, or sources disagree about it, or it counts the rest of a whole.
  case current
  /// It missed its target in this period.
  case missed(Period)
}

extension Series {
  /// Whether the figure was missed, is not there or cannot be decided, or counts what was not reached of
  /// a whole; nil where none of it is so.
  public var gap: Gap? {
    guard let point = current else { return .current }
    if point.isUndecided { return .current }
    if let judged, completion(judged)?.isReached == false { return .missed(judged.period) }
    return indicator.role == .rest && point.amount?.value.isZero != true ? .current : nil
  }
}
