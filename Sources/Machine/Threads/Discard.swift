import Dispatch

/// Gives a value up beside the work that goes on, where more than one thread may work.
///
/// To take a whole site apart, piece by piece, takes a tenth as long as to read it; nothing waits for that. Whoever
/// calls it must be the last to hold the value, or nothing is given up.
public func discard<Value: Sendable>(_ value: consuming Value, jobs: Int) {
  guard jobs > 1 else { return }
  DispatchQueue.global().async { [value] in withExtendedLifetime(value) {} }
}
