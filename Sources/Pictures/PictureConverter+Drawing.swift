import Foundation
import Hashing
import Machine

/// A drawing of our own that is to be published as pixels.
public struct PictureDrawing: Sendable {
  /// The drawing as SVG.
  public let svg: String
  /// What its file is called, before the mark of its content; without an ending.
  public let name: String

  /// A drawing and the name of its file.
  public init(svg: String, name: String) {
    self.svg = svg
    self.name = name
  }
}

extension PictureConverter {
  /// What decides how text in drawings looks: the Chinese fonts of the machine.
  ///
  /// - Returns: `nil` where there is none, and text would be a row of empty boxes.
  public static func chineseFonts() -> String? {
    guard let program = Program(named: "fc-list") else { return nil }
    let list = program.run([":lang=zh-cn", "family", "style", "fontversion"])
    let lines = Set(list.output.split(separator: "\n")).sorted()
    return list.isSuccess && !lines.isEmpty ? lines.joined(separator: "\n") : nil
  }

  /// Turns a drawing into a PNG picture of its size.
  ///
  /// - Parameter fonts: what `chineseFonts` found: other fonts may make another picture.
  /// - Returns: `nil` where the machine cannot; `trouble` may say more.
  public func draw(_ drawing: PictureDrawing, fonts: String) -> PictureFile? {
    guard let vips, let cache else { return nil }
    let key = ContentHash.hex(of: Array("drawing 2 \(vips.version) \(fonts)\n\(drawing.svg)".utf8))
    do throws(Vips.Failure) {
      var entry = cache.entry(key) { $0.files.map(\.name) == ["drawing.png"] }
      if entry == nil {
        entry = try cache.make(key) { folder throws(Vips.Failure) in
          try Self.rasterize(drawing.svg, vips, folder)
        }
      }
      return entry?.files.first.map {
        cache.file($0, of: key, as: Asset.path(name: "\(drawing.name).png", hash: $0.hash))
      }
    } catch {
      remember(error)
      return nil
    }
  }

  private static func rasterize(
    _ svg: String, _ vips: Vips, _ folder: String
  ) throws(Vips.Failure) -> [(name: String, size: (Int, Int))] {
    let source = "\(folder)/drawing.svg"
    defer { try? FileManager.default.removeItem(atPath: source) }
    try CacheFile.write(Array(svg.utf8), to: source)
    let picture = "\(folder)/drawing.png"
    try vips.draw(source, to: "\(picture)[palette,Q=95,effort=7,compression=9]")
    let bytes = try CacheFile.read(picture, upTo: .max)
    guard let clean = PictureHeader.withoutMetadata(bytes), let header = PictureHeader.read(clean)
    else { throw .disk(.unmade("drawing.png")) }
    if clean != bytes { try CacheFile.write(clean, to: picture) }
    return [("drawing.png", (header.width, header.height))]
  }
}
