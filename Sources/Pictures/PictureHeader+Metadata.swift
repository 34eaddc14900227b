extension PictureHeader {
  /// The same picture without what it tells about people and places: EXIF with GPS, XMP, IPTC, texts.
  ///
  /// The pixels are not touched. The orientation stays, where the format has it in EXIF.
  ///
  /// - Returns: `nil` for formats whose metadata is not removed here (AVIF, HEIC, BMP), and for a TIFF that holds
  ///   previews of itself.
  public static func withoutMetadata(_ bytes: [UInt8]) -> [UInt8]? {
    clean(bytes, keepsReading: true)
  }

  /// The same picture with nothing that says how to read it, neither orientation nor colour profile: for
  /// pictures that are upright and in sRGB, which is what is meant where nothing else is said.
  static func pixelsAlone(_ bytes: [UInt8]) -> [UInt8]? { clean(bytes, keepsReading: false) }

  private static func clean(_ bytes: [UInt8], keepsReading: Bool) -> [UInt8]? {
    guard let header = read(bytes) else {
      return SVGFile.isLikely(bytes) ? SVGFile.withoutMetadata(bytes) : nil
    }
    let reader = ByteReader(bytes)
    switch header.format {
    case .jpeg: return JPEGFile(reader)?.withoutMetadata(keepsReading: keepsReading)
    case .png: return PNGFile(reader)?.withoutMetadata(keepsReading: keepsReading)
    case .gif: return GIFFile(reader)?.withoutMetadata
    case .webp: return WebPFile(reader)?.withoutMetadata(keepsReading: keepsReading)
    case .svg: return SVGFile.withoutMetadata(bytes)
    case .tiff: return keepsReading ? TIFFFile(reader)?.withoutMetadata : nil
    case .avif, .heic, .bmp: return nil
    }
  }
}
