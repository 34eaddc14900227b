import Files
import Foundation
import Programs

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
  /// - Returns: `nil` where the machine cannot; `diskProblem` says more.
  public func draw(_ drawing: PictureDrawing, fonts: String) -> PictureFile? {
    guard let vips, let cache else { return nil }
    let key = ContentHash.hex(of: Array("drawing 1 \(vips.version) \(fonts)\n\(drawing.svg)".utf8))
    var entry = cache.entry(key)
    if entry == nil {
      do throws(Vips.Failure) {
        entry = try cache.make(key) { folder throws(Vips.Failure) in
          try Self.rasterize(drawing.svg, vips, folder)
        }
      } catch {
        if case .disk(let words) = error { note(diskProblem: words) }
      }
    }
    guard let entry, let file = entry.files.first else { return nil }
    return cache.file(
      file.name, of: key, as: Asset.path(name: "\(drawing.name).png", hash: file.hash))
  }

  private static func rasterize(
    _ svg: String, _ vips: Vips, _ folder: String
  ) throws(Vips.Failure) -> [(name: String, size: (Int, Int))] {
    let source = "\(folder)/drawing.svg"
    defer { try? FileManager.default.removeItem(atPath: source) }
    guard FileManager.default.createFile(atPath: source, contents: Data(svg.utf8)) else {
      throw .disk("")
    }
    let picture = "\(folder)/drawing.png"
    try vips.draw(source, to: "\(picture)[palette,Q=95,effort=7,compression=9]")
    guard let data = FileManager.default.contents(atPath: picture),
      let header = PictureHeader.read(Array(data))
    else { throw .disk("") }
    return [("drawing.png", (header.width, header.height))]
  }
}
