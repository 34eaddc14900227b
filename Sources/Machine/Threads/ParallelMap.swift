import Diagnostics
import Dispatch
import Synchronization

/// Works on many items on a few threads.
///
/// Results come in the order of the items and diagnostics as a set, so that neither depends on how
/// many threads there are or which was quicker. Items are handed out one by one: a slow one delays
/// only its own thread.
///
/// ```swift
/// let sizes = parallelMap(files, jobs: 2, report: &report) { file, report in
///   tree.bytes(of: file, limit: 1_048_576, report: &report)?.count
/// }
/// ```
///
/// - Parameters:
///   - items: what to work on.
///   - jobs: how many threads; at least one.
///   - report: receives what the workers found.
///   - transform: the work on one item, with a report of its worker's own.
public func parallelMap<Item: Sendable, Output: Sendable>(
  _ items: [Item], jobs: Int, report: inout Report,
  _ transform: @Sendable (Item, inout Report) -> Output
) -> [Output] {
  let workers = max(1, min(jobs, items.count))
  let next = Atomic(0)
  let parts = Mutex<[(outputs: [(index: Int, output: Output)], report: Report)]>([])
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    var outputs: [(index: Int, output: Output)] = []
    var found = Report()
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < items.count else { break }
      outputs.append((index, transform(items[index], &found)))
    }
    parts.withLock { $0.append((outputs, found)) }
  }
  let all = parts.withLock { $0 }
  for part in all { report.merge(part.report) }
  return all.flatMap(\.outputs).sorted { $0.index < $1.index }.map(\.output)
}
