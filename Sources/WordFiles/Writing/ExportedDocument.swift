import Content
import Diagnostics
import Figures
import Pictures
import Zipping

/// Cases as a Word file that an office can file.
public struct ExportedDocument: Sendable {
  /// The file; nil while drawings are wanted.
  public let bytes: [UInt8]?
  /// Drawings that are wanted in pixels first.
  public let wanted: [PictureDrawing]
  /// What the document holds.
  public let tally: DocumentTally

  /// Writes cases of one language into a document, each in its order.
  ///
  /// - Parameter isWhole: whether they are the showcase as a whole, with a cover and contents.
  /// - Throws: where the archive cannot be written.
  public init(
    _ cases: [Article], _ context: DocumentContext, style: DocumentStyle
  ) throws(WordProblem) {
    var writing = DocumentWriting(context, style)
    if cases.count == 1 {
      for article in cases { writing.single(article) }
    } else {
      writing.collection(cases)
    }
    tally = writing.writer.tally
    wanted = writing.writer.wanted
    bytes = wanted.isEmpty ? try writing.package() : nil
  }
}

/// The body of a document and the package around it.
private struct DocumentWriting {
  let context: DocumentContext
  let style: DocumentStyle
  var writer: DocumentWriter
  private var sourced: Set<String> = []
  private var title = ""
  private var isCollection = false

  init(_ context: DocumentContext, _ style: DocumentStyle) {
    (self.context, self.style) = (context, style)
    writer = DocumentWriter(style, isChinese: context.speech.language.isChinese)
  }

  private var isChinese: Bool { writer.isChinese }
  private var organization: String {
    context.site.configuration.organization(in: context.speech.language) ?? ""
  }

  // MARK: Body

  /// One case: its title is that of the document.
  mutating func single(_ article: Article) {
    title = context.speech.plain(article.title)
    let levels = article.outline.map(\.level)
    write(article, shift: 1 - (levels.min() ?? 2)) {
      $0.writer.paragraph("Title", $0.words($0.article.title, notes: false))
    }
    finish()
  }

  /// Several cases, each a chapter, behind a cover and contents.
  mutating func collection(_ cases: [Article]) {
    isCollection = true
    title = context.site.configuration.title(in: context.speech.language)
    let cover =
      writer.paragraph(
        "Title", writer.run(title),
        "<w:spacing w:before=\"4000\" w:after=\"600\" w:line=\"800\" w:lineRule=\"exact\"/>")
      + (organization.isEmpty ? "" : writer.paragraph("Subtitle", writer.run(organization)))
    for article in cases {
      let levels = article.outline.map(\.level)
      write(article, shift: 2 - (levels.min() ?? 2)) { export in
        let words = export.words(export.article.title, notes: false)
        let text = export.context.speech.plain(export.article.title)
        export.writer.tally.headings += 1
        return export.writer.heading(1, text, words, "<w:pageBreakBefore/>")
      }
    }
    // Pages of cases are counted from 1, behind a section of the cover and the contents.
    let end =
      "<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/>\(section(isFront: true))</w:pPr></w:p>"
    writer.body = cover + writer.contents() + end + writer.body
    finish()
  }

  private mutating func write(
    _ article: Article, shift: Int, _ head: (inout CaseExport) -> String
  ) {
    var export = CaseExport(article, context, shift: shift, writer: writer, sourced: sourced)
    var body = head(&export)
    body += export.facts()
    if let cover = article.cover.flatMap({ context.stills[$0] }) {
      body += export.picture(
        cover, alt: context.word("wechat-cover"), caption: context.word("wechat-cover"))
    }
    if let summary = article.summary {
      body += export.writer.paragraph("Abstract", export.words(summary))
    }
    body += export.blocks(article.body.blocks)
    (writer, sourced) = (export.writer, export.sourced)
    writer.body += body
  }

  private mutating func finish() {
    guard writer.tally.sources > 0 else { return }
    writer.body += writer.paragraph(
      "SourceHead", writer.run(isChinese ? "数据来源" : "Sources of figures"))
  }

  // MARK: Package

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let namespaces =
    "xmlns:w=\"\(StyleParts.space)\" xmlns:r=\"\(office)\""
    + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""

  func package() throws(WordProblem) -> [UInt8] {
    let parts = StyleParts(style: style, isChinese: isChinese)
    var files: [(name: String, xml: String)] = [
      ("[Content_Types].xml", contentTypes),
      ("_rels/.rels", roots),
      ("docProps/core.xml", properties),
      ("word/document.xml", document),
      ("word/_rels/document.xml.rels", relations),
      ("word/styles.xml", parts.styles),
      ("word/numbering.xml", parts.numbering(lists: writer.lists)),
      ("word/settings.xml", parts.settings),
      ("word/fontTable.xml", parts.fontTable),
      ("word/footnotes.xml", notes("footnote", writer.footnotes)),
      ("word/endnotes.xml", notes("endnote", writer.endnotes)),
    ]
    files += margins
    // What stands in notes may be linked, too.
    files.append(("word/_rels/footnotes.xml.rels", linksOnly))
    let entries =
      files.map { Zip.Entry(name: $0.name, content: Array($0.xml.utf8)) }
      + writer.media.map { Zip.Entry(name: "word/media/\($0.name)", content: $0.bytes) }
    do throws(Zip.Failure) {
      return try Zip.bytes(of: entries)
    } catch {
      throw WordProblem(error)
    }
  }

  private var document: String {
    StyleParts.declaration
      + "<w:document \(Self.namespaces)><w:body>\(writer.body)\(section(isFront: false))"
      + "</w:body></w:document>"
  }

  /// The page of a section: that of the cover and the contents, or that of the text.
  private func section(isFront: Bool) -> String {
    let page = DocumentStyle.page
    let references =
      style == .official
      ? "<w:footerReference w:type=\"default\" r:id=\"footer1\"/><w:footerReference w:type=\"even\" r:id=\"footer2\"/>"
      : "<w:headerReference w:type=\"default\" r:id=\"header1\"/><w:footerReference w:type=\"default\" r:id=\"footer1\"/>"
    let numbers =
      isFront
      ? "<w:pgNumType w:fmt=\"upperRoman\"/><w:titlePg/>"
      : isCollection ? "<w:pgNumType w:start=\"1\"/>" : ""
    return "<w:sectPr>\(references)<w:endnotePr><w:numFmt w:val=\"decimal\"/></w:endnotePr>"
      + "<w:pgSz w:w=\"\(page.width)\" w:h=\"\(page.height)\"/><w:pgMar w:top=\"\(page.top)\" w:right=\"\(page.right)\""
      + " w:bottom=\"\(page.bottom)\" w:left=\"\(page.left)\" w:header=\"851\" w:footer=\"1400\" w:gutter=\"0\"/>"
      + numbers + "</w:sectPr>"
  }

  private func notes(_ kind: String, _ notes: [String]) -> String {
    func separator(_ id: Int, _ name: String) -> String {
      "<w:\(kind) w:type=\"\(name)\" w:id=\"\(id)\"><w:p><w:pPr><w:spacing w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>"
        + "<w:r><w:\(name)/></w:r></w:p></w:\(kind)>"
    }
    return StyleParts.declaration + "<w:\(kind)s \(Self.namespaces)>" + separator(-1, "separator")
      + separator(0, "continuationSeparator")
      + notes.enumerated().map { "<w:\(kind) w:id=\"\($0 + 1)\">\($1)</w:\(kind)>" }.joined()
      + "</w:\(kind)s>"
  }

  /// Header and footers: page numbers stand outside in official documents, in the middle of reports.
  private var margins: [(name: String, xml: String)] {
    let plain = CharacterFormat()
    let number = writer.field("PAGE", showing: "1", plain)
    func footer(_ content: String, _ side: String, _ indent: String = "") -> String {
      StyleParts.declaration + "<w:ftr \(Self.namespaces)>"
        + writer.paragraph("Footer", content, indent + "<w:jc w:val=\"\(side)\"/>") + "</w:ftr>"
    }
    guard style == .official else {
      let header =
        StyleParts.declaration + "<w:hdr \(Self.namespaces)>"
        + writer.paragraph("Header", writer.run(title)) + "</w:hdr>"
      return [("word/header1.xml", header), ("word/footer1.xml", footer(number, "center"))]
    }
    let dashed = writer.run("— ") + number + writer.run(" —")
    return [
      ("word/footer1.xml", footer(dashed, "right", "<w:ind w:right=\"320\"/>")),
      ("word/footer2.xml", footer(dashed, "left", "<w:ind w:left=\"320\"/>")),
    ]
  }

  private static let listed = "http://schemas.openxmlformats.org/package/2006/relationships"

  private func relation(_ id: String, _ kind: String, _ target: String, isOutside: Bool = false)
    -> String
  {
    "<Relationship Id=\"\(id)\" Type=\"\(Self.office)/\(kind)\" Target=\"\(target.xmlEscaped)\""
      + (isOutside ? " TargetMode=\"External\"" : "") + "/>"
  }

  private var links: String {
    writer.links.enumerated().map {
      relation("link\($0 + 1)", "hyperlink", $1, isOutside: true)
    }.joined()
  }

  private var linksOnly: String {
    StyleParts.declaration + "<Relationships xmlns=\"\(Self.listed)\">\(links)</Relationships>"
  }

  private var relations: String {
    let own = ["styles", "numbering", "settings", "fontTable", "footnotes", "endnotes"].map {
      relation($0, $0, "\($0).xml")
    }
    let outer = margins.map { margin in
      let name = margin.name.dropFirst(5).dropLast(4)
      return relation(String(name), String(name.dropLast()), "\(name).xml")
    }
    let pictures = writer.media.enumerated().map {
      relation("image\($0 + 1)", "image", "media/\($1.name)")
    }
    return StyleParts.declaration + "<Relationships xmlns=\"\(Self.listed)\">"
      + (own + outer + pictures).joined() + links + "</Relationships>"
  }

  private var roots: String {
    StyleParts.declaration + "<Relationships xmlns=\"\(Self.listed)\">"
      + relation("document", "officeDocument", "word/document.xml")
      + "<Relationship Id=\"core\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\""
      + " Target=\"docProps/core.xml\"/></Relationships>"
  }

  /// Title and institution; nothing of the machine, and no times.
  private var properties: String {
    StyleParts.declaration
      + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(title.xmlEscaped)</dc:title>"
      + "<dc:creator>\(organization.xmlEscaped)</dc:creator><dc:language>"
      + "\(context.speech.language.tag)</dc:language></cp:coreProperties>"
  }

  private var contentTypes: String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    func override(_ part: String, _ type: String) -> String {
      "<Override PartName=\"/\(part)\" ContentType=\"\(type)\"/>"
    }
    let own = ["styles", "numbering", "settings", "fontTable", "footnotes", "endnotes"].map {
      override("word/\($0).xml", "\(word)\($0)+xml")
    }
    let outer = margins.map {
      override($0.name, word + ($0.name.contains("header") ? "header" : "footer") + "+xml")
    }
    return StyleParts.declaration
      + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
      + "<Default Extension=\"jpg\" ContentType=\"image/jpeg\"/><Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>"
      + override("word/document.xml", word + "document.main+xml") + (own + outer).joined()
      + override(
        "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
      + "</Types>"
  }
}

extension CaseExport {
  /// Who reports it and what time it is about.
  mutating func facts() -> String {
    let frontMatter = article.frontMatter
    let colon = context.speech.language.isChinese ? "：" : ": "
    var facts: [String] = []
    if let department = frontMatter.department {
      facts.append(context.word("department") + colon + department)
    }
    if let period = frontMatter.period {
      facts.append(context.word("period") + colon + context.speech.format.period(period))
    }
    if !frontMatter.partners.isEmpty {
      facts.append(
        context.word("partners") + colon
          + frontMatter.partners.joined(separator: context.speech.language.isChinese ? "、" : ", "))
    }
    guard !facts.isEmpty else { return "" }
    return writer.paragraph("Facts", writer.run(facts.joined(separator: "　")))
  }
}
