import Foundation
import Hashing
import TestSupport
import Zipping

@testable import BagIt

/// A bag made by hand, file by file, as any program or any hand might have left it.
struct TestBag {
  /// The files by path.
  var files: [BagPath: [UInt8]] = [:]
  /// Folders without files.
  var emptyFolders: [String] = []

  /// A sound bag.
  init(
    _ version: String = "1.0", payload: [BagPath: String] = ["data/hello.txt": "你好\n"],
    _ algorithms: [ChecksumAlgorithm] = [.sha512], info: String? = nil
  ) {
    self["bagit.txt"] = "BagIt-Version: \(version)\nTag-File-Character-Encoding: UTF-8\n"
    for (path, text) in payload { files[path] = Array(text.utf8) }
    if let info { self["bag-info.txt"] = info }
    for algorithm in algorithms { seal(algorithm) }
    // Each tag manifest lists the manifests of all algorithms.
    for algorithm in algorithms { sealTags(algorithm) }
  }

  subscript(path: String) -> String? {
    get { files[BagPath(path)].map { String(decoding: $0, as: UTF8.self) } }
    set { files[BagPath(path)] = newValue.map { Array($0.utf8) } }
  }

  /// Writes both manifests of an algorithm over everything that is there.
  mutating func seal(_ algorithm: ChecksumAlgorithm) {
    self["manifest-\(algorithm).txt"] = lines(algorithm) { $0.hasPrefix("data/") }
    sealTags(algorithm)
  }

  /// Writes the tag manifest of an algorithm anew: whoever changes a manifest on purpose does.
  mutating func sealTags(_ algorithm: ChecksumAlgorithm) {
    self["tagmanifest-\(algorithm).txt"] = lines(algorithm) {
      !$0.hasPrefix("data/") && !$0.hasPrefix("tagmanifest-")
    }
  }

  private func lines(_ algorithm: ChecksumAlgorithm, where isListed: (String) -> Bool) -> String {
    files.keys.filter { isListed($0.text) }.sorted().map {
      "\(checksum($0, algorithm))  \($0.encoded)\n"
    }.joined()
  }

  /// The checksum of a file as it is now.
  func checksum(_ path: BagPath, _ algorithm: ChecksumAlgorithm) -> String {
    Hexadecimal.text(
      ChecksumRun.checksums(of: files[path] ?? [], [algorithm])[algorithm] ?? [])
  }

  /// The bag on disk.
  func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, bytes) in files { try folder.write(bytes, to: path.text) }
    for path in emptyFolders { try folder.makeFolder(path) }
    return folder
  }

  /// The bag as a zip archive, in a folder of its own.
  func zip(in base: String = "bag/") throws -> [UInt8] {
    try Zip.bytes(
      of: files.sorted { $0.key < $1.key }.map {
        Zip.Entry(name: base + $0.text, content: $1)
      })
  }
}

extension BagPath: ExpressibleByStringLiteral {
  /// A path written into a test.
  public init(stringLiteral text: String) { self.init(text) }
}

/// Verdicts, written so that a test can hold the whole of one against the expected.
extension BagVerification {
  /// One line a finding: severity, code, path and line.
  var lines: [String] {
    findings.map { finding in
      let severity = finding.isError ? "error" : "warning"
      let line = finding.line.map { ":\($0)" } ?? ""
      return "\(severity) \(finding.code.rawValue) \(finding.path)\(line)"
    }
  }
}

/// Verifies bytes as a zip archive.
func verify(_ archive: [UInt8], jobs: Int = 2) throws -> BagVerification {
  let folder = try TemporaryFolder()
  try folder.write(archive, to: "bag.zip")
  return try verifyBag(at: folder("bag.zip"), jobs: jobs)
}
