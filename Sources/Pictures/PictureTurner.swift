import Foundation
import Machine

/// Turns photographs upright, so that nothing has to say any more how the camera was held.
public struct PictureTurner: Sendable {
  private let vips: Vips
  private let folder: String

  /// A turner that works in a folder; `nil` where libvips is not installed.
  public init?(folder: String) {
    guard let vips = Vips() else { return nil }
    self.vips = vips
    self.folder = folder
  }

  /// A picture upright, in its own format and size and without metadata.
  ///
  /// - Returns: `nil` where it is upright already, moves, or cannot be turned here.
  public func upright(_ bytes: [UInt8]) -> [UInt8]? {
    guard let header = PictureHeader.read(bytes), header.orientation > 1, !header.isAnimated,
      header.width * header.height <= PictureConverter.mostPixels,
      let options = Self.options(header, bytes)
    else { return nil }
    let ending = header.format.extensions[0]
    let (input, output) = ("\(folder)/turned-in.\(ending)", "\(folder)/turned-out.\(ending)")
    defer {
      for path in [input, output] { try? FileManager.default.removeItem(atPath: path) }
    }
    do throws(Vips.Failure) {
      try CacheFile.write(bytes, to: input)
      try vips.turn(input, to: "\(output)[\(options)]")
      let turned = try CacheFile.read(output, upTo: .max)
      guard let clean = PictureHeader.withoutMetadata(turned),
        let made = PictureHeader.read(clean), made.orientation == 1,
        made.displaySize == header.displaySize
      else { return nil }
      return clean
    } catch {
      return nil
    }
  }

  /// How it is encoded so that nobody sees that it was encoded twice.
  private static func options(_ header: PictureHeader, _ bytes: [UInt8]) -> String? {
    switch header.format {
    case .jpeg: "Q=95,optimize-coding"
    case .png: "compression=9"
    case .webp:
      WebPFile(ByteReader(bytes))?.isLossless == true ? "lossless" : "Q=92,smart-subsample"
    case .gif, .svg, .avif, .heic, .tiff, .bmp: nil
    }
  }
}
