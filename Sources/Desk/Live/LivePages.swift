import Content
import Diagnostics
import Machine
import SiteBuilder
import Synchronization

/// A file of the preview, with what is wrong with it.
struct LivePage: Sendable {
  /// The bytes; `nil` where there is no such file.
  let bytes: [UInt8]?
  /// The number of the state that was looked at.
  let number: Int
  /// What keeps the page from being as it should, errors only.
  let faults: [Diagnostic]
  /// How many errors there are elsewhere.
  let others: Int
  /// Whether the bytes are those of an earlier state.
  let isLastGood: Bool
}

/// The files of the preview: always of the present state, and of the last good one where a fault of the
/// content has spoilt the page.
final class LivePages: Sendable {
  private let live: LiveSite
  private let good = Mutex<[String: [UInt8]]>([:])
  /// As many pages as are kept in their last good form.
  private static let mostKept = 64

  init(_ live: LiveSite) { self.live = live }

  /// A file of the site.
  func page(at path: String) throws(EnvironmentError) -> LivePage {
    let state = try live.now()
    var own = Report()
    let bytes = try state.file(at: path, report: &own)
    let errors = (state.report.diagnostics + own.diagnostics).filter { $0.severity == .error }
    guard !errors.isEmpty else {
      if let bytes, path.hasSuffix(".html") { keep(bytes, of: path) }
      return LivePage(
        bytes: bytes, number: state.number, faults: [], others: 0, isLastGood: false)
    }
    let concerning = errors.filter { concerns($0, path, state) }
    let spoilt = bytes == nil || !concerning.isEmpty
    guard path.hasSuffix(".html"), spoilt else {
      return LivePage(
        bytes: bytes, number: state.number, faults: [], others: errors.count, isLastGood: false)
    }
    let last = try lastGood(path) ?? bytes
    return LivePage(
      bytes: last, number: state.number, faults: concerning,
      others: errors.count - concerning.count, isLastGood: last != nil)
  }

  private func lastGood(_ path: String) throws(EnvironmentError) -> [UInt8]? {
    if let kept = good.withLock({ $0[path] }) { return kept }
    var ignored = Report()
    return try live.lastGood?.file(at: path, report: &ignored)
  }

  private func keep(_ bytes: [UInt8], of path: String) {
    good.withLock { good in
      if good.count >= Self.mostKept, good[path] == nil { good = [:] }
      good[path] = bytes
    }
  }

  /// Whether an error keeps this page from being as it should: one of its own text, or of what all pages
  /// share.
  private func concerns(_ error: Diagnostic, _ path: String, _ state: LiveState) -> Bool {
    guard let other = Self.page(ofText: error.place.file) else { return true }
    return other == path
  }

  /// The page that a text of the content makes; `nil` for what no single page comes from.
  static func page(ofText file: String) -> String? {
    let parts = file.split(separator: "/").map(String.init)
    guard parts.count > 2, parts[0] == "Content", let name = parts.last, name.hasSuffix(".md")
    else { return nil }
    let stem = name.dropLast(3).split(separator: ".", maxSplits: 1).map(String.init)
    let folder = stem.count > 1 ? "\(stem[1])/" : ""
    switch parts[1] {
    case "cases" where parts.count == 4: return "\(folder)cases/\(parts[2]).html"
    case "pages" where parts.count == 3: return "\(folder)\(stem[0]).html"
    default: return nil
    }
  }
}
