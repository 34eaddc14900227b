import Diagnostics
import Files
import Foundation
import SiteBuilder

/// A folder of its own where the system keeps what is temporary, gone with the value that holds it.
final class Workspace {
  let path: String
  private var folders: Set<String> = []

  init() throws(EnvironmentError) {
    let base = FileManager.default.temporaryDirectory.path
    var template = Array("\(base)/showcase-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template).map({ String(cString: $0) }) else {
      throw .disk(base, String(cString: strerror(errno)))
    }
    path = made
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The folder that a copied project has here.
  var project: String { path + "/sources" }
  /// The folder in which pictures are made for it.
  var cache: String { path + "/cache" }
  /// The folder of the site that is built from it.
  var site: String { path + "/site" }

  /// Writes a file with the folders that it needs; the path must be known to stay inside.
  ///
  /// Not through Foundation, which waits after each file until the disk itself has it.
  func write(_ bytes: [UInt8], to name: String) throws(EnvironmentError) {
    let location = "\(path)/\(name)"
    try makeFolder(URL(fileURLWithPath: location).deletingLastPathComponent().path)
    let descriptor = open(location, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .disk(location, String(cString: strerror(errno))) }
    let failure = bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Foundation.write(
          descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { return errno }
        done += count
      }
      return 0
    }
    guard close(descriptor) == 0, failure == 0 else {
      throw .disk(location, String(cString: strerror(failure == 0 ? errno : failure)))
    }
  }

  private func makeFolder(_ path: String) throws(EnvironmentError) {
    guard !folders.contains(path) else { return }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .disk(path, error.localizedDescription)
    }
    folders.insert(path)
  }

  /// Copies a folder of a project as it is now, so that nobody can change it any more.
  ///
  /// - Parameter location: the folder; where there is none, nothing is copied.
  func copy(_ location: String, as name: String, report: inout Report) throws(EnvironmentError) {
    guard FileManager.default.fileExists(atPath: location) else { return }
    let tree: FileTree
    do {
      tree = try FileTree.read(location, named: name, report: &report)
    } catch {
      throw .disk(error.path, error.reason)
    }
    for file in tree.files {
      guard let bytes = tree.bytes(of: file, limit: .max, report: &report) else { continue }
      try write(bytes, to: "sources/\(name)/\(file.path)")
    }
  }

  /// The files of a folder here, sorted by path.
  func files(in folder: String) throws(EnvironmentError) -> [(path: String, size: Int)] {
    var report = Report()
    do {
      return try FileTree.read("\(path)/\(folder)", named: folder, report: &report)
        .files.map { ($0.path, $0.size) }
    } catch {
      throw .disk(error.path, error.reason)
    }
  }
}

extension EnvironmentError {
  /// A disk that refuses.
  static func disk(_ path: String, _ reason: String) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(zh: "读写失败：\(path)：\(reason)", en: "cannot read or write \(path): \(reason)"),
      hint: LocalizedText(zh: "检查文件夹权限和磁盘空间", en: "check permissions and disk space"))
  }
}
