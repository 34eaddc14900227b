import Diagnostics
import Testing
import Zipping

@testable import Tables

@Suite("Workbooks with something wrong")
struct BrokenWorkbookTests {
  private static let row = "<row>\(cell("1"))</row>"

  @Test(
    "cells that do not hold what they should are reported, and the others are read",
    arguments: [
      (
        "<row><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>\(cell("2"))</row>", ["1: #DIV/0! | 2"],
        ["t.xlsx!数据!A1 error invalid-cell"]
      ),
      (
        "<row>\(cell("#N/A", type: "e"))\(cell("#REF!", type: "e"))</row>", ["1: #N/A | #REF!"],
        ["t.xlsx!数据!A1 error invalid-cell", "t.xlsx!数据!B1 error invalid-cell"]
      ),
      (
        "<row><c><f>A1/B1</f></c><c><f>1+1</f><v/></c>\(cell("2"))</row>", ["1:  |  | 2"],
        ["t.xlsx!数据!A1 error invalid-cell", "t.xlsx!数据!B1 error invalid-cell"]
      ),
      (
        "<row>\(cell("12a"))\(cell("NaN"))\(cell("1e"))\(cell("--1"))\(cell("1"))</row>",
        ["1:  |  |  |  | 1"],
        [
          "t.xlsx!数据!A1 error invalid-workbook", "t.xlsx!数据!B1 error invalid-workbook",
          "t.xlsx!数据!C1 error invalid-workbook", "t.xlsx!数据!D1 error invalid-workbook",
        ]
      ),
      (
        "<row>\(cell("1", type: "s"))\(cell("-1", type: "s"))\(cell("x", type: "s"))</row>", [],
        [
          "t.xlsx!数据!A1 error invalid-workbook", "t.xlsx!数据!B1 error invalid-workbook",
          "t.xlsx!数据!C1 error invalid-workbook",
        ]
      ),
      (
        "<row>\(cell(text: "甲_x0007_"))\(cell(text: "乙\u{FFFD}"))\(cell(text: "丙_x000D_丁"))</row>",
        ["1: 甲\u{7} | 乙\u{FFFD} | 丙\n丁"],
        ["t.xlsx!数据!A1 error invalid-cell", "t.xlsx!数据!B1 error invalid-cell"]
      ),
      (
        "<row>\(cell(text: String(repeating: "字", count: 32_767)))</row>",
        ["1: " + String(repeating: "字", count: 32_767)], []
      ),
      (
        "<row>\(cell(text: String(repeating: "字", count: 32_768)))</row>", [],
        ["t.xlsx!数据!A1 error invalid-cell"]
      ),
      (
        "<row r=\"2\">\(cell("1"))</row><row r=\"2\">\(cell("2"))</row><row r=\"1\">\(cell("3"))</row>",
        ["2: 1"],
        ["t.xlsx!数据!A1 error invalid-workbook", "t.xlsx!数据!A2 error invalid-workbook"]
      ),
      (
        "<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c><c r=\"B1\"><v>3</v></c></row>",
        ["1:  | 1"],
        ["t.xlsx!数据!A1 error invalid-workbook", "t.xlsx!数据!B1 error invalid-workbook"]
      ),
      (
        "<row><c r=\"A\"><v>1</v></c><c r=\"XFE1\"><v>1</v></c>\(cell("3"))</row>", ["1: 3"],
        ["t.xlsx!数据!A error invalid-workbook", "t.xlsx!数据!XFE1 error invalid-workbook"]
      ),
      (
        "<row r=\"1\">\(cell("1"))</row><row r=\"1048577\">\(cell("2"))</row>", ["1: 1"],
        ["t.xlsx!数据!A1 error file-too-large"]
      ),
      (
        "<row><c r=\"IV1\"><v>1</v></c><c r=\"IW1\"/><c r=\"IX1\"><v>2</v></c></row>"
          + "<row><c r=\"IW2\"><v>2</v></c></row>",
        ["1: " + String(repeating: " | ", count: 255) + "1"],
        ["t.xlsx!数据!IX1 error table-syntax"]
      ),
    ])
  func cells(content: String, expected: [String], problems: [String]) throws {
    let result = try rows(Book(content))
    #expect(result.rows == expected)
    #expect(result.problems == problems)
  }

  @Test(
    "parts that are missing or no XML of their kind are reported at the file or the sheet",
    arguments: [
      ("xl/worksheets/sheet1.xml", nil, "t.xlsx!数据", "缺少 xl/worksheets/sheet1.xml"),
      ("xl/worksheets/sheet1.xml", "", "t.xlsx!数据", "sheet1.xml 第 1 行读不懂"),
      ("xl/worksheets/sheet1.xml", "<worksheet>\n<row></worksheet>", "t.xlsx!数据", "第 2 行读不懂"),
      ("xl/worksheets/sheet1.xml", "<worksheet>&nbsp;</worksheet>", "t.xlsx!数据", "第 1 行读不懂"),
      ("xl/worksheets/sheet1.xml", "<html></html>", "t.xlsx!数据", "内容是 <html>"),
      (
        "xl/worksheets/sheet1.xml", "<!DOCTYPE worksheet><worksheet/>", "t.xlsx!数据",
        "文档类型声明（DOCTYPE）"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<?xml version=\"1.0\" encoding=\"GBK\"?><worksheet></worksheet>", "t.xlsx!数据", "第 1 行读不懂"
      ),
      ("xl/workbook.xml", "<workbook><sheets>", "t.xlsx", "xl/workbook.xml 第 1 行读不懂"),
      ("xl/workbook.xml", "<document/>", "t.xlsx", "内容是 <document>"),
      ("xl/workbook.xml", nil, "t.xlsx", "这不是 Excel 工作簿"),
      ("xl/_rels/workbook.xml.rels", "<x/>", "t.xlsx", "内容是 <x>"),
      ("xl/_rels/workbook.xml.rels", nil, "t.xlsx!数据", "缺少 数据"),
      ("xl/sharedStrings.xml", "<sst><si>", "t.xlsx", "xl/sharedStrings.xml 第 1 行读不懂"),
      ("xl/styles.xml", "<styleSheet", "t.xlsx", "xl/styles.xml 第 1 行读不懂"),
    ])
  func parts(name: String, content: String?, place: String, fact: String) throws {
    var book = Book(Self.row, strings: "<si><t>x</t></si>", formats: ["9"])
    if let content { book.set(name, content) } else { book.remove(name) }
    var report = Report()
    let sheets = Workbook.read(path: "t.xlsx", bytes: try book.bytes, report: &report)
    #expect(sheets.isEmpty)
    #expect(report.diagnostics.map(\.place.description) == [place])
    #expect(report.diagnostics.map(\.code) == [.invalidWorkbook])
    let message = report.diagnostics.first?.message.zh ?? ""
    #expect(message.contains(fact), "\(message)")
    #expect(report.diagnostics.first?.hint?.zh.contains("Excel") == true)
  }

  @Test("a damaged sheet does not keep the others from being read")
  func oneDamaged() throws {
    let book = Book(sheets: [
      ("指标", "", "<sheetData>\(Self.row)"), ("数据", "", "<sheetData>\(Self.row)</sheetData>"),
    ])
    let (sheets, problems) = readWorkbook(try book.bytes)
    #expect(sheets.compactMap(\.name) == ["数据"])
    #expect(problems == ["t.xlsx!指标 error invalid-workbook"])
  }

  @Test("a chart sheet with the name of a table is no table")
  func chartSheet() throws {
    var book = Book(Self.row)
    book.set(
      "xl/_rels/workbook.xml.rels",
      Book.relations([("r0", "chartsheet", "chartsheets/sheet1.xml")]))
    let (sheets, problems) = readWorkbook(try book.bytes)
    #expect(sheets.isEmpty)
    #expect(problems == ["t.xlsx!数据 error unknown-sheet"])
  }

  @Test("a sheet outside the file is never fetched")
  func external() throws {
    var book = Book(Self.row)
    book.replace(
      "Target=\"worksheets/sheet1.xml\"",
      with: "Target=\"file:///etc/passwd\" TargetMode=\"External\"",
      in: "xl/_rels/workbook.xml.rels")
    let (sheets, problems) = readWorkbook(try book.bytes)
    #expect(sheets.isEmpty)
    #expect(problems == ["t.xlsx!数据 error invalid-workbook"])
  }

  static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  @Test(
    "a file of another kind is called what it is",
    arguments: [
      ([], "empty-file", "空的"),
      (Array("编号,名称\n1,甲\n".utf8), "invalid-workbook", "文本文件"),
      (Array("\u{FEFF}<html><table>".utf8), "invalid-workbook", "网页"),
      (Array("<?xml version=\"1.0\"?><Workbook/>".utf8), "invalid-workbook", "网页或 XML"),
      (compound + [UInt8](repeating: 0, count: 504), "invalid-workbook", "旧格式"),
      (
        compound + [UInt8](repeating: 0, count: 504) + "EncryptedPackage".utf8.flatMap { [$0, 0] },
        "invalid-workbook", "密码"
      ),
      ([0x50, 0x4B, 3, 4, 20, 0, 0, 0], "invalid-workbook", "不完整"),
      ([0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18), "invalid-workbook", "不是 Excel"),
      ([0, 1, 2, 3], "invalid-workbook", "不是 Excel"),
    ] as [([UInt8], String, String)])
  func otherFiles(bytes: [UInt8], code: String, fact: String) {
    var report = Report()
    #expect(Workbook.read(path: "t.xlsx", bytes: bytes, report: &report).isEmpty)
    #expect(list(report) == ["t.xlsx error \(code)"])
    let message = report.diagnostics.first?.message.zh ?? ""
    #expect(message.contains(fact), "\(message)")
  }

  @Test(
    "an archive of another kind is called what it is",
    arguments: [
      (["mimetype", "content.xml", "META-INF/manifest.xml"], "OpenDocument 表格（.ods）"),
      (["word/document.xml", "[Content_Types].xml"], "Word"),
      (["ppt/presentation.xml"], "PowerPoint"), (["xl/workbook.bin"], "二进制工作簿（.xlsb）"),
      (["readme.txt"], "不是 Excel 工作簿"),
    ])
  func otherArchives(names: [String], fact: String) throws {
    let bytes = try Zip.bytes(of: names.map { Zip.Entry(name: $0, content: [0x78]) })
    var report = Report()
    #expect(Workbook.read(path: "t.xlsx", bytes: bytes, report: &report).isEmpty)
    #expect(list(report) == ["t.xlsx error invalid-workbook"])
    let message = report.diagnostics.first?.message.zh ?? ""
    #expect(message.contains(fact), "\(message)")
  }

  @Test("a workbook that is cut off anywhere or has a flipped bit is reported, never half read")
  func cutOff() throws {
    let bytes = try Book(Self.row, strings: "<si><t>x</t></si>", formats: ["9"]).bytes
    for length in stride(from: 0, to: bytes.count, by: 7) {
      let (sheets, problems) = readWorkbook(Array(bytes.prefix(length)))
      #expect(sheets.isEmpty)
      #expect(problems.count == 1, "\(length)")
    }
    // A fixed sequence of faults: whatever they do, the answer is a sheet or a diagnostic.
    var state: UInt64 = 7
    for _ in 0..<2_000 {
      var damaged = bytes
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        damaged[Int(state >> 33) % damaged.count] ^= 1 << UInt8(state >> 60 & 7)
      }
      let (sheets, problems) = readWorkbook(damaged)
      #expect(!sheets.isEmpty || !problems.isEmpty)
    }
  }
}
