import Diagnostics
import Foundation
import Machine

/// Where a command may write: the one rule for every file and folder that a person names.
///
/// Nothing is written over what is not the program's own, nor into the sources of this or any other
/// project, by whatever name, link or mount they are reached, nor over a folder that holds everything
/// somebody has. What a command makes itself it must know again: see `file(_:isOurs:)`.
public struct WritingRule: Sendable {
  /// Folders of a project that people write in, whatever the case of their letters.
  static let sourceNames: Set<String> = ["content", "themes", "sources", "tests", ".git"]

  /// The sources of the project at work, links resolved.
  private let sources: [String]
  private let sourceNodes: Set<Node>

  /// The rule for a command that works on a project.
  ///
  /// - Parameters:
  ///   - project: its root; nil for a command that needs none.
  ///   - others: further folders that are neither written into nor replaced.
  public init(project: String? = nil, sparing others: [String] = []) {
    let own = project.map { root in
      ["Content", "Themes", "Sources", "Tests"].map { "\(root)/\($0)" }
    }
    self.init(sparing: (own ?? []) + others)
  }

  /// The rule for these sources and those of every project that is met on the way.
  init(sparing sources: [String]) {
    self.sources = sources.map(Disk.resolved)
    sourceNodes = Set(self.sources.compactMap(Node.init))
  }

  /// A folder that a command may fill with files of its own, or make.
  ///
  /// - Returns: its absolute path, links resolved: what is checked is what is written to.
  /// - Parameter isSite: whether a site is to stand there, which takes the place of one that does.
  @discardableResult
  public func folder(_ path: String, isSite: Bool = false) throws(EnvironmentError) -> String {
    guard !path.isEmpty else { throw .noName }
    let place = Disk.resolved(path)
    if let source = sources.first(where: { Self.overlap(place, $0) }) {
      throw .overlap(place, source)
    }
    try refuseInside(place)
    if let site = Self.siteHolding(place.parent) { throw .insideSite(place, site) }
    if !isSite, Self.siteHolding(place) != nil || Self.isOutput(place) { throw .site(place) }
    guard !Self.holdsEverything(place) else { throw .everything(place) }
    guard !Self.isProject(place) else { throw .project(place) }
    guard !Disk.exists(place) || Disk.isFolder(place) else { throw .notAFolder(place) }
    return place
  }

  /// A file that a command may write: there is none of the name, or one that it wrote itself.
  ///
  /// - Parameter isOurs: whether the plain file at a path was written by this command and not been
  ///   worked on since.
  public func file(
    _ path: String, isOurs: (String) -> Bool
  ) throws(EnvironmentError) -> FilePlace {
    let url = URL(fileURLWithPath: path)
    let name = url.lastPathComponent
    guard !path.isEmpty, !path.hasSuffix("/"), ![".", "..", "/"].contains(name) else {
      throw .noName
    }
    let folder = Disk.resolved(url.deletingLastPathComponent().path)
    let place = (folder as NSString).appendingPathComponent(name)
    try refuseInside(place)
    if let site = Self.siteHolding(folder) { throw .insideSite(place, site) }
    if Disk.exists(place) {
      guard Disk.isFile(place) else { throw .notAFile(place) }
      guard isOurs(place) else { throw .foreign(place) }
    } else if !Disk.isFolder(folder) {
      throw .noFolder(folder)
    }
    return FilePlace(path: place)
  }

  /// Whether one of two resolved paths holds the other.
  static func overlap(_ first: String, _ second: String) -> Bool {
    (second + "/").hasPrefix(first == "/" ? "/" : first + "/")
      || (first + "/").hasPrefix(second == "/" ? "/" : second + "/")
  }

  /// Refuses what lies in sources: those of the project at work, and those of any other.
  private func refuseInside(_ place: String) throws(EnvironmentError) {
    var folder = place
    while folder != "/" {
      if let node = Node(folder), sourceNodes.contains(node) { throw .inside(place, folder) }
      let parent = folder.parent
      let name = (folder as NSString).lastPathComponent
      if name == ".git" || Self.sourceNames.contains(Self.folded(name)) && Self.isProject(parent) {
        throw .inside(place, folder)
      }
      if Self.isProject(parent) {
        if Self.isOutput(folder), folder != place { throw .insideSite(place, folder) }
        if Self.folded(name) == Self.records, !Self.isForOutput(place, in: folder) {
          throw .records(place)
        }
      }
      // The folder itself may be reached by another name than Content or Themes.
      if ["site.yml", "theme.yml"].contains(where: { Disk.isFile("\(folder)/\($0)") }) {
        throw .inside(place, folder)
      }
      folder = parent
    }
  }

  /// The folder of a project that holds what the program itself has to keep: people, signatures, drafts.
  private static let records = ".showcase"

  /// Whether a place lies in the folders among them that output is made in.
  private static func isForOutput(_ place: String, in records: String) -> Bool {
    let rest = place.dropFirst(records.count + 1)
    return ["preview", "wechat"].contains(String(rest.prefix { $0 != "/" }))
  }

  /// Whether a folder is the one that a project's site stands in, whether it is built or not.
  private static func isOutput(_ folder: String) -> Bool {
    folded((folder as NSString).lastPathComponent) == "public" && isProject(folder.parent)
  }

  private static func isProject(_ folder: String) -> Bool {
    access("\(folder)/Content/site.yml", F_OK) == 0
  }

  /// As file systems compare names that take capitals and small letters, or both normal forms, for one.
  private static func folded(_ name: String) -> String {
    name.precomposedStringWithCompatibilityMapping.lowercased()
  }

  /// The built site that a folder is or lies in: the next build replaces it as a whole.
  private static func siteHolding(_ place: String) -> String? {
    var folder = place
    while folder != "/" {
      if Disk.isFile("\(folder)/\(OutputFolder.marker)") { return folder }
      folder = folder.parent
    }
    return nil
  }

  /// The root of the disk, homes and what holds them, and the folders of the system.
  private static func holdsEverything(_ place: String) -> Bool {
    let system = [
      "/bin", "/boot", "/dev", "/etc", "/home", "/lib", "/lib32", "/lib64", "/media", "/mnt",
      "/opt",
      "/proc", "/root", "/run", "/sbin", "/sys", "/tmp", "/usr", "/var",
    ]
    if place == "/" || system.contains(place) || place.parent == "/home" { return true }
    if ["/dev/", "/proc/", "/sys/"].contains(where: place.hasPrefix) { return true }
    let homes = [
      ProcessInfo.processInfo.environment["HOME"],
      getpwuid(geteuid()).flatMap { $0.pointee.pw_dir }.map { String(cString: $0) },
    ].compactMap(\.self).filter { $0.hasPrefix("/") && $0 != "/" }
    return homes.contains { (Disk.resolved($0) + "/").hasPrefix(place + "/") }
  }
}

/// A place for one file, found to be free or to hold a file of the program's own.
public struct FilePlace: Sendable {
  /// The absolute path, links resolved.
  public let path: String
  /// The file that may give way; nil where there was none.
  private let old: FileStamp?

  init(path: String) {
    self.path = path
    old = FileStamp(of: path)
  }

  /// A file beside the place, in which the new one is written.
  var part: String { beside("showcase-part") }
  var lock: String { beside("showcase-lock") }

  /// Gives a finished file the place's name, unless something else has come there meanwhile.
  func take(_ part: String) throws(EnvironmentError) {
    guard let old else { return try Disk.renameToNew(part, path) }
    guard FileStamp(of: path) == old else { throw .foreign(path) }
    try Disk.rename(part, to: path)
  }

  private func beside(_ role: String) -> String {
    "\(path.parent)/.\((path as NSString).lastPathComponent).\(role)"
  }
}

/// A file that is written beside its place and takes it when it is whole. One at a time is written for a
/// place: whoever comes second waits, and finds what the first has left.
public final class PartFile {
  /// Where it is written.
  public let path: String
  private let place: FilePlace
  private let lock: FileLock

  /// Takes the lock of a place, and finds out once more whether it may be written to.
  ///
  /// - Parameter onWait: told once if another process is writing there, with its number if known.
  public init(
    at path: String, by rule: WritingRule, isOurs: (String) -> Bool, onWait: (Int?) -> Void
  ) throws(EnvironmentError) {
    let wanted = try rule.file(path) { _ in true }
    lock = try FileLock(path: wanted.lock, onWait: onWait)
    place = try rule.file(path, isOurs: isOurs)
    self.path = place.part
    unlink(self.path)
    Remains.add(self.path)
  }

  /// Writes the whole file.
  public func write(_ bytes: [UInt8]) throws(EnvironmentError) { try Disk.write(bytes, to: path) }

  /// Gives the file its name.
  ///
  /// - Returns: its absolute path.
  public func finish() throws(EnvironmentError) -> String {
    Remains.forget(path)
    try place.take(path)
    return place.path
  }

  deinit {
    unlink(path)
    Remains.forget(path)
  }
}

/// A file or folder of the disk, whatever it is called.
private struct Node: Hashable {
  let device: UInt64
  let number: UInt64

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino))
  }
}
