import Diagnostics
import Foundation
import Machine
import Synchronization
import TestSupport
import Testing

@Suite("Parallel work")
struct ParallelMapTests {
  @Test(
    "results come in the order of the items, and each item is worked on once, at any number of jobs",
    arguments: [-1, 0, 1, 2, 3, 8, 64, 5000])
  func order(jobs: Int) {
    var report = Report()
    let calls = Atomic(0)
    let outputs = parallelMap(Array(0..<2000), jobs: jobs, report: &report) { item, _ in
      calls.wrappingAdd(1, ordering: .relaxed)
      // The first items take longest, so that later ones overtake them.
      var sum = item
      for step in 0..<(2000 - item) { sum &+= step &* 0 }
      return "\(sum)"
    }
    #expect(outputs == (0..<2000).map(String.init))
    #expect(calls.load(ordering: .relaxed) == 2000)
  }

  @Test("no items give no results, and the work is never begun")
  func nothing() {
    var report = Report()
    let outputs = parallelMap([Int](), jobs: 4, report: &report) { item, _ in
      Issue.record("worked on \(item)")
      return item
    }
    #expect(outputs.isEmpty)
  }

  @Test("what all workers found is in one report, beside what was there before", arguments: [1, 4])
  func reports(jobs: Int) {
    @Sendable func problem(_ line: Int) -> Diagnostic {
      Diagnostic(
        .brokenLink, at: Place(file: "x", line: line, column: nil, excerpt: nil),
        LocalizedText(zh: "坏", en: "bad"))
    }
    var report = Report()
    report.add(problem(7))
    _ = parallelMap(Array(0..<300), jobs: jobs, report: &report) { item, report in
      // Each fact is found by three items.
      report.add(problem(item / 3 + 1))
    }
    expectDiagnostics(report, (1...100).map { "x:\($0) error broken-link" })
  }

  @Test(
    "several items are worked on at the same time",
    .enabled(if: ProcessInfo.processInfo.activeProcessorCount > 1, "needs two processors"))
  func concurrency() {
    var report = Report()
    let begun = Atomic(0)
    let deadline = ContinuousClock.now + .seconds(30)
    // Neither item ends before both have begun, which on one thread would be never.
    let sawBoth = parallelMap([0, 1], jobs: 2, report: &report) { _, _ in
      begun.wrappingAdd(1, ordering: .sequentiallyConsistent)
      while begun.load(ordering: .sequentiallyConsistent) < 2 {
        guard ContinuousClock.now < deadline else { return false }
      }
      return true
    }
    #expect(sawBoth == [true, true])
  }
}
