import Diagnostics
import Files
import Foundation
import Publishing
import SiteBuilder

/// A folder of its own in which a copied project is built.
final class Workspace {
  private let folder: ScratchFolder
  private var folders: Set<String> = []
  var path: String { folder.path }

  init() throws(EnvironmentError) {
    do {
      folder = try ScratchFolder()
    } catch {
      throw EnvironmentError(error)
    }
  }

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
    guard descriptor >= 0 else { throw .disk(location, SystemReason(errno).text) }
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
      throw .disk(location, SystemReason(failure == 0 ? errno : failure).text)
    }
  }

  private func makeFolder(_ path: String) throws(EnvironmentError) {
    guard !folders.contains(path) else { return }
    do {
      try DiskFile.makeFolder(path)
    } catch {
      throw .disk(error.path, error.reason)
    }
    folders.insert(path)
  }

  /// Copies a folder of a project as it is now, so that nobody can change it any more.
  ///
  /// - Parameter location: the folder; where there is none, nothing is copied.
  func copy(
    _ location: String, as name: String, into place: String = "sources", report: inout Report
  ) throws(EnvironmentError) {
    guard FileManager.default.fileExists(atPath: location) else { return }
    let tree: FileTree
    do {
      tree = try FileTree.read(location, named: name, report: &report)
    } catch {
      throw .disk(error.path, error.reason)
    }
    do {
      for file in tree.files {
        try folder.copy("\(location)/\(file.path)", to: "\(place)/\(name)/\(file.path)")
      }
    } catch {
      throw EnvironmentError(error)
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
  static func disk(_ path: String, _ reason: LocalizedText) -> EnvironmentError {
    EnvironmentError(
      LocalizedText(
        zh: "读写失败：\(path)：\(reason.zh)", en: "cannot read or write \(path): \(reason.en)"),
      hint: LocalizedText(zh: "检查文件夹权限和磁盘空间", en: "check permissions and disk space"))
  }
}
