/// How an exported document is set.
public enum DocumentStyle: String, Sendable, CaseIterable {
  /// As official documents are (GB/T 9704): 小标宋 for the title, page numbers outside, no header.
  case official = "公文"
  /// As reports are filed: a cover and contents for several cases, a header, page numbers in the middle.
  case report = "报告"

  /// The fonts by name, the first with what takes its place where it is missing.
  public static let fonts: [(name: String, instead: String, use: String)] = [
    ("方正小标宋简体", "宋体", "公文标题"), ("宋体", "SimSun", "报告标题、表格、页码"),
    ("黑体", "SimHei", "一级小标题"), ("楷体", "KaiTi", "二级小标题"), ("仿宋", "FangSong", "正文"),
    ("Times New Roman", "Liberation Serif", "字母、数字"),
  ]

  /// The font of titles.
  var titleFont: String { self == .official ? "方正小标宋简体" : "宋体" }

  /// The page: A4 with the margins of official documents, in twentieths of a point.
  static let page = (
    width: 11_906, height: 16_838, top: 2098, bottom: 1984, left: 1588, right: 1474
  )
  /// The width of the text, in twentieths of a point.
  static let textWidth = page.width - page.left - page.right
}

/// The parts of a document that are the same for all of one style.
struct StyleParts {
  static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  let style: DocumentStyle
  let isChinese: Bool

  /// The language of words: of Latin and of Chinese ones.
  private var language: String {
    "<w:lang w:val=\"\(isChinese ? "en-US" : "en-GB")\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>"
  }

  private func fonts(_ chinese: String) -> String {
    "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\""
      + " w:eastAsia=\"\(chinese)\"/>"
  }

  private func size(_ halves: Int) -> String {
    "<w:sz w:val=\"\(halves)\"/><w:szCs w:val=\"\(halves)\"/>"
  }

  private func paragraph(
    _ id: String, _ name: String, _ properties: String, _ run: String = "",
    base: String = "Normal", next: String? = nil, isOwn: Bool = false
  ) -> String {
    "<w:style w:type=\"paragraph\"\(isOwn ? " w:customStyle=\"1\"" : "") w:styleId=\"\(id)\">"
      + "<w:name w:val=\"\(name)\"/><w:basedOn w:val=\"\(base)\"/>"
      + (next.map { "<w:next w:val=\"\($0)\"/>" } ?? "")
      + "<w:qFormat/><w:pPr>\(properties)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
  }

  private func character(
    _ id: String, _ name: String, _ run: String, isOwn: Bool = false
  ) -> String {
    "<w:style w:type=\"character\"\(isOwn ? " w:customStyle=\"1\"" : "") w:styleId=\"\(id)\">"
      + "<w:name w:val=\"\(name)\"/><w:basedOn w:val=\"DefaultParagraphFont\"/>"
      + "<w:rPr>\(run)</w:rPr></w:style>"
  }

  private static let exact =
    "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"560\" w:lineRule=\"exact\"/>"
  private static let single =
    "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>"
  private static let noIndent =
    "<w:ind w:left=\"0\" w:firstLineChars=\"0\" w:firstLine=\"0\"/>"

  /// `word/styles.xml`.
  var styles: String {
    let indent = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>"
    let normal =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
      + "<w:qFormat/><w:pPr><w:widowControl w:val=\"0\"/>\(Self.exact)<w:jc w:val=\"both\"/></w:pPr></w:style>"
    return Self.declaration
      + "<w:styles xmlns:w=\"\(Self.space)\"><w:docDefaults><w:rPrDefault><w:rPr>"
      + fonts("仿宋") + size(32) + language + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
      + normal
      + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
      + "<w:name w:val=\"Default Paragraph Font\"/></w:style>"
      + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
      + "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>"
      + "<w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>"
      + "<w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
      + paragraph("BodyText", "Body Text", indent)
      + headings + contents + margins + notes + tables(indent)
      + "</w:styles>"
  }

  private var headings: String {
    let title =
      "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"280\" w:line=\"640\" w:lineRule=\"exact\"/>"
      + "<w:jc w:val=\"center\"/>"
    let bold = style == .report ? "<w:b/>" : ""
    var result =
      paragraph("Title", "Title", title, fonts(style.titleFont) + bold + size(44), next: "BodyText")
      + paragraph(
        "Subtitle", "Subtitle", "<w:jc w:val=\"center\"/>", fonts("楷体") + size(32), next: "BodyText"
      )
    let looks = [
      fonts("黑体") + size(32), fonts("楷体") + size(32), fonts("仿宋") + "<w:b/>" + size(32),
      fonts("仿宋") + size(32),
    ]
    for level in 1...6 {
      let look = looks[min(level, looks.count) - 1]
      let number =
        level <= 4
        ? "<w:numPr><w:ilvl w:val=\"\(level - 1)\"/><w:numId w:val=\"1\"/></w:numPr>" : ""
      result += paragraph(
        "Heading\(level)", "heading \(level)",
        "<w:keepNext/><w:keepLines/>\(number)<w:ind w:left=\"0\" w:firstLineChars=\"200\" w:firstLine=\"640\"/>"
          + "<w:jc w:val=\"left\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
        look, next: "BodyText")
    }
    return result
  }

  private var contents: String {
    let tab =
      "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(DocumentStyle.textWidth)\"/></w:tabs>"
    return paragraph(
      "TOCHeading", "TOC Heading",
      "<w:spacing w:before=\"0\" w:after=\"280\" w:line=\"640\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
      fonts("黑体") + size(32))
      + paragraph("TOC1", "toc 1", tab, size(28))
      + paragraph("TOC2", "toc 2", tab + "<w:ind w:left=\"420\"/>", size(28))
  }

  private var margins: String {
    let rule =
      "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>"
    return paragraph(
      "Header", "header", rule + Self.single + "<w:jc w:val=\"center\"/>", fonts("宋体") + size(18))
      + paragraph("Footer", "footer", Self.single, fonts("宋体") + size(28))
  }

  private var notes: String {
    let text = Self.single + Self.noIndent + "<w:jc w:val=\"left\"/>"
    let raised = "<w:vertAlign w:val=\"superscript\"/>"
    return paragraph("FootnoteText", "footnote text", text, size(18))
      + paragraph("EndnoteText", "endnote text", text, size(21))
      + character("FootnoteReference", "footnote reference", raised)
      + character("EndnoteReference", "endnote reference", raised)
      + character("Hyperlink", "Hyperlink", "<w:color w:val=\"0563C1\"/><w:u w:val=\"single\"/>")
      + character("ShowcaseReference", "图表引用", "", isOwn: true)
  }

  private func tables(_ indent: String) -> String {
    let centre = "<w:jc w:val=\"center\"/>"
    let lines = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    }.joined()
    return paragraph(
      "Caption", "caption",
      "<w:keepLines/><w:spacing w:before=\"120\" w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/>"
        + Self.noIndent + centre, fonts("黑体") + size(24))
      + paragraph(
        "TableText", "表格文字", Self.single + Self.noIndent + "<w:jc w:val=\"left\"/>",
        fonts("宋体") + size(21), isOwn: true)
      + paragraph(
        "TableHead", "表头", "<w:keepNext/>" + centre, "<w:b/>", base: "TableText", isOwn: true)
      + paragraph(
        "Picture", "图片",
        "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>"
          + Self.noIndent + centre, isOwn: true)
      + paragraph(
        "PictureNote", "图注",
        "<w:spacing w:before=\"0\" w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/>"
          + Self.noIndent, fonts("宋体") + size(18), isOwn: true)
      + paragraph(
        "Facts", "案例信息",
        "<w:spacing w:before=\"0\" w:after=\"280\" w:line=\"560\" w:lineRule=\"exact\"/>" + centre,
        fonts("楷体") + size(28), isOwn: true)
      + paragraph(
        "SourceHead", "来源标题",
        "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"120\" w:line=\"560\" w:lineRule=\"exact\"/>"
          + Self.noIndent, fonts("黑体") + size(28), isOwn: true)
      + paragraph("Abstract", "摘要", indent, fonts("楷体"), isOwn: true)
      + paragraph("Quote", "Quote", "<w:ind w:left=\"640\" w:right=\"640\"/>", fonts("楷体"))
      + paragraph(
        "Code", "Source Code", Self.single + Self.noIndent + "<w:jc w:val=\"left\"/>",
        "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:eastAsia=\"仿宋\"/>" + size(21),
        isOwn: true)
      + paragraph("ListItem", "列表", "<w:jc w:val=\"both\"/>", isOwn: true)
      // By these names other programs know code.
      + "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"CodeWords\"><w:name w:val=\"Verbatim Char\"/>"
      + "<w:rPr><w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\"/></w:rPr></w:style>"
      + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>"
      + "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>\(lines)</w:tblBorders></w:tblPr></w:style>"
  }

  /// `word/fontTable.xml`: what takes the place of a font that is missing.
  var fontTable: String {
    Self.declaration + "<w:fonts xmlns:w=\"\(Self.space)\">"
      + DocumentStyle.fonts.map {
        "<w:font w:name=\"\($0.name)\"><w:altName w:val=\"\($0.instead)\"/></w:font>"
      }.joined() + "</w:fonts>"
  }

  /// `word/settings.xml`.
  var settings: String {
    let notes = { (kind: String, first: Int) in
      "<w:\(kind)Pr>"
        + (kind == "endnote" ? "<w:pos w:val=\"docEnd\"/><w:numFmt w:val=\"decimal\"/>" : "")
        + "<w:\(kind) w:id=\"\(first)\"/><w:\(kind) w:id=\"\(first + 1)\"/></w:\(kind)Pr>"
    }
    return Self.declaration + "<w:settings xmlns:w=\"\(Self.space)\"><w:zoom w:percent=\"100\"/>"
      + "<w:defaultTabStop w:val=\"420\"/>"
      + (style == .official ? "<w:evenAndOddHeaders/>" : "")
      + "<w:characterSpacingControl w:val=\"compressPunctuation\"/>"
      + notes("footnote", -1) + notes("endnote", -1)
      + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
      + "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
      + "<w:themeFontLang w:val=\"\(isChinese ? "en-US" : "en-GB")\" w:eastAsia=\"zh-CN\"/></w:settings>"
  }

  /// The first lists of `word/numbering.xml`: headings, then marks; numbered lists follow, each its own.
  func numbering(lists: [Int]) -> String {
    func level(
      _ index: Int, _ format: String, _ text: String, _ extra: String, _ style: String = ""
    )
      -> String
    {
      "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(style)"
        + "<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"\(text)\"/><w:lvlJc w:val=\"left\"/>\(extra)</w:lvl>"
    }
    let chinese = [
      ("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."),
      ("decimal", "（%4）"),
    ]
    let english = [
      ("decimal", "%1. "), ("decimal", "%1.%2 "), ("decimal", "%1.%2.%3 "), ("decimal", "(%4) "),
    ]
    let headings = (isChinese ? chinese : english).enumerated().map {
      level($0, $1.0, $1.1, "", "<w:pStyle w:val=\"Heading\($0 + 1)\"/>")
    }.joined()
    func indent(_ index: Int) -> String {
      "<w:pPr><w:ind w:left=\"\(420 * index)\" w:firstLine=\"640\"/></w:pPr>"
    }
    let marks = ["•", "–", "▪"].enumerated().map { level($0, "bullet", $1 + " ", indent($0)) }
      .joined()
    let numbers = ["%1. ", "（%2）", "%3) "].enumerated().map {
      level($0, "decimal", $1, indent($0))
    }.joined()
    func abstract(_ id: Int, _ levels: String) -> String {
      "<w:abstractNum w:abstractNumId=\"\(id)\"><w:multiLevelType w:val=\"multilevel\"/>\(levels)</w:abstractNum>"
    }
    let own = lists.enumerated().map { index, start in
      "<w:num w:numId=\"\(index + 3)\"><w:abstractNumId w:val=\"2\"/>"
        + (0...2).map {
          "<w:lvlOverride w:ilvl=\"\($0)\"><w:startOverride w:val=\"\(start)\"/></w:lvlOverride>"
        }.joined() + "</w:num>"
    }.joined()
    return Self.declaration + "<w:numbering xmlns:w=\"\(Self.space)\">"
      + abstract(0, headings) + abstract(1, marks) + abstract(2, numbers)
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
      + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>" + own + "</w:numbering>"
  }
}
