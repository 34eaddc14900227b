import Testing
import WordFiles
import Zipping

/// Files that are no Word files, or bad ones.
@Suite struct HostileFileTests {
  private func problem(_ bytes: [UInt8]) throws -> String? {
    let site = try WordSite()
    do throws(WordProblem) {
      _ = try site.fill(bytes)
      return nil
    } catch {
      return error.message.zh
    }
  }

  private func docx(document: String) throws -> [UInt8] {
    try Zip.bytes(of: [
      Zip.Entry(name: "[Content_Types].xml", content: Array("<Types/>".utf8)),
      Zip.Entry(name: "word/document.xml", content: Array(document.utf8)),
    ])
  }

  @Test("what is no docx is refused with what it is instead")
  func otherFormats() throws {
    #expect(try problem([]) == "文件是空的，0 字节")
    #expect(try problem(Array("%PDF-1.7".utf8)) == "这不是 docx，而是PDF 文件")
    #expect(try problem(Array("{\\rtf1".utf8)) == "这不是 docx，而是RTF 文件")
    #expect(try problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1])?.contains(".doc") == true)
    #expect(try problem(Array("PK\u{3}\u{4}".utf8)) == "这不是 docx，或者文件不完整")
    let workbook = try Zip.bytes(of: [Zip.Entry(name: "xl/workbook.xml", content: [])])
    #expect(try problem(workbook) == "这不是 docx，而是Excel 工作簿")
    #expect(
      try problem(Zip.bytes(of: [Zip.Entry(name: "a", content: [])]))
        == "里面没有 [Content_Types].xml，不是 Word 文档")
  }

  @Test("entities, depth, broken and foreign XML are refused and cost nothing")
  func hostileXML() throws {
    let space = WordBytes.space
    let entity = "<!DOCTYPE a [<!ENTITY b \"bb\">]><w:document xmlns:w=\"\(space)\"/>"
    #expect(try problem(docx(document: entity))?.contains("DOCTYPE") == true)
    let deep = String(repeating: "<w:a>", count: 10_000)
    #expect(
      try problem(docx(document: "<w:document xmlns:w=\"\(space)\">\(deep)"))?.contains("套得太深")
        == true)
    #expect(try problem(docx(document: "<w:document"))?.contains("坏的") == true)
    #expect(try problem(docx(document: "<html/>"))?.contains("写法少见") == true)
    let chinese = "<?xml version=\"1.0\" encoding=\"GBK\"?><w:document xmlns:w=\"\(space)\"/>"
    #expect(try problem(docx(document: chinese))?.contains("写法少见") == true)
  }

  @Test("names that lead elsewhere, two parts of one name and bombs are refused")
  func hostileArchives() throws {
    func archive(_ names: String...) throws -> [UInt8] {
      try Zip.bytes(of: names.map { Zip.Entry(name: $0, content: []) })
    }
    #expect(try problem(archive("../a.xml"))?.contains("可疑") == true)
    #expect(try problem(archive("word/a.xml", "word/A.xml"))?.contains("坏的") == true)
    let bomb = try Zip.bytes(of: [
      Zip.Entry(name: "[Content_Types].xml", content: []),
      Zip.Entry(name: "word/document.xml", content: [UInt8](repeating: 0x20, count: 80 << 20)),
    ])
    #expect(bomb.count < 1 << 20)
    #expect(try problem(bomb)?.contains("压缩炸弹") == true)
  }

  @Test("a file that is cut off or changed anywhere is refused or filled, and nothing traps")
  func mutations() throws {
    let site = try WordSite()
    let docx = try WordBytes.docx(WordBytes.paragraph("{{partners}}"))
    for length in stride(from: 0, to: docx.count, by: 13) {
      _ = try? site.fill(Array(docx[..<length]))
    }
    for position in stride(from: 0, to: docx.count, by: 3) {
      var changed = docx
      changed[position] ^= 0x5A
      _ = try? site.fill(changed)
    }
  }
}
