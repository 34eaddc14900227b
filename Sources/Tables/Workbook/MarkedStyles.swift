internal import XML

/// The styles of a workbook with more of them: for each that marked cells have, the same on red.
struct MarkedStyles {
  /// The ground of marked cells.
  private static let colour = "FFFF9999"

  /// The part.
  let part: [UInt8]
  /// Which style takes the place of which.
  let replacements: [Int: Int]

  /// Adds to a part of styles; nil where it has none that could be added to.
  init?(_ content: [UInt8], replacing styles: Set<Int>) throws(XMLProblem) {
    var edits = XMLEdits(content)
    let outline = StylesOutline(edits)
    try XMLStream.read(edits.content, root: "styleSheet", into: outline)
    guard let fills = outline.fills, let formats = outline.formats, !outline.styles.isEmpty else {
      return nil
    }
    let prefix = outline.prefix
    let pattern =
      "<\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"\(Self.colour)\"/>"
      + "<\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill>"
    edits.insert(
      "<\(prefix)fill>\(pattern)</\(prefix)fill>", beforeEnd: fills.end, of: prefix + "fills")
    edits.set("count", to: String(outline.fillCount + 1), inTag: fills.tag)
    var copies = ""
    var replacements: [Int: Int] = [:]
    for style in styles.sorted() {
      let original = outline.styles[outline.styles.indices.contains(style) ? style : 0]
      var copy = XMLEdits(Array(edits.content[original.whole]))
      copy.set("fillId", to: String(outline.fillCount), inTag: 0..<original.tag.count)
      copy.set("applyFill", to: "1", inTag: 0..<original.tag.count)
      copies += String(decoding: copy.result, as: UTF8.self)
      replacements[style] = outline.styles.count + replacements.count
    }
    edits.insert(copies, beforeEnd: formats.end, of: prefix + "cellXfs")
    edits.set(
      "count", to: String(outline.styles.count + replacements.count), inTag: formats.tag)
    part = edits.result
    self.replacements = replacements
  }
}

/// Where the fills and the styles of cells are in a part of styles.
private final class StylesOutline: XMLHandler {
  private let edits: XMLEdits
  private(set) var prefix = ""
  private(set) var fills: (tag: Range<Int>, end: Range<Int>)?
  private(set) var formats: (tag: Range<Int>, end: Range<Int>)?
  private(set) var fillCount = 0
  private(set) var styles: [(tag: Range<Int>, whole: Range<Int>)] = []
  private var opened: [Range<Int>] = []

  init(_ edits: XMLEdits) {
    self.edits = edits
  }

  func start(_ tag: XMLTag) -> XMLInterest {
    switch tag.name {
    case "styleSheet": prefix = edits.prefix(ofTag: tag.range)
    case "fills", "cellXfs", "xf": break
    case "fill":
      fillCount += 1
      return .nothing
    default: return .nothing
    }
    opened.append(tag.range)
    return .content
  }

  func end(_ tag: XMLTag) {
    guard let start = opened.popLast() else { return }
    switch tag.name {
    case "fills": fills = (start, tag.range)
    case "cellXfs": formats = (start, tag.range)
    case "xf": styles.append((start, start.lowerBound..<tag.range.upperBound))
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
