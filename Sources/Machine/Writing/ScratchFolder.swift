import Diagnostics
import Foundation

/// A folder of its own where the system keeps what is temporary.
///
/// It is gone with the value that holds it; where the run is ended, with the run; where that is killed,
/// with the next run that needs one. A lock on the folder, which goes with the process, says whether
/// anybody still works in it.
public final class ScratchFolder: Sendable {
  /// The folder's absolute path.
  public let path: String
  private let descriptor: Int32
  private static let prefix = "showcase-work-"

  /// An empty folder, after clearing away those of runs that were killed.
  public init() throws(EnvironmentError) {
    let base = FileManager.default.temporaryDirectory.path
    Self.clear(base)
    while true {
      var template = Array("\(base)/\(Self.prefix)XXXXXX".utf8CString)
      guard let made = mkdtemp(&template).map({ String(cString: $0) }) else {
        throw .system(.makeFolder, base, errno)
      }
      // Another run may take it for abandoned before it is locked; then there is a next one.
      guard let descriptor = Self.lock(made) else { continue }
      (path, self.descriptor) = (made, descriptor)
      Remains.add(made)
      return
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
    Remains.forget(path)
    close(descriptor)
  }

  /// Copies a file of the disk into the folder, piece by piece, with the folders that it needs.
  ///
  /// - Throws: where the disk refuses, or where the file goes on changing while it is copied: what is here
  ///   is what it was at one moment.
  public func copy(_ file: String, to name: String) throws(EnvironmentError) {
    let copy = "\(path)/\(name)"
    try Disk.makeFolder(copy.parent)
    for _ in 0..<3 {
      guard let before = FileStamp(of: file) else { throw .system(.read, file, errno) }
      try Disk.copy(file, to: copy)
      if FileStamp(of: file) == before { return }
    }
    throw .restless(file)
  }

  /// Writes a file into the folder.
  public func write(_ bytes: [UInt8], to name: String) throws(EnvironmentError) {
    try Disk.write(bytes, to: "\(path)/\(name)")
  }

  /// Locks a folder; nil where another has the lock, or the folder is gone.
  private static func lock(_ path: String) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var held = stat()
    var named = stat()
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &held) == 0,
      lstat(path, &named) == 0, held.st_ino == named.st_ino, held.st_dev == named.st_dev
    else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  /// Removes the folders of runs that are no more.
  private static func clear(_ base: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? []
    for name in names where name.hasPrefix(prefix) && name.utf8.count == prefix.utf8.count + 6 {
      let path = "\(base)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0, status.st_uid == geteuid(), let descriptor = lock(path)
      else { continue }
      try? FileManager.default.removeItem(atPath: path)
      close(descriptor)
    }
  }
}

extension EnvironmentError {
  /// A file that somebody goes on changing.
  fileprivate static func restless(_ path: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(zh: "\(path) 一直在变", en: "\(path) keeps changing"),
      hint: LocalizedText(
        zh: "等它存好，再运行一遍", en: "wait until it is saved, and run this again"))
  }
}
