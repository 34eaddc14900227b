import Publishing

/// Where lists and files for rclone wait.
final class Desk: Sendable {
  private let folder: ScratchFolder
  var path: String { folder.path }

  init() throws(DeploymentError) {
    do {
      folder = try ScratchFolder()
    } catch {
      throw DeploymentError(error.message, hint: error.hint)
    }
  }

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
