import Diagnostics
import Foundation
import Hashing
import Machine

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

extension EnvironmentError {
  /// What is neither a file nor a folder, so that reading could wait for ever.
  static func special(_ path: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "\(path) 是管道、设备或套接字，不是存档包", en: "\(path) is a pipe, a device or a socket, not a bag"))
  }

  /// A file that is no longer what it was when its checksum was taken.
  static func changed(_ path: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(zh: "生成期间 \(path) 变了", en: "\(path) changed while it was archived"),
      hint: LocalizedText(zh: "再运行一遍", en: "run this again"))
  }
}
