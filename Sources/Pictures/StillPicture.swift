import Foundation
import Hashing
import Machine

/// A picture as one JPEG or PNG file for programs that take no other: upright, at rest, without metadata.
public struct StillPicture: Sendable {
  /// The file.
  public let file: PictureFile
  /// The width in pixels.
  public let width: Int
  /// The height in pixels.
  public let height: Int
  /// How many bytes it has.
  public let size: Int
  /// Whether what it was made from moves.
  public let isOfAnimation: Bool

  /// The ending of its name, `jpg` or `png`.
  public var ending: String { String(file.path.split(separator: ".").last ?? "") }
}

extension PictureConverter {
  /// The most pixels across of a still: what a telephone of three pixels a point shows.
  static let stillWidth = 1080
  /// The most bytes of a still, which is made smaller until it has no more.
  static let stillSize = 1_000_000

  /// Makes a file of the content into a still.
  ///
  /// - Returns: `nil` where it is no picture that can be shown, which `convert` reports, or where the
  ///   machine cannot, of which `trouble` may say more.
  public func still(of file: FileTree.File) -> StillPicture? {
    guard let vips, let cache, let bytes = try? file.bytes(),
      let header = Self.header(bytes)
    else { return nil }
    let key = ContentHash.hex(
      of: Array("still 1 \(vips.version) \(ContentHash.hex(of: bytes))".utf8))
    do throws(Vips.Failure) {
      var entry = cache.entry(key) { Self.isStill($0.files) }
      if entry == nil {
        entry = try cache.make(key) { folder throws(Vips.Failure) in
          try StillConversion(vips: vips, header: header, folder: folder).run(bytes)
        }
      }
      return entry?.files.first.map { made in
        StillPicture(
          file: cache.file(made, of: key, as: made.name), width: made.width, height: made.height,
          size: made.size, isOfAnimation: header.isAnimated)
      }
    } catch {
      remember(error)
      return nil
    }
  }

  private static func isStill(_ files: [PictureCache.Entry.File]) -> Bool {
    files.count == 1
      && files.allSatisfy {
        ["still.png", "still.jpg"].contains($0.name) && $0.width <= stillWidth
          && $0.size <= stillSize
      }
  }

  private static func header(_ bytes: [UInt8]) -> PictureHeader? {
    if let header = PictureHeader.read(bytes) { return header }
    guard let drawing = try? SVGFile(bytes) else { return nil }
    return PictureHeader(format: .svg, width: drawing.width, height: drawing.height)
  }

  /// Remembers what of the machine kept a picture from being made; a broken picture is none of it.
  func remember(_ failure: Vips.Failure) {
    switch failure {
    case .disk(let words): note(.disk(words))
    case .limits(let limits): note(.limits(limits))
    case .excessive: note(.ended)
    case .broken: break
    }
  }
}

/// The making of one still in a folder.
private struct StillConversion {
  let vips: Vips
  let header: PictureHeader
  let folder: String

  func run(_ bytes: [UInt8]) throws(Vips.Failure) -> [(name: String, size: (Int, Int))] {
    let (original, decoded) = ("\(folder)/original", "\(folder)/decoded.v")
    defer {
      for path in [original, decoded] { try? FileManager.default.removeItem(atPath: path) }
    }
    try CacheFile.write(header.format == .svg ? Self.scaled(bytes, header) : bytes, to: original)
    if header.format == .svg {
      try vips.draw(original, to: decoded)
    } else {
      try vips.decode(
        original, to: decoded, width: PictureConverter.stillWidth, hasProfile: header.hasProfile)
    }
    // What was drawn keeps its edges, as long as it is light enough.
    if [.png, .gif, .svg].contains(header.format),
      let drawing = try made("still.png", from: decoded, "compression=9", width: nil)
    {
      return [drawing]
    }
    let steps = [(85, 1080), (75, 1080), (65, 960), (55, 800), (45, 640)]
    for (quality, width) in steps {
      let options = "Q=\(quality),optimize-coding,interlace,background=255"
      if let photograph = try made("still.jpg", from: decoded, options, width: width) {
        return [photograph]
      }
    }
    throw .broken("")
  }

  /// A file of that form; `nil` where it has too many bytes.
  private func made(
    _ name: String, from decoded: String, _ options: String, width: Int?
  ) throws(Vips.Failure) -> (name: String, size: (Int, Int))? {
    let path = "\(folder)/\(name)"
    try vips.encode(
      decoded, to: "\(path)[\(options)]", width: width ?? PictureConverter.stillWidth)
    let bytes = try CacheFile.read(path, upTo: .max)
    guard let clean = PictureHeader.pixelsAlone(bytes), let header = PictureHeader.read(clean)
    else { throw .disk(.unmade(name)) }
    guard clean.count <= PictureConverter.stillSize else {
      try? FileManager.default.removeItem(atPath: path)
      return nil
    }
    try CacheFile.write(clean, to: path)
    return (name, (header.width, header.height))
  }

  /// A drawing of the content inside one of our own that says how large it is to be drawn, on white.
  private static func scaled(_ bytes: [UInt8], _ header: PictureHeader) -> [UInt8] {
    let data = Data(bytes).base64EncodedString()
    let width = PictureConverter.stillWidth
    let height = header.width > 0 ? width * max(header.height, 1) / header.width : width
    let frame = "width=\"\(width)\" height=\"\(height)\""
    return Array(
      ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        + "\(frame)><rect \(frame) fill=\"#fff\"/><image \(frame) "
        + "xlink:href=\"data:image/svg+xml;base64,\(data)\"/></svg>").utf8)
  }
}
