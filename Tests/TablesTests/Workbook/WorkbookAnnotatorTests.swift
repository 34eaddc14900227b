import Diagnostics
import Testing
import Zipping

@testable import Tables

@Suite("Copies of workbooks with marks")
struct WorkbookAnnotatorTests {
  /// The text of a part.
  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    var package = try WorkbookPackage(bytes)
    return String(decoding: try package.content(of: name), as: UTF8.self)
  }

  /// The rows of the first sheet of a copy in which these cells are marked.
  private func marked(_ book: Book, _ cells: [String]) throws -> String {
    let marks = cells.map { WorkbookMark(sheet: "数据", cell: $0, message: "错") }
    let copy = try WorkbookAnnotator.annotate(try book.bytes, marks: marks)
    let sheet = try part("xl/worksheets/sheet1.xml", of: copy)
    let start = sheet.firstRange(of: "sheetData")?.upperBound ?? sheet.startIndex
    let end = sheet[start...].firstRange(of: "<legacyDrawing")?.lowerBound ?? sheet.endIndex
    return String(sheet[start..<end])
  }

  @Test(
    "marked cells get a style of their own, where they are or would be",
    arguments: [
      (
        "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>",
        ["A1", "B1"],
        "<row r=\"1\"><c r=\"A1\" s=\"3\"><v>1</v></c><c s=\"2\" r=\"B1\"><v>2</v></c></row>"
      ),
      (
        "<row r=\"2\" ht=\"9\"><c r=\"B2\"><v>1</v></c></row>", ["C2", "A2", "A1", "B9"],
        "<row r=\"1\"><c r=\"A1\" s=\"2\"/></row><row r=\"2\" ht=\"9\"><c r=\"A2\" s=\"2\"/>"
          + "<c r=\"B2\"><v>1</v></c><c r=\"C2\" s=\"2\"/></row><row r=\"9\"><c r=\"B9\" s=\"2\"/></row>"
      ),
      (
        "<row r=\"3\"/><row/>", ["A3", "B4"],
        "<row r=\"3\"><c r=\"A3\" s=\"2\"/></row><row><c r=\"B4\" s=\"2\"/></row>"
      ),
      (
        "<row><c><v>1</v></c><c s='1' t=\"n\"><v>2</v></c></row>", ["B1", "C1"],
        "<row><c><v>1</v></c><c s='3' t=\"n\"><v>2</v></c><c r=\"C1\" s=\"2\"/></row>"
      ),
      ("<row><c\n  r = \"A1\"\n/></row>", ["A1"], "<row><c s=\"2\"\n  r = \"A1\"\n/></row>"),
      (
        "<row><!-- <c r=\"A1\"/> --><c/></row>", ["A1"],
        "<row><!-- <c r=\"A1\"/> --><c s=\"2\"/></row>"
      ),
    ])
  func cells(content: String, cells: [String], expected: String) throws {
    var book = Book(content, formats: ["9"])
    book.replace(
      "<cellStyleXfs>", with: "<fills><fill/><fill/></fills><cellStyleXfs>", in: "xl/styles.xml")
    #expect(try marked(book, cells) == ">\(expected)</sheetData>")
  }

  @Test("a sheet without rows gets those that are marked")
  func noRows() throws {
    var book = Book("")
    book.replace("<sheetData></sheetData>", with: "<sheetData/>", in: "xl/worksheets/sheet1.xml")
    // There are no styles either: the three of a new workbook, and the marked one.
    #expect(
      try marked(book, ["B2"]) == "><row r=\"2\"><c r=\"B2\" s=\"3\"/></row></sheetData>")
  }

  @Test("the styles are those that were there, with red copies behind")
  func styles() throws {
    var book = Book("<row><c s=\"1\"><v>1</v></c></row>")
    book.set(
      "xl/styles.xml",
      """
      <x:styleSheet xmlns:x="\(Book.main)"><x:fills count="2"><x:fill/><x:fill></x:fill></x:fills>
      <x:cellStyleXfs><x:xf/></x:cellStyleXfs><x:cellXfs count="2"><x:xf numFmtId="0"/>
      <x:xf numFmtId="10" fillId="1" xfId="0"><x:alignment wrapText="1"/></x:xf></x:cellXfs>
      </x:styleSheet>
      """)
    book.set(
      "xl/_rels/workbook.xml.rels",
      Book.relations([
        ("r0", "worksheet", "worksheets/sheet1.xml"), ("check1", "styles", "styles.xml"),
      ])
    )
    let mark = WorkbookMark(sheet: "数据", cell: "A1", message: "错")
    let copy = try WorkbookAnnotator.annotate(try book.bytes, marks: [mark])
    #expect(
      try part("xl/styles.xml", of: copy) == """
        <x:styleSheet xmlns:x="\(Book.main)"><x:fills count="3"><x:fill/><x:fill></x:fill>\
        <x:fill><x:patternFill patternType="solid"><x:fgColor rgb="FFFF9999"/>\
        <x:bgColor indexed="64"/></x:patternFill></x:fill></x:fills>
        <x:cellStyleXfs><x:xf/></x:cellStyleXfs><x:cellXfs count="3"><x:xf numFmtId="0"/>
        <x:xf numFmtId="10" fillId="1" xfId="0"><x:alignment wrapText="1"/></x:xf>\
        <x:xf applyFill="1" numFmtId="10" fillId="2" xfId="0"><x:alignment wrapText="1"/></x:xf>\
        </x:cellXfs>
        </x:styleSheet>
        """)
    #expect(
      try part("xl/_rels/workbook.xml.rels", of: copy).contains(
        "Id=\"check2\" Type=\"\(Book.relationships)/worksheet\" Target=\"/xl/worksheets/check1.xml\""
      ))
  }

  @Test("all messages are listed on a sheet with links, and stand in notes")
  func messages() throws {
    let book = Book("<row><c><v>1</v></c></row>", behind: "<extLst/>")
    let marks = [
      WorkbookMark(sheet: "数据", cell: "A1", message: "a<b", hint: "改"),
      WorkbookMark(sheet: "数据", cell: nil, message: "缺列"),
      WorkbookMark(sheet: nil, cell: nil, message: "总的"),
      WorkbookMark(sheet: "没有", cell: "A1", message: "别处"),
      WorkbookMark(sheet: "数据", cell: "A1", message: "又错"),
    ]
    let copy = try WorkbookAnnotator.annotate(try book.bytes, marks: marks)
    let workbook = try part("xl/workbook.xml", of: copy)
    #expect(
      workbook.contains(
        "<sheet xmlns:r=\"\(Book.relationships)\" name=\"检查结果\" sheetId=\"2\" r:id=\"check1\"/></sheets>"
      ))
    let listed = try part("xl/worksheets/check1.xml", of: copy)
    #expect(
      listed.contains(
        "<hyperlinks><hyperlink ref=\"A2\" location=\"'数据'!A1\"/>"
          + "<hyperlink ref=\"B2\" location=\"'数据'!A1\"/><hyperlink ref=\"A3\" location=\"'数据'!A1\"/>"
          + "<hyperlink ref=\"A6\" location=\"'数据'!A1\"/><hyperlink ref=\"B6\" location=\"'数据'!A1\"/>"
          + "</hyperlinks>"))
    #expect(listed.contains("<t xml:space=\"preserve\">a&lt;b</t>"))
    let comments = try part("xl/comments1.xml", of: copy)
    #expect(
      comments.contains(
        "<comment ref=\"A1\" authorId=\"0\"><text><t xml:space=\"preserve\">a&lt;b\n改\n又错</t>"))
    #expect(try part("xl/drawings/vmlDrawing1.vml", of: copy).contains("<x:Row>0</x:Row>"))
    #expect(
      try part("xl/worksheets/sheet1.xml", of: copy).hasSuffix(
        "</sheetData><legacyDrawing xmlns:r=\"\(Book.relationships)\" r:id=\"check2\"/><extLst/>"
          + "</worksheet>"))
    let types = try part("[Content_Types].xml", of: copy)
    for name in [
      "worksheets/check1.xml", "comments1.xml", "drawings/vmlDrawing1.vml", "styles1.xml",
    ] {
      #expect(types.contains("PartName=\"/xl/\(name)\""), "\(name)")
    }
  }

  @Test(
    "what programs saved reads the same after it was marked, and no other part changes",
    arguments: ["openpyxl.xlsx", "libreoffice.xlsx", "xlsxwriter.xlsx"])
  func untouched(name: String) throws {
    let original = try fixture(name)
    var report = Report()
    let sheets = Workbook.read(path: "t.xlsx", bytes: original, report: &report)
    for sheet in sheets { report.merge(sheet.cellReport) }
    var marks = report.diagnostics.flatMap { WorkbookMark.all(of: $0, language: .chinese) }
    for sheet in sheets { marks.append(WorkbookMark(sheet: sheet.name, cell: "B2", message: "看")) }
    let copy = try WorkbookAnnotator.annotate(original, marks: marks)
    let (copied, problems) = readWorkbook(copy)
    #expect(copied.map { picture($0) } == sheets.map { picture($0) })
    #expect(problems == list(report))

    let names = try Zip(original).names
    #expect(Array(try Zip(copy).names.prefix(names.count)) == names)
    let changed = try names.filter { try part($0, of: original) != part($0, of: copy) }
    let sheetParts = sheets.indices.map { _ in 0 }.count
    #expect(changed.count { $0.hasPrefix("xl/worksheets/sheet") } == sheetParts)
    #expect(
      changed.allSatisfy { name in
        ["[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml"].contains(name)
          || name.hasPrefix("xl/worksheets/sheet") || name.hasSuffix(".rels")
      }, "\(changed)")
    // Marking twice gives a second list.
    let again = try WorkbookAnnotator.annotate(copy, marks: marks)
    #expect(try part("xl/workbook.xml", of: again).contains("name=\"检查结果 (2)\""))
  }

  @Test("a sheet with notes of its own keeps them and gets only the colour")
  func ownNotes() throws {
    let original = try fixture("xlsxwriter.xlsx")
    let mark = WorkbookMark(sheet: "Observations", cell: "C2", message: "错")
    let copy = try WorkbookAnnotator.annotate(original, marks: [mark])
    #expect(try part("xl/comments1.xml", of: copy) == part("xl/comments1.xml", of: original))
    #expect(try Zip(copy).names.filter { $0.contains("comments") } == ["xl/comments1.xml"])
    #expect(
      try part("xl/worksheets/sheet1.xml", of: copy)
        != part("xl/worksheets/sheet1.xml", of: original))
  }

  @Test("a strict workbook stays strict")
  func strict() throws {
    var book = Book("<row>\(cell("1"))</row>", formats: ["9"])
    let strict = "http://purl.oclc.org/ooxml/"
    for name in book.parts.map(\.name) {
      book.replace(Book.main, with: strict + "spreadsheetml/main", in: name)
      book.replace(Book.relationships, with: strict + "officeDocument/relationships", in: name)
    }
    let mark = WorkbookMark(sheet: "数据", cell: "A1", message: "错")
    let copy = try WorkbookAnnotator.annotate(try book.bytes, marks: [mark])
    #expect(picture(readWorkbook(copy).sheets.first) == ["1: 1"])
    for name in try Zip(copy).names {
      let text = try part(name, of: copy)
      #expect(!text.contains(Book.main) && !text.contains(Book.relationships), "\(name)")
    }
  }

  @Test("files with Chinese names are kept under them")
  func names() throws {
    var book = Book("<row>\(cell("1"))</row>")
    book.set("xl/media/图片1.png", bytes: [1, 2, 3])
    let copy = try WorkbookAnnotator.annotate(try book.bytes, marks: [])
    #expect(try Zip(copy).names.contains("xl/media/图片1.png"))
    var package = try WorkbookPackage(copy)
    #expect(try package.content(of: "xl/media/图片1.png") == [1, 2, 3])
    #expect(readWorkbook(copy).problems == [])
  }

  @Test("what is no workbook has no copy", arguments: [[], Array("x".utf8)] as [[UInt8]])
  func unreadable(bytes: [UInt8]) {
    #expect(throws: WorkbookAnnotator.Failure.unreadable) {
      try WorkbookAnnotator.annotate(bytes, marks: [])
    }
  }
}
