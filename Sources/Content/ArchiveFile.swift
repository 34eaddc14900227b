/// What an archive is called inside, which tells whose it is.
public enum ArchiveFile {
  /// How the folder in an archive of the office's begins: it holds drafts, originals and notes.
  public static let officePrefix = "archive-"
  /// How the folder in an archive begins that everybody may have.
  public static let publicPrefix = "archive-public-"
  /// How many bytes of a file are enough to know it.
  public static let reach = 80

  /// Whether a file, by its first bytes, is the office's own archive, which nobody should download.
  public static func isOffices(_ head: [UInt8]) -> Bool {
    // The name of the first entry stands behind the thirty bytes of its header (APPNOTE.TXT, 4.3.7).
    guard head.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return false }
    let name = head.dropFirst(30)
    return name.starts(with: officePrefix.utf8) && !name.starts(with: publicPrefix.utf8)
      && String(decoding: name, as: UTF8.self).contains("/")
  }
}
