import Diagnostics

/// Goes over the text of a Word file once.
struct WordReader {
  let package: WordPackage
  let styles: WordStyles
  var numbering: WordNumbering
  private var comments: [String: XMLElement] = [:]

  private(set) var paragraphs: [WordParagraph] = []
  private(set) var positions: [String: [Int: Int]] = [:]
  private(set) var findings: [WordDocument.Finding] = []
  private(set) var pictures: [WordPicture] = []
  private(set) var picturesByStart: [String: [Int: [Int]]] = [:]
  private(set) var counts = ImportCounts()
  private var part = ""
  private var relations: WordRelations?
  private var tableDepth = 0
  private var isInContents = false

  init(
    package: WordPackage, styles: WordStyles, numbering: WordNumbering, comments: XMLElement?
  ) {
    self.package = package
    self.styles = styles
    self.numbering = numbering
    for comment in comments?.all("w:comment") ?? [] {
      if let id = comment.attributes["id"] { self.comments[id] = comment }
    }
  }

  /// Reads the text of a part.
  mutating func read(_ root: XMLElement, part: String, relations: WordRelations) {
    self.part = part
    self.relations = relations
    for element in root.elements {
      switch element.name {
      case "w:body": blocks(element, .body)
      case "w:footnote" where !Self.isSeparator(element): blocks(element, .footnote)
      case "w:endnote" where !Self.isSeparator(element): blocks(element, .endnote)
      default: break
      }
    }
  }

  private static func isSeparator(_ note: XMLElement) -> Bool {
    note.attributes["type"].map { $0 != "normal" } ?? false
  }

  /// Notes what stands at the top or bottom of all sheets.
  mutating func readMargin(_ root: XMLElement, isHeader: Bool) {
    let words = root.all("w:t").map(\.text).joined().excerpt(40)
    let isNumber = !words.contains { $0.isLetter }
    let hasPicture = root.holds("a:blip") || root.holds("v:imagedata")
    guard !isNumber || hasPicture else { return }
    let (zh, en) = isHeader ? ("页眉", "header") : ("页脚", "footer")
    let what = isNumber ? "" : "“\(words)”"
    note(
      "header-footer", .missing, "\(zh)\(what)\(hasPicture ? "（有图片）" : "")没有导入",
      "the \(en)\(what.isEmpty ? "" : " \(what)") is left out", on: nil)
  }

  private mutating func note(
    _ code: String, _ weight: ImportNote.Weight, _ zh: String, _ en: String, on paragraph: Int?
  ) {
    findings.append(
      WordDocument.Finding(
        code: code, weight: weight, message: LocalizedText(zh: zh, en: en), paragraph: paragraph))
  }

  // MARK: Blocks

  private mutating func blocks(_ parent: XMLElement, _ story: WordParagraph.Story) {
    for element in parent.elements { block(element, story) }
  }

  private mutating func block(_ element: XMLElement, _ story: WordParagraph.Story) {
    switch element.name {
    case "w:p": paragraph(element, story)
    case "w:tbl":
      counts.tables += 1
      tableDepth += 1
      blocks(element, .cell)
      tableDepth -= 1
    case "w:sdt":
      let gallery = element.at("w:sdtPr", "w:docPartObj", "w:docPartGallery")?.value
      let outer = isInContents
      isInContents = outer || gallery == "Table of Contents"
      if let content = element.first("w:sdtContent") { blocks(content, story) }
      isInContents = outer
    case "mc:AlternateContent": blocks(element.first("mc:Choice") ?? element, story)
    case "w:altChunk":
      note(
        "embedded-object", .missing, "插入的另一个文件没有导入，请单独导入它",
        "another file that is put in here is left out", on: paragraphs.indices.last)
    case "w:del", "w:moveFrom", "w:sectPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr": break
    default: blocks(element, story)
    }
  }

  private mutating func paragraph(_ element: XMLElement, _ story: WordParagraph.Story) {
    let properties = element.first("w:pPr")
    let styleID = properties?.first("w:pStyle")?.value
    let style = styles.resolved(styleID)
    var paragraph = WordParagraph()
    paragraph.story = story
    paragraph.style = style.name
    paragraph.isContents = isInContents || style.name.hasPrefix("toc ")
    paragraph.outlineLevel =
      properties?.first("w:outlineLvl")?.value.flatMap(Int.init) ?? style.outlineLevel
    paragraph.isCentred =
      properties?.first("w:jc").map { $0.value == "center" } ?? style.isCentred ?? false
    count(&paragraph, properties, style)
    let position = paragraphs.count
    positions[part, default: [:]][element.range.lowerBound] = position
    paragraphs.append(paragraph)
    var runs = RunSummary(style: style, defaultSize: styles.defaultSize)
    var boxes: [XMLElement] = []
    inlines(element, into: &paragraph, &runs, &boxes, position)
    runs.finish(&paragraph)
    paragraphs[position] = paragraph
    if paragraph.isContents, !paragraph.text.isEmpty { return }
    for box in boxes {
      let words = box.all("w:t").map(\.text).joined()
      if !words.isEmpty {
        note(
          "text-box", .changed, "文本框“\(words.excerpt())”的文字移到了它所在的段落后面",
          "the words of the text box “\(words.excerpt())” stand behind its paragraph", on: position)
      }
      blocks(box, story == .cell ? .cell : .textBox)
    }
  }

  private mutating func count(
    _ paragraph: inout WordParagraph, _ properties: XMLElement?, _ style: WordStyles.Style
  ) {
    let own = properties?.first("w:numPr")
    let id = own?.first("w:numId")?.value.flatMap(Int.init) ?? style.numbering
    guard let id, id != 0 else { return }
    let level =
      own?.first("w:ilvl")?.value.flatMap(Int.init) ?? style.numberingLevel
      ?? style.outlineLevel ?? 0
    paragraph.label = numbering.count(id, level: level)
    if paragraph.label != nil { paragraph.list = (id, level) }
  }

  // MARK: Inlines

  private mutating func inlines(
    _ parent: XMLElement, into paragraph: inout WordParagraph, _ runs: inout RunSummary,
    _ boxes: inout [XMLElement], _ position: Int
  ) {
    for element in parent.elements {
      switch element.name {
      case "w:r": run(element, into: &paragraph, &runs, &boxes, position)
      case "w:del", "w:moveFrom":
        let words = element.all("w:delText").map(\.text).joined()
        if !words.isEmpty {
          note(
            "tracked-change", .missing, "修订中删去的“\(words.excerpt())”没有导入",
            "“\(words.excerpt())”, deleted in a tracked change, is left out", on: position)
        }
      case "w:ins", "w:moveTo":
        let words = element.all("w:t").map(\.text).joined()
        if !words.isEmpty {
          note(
            "tracked-change", .changed, "修订中加上的“\(words.excerpt())”按接受处理",
            "“\(words.excerpt())”, added in a tracked change, is taken as accepted", on: position)
        }
        inlines(element, into: &paragraph, &runs, &boxes, position)
      case "m:oMath":
        counts.equations += 1
        paragraph.isMixed = true
      case "w:pPr", "mc:Fallback": break
      default: inlines(element, into: &paragraph, &runs, &boxes, position)
      }
    }
  }

  private mutating func run(
    _ element: XMLElement, into paragraph: inout WordParagraph, _ runs: inout RunSummary,
    _ boxes: inout [XMLElement], _ position: Int
  ) {
    let properties = element.first("w:rPr")
    if properties?.flag("w:vanish") == true {
      let words = element.all("w:t").map(\.text).joined()
      if !words.isEmpty {
        note(
          "hidden-text", .missing, "隐藏的文字“\(words.excerpt())”没有导入",
          "the hidden words “\(words.excerpt())” are left out", on: position)
      }
      return
    }
    let before = paragraph.text.utf8.count
    for child in element.elements {
      content(child, into: &paragraph, &boxes, position)
    }
    let added = String(Substring(paragraph.text.utf8.dropFirst(before)))
    if added.contains(where: { !$0.isWhitespace }) { runs.add(properties) }
    if properties?.flag("w:highlight") == true {
      note(
        "formatting", .changed, "“\(added.excerpt())”的突出显示颜色没有保留",
        "the highlighting of “\(added.excerpt())” is not kept", on: position)
    }
  }

  /// What stands in a run.
  private mutating func content(
    _ element: XMLElement, into paragraph: inout WordParagraph, _ boxes: inout [XMLElement],
    _ position: Int
  ) {
    switch element.name {
    case "w:t": paragraph.text += element.text
    case "w:tab", "w:ptab": paragraph.text += "\t"
    case "w:br":
      if element.attributes["type"].map({ $0 == "textWrapping" }) ?? true { paragraph.text += "\n" }
    case "w:cr": paragraph.text += "\n"
    case "w:noBreakHyphen": paragraph.text += "\u{2011}"
    case "w:sym":
      note(
        "symbol", .advice, "这里有一个符号字体的字符（\(element.attributes["font"] ?? "")），请核对",
        "check the character of a symbol font here (\(element.attributes["font"] ?? ""))",
        on: position)
    case "w:ruby":
      paragraph.text += element.first("w:rubyBase")?.all("w:t").map(\.text).joined() ?? ""
      let words = element.first("w:rt")?.all("w:t").map(\.text).joined() ?? ""
      note(
        "ruby", .missing, "拼音“\(words.excerpt())”没有导入",
        "the reading “\(words.excerpt())” is left out",
        on: position)
    case "w:footnoteReference", "w:endnoteReference":
      counts.notes += 1
      paragraph.isMixed = true
    case "w:commentReference": comment(element.attributes["id"], position)
    case "w:drawing", "w:pict", "w:object", "mc:AlternateContent":
      graphics(element, into: &paragraph, &boxes, position)
    default: break
    }
  }

  private mutating func comment(_ id: String?, _ position: Int) {
    guard let id, let comment = comments[id] else { return }
    let words = comment.all("w:t").map(\.text).joined()
    let author = comment.attributes["author"].map { $0.isEmpty ? "" : "（\($0)）" } ?? ""
    note(
      "comment", .missing, "批注“\(words.excerpt(60))”\(author)没有导入",
      "the comment “\(words.excerpt(60))”\(author) is left out", on: position)
  }

  // MARK: Drawings

  private mutating func graphics(
    _ element: XMLElement, into paragraph: inout WordParagraph, _ boxes: inout [XMLElement],
    _ position: Int
  ) {
    paragraph.isMixed = true
    var found = WordGraphics(element)
    for box in found.textBoxes { boxes.append(box) }
    found.textBoxes = []
    for shape in found.pictures {
      let picture = picture(shape)
      if picture.isCropped {
        note(
          "cropped-picture", .changed, "裁剪过的图片按原图导入，裁掉的部分会显示出来，请核对",
          "a cropped picture comes in whole, with what was cut off; look at it", on: position)
      }
      paragraph.pictures.append(picture)
      picturesByStart[part, default: [:]][element.range.lowerBound, default: []].append(
        pictures.count)
      pictures.append(picture)
    }
    for (code, zh, en) in found.others {
      note(code, .missing, "\(zh)没有导入；请在 Word 里另存为图片，再放进来", "\(en) is left out", on: position)
    }
  }

  private func picture(_ shape: WordGraphics.Shape) -> WordPicture {
    var picture = WordPicture()
    picture.description = shape.description
    picture.isCropped = shape.isCropped
    if let id = shape.relation, let target = relations?.targets[id], !target.isExternal {
      let name = WordGraphics.normalized(target.target)
      picture.entry = package.media[name] == nil ? nil : name
    }
    return picture
  }
}
