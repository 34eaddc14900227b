import Diagnostics
import Foundation
import SiteBuilder
import Synchronization
import TestSupport

/// A site that people edit while it is watched, held against a clean build.
public final class EditedSite: Sendable {
  /// The project.
  public let folder: TemporaryFolder
  /// The site, watched.
  public let live: LiveSite
  /// Files and state of the last comparison in which nothing was different.
  private let compared = Mutex<(files: [String: Data], number: Int)?>(nil)

  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A copy of the site that uses everything, with a theme of its own.
  ///
  /// - Parameters:
  ///   - asksKernel: whether the kernel tells what changed.
  ///   - includesDrafts: whether drafts are shown, as at the desk.
  public init(asksKernel: Bool = true, includesDrafts: Bool = false) throws {
    folder = try TemporaryFolder()
    let golden = Self.tests.appendingPathComponent("GoldenTests")
    let content = golden.appendingPathComponent("Sites/a-site-that-uses-everything/Content")
    try FileManager.default.copyItem(atPath: content.path, toPath: folder("Content"))
    try FileManager.default.copyItem(
      atPath: golden.appendingPathComponent("Themes").path, toPath: folder("Themes"))
    live = LiveSite(Self.request(folder, includesDrafts), asksKernel: asksKernel)
  }

  private static func request(_ folder: TemporaryFolder, _ includesDrafts: Bool) -> SiteRequest {
    var request = SiteRequest(root: folder.path)
    request.cache = nil
    request.options.jobs = 2
    request.options.includesDrafts = includesDrafts
    return request
  }

  // MARK: Edits

  /// The words of a file, empty where there is none.
  public func text(_ name: String) -> String { folder.text(name) ?? "" }

  /// Replaces words of a file; nothing happens where they are not there.
  public func change(_ name: String, _ old: String, _ new: String) throws {
    let text = text(name)
    if text.contains(old) { try folder.write(text.replacing(old, with: new), to: name) }
  }

  /// Writes as editors do: beside the file, and then in its place.
  public func replace(_ name: String, _ text: String) throws {
    let beside = folder(name) + ".\(UUID().uuidString).tmp"
    try Data(text.utf8).write(to: URL(fileURLWithPath: beside))
    rename(beside, folder(name))
  }

  /// Gives a file or folder another name; nothing happens where it is not there.
  public func move(_ name: String, to other: String) { rename(folder(name), folder(other)) }

  /// Removes a file or folder, if it is there.
  public func remove(_ name: String) { try? FileManager.default.removeItem(atPath: folder(name)) }

  // MARK: Comparing

  /// What is different between what is served and a clean build, for messages; empty where nothing is.
  public func differences() throws -> [String] {
    let clean = try makeInMemory(live.request) { _ in }
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
  public func differencesFromNewcomer() throws -> [String] {
    let state = try live.now()
    let files = files()
    // The same files and the same state have been compared.
    if let known = compared.withLock({ $0 }), known == (files, state.number) { return [] }
    let newcomer = try LiveSite(live.request).now()
    var (report, theirs) = (state.report, newcomer.report)
    let served = state.pagesAndFiles(report: &report)
    let known = newcomer.pagesAndFiles(report: &theirs)
    let differences =
      Self.differences(served, known)
      + Set(report.diagnostics).symmetricDifference(theirs.diagnostics)
      .map { "reported by one: \($0.place) \($0.message.en)" }.sorted()
    compared.withLock { $0 = differences.isEmpty ? (files, state.number) : nil }
    return differences
  }

  /// What lies in the folders that the site is made from.
  private func files() -> [String: Data] {
    let names = folder.names().filter { $0.hasPrefix("Content/") || $0.hasPrefix("Themes/") }
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        let file = URL(fileURLWithPath: folder(name))
        return (name, name.hasSuffix("/") ? Data() : (try? Data(contentsOf: file)) ?? Data())
      })
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
  public func served(_ path: String) throws -> String? {
    var report = Report()
    return try live.now().file(at: path, report: &report).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
