import Testing
import WordFiles

/// Word files held against the data.
@Suite struct CheckTests {
  private let site: WordSite

  init() throws { site = try WordSite() }

  @Test("a typed figure that the data contradict is found at its paragraph and sentence")
  func mismatches() throws {
    let body =
      WordBytes.paragraph("学校有变化。合作企业", "为1", "5家。") + WordBytes.paragraph("在校生满意度为98.4%。")
    #expect(
      try site.findings(body) == [
        "第 1 段第 2 句 figure-mismatch 正文写 15家，“合作企业”的数据是 12家（2021年）"
      ])
  }

  @Test(
    "rows of tables are read by their names, and what is deleted or only for old programs is not")
  func tables() throws {
    func cell(_ text: String) -> String { "<w:tc>\(WordBytes.paragraph(text))</w:tc>" }
    let table =
      "<w:tbl><w:tr>\(cell("指标"))\(cell("2021年"))</w:tr><w:tr>\(cell("在校生满意度"))\(cell("97.1%"))</w:tr></w:tbl>"
    #expect(try site.findings(table).map { $0.hasPrefix("第 4 段第 1 句 figure-mismatch") } == [true])
    let deleted =
      "<w:p><w:r><w:t>合作企业12家</w:t></w:r><w:del><w:r><w:delText>，合作企业99家</w:delText></w:r></w:del></w:p>"
    #expect(try site.findings(deleted) == [])
    let row = "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>\(cell("合作企业"))\(cell("99家"))</w:tr>"
    let cells =
      "<w:tr><w:tc><w:tcPr><w:cellDel w:id=\"2\"/></w:tcPr>\(WordBytes.paragraph("合作企业99家"))</w:tc></w:tr>"
    let head = "<w:tr>\(cell("指标"))\(cell("2021年"))</w:tr>"
    #expect(try site.findings("<w:tbl>\(head)\(row)\(cells)</w:tbl>") == [])
  }

  @Test("a figure in a control is held against the data as such, whatever stands around it")
  func controls() throws {
    let filled = try site.fill(WordBytes.docx(WordBytes.paragraph("今年是{{partners}}。"))).bytes
    #expect(try site.check(filled).report.count == 0)
    let later = try WordSite(
      observations: WordSite.observations.replacing("2021,12,", with: "2021,15,"))
    #expect(
      try later.check(filled).report.diagnostics.map(\.message.zh) == [
        "“partners”这里写着“12家”，数据是“15家”"
      ])
  }

  @Test("the marked copy has comments at what is wrong and tracked changes for what is certain")
  func marking() throws {
    let body = WordBytes.paragraph("合作企业", "15", "家,还有别的。")
    let docx = try WordBytes.docx(body)
    let marked = try site.check(docx).marked(in: .chinese)
    let xml = try WordBytes.part("word/document.xml", of: marked)
    #expect(xml.contains("<w:delText xml:space=\"preserve\">,</w:delText>"))
    #expect(xml.contains("<w:ins w:id="))
    #expect(xml.contains("<w:commentRangeStart w:id="))
    #expect(try WordBytes.part("word/comments.xml", of: marked).contains("正文写 15家"))
    #expect(WordBytes.words(xml) == "合作企业15家，还有别的。|")
    #expect(!xml.contains("w:date"))
    let sound = try WordBytes.docx(WordBytes.paragraph("合作企业12家。"))
    #expect(try site.check(sound).marked(in: .chinese) == sound)
  }

  @Test(
    "in headers, notes and boxes changes are tracked; comments stand where they belong to in the body"
  )
  func markingStories() throws {
    func part(_ root: String, _ content: String) -> String {
      "<w:\(root) xmlns:w=\"\(WordBytes.space)\">\(content)</w:\(root)>"
    }
    let note = "<w:footnote w:id=\"2\">\(WordBytes.paragraph("合作企业15家,见年报。"))</w:footnote>"
    let properties =
      "<w:sectPr><w:headerReference r:id=\"r1\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/></w:sectPr>"
    let box = "<w:txbxContent>\(WordBytes.paragraph("合作企业16家,见后。"))</w:txbxContent>"
    let body =
      WordBytes.paragraph("第一段。") + "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
      + "<w:p><w:r><w:t>第二节。</w:t></w:r><w:r><w:drawing>\(box)</w:drawing></w:r></w:p>"
      + "<w:p><w:r><w:t>有注。</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
      + properties
    let docx = try WordBytes.docx(
      body,
      [
        ("footnotes.xml", "footnotes", part("footnotes", note)),
        ("header1.xml", "header", part("hdr", WordBytes.paragraph("合作企业14家,年报"))),
      ])
    let marked = try site.check(docx).marked(in: .chinese)
    let xml = try WordBytes.part("word/document.xml", of: marked)
    for text in [
      try WordBytes.part("word/footnotes.xml", of: marked),
      try WordBytes.part("word/header1.xml", of: marked), xml,
    ] { #expect(text.contains("<w:delText xml:space=\"preserve\">,</w:delText>")) }
    // What each comment says, and the words of the paragraph that it stands at.
    let comments = try WordBytes.part("word/comments.xml", of: marked)
      .split(separator: "<w:comment ").dropFirst().map(String.init)
    let found = try comments.map { comment in
      let id = try #require(comment.split(separator: "\"").first { Int($0) != nil })
      let start = try #require(
        xml.firstRange(of: "<w:commentRangeStart xmlns:w=\"\(WordBytes.space)\" w:id=\"\(id)\"/>"))
      let words = WordBytes.words(String(xml[start.upperBound...]))
      return "\(WordBytes.words(comment).prefix(22)) @ \(words.prefix(4))"
    }
    #expect(
      Set(found) == [
        "页眉第 1 段第 1 句：正文写 14家，“ @ 第二节。", "脚注第 1 段第 1 句：正文写 15家，“ @ 有注。|",
        "文本框第 1 段第 1 句：正文写 16家， @ 第二节。",
      ])
  }
}
