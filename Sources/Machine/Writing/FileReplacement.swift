internal import CSystem
import Foundation

/// Other bytes for a file that people work on, without losing what they save meanwhile.
///
/// The new file and the old exchange their names in one step, and only then is the old one looked at: if it
/// is not what was read, or if somebody is writing into it, the two change back.
public enum FileReplacement {
  /// What became of the file.
  public enum Outcome: Sendable { case replaced, changedMeanwhile }

  /// Gives the file at `path` the bytes `new` if it still holds `old`.
  ///
  /// - Throws: where the disk refuses; the file is then as it was.
  public static func replace(
    _ path: String, holding old: [UInt8], with new: [UInt8]
  ) throws(EnvironmentError) -> Outcome {
    let place = Disk.resolved(path)
    let beside = "\(place.parent)/.\((place as NSString).lastPathComponent).showcase-\(getpid())"
    var status = stat()
    guard lstat(place, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      isQuiet(place, holding: old)
    else { return .changedMeanwhile }
    unlink(beside)
    Remains.add(beside)
    defer { Remains.forget(beside) }
    do throws(EnvironmentError) {
      // Under another name until it is whole: what is found here after a fall may be taken for the text.
      let part = beside + ".part"
      unlink(part)
      defer { unlink(part) }
      try Disk.write(new, to: part)
      try Disk.rename(part, to: beside)
    } catch {
      unlink(beside)
      throw error
    }
    chmod(beside, status.st_mode & 0o7777)
    if status.st_uid != geteuid() { _ = chown(beside, status.st_uid, status.st_gid) }
    // From here on the file beside is somebody's until it is known not to be.
    Remains.forget(beside)
    let code = Disk.exchange(beside, place)
    guard code == 0 else { return try replaceInOneStep(beside, place, old, code) }
    if isQuiet(beside, holding: old) {
      unlink(beside)
      return .replaced
    }
    try putBack(beside, place, new)
    return .changedMeanwhile
  }

  /// Where the file system cannot exchange: looks as late as possible.
  private static func replaceInOneStep(
    _ beside: String, _ place: String, _ old: [UInt8], _ code: Int32
  ) throws(EnvironmentError) -> Outcome {
    guard Disk.cannotExchange(code) else {
      unlink(beside)
      throw .system(.write, place, code)
    }
    guard isQuiet(place, holding: old) else {
      unlink(beside)
      return .changedMeanwhile
    }
    do throws(EnvironmentError) {
      try Disk.rename(beside, to: place)
    } catch {
      unlink(beside)
      throw error
    }
    return .replaced
  }

  /// Exchanges until what is left over is known: our own bytes, or a save that a later one has replaced.
  private static func putBack(
    _ beside: String, _ place: String, _ new: [UInt8]
  ) throws(EnvironmentError) {
    var known = [new]
    while true {
      let saved = (try? Disk.read(beside)) ?? []
      let code = Disk.exchange(beside, place)
      guard code == 0 else { throw .system(.write, place, code) }
      let left = (try? Disk.read(beside)) ?? []
      if known.contains(left) { break }
      // Saved once more while the two changed back: that is the newest, and goes to its place again.
      known.append(saved)
    }
    unlink(beside)
  }

  /// Whether a file holds these bytes, and nobody has it open to write into it.
  private static func isQuiet(_ path: String, holding bytes: [UInt8]) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    guard showcase_is_written(descriptor) == 0 else { return false }
    return bytes.withUnsafeBufferPointer { Disk.holds($0, at: path) }
  }
}
