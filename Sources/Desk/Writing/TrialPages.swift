import Machine
import SiteBuilder
import Synchronization

/// Texts that are being written, each as the site would be with it.
final class TrialPages: Sendable {
  private struct Trial: Sendable {
    let key: String
    let text: String
    let number: Int
    let state: LiveState
  }

  private let live: LiveSite
  private let trials = Mutex<[Trial]>([])
  /// As many people as write at once before somebody's page is made anew.
  private static let most = 24

  init(_ live: LiveSite) { self.live = live }

  /// The site with a text as somebody writes it; made anew when the text or the files have changed.
  func state(
    of path: String, _ text: String, by writer: String
  ) throws(EnvironmentError) -> LiveState {
    let number = try live.now().number
    let key = "\(writer)\u{0}\(path)"
    let known = trials.withLock { $0.first { $0.key == key } }
    if let known, known.number == number, known.text.utf8.elementsEqual(text.utf8) {
      return known.state
    }
    let state = try live.trial([path: Array(text.utf8)])
    trials.withLock { trials in
      trials.removeAll { $0.key == key }
      trials.append(Trial(key: key, text: text, number: number, state: state))
      if trials.count > Self.most { trials.removeFirst() }
    }
    return state
  }

  /// The text that somebody writes, if they do.
  func text(of path: String, by writer: String) -> String? {
    trials.withLock { $0.first { $0.key == "\(writer)\u{0}\(path)" }?.text }
  }

  /// Forgets a text that was saved or given up.
  func forget(_ path: String, by writer: String) {
    trials.withLock { $0.removeAll { $0.key == "\(writer)\u{0}\(path)" } }
  }
}
