import Foundation
import Machine
import SiteBuilder
import Synchronization

/// Tells those who wait that there is a new state of the site.
final class LiveFeed: Sendable {
  private let live: LiveSite
  private let state = Mutex(State())

  private struct State {
    var number = 0
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    var nextWaiting = 0
    var isRunning = false
  }

  /// Milliseconds in which a burst of changes is taken for one.
  private static let burst: useconds_t = 6
  /// Milliseconds between two looks where the kernel does not tell.
  private static let pace: Int32 = 700
  /// Seconds that a question is left open; browsers and proxies give up after a minute.
  private static let patience = 25

  init(_ live: LiveSite) { self.live = live }

  /// Starts to watch, once.
  func run() {
    let isFirst = state.withLock { state in
      defer { state.isRunning = true }
      return !state.isRunning
    }
    guard isFirst else { return }
    Thread.detachNewThread { [self] in
      while true {
        live.wait(milliseconds: Self.pace)
        usleep(Self.burst * 1000)
        // What the machine refuses is told to whoever asks for a page.
        if let now = try? live.now() { announce(now.number) }
      }
    }
  }

  /// Tells that there is a state of this number.
  func announce(_ number: Int) {
    let waiting = state.withLock { state -> [CheckedContinuation<Void, Never>] in
      guard number != state.number else { return [] }
      state.number = number
      defer { state.waiting = [:] }
      return Array(state.waiting.values)
    }
    for continuation in waiting { continuation.resume() }
  }

  /// Returns when there is another state than this, or after a while.
  func waitForNews(since number: Int) async {
    let ticket = state.withLock { state in
      state.nextWaiting += 1
      return state.nextWaiting
    }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Self.patience)) { [self] in
      state.withLock { $0.waiting.removeValue(forKey: ticket) }?.resume()
    }
    await withCheckedContinuation { continuation in
      let isOld = state.withLock { state in
        // Before the first state is known nobody can tell.
        guard state.number == number || state.number == 0 else { return true }
        state.waiting[ticket] = continuation
        return false
      }
      if isOld { continuation.resume() }
    }
  }
}
