import Diagnostics

/// Goes over the text of a Word file once, and takes it out of everything that it is wrapped in.
struct WordReader {
  let package: WordPackage
  let styles: WordStyles
  private var numbering: WordNumbering
  let comments: [String: XMLElement]

  private(set) var paragraphs: [WordParagraph] = []
  private(set) var findings: [WordDocument.Finding] = []
  var pictures: [WordPicture] = []
  /// Where links lead.
  var links: [String] = []
  /// The notes that the text refers to, by their keys, in order.
  var references: [String] = []
  var counts = ImportCounts()
  var relations: WordRelations?
  /// The fields that are open.
  var fields: [WordField] = []
  private var isInContents = false

  /// Where the paragraph stands that is being read.
  var position: Int { paragraphs.count }

  init(
    package: WordPackage, styles: WordStyles, numbering: WordNumbering, comments: XMLElement?
  ) {
    self.package = package
    self.styles = styles
    self.numbering = numbering
    var known: [String: XMLElement] = [:]
    for comment in comments?.all("w:comment") ?? [] {
      if let id = comment.attributes["id"] { known[id] = comment }
    }
    self.comments = known
  }

  /// Reads the body.
  mutating func readBody(_ root: XMLElement, relations: WordRelations) -> [WordBlock] {
    self.relations = relations
    fields = []
    return root.elements.filter { $0.name == "w:body" }.flatMap { blocks($0, .body) }
  }

  /// Reads footnotes or endnotes; gives them by their keys.
  mutating func readNotes(
    _ root: XMLElement, areEndnotes: Bool, relations: WordRelations
  ) -> [String: [WordBlock]] {
    self.relations = relations
    var notes: [String: [WordBlock]] = [:]
    for element in root.elements where ["w:footnote", "w:endnote"].contains(element.name) {
      let isSeparator = element.attributes["type"].map { $0 != "normal" } ?? false
      guard !isSeparator, let id = element.attributes["id"] else { continue }
      fields = []
      notes[Self.key(id, isEndnote: areEndnotes)] = blocks(
        element, areEndnotes ? .endnote : .footnote)
    }
    return notes
  }

  static func key(_ id: String, isEndnote: Bool) -> String { (isEndnote ? "e" : "f") + id }

  mutating func note(
    _ code: String, _ weight: ImportNote.Weight, _ zh: String, _ en: String, on paragraph: Int?
  ) {
    findings.append(
      WordDocument.Finding(
        code: code, weight: weight, message: LocalizedText(zh: zh, en: en), paragraph: paragraph))
  }

  // MARK: Blocks

  private mutating func blocks(
    _ parent: XMLElement, _ story: WordParagraph.Story
  ) -> [WordBlock] {
    var result: [WordBlock] = []
    // Paragraphs whose marks a tracked change removes go on in the next one, and look as that does.
    var open: [XMLElement] = []
    for element in parent.elements {
      guard element.name == "w:p" else {
        if !element.children.isEmpty { result += close(&open, story) }
        result += block(element, story)
        continue
      }
      if let start = open.last { noteJoined(start, element) }
      open.append(element)
      if !element.hasRemovedMark { result += close(&open, story) }
    }
    return result + close(&open, story)
  }

  private mutating func close(
    _ paragraphs: inout [XMLElement], _ story: WordParagraph.Story
  ) -> [WordBlock] {
    guard let whole = XMLElement.joined(paragraphs) else { return [] }
    paragraphs = []
    return block(whole, story)
  }

  private mutating func block(
    _ element: XMLElement, _ story: WordParagraph.Story
  ) -> [WordBlock] {
    switch element.name {
    case "w:p", "m:oMathPara", "m:oMath": return paragraph(element, story)
    case "w:tbl": return table(element).map { [.table($0)] } ?? []
    case "w:sdt":
      let gallery = element.at("w:sdtPr", "w:docPartObj", "w:docPartGallery")?.value
      let outer = isInContents
      isInContents = outer || gallery == "Table of Contents"
      defer { isInContents = outer }
      let first = position
      let result = blocks(element.wrapped, story)
      let words = paragraphs[first...].map(\.text).joined(separator: " ")
      noteUnfilled(element, words, on: first)
      return result
    case "mc:AlternateContent": return blocks(element.wrapped, story)
    case "w:altChunk":
      note(
        "embedded-object", .missing, "插入的另一个文件没有导入，请单独导入它",
        "another file that is put in here is left out",
        on: paragraphs.isEmpty ? nil : position - 1)
      return []
    case "w:del", "w:moveFrom", "w:sectPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr", "w:pPr":
      return []
    default: return blocks(element, story)
    }
  }

  /// Reads a paragraph; more than one where its lines are headings, and what stands in its text boxes.
  private mutating func paragraph(
    _ element: XMLElement, _ story: WordParagraph.Story
  ) -> [WordBlock] {
    let properties = element.first("w:pPr")
    let styleID = properties?.first("w:pStyle")?.value
    let style = styles.resolved(styleID)
    var paragraph = WordParagraph()
    paragraph.story = story
    paragraph.style = style.name
    paragraph.outlineLevel = properties?.first("w:outlineLvl")?.number ?? style.outlineLevel
    paragraph.isCentred =
      properties?.first("w:jc").map { $0.value == "center" } ?? style.isCentred ?? false
    let dropCap = properties?.first("w:framePr")?.attributes["dropCap"]
    paragraph.isDropCap = dropCap == "drop" || dropCap == "margin"
    count(&paragraph, properties, style, styleID)
    noteAddedMark(of: element)
    let content = content(of: element, style)
    paragraph.hold(content.items)
    paragraph.isContents =
      isInContents || style.name.hasPrefix("toc ") || style.name == "table of figures"
      || content.isListed && (paragraph.text.last { !$0.isWhitespace }?.isNumber ?? false)
    let first = position
    paragraphs += paragraph.isContents ? [paragraph] : paragraph.lines
    var result = (first..<position).map { WordBlock.paragraph($0) }
    if paragraph.isContents, !paragraph.text.isEmpty { return result }
    for box in content.boxes {
      let words = box.all("w:t").map(\.text).joined()
      if !words.isEmpty {
        note(
          "text-box", .changed, "文本框“\(words.excerpt())”的文字移到了它所在的段落后面",
          "the words of the text box “\(words.excerpt())” stand behind its paragraph", on: first)
      }
      result += blocks(box, story == .cell ? .cell : .textBox)
    }
    return result
  }

  private mutating func count(
    _ paragraph: inout WordParagraph, _ properties: XMLElement?, _ style: WordStyles.Style,
    _ styleID: String?
  ) {
    let own = properties?.first("w:numPr")
    guard let id = own?.first("w:numId")?.number ?? style.numbering, id != 0 else { return }
    let level =
      own?.first("w:ilvl")?.number ?? style.numberingLevel
      ?? styleID.flatMap { numbering.level(of: $0, in: id) } ?? style.outlineLevel ?? 0
    paragraph.label = numbering.count(id, level: level)
    if paragraph.label != nil { paragraph.list = (id, level) }
  }

  // MARK: Tables

  private mutating func table(_ element: XMLElement) -> WordTable? {
    var table = WordTable()
    for row in element.unwrapped("w:tr") {
      let properties = row.first("w:trPr")
      let words = row.all("w:t").map(\.text).joined(separator: " ")
      if properties?.first("w:del") != nil {
        note(
          "tracked-change", .missing, "修订中删去的一行“\(words.quoted)”没有导入",
          "a row deleted in a tracked change is left out: “\(words.quoted)”", on: nil)
      } else if properties?.flag("w:hidden") == true {
        note(
          "hidden-text", .missing, "隐藏的一行“\(words.quoted)”没有导入",
          "a hidden row is left out: “\(words.quoted)”", on: nil)
      } else {
        noteAdded(row: words, properties)
        if table.rows.isEmpty { table.hasHead = Self.hasHead(element, properties) }
        table.rows.append(self.row(row, properties))
      }
    }
    for control in element.elements where control.name == "w:sdt" {
      noteUnfilled(control, control.all("w:t").map(\.text).joined(separator: " "), on: nil)
    }
    table.leaveOutRemoved()
    guard table.rows.contains(where: { !$0.isEmpty }) else { return nil }
    if let look = WordLooks.lost(inTable: element) {
      let words = element.unwrapped("w:tr").first?.all("w:t").map(\.text).joined(separator: " ")
      note(
        "table-look", .advice, "表格“\((words ?? "").excerpt())”的\(look.zh)没有保留，网站的表格有自己的样式",
        "the \(look.en) of the table “\((words ?? "").excerpt())” are not kept: tables of the site "
          + "have a look of their own",
        on: nil)
    }
    return table
  }

  private static func hasHead(_ table: XMLElement, _ row: XMLElement?) -> Bool {
    if row?.flag("w:tblHeader") == true { return true }
    guard let look = table.at("w:tblPr", "w:tblLook") else { return false }
    if let first = look.attributes["firstRow"] { return ["1", "true", "on"].contains(first) }
    return look.value.flatMap { Int($0, radix: 16) }.map { $0 & 0x20 != 0 } ?? false
  }

  private mutating func row(_ element: XMLElement, _ properties: XMLElement?) -> [WordTable.Cell] {
    func empty(_ name: String) -> [WordTable.Cell] {
      let count = min(properties?.first(name)?.number ?? 0, 64)
      return Array(repeating: WordTable.Cell(), count: max(count, 0))
    }
    for control in element.elements where control.name == "w:sdt" {
      noteUnfilled(control, control.all("w:t").map(\.text).joined(separator: " "), on: nil)
    }
    var cells = empty("w:gridBefore")
    for element in element.unwrapped("w:tc") {
      var cell = WordTable.Cell()
      let properties = element.first("w:tcPr")
      cell.columns = min(max(properties?.first("w:gridSpan")?.number ?? 1, 1), 64)
      if let merge = properties?.first("w:vMerge") {
        cell.merging = merge.value == "restart" ? .begins : .goesOn
      }
      noteChanged(cell: element, properties)
      cell.isRemoved = properties?.first("w:cellDel") != nil
      if !cell.isRemoved { cell.blocks = blocks(element, .cell) }
      // The old way to join cells of a row.
      if let merge = properties?.first("w:hMerge"), merge.value != "restart", !cells.isEmpty {
        cells[cells.count - 1].columns += cell.columns
        cells[cells.count - 1].blocks += cell.blocks
      } else {
        cells.append(cell)
      }
    }
    return cells + empty("w:gridAfter")
  }
}
