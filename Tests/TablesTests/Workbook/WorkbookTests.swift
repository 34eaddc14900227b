import Diagnostics
import Testing

@testable import Tables

@Suite("Workbooks")
struct WorkbookTests {
  private static let sheet = "<sheetData><row>\(cell(text: "甲"))</row></sheetData>"

  @Test(
    "sheets are known by their names, in any case and width, with 表 or without",
    arguments: [
      ("来源", Workbook.Table.sources), ("数据来源", .sources), ("Sources", .sources),
      ("任务", .tasks), ("建设任务表", .tasks), ("TASKS", .tasks), ("指标", .indicators),
      ("指标表", .indicators), (" ｉndicators ", .indicators), ("数据", .observations),
      ("观测", .observations), ("数值", .observations), ("观测值", .observations),
      ("observations", .observations), ("数 据", .observations), ("用词", .terms), ("术语表", .terms),
      ("Terms", .terms),
    ])
  func names(name: String, table: Workbook.Table) throws {
    let book = Book(sheets: [("说明", "", Self.sheet), (name, "", Self.sheet)])
    let (sheets, problems) = readWorkbook(try book.bytes)
    #expect(sheets.map(\.name) == [name])
    #expect(sheets.first.flatMap(Workbook.table(of:)) == table)
    #expect(sheets.first?.encoding == nil)
    #expect(problems == [])
  }

  @Test("sheets come in the order of the workbook, hidden ones included")
  func order() throws {
    let book = Book(sheets: [
      ("数据", "", Self.sheet), ("指标", "state=\"hidden\"", Self.sheet),
      ("旧的", "state=\"hidden\"", "broken <"), ("任务", "state=\"veryHidden\"", Self.sheet),
      ("来源", "", Self.sheet),
    ])
    let (sheets, problems) = readWorkbook(try book.bytes)
    #expect(sheets.map(\.name) == ["数据", "指标", "任务", "来源"])
    #expect(problems == [])
  }

  @Test(
    "a table that is there twice, under a wrong name or not at all is reported at its sheet",
    arguments: [
      (["数据", "观测"], [], ["数据"], ["t.xlsx!观测 error duplicate-sheet"]),
      (["数据", "观测"], [1], ["数据"], ["t.xlsx!观测 warning duplicate-sheet"]),
      (["数据", "观测"], [0], ["观测"], ["t.xlsx!数据 warning duplicate-sheet"]),
      (["指标", "observatoins"], [], ["指标"], ["t.xlsx!observatoins error unknown-sheet"]),
      (["数据1", "数据"], [], ["数据"], []),
      (["数据1", "指标"], [], ["指标"], ["t.xlsx!数据1 error unknown-sheet"]),
      (["数据1", "指标"], [0], ["指标"], []),
      (["Sheet1", "Sheet2"], [], [], ["t.xlsx error unknown-sheet"]),
      (["说明", "首页", "指标"], [], ["指标"], []),
    ] as [([String], Set<Int>, [String], [String])])
  func wrongNames(
    names: [String], hidden: Set<Int>, read: [String], expected: [String]
  ) throws {
    let book = Book(
      sheets: names.enumerated().map { index, name in
        (name, hidden.contains(index) ? "state=\"hidden\"" : "", Self.sheet)
      })
    let (sheets, problems) = readWorkbook(try book.bytes)
    #expect(sheets.compactMap(\.name) == read)
    #expect(problems == expected)
  }

  @Test("messages name the sheets that are there and the remedy")
  func messages() throws {
    var report = Report()
    let book = Book(sheets: [("Sheet1", "", Self.sheet), ("汇总", "", Self.sheet)])
    _ = Workbook.read(path: "数据/表.xlsx", bytes: try book.bytes, report: &report)
    #expect(
      TextRenderer(language: .chinese).render(try #require(report.diagnostics.first)) == """
        数据/表.xlsx: 错误[unknown-sheet]: 工作簿里没有四张表中的任何一张，只有：Sheet1、汇总
          提示: 把工作表改名为 来源、任务、指标 或 数据
        """)
  }

  @Test("places are file, sheet and cell, as a person finds them")
  func places() throws {
    let book = Book("<row r=\"17\"><c r=\"D17\" t=\"str\"><v>甲乙</v></c></row>")
    let sheet = try #require(readWorkbook(try book.bytes).sheets.first)
    let cell = sheet[0][3]
    #expect(cell.place.description == "t.xlsx!数据!D17")
    #expect(cell.place(at: 3..<6).description == "t.xlsx!数据!D17")
    #expect(sheet[0].place.description == "t.xlsx!数据!D17")
    #expect(sheet[0][9].place.description == "t.xlsx!数据!J17")
    #expect(sheet.place.description == "t.xlsx!数据")
  }

  @Test(
    "rows and cells without addresses follow those before them",
    arguments: [
      ("<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row>", ["1: a | b"]),
      (
        "<row r=\"3\"><c t=\"str\"><v>a</v></c></row><row><c t=\"str\"><v>b</v></c></row>",
        ["3: a", "4: b"]
      ),
      (
        "<row><c r=\"C1\" t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row>",
        ["1:  |  | a | b"]
      ),
      ("<row/><row r=\"9\"><c r=\"$B$9\" t=\"str\"><v>a</v></c></row>", ["9:  | a"]),
      ("<row r=\"2\" hidden=\"1\"><c r=\"a2\" t=\"str\"><v>a</v></c></row>", ["2: a"]),
      ("", []), ("<row r=\"1048576\"><c r=\"XFD1048576\" s=\"4\"/></row>", []),
    ])
  func addresses(content: String, expected: [String]) throws {
    let (rows, problems) = try rows(Book(content))
    #expect(rows == expected)
    #expect(problems == [])
  }

  @Test("hidden rows and columns are data like others")
  func hiddenRows() throws {
    let book = Book(sheets: [
      (
        "指标", "",
        "<sheetPr filterMode=\"1\"/><cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols><sheetData>"
          + "<row>\(cell("1"))\(cell("2"))</row><row hidden=\"1\">\(cell("3"))\(cell("4"))</row>"
          + "</sheetData><autoFilter ref=\"A1:B2\"/>"
      )
    ])
    #expect(try rows(book).rows == ["1: 1 | 2", "2: 3 | 4"])
  }

  @Test("a workbook with a million empty rows is read like one without them")
  func emptyRows() throws {
    let empty = (3...30_000).map { "<row r=\"\($0)\" s=\"1\"><c r=\"A\($0)\" s=\"1\"/></row>" }
    let book = Book("<row>\(cell("1"))</row>" + empty.joined())
    let (rows, problems) = try rows(book)
    #expect(rows == ["1: 1"])
    #expect(problems == [])
  }

  @Test("parts are found wherever the relationships say they are")
  func targets() throws {
    var book = Book("<row>\(cell("0", type: "s"))</row>", strings: "<si><t>甲</t></si>")
    let strings = try #require(book.parts.first { $0.name == "xl/sharedStrings.xml" }?.content)
    let sheet = try #require(book.parts.first { $0.name == "xl/worksheets/sheet1.xml" }?.content)
    let workbook = try #require(book.parts.first { $0.name == "xl/workbook.xml" }?.content)
    book.parts.removeAll { $0.name.hasPrefix("xl/") }
    book.set(
      "_rels/.rels", Book.relations([("r", "officeDocument", "/Office/BOOK.xml")]))
    book.set("Office/book.xml", bytes: workbook)
    book.set(
      "Office/_rels/book.xml.rels",
      Book.relations([
        ("r0", "worksheet", "../other%20place/./Tabelle.xml"),
        ("s", "sharedStrings", "/strings.xml"),
      ]))
    book.set("other place/tabelle.xml", bytes: sheet)
    book.set("strings.xml", bytes: strings)
    #expect(try rows(book).rows == ["1: 甲"])
  }

  @Test("strict workbooks, other prefixes and other encodings are read alike")
  func vocabularies() throws {
    var strict = Book("<row>\(cell("44561", style: 1))</row>", formats: ["14"])
    for part in strict.parts.map(\.name) where part != "_rels/.rels" {
      strict.replace(Book.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main", in: part)
      strict.replace(
        Book.relationships, with: "http://purl.oclc.org/ooxml/officeDocument/relationships",
        in: part)
    }
    #expect(try rows(strict).rows == ["1: 2021-12-31"])

    var prefixed = Book("")
    prefixed.set(
      "xl/worksheets/sheet1.xml",
      "<?xml version=\"1.0\"?><x:worksheet xmlns:x=\"\(Book.main)\" xmlns:y=\"urn:y\"><x:sheetData>"
        + "<x:row><y:c><x:v>9</x:v></y:c><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    )
    prefixed.replace("r:id", with: "rel:id", in: "xl/workbook.xml")
    prefixed.replace("xmlns:r=", with: "xmlns:rel=", in: "xl/workbook.xml")
    #expect(try rows(prefixed).rows == ["1: 1"])

    var wide = Book("")
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\"\(Book.main)\"><sheetData>"
      + "<row>\(cell(text: "宽"))</row></sheetData></worksheet>"
    wide.set(
      "xl/worksheets/sheet1.xml",
      bytes: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(try rows(wide).rows == ["1: 宽"])
  }

  @Test("what spreadsheets keep beside the cells is passed over")
  func extensions() throws {
    let book = Book(
      """
      <row spans="1:2" x14ac:dyDescent="0.25" xmlns:x14ac="urn:ac">\(cell("1"))
      <c><v>2</v><extLst><ext><v>9</v></ext></extLst></c></row>
      """,
      behind: """
        <conditionalFormatting sqref="A1"><cfRule><formula>1</formula></cfRule></conditionalFormatting>
        <dataValidations><dataValidation><formula1><t>x</t></formula1></dataValidation></dataValidations>
        <extLst><ext xmlns:x14="urn:x14"><x14:row><c><v>8</v></c></x14:row></ext></extLst>
        """)
    #expect(try rows(book).rows == ["1: 1 | 2"])
  }

  @Test("a workbook with macros is read, and nothing in it is run")
  func macros() throws {
    var book = Book("<row>\(cell("1"))</row>")
    book.set("xl/vbaProject.bin", bytes: [0xD0, 0xCF, 0x11, 0xE0])
    #expect(try rows(book).rows == ["1: 1"])
  }
}
