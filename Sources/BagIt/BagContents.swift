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

/// Why nothing can be said of a bag: the machine's fault or the caller's, never the bag's.
public struct BagAccessError: Error, Hashable, Sendable {
  /// The path that was asked for.
  public let path: String
  /// The system's reason, in its own words.
  public let reason: String

  static func system(_ path: String, _ code: Int32) -> BagAccessError {
    BagAccessError(path: path, reason: String(cString: strerror(code)))
  }
}
