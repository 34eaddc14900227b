import Diagnostics
import Testing
import WordFiles

/// Figures in the office's own Word files.
@Suite struct FillTests {
  private let site: WordSite

  init() throws { site = try WordSite() }

  @Test("a name between braces becomes its figure, in whatever runs Word has cut it")
  func splitNames() throws {
    let whole = WordBytes.paragraph("合作企业{{partners}}，到款{{ funds@2021:value }}万元。")
    #expect(try site.filled(whole) == "合作企业12家，到款1190.50万元。|")
    let cut = WordBytes.paragraph("企业{", "{part", "ners", "@2020}", "}，{{satisfaction}}", "。")
    #expect(try site.filled(cut) == "企业8家，98.4%。|")
    let letters = "{{partners}}".map { String($0) }
    let single =
      "<w:p>" + letters.map { "<w:r><w:rPr><w:b/></w:rPr><w:t>\($0)</w:t></w:r>" }.joined()
      + "</w:p>"
    #expect(try site.filled(single) == "12家|")
  }

  @Test("the figure has the formatting of the first brace, and stands in a control with its name")
  func formatting() throws {
    let body =
      "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>前{{part</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>ners}}后</w:t></w:r></w:p>"
    let bytes = try site.fill(WordBytes.docx(body)).bytes
    let xml = try WordBytes.part("word/document.xml", of: bytes)
    #expect(xml.contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">12家</w:t></w:r>"))
    #expect(xml.contains("<w:tag w:val=\"partners="))
    #expect(xml.contains("<w:r><w:rPr><w:i/></w:rPr><w:t>后</w:t></w:r>"))
  }

  @Test("a second run changes no byte; a figure that changed is updated; one typed by hand is kept")
  func secondRun() throws {
    let body = WordBytes.paragraph("企业{{partners}}，满意度{{satisfaction}}。")
    let first = try site.fill(WordBytes.docx(body))
    #expect(first.tally.filled == 2)
    let second = try site.fill(first.bytes)
    #expect(second.bytes == first.bytes)
    #expect(second.tally.unchanged == 2 && second.tally.changes.isEmpty)

    let later = try WordSite(
      observations: WordSite.observations.replacing("2021,12,", with: "2021,15,"))
    let updated = try later.fill(first.bytes)
    #expect(updated.tally.changes.map(\.old) == ["12家"])
    #expect(updated.tally.changes.map(\.new) == ["15家"])
    let xml = try WordBytes.part("word/document.xml", of: updated.bytes)
    #expect(WordBytes.words(xml) == "企业15家，满意度98.4%。|")

    let inner = xml.firstRange(of: "<w:body>").map { xml[$0.upperBound...] } ?? ""
    let typed = String(inner.prefix(inner.count - "</w:body></w:document>".count))
      .replacing("15家", with: "16家")
    let kept = try later.fill(WordBytes.docx(typed))
    #expect(kept.tally.kept == 1)
    #expect(kept.report.diagnostics.map(\.code) == [.overwrittenFigure])
    #expect(try later.filled(typed) == "企业16家，满意度98.4%。|")
    // What the hint says: an empty control is filled.
    #expect(try later.filled(typed.replacing("16家", with: "")) == "企业15家，满意度98.4%。|")
  }

  @Test("a part in which nothing is named keeps every byte, whatever else changes")
  func untouchedParts() throws {
    let header = "<w:hdr xmlns:w=\"\(WordBytes.space)\">\(WordBytes.paragraph("页眉"))</w:hdr>"
    let docx = try WordBytes.docx(
      WordBytes.paragraph("{{partners}}"), [("header1.xml", "header", header)])
    let filled = try site.fill(docx).bytes
    #expect(try WordBytes.part("word/header1.xml", of: filled) == header)
    #expect(
      try WordBytes.part("word/media/a.bin", of: filled)
        == WordBytes.part("word/media/a.bin", of: docx))
    let nothing = try WordBytes.docx(WordBytes.paragraph("没有编号"))
    #expect(try site.fill(nothing).bytes == nothing)
  }

  @Test("headers, notes and text boxes are filled, text boxes for old and new programs alike")
  func stories() throws {
    let header =
      "<w:hdr xmlns:w=\"\(WordBytes.space)\">\(WordBytes.paragraph("{{partners}}"))</w:hdr>"
    let notes =
      "<w:footnotes xmlns:w=\"\(WordBytes.space)\"><w:footnote w:id=\"2\">"
      + "\(WordBytes.paragraph("{{funds}}"))</w:footnote></w:footnotes>"
    let box = "<w:txbxContent>\(WordBytes.paragraph("{{partners}}"))</w:txbxContent>"
    let body =
      "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>\(box)</w:drawing></mc:Choice>"
      + "<mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    let filled = try site.fill(
      WordBytes.docx(
        body, [("header1.xml", "header", header), ("footnotes.xml", "footnotes", notes)]))
    #expect(filled.tally.filled == 3)
    let words = try ["header1", "footnotes", "document"].map {
      WordBytes.words(try WordBytes.part("word/\($0).xml", of: filled.bytes))
    }
    #expect(words == ["12家|", "1190.50万元|", "12家|12家||"])
  }

  @Test("a row that names a group stands once for each of its indicators")
  func rows() throws {
    func row(_ cells: String...) -> String {
      "<w:tr>" + cells.map { "<w:tc>\(WordBytes.paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }
    let body =
      "<w:tbl>" + row("指标", "数", "目标")
      + row("{{*=产教融合}}{{*:name}}", "{{*@2021}}", "{{*:target}}") + "</w:tbl>"
    #expect(
      try site.filled(body) == "指标|数|目标|合作企业|12家|10家|项目到款额|1190.50万元|1000.00万元|")
    let unknown = body.replacing("产教融合", with: "产教溶合")
    let filled = try site.fill(WordBytes.docx(unknown))
    #expect(filled.report.diagnostics.map(\.code) == [.unknownIndicator])
    #expect(try site.filled(unknown).contains("{{*@2021}}"))
  }

  @Test("controls by their tag and fields by the name of their property take the figure")
  func controlsAndFields() throws {
    let control =
      "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"partners\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
      + "<w:r><w:t>单击此处</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    #expect(try site.filled(control) == "12家|")
    let field =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DOCPROPERTY partners "
      + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>0</w:t></w:r>"
      + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
    let filled = try site.fill(WordBytes.docx(field))
    #expect(
      try WordBytes.part("docProps/custom.xml", of: filled.bytes).contains(">12家</vt:lpwstr>"))
    #expect(try site.filled(field) == "12家|")
    #expect(try site.fill(filled.bytes).bytes == filled.bytes)
    let other = "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"goog_rdk_0\"/></w:sdtPr><w:sdtContent>"
    let foreign = other + "<w:r><w:t>别的</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    #expect(try site.filled(foreign) == "别的|")
  }

  @Test(
    "a name that is wrong is reported at its sentence and left as it is",
    arguments: [
      ("{{partner}}", "第 1 段第 2 句", DiagnosticCode.unknownIndicator),
      ("{{partners@20x1}}", "第 1 段第 2 句", .invalidFigure),
      ("{{partners@2019}}", "第 1 段第 2 句", .invalidFigure), ("{{}}", "第 1 段第 2 句", .invalidFigure),
      ("｛｛partners｝｝", "第 1 段第 2 句", .invalidFigure),
      ("{partners}", "第 1 段第 2 句", .invalidFigure),
      ("{{*=满意度}}", "第 1 段第 2 句", .invalidFigure),
      ("{{partners/*}}", "第 1 段第 2 句", .invalidFigure),
    ])
  func faults(name: String, place: String, code: DiagnosticCode) throws {
    let docx = try WordBytes.docx(WordBytes.paragraph("第一句。", "第二句\(name)。"))
    let filled = try site.fill(docx)
    #expect(filled.report.diagnostics.map(\.code) == [code])
    #expect(filled.report.diagnostics.first?.place.sentence?.words.zh == place)
    #expect(filled.bytes == docx)
  }

  @Test(
    "words that stand twice in a paragraph, for new programs and for old ones, are filled in both")
  func alternatives() throws {
    let text = "<w:t>{{partners}}</w:t>"
    let body =
      "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"w14\">\(text)</mc:Choice>"
      + "<mc:Fallback>\(text)</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    #expect(try site.filled(body) == "12家12家|")
    #expect(try site.fill(WordBytes.docx(body)).tally.filled == 1)
  }

  @Test("parts may be named from another folder, as ../word/styles.xml is, or from the root")
  func partNames() throws {
    let header =
      "<w:hdr xmlns:w=\"\(WordBytes.space)\">\(WordBytes.paragraph("{{partners}}"))</w:hdr>"
    for target in ["../word/header1.xml", "/word/header1.xml", "./header1.xml"] {
      let docx = try WordBytes.docx(
        WordBytes.paragraph("正文"), [("header1.xml", "header", header)], target: target)
      let filled = try site.fill(docx).bytes
      #expect(WordBytes.words(try WordBytes.part("word/header1.xml", of: filled)) == "12家|")
    }
  }
}
