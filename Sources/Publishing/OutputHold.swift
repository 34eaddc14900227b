import Foundation

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

/// The right to change a folder for as long as this is held; whoever comes second waits.
public final class WorkLock {
  private let lock: OutputLock

  /// Takes the lock of a folder, which need not be there yet.
  ///
  /// - Parameter onWait: told once if somebody else holds it, with the process number if known.
  public init(on folder: String, onWait: (Int?) -> Void) throws(PublishingError) {
    let place = Disk.resolved(folder)
    lock = try OutputLock(
      path: "\(place.parent)/.\((place as NSString).lastPathComponent).lock", onWait: onWait)
  }
}
