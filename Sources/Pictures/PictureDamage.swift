import Diagnostics

/// What is wrong with a picture that cannot be decoded, told from its own bytes: what decoders say is English, and
/// often no more than `libpng read error`.
enum PictureDamage: Hashable {
  /// The file ends before the picture does, as where a copy or a download was broken off.
  case cutShort
  /// The file goes on to its end, but something in it makes no sense.
  case unreadable

  /// Judges bytes that were meant to be of a format.
  init(of bytes: [UInt8], _ format: PictureHeader.Format) {
    self = Self.isCutShort(ByteReader(bytes), format) ? .cutShort : .unreadable
  }

  private static func isCutShort(_ reader: ByteReader, _ format: PictureHeader.Format) -> Bool {
    switch format {
    // A broken head cannot be followed to the end, but the end can be looked at.
    case .jpeg: !(JPEGFile(reader)?.isClosed ?? reader.bytes.suffix(2).elementsEqual([0xFF, 0xD9]))
    case .png: !(PNGFile(reader)?.isClosed ?? false) && !PNGFile.endsLikeOne(reader)
    case .gif: GIFFile(reader)?.isCutShort ?? true
    case .webp: (reader.little(4, at: 4) ?? .max) > reader.count - 8
    case .tiff: TIFFFile(reader)?.isCutShort ?? true
    case .avif, .heic: endsInsideBox(reader)
    case .bmp: (reader.little(4, at: 2) ?? .max) > reader.count
    case .svg: false
    }
  }

  /// Whether a box of an AVIF or HEIC file is larger than what is left of the file.
  private static func endsInsideBox(_ reader: ByteReader) -> Bool {
    var at = 0
    while at < reader.count {
      guard let short = reader.big(4, at: at) else { return true }
      // 0 goes on to the end of the file; 1 says that the size stands behind the name, in eight bytes.
      guard short != 0 else { return false }
      guard let size = short == 1 ? reader.big(8, at: at + 8) : short else { return true }
      guard size >= 8 else { return false }
      guard size <= reader.count - at else { return true }
      at += size
    }
    return false
  }

  /// What is said of the picture: `图片“讲座.jpg”不完整：文件在中途断了`.
  ///
  /// - Parameter words: what the decoder said, if anything; an English report shows it.
  func message(_ name: String, words: String = "") -> LocalizedText {
    let said = words.isEmpty ? "" : " (\(words))"
    return switch self {
    case .cutShort:
      LocalizedText(
        zh: "图片“\(name)”不完整：文件在中途断了，后面的内容没有",
        en: "the picture “\(name)” is cut short: the file ends before the picture does\(said)")
    case .unreadable:
      LocalizedText(
        zh: "图片“\(name)”已损坏：文件里有内容读不出来",
        en: "the picture “\(name)” is damaged: something in the file cannot be read\(said)")
    }
  }
}

extension PictureHeader.Format {
  /// The format that the first bytes announce, whatever follows them; `nil` where they announce none.
  init?(announcedBy bytes: [UInt8]) {
    let reader = ByteReader(bytes)
    let brand = reader.text(at: 4, count: 4) == "ftyp" ? reader.text(at: 8, count: 4) : nil
    if reader.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if reader.starts(with: PNGFile.signature) {
      self = .png
    } else if reader.starts(with: "GIF87a") || reader.starts(with: "GIF89a") {
      self = .gif
    } else if reader.starts(with: "RIFF"), reader.text(at: 8, count: 4) == "WEBP" {
      self = .webp
    } else if reader.starts(with: [0x49, 0x49, 0x2A, 0])
      || reader.starts(with: [0x4D, 0x4D, 0, 0x2A])
    {
      self = .tiff
    } else if let brand, ["avif", "avis"].contains(brand) {
      self = .avif
    } else if let brand, ["heic", "heix", "hevc", "heim", "heis"].contains(brand) {
      self = .heic
    } else {
      return nil
    }
  }
}
