import Machine

/// Where a site is published to: something that holds files by path.
///
/// A file is there with its old bytes, with its new ones, or not at all, and never with half of them.
public protocol Destination {
  /// Its name for people, without any password.
  var name: String { get }

  /// The bytes of a file; `nil` where there is none.
  func read(_ path: String) throws(EnvironmentError) -> [UInt8]?

  /// All files, by path, whoever put them there.
  ///
  /// - Parameter wanted: the paths of which the content matters; of others the size is enough.
  func list(_ wanted: Set<String>) throws(EnvironmentError) -> [String: RemoteFile]

  /// Writes files, in any order and many at once.
  ///
  /// - Parameters:
  ///   - paths: the files, relative to the folder and to the destination alike.
  ///   - folder: where they are on this machine.
  ///   - onProgress: told how many of them and of their bytes are done.
  func upload(
    _ paths: [String], from folder: String, onProgress: (_ files: Int, _ bytes: Int) -> Void
  ) throws(EnvironmentError)

  /// Removes files; of what is gone already nothing is said.
  func remove(_ paths: [String]) throws(EnvironmentError)

  /// Clears away what an interrupted upload may have left beside the files.
  func tidy()

  /// What a person should know of how files are written here, if anything.
  var notice: DeploymentNotice? { get }
}

/// What a listing says of a file.
public struct RemoteFile: Sendable, Equatable {
  /// How many bytes.
  public let size: Int
  /// Marks of its content by the name of their method, such as `md5`; those that cost nothing to know.
  public let hashes: [String: String]

  /// A file with what is known of it.
  public init(size: Int, hashes: [String: String]) {
    self.size = size
    self.hashes = hashes
  }
}
