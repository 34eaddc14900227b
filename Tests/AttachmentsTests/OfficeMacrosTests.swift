import TestSupport
import Testing
import Zipping

@testable import Attachments

@Suite("Programs in office documents")
struct OfficeMacrosTests {
  private static let old = compoundFile([("WordDocument", [])])
  private static let types = (
    "[Content_Types].xml", "<Types><Override PartName='/word/document.xml'/></Types>"
  )

  private static func zip(_ entries: (String, String)...) -> [UInt8] {
    (try? Zip.bytes(of: entries.map { Zip.Entry(name: $0, content: Array($1.utf8)) })) ?? []
  }

  /// A workbook's list of sheets with one of a kind: 0 a sheet, 1 macros, 2 a chart.
  private static func workbook(_ kind: UInt8) -> [UInt8] {
    compoundFile([
      ("Workbook", [9, 8, 4, 0, 0, 6, 5, 0, 0x85, 0, 8, 0, 0, 0, 0, 0, 0, kind, 0, 0, 10, 0, 0, 0])
    ])
  }

  /// A presentation that holds an object, deflated as PowerPoint keeps it.
  private static func presentation(holding object: [UInt8]) -> [UInt8] {
    let content = [0, 0, 0, 0] + zlibStored(object)
    let length = [UInt8(content.count & 0xFF), UInt8(content.count >> 8), 0, 0]
    return compoundFile([
      (
        "PowerPoint Document",
        [0x0F, 0, 0xE8, 3] + [8, 0, 0, 0] + [0x10, 0, 0x11, 0x10] + length + content
      )
    ])
  }

  @Test(
    "documents with macros or controls are refused, whatever they are called",
    arguments: [
      ("a.docx", zip(types, ("word/vbaProject.bin", "x"))),
      (
        "a.docx",
        zip(
          (
            "[Content_Types].xml",
            "<Override PartName='/x.bin' ContentType='application/vnd.ms-office.vbaProject'/>"
          ), ("x.bin", "x"))
      ),
      (
        "a.xlsx",
        zip(("[Content_Types].xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"))
      ),
      ("a.xlsx", zip(types, ("xl/macrosheets/sheet1.xml", "x"))),
      ("a.pptx", zip(types, ("ppt/activeX/activeX1.xml", "x"))),
      ("a.odt", zip(("Basic/Standard/Module1.xml", "x"))),
      ("a.wps", zip(types, ("VBAProject.bin", ""))),
      ("a.doc", compoundFile([("_VBA_PROJECT", [])])),
      ("a.xls", compoundFile([("_VBA_PROJECT_CUR", [])])),
      ("a.doc", old + Array("_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0".utf8)),
      ("a.xls", workbook(1)), ("a.et", workbook(1)), ("a.xls", workbook(6)),
      ("a.xls", compoundFile([("Book", [9, 4, 6, 0, 0, 4, 0x40, 0, 0, 0])])),
      ("a.ppt", presentation(holding: compoundFile([("_VBA_PROJECT", [])]))),
      ("a.ppt", presentation(holding: workbook(1))),
      (
        "a.ppt",
        compoundFile([
          (
            "PowerPoint Document",
            [
              0x0F, 0, 0xFF, 3, 20, 0, 0, 0, 2, 0, 0, 4, 12, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0, 0, 2, 0,
              0, 0,
            ]
          )
        ])
      ),
    ])
  func macros(name: String, bytes: [UInt8]) {
    #expect(OfficeMacros.areIn(bytes, AttachmentContent(bytes)) == true, "\(name)")
  }

  @Test(
    "old documents without programs are published",
    arguments: [
      ("a.xls", workbook(0)), ("a.xls", workbook(2)), ("a.ppt", presentation(holding: old)),
      ("a.ppt", presentation(holding: workbook(0))), ("a.doc", old),
      (
        "a.ppt",
        compoundFile([
          ("PowerPoint Document", [2, 0, 0, 4, 12, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0])
        ])
      ),
    ])
  func harmless(name: String, bytes: [UInt8]) {
    #expect(OfficeMacros.areIn(bytes, AttachmentContent(bytes)) == false, "\(name)")
  }

  @Test("an old document that is cut off, or runs in circles, is none")
  func broken() {
    var circle = Self.old
    for sector in 0..<10 { circle[512 + 4 * sector] = 1 }
    for bytes in [Array(Self.old.prefix(600)), Array(Self.old.prefix(8)), circle] {
      #expect(OfficeMacros.areIn(bytes, .oldOffice) != true)
    }
    #expect(OfficeMacros.areIn(Array(Self.old.prefix(8)), .oldOffice) == nil)
  }
}

/// The bytes as a stream of zlib's that is not pressed together.
func zlibStored(_ bytes: [UInt8]) -> [UInt8] {
  let (low, high) = (UInt8(bytes.count & 0xFF), UInt8(bytes.count >> 8))
  return [0x78, 1, 1, low, high, ~low, ~high] + bytes + [0, 0, 0, 0]
}
