/// A picture of a page for the places where its address is shared: the cover above, the title below.
///
/// It is a drawing with text, to be turned into pixels where fonts are: see `families`.
public struct ShareCard: Sendable {
  /// The sizes that are asked for.
  public enum Size: String, Sendable, CaseIterable {
    /// 1200 by 630 pixels: the preview of most networks (Open Graph).
    case wide
    /// 300 by 300 pixels: the thumbnail in WeChat.
    case square
    /// 900 by 383 pixels: the cover of an article in a WeChat account.
    case banner
    /// 900 by 900 pixels: its cover where lists show it small.
    case tile

    /// Width and height in pixels.
    public var pixels: (width: Int, height: Int) {
      switch self {
      case .wide: (1200, 630)
      case .square: (300, 300)
      case .banner: (900, 383)
      case .tile: (900, 900)
      }
    }

    /// Width and height in the units of the drawing.
    fileprivate var units: (width: Int, height: Int) { self == .tile ? (300, 300) : pixels }
  }

  /// A photograph that takes the place of the artwork.
  public struct Photograph: Sendable {
    /// The picture as a `data:` address.
    public let address: String

    /// A photograph given as a `data:` address.
    public init(address: String) { self.address = address }
  }

  /// Fonts that have all Chinese characters, in order of preference.
  public static let families =
    "'Noto Serif CJK SC','Source Han Serif SC',SimSun,'Noto Sans CJK SC',serif"

  private let title: String
  private let siteName: String
  private let seal: String
  private let artwork: Artwork
  private let photograph: Photograph?
  private let palette: Palette

  /// A card.
  ///
  /// - Parameters:
  ///   - title: the page's title.
  ///   - siteName: the name of the site; empty where it is the title.
  ///   - seal: one to four characters of a seal; empty for none.
  public init(
    title: String, siteName: String, seal: String, artwork: Artwork,
    photograph: Photograph? = nil, palette: Palette = Palette()
  ) {
    self.title = title
    self.siteName = siteName
    self.seal = cleaned(seal, limit: 4)
    self.artwork = artwork
    self.photograph = photograph
    self.palette = palette
  }

  /// The card as an SVG document.
  public func svg(_ size: Size) -> String {
    let (pixels, (width, height)) = (size.pixels, size.units)
    var result = "<svg xmlns=\"http://www.w3.org/2000/svg\""
    result += " xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 \(width) \(height)\""
    result += " width=\"\(pixels.width)\" height=\"\(pixels.height)\""
    result += " font-family=\"\(Self.families)\" font-weight=\"700\">"
    result += fill(0, 0, width, height, .paper)
    switch size {
    case .wide: result += wide()
    case .square, .tile: result += square()
    case .banner: result += banner()
    }
    return result + "</svg>\n"
  }

  private func wide() -> String {
    let lines = titleLines(width: 1056 / 62.0, maxLines: 2)
    let top = lines.count == 1 ? 368 : 306
    var result = cover(width: 1200, height: top) + fill(72, top, 112, 6, .seal)
    result += text(lines, x: 72, y: top + 100, size: 62, leading: 84)
    if !siteName.isEmpty {
      let name = clipped(siteName, width: 820 / 27.0)
      result += text([name], x: 72, y: 576, size: 27, leading: 27, isSoft: true)
    }
    return result + stamp(right: 1128, bottom: 588, side: 96)
  }

  /// Seen as wide as a thumb is long: the title takes most of it.
  private func banner() -> String {
    let lines = titleLines(width: 804 / 52.0, maxLines: 2)
    let top = lines.count == 1 ? 216 : 152
    var result = cover(width: 900, height: top) + fill(48, top, 88, 5, .seal)
    result += text(lines, x: 48, y: top + 84, size: 52, leading: 68)
    if !siteName.isEmpty {
      let name = clipped(siteName, width: 700 / 22.0)
      result += text([name], x: 48, y: 354, size: 22, leading: 22, isSoft: true)
    }
    return result + stamp(right: 844, bottom: 364, side: 40)
  }

  private func square() -> String {
    let lines = titleLines(width: 260 / 26.0, maxLines: 3)
    let top = 300 - 54 - lines.count * 38
    return cover(width: 300, height: top) + fill(20, top, 36, 4, .seal)
      + text(lines, x: 20, y: top + 48, size: 26, leading: 38)
  }

  /// The title in lines that break where the sentence does; where a part of it is too long for that,
  /// anywhere between two characters.
  private func titleLines(width: Double, maxLines: Int) -> [String] {
    var lines: [String] = []
    for part in Self.parts(of: cleaned(title, limit: 240)) {
      if let last = lines.last, textWidth(last + part) <= width {
        lines[lines.count - 1] += part
      } else {
        lines.append(part)
      }
    }
    let fits = lines.count <= maxLines && lines.allSatisfy { textWidth($0) <= width }
    return fits ? lines : wrapped(title, width: width, maxLines: maxLines)
  }

  /// Parts of a title between which a line ends well: behind punctuation, and around quotations.
  private static func parts(of title: String) -> [String] {
    var parts = [""]
    for character in title {
      let isOpening = "“‘《「（".contains(character)
      if isOpening, parts.last?.isEmpty == false { parts.append("") }
      parts[parts.count - 1].append(character)
      if "，：；？！。、”’》」）".contains(character) { parts.append("") }
    }
    // A mark stays with what it follows.
    return parts.reduce(into: []) { joined, part in
      if let first = part.first, "，：；？！。、”’》」）".contains(first), !joined.isEmpty {
        joined[joined.count - 1] += part
      } else if !part.isEmpty {
        joined.append(part)
      }
    }
  }

  private func cover(width: Int, height: Int) -> String {
    let frame = "width=\"\(width)\" height=\"\(height)\""
    if let photograph {
      return "<image \(frame) preserveAspectRatio=\"xMidYMid slice\""
        + " xlink:href=\"\(photograph.address)\"/>"
    }
    // Drawn at the size of covers, so that lines keep their weight.
    let (wide, high) = width > 600 ? (800, 800 * height / width) : (480, 480 * height / width)
    return "<svg \(frame) viewBox=\"0 0 \(wide) \(high)\">"
      + artwork.elements(width: wide, height: high) + "</svg>"
  }

  private func fill(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ pigment: Pigment) -> String {
    "<path class=\"f-\(pigment.rawValue)\" fill=\"\(palette[pigment])\""
      + " d=\"M\(x) \(y)h\(width)v\(height)h-\(width)z\"/>"
  }

  private func text(
    _ lines: [String], x: Int, y: Int, size: Int, leading: Int, isSoft: Bool = false
  ) -> String {
    var result = "<text class=\"f-ink\" fill=\"\(palette[.ink])\" font-size=\"\(size)\""
    if isSoft { result += " fill-opacity=\".66\" font-weight=\"400\"" }
    result += ">"
    for (index, line) in lines.enumerated() {
      // The empty half of an opening mark hangs over the edge.
      let start = line.first.map { "“‘《「（".contains($0) } == true ? x - size / 2 : x
      result += "<tspan x=\"\(start)\" y=\"\(y + index * leading)\">\(escaped(line))</tspan>"
    }
    return result + "</text>"
  }

  /// A seal as on paper: columns from the right, of two characters each where there are more.
  private func stamp(right: Int, bottom: Int, side: Int) -> String {
    let characters = Array(seal)
    guard !characters.isEmpty else { return "" }
    let rows = characters.count == 1 ? 1 : 2
    let columns = (characters.count + rows - 1) / rows
    let cell = side / rows
    let width = cell * columns
    var result = fill(right - width - 8, bottom - side - 8, width + 16, side + 16, .seal)
    result += "<g class=\"f-paper\" fill=\"\(palette[.paper])\" text-anchor=\"middle\""
    result += " font-size=\"\(cell - 4)\">"
    for (index, character) in characters.enumerated() {
      let x = right - cell / 2 - index / rows * cell
      let y = bottom - side + cell * (index % rows) + cell * 86 / 100
      result += "<text x=\"\(x)\" y=\"\(y)\">\(escaped(String(character)))</text>"
    }
    return result + "</g>"
  }
}
