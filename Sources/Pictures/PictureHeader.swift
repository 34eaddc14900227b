/// What the first bytes of a picture say: which format it really is, and how large.
///
/// Read here and not by the decoder, so that a picture that would cost too much is never decoded, and
/// so that sizes are known where the machine has no decoder.
public struct PictureHeader: Hashable, Sendable {
  /// The formats that are told apart.
  public enum Format: String, Codable, Sendable, CaseIterable {
    case jpeg, png, gif, webp, svg, avif, heic, tiff, bmp

    /// Endings of names that are honest about the format.
    public var extensions: [String] {
      switch self {
      case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
      case .heic: ["heic", "heif"]
      case .tiff: ["tif", "tiff"]
      default: [rawValue]
      }
    }

    /// Whether all browsers show it.
    public var isForBrowsers: Bool {
      switch self {
      case .jpeg, .png, .gif, .webp, .svg, .avif: true
      case .heic, .tiff, .bmp: false
      }
    }
  }

  /// The format, by content and not by name.
  public let format: Format
  /// The width in pixels, as stored; 0 where the header does not say.
  public let width: Int
  /// The height in pixels, as stored; 0 where the header does not say.
  public let height: Int
  /// How the camera was held, from 1 (upright) to 8, as in EXIF; from 5 on width and height change places.
  public var orientation = 1
  /// Whether it moves.
  public var isAnimated = false
  /// Whether parts of it may be transparent.
  public var hasAlpha = false
  /// Whether it says itself which colours its numbers mean; sRGB where it does not.
  public var hasProfile = false

  /// The size at which it is seen.
  public var displaySize: (width: Int, height: Int) {
    orientation > 4 ? (height, width) : (width, height)
  }

  /// Reads the header of any of the formats.
  ///
  /// - Returns: `nil` where the bytes are no picture of a known format, or end before they say how large.
  public static func read(_ bytes: [UInt8]) -> PictureHeader? {
    let reader = ByteReader(bytes)
    if reader.starts(with: [0xFF, 0xD8]) { return JPEGFile(reader)?.header }
    if reader.starts(with: PNGFile.signature) { return PNGFile(reader)?.header }
    if reader.starts(with: "GIF87a") || reader.starts(with: "GIF89a") {
      return GIFFile(reader)?.header
    }
    if reader.starts(with: "RIFF"), reader.text(at: 8, count: 4) == "WEBP" {
      return WebPFile(reader)?.header
    }
    if reader.text(at: 4, count: 4) == "ftyp" { return boxed(reader) }
    if reader.starts(with: [0x49, 0x49, 0x2A, 0]) || reader.starts(with: [0x4D, 0x4D, 0, 0x2A]) {
      return TIFFDirectory(reader, at: 0, count: reader.count).flatMap(tiff)
    }
    if reader.starts(with: "BM"), let width = reader.little(4, at: 18),
      let height = reader.little(4, at: 22)
    {
      let rows = Int(Int32(truncatingIfNeeded: height)).magnitude
      return PictureHeader(format: .bmp, width: width, height: Int(rows))
    }
    return nil
  }

  private static func tiff(_ directory: TIFFDirectory) -> PictureHeader? {
    guard let width = directory.value(of: 256), let height = directory.value(of: 257) else {
      return nil
    }
    return PictureHeader(
      format: .tiff, width: width, height: height, orientation: directory.orientation,
      hasProfile: directory.holds(34_675))
  }

  /// AVIF and HEIC: boxes within boxes; the largest `ispe` is the picture, others are its tiles or its
  /// thumbnail.
  private static func boxed(_ reader: ByteReader) -> PictureHeader? {
    let size = reader.big(4, at: 0) ?? 0
    let brands = stride(from: 8, to: min(size, 256), by: 4).compactMap {
      reader.text(at: $0, count: 4)
    }
    let format: Format
    if brands.contains("avif") || brands.contains("avis") {
      format = .avif
    } else if !["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"].filter(brands.contains)
      .isEmpty
    {
      format = .heic
    } else {
      return nil
    }
    var largest = (width: 0, height: 0)
    var hasProfile = false
    var at = 0
    // Where the boxes nest is of no matter: the name stands before its numbers wherever it is.
    let end = min(reader.count - 15, 1 << 20)
    while at < end {
      if reader[at] == 0x69, reader.text(at: at, count: 4) == "ispe",
        let width = reader.big(4, at: at + 8), let height = reader.big(4, at: at + 12),
        width < 1 << 20, height < 1 << 20, width * height > largest.width * largest.height
      {
        largest = (width, height)
      }
      if reader[at] == 0x63, reader.text(at: at, count: 4) == "colr",
        ["prof", "rICC"].contains(reader.text(at: at + 4, count: 4))
      {
        hasProfile = true
      }
      at += 1
    }
    guard largest.width > 0 else { return nil }
    return PictureHeader(
      format: format, width: largest.width, height: largest.height, hasProfile: hasProfile)
  }
}
