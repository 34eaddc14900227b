import Diagnostics
import Prose
import SiteBuilder
import Synchronization

/// What is wrong with all texts of a state, found once for each.
final class SiteProofs: Sendable {
  private let known = Mutex<(number: Int, report: Report, corrections: [Correction])?>(nil)

  func proof(of state: LiveState) -> (report: Report, corrections: [Correction]) {
    let old = known.withLock { $0 }
    if let old, old.number == state.number { return (old.report, old.corrections) }
    let (found, corrections) = state.proof(of: state.site?.articles ?? [])
    var report = state.report
    report.merge(found)
    known.withLock { $0 = (state.number, report, corrections) }
    return (report, corrections)
  }
}
