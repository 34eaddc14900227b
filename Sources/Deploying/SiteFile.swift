import Diagnostics
import Files
import Parallel

/// A file of the finished site: where it stands, and what it is.
public struct SiteFile: Hashable, Sendable {
  /// The path in the site, with `/`.
  public let path: String
  /// How many bytes.
  public let size: Int
  /// The SHA-256 of its bytes, in hexadecimal digits.
  public let sha256: String

  /// A file with the mark of its content.
  public init(path: String, size: Int, sha256: String) {
    self.path = path
    self.size = size
    self.sha256 = sha256
  }

  /// The files of a finished site, sorted by path. What begins with a dot is not the site's.
  public static func all(in folder: String, jobs: Int) throws(DeploymentError) -> [SiteFile] {
    var report = Report()
    let tree: FileTree
    do {
      tree = try FileTree.read(folder, named: folder, report: &report)
    } catch {
      throw .unreadable(error.path, error.reason)
    }
    let files = parallelMap(tree.files, jobs: jobs, report: &report) { file, _ in
      (try? file.bytes()).map {
        SiteFile(path: file.path, size: $0.count, sha256: ContentHash.hex(of: $0))
      }
    }
    for (file, entry) in zip(files, tree.files) where file == nil {
      throw .unreadable("\(folder)/\(entry.path)")
    }
    return files.compactMap(\.self)
  }
}
