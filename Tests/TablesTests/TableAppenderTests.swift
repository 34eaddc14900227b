import Diagnostics
import Tables
import Testing

@Suite("Rows at the end of a table")
struct TableAppenderTests {
  private let columns = [Column("id", ["编号"], isRequired: true), Column("name", ["名称"])]

  @Test(
    "a CSV file keeps its bytes, its order of columns, its separator and its line endings",
    arguments: [
      ("id,name\na,甲\n", "id,name\na,甲\nb,\"乙,丙\"\n"),
      ("id,name\na,甲", "id,name\na,甲\nb,\"乙,丙\"\n"),
      ("名称;编号\r\n甲;a\r\n", "名称;编号\r\n甲;a\r\n乙,丙;b\r\n"),
      ("\u{FEFF}id,x,name\n", "\u{FEFF}id,x,name\nb,,\"乙,丙\"\n"),
    ])
  func csv(before: String, after: String) throws {
    let bytes = try TableAppender.csv(
      Array(before.utf8), path: "a.csv", columns: columns, rows: [["id": "b", "name": "乙,丙"]])
    #expect(String(decoding: bytes, as: UTF8.self) == after)
  }

  @Test("a file in GB18030 stays in GB18030")
  func gb18030() throws {
    let before: [UInt8] = Array("id,name\na,".utf8) + [0xD6, 0xD0, 0xCE, 0xC4, 0x0A]
    let bytes = try TableAppender.csv(
      before, path: "a.csv", columns: columns, rows: [["id": "b", "name": "中文"]])
    #expect(bytes == before + Array("b,".utf8) + [0xD6, 0xD0, 0xCE, 0xC4, 0x0A])
  }

  @Test("a text without a column, and a file without headings, are refused")
  func refusals() {
    #expect(throws: TableAppender.Failure.noColumn("name")) {
      try TableAppender.csv(
        Array("id\na\n".utf8), path: "a.csv", columns: columns, rows: [["id": "b", "name": "乙"]])
    }
    #expect(throws: TableAppender.Failure.unreadable) {
      try TableAppender.csv(
        Array("x,y\n".utf8), path: "a.csv", columns: columns, rows: [["id": "b"]])
    }
  }
}
