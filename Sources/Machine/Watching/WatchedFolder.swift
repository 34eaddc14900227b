import Diagnostics

/// A folder with all that is in it, kept up to date from what a `FolderWatch` tells.
///
/// Gives the same tree as `FileTree.read` would, but looks only at what has changed; each file carries a mark
/// that changes whenever the file may have.
public struct WatchedFolder: Sendable {
  /// The folder on the disk.
  public let location: String
  /// What is in it now.
  public private(set) var tree: FileTree
  /// What is wrong with names in it.
  public private(set) var report = Report()

  private let name: String
  private var files: [String: Entry] = [:]
  private var problems: [String: Diagnostic] = [:]
  private var lastMark = 0

  private struct Entry {
    var stamp: FileStamp
    var mark: Int
  }

  /// The folder as it is now; empty where there is none.
  public init(_ location: String, named name: String) {
    self.location = location
    self.name = name
    tree = FileTree(name: name, files: [:])
    readAll()
  }

  /// Takes up changes.
  ///
  /// - Returns: whether anything in the folder may be different.
  public mutating func update(_ changes: FolderWatch.Changes) -> Bool {
    switch changes {
    case .none: return false
    case .unknown: return readAll()
    case .paths(let paths):
      if paths.contains(location) { return readAll() }
      let prefix = location + "/"
      let own = paths.filter { $0.utf8.starts(with: prefix.utf8) }
        .map { String(Substring($0.utf8.dropFirst(prefix.utf8.count))) }.sorted()
      guard !own.isEmpty else { return false }
      return take(own)
    }
  }

  // MARK: Some names

  private mutating func take(_ paths: [String]) -> Bool {
    var isSame = true
    var changed: [(path: String, size: Int, mark: Int)] = []
    var deepest: String?
    for path in paths {
      // Of a folder that was read again, the names in it are known.
      if let deepest, path.utf8.starts(with: "\(deepest)/".utf8) { continue }
      let full = "\(location)/\(path)"
      if Disk.isFolder(full) {
        deepest = path
        isSame = readFolder(path) && isSame
        continue
      }
      let found = Disk.exists(full) ? FileTree.found(at: full, as: "\(name)/\(path)") : nil
      guard case .file(let stamp) = found, problems[path] == nil, files[path] != nil else {
        isSame = replace(path, with: found) && isSame
        continue
      }
      lastMark += 1
      files[path] = Entry(stamp: stamp, mark: lastMark)
      changed.append((path, stamp.size, lastMark))
    }
    if !isSame { rebuild() } else { tree = tree.with(changed, in: location) }
    return !isSame || !changed.isEmpty
  }

  /// - Returns: whether the names are those of before.
  private mutating func replace(_ path: String, with found: FileTree.Found?) -> Bool {
    let prefix = "\(path)/"
    let below = files.keys.filter { $0.utf8.starts(with: prefix.utf8) }
    let faultsBelow = problems.keys.filter { $0.utf8.starts(with: prefix.utf8) }
    let wasThere = files[path] != nil || problems[path] != nil
    for key in below + [path] { files[key] = nil }
    for key in faultsBelow + [path] { problems[key] = nil }
    switch found {
    case .file(let stamp)?:
      lastMark += 1
      files[path] = Entry(stamp: stamp, mark: lastMark)
    case .problem(let diagnostic)?: problems[path] = diagnostic
    case nil: return !wasThere && below.isEmpty && faultsBelow.isEmpty
    }
    return false
  }

  private mutating func readFolder(_ folder: String) -> Bool {
    let prefix = "\(folder)/"
    var old: [String: Entry] = [:]
    for key in files.keys.filter({ $0.utf8.starts(with: prefix.utf8) }) {
      old[key] = files.removeValue(forKey: key)
    }
    for key in problems.keys.filter({ $0.utf8.starts(with: prefix.utf8) }) { problems[key] = nil }
    problems[folder] = nil
    files[folder] = nil
    read(from: folder, old: old)
    return false
  }

  // MARK: All names

  @discardableResult
  private mutating func readAll() -> Bool {
    let (old, oldProblems) = (files, problems)
    (files, problems) = ([:], [:])
    read(from: "", old: old)
    let isSame =
      problems == oldProblems && files.count == old.count
      && files.allSatisfy { old[$0.key]?.mark == $0.value.mark }
    if !isSame { rebuild() }
    return !isSame
  }

  private mutating func read(from start: String, old: [String: Entry]) {
    var found: [(String, FileTree.Found)] = []
    // A folder that is gone has nothing in it; the watch tells when it comes back.
    try? FileTree.walk(location, named: name, from: start) { found.append(($0, $1)) }
    for (path, found) in found {
      switch found {
      case .problem(let diagnostic): problems[path] = diagnostic
      case .file(let stamp):
        if let known = old[path], known.stamp == stamp {
          files[path] = known
        } else {
          lastMark += 1
          files[path] = Entry(stamp: stamp, mark: lastMark)
        }
      }
    }
  }

  private mutating func rebuild() {
    report = Report()
    for problem in problems.values { report.add(problem) }
    let kept = FileTree.withoutTwins(
      files.map { ($0.key, $0.value.stamp.size) }, in: name, report: &report)
    tree = FileTree(
      name: name, location: location,
      marked: kept.map { ($0.path, $0.size, files[$0.path]?.mark ?? 0) })
  }
}
