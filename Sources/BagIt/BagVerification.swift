import Diagnostics
import Foundation
import Machine
import Zipping

/// The verdict on a bag, with everything that led to it.
public struct BagVerification: Sendable {
  /// What was found, sorted, each once.
  public internal(set) var findings: [BagFinding]
  /// The version that the bag declares, if it is a known one.
  public let version: BagVersion?
  /// How many payload files there are.
  public let fileCount: Int
  /// How many bytes they have.
  public let byteCount: Int
  /// The checksums of all files that could be read, by path from the base of the bag.
  public let checksums: [BagPath: Checksums]

  /// Whether the bag is complete and every checksum is right.
  public var isValid: Bool { !findings.contains(where: \.isError) }

  /// Adds what somebody else found out about the bag.
  public mutating func add(_ more: [BagFinding]) {
    findings = Set(findings + more).sorted()
  }
}

/// Checks a bag, packed or not, against RFC 8493 or the older draft that it declares.
///
/// Every file is read once, and every fault is named. Nothing is written, no link followed, and
/// nothing fetched.
///
/// ```swift
/// let verification = try verifyBag(at: "archive-2021-12-31.zip", jobs: 2)
/// for finding in verification.findings { print(finding.path, finding.message) }
/// ```
///
/// - Parameters:
///   - path: a folder, or a zip archive.
///   - jobs: how many threads compute checksums.
/// - Throws: `EnvironmentError` where there is nothing that could be checked.
public func verifyBag(at path: String, jobs: Int) throws(EnvironmentError) -> BagVerification {
  switch try openBag(at: path) {
  case .success(let contents): return BagVerifier(contents, jobs: jobs).verdict()
  case .failure(let failure):
    let words =
      failure == .noDirectory
      ? LocalizedText(
        zh: "不是完整的 zip 文件：末尾的目录不在，可能没有下载完", en: "no whole zip archive: its end is missing")
      : LocalizedText(
        zh: "zip 文件已损坏：目录前后矛盾", en: "a damaged zip archive: its list contradicts itself")
    return BagVerification(
      findings: [BagFinding(.damagedArchive, at: "", words)], version: nil, fileCount: 0,
      byteCount: 0, checksums: [:])
  }
}

/// Reads files of a bag whole, one after the other. To be used on bags that are known to be valid.
///
/// - Parameters:
///   - isWanted: whether a file, by its path from the base of the bag, shall be read.
///   - body: given the path and the bytes; false ends the reading.
/// - Throws: `EnvironmentError` where a file cannot be read, or where `body` answered false.
public func readBag(
  at path: String, where isWanted: (String) -> Bool, _ body: (String, [UInt8]) -> Bool
) throws(EnvironmentError) {
  guard case .success(let contents) = try openBag(at: path),
    contents.readEach(where: { isWanted($0.text) }, { body($0.text, $1) })
  else { throw .system(.read, path, EIO) }
}

private func openBag(
  at path: String
) throws(EnvironmentError) -> Result<any BagContents, Zip.Failure> {
  var status = stat()
  guard stat(path, &status) == 0 else { throw .system(.read, path, errno) }
  if status.st_mode & S_IFMT == S_IFDIR { return .success(try BagFolder(path)) }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw .special(path)
  }
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw .system(.read, path, errno) }
  close(descriptor)
  do throws(Zip.Failure) {
    return .success(BagZip(try ZipFile(path: path)))
  } catch {
    return .failure(error)
  }
}
