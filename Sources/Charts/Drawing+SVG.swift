/// What surrounds a drawing: ids, names and the way it is exposed to assistive technology.
struct SVGFrame {
  var id: String
  var classes: String
  var title: String
  var description: String
  /// With links inside, the picture is a group and not an image, whose content would be hidden.
  var hasLinks = false
  /// Not shown without a style sheet.
  var isHidden = false
  var palette = Palette()
}

extension Drawing {
  /// The drawing as an `svg` element.
  func svg(_ frame: SVGFrame) -> String {
    let id = idPrefix(frame.id)
    let (width, height) = (coordinate(width), coordinate(height))
    var result = "<svg class=\"\(frame.classes)\" viewBox=\"0 0 \(width) \(height)\""
    result += " width=\"\(width)\" height=\"\(height)\""
    if frame.isHidden { result += " display=\"none\"" }
    result += " role=\"\(frame.hasLinks ? "group" : "img")\""
    result += " aria-labelledby=\"\(id)-t \(id)-d\""
    result += " font-family=\"Arial,'Noto Sans CJK SC','Microsoft YaHei',sans-serif\""
    result += " font-size=\"\(coordinate(Label.size))\">"
    result += "<title id=\"\(id)-t\">\(escaped(cleaned(frame.title, limit: 200)))</title>"
    result += "<desc id=\"\(id)-d\">\(escaped(cleaned(frame.description, limit: 1000)))</desc>"
    for (style, elements) in marks { result += group(style, elements.joined(), frame.palette) }
    for (style, labels) in texts {
      result += group(style, labels.map(\.svg).joined(), frame.palette)
    }
    return result + "</svg>"
  }

  private func group(_ style: Style, _ content: String, _ palette: Palette) -> String {
    "<g class=\"\(style.classes)\" \(style.attributes(palette))>\(content)</g>"
  }
}

/// The id reduced to what needs no escaping in attributes and references.
func idPrefix(_ id: String) -> String {
  let kept = String(
    String.UnicodeScalarView(
      id.unicodeScalars.filter {
        $0.isASCII
          && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-"
            || $0 == "_")
      }))
  return kept.isEmpty ? "chart" : kept
}

extension Label {
  fileprivate var svg: String {
    var result = "<text x=\"\(coordinate(x))\" y=\"\(coordinate(y))\""
    if anchor != .start { result += " text-anchor=\"\(anchor.rawValue)\"" }
    if size != Label.size { result += " font-size=\"\(coordinate(size))\"" }
    result += ">"
    for (index, line) in lines.enumerated() {
      let content = markup(line)
      result +=
        index == 0
        ? content
        : "<tspan x=\"\(coordinate(x))\" dy=\"\(coordinate(lineHeight))\">\(content)</tspan>"
    }
    result += "</text>"
    guard let address = safeAddress(href) else { return result }
    return "<a href=\"\(escaped(address))\">\(result)</a>"
  }

  private func markup(_ line: String) -> String {
    runs(of: line).map { run in
      run.size == size
        ? escaped(run.text)
        : "<tspan class=\"unit\" font-size=\"\(coordinate(run.size))\">\(escaped(run.text))</tspan>"
    }.joined()
  }
}

// The shapes that layouts draw, each as short as SVG allows.

func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
  let end =
    x1 == x2 ? "V\(coordinate(y2))" : y1 == y2 ? "H\(coordinate(x2))" : "L\(pair(x2, y2))"
  return path("M\(pair(x1, y1))" + end)
}

func path(_ data: String) -> String { "<path d=\"\(data)\"/>" }

func pair(_ x: Double, _ y: Double) -> String { "\(coordinate(x)) \(coordinate(y))" }

func rectangle(_ box: Box) -> String {
  "<rect x=\"\(coordinate(box.left))\" y=\"\(coordinate(box.top))\""
    + " width=\"\(coordinate(max(box.right - box.left, 0)))\""
    + " height=\"\(coordinate(max(box.bottom - box.top, 0)))\"/>"
}

func circle(_ x: Double, _ y: Double, _ radius: Double) -> String {
  "<circle cx=\"\(coordinate(x))\" cy=\"\(coordinate(y))\" r=\"\(coordinate(radius))\"/>"
}

/// The mark of a series at a point: circle, square, diamond or triangle, so that no two series need
/// their colours to be told apart.
func marker(_ series: Int, _ x: Double, _ y: Double) -> String {
  let shape = series % 4
  switch shape {
  case 0:
    return circle(x, y, 4.5)
  case 1:
    return path("M\(pair(x - 4, y - 4))h8v8h-8z")
  case 2:
    return path("M\(pair(x, y - 5.6))l5.6 5.6l-5.6 5.6l-5.6-5.6z")
  default:
    return path("M\(pair(x, y - 5.4))l5.4 9.4h-10.8z")
  }
}

/// The outline of a box and slanting strokes inside: no pattern, since ids do not survive everywhere
/// a picture is pasted.
func hatching(_ box: Box, gap: Double = 7) -> String {
  let (width, height) = (box.right - box.left, box.bottom - box.top)
  guard width > 0.5, height > 0.5 else { return "" }
  var data = "M\(pair(box.left, box.top))h\(coordinate(width))v\(coordinate(height))"
  data += "h\(coordinate(-width))z"
  var offset = gap
  while offset < width + height {
    // A stroke from the lower left to the upper right, cut where it leaves the box.
    let (x1, y1) = offset <= height ? (0, offset) : (offset - height, height)
    let (x2, y2) = offset <= width ? (offset, 0) : (width, offset - width)
    data += "M\(pair(box.left + x1, box.top + y1))L\(pair(box.left + x2, box.top + y2))"
    offset += gap
  }
  return path(data)
}
