import Diagnostics
import Machine

/// A file of the content that pages show or link to, and where they name it.
public struct PictureUse: Sendable {
  /// The file.
  public let file: FileTree.File
  /// The places that name it, in order; never empty.
  public let places: [Place]

  /// A file that is named at these places.
  public init(file: FileTree.File, places: [Place]) {
    self.file = file
    self.places = places
  }
}

/// A picture as pages show it: its size, and files in several formats and widths for the browser to
/// choose from.
public struct Picture: Sendable {
  /// The same picture in one format and several widths.
  public struct Source: Sendable {
    /// The media type, such as `image/webp`.
    public let type: String
    /// Paths in the site with their widths in pixels, the narrowest first.
    public let candidates: [(path: String, width: Int)]
  }

  /// The path in the site of the file that every browser shows.
  public let path: String
  /// The width in pixels at which it is seen; 0 where nothing says.
  public let width: Int
  /// The height in pixels at which it is seen; 0 where nothing says.
  public let height: Int
  /// Lighter formats, the best first.
  public let sources: [Source]
  /// All files.
  public let files: [PictureFile]
}

/// A file made from a picture, read when it is written into the site.
public struct PictureFile: Sendable {
  /// The path in the site.
  public let path: String
  /// The bytes; `nil` where the disk refuses.
  public let read: @Sendable () -> [UInt8]?
}
