import Diagnostics
import Foundation
import Machine

/// The making of one picture's files in a folder.
struct Conversion {
  let vips: Vips
  let header: PictureHeader
  let folder: String

  /// Quality of WebP and JPEG, above which photographs look no better at the size they are seen.
  private static let webpQuality = 80
  private static let jpegQuality = 82
  /// For screenshots and drawings, whose edges show more.
  private static let drawingQuality = 90

  func run(_ bytes: [UInt8]) throws(Vips.Failure) -> [(name: String, size: (Int, Int))] {
    let (original, decoded) = ("\(folder)/original", "\(folder)/decoded.v")
    defer {
      for path in [original, decoded] { try? FileManager.default.removeItem(atPath: path) }
    }
    try CacheFile.write(bytes, to: original)
    try vips.decode(
      original, to: decoded, width: PictureConverter.widths.last ?? 1600,
      hasProfile: header.hasProfile)
    let (full, hasAlpha) = try layout(of: decoded)
    let isDrawing = [.png, .gif].contains(header.format) || hasAlpha
    var files: [(String, (Int, Int))] = []
    for width in Self.widths(upTo: full) {
      let name = "\(width).webp"
      try webp(decoded, name, width, isDrawing: isDrawing)
      files.append((name, try finish(name)))
    }
    let width = min(full, PictureConverter.fallbackWidth)
    let name = isDrawing ? "\(width).png" : "\(width).jpg"
    let options =
      isDrawing
      ? "compression=9" : "Q=\(Self.jpegQuality),optimize-coding,interlace,background=255"
    try vips.encode(decoded, to: "\(folder)/\(name)[\(options)]", width: width)
    files.append((name, try finish(name)))
    return files
  }

  /// Drawings compress better without loss, photographs saved in the same formats with: the smaller of
  /// both is taken.
  private func webp(
    _ input: String, _ name: String, _ width: Int, isDrawing: Bool
  ) throws(Vips.Failure) {
    let path = "\(folder)/\(name)"
    guard isDrawing else {
      let options = "Q=\(Self.webpQuality),smart-subsample"
      return try vips.encode(input, to: "\(path)[\(options)]", width: width)
    }
    let lossy = "\(folder)/lossy.webp"
    defer { try? FileManager.default.removeItem(atPath: lossy) }
    try vips.encode(input, to: "\(path)[lossless]", width: width)
    try vips.encode(input, to: "\(lossy)[Q=\(Self.drawingQuality)]", width: width)
    guard count(lossy) < count(path) else { return }
    _ = rename(lossy, path)
  }

  /// The width of what was decoded, and whether parts may be transparent: from the head of libvips' own
  /// format, since not every header of a picture says how it is turned.
  private func layout(of decoded: String) throws(Vips.Failure) -> (width: Int, hasAlpha: Bool) {
    let reader = ByteReader(try CacheFile.read(decoded, upTo: 16))
    let isLittle = reader.starts(with: [0xB6, 0xA6, 0xF2, 0x08])
    func number(_ at: Int) -> Int? { isLittle ? reader.little(4, at: at) : reader.big(4, at: at) }
    guard let width = number(4), let bands = number(12), width > 0 else {
      throw .disk(.unmade("decoded.v"))
    }
    return (width, bands % 2 == 0)
  }

  /// The widths to make: those of the list that are clearly smaller than the picture, and its own.
  static func widths(upTo full: Int) -> [Int] {
    PictureConverter.widths.filter { $0 * 20 < full * 17 } + [full]
  }

  /// Whether files can have been made from a picture: of all widths that are made, and of its shape.
  static func isPossible(_ files: [PictureCache.Entry.File], of header: PictureHeader) -> Bool {
    let isNamed = files.allSatisfy { file in file.name.hasPrefix("\(file.width).") }
    let webp = files.filter { $0.name.hasSuffix(".webp") }.map(\.width).sorted()
    let others = files.filter { !$0.name.hasSuffix(".webp") }.map(\.width)
    guard isNamed, let full = webp.last, webp == widths(upTo: full),
      others == [min(full, PictureConverter.fallbackWidth)]
    else { return false }
    // Of other formats the header is read for its size alone, and they may be cropped or turned.
    guard [.jpeg, .png, .gif, .webp].contains(header.format) else { return true }
    // libvips may know of a turn what the header does not tell, and the other way round.
    return [(header.width, header.height), (header.height, header.width)].contains {
      width, height in
      full == min(width, PictureConverter.widths.last ?? width)
        && files.allSatisfy {
          abs($0.height * width - $0.width * height) <= width || $0.height == 1
        }
    }
  }

  private func count(_ path: String) -> Int {
    ((try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int) ?? .max
  }

  /// Takes the metadata out of a file, and tells its size.
  ///
  /// libvips can be told to leave it out, but some versions forget EXIF in WebP, and so where a
  /// photograph was taken. How the camera was held goes, too: the picture has been turned already.
  private func finish(_ name: String) throws(Vips.Failure) -> (Int, Int) {
    let path = "\(folder)/\(name)"
    let bytes = try CacheFile.read(path, upTo: .max)
    guard let clean = PictureHeader.pixelsAlone(bytes), let header = PictureHeader.read(clean)
    else { throw .disk(.unmade(name)) }
    try CacheFile.write(clean, to: path)
    return (header.width, header.height)
  }
}

extension LocalizedText {
  /// A file that a program said it had made.
  static func unmade(_ name: String) -> LocalizedText {
    LocalizedText(zh: "\(name) 没有写成", en: "\(name) was not written")
  }
}

/// Files of the cache, whose trouble is the disk's and never the picture's.
enum CacheFile {
  static func write(_ bytes: [UInt8], to path: String) throws(Vips.Failure) {
    do {
      try Disk.write(bytes, to: path)
    } catch {
      throw .disk(error.reason)
    }
  }

  static func read(_ path: String, upTo limit: Int) throws(Vips.Failure) -> [UInt8] {
    do {
      return try Disk.read(path, size: min(limit, FileStamp(of: path)?.size ?? 0))
    } catch {
      throw .disk(error.reason)
    }
  }
}
