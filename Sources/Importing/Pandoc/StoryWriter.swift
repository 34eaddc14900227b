import Markup

/// Writes blocks of a Word file anew for pandoc.
struct StoryWriter {
  let document: WordDocument
  let headings: WordHeadings
  private(set) var xml = ""
  /// The footnotes that were referred to.
  private(set) var notes: Set<Int> = []

  init(document: WordDocument, headings: WordHeadings) {
    self.document = document
    self.headings = headings
  }

  /// Writes paragraphs and tables.
  mutating func blocks(_ blocks: [WordBlock]) {
    // The large first letter of a paragraph goes to it.
    var letter: Int?
    for (index, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let position):
        if document.paragraphs[position].isDropCap, letter == nil, index + 1 < blocks.count,
          case .paragraph = blocks[index + 1]
        {
          letter = position
        } else {
          paragraph(position, behind: letter)
          letter = nil
        }
      case .table(let table): self.table(table)
      }
    }
  }

  /// Writes a footnote under the number of the reference to it.
  mutating func note(_ number: Int, _ blocks: [WordBlock]) {
    xml += "<w:footnote w:id=\"\(number + 1)\">"
    self.blocks(blocks)
    xml += "</w:footnote>"
  }

  // MARK: Tables

  private mutating func table(_ table: WordTable) {
    xml += "<w:tbl><w:tblPr><w:tblLook w:firstRow=\"\(table.hasHead ? 1 : 0)\" "
    xml += "w:val=\"\(table.hasHead ? "0020" : "0000")\"/></w:tblPr><w:tblGrid>"
    xml += String(repeating: "<w:gridCol w:w=\"100\"/>", count: table.columns) + "</w:tblGrid>"
    for row in table.rows {
      xml += "<w:tr>"
      for cell in row { self.cell(cell) }
      // A row that ends early would be read as one without its last cells.
      let missing = table.columns - row.reduce(0) { $0 + $1.columns }
      for _ in 0..<missing { cell(WordTable.Cell()) }
      xml += "</w:tr>"
    }
    xml += "</w:tbl>"
  }

  private mutating func cell(_ cell: WordTable.Cell) {
    xml += "<w:tc><w:tcPr>"
    if cell.columns > 1 { xml += "<w:gridSpan w:val=\"\(cell.columns)\"/>" }
    switch cell.merging {
    case .alone: break
    case .begins: xml += "<w:vMerge w:val=\"restart\"/>"
    case .goesOn: xml += "<w:vMerge/>"
    }
    xml += "</w:tcPr>"
    blocks(cell.blocks)
    xml += "<w:p/></w:tc>"
  }

  // MARK: Paragraphs

  private mutating func paragraph(_ position: Int, behind letter: Int?) {
    let paragraph = document.paragraphs[position]
    if headings.roles[position] == .title || paragraph.isContents { return }
    xml += "<w:p>"
    properties(of: paragraph, at: position)
    if let letter { content(of: letter) }
    content(of: position)
    xml += "</w:p>"
  }

  private mutating func content(of position: Int) {
    let paragraph = document.paragraphs[position]
    // A number of a list is seen also where nothing stands behind it, as in a column of numbers.
    let hasNumber = paragraph.label?.text.isEmpty == false
    if paragraph.isMixed || hasNumber
      || paragraph.labelledText.contains(where: { !$0.isWhitespace })
    {
      let mark = PreparedDocument.paragraphMark
      text("\(mark)\(position)\(mark)\(paragraph.writtenLabel)")
    }
    let isText = headings.roles[position] == nil && !paragraph.isCode
    for item in isText ? paragraph.aligned : paragraph.items { self.item(item) }
  }

  /// Only what pandoc shall make something of.
  private mutating func properties(of paragraph: WordParagraph, at position: Int) {
    xml += "<w:pPr>"
    if case .heading(let level)? = headings.roles[position] {
      xml += "<w:pStyle w:val=\"ShowcaseHeading\(level)\"/>"
    } else if paragraph.isQuote {
      xml += "<w:pStyle w:val=\"ShowcaseQuote\"/>"
    } else if paragraph.isCode {
      xml += "<w:pStyle w:val=\"ShowcaseCode\"/>"
    } else if paragraph.isContinuation {
      xml += "<w:pStyle w:val=\"ShowcaseItem\"/>"
    }
    if let list = paragraph.list, paragraph.label?.isList == true, headings.roles[position] == nil {
      xml += "<w:numPr><w:ilvl w:val=\"\(list.level)\"/><w:numId w:val=\"\(list.id)\"/></w:numPr>"
    }
    xml += "</w:pPr>"
  }

  private mutating func item(_ item: WordItem) {
    switch item {
    case .text(let words, let format): text(words, format.style)
    case .tab: text(String(PreparedDocument.tabMark))
    case .lineBreak: xml += "<w:r><w:br/></w:r>"
    case .note(let number):
      notes.insert(number)
      xml += "<w:r><w:footnoteReference w:id=\"\(number + 1)\"/></w:r>"
    case .picture(let number): mark(PreparedDocument.pictureMark, number)
    case .link(let number): mark(PreparedDocument.linkMark, number)
    case .math(let element): math(element)
    }
  }

  private mutating func mark(_ mark: Unicode.Scalar, _ number: Int?) {
    text("\(mark)\(number.map(String.init) ?? "")\(mark)")
  }

  private mutating func text(_ text: String, _ style: TextStyle = []) {
    xml += "<w:r>"
    if !style.isEmpty {
      xml += "<w:rPr>"
      if style.contains(.code) { xml += "<w:rStyle w:val=\"ShowcaseCodeWords\"/>" }
      if style.contains(.strong) { xml += "<w:b/>" }
      if style.contains(.emphasis) { xml += "<w:i/>" }
      if style.contains(.struck) { xml += "<w:strike/>" }
      if style.contains(.underlined) { xml += "<w:u w:val=\"single\"/>" }
      if style.contains(.superscript) { xml += "<w:vertAlign w:val=\"superscript\"/>" }
      if style.contains(.subscript) { xml += "<w:vertAlign w:val=\"subscript\"/>" }
      xml += "</w:rPr>"
    }
    xml += "<w:t xml:space=\"preserve\">\(Escaping.xml(text))</w:t></w:r>"
  }

  // MARK: Equations

  /// Writes an equation without what Word only needs for editing.
  private mutating func math(_ element: XMLElement) {
    let isKnown = element.name.hasPrefix("m:") || ["w:r", "w:t", "w:rPr"].contains(element.name)
    guard isKnown else {
      if ["w:del", "w:moveFrom"].contains(element.name) { return }
      for child in element.wrapped.elements { math(child) }
      return
    }
    if element.name == "w:rPr" { return }
    let prefix = element.name.prefix(2)
    let attributes = element.attributes.sorted { $0.key < $1.key }.map { key, value in
      " \(prefix)\(key)=\"\(Escaping.xml(value))\""
    }
    xml += "<\(element.name)\(attributes.joined())>"
    for child in element.children {
      switch child {
      case .element(let element): math(element)
      case .text(let text): xml += Escaping.xml(text)
      }
    }
    xml += "</\(element.name)>"
  }
}
