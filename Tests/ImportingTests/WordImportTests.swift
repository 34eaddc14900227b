import Foundation
import Testing

@testable import Importing

@Suite("Word files, before and behind pandoc") struct WordImportTests {
  private static let first = String(PreparedDocument.paragraphMark)

  private func body(_ xml: String, prefix: String = "w") throws -> String {
    let word = try WordImport(docx: try TestDocument.docx(xml, prefix: prefix))
    let whole = try TestDocument.part("word/document.xml", of: word.forPandoc[0])
    let start = try #require(whole.firstRange(of: ":body>"))
    let end = try #require(whole.firstRange(of: "</w:body>"))
    return String(whole[start.upperBound..<end.lowerBound]).replacing(Self.first, with: "§")
      .replacing(String(PreparedDocument.pictureMark), with: "¤")
      .replacing(String(PreparedDocument.linkMark), with: "↗")
      .replacing(String(PreparedDocument.tabMark), with: "→")
      .replacing(" xml:space=\"preserve\"", with: "")
  }

  @Test(
    "pandoc sees marked paragraphs, headings by style, accepted changes, no indents and no hidden words",
    arguments: [
      (
        "<w:p><w:pPr><w:ind w:left=\"900\"/></w:pPr><w:r><w:t>文</w:t></w:r></w:p>",
        "<w:p><w:pPr></w:pPr><w:r><w:t>§0§</w:t></w:r><w:r><w:t>文</w:t></w:r></w:p>"
      ),
      (
        "<w:p><w:r><w:t>前</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>一、题</w:t></w:r></w:p>",
        "<w:p><w:pPr></w:pPr><w:r><w:t>§0§</w:t></w:r><w:r><w:t>前</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"ShowcaseHeading2\"/></w:pPr><w:r><w:t>§1§</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>一、题</w:t></w:r></w:p>"
      ),
      (
        "<w:p><w:ins w:id=\"1\"><w:r><w:t>增</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>删</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>",
        "<w:p><w:pPr></w:pPr><w:r><w:t>§0§</w:t></w:r><w:r><w:t>增</w:t></w:r></w:p>"
      ),
      (
        "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p><w:p><w:r><w:t>后</w:t></w:r></w:p>",
        "<w:p><w:pPr></w:pPr><w:r><w:t>§0§</w:t></w:r><w:r><w:t>前</w:t></w:r><w:r><w:t>后</w:t></w:r></w:p>"
      ),
      (
        "<w:p><w:r><w:t>    姓名   职务  乙。   丙</w:t></w:r></w:p>",
        "<w:p><w:pPr></w:pPr><w:r><w:t>§0§</w:t></w:r><w:r><w:t>    姓名</w:t></w:r><w:r><w:t>→</w:t></w:r><w:r><w:t>职务  乙。   丙</w:t></w:r></w:p>"
      ),
      (
        "<w:p><w:r><w:t>主</w:t><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
        "<w:p><w:pPr></w:pPr><w:r><w:t>§0§</w:t></w:r><w:r><w:t>主</w:t></w:r></w:p><w:p><w:pPr></w:pPr><w:r><w:t>§1§</w:t></w:r><w:r><w:t>框</w:t></w:r></w:p>"
      ),
      (
        "<w:p><w:r><w:t>a</w:t><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p><w:p/>",
        "<w:p><w:pPr></w:pPr><w:r><w:t>§0§</w:t></w:r><w:r><w:t>a</w:t></w:r></w:p><w:p><w:pPr></w:pPr></w:p>"
      ),
      (
        "<w:p><w:r><w:t>上</w:t><w:br/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>一、题</w:t><w:br/></w:r><w:r><w:t>下</w:t></w:r></w:p>",
        "<w:p><w:pPr></w:pPr><w:r><w:t>§0§</w:t></w:r><w:r><w:t>上</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"ShowcaseHeading2\"/></w:pPr><w:r><w:t>§1§</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>一、题</w:t></w:r></w:p><w:p><w:pPr></w:pPr><w:r><w:t>§2§</w:t></w:r><w:r><w:t>下</w:t></w:r></w:p>"
      ),
      (
        "<w:p><w:fldSimple w:instr=\"HYPERLINK &quot;https://a.cn&quot;\"><w:r><w:t>一</w:t></w:r></w:fldSimple><w:r><w:tab/><w:t>二</w:t></w:r></w:p>",
        "<w:p><w:pPr></w:pPr><w:r><w:t>§0§</w:t></w:r><w:r><w:t>↗0↗</w:t></w:r><w:r><w:t>一</w:t></w:r><w:r><w:t>↗↗</w:t></w:r><w:r><w:t>→</w:t></w:r><w:r><w:t>二</w:t></w:r></w:p>"
      ),
      (
        "<w:p><w:r><w:t>m</w:t></w:r><w:r><w:rPr><w:position w:val=\"6\"/></w:rPr><w:t>2</w:t></w:r></w:p>",
        "<w:p><w:pPr></w:pPr><w:r><w:t>§0§</w:t></w:r><w:r><w:t>m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r></w:p>"
      ),
      (
        "<w:p><w:r><w:t>m</w:t></w:r><w:r><w:rPr><w:position w:val=\"1\"/></w:rPr><w:t>2</w:t></w:r></w:p>",
        "<w:p><w:pPr></w:pPr><w:r><w:t>§0§</w:t></w:r><w:r><w:t>m</w:t></w:r><w:r><w:t>2</w:t></w:r></w:p>"
      ),
      (
        "<w:p><w:r><w:t>前</w:t></w:r><w:r><w:rPr><w:position w:val=\"6\"/></w:rPr><w:t>这一整句话都升高了，并不是上标，只是样子。</w:t></w:r></w:p>",
        "<w:p><w:pPr></w:pPr><w:r><w:t>§0§</w:t></w:r><w:r><w:t>前</w:t></w:r><w:r><w:t>这一整句话都升高了，并不是上标，只是样子。</w:t></w:r></w:p>"
      ),
      (
        "<w:p xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:w16se=\"http://schemas.microsoft.com/office/word/2015/wordml/symex\"><w:r><w:t>甲</w:t><mc:AlternateContent><mc:Choice Requires=\"w16se\"><w16se:symEx/></mc:Choice><mc:Fallback><w:t>乙</w:t></mc:Fallback></mc:AlternateContent><mc:AlternateContent><mc:Choice Requires=\"w14\"><w:t>丙</w:t></mc:Choice><mc:Fallback><w:t>丁</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        "<w:p><w:pPr></w:pPr><w:r><w:t>§0§</w:t></w:r><w:r><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r><w:r><w:t>丙</w:t></w:r></w:p>"
      ),
    ] as [(String, String)])
  func prepared(xml: String, expected: String) throws {
    #expect(try body(xml) == expected)
  }

  @Test("another prefix than w is as good")
  func otherPrefix() throws {
    #expect(
      try body("<x:p><x:r><x:t>文</x:t></x:r></x:p>", prefix: "x")
        == "<w:p><w:pPr></w:pPr><w:r><w:t>§0§</w:t></w:r><w:r><w:t>文</w:t></w:r></w:p>")
  }

  @Test("rows that begin late, cells that are joined and missing grids come to whole rows")
  func grid() throws {
    let cell = "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"
    let written = try body(
      "<w:tbl><w:tr>\(cell)\(cell)\(cell)</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>"
        + "<w:sdt><w:sdtContent>\(cell)</w:sdtContent></w:sdt></w:tr></w:tbl>")
    let rows = written.components(separatedBy: "<w:tr>").dropFirst()
    #expect(rows.map { $0.components(separatedBy: "<w:tc>").count - 1 } == [3, 3])
    #expect(written.components(separatedBy: "<w:gridCol").count - 1 == 3)
    let second = try #require(rows.last).components(separatedBy: "<w:tc>").dropFirst()
    #expect(second.map { $0.contains("§3§") } == [false, true, false])
  }

  @Test("a number of a list is marked as well where nothing stands behind it")
  func lonelyNumber() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/>\
      <w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
      """
    let number =
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>"
    let word = try WordDocument(
      try WordPackage(
        try TestDocument.docx(
          "\(Self.run("", "文"))<w:tbl><w:tr><w:tc>\(number)</w:tc></w:tr><w:tr><w:tc>\(number)</w:tc></w:tr></w:tbl>",
          numbering: numbering)))
    var story = StoryWriter(document: word, headings: WordHeadings(word.paragraphs))
    story.blocks(word.body)
    let mark = Self.first
    #expect(story.xml.contains("\(mark)1\(mark)") && story.xml.contains("\(mark)2\(mark)"))
    var writer = CaseWriter(document: word, headings: WordHeadings(word.paragraphs), files: [])
    let rows = [1, 2].map { position in
      [
        PandocTable.Cell(blocks: [
          .list(
            number: PandocBlock.ListNumber(),
            items: [[.paragraph([.text("\(mark)\(position)\(mark)")])]])
        ]), PandocTable.Cell(blocks: [.paragraph([.text("项")])]),
      ]
    }
    let written = writer.write(
      PandocDocument(blocks: [.table(PandocTable(columns: 2, head: [], rows: rows))]))
    #expect(written.contains("| 5\\. | 项 |") && written.contains("| 6\\. | 项 |"))
  }

  @Test(
    "what a reader sees of a field is kept, and what has no place is named",
    arguments: [
      (#"EQ \o\ac(○,3)"#, "③", "changed[field]"), (#"EQ \f(1,2)"#, "1/2", "changed[field]"),
      (#"EQ \a(1,2)"#, "", "missing[field]"), (#"SYMBOL 252 \f "Wingdings""#, "✓", ""),
      ("AUTONUM", "", "missing[field]"), ("MACROBUTTON x 点这里", "点这里", ""), ("TC 条目", "", ""),
    ])
  func fields(code: String, words: String, note: String) throws {
    func sign(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    let escaped = code.replacing("\"", with: "&quot;")
    let word = try WordImport(
      docx: try TestDocument.docx(
        "<w:p><w:r><w:t>字</w:t></w:r>\(sign("begin"))<w:r><w:instrText>\(escaped)</w:instrText></w:r>\(sign("end"))</w:p>"
      ))
    let mark = Self.first
    let result = word.finish(
      PandocDocument(blocks: [.paragraph([.text("\(mark)0\(mark)字\(words)")])])
    ) { _, _ in nil }
    #expect(result.before.characters == 1 + words.count)
    let notes = result.notes.map { $0.line(of: "a", in: .chinese) }
    #expect(notes.count == (note.isEmpty ? 0 : 1) && notes.allSatisfy { $0.contains(note) })
  }

  private static func run(_ properties: String, _ words: String) -> String {
    "<w:p><w:r><w:rPr>\(properties)</w:rPr><w:t>\(words)</w:t></w:r></w:p>"
  }

  private static func table(_ properties: String, cell: String = "") -> String {
    "<w:tbl><w:tblPr>\(properties)</w:tblPr><w:tr><w:tc><w:tcPr>\(cell)</w:tcPr>\(run("", "年份"))</w:tc>"
      + "<w:tc>\(run("", "人数"))</w:tc></w:tr></w:tbl>"
  }

  @Test(
    "colours that were set by hand and the looks of tables are named, those of black words are not",
    arguments: [
      (run(#"<w:color w:val="FF0000"/>"#, "待核"), "changed[formatting]: “待核”的颜色没有保留"),
      (run(#"<w:highlight w:val="yellow"/>"#, "待核"), "changed[formatting]: “待核”的突出显示颜色没有保留"),
      (run(#"<w:shd w:val="clear" w:fill="FFFF00"/>"#, "待核"), "changed[formatting]: “待核”的底纹没有保留"),
      (run(#"<w:em w:val="dot"/>"#, "重点"), "changed[formatting]: “重点”的着重号没有保留"),
      (run(#"<w:caps/>"#, "abc"), "changed[formatting]: “abc”的全部大写没有保留"),
      (
        run(#"<w:smallCaps/><w:w w:val="200"/><w:color w:val="FF0000"/>"#, "abc"),
        "changed[formatting]: “abc”的小型大写、缩放、颜色没有保留"
      ),
      (
        run(#"<w:eastAsianLayout w:id="1" w:combine="1"/>"#, "合一"),
        "changed[formatting]: “合一”的双行合一没有保留"
      ),
      (run(#"<w:em w:val="none"/><w:caps w:val="0"/><w:w w:val="100"/>"#, "正文"), ""),
      (run(#"<w:color w:val="333333"/>"#, "正文"), ""), (run(#"<w:color w:val="auto"/>"#, "正文"), ""),
      (run(#"<w:shd w:val="clear" w:fill="FFFFFF"/>"#, "正文"), ""),
      (run("", "正文") + run(#"<w:color w:val="FF0000"/>"#, " "), ""),
      (
        table(#"<w:tblBorders><w:top w:val="double"/></w:tblBorders>"#),
        "note[table-look]: 表格“年份 人数”的框线没有保留，网站的表格有自己的样式"
      ),
      (
        table("", cell: #"<w:shd w:val="clear" w:fill="C6E0B4"/>"#),
        "note[table-look]: 表格“年份 人数”的底纹没有保留，网站的表格有自己的样式"
      ),
      (table(""), ""),
    ])
  func looks(xml: String, expected: String) throws {
    let word = try WordImport(docx: try TestDocument.docx(xml))
    let result = word.finish(PandocDocument(blocks: [])) { _, _ in nil }
    let looks = result.notes.map { $0.line(of: "a", in: .chinese) }
      .filter { $0.contains("[formatting]") || $0.contains("[table-look]") }
    #expect(looks.count == (expected.isEmpty ? 0 : 1))
    #expect(looks.allSatisfy { $0.hasSuffix(expected) }, "\(looks)")
  }

  private static func row(_ properties: String, _ cells: String...) -> String {
    "<w:tr><w:trPr>\(properties)</w:trPr>"
      + cells.map { "<w:tc>\($0)</w:tc>" }.joined() + "</w:tr>"
  }

  @Test(
    "breaks, rows and cells of tracked changes and prompts that nobody filled in are named",
    arguments: [
      (
        #"<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>"#
          + run("", "后"),
        "changed[tracked-change]: 修订中删去的分段按接受处理：“前”与“后”连成一段"
      ),
      // An empty line that goes changes nothing that is seen.
      (#"<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr></w:p>"# + run("", "后"), ""),
      (
        #"<w:p><w:pPr><w:rPr><w:ins w:id="1"/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>"#
          + run("", "后"),
        "changed[tracked-change]: 修订中加上的分段按接受处理：“前”自成一段"
      ),
      (
        "<w:tbl>\(row("", run("", "甲")))\(row(#"<w:ins w:id="1"/>"#, run("", "乙")))</w:tbl>",
        "changed[tracked-change]: 修订中加上的一行“乙”按接受处理"
      ),
      (
        run("", "文字")
          + "<w:tbl>\(row("", #"<w:tcPr><w:cellDel w:id="1"/></w:tcPr>"# + run("", "甲")))</w:tbl>",
        "missing[tracked-change]: 修订中删去的单元格“甲”没有导入"
      ),
      (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(run("", "单击此处输入文字。"))</w:sdtContent></w:sdt>",
        "note[placeholder]: “单击此处输入文字。”是没有填写的内容控件里的提示语，请核对"
      ),
      ("<w:sdt><w:sdtPr/><w:sdtContent>\(run("", "填好的"))</w:sdtContent></w:sdt>", ""),
    ])
  func changes(xml: String, expected: String) throws {
    let word = try WordImport(docx: try TestDocument.docx(xml))
    let result = word.finish(PandocDocument(blocks: [])) { _, _ in nil }
    let notes = result.notes.map { $0.line(of: "a", in: .chinese) }
      .filter { $0.contains("[tracked-change]") || $0.contains("[placeholder]") }
    #expect(notes.count == (expected.isEmpty ? 0 : 1))
    #expect(notes.allSatisfy { $0.hasSuffix(expected) }, "\(notes)")
  }

  @Test("rows, columns and cells that tracked changes remove are not in the table")
  func removedCells() throws {
    let gone = #"<w:tcPr><w:cellDel w:id="1"/></w:tcPr>"#
    func table(_ rows: [[String]]) throws -> [[String]] {
      let xml = rows.map { cells in
        "<w:tr>"
          + cells.map { text in
            let isGone = text.hasPrefix("-")
            return
              "<w:tc>\(isGone ? gone : "")\(Self.run("", String(text.drop { $0 == "-" })))</w:tc>"
          }.joined() + "</w:tr>"
      }.joined()
      let package = try WordPackage(
        try TestDocument.docx(Self.run("", "文字") + "<w:tbl>\(xml)</w:tbl>"))
      return try WordDocument(package).body.compactMap { block -> [[String]]? in
        guard case .table(let table) = block else { return nil }
        return table.rows.map { $0.map { $0.blocks.isEmpty ? "" : "x" } }
      }.first ?? []
    }
    #expect(try table([["甲", "-乙", "丙"], ["丁", "-戊", "己"]]) == [["x", "x"], ["x", "x"]])
    #expect(try table([["甲", "乙"], ["-丙", "-丁"]]) == [["x", "x"]])
    #expect(try table([["甲", "乙"], ["-丙", "丁"]]) == [["x", "x"], ["", "x"]])
    #expect(try table([["-甲"]]) == [])
  }

  @Test("what pandoc loses is named: a paragraph, a part of one, a table")
  func losses() throws {
    let xml = """
      <w:p><w:r><w:t>第一段</w:t></w:r></w:p><w:p><w:r><w:t>第二段的话</w:t></w:r></w:p>\
      <w:p><w:r><w:t>第三段</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>
      """
    let word = try WordImport(docx: try TestDocument.docx(xml))
    let mark = Self.first
    let result = word.finish(
      PandocDocument(blocks: [
        .paragraph([.text("\(mark)0\(mark)第一段")]), .paragraph([.text("\(mark)1\(mark)第二段")]),
      ])
    ) { _, _ in nil }
    #expect(result.markdown == "第一段\n\n第二段\n")
    #expect(
      result.notes.map { $0.line(of: "a.docx", in: .chinese) } == [
        "a.docx: missing[table]: 表格有 1 个，导入了 0 个，请核对",
        "a.docx:第 2 段（第二段的话）: missing[text]: 这一段的文字不全，原文是：“第二段的话”",
        "a.docx:第 3 段（第三段）: missing[text]: 这一段没有导入：“第三段”",
      ])
    #expect(
      result.notes[1].line(of: "a.docx", in: .english)
        == "a.docx:paragraph 2 (第二段的话): missing[text]: of this paragraph, words are left out: “第二段的话”"
    )
    #expect((result.before.characters, result.after.characters) == (11, 6))
  }

  @Test(
    "a long file goes to pandoc in pieces, divided between plain paragraphs, and nothing of it is lost"
  )
  func pieces() throws {
    let length = PreparedDocument.pieceLength
    // Where a piece could end, tables stand.
    let tables = length - 2..<length + 3
    let body = (0..<length * 2 + 500).map { index in
      let words = "<w:p><w:r><w:t>第\(index)段</w:t></w:r></w:p>"
      return tables.contains(index) ? "<w:tbl><w:tr><w:tc>\(words)</w:tc></w:tr></w:tbl>" : words
    }
    let pieces = try WordImport(docx: try TestDocument.docx(body.joined())).forPandoc.map {
      try TestDocument.part("word/document.xml", of: $0)
    }
    #expect(pieces.count == 3)
    #expect(pieces[0].contains("第\(length + 3)段") && pieces[1].contains("第\(length + 4)段"))
    let found = pieces.joined().matches(of: /第([0-9]+)段/).compactMap { Int($0.1) }
    #expect(found == Array(body.indices))
  }

  @Test("a file that is no Word file is named for what it is")
  func otherFiles() {
    func message(_ bytes: [UInt8]) -> String {
      do {
        _ = try WordImport(docx: bytes)
        return ""
      } catch {
        return error.message.zh
      }
    }
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(message([]) == "文件是空的，0 字节")
    #expect(message(ole) == "这不是 docx，而是旧版的 .doc（97—2003）或 .wps 文件")
    let encrypted = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), 0] }
    #expect(message(ole + encrypted) == "文件加了密码，读不了")
    #expect(message(Array("%PDF-1.7".utf8)) == "这不是 docx，而是PDF 文件")
    #expect(message(Array("PK".utf8)) == "这不是 docx，或者文件不完整")
  }
}
