import Diagnostics
import Foundation
import SiteBuilder
import TestSupport
import Testing

/// A site that people edit while it is watched, held against a clean build.
final class EditedSite {
  let folder: TemporaryFolder
  let live: LiveSite

  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A copy of the site that uses everything, with a theme of its own.
  init(asksKernel: Bool = true) throws {
    folder = try TemporaryFolder()
    let golden = Self.tests.appendingPathComponent("GoldenTests")
    let content = golden.appendingPathComponent("Sites/a-site-that-uses-everything/Content")
    try FileManager.default.copyItem(atPath: content.path, toPath: folder("Content"))
    try FileManager.default.copyItem(
      atPath: golden.appendingPathComponent("Themes").path, toPath: folder("Themes"))
    live = LiveSite(Self.request(folder), asksKernel: asksKernel)
  }

  private static func request(_ folder: TemporaryFolder) -> SiteRequest {
    var request = SiteRequest(root: folder.path)
    request.cache = nil
    request.options.jobs = 2
    return request
  }

  // MARK: Edits

  func text(_ name: String) -> String { folder.text(name) ?? "" }

  /// Replaces words of a file; nothing happens where they are not there.
  func change(_ name: String, _ old: String, _ new: String) throws {
    let text = text(name)
    if text.contains(old) { try folder.write(text.replacing(old, with: new), to: name) }
  }

  /// Writes as editors do: beside the file, and then in its place.
  func replace(_ name: String, _ text: String) throws {
    let beside = folder(name) + ".\(UUID().uuidString).tmp"
    try Data(text.utf8).write(to: URL(fileURLWithPath: beside))
    rename(beside, folder(name))
  }

  func move(_ name: String, to other: String) { rename(folder(name), folder(other)) }

  func remove(_ name: String) { try? FileManager.default.removeItem(atPath: folder(name)) }

  // MARK: Comparing

  /// What is different between what is served and a clean build, for messages; empty where nothing is.
  func differences() throws -> [String] {
    let clean = try makeInMemory(Self.request(folder)) { _ in }
    let state = try live.now()
    var report = state.report
    let served = try state.allFiles(report: &report)
    // A clean build has held the texts against the data, too.
    let known = Set(clean.report.diagnostics)
    let own = Set((report.diagnostics + state.proof().report.diagnostics).map(\.message))
    return Self.differences(served, clean.files)
      + report.diagnostics.filter { !known.contains($0) }.map {
        "reported: \($0.place) \($0.message.en)"
      }
      + clean.report.diagnostics.filter { !own.contains($0.message) }
      .map { "not reported: \($0.place) \($0.message.en)" }
  }

  /// The same against somebody who has just come and knows nothing of before; sooner, since no search is made.
  func differencesFromNewcomer() throws -> [String] {
    let state = try live.now()
    let newcomer = try LiveSite(Self.request(folder)).now()
    var (report, theirs) = (state.report, newcomer.report)
    let served = state.pagesAndFiles(report: &report)
    let known = newcomer.pagesAndFiles(report: &theirs)
    return Self.differences(served, known)
      + Set(report.diagnostics).symmetricDifference(theirs.diagnostics)
      .map { "reported by one: \($0.place) \($0.message.en)" }.sorted()
  }

  private static func differences(
    _ served: [String: [UInt8]], _ built: [String: [UInt8]]
  ) -> [String] {
    Set(served.keys).union(built.keys).sorted().compactMap { path in
      guard let one = served[path] else { return "\(path): not served" }
      guard let other = built[path] else { return "\(path): not built" }
      return one == other ? nil : "\(path): other bytes"
    }
  }

  /// One file as it is served now.
  func served(_ path: String) throws -> String? {
    var report = Report()
    return try live.now().file(at: path, report: &report).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}

/// Numbers that are the same in each run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
