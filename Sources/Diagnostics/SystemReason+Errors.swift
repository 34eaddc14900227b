import Foundation

extension SystemReason {
  /// The reason behind an error of Foundation, whose own words are English whatever the language.
  public init(_ error: any Error) {
    self.init(Self.code(of: error))
  }

  private static func code(of error: any Error) -> Int32 {
    if let error = error as? POSIXError { return error.code.rawValue }
    let error = error as NSError
    if error.domain == NSPOSIXErrorDomain { return Int32(truncatingIfNeeded: error.code) }
    if let cause = error.userInfo[NSUnderlyingErrorKey] as? any Error { return code(of: cause) }
    switch error.code {
    case NSFileNoSuchFileError, NSFileReadNoSuchFileError: return ENOENT
    case NSFileReadNoPermissionError, NSFileWriteNoPermissionError: return EACCES
    case NSFileWriteFileExistsError: return EEXIST
    case NSFileWriteOutOfSpaceError: return ENOSPC
    case NSFileWriteVolumeReadOnlyError: return EROFS
    case NSFileReadInvalidFileNameError, NSFileWriteInvalidFileNameError: return ENAMETOOLONG
    default: return EIO
    }
  }
}
