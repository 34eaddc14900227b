import Diagnostics
import Tables
import Testing

@Suite("Reading CSV")
struct CSVTests {
  @Test(
    "rows and cells are what RFC 4180 and offices mean",
    arguments: [
      ("a,b\n1,2\n", ["1: a | b", "2: 1 | 2"]),
      ("a,b\r\n1,2\r\n", ["1: a | b", "2: 1 | 2"]),
      ("a,b\r1,2\r", ["1: a | b", "2: 1 | 2"]),
      ("a,b\n1,2", ["1: a | b", "2: 1 | 2"]),
      ("a,b\n\"1,5\",\"he said \"\"yes\"\"\"\n", ["1: a | b", "2: 1,5 | he said \"yes\""]),
      ("a,b\n\"one\ntwo\",2\n3,4\n", ["1: a | b", "2: one\ntwo | 2", "3: 3 | 4"]),
      ("a,b\n\"\",\"\"\"\"\n", ["1: a | b", "2:  | \""]),
      ("a,b\n 1 ,\u{3000}\u{A0}二 三\u{3000}\n", ["1: a | b", "2: 1 | 二 三"]),
      ("a,b\n \"1\" , \"2\" \n", ["1: a | b", "2: 1 | 2"]),
      ("a,b\n5\" pipe,2\n", ["1: a | b", "2: 5\" pipe | 2"]),
      ("a;b\n1,5;2\n", ["1: a | b", "2: 1,5 | 2"]),
      ("a\tb\n1,5\t2\n", ["1: a | b", "2: 1,5 | 2"]),
      ("sep=;\na;b\n1;2\n", ["1: a | b", "2: 1 | 2"]),
      ("\"a;x\",b\n1,2\n", ["1: a;x | b", "2: 1 | 2"]),
      ("\n\na,b\n\n,,\n\u{3000},\u{A0}\n1,2\n", ["3: a | b", "7: 1 | 2"]),
      ("a,b,,\n1,2,,\n", ["1: a | b", "2: 1 | 2"]),
      ("a,b\n,2\n", ["1: a | b", "2:  | 2"]),
      ("a\n1\n", ["1: a", "2: 1"]),
      ("\u{FEFF}a,b\n1,2\n", ["1: a | b", "2: 1 | 2"]),
      ("编号,名称\n甲,“乙，丙”\n", ["1: 编号 | 名称", "2: 甲 | “乙，丙”"]),
    ])
  func cells(text: String, expected: [String]) {
    let (sheet, problems) = read(text)
    #expect(picture(sheet) == expected)
    #expect(problems == [])
  }

  @Test("every cell knows its address, its line and its column in the file")
  func places() throws {
    let text = "id,名称\n\"x\ny\", \"引\"\"号\"\"文\" \n甲,\n"
    let sheet = try #require(read(text).sheet)
    let places = (0..<sheet.rowCount).map { row in
      (0..<2).map { "\(sheet[row][$0].place) \(sheet[row][$0].address)" }
    }
    #expect(
      places == [
        ["t.csv:1:1 A1", "t.csv:1:4 B1"], ["t.csv:2:2 A2", "t.csv:3:6 B2"],
        ["t.csv:4:1 A3", "t.csv:4:3 B3"],
      ])
    // 号 stands behind a quote that the file writes twice.
    #expect("\(sheet[1][1].place(at: 4..<7))" == "t.csv:3:9")
    #expect("\(sheet[2][7].place) \(sheet[2][7].address)" == "t.csv:4:3 H3")
    #expect("\(sheet[1].place)" == "t.csv:2:2")
  }

  @Test("the excerpt of a cell's place marks the cell's text")
  func excerpt() throws {
    let sheet = try #require(read("id,名称\n甲, 乙丙 \n").sheet)
    let excerpt = try #require(sheet[1][1].place.excerpt)
    #expect(excerpt.text == "甲, 乙丙 ")
    #expect((excerpt.start, excerpt.length) == (3, 2))
  }

  @Test("columns beyond Z are named as spreadsheets name them")
  func letters() {
    let names = [0, 25, 26, 27, 51, 52, 255, 701, 702].map(columnLetters)
    #expect(names == ["A", "Z", "AA", "AB", "AZ", "BA", "IV", "ZZ", "AAA"])
  }

  @Test("a large table is read whole")
  func large() throws {
    let rows = (1...20_000).map { "id-\($0),第\($0)行,\"带,逗号\"" }
    let sheet = try #require(read("a,b,c\n" + rows.joined(separator: "\n")).sheet)
    #expect(sheet.rowCount == 20_001)
    #expect(sheet[20_000].cells.map(\.text) == ["id-20000", "第20000行", "带,逗号"])
    #expect("\(sheet[20_000][1].place)" == "t.csv:20001:10")
  }
}

@Suite("Text encodings")
struct EncodingTests {
  // 编号,名称\n柳州,螺蛳粉 as Excel in Chinese saves it.
  static let gb18030: [UInt8] = [
    0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xC3, 0xFB, 0xB3, 0xC6, 0x0D, 0x0A, 0xC1, 0xF8, 0xD6, 0xDD, 0x2C,
    0xC2, 0xDD, 0xCB, 0xBF, 0xB7, 0xDB, 0x0D, 0x0A,
  ]

  @Test("GB18030 is recognised and read, and the sheet says so")
  func chinese() {
    let (sheet, problems) = read(Self.gb18030)
    #expect(picture(sheet) == ["1: 编号 | 名称", "2: 柳州 | 螺丝粉"])
    #expect(problems == [])
    #expect(sheet?.encoding == .gb18030)
    #expect(read("a,b\n").sheet?.encoding == .utf8)
  }

  @Test("characters of four bytes are read: 㐀 and 𠀀")
  func fourBytes() {
    let bytes: [UInt8] = [0xB1, 0xE0, 0x2C, 0x81, 0x39, 0xEE, 0x39, 0x95, 0x32, 0x82, 0x36]
    #expect(picture(read(bytes).sheet) == ["1: 编 | 㐀𠀀"])
  }

  @Test("places count characters also where the file has GB18030")
  func place() {
    let sheet = read(Self.gb18030).sheet
    #expect(sheet.map { "\($0[1][1].place)" } == "t.csv:2:4")
  }

  @Test(
    "bytes that are no text are reported where they stand",
    arguments: [
      ([], ["t.csv error empty-file"]),
      ([0x20, 0x0A, 0x2C, 0x0A], ["t.csv error empty-file"]),
      ([0xEF, 0xBB, 0xBF], ["t.csv error empty-file"]),
      ([0xFF, 0xFE, 0x61, 0x00], ["t.csv error invalid-encoding"]),
      ([0xFE, 0xFF, 0x00, 0x61], ["t.csv error invalid-encoding"]),
      ([0x61, 0x2C, 0x62, 0x0A, 0x31, 0x00], ["t.csv:2:2 error binary-file"]),
      ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], ["t.csv error binary-file"]),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], ["t.csv error binary-file"]),
      // A file of UTF-8 that was cut in the middle of a character: 中文字符
      (
        Array("a,中文字符".utf8).dropLast(), ["t.csv:1:6 error invalid-encoding"]
      ),
      // Neither: 0xFF is in no character of GB18030, 柳 stands before it.
      ([0x61, 0x0A, 0xC1, 0xF8, 0xFF], ["t.csv:2:2 error invalid-encoding"]),
    ] as [([UInt8], [String])])
  func broken(bytes: [UInt8], expected: [String]) {
    let (sheet, problems) = read(bytes)
    #expect(problems == expected)
    #expect(sheet == nil || expected == ["t.csv error empty-file"])
  }
}
