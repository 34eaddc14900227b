import Diagnostics
import Foundation
import Hashing
import Machine

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

  func read(_ name: String) throws(EnvironmentError) -> [UInt8]? {
    let place = "\(path)/\(name)"
    guard Disk.exists(place) else { return nil }
    guard !Disk.isLink(place) else { throw .leadsOut(place) }
    return try Disk.read(place)
  }

  func list(_ wanted: Set<String>) throws(EnvironmentError) -> [String: RemoteFile] {
    guard access(path, F_OK) == 0 else { return [:] }
    var report = Report()
    let tree = try FileTree.read(path, named: path, report: &report)
    var files: [String: RemoteFile] = [:]
    for file in tree.files {
      let hash = wanted.contains(file.path) ? (try? file.bytes()).map(ContentHash.hex) : nil
      files[file.path] = RemoteFile(size: file.size, hashes: hash.map { ["sha256": $0] } ?? [:])
    }
    return files
  }

  func upload(
    _ paths: [String], from folder: String, onProgress: (_ files: Int, _ bytes: Int) -> Void
  ) throws(EnvironmentError) {
    var done = (files: 0, bytes: 0)
    for name in paths {
      try checkWay(to: name)
      let place = "\(path)/\(name)"
      let part = "\(path)/\(Self.upload)"
      let bytes = try Disk.read("\(folder)/\(name)")
      try Disk.makeFolder(place.lastIndex(of: "/").map { String(place[..<$0]) } ?? path)
      unlink(part)
      defer { unlink(part) }
      try Disk.write(bytes, to: part)
      guard rename(part, place) == 0 else { throw .system(.write, place, errno) }
      done = (done.files + 1, done.bytes + bytes.count)
      onProgress(done.files, done.bytes)
    }
  }

  /// Refuses a way through a link: files would be written, or removed, in somebody else's place. The
  /// destination itself may be one.
  private func checkWay(to name: String) throws(EnvironmentError) {
    var end = name.startIndex
    while let slash = name[end...].firstIndex(of: "/") {
      let folder = "\(path)/\(name[..<slash])"
      guard Disk.exists(folder) else { return }
      guard !Disk.isLink(folder) else { throw .leadsOut(folder) }
      end = name.index(after: slash)
    }
  }

  func remove(_ paths: [String]) throws(EnvironmentError) {
    for name in paths {
      try checkWay(to: name)
      let place = "\(path)/\(name)"
      guard unlink(place) == 0 || errno == ENOENT || errno == ENOTDIR else {
        throw .system(.remove, place, errno)
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
