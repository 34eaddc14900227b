/// The right to read an output folder while nobody builds into it: builds wait until it is gone.
public struct OutputHold: ~Copyable {
  private let lock: OutputLock

  /// Takes the lock of a folder that holds a finished site.
  ///
  /// - Parameter onWait: told once if a build holds the lock, with its process number if known.
  public init(_ folder: OutputFolder, onWait: (Int?) -> Void) throws(PublishingError) {
    lock = try OutputLock(path: folder.lock, onWait: onWait)
  }
}
