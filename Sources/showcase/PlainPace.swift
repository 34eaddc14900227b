/// When a long run says where it is, to somebody who reads lines: not in the first seconds, and not with every
/// item.
struct PlainPace {
  static let interval = Duration.seconds(10)
  private var last: ContinuousClock.Instant

  /// A run that begins now.
  init(from start: ContinuousClock.Instant) { last = start }

  /// Whether a line is due; the next is due an interval later.
  mutating func isDue(at now: ContinuousClock.Instant) -> Bool {
    guard last.duration(to: now) >= Self.interval else { return false }
    last = now
    return true
  }
}
