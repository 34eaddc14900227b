import Foundation
import Synchronization

/// What a run has on disk only while it works: cleared away when a person or the system ends it.
///
/// The one thing that the process as a whole knows, as a signal comes to the process as a whole. What a
/// run leaves that is killed at once is cleared away by the next.
public enum Remains {
  private static let paths = Mutex<[(path: String, last: String?)]>([])
  /// Folders into which threads still write need more than one try.
  private static let tries = 20

  /// Remembers a file or folder that goes if the run is ended.
  ///
  /// - Parameter last: what goes last of the folder's names: see `Disk.remove`.
  public static func add(_ path: String, last: String? = nil) {
    paths.withLock { $0.append((path, last)) }
  }

  /// Forgets it, before it takes the place where it stays. Where the run is being ended, this never
  /// returns: what is half gone must not take anybody's place.
  public static func forget(_ path: String) {
    paths.withLock { paths in
      if let index = paths.lastIndex(where: { $0.path == path }) { paths.remove(at: index) }
    }
  }

  /// Never returns where the run is being ended: nothing new is written into what is cleared away.
  static func waitIfEnding() { paths.withLock { _ in } }

  /// From here on, signals that ask the program to end wait until its remains are cleared away. Called
  /// once, before there is a second thread.
  public static func clearWhenEnded() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signal) {
      sigaddset(&signals, signal)
    }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let awaited = signals
    Thread.detachNewThread {
      var awaited = awaited
      var signal: Int32 = 0
      while sigwait(&awaited, &signal) != 0 {}
      end(by: signal)
    }
  }

  /// A run in the background, or under nohup, is not to hear what its terminal says.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }

  private static func end(by signal: Int32) {
    paths.withLock { paths in
      for (path, last) in paths.reversed() {
        for _ in 0..<tries {
          try? Disk.remove(path, last: last)
          if !Disk.exists(path) { break }
          usleep(5_000)
        }
      }
      // As if nobody had looked after it, so that whoever started the program sees how it ended.
      Foundation.signal(signal, SIG_DFL)
      var all = sigset_t()
      sigemptyset(&all)
      pthread_sigmask(SIG_SETMASK, &all, nil)
      kill(getpid(), signal)
      usleep(100_000)
      _exit(128 + signal)
    }
  }
}
