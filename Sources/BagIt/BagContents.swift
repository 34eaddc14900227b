import Diagnostics
import Foundation
import Hashing

/// The files of a bag, wherever they lie.
protocol BagContents: Sendable {
  /// The files below the base of the bag, sorted by path, each path once.
  var files: [BagPath: Int] { get }
  /// Whether there is a folder `data`, be it empty.
  var hasPayloadFolder: Bool { get }
  /// What is wrong with names and entries before anything is read.
  var findings: [BagFinding] { get }

  /// Decides about files that would fill a disk, now that it is known what the manifests list; answers
  /// those that are not to be read.
  mutating func settle(listed: (BagPath) -> Bool) -> [BagFinding]

  /// A whole file; nil where it is not there, too large or cannot be read.
  func bytes(of path: BagPath, limit: Int) -> [UInt8]?

  /// Reads files whole, one after the other, until `body` answers false; false where it did, or where
  /// a file could not be read.
  func readEach(
    where isWanted: (BagPath) -> Bool, _ body: (BagPath, [UInt8]) -> Bool
  ) -> Bool

  /// The checksums of all files; those that cannot be read are left out.
  func checksums(_ algorithms: Set<ChecksumAlgorithm>, jobs: Int) -> [BagPath: Checksums]
}

extension BagContents {
  mutating func settle(listed: (BagPath) -> Bool) -> [BagFinding] { [] }
}

/// Why nothing can be said of a bag: the machine's fault or the caller's, never the bag's.
public struct BagAccessError: Error, Hashable, Sendable {
  /// The path that was asked for.
  public let path: String
  /// The reason in words.
  public let reason: LocalizedText

  /// The fact, in one line.
  public var message: LocalizedText {
    isSpecial
      ? LocalizedText(
        zh: "\(path) 是管道、设备或套接字，不是存档包", en: "\(path) is a pipe, a device or a socket, not a bag")
      : LocalizedText(zh: "读不了 \(path)：\(reason.zh)", en: "cannot read \(path): \(reason.en)")
  }
  /// Whether it is neither a file nor a folder, so that reading could wait for ever.
  private let isSpecial: Bool

  init(path: String, reason: LocalizedText, isSpecial: Bool = false) {
    (self.path, self.reason, self.isSpecial) = (path, reason, isSpecial)
  }

  static func system(_ path: String, _ code: Int32) -> BagAccessError {
    BagAccessError(path: path, reason: SystemReason(code).text)
  }

  /// A file that is no longer what it was when its checksum was taken.
  static func changed(_ path: String) -> BagAccessError {
    BagAccessError(
      path: path,
      reason: LocalizedText(
        zh: "生成期间有文件变了，请再运行一遍", en: "a file changed while it was archived; run this again"))
  }
}
