import Diagnostics
import Foundation

/// A folder that comes into being whole: its files are written beside its place, and then it takes that.
public final class NewFolder {
  private let place: String
  private let part: String
  private let lock: FileLock
  /// Where its files are written until it takes its place.
  public var workplace: String { part }

  /// Whether it may join what stands in a folder already, under names that are not taken.
  private let joins: Bool

  /// A folder at a place where there is nothing yet, or an empty folder; with `joining` a folder that
  /// holds other files, too, such as pictures that wait for their text.
  public init(at path: String, joining: Bool = false) throws(EnvironmentError) {
    joins = joining
    place = Disk.resolved(path)
    part = "\(place.parent)/.\((place as NSString).lastPathComponent).part"
    guard try Self.isFree(place, joining) else { throw .taken(place) }
    try Disk.makeFolder(place.parent)
    lock = try FileLock(on: place) { _ in }
    try Disk.remove(part)
    Remains.add(part)
    try Disk.makeFolder(part)
  }

  deinit {
    try? Disk.remove(part)
    Remains.forget(part)
  }

  /// Writes a file, with the folders that it needs.
  public func write(_ bytes: [UInt8], to name: String) throws(EnvironmentError) {
    try Disk.makeFolder("\(part)/\(name)".parent)
    try Disk.write(bytes, to: "\(part)/\(name)")
  }

  /// Copies a folder of the disk with all that is in it.
  public func copy(_ folder: String, to name: String) throws(EnvironmentError) {
    do {
      try FileManager.default.copyItem(atPath: folder, toPath: "\(part)/\(name)")
    } catch {
      throw .system(.write, "\(part)/\(name)", SystemReason(error).code)
    }
  }

  /// Gives the folder its place.
  public func finish() throws(EnvironmentError) {
    Remains.forget(part)
    if Disk.exists(place) {
      guard try Self.isFree(place, joins) else { throw .taken(place) }
      // The folder itself stays: somebody may be standing in it.
      for name in try Disk.names(in: part) {
        try Disk.renameToNew("\(part)/\(name)", "\(place)/\(name)")
      }
    } else {
      try Disk.renameToNew(part, place)
    }
  }

  private static func isFree(
    _ place: String, _ joins: Bool
  ) throws(EnvironmentError) -> Bool {
    guard Disk.exists(place) else { return true }
    guard Disk.isFolder(place) else { return false }
    if joins { return true }
    return try Disk.names(in: place).isEmpty
  }
}

extension EnvironmentError {
  fileprivate static func taken(_ place: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "\(place) 已经存在，而且不是空的", en: "\(place) exists and is not empty"),
      hint: LocalizedText(zh: "换一个名字", en: "choose another name"))
  }
}
