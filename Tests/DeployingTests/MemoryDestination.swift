import Diagnostics
import Foundation
import Machine

@testable import Deploying

/// A destination in memory that may stop working after any single write or removal.
final class MemoryDestination: Destination {
  let name = "memory"
  var files: [String: [UInt8]] = [:]
  /// How many writes and removals are left; the next one fails.
  var left = Int.max
  /// What is done, in order.
  private(set) var log: [String] = []
  /// Told after each write and removal.
  var onChange: () -> Void = {}
  /// Which hashes a listing gives.
  var hashes: [String] = ["sha256"]
  /// In which order the files of one upload arrive.
  var order: ([String]) -> [String] = { $0 }

  var notice: DeploymentNotice? { nil }

  func read(_ path: String) throws(EnvironmentError) -> [UInt8]? { files[path] }

  func list(_ wanted: Set<String>) throws(EnvironmentError) -> [String: RemoteFile] {
    files.filter { !$0.key.hasPrefix(".") }.mapValues { bytes in
      RemoteFile(
        size: bytes.count,
        hashes: hashes.contains("sha256") ? ["sha256": ContentHashes.sha256(bytes)] : [:])
    }
  }

  func upload(
    _ paths: [String], from folder: String, onProgress: (Int, Int) -> Void
  ) throws(EnvironmentError) {
    for path in order(paths) {
      try spend()
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(path)") else {
        throw .system(.read, path, ENOENT)
      }
      files[path] = Array(data)
      log.append("+ \(path)")
      onChange()
    }
  }

  func remove(_ paths: [String]) throws(EnvironmentError) {
    for path in order(paths) {
      try spend()
      files[path] = nil
      log.append("- \(path)")
      onChange()
    }
  }

  func tidy() {}

  func forget() { log = [] }

  private func spend() throws(EnvironmentError) {
    guard left > 0 else {
      throw EnvironmentError(LocalizedText(zh: "断了", en: "cut"))
    }
    left -= 1
  }
}
