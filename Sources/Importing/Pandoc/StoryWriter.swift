/// Writes a part anew for pandoc.
struct StoryWriter {
  let document: WordDocument
  let headings: WordHeadings
  let part: String
  let source: [UInt8]
  let prefix: String
  private(set) var output: [UInt8] = []
  /// Text boxes that wait for the end of their paragraph.
  private var boxes: [XMLElement] = []

  init(
    document: WordDocument, headings: WordHeadings, part: String, source: [UInt8], prefix: String
  ) {
    self.document = document
    self.headings = headings
    self.part = part
    self.source = source
    self.prefix = prefix
  }

  private mutating func write(_ text: String) { output += text.utf8 }

  /// Writes an element with everything in it.
  mutating func block(_ element: XMLElement) {
    switch element.name {
    case "w:p": paragraph(element)
    case "mc:AlternateContent":
      for child in (element.first("mc:Choice") ?? element).elements { block(child) }
    case "w:altChunk", "w:del", "w:moveFrom": break
    default: copy(element) { $0.block($1) }
    }
  }

  /// Copies an element's tags and what stands between, and leaves the elements inside to `each`.
  private mutating func copy(
    _ element: XMLElement, each: (inout StoryWriter, XMLElement) -> Void
  ) {
    var position = element.range.lowerBound
    for child in element.elements {
      output += source[position..<child.range.lowerBound]
      each(&self, child)
      position = child.range.upperBound
    }
    output += source[position..<element.range.upperBound]
  }

  private mutating func verbatim(_ element: XMLElement) { output += source[element.range] }

  // MARK: Paragraphs

  private mutating func paragraph(_ element: XMLElement) {
    guard let position = document.positions[part]?[element.range.lowerBound] else {
      return verbatim(element)
    }
    let paragraph = document.paragraphs[position]
    if headings.roles[position] == .title || paragraph.isContents { return }
    let outer = boxes
    boxes = []
    write("<\(prefix)p>")
    properties(of: paragraph, at: position)
    if paragraph.isMixed || paragraph.labelledText.contains(where: { !$0.isWhitespace }) {
      let mark = PreparedDocument.paragraphMark
      text("\(mark)\(position)\(mark)\(paragraph.writtenLabel)")
    }
    for child in element.elements where child.name != "w:pPr" { inline(child) }
    write("</\(prefix)p>")
    let own = boxes
    boxes = outer
    for box in own {
      for child in box.elements { block(child) }
    }
  }

  /// Only what pandoc shall make something of.
  private mutating func properties(of paragraph: WordParagraph, at position: Int) {
    write("<\(prefix)pPr>")
    if case .heading(let level)? = headings.roles[position] {
      write("<\(prefix)pStyle \(prefix)val=\"ShowcaseHeading\(level)\"/>")
    } else if paragraph.isQuote {
      write("<\(prefix)pStyle \(prefix)val=\"ShowcaseQuote\"/>")
    }
    if let list = paragraph.list, paragraph.label?.isList == true, headings.roles[position] == nil {
      write(
        "<\(prefix)numPr><\(prefix)ilvl \(prefix)val=\"\(list.level)\"/>"
          + "<\(prefix)numId \(prefix)val=\"\(list.id)\"/></\(prefix)numPr>")
    }
    write("</\(prefix)pPr>")
  }

  private mutating func text(_ text: String, isInRun: Bool = false) {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let words = "<\(prefix)t xml:space=\"preserve\">\(escaped)</\(prefix)t>"
    write(isInRun ? words : "<\(prefix)r>\(words)</\(prefix)r>")
  }

  private mutating func inline(_ element: XMLElement) {
    switch element.name {
    case "w:r": run(element)
    case "m:oMath": verbatim(element)
    // Beside an equation of this kind pandoc drops the words.
    case "m:oMathPara":
      for child in element.elements where child.name == "m:oMath" { verbatim(child) }
    // Changes that were tracked are accepted.
    case "w:del", "w:moveFrom": break
    case "w:ins", "w:moveTo": for child in element.elements { inline(child) }
    case "mc:AlternateContent":
      for child in (element.first("mc:Choice") ?? element).elements { inline(child) }
    default: copy(element) { $0.inline($1) }
    }
  }

  private mutating func run(_ element: XMLElement) {
    if element.first("w:rPr")?.flag("w:vanish") == true { return }
    copy(element) { writer, child in
      switch child.name {
      case "w:ruby":
        let words = child.first("w:rubyBase")?.all("w:t").map(\.text).joined() ?? ""
        writer.text(words, isInRun: true)
      case "w:drawing", "w:pict", "w:object", "mc:AlternateContent":
        writer.graphics(child)
      case "w:commentReference": break
      default: writer.verbatim(child)
      }
    }
  }

  private mutating func graphics(_ element: XMLElement) {
    let mark = PreparedDocument.pictureMark
    for picture in document.picturesByStart[part]?[element.range.lowerBound] ?? [] {
      text("\(mark)\(picture)\(mark)", isInRun: true)
    }
    boxes += WordGraphics(element).textBoxes
  }
}
