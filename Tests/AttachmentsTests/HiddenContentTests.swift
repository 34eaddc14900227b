import Testing

@testable import Attachments

/// What documents hide, each told as a message tells it.
@Suite("What documents hide")
struct HiddenContentTests {
  @Test("hidden sheets are named, those that only a program shows apart from the others")
  func sheets() {
    expect(
      .workbook([
        ("数据", "", "<sheetData/>"), ("底稿", "state='hidden'", "<sheetData/>"),
        ("旧数", "state='hidden'", "<sheetData/>"), ("参数", "state='veryHidden'", "<sheetData/>"),
      ]), "隐藏的工作表“底稿”“旧数”；深度隐藏的工作表“参数”",
      "hidden sheets “底稿”, “旧数”; very hidden sheets “参数”")
  }

  @Test(
    "the sheet in which WPS keeps the pictures of cells is nothing, unless somebody wrote into it")
  func reservedSheet() {
    func book(_ cells: String) -> Made {
      .workbook([
        ("数据", "", "<sheetData/>"),
        ("WpsReserved_CellImgList", "state='veryHidden'", "<sheetData>\(cells)</sheetData>"),
      ])
    }
    expect(book("<row r='1'><c r='A1' s='1'/></row>"), "")
    expect(book("<row r='1'><c r='A1'><v>1</v></c></row>"), "深度隐藏的工作表“WpsReserved_CellImgList”")
  }

  @Test("hidden rows and columns are told by sheet, in spans, where a cell in them has content")
  func lines() {
    let rows = (1...12).map { row in
      let isHidden = (3...9).contains(row) || row == 11
      return "<row r='\(row)'\(isHidden ? " hidden='1'" : "")><c r='A\(row)'><v>1</v></c>"
        + "<c r='C\(row)' t='inlineStr'><is><t>x</t></is></c></row>"
    }
    let columns = """
      <cols><col min='2' max='3' hidden='1'/><col min='5' max='5' hidden='true'/>
      <col min='6' max='16384' hidden='1'/></cols>
      """
    expect(
      .workbook([
        ("数据", "", "\(columns)<sheetData>\(rows.joined())</sheetData>"),
        (
          "空", "",
          "\(columns)<sheetData><row r='1' hidden='1'><c r='A1' s='2'/></row></sheetData>"
        ),
        (
          "扁", "",
          "<sheetData><row><c><f>1</f></c></row><row ht='0.75'><c><v>1</v></c></row></sheetData>"
        ),
      ]), "工作表“数据”隐藏的第 3—9、11 行和 C 列；工作表“扁”隐藏的第 2 行",
      "hidden rows 3–9, 11 and column C of sheet “数据”; hidden row 2 of sheet “扁”")
  }

  @Test("many hidden rows here and there are told by the first of them")
  func manyRows() {
    let rows = (1...4000).map {
      "<row r='\($0)' hidden='\($0 % 2)'><c><v>1</v></c></row>"
    }
    expect(
      .workbook([("数据", "", "<sheetData>\(rows.joined())</sheetData>")]),
      "工作表“数据”隐藏的第 1、3、5、7、9、11、13、15等 行",
      "hidden rows 1, 3, 5, 7, 9, 11, 13, 15 … of sheet “数据”")
  }

  @Test("comments on cells are counted, once where answers are kept as well")
  func cellComments() {
    var book = Made.workbook([("数据", "", "<sheetData/>")])
    book.add(
      "xl/comments1.xml", "spreadsheetml.comments+xml",
      "<comments><commentList><comment ref='A1'/><comment ref='B1'/></commentList></comments>")
    expect(book, "批注 2 条", "2 comments")
    book.add(
      "xl/t.xml", "vnd.ms-excel.threadedcomments+xml",
      "<ThreadedComments><threadedComment/><threadedComment/><threadedComment/></ThreadedComments>")
    expect(book, "批注 3 条", "3 comments")
  }

  @Test("a part of comments in which there is none is nothing")
  func emptyComments() {
    var document = Made.document("<w:p><w:r><w:t>正文</w:t></w:r></w:p>")
    document.add(
      "word/comments.xml", "wordprocessingml.comments+xml",
      "<w:comments xmlns:w='w'></w:comments>")
    expect(document, "")
  }

  @Test("comments and changes of a Word file are counted wherever they stand, drawings once")
  func changes() {
    var document = Made.document(
      """
      <w:p><w:pPr><w:rPr><w:ins w:id='1'/></w:rPr></w:pPr><w:ins w:id='2'><w:r><w:t>加</w:t></w:r></w:ins>\
      <w:del w:id='3'><w:r><w:delText>删</w:delText></w:r></w:del></w:p>\
      <w:p><w:moveFrom w:id='4'><w:r><w:t>移</w:t></w:r></w:moveFrom>\
      <w:moveTo w:id='5'><w:r><w:t>移</w:t></w:r></w:moveTo></w:p>\
      <mc:AlternateContent xmlns:mc='m'><mc:Choice><w:p><w:ins/></w:p></mc:Choice>\
      <mc:Fallback><w:p><w:ins/></w:p></mc:Fallback></mc:AlternateContent>
      """)
    document.add(
      "word/comments.xml", "wordprocessingml.comments+xml",
      "<w:comments xmlns:w='w'><w:comment w:id='0'/></w:comments>")
    document.add(
      "word/kopf.xml", "wordprocessingml.header+xml",
      "<w:hdr xmlns:w='w'><w:p><w:del><w:r/></w:del></w:p></w:hdr>")
    expect(document, "批注 1 条；还没有接受的修订 7 处", "1 comment; 7 tracked changes")
  }

  @Test(
    "hidden text is a run with text and the property, by itself or by its style",
    arguments: [
      ("<w:vanish/>", "<w:t>藏</w:t>", "隐藏的文字 1 处"),
      ("<w:vanish w:val='1'/>", "<w:t>藏</w:t>", "隐藏的文字 1 处"),
      ("<w:vanish w:val='0'/>", "<w:t>露</w:t>", ""),
      ("<w:vanish w:val='false'/>", "<w:t>露</w:t>", ""),
      ("<w:webHidden/>", "<w:t>露</w:t>", ""), ("<w:vanish/>", "<w:t> </w:t>", ""),
      ("<w:vanish/>", "<w:instrText>XE</w:instrText>", ""), ("<w:vanish/>", "", ""),
      ("<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>", "<w:t>露</w:t>", ""),
      ("<w:rStyle w:val='Kept'/>", "<w:t>藏</w:t>", "隐藏的文字 1 处"),
      ("<w:rStyle w:val='Derived'/>", "<w:t>藏</w:t>", "隐藏的文字 1 处"),
      ("<w:rStyle w:val='Kept'/><w:vanish w:val='0'/>", "<w:t>露</w:t>", ""),
      ("<w:rStyle w:val='Circle'/>", "<w:t>露</w:t>", ""),
    ])
  func hiddenText(properties: String, content: String, found: String) {
    var document = Made.document(
      "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr>\(properties)</w:rPr>\(content)</w:r></w:p>"
    )
    document.add(
      "word/styles.xml", "wordprocessingml.styles+xml",
      """
      <w:styles xmlns:w='w'><w:style w:styleId='Kept'><w:rPr><w:vanish/></w:rPr></w:style>\
      <w:style w:styleId='Derived'><w:basedOn w:val='Kept'/></w:style>\
      <w:style w:styleId='Circle'><w:basedOn w:val='Circle'/></w:style></w:styles>
      """)
    expect(document, found)
  }

  @Test("hidden neighbours are one piece of text, and a style of the paragraph hides as well")
  func pieces() {
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
    var document = Made.document(
      "<w:p>\(hidden)\(hidden)<w:r><w:t>露</w:t></w:r>\(hidden)</w:p><w:p>\(hidden)</w:p>"
        + "<w:p><w:pPr><w:pStyle w:val='K'/></w:pPr><w:r><w:t>藏</w:t></w:r></w:p>")
    document.add(
      "word/styles.xml", "wordprocessingml.styles+xml",
      "<w:styles xmlns:w='w'><w:style w:styleId='K'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"
    )
    expect(document, "隐藏的文字 4 处", "4 pieces of hidden text")
  }

  @Test("hidden slides and those with notes are told by their place in the show, comments counted")
  func slides() {
    var show = Made.presentation([
      ("", nil), ("show='0'", nil), ("show='1'", "讲稿"), ("show='false'", ""), ("", "又一份"),
    ])
    show.add(
      "ppt/c.xml", "presentationml.comments+xml",
      "<p:cmLst xmlns:p='p'><p:cm><p:text>x</p:text></p:cm></p:cmLst>")
    show.add(
      "ppt/m.xml", "vnd.ms-powerpoint.comments+xml",
      "<q:cmLst xmlns:q='q'><q:cm><q:replyLst><q:reply/></q:replyLst></q:cm></q:cmLst>")
    expect(
      show, "隐藏的第 2、4 张幻灯片；第 3、5 张幻灯片的备注；批注 3 条",
      "hidden slides 2, 4; notes on slides 3, 5; 3 comments")
  }

  @Test("prefixes and names of parts are a program's own business")
  func otherNames() {
    var book = Made()
    book.add(
      "Ablage/Mappe.XML", "spreadsheetml.sheet.main+xml",
      "<x:workbook xmlns:x='x' xmlns:rel='r'><x:sheets><x:sheet name='甲' rel:id='q'/></x:sheets></x:workbook>"
    )
    book.relate("Ablage/Mappe.XML", [("q", "worksheet", "/Blatt/Eins.xml")])
    book.add(
      "Blatt/Eins.xml", "spreadsheetml.worksheet+xml",
      "<x:worksheet xmlns:x='x'><x:sheetData><x:row hidden='1'><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    )
    expect(book, "工作表“甲”隐藏的第 1 行")
  }
}
