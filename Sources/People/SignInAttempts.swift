import Logs

/// Wrong tries to sign in, by name and by address; after some of them nobody tries any more for a while.
///
/// The lock is on a name as well as on an address: guessing one password from many machines is as slow as guessing
/// many from one. Who knows the password waits like all others, and is told how long.
public struct SignInAttempts: Sendable {
  /// How many wrong tries are free.
  public static let free = 5
  /// Seconds of the first lock; each further wrong try doubles it.
  public static let firstLock = 60
  /// Seconds of the longest lock.
  public static let longestLock = 3600
  /// The most names and addresses that are kept in mind.
  static let most = 10_000

  private struct Count {
    var wrong = 0
    var last = Moment(seconds: 0)
  }

  private var counts: [String: Count] = [:]
  /// How many names and addresses are kept in mind.
  var count: Int { counts.count }

  /// No tries yet.
  public init() {}

  /// Seconds that somebody has to wait; 0 where they may try.
  public func wait(for name: String, from address: String, at now: Moment) -> Int {
    keys(name, address).map { key in
      guard let count = counts[key], count.wrong >= Self.free else { return 0 }
      return max(count.last.seconds + lock(after: count.wrong) - now.seconds, 0)
    }.max() ?? 0
  }

  /// Notes a wrong try.
  public mutating func wrong(_ name: String, from address: String, at now: Moment) {
    if counts.count >= Self.most { forget(at: now) }
    for key in keys(name, address) {
      counts[key, default: Count()].wrong += 1
      counts[key]?.last = now
    }
  }

  /// Notes that somebody has signed in.
  public mutating func right(_ name: String, from address: String) {
    for key in keys(name, address) { counts[key] = nil }
  }

  private func keys(_ name: String, _ address: String) -> [String] {
    ["name \((Person.name(name) ?? "").lowercased())", "address \(address)"]
  }

  private func lock(after wrong: Int) -> Int {
    let doublings = min(wrong - Self.free, 10)
    return min(Self.firstLock << doublings, Self.longestLock)
  }

  /// Tries of long ago; all but those that are locked where that is not enough.
  private mutating func forget(at now: Moment) {
    counts = counts.filter { now.seconds - $0.value.last.seconds < Self.longestLock }
    if counts.count >= Self.most { counts = counts.filter { $0.value.wrong >= Self.free } }
    if counts.count >= Self.most { counts = [:] }
  }
}
