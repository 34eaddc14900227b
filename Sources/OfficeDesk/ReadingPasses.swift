import Logs

/// Passes for reading without signing in, each good only as long as a desk shows its code.
struct ReadingPasses {
  /// Seconds for which a pass is good after the desk has last shown it.
  static let lasting = 60
  private var good: [String: Moment] = [:]

  /// A pass that is good from now on.
  mutating func open(_ token: String?, or new: String, at now: Moment) -> String {
    good = good.filter { now.seconds - $0.value.seconds < Self.lasting }
    let pass = token.flatMap { good[$0] == nil ? nil : $0 } ?? new
    good[pass] = now
    return pass
  }

  func isGood(_ token: String, at now: Moment) -> Bool {
    good[token].map { now.seconds - $0.seconds < Self.lasting } ?? false
  }
}
