/// A chart or a network as a document of its own, to be turned into pixels where no page can hold a drawing.
///
/// It is laid out for a telephone, since that is where pictures are read, and enlarged as a whole.
public struct DrawnPicture: Sendable {
  /// How many pixels stand for a unit: with three, letters are sharp on any telephone.
  static let scale = 3.0
  /// Units of ground on each side.
  static let margin = 10.0

  /// The document, as SVG.
  public let svg: String
  /// Its width in pixels.
  public let width: Int

  init(_ drawing: Drawing, _ frame: SVGFrame) {
    let (inner, margin) = (drawing.svg(frame), Self.margin)
    let (wide, high) = (drawing.width + 2 * margin, drawing.height + 2 * margin)
    width = Int(wide * Self.scale)
    svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\""
      + " viewBox=\"\(coordinate(-margin)) \(coordinate(-margin)) \(coordinate(wide)) \(coordinate(high))\""
      + " width=\"\(width)\" height=\"\(coordinate((high * Self.scale).rounded()))\">"
      + "<path fill=\"#fff\" d=\"M\(pair(-margin, -margin))h\(coordinate(wide))v\(coordinate(high))"
      + "h\(coordinate(-wide))z\"/>\(inner)</svg>\n"
  }
}

extension Chart {
  /// The picture in pixels; nil without any point.
  public func picture(palette: Palette = Palette()) -> DrawnPicture? {
    drawing(width: Double(Width.narrow.rawValue)).map {
      DrawnPicture(
        $0,
        SVGFrame(
          id: "chart", classes: "chart", title: title, description: description, palette: palette))
    }
  }

  /// Every figure with its name, series by series, in a line each: what the picture says, for those who
  /// cannot see it or look for a word.
  public var listing: [String] {
    series.map { series in
      let (colon, comma) = language == .zh ? ("：", "；") : (": ", "; ")
      let figures = points(of: series).map { point in
        let label = cleaned(point.label, limit: 200)
        return label.isEmpty ? text(of: point) : label + " " + text(of: point)
      }
      let name = self.series.count > 1 ? name(of: series) : ""
      return (name.isEmpty ? "" : name + colon) + figures.joined(separator: comma)
    }
  }

  private func points(of series: ChartSeries) -> [ChartPoint] {
    series.points.filter { !$0.label.isEmpty || $0.value != nil }
  }
}

extension Network {
  /// The picture in pixels; nil without any item.
  public func picture(palette: Palette = Palette()) -> DrawnPicture? {
    drawing(width: Double(Chart.Width.narrow.rawValue)).map {
      DrawnPicture(
        $0,
        SVGFrame(
          id: "network", classes: "chart", title: title, description: description,
          palette: palette))
    }
  }
}

extension Artwork {
  /// The artwork in pixels, as wide as charts.
  public func picture() -> DrawnPicture { DrawnPicture(self) }
}

extension DrawnPicture {
  fileprivate init(_ artwork: Artwork) {
    // Drawn at the size of covers, so that lines keep their weight.
    let (wide, high) = (720, 270)
    width = 1080
    svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(wide) \(high)\""
      + " width=\"\(width)\" height=\"\(width * high / wide)\">"
      + artwork.elements(width: wide, height: high) + "</svg>\n"
  }
}
