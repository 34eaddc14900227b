import Diagnostics
import Foundation
import Machine

/// A folder for copies that people look at and throw away; it may hold files of theirs as well.
///
/// Each file is written beside its place and then takes it, so that there is never half a file.
public struct CopyFolder: Sendable {
  /// The folder's absolute path, links resolved.
  public let path: String
  private let rule: WritingRule

  /// The folder at `path`, which is made with the first file.
  ///
  /// - Parameter sources: folders that no copy may lie in.
  /// - Throws: where the folder lies in one of them, or is none.
  public init(path: String, keepingClearOf sources: [String]) throws(EnvironmentError) {
    try self.init(path: path, by: WritingRule(sparing: sources))
  }

  /// The folder at `path`, where a rule allows it.
  public init(path: String, by rule: WritingRule) throws(EnvironmentError) {
    self.rule = rule
    self.path = try rule.folder(path)
  }

  /// What a file of the folder holds; nil where there is none.
  ///
  /// - Throws: where something else than a file has the name, or a link leads to the sources.
  public func content(of name: String) throws(EnvironmentError) -> [UInt8]? {
    let file = location(of: name)
    guard Disk.exists(file) else {
      try rule.folder(file.parent)
      return nil
    }
    _ = try rule.file(file) { _ in true }
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    } catch {
      throw .system(.read, file, EACCES)
    }
  }

  /// Writes a file, in the place of one that is there.
  public func write(_ bytes: [UInt8], to name: String) throws(EnvironmentError) {
    let file = location(of: name)
    try Disk.makeFolder(file.parent)
    try Disk.replace(file, with: bytes)
  }

  /// Removes a file.
  public func remove(_ name: String) throws(EnvironmentError) {
    try Disk.remove(location(of: name))
  }

  private func location(of name: String) -> String {
    (path as NSString).appendingPathComponent(name)
  }
}
