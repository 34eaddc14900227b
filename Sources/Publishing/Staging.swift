import Diagnostics
import Foundation
import Machine
import Synchronization

/// A site on its way: files are written beside the output folder, then the two are exchanged.
///
/// `write` may be called from many threads at once. A file that the old site holds with the same bytes
/// is taken over as it is, so that its time stays and a synchronisation has nothing to copy.
///
/// ```swift
/// let folder = try OutputFolder(path: "Public", keepingClearOf: ["Content", "Themes"])
/// let staging = try Staging(for: folder) { _ in }
/// try staging.write(page, to: "index.html")
/// let summary = try staging.publish { _ in }
/// ```
public final class Staging: Sendable {
  /// What a publication did.
  public struct Summary: Sendable, Equatable {
    /// How many files the site has.
    public var files = 0
    /// How many bytes they hold.
    public var bytes = 0
    /// How many of them are new or changed.
    public var written = 0
    /// How many files of the old site are gone.
    public var removed = 0
  }

  private let folder: OutputFolder
  private let lock: FileLock
  private let reusesFiles: Bool
  private let exchange: @Sendable (String, String) -> Int32
  private let state: Mutex<State>

  private struct State {
    var folders: Set<String> = []
    var paths: Set<String> = []
    var summary = Summary()
  }

  /// Takes the lock of an output folder and makes an empty place beside it.
  ///
  /// - Parameters:
  ///   - folder: where the site will be.
  ///   - reusesFiles: whether files of the old site that are the same are taken over.
  ///   - onWait: told once if another build holds the lock, with its process number if known.
  public convenience init(
    for folder: OutputFolder, reusesFiles: Bool = true, onWait: (Int?) -> Void
  ) throws(EnvironmentError) {
    try self.init(for: folder, reusesFiles: reusesFiles, onWait: onWait) {
      Disk.exchange($0, $1)
    }
  }

  /// - Parameter exchange: swaps two names in one step and returns 0, or the reason why not; given by
  ///   tests of file systems that cannot.
  init(
    for folder: OutputFolder, reusesFiles: Bool, onWait: (Int?) -> Void,
    exchange: @escaping @Sendable (String, String) -> Int32
  ) throws(EnvironmentError) {
    try Disk.makeFolder((folder.path as NSString).deletingLastPathComponent)
    self.folder = folder
    self.exchange = exchange
    let lock = try FileLock(path: folder.lock, onWait: onWait)
    // Before there is a value that clears away at its end: what is not ours stays.
    try folder.recover()
    self.lock = lock
    // Where there is no old site, none of its files need be looked for.
    self.reusesFiles = reusesFiles && Disk.exists(folder.path)
    self.state = Mutex(State())
    Remains.add(folder.staging, last: OutputFolder.marker)
    try Disk.makeFolder(folder.staging)
    try Disk.write(Array("\(Self.version)\n".utf8), to: mark)
  }

  deinit {
    try? Disk.remove(folder.staging, last: OutputFolder.marker)
    Remains.forget(folder.staging)
  }

  /// The form of the mark: a line with this number, then the paths of all files, each in a line.
  private static let version = 2
  private var mark: String { "\(folder.staging)/\(OutputFolder.marker)" }

  /// Writes a file of the site.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: relative to the site, with `/`.
  /// - Throws: where the disk refuses, or where the site has a file of this path already.
  public func write(_ bytes: some Collection<UInt8>, to path: String) throws(EnvironmentError) {
    // Writing again into a file that is shared with the old site would change that one, too.
    guard state.withLock({ $0.paths.insert(path).inserted }) else { throw .written(path) }
    try makeFolder(of: path)
    let isSame = try stage(bytes, as: path)
    state.withLock {
      $0.summary.files += 1
      $0.summary.bytes += bytes.count
      $0.summary.written += isSame ? 0 : 1
    }
  }

  /// Writes a file of the site, and beside it another that is made of its bytes and of nothing else.
  ///
  /// Where the old site has the same file with such another beside it, that one is taken over and not made.
  ///
  /// - Parameters:
  ///   - derived: for each other file, what is added to the path, and how it is made; where that gives
  ///     nothing, there is no such file.
  public func write(
    _ bytes: [UInt8], to path: String,
    derived: [(suffix: String, make: @Sendable ([UInt8]) -> [UInt8]?)]
  ) throws(EnvironmentError) {
    let isSame =
      reusesFiles && bytes.withUnsafeBufferPointer { Disk.holds($0, at: "\(folder.path)/\(path)") }
    try write(bytes, to: path)
    for (suffix, make) in derived {
      let old = "\(folder.path)/\(path)\(suffix)"
      let kept = isSame && Disk.isFile(old) ? try? Disk.read(old) : nil
      if let file = kept ?? make(bytes) { try write(file, to: path + suffix) }
    }
  }

  /// Puts a file into the staging folder, for now under another name if one is given; says whether the old site
  /// had the same.
  private func stage(
    _ bytes: some Collection<UInt8>, as path: String, under name: String? = nil
  ) throws(EnvironmentError) -> Bool {
    let staged = "\(folder.staging)/\(name ?? path)"
    let old = "\(folder.path)/\(path)"
    let isSame =
      reusesFiles && bytes.withContiguousStorageIfAvailable { Disk.holds($0, at: old) } ?? false
    if isSame { try Disk.link(old, to: staged) } else { try Disk.write(bytes, to: staged) }
    return isSame
  }

  /// Makes the staged site the published one.
  ///
  /// - Parameter onFallback: told where the file system cannot exchange two folders in one step, so that
  ///   for a moment between two renames there is no site.
  /// - Returns: what changed. Where nothing did, the old folder stays untouched.
  public func publish(
    onFallback: (LocalizedText) -> Void
  ) throws(EnvironmentError) -> Summary {
    var summary = state.withLock { $0.summary }
    let old = try oldPaths()
    let paths = state.withLock { $0.paths }
    try refuseForeignFiles(among: old)
    summary.removed = old.count { !paths.contains($0) }
    let isPublished = Disk.exists("\(folder.path)/\(OutputFolder.marker)")
    if summary.written == 0, summary.removed == 0, isPublished { return summary }
    try carryOverHiddenFiles()
    let list = (["\(Self.version)"] + paths.sorted()).joined(separator: "\n") + "\n"
    // There is a mark at every moment: a folder without one is nobody's, and no later build would remove it.
    let marker = OutputFolder.marker
    _ = try stage(Array(list.utf8), as: marker, under: marker + ".new")
    try Disk.rename(mark + ".new", to: mark)
    // What is half gone must never become the site.
    Remains.forget(folder.staging)
    guard Disk.exists(folder.path) else {
      try Disk.rename(folder.staging, to: folder.path)
      return summary
    }
    let code = exchange(folder.staging, folder.path)
    switch code {
    case 0: try? Disk.remove(folder.staging, last: OutputFolder.marker)
    case _ where Disk.cannotExchange(code):
      onFallback(
        LocalizedText(
          zh: "这个文件系统不能一步交换两个目录，改用两次改名",
          en: "this file system cannot exchange two folders in one step; renaming twice instead"))
      try exchangeByRenaming()
    default:
      throw .system(.exchange, folder.path, code)
    }
    return summary
  }

  /// Files that somebody has put into the site would go with it.
  private func refuseForeignFiles(among old: [String]) throws(EnvironmentError) {
    guard let bytes = try? Disk.read("\(folder.path)/\(OutputFolder.marker)") else { return }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    // Older versions kept no list.
    guard lines.first.map(String.init) == "\(Self.version)" else { return }
    let own = Set(lines.dropFirst().map(String.init))
    guard let foreign = old.first(where: { !own.contains($0) && isWork($0) }) else {
      return
    }
    throw EnvironmentError(
      LocalizedText(
        zh: "\(folder.path) 里的 \(foreign) 不是生成网站时写的，换掉网站它就没有了；网站没有改动",
        en:
          "\(folder.path) holds \(foreign), which no build has written and which would be lost with the "
          + "old site; nothing was changed"),
      hint: LocalizedText(
        zh: "把它移到别处；要随网站发布，放进 Content/",
        en: "move it elsewhere; to publish it, put it into Content/"))
  }

  /// Whether a file may be somebody's work: no link, and nothing that systems leave where somebody looked.
  private func isWork(_ path: String) -> Bool {
    let name = (path as NSString).lastPathComponent
    return Disk.isFile("\(folder.path)/\(path)") && !name.hasPrefix(".")
      && !["thumbs.db", "desktop.ini"].contains(name.lowercased())
  }

  private func exchangeByRenaming() throws(EnvironmentError) {
    try Disk.rename(folder.path, to: folder.previous)
    do {
      try Disk.rename(folder.staging, to: folder.path)
    } catch {
      try? Disk.rename(folder.previous, to: folder.path)
      throw error
    }
    try? Disk.remove(folder.previous, last: OutputFolder.marker)
  }

  private func makeFolder(of path: String) throws(EnvironmentError) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let parent = String(path[..<slash])
    guard state.withLock({ !$0.folders.contains(parent) }) else { return }
    try Disk.makeFolder("\(folder.staging)/\(parent)")
    state.withLock { _ = $0.folders.insert(parent) }
  }

  /// Files that others keep in the folder, such as `.gitkeep` or `.well-known`, stay where they are.
  private func carryOverHiddenFiles() throws(EnvironmentError) {
    guard Disk.exists(folder.path) else { return }
    for name in try Disk.names(in: folder.path) where name.hasPrefix(".") {
      guard name != OutputFolder.marker else { continue }
      try carryOver(name)
    }
  }

  private func carryOver(_ path: String) throws(EnvironmentError) {
    let old = "\(folder.path)/\(path)"
    let staged = "\(folder.staging)/\(path)"
    guard Disk.isFolder(old) else {
      // What the site has written itself is newer.
      if !Disk.exists(staged) { try Disk.link(old, to: staged) }
      return
    }
    try Disk.makeFolder(staged)
    for name in try Disk.names(in: old) { try carryOver("\(path)/\(name)") }
  }

  private func oldPaths() throws(EnvironmentError) -> [String] {
    guard Disk.exists(folder.path) else { return [] }
    var paths: [String] = []
    var folders = [""]
    while let current = folders.popLast() {
      for name in try Disk.names(in: folder.path + current) {
        if current.isEmpty, name.hasPrefix(".") { continue }
        let path = "\(current)/\(name)"
        if Disk.isFolder(folder.path + path) {
          folders.append(path)
        } else {
          paths.append(String(path.dropFirst()))
        }
      }
    }
    return paths
  }
}

extension EnvironmentError {
  /// Two files of the site that would have one path.
  fileprivate static func written(_ path: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "网站里有两个文件都叫 \(path)", en: "two files of the site have the path \(path)"),
      hint: LocalizedText(zh: "给其中一个换名字", en: "give one of them another name"))
  }
}
