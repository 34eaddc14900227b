import Foundation

/// A folder of its own where the system keeps what is temporary, gone with the value that holds it.
final class Desk: Sendable {
  let path: String

  init() throws(DeploymentError) {
    let base = FileManager.default.temporaryDirectory.path
    var template = Array("\(base)/showcase-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template).map({ String(cString: $0) }) else {
      throw .disk(base, String(cString: strerror(errno)))
    }
    path = made
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A list of paths for rclone, one a line.
  func write(_ paths: [String]) throws(DeploymentError) -> String {
    let file = "\(path)/list"
    try write(Array((paths.joined(separator: "\n") + "\n").utf8), as: "list")
    return file
  }

  func write(_ bytes: [UInt8], as name: String) throws(DeploymentError) {
    try PlainFile.write(bytes, to: "\(path)/\(name)")
  }
}
