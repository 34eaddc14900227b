import Diagnostics
import Testing

@testable import Tables

@Suite("CSV files copied into workbooks")
struct SheetCopyTests {
  @Test(
    "every cell has the text and the address that it had",
    arguments: [
      "指标,期间,数值\na,2021,91.5\nb,2020,3\n", "标题\n\n,,\n编号,名称\n1,甲\n\n\n2,乙\n",
      "a,b\n007,1.10\n-0,+3\n1e3,.5\n5.,99.85%\n", "a\n2021-12-31\n1-2\n3/4\nTRUE\n#N/A\n",
      "a\n=1+1\n=cmd|x\n@x\n'y\n_x0041_\n", "a\n123456789012345\n1234567890123456\n0.1\n-2.5\n1-\n",
      "\n\n x \n\"第一行\n第二行\"\n<&>\n",
    ])
  func copies(text: String) throws {
    let sheet = try #require(read(text).sheet)
    let (copies, problems) = readWorkbook(try WorkbookWriter.bytes(copying: sheet, named: "数据"))
    #expect(copies.map { picture($0) } == [picture(sheet)])
    #expect(problems == [])
  }

  @Test("plain numbers are numbers, what would not come back the same is text")
  func types() throws {
    let sheet = try #require(read("a\n91.5\n2021\n91.50\n007\n").sheet)
    var package = try WorkbookPackage(try WorkbookWriter.bytes(copying: sheet, named: "数据"))
    let part = String(
      decoding: try package.content(of: "xl/worksheets/sheet1.xml"), as: UTF8.self)
    #expect(part.contains("<c r=\"A2\" s=\"4\"><v>91.5</v></c>"))
    #expect(part.contains("<c r=\"A3\" s=\"3\"><v>2021</v></c>"))
    #expect(part.contains("<c r=\"A4\" t=\"s\">"))
    #expect(part.contains("<c r=\"A5\" t=\"s\">"))
  }

  @Test("a copy with marks is known until another program saves it")
  func untouched() throws {
    let original = try fixture("openpyxl.xlsx")
    #expect(!WorkbookAnnotator.isUntouchedCopy(original))
    #expect(!WorkbookAnnotator.isUntouchedCopy(Array("text".utf8)))
    let mark = WorkbookMark(sheet: "数据", cell: "C5", message: "wrong")
    let copy = try WorkbookAnnotator.annotate(original, marks: [mark], language: .english)
    #expect(WorkbookAnnotator.isUntouchedCopy(copy))
    var package = try WorkbookPackage(copy)
    let workbook = String(decoding: try package.content(of: "xl/workbook.xml"), as: UTF8.self)
    #expect(workbook.contains("name=\"Check results\""))
    let listed = String(
      decoding: try package.content(of: "xl/worksheets/check1.xml"), as: UTF8.self)
    #expect(listed.contains(">Sheet<") && listed.contains(">wrong<"))
  }
}
