import Diagnostics
import Foundation

/// A folder for copies that people look at and throw away; it may hold files of theirs as well.
///
/// Each file is written beside its place and then takes it, so that there is never half a file.
public struct CopyFolder: Sendable {
  /// The folder's absolute path, links resolved.
  public let path: String
  private let sources: [String]

  /// The folder at `path`, which is made with the first file.
  ///
  /// - Parameter sources: folders that no copy may lie in.
  /// - Throws: where the folder lies in one of them, or is none.
  public init(path: String, keepingClearOf sources: [String]) throws(PublishingError) {
    self.path = Disk.resolved(path)
    self.sources = sources.map(Disk.resolved)
    try refuseSources(self.path)
    guard !Disk.exists(self.path) || Disk.isFolder(self.path) else {
      throw .notAFolder(self.path)
    }
  }

  /// What a file of the folder holds; nil where there is none.
  ///
  /// - Throws: where something else than a file has the name, or a link leads to the sources.
  public func content(of name: String) throws(PublishingError) -> [UInt8]? {
    let file = location(of: name)
    try refuseSources(Disk.resolved((file as NSString).deletingLastPathComponent))
    guard Disk.exists(file) else { return nil }
    guard Disk.isFile(file) else { throw .notAFile(file) }
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    } catch {
      throw .system(LocalizedText(zh: "读取", en: "read"), file, EACCES)
    }
  }

  /// Writes a file, in the place of one that is there.
  public func write(_ bytes: [UInt8], to name: String) throws(PublishingError) {
    let file = location(of: name)
    try Disk.makeFolder((file as NSString).deletingLastPathComponent)
    let beside =
      (file as NSString).deletingLastPathComponent
      + "/.\((file as NSString).lastPathComponent).showcase-\(getpid())"
    do throws(PublishingError) {
      try Disk.write(bytes, to: beside)
      try Disk.rename(beside, to: file)
    } catch {
      unlink(beside)
      throw error
    }
  }

  /// Removes a file.
  public func remove(_ name: String) throws(PublishingError) {
    try Disk.remove(location(of: name))
  }

  private func location(of name: String) -> String {
    (path as NSString).appendingPathComponent(name)
  }

  private func refuseSources(_ folder: String) throws(PublishingError) {
    for source in sources where (folder + "/").hasPrefix(source + "/") {
      throw PublishingError(
        LocalizedText(
          zh: "\(folder) 在 \(source) 里，副本不能放在那里",
          en: "\(folder) lies in \(source), where no copies may be"),
        hint: LocalizedText(
          zh: "另选一个文件夹，如 检查副本", en: "choose another folder, such as marked"))
    }
  }
}

extension PublishingError {
  fileprivate static func notAFolder(_ path: String) -> PublishingError {
    PublishingError(
      LocalizedText(zh: "\(path) 不是文件夹", en: "\(path) is not a folder"),
      hint: LocalizedText(zh: "另选一个文件夹", en: "choose another folder"))
  }

  fileprivate static func notAFile(_ path: String) -> PublishingError {
    PublishingError(
      LocalizedText(zh: "\(path) 不是普通文件，不会被覆盖", en: "\(path) is no plain file; not replaced"),
      hint: LocalizedText(zh: "移走它，或另选一个文件夹", en: "move it away, or choose another folder"))
  }
}
