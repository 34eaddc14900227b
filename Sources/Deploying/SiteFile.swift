import Diagnostics
import Hashing
import Machine

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
  public static func all(in folder: String, jobs: Int) throws(EnvironmentError) -> [SiteFile] {
    var report = Report()
    let tree = try FileTree.read(folder, named: folder, report: &report)
    let files = parallelMap(tree.files, jobs: jobs, report: &report) {
      file, _ -> Result<SiteFile, EnvironmentError> in
      do throws(EnvironmentError) {
        let bytes = try file.bytes()
        return .success(
          SiteFile(path: file.path, size: bytes.count, sha256: ContentHash.hex(of: bytes)))
      } catch {
        return .failure(error)
      }
    }
    return try files.map { file throws(EnvironmentError) in try file.get() }
  }
}
