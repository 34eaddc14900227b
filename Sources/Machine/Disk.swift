internal import CSystem
import Diagnostics
import Foundation

/// What is where on the disk, and changes to names.
///
/// Bytes are read and written in `Disk+Bytes.swift`. A link is never followed: what it leads to may be
/// somebody else's.
public enum Disk {
  /// Whether anything has the name, a link included.
  public static func exists(_ path: String) -> Bool { mode(of: path) != nil }

  /// Whether a folder itself is there; a link to one does not count, since it may lead in a circle.
  public static func isFolder(_ path: String) -> Bool { mode(of: path) == S_IFDIR }

  /// Whether a plain file itself is there; a link to one does not count.
  public static func isFile(_ path: String) -> Bool { mode(of: path) == S_IFREG }

  /// Whether a link has the name.
  public static func isLink(_ path: String) -> Bool { mode(of: path) == S_IFLNK }

  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The absolute path with all links resolved; of what does not exist yet, as far as it does.
  public static func resolved(_ path: String) -> String {
    var url = URL(fileURLWithPath: path).standardizedFileURL
    var missing: [String] = []
    // A path that does not exist yet has no real path; its nearest folder that exists has one.
    while !exists(url.path), url.path != "/" {
      missing.append(url.lastPathComponent)
      url = url.deletingLastPathComponent()
    }
    let real = realpath(url.path, nil).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    }
    return missing.reversed().reduce(real ?? url.path) {
      ($0 as NSString).appendingPathComponent($1)
    }
  }

  /// The names in a folder, sorted.
  public static func names(in folder: String) throws(EnvironmentError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw .system(.list, folder, SystemReason(error).code)
    }
  }

  /// Makes a folder, and those above it that are not there; nothing happens where there is one.
  public static func makeFolder(_ path: String) throws(EnvironmentError) {
    Remains.waitIfEnding()
    guard mkdir(path, 0o755) != 0 else { return }
    var failure = errno
    if failure == ENOENT, path.parent != path, !path.parent.isEmpty {
      try makeFolder(path.parent)
      failure = mkdir(path, 0o755) == 0 ? 0 : errno
    }
    var status = stat()
    let isThere =
      failure == EEXIST && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    guard failure == 0 || isThere else { throw .system(.makeFolder, path, failure) }
  }

  /// Removes a file or a folder with all that is in it; nothing happens where there is none.
  ///
  /// - Parameter last: what goes last of the folder's names, so that what is left of it when the machine
  ///   stops is still known.
  public static func remove(_ path: String, last: String? = nil) throws(EnvironmentError) {
    if let last, isFolder(path) {
      for name in try names(in: path) where name != last { try remove("\(path)/\(name)") }
    }
    guard exists(path) else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw .system(.remove, path, SystemReason(error).code)
    }
  }

  /// Renames a file or folder; what has the new name is replaced in the same step.
  public static func rename(_ from: String, to path: String) throws(EnvironmentError) {
    guard Foundation.rename(from, path) == 0 else { throw .system(.rename, from, errno) }
  }

  /// Renames a file or folder to a name that nothing has: what has come there meanwhile stays.
  public static func renameToNew(_ from: String, _ path: String) throws(EnvironmentError) {
    let code = showcase_rename_new(from, path)
    if code == EEXIST || code == ENOTEMPTY { throw .foreign(path) }
    guard code == 0 else { throw .system(.rename, from, code) }
  }

  /// Swaps two names of one file system in one step.
  ///
  /// - Returns: 0, or the system's reason why not, an `errno`; see `cannotExchange`.
  public static func exchange(_ first: String, _ second: String) -> Int32 {
    showcase_exchange(first, second)
  }

  /// Whether a reason means that the file system has no exchange.
  public static func cannotExchange(_ code: Int32) -> Bool {
    [ENOSYS, EINVAL, ENOTSUP].contains(code)
  }

  /// Gives a file other bytes, or makes it: they are written beside it and take its name when they are whole,
  /// so that who reads it finds the old ones or the new.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(EnvironmentError) {
    let beside = "\(path.parent)/.\((path as NSString).lastPathComponent).showcase-\(getpid())"
    unlink(beside)
    Remains.add(beside)
    defer { Remains.forget(beside) }
    do throws(EnvironmentError) {
      try write(bytes, to: beside)
      try rename(beside, to: path)
    } catch {
      unlink(beside)
      throw error
    }
  }

  /// Gives a file a second name, so that it keeps its bytes and its time; a copy where the file
  /// system has no second names.
  public static func link(_ from: String, to path: String) throws(EnvironmentError) {
    if Foundation.link(from, path) == 0 { return }
    var status = stat()
    guard stat(from, &status) == 0, let bytes = try? read(from) else {
      throw .system(.write, path, errno)
    }
    try write(bytes, to: path)
    var times = [status.st_atim, status.st_mtim]
    utimensat(AT_FDCWD, path, &times, 0)
  }
}

extension String {
  /// The path of the folder that a path lies in.
  package var parent: String { (self as NSString).deletingLastPathComponent }
}
