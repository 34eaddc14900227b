import Machine

/// The right to read an output folder while nobody builds into it: builds wait until it is gone.
public struct OutputHold: Sendable {
  private let lock: FileLock

  /// Takes the lock of a folder that holds a finished site.
  ///
  /// - Parameter onWait: told once if a build holds the lock, with its process number if known.
  public init(_ folder: OutputFolder, onWait: (Int?) -> Void) throws(EnvironmentError) {
    lock = try FileLock(path: folder.lock, onWait: onWait)
  }
}
