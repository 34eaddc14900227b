import Diagnostics
import Files
import Foundation

/// A folder of this machine, or of another one that is mounted here.
///
/// Each file is written beside its place and then moved there, so that a web server that reads the folder
/// sends the old one or the new one.
struct FolderDestination: Destination {
  let name: String
  private let path: String
  /// Where files are written before they are moved; a name that no server shows.
  static let upload = ".showcase-upload"

  var notice: DeploymentNotice? { nil }

  /// A folder, which is made when the first file is written.
  init(_ path: String) {
    self.path = path
    name = path
  }

  func read(_ name: String) throws(DeploymentError) -> [UInt8]? {
    let place = "\(path)/\(name)"
    var state = stat()
    guard lstat(place, &state) == 0 else { return nil }
    guard state.st_mode & S_IFMT != S_IFLNK else { throw .leadsOut(place) }
    guard let data = FileManager.default.contents(atPath: place) else {
      throw .unreadable(place, SystemReason(errno).text)
    }
    return Array(data)
  }

  func list(_ wanted: Set<String>) throws(DeploymentError) -> [String: RemoteFile] {
    guard access(path, F_OK) == 0 else { return [:] }
    var report = Report()
    let tree: FileTree
    do {
      tree = try FileTree.read(path, named: path, report: &report)
    } catch {
      throw .unreadable(error.path, error.reason)
    }
    var files: [String: RemoteFile] = [:]
    for file in tree.files {
      let hash = wanted.contains(file.path) ? (try? file.bytes()).map(ContentHash.hex) : nil
      files[file.path] = RemoteFile(size: file.size, hashes: hash.map { ["sha256": $0] } ?? [:])
    }
    return files
  }

  func upload(
    _ paths: [String], from folder: String, onProgress: (_ files: Int, _ bytes: Int) -> Void
  ) throws(DeploymentError) {
    var done = (files: 0, bytes: 0)
    for name in paths {
      try checkWay(to: name)
      let place = "\(path)/\(name)"
      let part = "\(path)/\(Self.upload)"
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
        throw .unreadable("\(folder)/\(name)")
      }
      try makeFolder(place.lastIndex(of: "/").map { String(place[..<$0]) } ?? path)
      unlink(part)
      try PlainFile.write(data, to: part)
      guard rename(part, place) == 0 else {
        let code = errno
        unlink(part)
        throw .disk(place, code)
      }
      done = (done.files + 1, done.bytes + data.count)
      onProgress(done.files, done.bytes)
    }
  }

  /// Refuses a way through a link: files would be written, or removed, in somebody else's place. The
  /// destination itself may be one.
  private func checkWay(to name: String) throws(DeploymentError) {
    var end = name.startIndex
    while let slash = name[end...].firstIndex(of: "/") {
      let folder = "\(path)/\(name[..<slash])"
      var state = stat()
      guard lstat(folder, &state) == 0 else { return }
      guard state.st_mode & S_IFMT != S_IFLNK else { throw .leadsOut(folder) }
      end = name.index(after: slash)
    }
  }

  private func makeFolder(_ folder: String) throws(DeploymentError) {
    do {
      try DiskFile.makeFolder(folder)
    } catch {
      throw .disk(error.path, error.code)
    }
  }

  func remove(_ paths: [String]) throws(DeploymentError) {
    for name in paths {
      try checkWay(to: name)
      let place = "\(path)/\(name)"
      guard unlink(place) == 0 || errno == ENOENT || errno == ENOTDIR else {
        throw .disk(place, errno)
      }
      // Folders that are empty now go, too; others refuse.
      var rest = name[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        guard rmdir("\(path)/\(rest)") == 0 else { break }
      }
    }
  }

  func tidy() { unlink("\(path)/\(Self.upload)") }
}
