extension PictureHeader {
  /// The same picture without what it tells about people and places: EXIF with GPS, XMP, IPTC, texts.
  ///
  /// The pixels are not touched. The orientation stays, where the format has it in EXIF.
  ///
  /// - Returns: `nil` for formats whose metadata is not removed here (AVIF, HEIC, TIFF, BMP).
  public static func withoutMetadata(_ bytes: [UInt8]) -> [UInt8]? {
    clean(bytes, keepsProfile: true)
  }

  /// The same picture without metadata and without a colour profile: for pictures in sRGB, which is what
  /// is meant where nothing else is said.
  static func withoutMetadataAndProfile(_ bytes: [UInt8]) -> [UInt8]? {
    clean(bytes, keepsProfile: false)
  }

  private static func clean(_ bytes: [UInt8], keepsProfile: Bool) -> [UInt8]? {
    guard let header = read(bytes) else { return SVGFile.isLikely(bytes) ? bytes : nil }
    let reader = ByteReader(bytes)
    switch header.format {
    case .jpeg: return JPEGFile(reader)?.withoutMetadata(keepsProfile: keepsProfile)
    case .png: return PNGFile(reader)?.withoutMetadata(keepsProfile: keepsProfile)
    case .gif: return GIFFile(reader)?.withoutMetadata
    case .webp: return WebPFile(reader)?.withoutMetadata(keepsProfile: keepsProfile)
    case .svg: return bytes
    case .avif, .heic, .tiff, .bmp: return nil
    }
  }
}
