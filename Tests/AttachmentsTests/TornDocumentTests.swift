import Testing
import Zipping

@testable import Attachments

/// What cannot be looked through in full is said to be so, and costs no more than it may.
@Suite("Torn and excessive documents")
struct TornDocumentTests {
  private static let text = "<w:p><w:r><w:t>正文</w:t></w:r></w:p>"

  private static let tornDocuments: [[UInt8]] = [
    Array(Made.document(text).bytes.dropLast(30)), [], Array("PK".utf8), Made().bytes,
    Made.document("<w:p>").bytes, Made.document("<w:p>\(text)</w:q>").bytes,
    Made(parts: [("content.xml", "<office:document-content>")]).bytes,
    Made(parts: [("word/document.xml", "<w:document/>")]).bytes,
  ]

  @Test("a document that is torn, or none, is not whole", arguments: tornDocuments)
  func torn(bytes: [UInt8]) { #expect(!HiddenContent(in: bytes).isWhole) }

  @Test("what was found in front of a tear is kept")
  func found() {
    let hidden = HiddenContent(in: Made.document("<w:p><w:ins/></w:p><w:p></w:q>").bytes)
    #expect(hidden.findings == [.changes(1)])
    #expect(!hidden.isWhole)
  }

  @Test("a document type is not read, so that nothing is declared in it")
  func documentType() {
    var document = Made()
    document.add(
      "word/document.xml", "wordprocessingml.document.main+xml",
      "<!DOCTYPE w [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><w:document xmlns:w='w'>&b;</w:document>"
    )
    #expect(!HiddenContent(in: document.bytes).isWhole)
  }

  @Test("a sheet that a workbook lists and does not have is missed")
  func missingParts() {
    var book = Made.workbook([("数据", "", "<sheetData/>"), ("底稿", "state='hidden'", "<sheetData/>")])
    book.parts.removeAll { $0.name == "xl/worksheets/sheet1.xml" }
    let hidden = HiddenContent(in: book.bytes)
    #expect(hidden.findings == [.sheet(name: "底稿", isVeryHidden: false)])
    #expect(!hidden.isWhole)
  }

  @Test("numbers beyond all bounds do no harm")
  func numbers() {
    let hidden = HiddenContent(
      in: Made.workbook([
        (
          "数据", "",
          """
          <cols><col min='9223372036854775807' max='9223372036854775807' hidden='1'/><col min='5' max='2' hidden='1'/>\
          <col min='-4' max='3' hidden='1'/></cols><sheetData><row r='3'><c r='ZZZZ9'><v>1</v></c></row>\
          <row r='9223372036854775807' hidden='1'><c><v>1</v></c></row></sheetData>
          """
        )
      ]).bytes)
    #expect(hidden.findings == [])
    let cell =
      "<table:table-cell office:value-type='float' table:number-columns-repeated='99999999999'/>"
    let row =
      "<table:table-row table:visibility='filter' table:number-rows-repeated='9223372036854775807'>"
    let table = HiddenContent(
      in: Made.openDocument(
        styles: "",
        body: """
          <office:spreadsheet><table:table table:name='数'><table:table-column table:number-columns-repeated='-1'/>\
          \(row)\(cell)\(cell)</table:table-row>\(row)\(cell)</table:table-row></table:table></office:spreadsheet>
          """
      ).bytes)
    #expect(table.isWhole)
    #expect(table.findings.count == 1)
  }

  @Test("a body where none belongs does no harm")
  func misplaced() {
    let body = "<office:body><text:p>x</text:p></office:body>"
    let made = Made(parts: [
      ("content.xml", "<a><text:p><table:table>\(body)</table:table></text:p></a>")
    ])
    #expect(HiddenContent(in: made.bytes).findings == [])
  }

  @Test("lists beyond all measure are cut")
  func lists() {
    let styles = (0..<60_000).map {
      "<style:style style:name='s\($0)' style:parent-style-name='a'/>"
    }
    let tables = String(repeating: "<table:table/>", count: 60_000)
    let whole = Made.openDocument(styles: styles.joined(), body: "")
    let cut = Made.openDocument(styles: styles.joined(), body: tables)
    #expect(HiddenContent(in: whole.bytes).isWhole)
    #expect(!HiddenContent(in: cut.bytes).isWhole)
    let sheet = "<sheet name='\(String(repeating: "长", count: 10_000))'/>"
    let book = "<workbook><sheets>\(String(repeating: sheet, count: 1200))</sheets></workbook>"
    var made = Made()
    made.add("xl/workbook.xml", "spreadsheetml.sheet.main+xml", book)
    #expect(!HiddenContent(in: made.bytes).isWhole)
  }

  @Test("a bomb is given up, and a deep nest of tags as well")
  func bomb() {
    let blanks = String(repeating: " ", count: 80 << 20)
    #expect(!HiddenContent(in: Made.document(blanks).bytes).isWhole)
    let nest =
      String(repeating: "<w:tbl>", count: 5000) + String(repeating: "</w:tbl>", count: 5000)
    #expect(!HiddenContent(in: Made.document(nest).bytes).isWhole)
  }
}
