import Diagnostics
import Foundation

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
  public init(path: String, keepingClearOf sources: [String]) throws(PublishingError) {
    let absolute = Disk.resolved(path)
    if let source = Self.overlap(of: path, with: sources) {
      throw PublishingError(
        LocalizedText(
          zh: "输出目录 \(absolute) 与源文件 \(source) 重叠",
          en: "the output folder \(absolute) overlaps the sources in \(source)"),
        hint: LocalizedText(zh: "用 --out 另选一个目录", en: "choose another folder with --out"))
    }
    self.path = absolute
    try refuseForeignFiles()
  }

  /// The first of other folders that holds a folder or lies in it, links resolved.
  public static func overlap(of path: String, with others: [String]) -> String? {
    let absolute = Disk.resolved(path)
    return others.map(Disk.resolved).first { other in
      (other + "/").hasPrefix(absolute + "/") || (absolute + "/").hasPrefix(other + "/")
    }
  }

  /// Puts back the old site where a build without an atomic exchange was stopped half-way.
  func recover() throws(PublishingError) {
    if !Disk.exists(path), Disk.exists(previous) { try Disk.rename(previous, to: path) }
    try Disk.remove(previous)
    try Disk.remove(staging)
  }

  private func refuseForeignFiles() throws(PublishingError) {
    guard Disk.exists(path) else { return }
    guard Disk.isFolder(path) else {
      throw PublishingError(
        LocalizedText(zh: "\(path) 不是目录", en: "\(path) is not a folder"),
        hint: LocalizedText(zh: "用 --out 另选一个目录", en: "choose another folder with --out"))
    }
    let names = try Disk.names(in: path)
    guard names.contains(Self.marker) || names.allSatisfy({ $0.hasPrefix(".") }) else {
      throw PublishingError(
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
