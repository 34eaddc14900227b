import Diagnostics
import Foundation
import Machine

/// A folder of its own in which a copied project is built.
final class Workspace {
  private let folder: ScratchFolder
  private var folders: Set<String> = []
  var path: String { folder.path }

  init() throws(EnvironmentError) {
    folder = try ScratchFolder()
  }

  /// The folder that a copied project has here.
  var project: String { path + "/sources" }
  /// The folder in which pictures are made for it.
  var cache: String { path + "/cache" }
  /// The folder of the site that is built from it.
  var site: String { path + "/site" }

  /// Writes a file with the folders that it needs; the path must be known to stay inside.
  func write(_ bytes: [UInt8], to name: String) throws(EnvironmentError) {
    let location = "\(path)/\(name)"
    let parent = (location as NSString).deletingLastPathComponent
    if folders.insert(parent).inserted { try Disk.makeFolder(parent) }
    let file = try PieceWriter(location, isNew: true)
    bytes.withUnsafeBytes { _ = file.append($0) }
    try file.finish()
  }

  /// Copies a folder of a project as it is now, so that nobody can change it any more.
  ///
  /// - Parameter location: the folder; where there is none, nothing is copied.
  func copy(
    _ location: String, as name: String, into place: String = "sources", report: inout Report
  ) throws(EnvironmentError) {
    guard FileManager.default.fileExists(atPath: location) else { return }
    let tree = try FileTree.read(location, named: name, report: &report)
    for file in tree.files {
      try folder.copy("\(location)/\(file.path)", to: "\(place)/\(name)/\(file.path)")
    }
  }

  /// The files of a folder here, sorted by path.
  func files(in folder: String) throws(EnvironmentError) -> [(path: String, size: Int)] {
    var report = Report()
    return try FileTree.read("\(path)/\(folder)", named: folder, report: &report)
      .files.map { ($0.path, $0.size) }
  }
}
