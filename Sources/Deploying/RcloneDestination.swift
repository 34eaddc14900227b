import Foundation
import Machine
import Synchronization

/// Anything that rclone reaches: object storage, SFTP, WebDAV and so on.
///
/// Object storage shows a file when it is whole. Elsewhere files are written to a folder beside the site
/// and moved from there, since Debian's rclone (1.60) writes them in place.
final class RcloneDestination: Destination {
  let name: String
  private let rclone: Rclone
  private let features: Features
  /// A folder of this machine for the lists that rclone reads and the files that it brings.
  private let scratch: ScratchFolder
  private let state = Mutex(State())

  private struct State {
    /// Whether the server refuses to move a file over another, so that the old one has to go first.
    var hasToRemoveFirst = false
  }

  /// What rclone says of a kind of storage, in its own words.
  private struct Features: Decodable {
    /// Whether it is object storage.
    let isBucketBased: Bool
    /// Whether it can move files without sending them.
    let canMove: Bool

    private enum Key: String, CodingKey {
      case features = "Features"
      case bucketBased = "BucketBased"
      case move = "Move"
    }

    init(from decoder: any Decoder) throws {
      let flags = try decoder.container(keyedBy: Key.self)
        .nestedContainer(keyedBy: Key.self, forKey: .features)
      isBucketBased = try flags.decode(Bool.self, forKey: .bucketBased)
      canMove = try flags.decode(Bool.self, forKey: .move)
    }
  }

  /// A file in a listing, in rclone's words.
  private struct Entry: Decodable {
    let path: String
    let size: Int
    let hashes: [String: String]?

    private enum CodingKeys: String, CodingKey {
      case path = "Path"
      case size = "Size"
      case hashes = "Hashes"
    }
  }

  /// - Throws: where rclone is missing, or does not know the remote.
  init(_ remote: Remote) throws(EnvironmentError) {
    name = remote.name
    rclone = try Rclone(remote)
    scratch = try ScratchFolder()
    var text = ""
    let outcome = rclone.run(
      ["backend", "features", Rclone.root], onOutput: { text += $0 + "\n" })
    guard outcome.isSuccess,
      let start = text.firstIndex(of: "{"),
      let features = try? JSONDecoder().decode(
        Features.self, from: Data(text[start...].utf8))
    else {
      throw outcome.knowsNoRemote
        ? .unknownRemote(remote) : .rclone(outcome.errors, at: name)
    }
    self.features = features
  }

  var notice: DeploymentNotice? {
    state.withLock { $0.hasToRemoveFirst }
      ? DeploymentNotice(
        zh: "这台服务器和这个版本的 rclone 不能一步换掉文件，每个文件换的一瞬间访问不到；rclone 1.63 以上没有这个问题",
        en:
          "this server and this rclone cannot replace a file in one step: each is missing for a moment; "
          + "rclone 1.63 and later can")
      : nil
  }

  func read(_ path: String) throws(EnvironmentError) -> [UInt8]? {
    let place = "\(scratch.path)/fetched"
    try Disk.remove(place)
    let list = try list(of: [path])
    let outcome = rclone.run(
      ["copy", Rclone.root, place, "--files-from-raw", list, "--no-traverse"], retries: 1)
    guard outcome.isSuccess || outcome.isMissing else { throw .rclone(outcome.errors, at: name) }
    return try? Disk.read("\(place)/\(path)")
  }

  func list(_ wanted: Set<String>) throws(EnvironmentError) -> [String: RemoteFile] {
    var files: [String: RemoteFile] = [:]
    let decoder = JSONDecoder()
    let arguments = [
      "lsjson", Rclone.root, "--recursive", "--files-only", "--hash", "--no-modtime",
      "--no-mimetype",
    ]
    let outcome = rclone.run(
      arguments,
      onOutput: { line in
        let text = line.hasSuffix(",") ? line.dropLast() : line[...]
        guard let entry = try? decoder.decode(Entry.self, from: Data(text.utf8)) else { return }
        files[entry.path] = RemoteFile(size: entry.size, hashes: entry.hashes ?? [:])
      })
    guard outcome.isSuccess || outcome.isMissing else { throw .rclone(outcome.errors, at: name) }
    return files
  }

  func upload(
    _ paths: [String], from folder: String, onProgress: (_ files: Int, _ bytes: Int) -> Void
  ) throws(EnvironmentError) {
    var done = (files: 0, bytes: 0)
    for batch in batches(paths) {
      let list = try list(of: batch.paths)
      var reached = (files: 0, bytes: 0)
      let isDirect = features.isBucketBased || !features.canMove
      let target = isDirect ? Rclone.root : Rclone.waiting
      let outcome = rclone.run(
        ["copy", folder, target, "--files-from-raw", list, "--no-check-dest"] + pace
          + batch.headers,
        onProgress: {
          reached = ($0.transfers, $0.bytes)
          onProgress(done.files + reached.files, done.bytes + reached.bytes)
        })
      guard outcome.isSuccess else { throw .rclone(outcome.errors, at: name) }
      if !isDirect { try move(list) }
      done = (done.files + batch.paths.count, done.bytes + reached.bytes)
      onProgress(done.files, done.bytes)
    }
  }

  /// Object storage likes many requests at once. SSH servers turn away more than ten that knock together,
  /// and would be asked to run `md5sum` for each file, although SSH has proven every byte.
  private var pace: [String] {
    features.isBucketBased
      ? ["--transfers=8"] : ["--transfers=4", "--checkers=4", "--sftp-disable-hashcheck"]
  }

  /// Moves files from where they wait to their places, in one step each where the server can do that.
  private func move(_ list: String) throws(EnvironmentError) {
    let command =
      ["move", Rclone.parts.waiting, Rclone.parts.root, "--files-from-raw", list] + pace
    if !state.withLock({ $0.hasToRemoveFirst }) {
      let outcome = rclone.run(command + ["--no-check-dest"], retries: 1)
      if outcome.isSuccess { return }
    }
    let outcome = rclone.run(command + ["--ignore-times"])
    guard outcome.isSuccess else { throw .rclone(outcome.errors, at: name) }
    state.withLock { $0.hasToRemoveFirst = true }
  }

  /// Files that go with the same headers. Only object storage keeps them; servers know types themselves.
  private func batches(_ paths: [String]) -> [(paths: [String], headers: [String])] {
    guard features.isBucketBased else { return [(paths, [])] }
    var groups: [[String]: [String]] = [:]
    for path in paths {
      let headers = [
        "--header-upload", "Content-Type: \(ContentType.of(path))",
        "--header-upload", "Cache-Control: \(FileRole(of: path).cacheControl)",
      ]
      groups[headers, default: []].append(path)
    }
    return groups.map { ($0.value, $0.key) }.sorted {
      ($0.paths.first ?? "") < ($1.paths.first ?? "")
    }
  }

  func remove(_ paths: [String]) throws(EnvironmentError) {
    let list = try list(of: paths)
    let outcome = rclone.run(["delete", Rclone.root, "--files-from-raw", list])
    guard outcome.isSuccess || outcome.isMissing else { throw .rclone(outcome.errors, at: name) }
  }

  /// A list of paths as rclone reads it, one a line.
  ///
  /// - Returns: the file that holds it.
  private func list(of paths: [String]) throws(EnvironmentError) -> String {
    try scratch.write(Array((paths.joined(separator: "\n") + "\n").utf8), to: "list")
    return "\(scratch.path)/list"
  }

  func tidy() {
    guard !features.isBucketBased, features.canMove else { return }
    _ = rclone.run(["purge", Rclone.waiting], retries: 1)
  }
}
