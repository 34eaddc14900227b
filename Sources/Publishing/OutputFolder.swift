import Diagnostics
import Foundation
import Machine

/// The folder that a site is published to, with the names that publishing uses beside it.
///
/// Everything is prepared in a folder beside it, on the same file system, so that the last step is one
/// exchange of two names: a visitor, or a machine that stops, finds the old site or the new one.
public struct OutputFolder: Sendable {
  /// The folder's absolute path, links resolved.
  public let path: String

  /// Marks a folder as a site of this program; only such a folder, or an empty one, is ever replaced.
  static let marker = ".showcase"

  var staging: String { beside("staging") }
  var previous: String { beside("previous") }
  var lock: String { beside("lock") }

  /// The folder at `path`.
  ///
  /// - Parameter sources: folders that must neither hold the output nor lie in it.
  /// - Throws: where the output would swallow sources or somebody else's files.
  public init(path: String, keepingClearOf sources: [String]) throws(EnvironmentError) {
    try self.init(path: path, by: WritingRule(sparing: sources))
  }

  /// The folder at `path`, where a rule allows it.
  public init(path: String, by rule: WritingRule) throws(EnvironmentError) {
    self.path = try rule.folder(path, isSite: true)
    try refuseForeignFiles()
  }

  /// The first of other folders that holds a folder or lies in it, links resolved.
  public static func overlap(of path: String, with others: [String]) -> String? {
    let absolute = Disk.resolved(path)
    return others.map(Disk.resolved).first { WritingRule.overlap(absolute, $0) }
  }

  /// Puts back the old site where a build without an atomic exchange was stopped half-way.
  func recover() throws(EnvironmentError) {
    for folder in [previous, staging] where Disk.exists(folder) && !isOurs(folder) {
      throw .foreign(folder)
    }
    if !Disk.exists(path), Disk.exists(previous) { try Disk.rename(previous, to: path) }
    try Disk.remove(previous, last: Self.marker)
    try Disk.remove(staging, last: Self.marker)
  }

  /// Whether a folder beside the site was made by a build: it bears the mark, or was stopped before that.
  private func isOurs(_ folder: String) -> Bool {
    Disk.isFolder(folder)
      && (Disk.isFile("\(folder)/\(Self.marker)") || (try? Disk.names(in: folder)) == [])
  }

  private func refuseForeignFiles() throws(EnvironmentError) {
    guard Disk.exists(path) else { return }
    let names = try Disk.names(in: path)
    guard Disk.isFile("\(path)/\(Self.marker)") || names.allSatisfy({ $0.hasPrefix(".") }) else {
      throw EnvironmentError(
        LocalizedText(
          zh: "\(path) 里有别的文件（如 \(names.first { !$0.hasPrefix(".") } ?? "")），不会被覆盖",
          en: "\(path) holds other files, which are not overwritten"),
        hint: LocalizedText(
          zh: "清空它，或用 --out 另选一个目录", en: "empty it, or choose another folder with --out"))
    }
  }

  private func beside(_ role: String) -> String {
    let parent = (path as NSString).deletingLastPathComponent
    let name = (path as NSString).lastPathComponent
    return (parent as NSString).appendingPathComponent(".\(name).\(role)")
  }
}
