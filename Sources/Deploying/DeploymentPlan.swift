/// What has to be done so that a destination holds the site, in an order in which it is whole for visitors
/// at every moment, wherever it stops.
///
/// First what no page uses yet: files named by their content. Then pages that are new and that nothing leads
/// to yet, then those that changed, then the lists that lead to pages, and removals last. What an older page
/// uses stays for one further release, for visitors who still look at that page.
public struct DeploymentPlan: Sendable {
  /// A step. Within one, order does not matter, so that many files can travel at once.
  public enum Step: Sendable, Equatable {
    /// The manifest is written.
    case record(DeploymentManifest)
    /// Files are written.
    case upload([SiteFile])
    /// Files are removed.
    case remove([String])
  }

  /// The steps; none where the destination holds the site already.
  public private(set) var steps: [Step] = []
  /// Files that the destination has not had.
  public private(set) var added: [SiteFile] = []
  /// Files of which the destination has, or may have, another content.
  public private(set) var changed: [SiteFile] = []
  /// Files that go.
  public private(set) var removed: [String] = []
  /// Files that stay for a release although the site does without them.
  public private(set) var kept: [String] = []

  /// The most files of a step, and the most bytes: what has to be sent again after an interruption.
  static let longestStep = 400
  static let largestStep = 64 << 20

  /// What has to be done.
  ///
  /// - Parameters:
  ///   - site: the files of the site, each path once.
  ///   - manifest: what the destination holds of us.
  public init(site: [SiteFile], destination manifest: DeploymentManifest) {
    let release = manifest.release + 1
    var state = manifest
    let outdated = site.filter { manifest.files[$0.path]?.sha256 != $0.sha256 }
    sort(outdated, manifest)
    let current = Set(site.map(\.path))
    for (path, entry) in manifest.files.sorted(by: { $0.key < $1.key })
    where !current.contains(path) {
      let retired = entry.retired ?? release
      if FileRole(of: path) == .hashed, retired == release {
        kept.append(path)
        state.files[path]?.retired = retired
      } else {
        removed.append(path)
      }
    }
    // What was left over from earlier goes with the next change, not by publishing twice.
    let isSame = outdated.isEmpty && manifest.isComplete && !hasNewlyGone(manifest)
    guard !isSame else {
      kept = manifest.files.keys.filter { !current.contains($0) }.sorted()
      removed = []
      return
    }
    schedule(outdated, &state, manifest, release: release)
  }

  private func hasNewlyGone(_ manifest: DeploymentManifest) -> Bool {
    (removed + kept).contains { manifest.files[$0]?.retired == nil }
  }

  private mutating func sort(_ files: [SiteFile], _ manifest: DeploymentManifest) {
    for file in files.sorted(by: { $0.path < $1.path }) {
      if Self.isNew(file, manifest) { added.append(file) } else { changed.append(file) }
    }
  }

  private static func isNew(_ file: SiteFile, _ manifest: DeploymentManifest) -> Bool {
    guard let entry = manifest.files[file.path] else { return true }
    return entry.sha256 == nil && entry.before == nil
  }

  private mutating func schedule(
    _ outdated: [SiteFile], _ state: inout DeploymentManifest, _ manifest: DeploymentManifest,
    release: Int
  ) {
    state.isComplete = false
    for file in outdated {
      let before = manifest.files[file.path].flatMap { $0.sha256 ?? $0.before }
      state.files[file.path] = .init(sha256: nil, size: file.size, before: before)
    }
    // A file that comes back into use is kept for its own sake again.
    for file in added + changed { state.files[file.path]?.retired = nil }
    let used = Set(removed + kept)
    for path in state.files.keys where !used.contains(path) { state.files[path]?.retired = nil }
    steps.append(.record(state))
    upload(&state)
    if !removed.isEmpty {
      // Nothing leads to them any more: whoever needs them again may take them for new.
      for path in removed { state.files[path]?.sha256 = nil }
      steps += [.record(state), .remove(removed)]
    }
    for path in removed { state.files[path] = nil }
    state.release = release
    state.isComplete = true
    steps.append(.record(state))
  }

  /// Appends the uploads, with records in between.
  private mutating func upload(_ state: inout DeploymentManifest) {
    let phases = phases.filter { !$0.files.isEmpty }
    var unrecorded = (files: 0, bytes: 0)
    for (number, phase) in phases.enumerated() {
      let chunks = Self.chunks(phase.files)
      for (position, chunk) in chunks.enumerated() {
        steps.append(.upload(chunk))
        for file in chunk {
          state.files[file.path] = .init(sha256: file.sha256, size: file.size)
          unrecorded = (unrecorded.files + 1, unrecorded.bytes + file.size)
        }
        let isLast = position == chunks.count - 1
        let isLarge =
          unrecorded.files >= Self.longestStep / 2 || unrecorded.bytes >= Self.largestStep / 4
        guard number < phases.count - 1 || !isLast, isLarge || phase.isRecorded && isLast else {
          continue
        }
        steps.append(.record(state))
        unrecorded = (0, 0)
      }
    }
  }

  /// The files that travel, in their order. That new pages have arrived is recorded before anything leads to
  /// them: whoever finds one that is not recorded knows that nobody can have seen it.
  private var phases: [(files: [SiteFile], isRecorded: Bool)] {
    func role(_ file: SiteFile) -> FileRole { FileRole(of: file.path) }
    func isEntrance(_ file: SiteFile) -> Bool {
      let name = FileRole.withoutCompression(file.path).split(separator: "/").last
      return name == "index.html"
    }
    let all = added + changed
    let new = added.filter { role($0) == .plain }
    return [
      (all.filter { role($0) == .hashed }, false), (new.filter { !isEntrance($0) }, true),
      (new.filter(isEntrance), true), (changed.filter { role($0) == .plain }, false),
      (all.filter { role($0) == .list }, false),
    ]
  }

  private static func chunks(_ files: [SiteFile]) -> [[SiteFile]] {
    var chunks: [[SiteFile]] = []
    var size = 0
    for file in files {
      if chunks.isEmpty || chunks[chunks.count - 1].count == longestStep
        || size + file.size > largestStep
      {
        chunks.append([])
        size = 0
      }
      chunks[chunks.count - 1].append(file)
      size += file.size
    }
    return chunks
  }
}
