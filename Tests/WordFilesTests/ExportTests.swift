import Charts
import Content
import Diagnostics
import Figures
import Machine
import Testing
import WordFiles

/// Cases as documents.
@Suite struct ExportTests {
  private func site(_ body: String) throws -> Site {
    let texts = [
      "site.yml": "title: 某学院成果\norganization: 某学院\n",
      "data/sources.csv": "id,title,publisher,date,kind\nreport,中期报告,某学院,2022,报告\n",
      "data/indicators.csv": WordSite.indicators, "data/observations.csv": WordSite.observations,
      "cases/one/index.md": "---\ntitle: 一个案例\nsummary: 摘要。\n---\n\n\(body)\n",
      "cases/two/index.md": "---\ntitle: 另一个\nsummary: 摘要。\n---\n\n## 小标题\n\n正文。\n",
    ]
    var report = Report()
    let tree = FileTree(name: "Content", files: texts.mapValues { Array($0.utf8) })
    let site = try #require(Site.load(tree, options: Site.Options(), report: &report))
    #expect(!report.hasErrors)
    return site
  }

  private func context(_ site: Site) -> DocumentContext {
    let speech = FigureSpeech(
      site, in: site.configuration.firstLanguage,
      words: FigureWords(reached: "达到", missed: "没有达到", derived: "推算", current: "现在"))
    return DocumentContext(site, speech: speech, palette: Palette(), stills: [:]) { $0 }
  }

  private func document(
    _ body: String, style: DocumentStyle = .official, all: Bool = false
  ) throws -> [String: String] {
    let site = try site(body)
    let cases = site.articles(.case, in: site.configuration.firstLanguage)
    let made = try ExportedDocument(
      all ? cases : Array(cases.filter { $0.slug == "one" }), context(site), style: style)
    let bytes = try #require(made.bytes)
    return try Dictionary(
      uniqueKeysWithValues: ["document", "numbering", "footnotes", "endnotes", "styles"].map {
        ($0, try WordBytes.part("word/\($0).xml", of: bytes))
      })
  }

  @Test("a figure stands in a control, and its source in an endnote where it comes first")
  func figures() throws {
    let parts = try document("合作企业{{partners}}，又是{{partners}}。")
    let body = parts["document"] ?? ""
    #expect(WordBytes.words(body) == "一个案例|摘要。|合作企业12家[]，又是12家。|数据来源|")
    #expect(body.ranges(of: "<w:tag w:val=\"partners=").count == 2)
    #expect(
      WordBytes.words(parts["endnotes"] ?? "").hasSuffix("合作企业（2021年）：《中期报告》一/2。|"))
  }

  @Test("tables keep their merged cells, have a caption above, and the text before leads to them")
  func tables() throws {
    let body =
      try document("见下。\n\n| 甲 | 乙 | < |\n| --- | --- | --- |\n| 一 | 二 | 三 |\n| ^ | 四 | 五 |")[
        "document"] ?? ""
    #expect(
      WordBytes.words(body)
        == "一个案例|摘要。|见下。（见表\u{A0}1）|表\u{A0}1　一个案例|甲|乙|一|二|三||四|五||")
    #expect(body.contains("<w:gridSpan w:val=\"2\"/>"))
    #expect(
      body.contains("<w:vMerge w:val=\"restart\"/>")
        && body.contains("<w:vMerge w:val=\"continue\"/>"))
    #expect(body.contains("<w:tblHeader/>"))
  }

  @Test("quotation marks and dashes take the Chinese font, lists and notes are Word's own")
  func inlines() throws {
    let parts = try document(
      "他说“好”——**粗**与*斜*，H<sub>2</sub>O[^1]。\n\n1. 一\n2. 二\n   - 里\n\n[^1]: 注。")
    let body = parts["document"] ?? ""
    #expect(
      body.contains(
        "<w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">他说“好”——"))
    #expect(body.contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">粗"))
    #expect(body.contains("<w:numId w:val=\"3\"/>") && body.contains("<w:numId w:val=\"2\"/>"))
    #expect(parts["numbering"]?.contains("<w:num w:numId=\"3\">") == true)
    #expect(WordBytes.words(parts["footnotes"] ?? "").hasSuffix(" 注。|"))
  }

  @Test(
    "a footnote that is cited again is written once; the second mark is a field with its number")
  func citedAgain() throws {
    let parts = try document("甲[^a]乙[^b]丙[^a]。\n\n[^a]: 注一。\n[^b]: 注二。")
    let notes = parts["footnotes"] ?? ""
    #expect(notes.ranges(of: "注一。").count == 1 && notes.ranges(of: "注二。").count == 1)
    let body = parts["document"] ?? ""
    #expect(body.ranges(of: "<w:footnoteReference ").count == 2)
    #expect(body.contains("w:name=\"_RefNote1\"") && body.contains(" NOTEREF _RefNote1 \\f \\h "))
    #expect(WordBytes.words(body).hasSuffix("甲乙丙1。|"))
  }

  @Test(
    "several cases are chapters behind a cover and contents; headings with numbers get no second one"
  )
  func collection() throws {
    let body = try document("## 一、已有编号\n\n正文。", style: .report, all: true)["document"] ?? ""
    let words = WordBytes.words(body)
    #expect(words.hasPrefix("某学院成果|某学院|目　录|一、一个案例|") || words.hasPrefix("某学院成果|某学院|目　录|一、另一个|"))
    #expect(body.contains(" TOC \\o \"1-2\" \\h \\z \\u "))
    #expect(body.contains("<w:numId w:val=\"0\"/>"))
    // The cover has no number, and the first page of the text is 1.
    #expect(body.contains("<w:pgNumType w:fmt=\"upperRoman\"/><w:titlePg/></w:sectPr></w:pPr>"))
    #expect(body.hasSuffix("<w:pgNumType w:start=\"1\"/></w:sectPr></w:body></w:document>"))
    // Word would ask at each opening.
    #expect(!body.contains("w:dirty"))
  }
}
