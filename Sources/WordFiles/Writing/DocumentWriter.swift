import Pictures

/// What a document holds, counted as it is written.
public struct DocumentTally: Sendable, Equatable {
  /// Headings below the title of a case.
  public var headings = 0
  /// Tables.
  public var tables = 0
  /// Pictures: charts, networks and photographs.
  public var pictures = 0
  /// Footnotes.
  public var footnotes = 0
  /// Sources of figures, as endnotes.
  public var sources = 0
  /// Figures in controls of their own.
  public var figures = 0
}

/// How characters stand out.
struct CharacterFormat {
  var isBold = false
  var isItalic = false
  var isStruck = false
  var isUnderlined = false
  var isCode = false
  var isMarked = false
  var raised: String?
  var style: String?
}

/// Writes the parts of one document, from top to bottom.
struct DocumentWriter {
  /// A picture of the document.
  struct Medium {
    let name: String
    let bytes: [UInt8]
  }

  let style: DocumentStyle
  let isChinese: Bool
  /// The body so far.
  var body = ""
  /// Footnotes and endnotes, each as the paragraphs in it.
  private(set) var footnotes: [String] = []
  private(set) var endnotes: [String] = []
  private(set) var media: [Medium] = []
  /// Addresses of links.
  private(set) var links: [String] = []
  /// The first numbers of numbered lists.
  private(set) var lists: [Int] = []
  /// Drawings that are wanted in pixels.
  var wanted: [PictureDrawing] = []
  var tally = DocumentTally()
  /// How many figures and tables have captions.
  private(set) var captions: [CaptionKind: Int] = [:]
  private var bookmarks = 0
  /// The headings so far.
  var outline: [Entry] = []
  private var drawings = 0

  /// What is numbered.
  enum CaptionKind: Hashable {
    case picture, table
  }

  init(_ style: DocumentStyle, isChinese: Bool) {
    (self.style, self.isChinese) = (style, isChinese)
  }

  // MARK: Runs

  /// Marks that Latin and Chinese fonts both have, and that belong to the Chinese one in Chinese text.
  private static let shared: Set<Unicode.Scalar> = [
    "“", "”", "‘", "’", "—", "…", "·", "～", "×", "±", "°", "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧",
  ]

  /// A run of text.
  func run(_ text: String, _ format: CharacterFormat = CharacterFormat()) -> String {
    guard !text.isEmpty else { return "" }
    return "<w:r>\(properties(format, for: text))\(self.text(text))</w:r>"
  }

  private func text(_ text: String) -> String {
    "<w:t xml:space=\"preserve\">\(text.xmlEscaped)</w:t>"
  }

  /// The properties of a run; quotation marks, dashes and ellipses take the Chinese font.
  func properties(_ format: CharacterFormat, for text: String) -> String {
    var result = ""
    if let style = format.style ?? (format.isCode ? "CodeWords" : nil) {
      result += "<w:rStyle w:val=\"\(style)\"/>"
    }
    if isChinese, text.unicodeScalars.contains(where: Self.shared.contains) {
      result += "<w:rFonts w:hint=\"eastAsia\"/>"
    }
    if format.isBold { result += "<w:b/>" }
    if format.isItalic { result += "<w:i/>" }
    if format.isStruck { result += "<w:strike/>" }
    if format.isMarked { result += "<w:highlight w:val=\"yellow\"/>" }
    if format.isUnderlined { result += "<w:u w:val=\"single\"/>" }
    if let raised = format.raised { result += "<w:vertAlign w:val=\"\(raised)\"/>" }
    return result.isEmpty ? "" : "<w:rPr>\(result)</w:rPr>"
  }

  /// A figure in a control with its name, which a later `fill` updates.
  mutating func figure(
    _ text: String, named name: String, _ format: CharacterFormat = CharacterFormat()
  ) -> String {
    tally.figures += 1
    guard let tag = FilledTag.tag(name, holding: text) else { return run(text, format) }
    return "<w:sdt><w:sdtPr>\(properties(format, for: text))<w:alias w:val=\"\(name.xmlEscaped)\"/>"
      + "<w:tag w:val=\"\(tag.xmlEscaped)\"/></w:sdtPr><w:sdtContent>\(run(text, format))"
      + "</w:sdtContent></w:sdt>"
  }

  /// A link to an address outside.
  mutating func link(_ content: String, to address: String) -> String {
    let index = links.firstIndex(of: address) ?? links.count
    if index == links.count { links.append(address) }
    return "<w:hyperlink r:id=\"link\(index + 1)\" w:history=\"1\">\(content)</w:hyperlink>"
  }

  // MARK: Paragraphs

  /// A paragraph of a style.
  func paragraph(_ style: String, _ content: String, _ properties: String = "") -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)</w:pPr>\(content)</w:p>"
  }

  /// A name for a place, and the content around which it stands.
  mutating func bookmark(_ name: String, around content: String) -> String {
    bookmarks += 1
    return
      "<w:bookmarkStart w:id=\"\(bookmarks)\" w:name=\"\(name)\"/>\(content)<w:bookmarkEnd w:id=\"\(bookmarks)\"/>"
  }

  /// A field with what it shows.
  func field(_ instruction: String, showing text: String, _ format: CharacterFormat) -> String {
    let look = properties(format, for: text)
    func mark(_ kind: String) -> String {
      "<w:r>\(look)<w:fldChar w:fldCharType=\"\(kind)\"/></w:r>"
    }
    return mark("begin")
      + "<w:r>\(look)<w:instrText xml:space=\"preserve\"> \(instruction) </w:instrText></w:r>"
      + mark("separate") + run(text, format) + mark("end")
  }

  // MARK: Captions

  private func label(_ kind: CaptionKind) -> String {
    switch kind {
    case .picture: isChinese ? "图" : "Figure"
    case .table: isChinese ? "表" : "Table"
    }
  }

  private func name(_ kind: CaptionKind, _ number: Int) -> String {
    kind == .picture ? "_Ref_picture\(number)" : "_Ref_table\(number)"
  }

  /// The caption of the next picture or table.
  mutating func caption(_ kind: CaptionKind, _ words: String) -> String {
    let number = (captions[kind] ?? 0) + 1
    captions[kind] = number
    let label = label(kind)
    let plain = CharacterFormat()
    let numbered =
      run("\(label)\u{A0}") + field("SEQ \(label) \\* ARABIC", showing: "\(number)", plain)
    let keep = kind == .table ? "<w:keepNext/>" : ""
    return paragraph(
      "Caption",
      bookmark(name(kind, number), around: numbered) + (words.isEmpty ? "" : run("　\(words)")), keep
    )
  }

  /// Words that lead to the next picture or table, as a field that follows its number.
  func reference(to kind: CaptionKind) -> String {
    let number = (captions[kind] ?? 0) + 1
    let own = CharacterFormat(style: "ShowcaseReference")
    let (open, close) = isChinese ? ("（见", "）") : (" (see ", ")")
    return run(open, own)
      + field("REF \(name(kind, number)) \\h", showing: "\(label(kind))\u{A0}\(number)", own)
      + run(close, own)
  }

  // MARK: Notes

  /// The number at the beginning of a footnote.
  static let footnoteNumber =
    "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>"
    + "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"

  /// A footnote of these paragraphs; its mark, which is the first of all that refer to the note.
  mutating func footnote(_ content: String, _ number: Int) -> String {
    footnotes.append(content)
    tally.footnotes += 1
    return bookmark(
      name(ofFootnote: number),
      around: "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
        + "<w:footnoteReference w:id=\"\(footnotes.count)\"/></w:r>")
  }

  /// The mark of a footnote that is written already, as a field that follows its number.
  func reference(toFootnote number: Int) -> String {
    field(
      "NOTEREF \(name(ofFootnote: number)) \\f \\h", showing: "\(number)",
      CharacterFormat(style: "FootnoteReference"))
  }

  /// Without the line behind `_Ref` that names of captions have: `import docx` leaves out what stands in those.
  private func name(ofFootnote number: Int) -> String { "_RefNote\(number)" }

  /// An endnote that says where a figure comes from; its mark, in brackets.
  mutating func source(_ text: String) -> String {
    let own = "<w:r><w:rPr><w:vertAlign w:val=\"baseline\"/></w:rPr><w:endnoteRef/></w:r>"
    endnotes.append(paragraph("EndnoteText", own + run(" \(text)")))
    tally.sources += 1
    let format = CharacterFormat(style: "EndnoteReference")
    return run("[", format)
      + "<w:r><w:rPr><w:rStyle w:val=\"EndnoteReference\"/></w:rPr><w:endnoteReference w:id=\"\(endnotes.count)\"/></w:r>"
      + run("]", format)
  }

  /// Begins a numbered list; the number of its numbering.
  mutating func beginList(at start: Int) -> Int {
    lists.append(start)
    return lists.count + 2
  }

  // MARK: Pictures

  private static let pointsOfCentimetre = 360_000
  /// The widest and the tallest picture, in centimetres.
  private static let widest = 14.0
  private static let tallest = 18.0

  /// A picture of its own paragraph.
  mutating func picture(
    _ bytes: [UInt8], ending: String, alt: String, width: Double? = nil
  ) -> String {
    guard let header = PictureHeader.read(bytes), header.width > 0, header.height > 0 else {
      return ""
    }
    drawings += 1
    tally.pictures += 1
    let name = "image\(drawings).\(ending)"
    media.append(Medium(name: name, bytes: bytes))
    let ratio = Double(header.height) / Double(header.width)
    var wide = min(width ?? Double(header.width) / 96 * 2.54, Self.widest)
    if wide * ratio > Self.tallest { wide = Self.tallest / ratio }
    let (cx, cy) = (
      Int(wide * Double(Self.pointsOfCentimetre)),
      Int(wide * ratio * Double(Self.pointsOfCentimetre))
    )
    let words = alt.replacing("\n", with: " ").xmlEscaped
    let drawing =
      "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"\(cx)\" cy=\"\(cy)\"/>"
      + "<wp:docPr id=\"\(drawings)\" name=\"\(name)\" descr=\"\(words)\"/><a:graphic><a:graphicData "
      + "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
      + "<pic:cNvPr id=\"\(drawings)\" name=\"\(name)\" descr=\"\(words)\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
      + "<a:blip r:embed=\"image\(drawings)\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>"
      + "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"\(cx)\" cy=\"\(cy)\"/></a:xfrm>"
      + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    return paragraph("Picture", drawing)
  }
}
