import Diagnostics
import Tables
import Testing

@Suite("Broken CSV")
struct BrokenCSVTests {
  @Test(
    "each fault is reported at its place, and the rest is still read",
    arguments: [
      // An unclosed quote ends with its line.
      (
        "a,b\n1,\"two\n3,4\n", ["t.csv:2:3 B2 error table-syntax"],
        ["1: a | b", "2: 1 | two", "3: 3 | 4"]
      ),
      (
        "a,b\n1,\"two\n3,\"\"\n5,6\n", ["t.csv:2:3 B2 error table-syntax"],
        ["1: a | b", "2: 1 | two", "3: 3", "4: 5 | 6"]
      ),
      // One in front of a row that is whole without it ends with its cell, whatever quotes there are below.
      (
        "a,b,c\n\"1,2,3\n4,\"5\",6\n", ["t.csv:2:1 A2 error table-syntax"],
        ["1: a | b | c", "2: 1 | 2 | 3", "3: 4 | 5 | 6"]
      ),
      (
        "a,b,c\n1,\"2,3\n4,5,6\n", ["t.csv:2:3 B2 error table-syntax"],
        ["1: a | b | c", "2: 1 | 2 | 3", "3: 4 | 5 | 6"]
      ),
      (
        "a,b\n\"x\"y,2\n3,4\n", ["t.csv:2:4 A2 error table-syntax"],
        ["1: a | b", "2: x | 2", "3: 3 | 4"]
      ),
      (
        "a,b\n\"x\" 尾巴 ,2\n", ["t.csv:2:5 A2 error table-syntax"], ["1: a | b", "2: x | 2"]
      ),
      ("甲，乙\n1，2\n", ["t.csv:1:2 error table-syntax"], []),
      (
        "a,b\n1\u{7}2,3\n", ["t.csv:2:2 A2 error invalid-cell"], ["1: a | b", "2: 1\u{7}2 | 3"]
      ),
      (
        "a,b\n\"\"\"x\u{1B}\",3\n", ["t.csv:2:5 A2 error invalid-cell"],
        ["1: a | b", "2: \"x\u{1B} | 3"]
      ),
      (
        "a,b\n柳\u{85}州,3\n", ["t.csv:2:2 A2 error invalid-cell"],
        ["1: a | b", "2: 柳\u{85}州 | 3"]
      ),
      (
        "a,b\n柳\u{FFFD},3\n", ["t.csv:2:2 A2 error invalid-cell"],
        ["1: a | b", "2: 柳\u{FFFD} | 3"]
      ),
    ] as [(String, [String], [String])])
  func faults(text: String, expected: [String], cells: [String]) {
    let (sheet, problems) = read(text)
    #expect(problems == expected)
    #expect(picture(sheet) == cells)
  }

  @Test("text behind quotes that span lines points to the opening quote")
  func opening() throws {
    var report = Report()
    // The quote in row 2 is closed by the one that opens a cell in row 3.
    _ = CSV.read(
      path: "t.csv", bytes: Array("a,b\n1,\"two\n3,\"four\"\n".utf8), report: &report)
    let diagnostic = try #require(report.diagnostics.first)
    #expect("\(diagnostic.place)" == "t.csv:3:4")
    #expect(diagnostic.related.map(\.description) == ["t.csv:2:3"])
  }

  @Test("a cell of 32,767 characters is read, one more is reported")
  func longCell() {
    let longest = String(repeating: "柳", count: 32_767)
    #expect(read("a,b\n\(longest),2\n").problems == [])
    let (sheet, problems) = read("a,b\n1,\(longest)州\n3,4\n")
    #expect(problems == ["t.csv:2:3 B2 error invalid-cell"])
    #expect(picture(sheet) == ["1: a | b", "2: 1", "3: 3 | 4"])
  }

  @Test("256 columns are read, one more is reported once in its row")
  func manyColumns() {
    let row = String(repeating: "1,", count: 255)
    #expect(read(row + "1\n").problems == [])
    let (sheet, problems) = read(row + "1,2,3,4\n")
    #expect(problems == ["t.csv:1:513 IW1 error table-syntax"])
    #expect(sheet?[0].count == 256)
  }

  @Test("of more than a thousand problems a thousand are taken, as one where they are the same")
  func manyProblems() {
    let text = "a,b\n" + String(repeating: "\"x\"y,1\n", count: 3_000)
    var report = Report()
    let sheet = CSV.read(path: "t.csv", bytes: Array(text.utf8), report: &report)
    #expect(list(report) == ["t.csv error table-syntax", "t.csv:2:4 A2 error table-syntax"])
    #expect(report.diagnostics.last?.message.zh.hasSuffix("（A 列 1000 格：A2—A1001）") == true)
    #expect(sheet?.rowCount == 3_001)
  }

  @Test(
    "of more than a thousand problems of many kinds a thousand are listed, and the rest is mentioned"
  )
  func manyKinds() {
    var problems = ProblemList(table: Place(file: "t.csv"))
    for row in 1...3_000 {
      let message = LocalizedText(zh: "第\(row)种", en: "kind \(row)")
      problems.add(
        Diagnostic(.invalidCell, at: Place(file: "t.csv").inCell("A\(row)"), message))
    }
    #expect(problems.report.errorCount == ProblemList.limit + 1)
    #expect(problems.report.diagnostics.contains { $0.code == .tableSyntax })
  }

  @Test("a line of ten million bytes is read without harm")
  func longLine() {
    let (_, problems) = read("a,b\n\"" + String(repeating: "x", count: 10_000_000) + "\n1,2\n")
    #expect(
      problems == ["t.csv:2:1 A2 error table-syntax", "t.csv:2:2 A2 error invalid-cell"])
  }

  @Test("random bytes are read or reported, never a crash")
  func random() {
    var generator = SeededGenerator(seed: 20_260_801)
    let alphabet: [[UInt8]] = [
      [0x2C], [0x22], [0x0A], [0x0D], [0x3B], [0x09], [0x20], [0x61], Array("中".utf8), [0xB1],
      [0xFF],
      [0xE3, 0x80, 0x80], [0xC2], [0xEF, 0xBB, 0xBF], Array("，".utf8), [0x81, 0x30],
    ]
    for _ in 0..<3_000 {
      let length = Int.random(in: 0..<60, using: &generator)
      let bytes = (0..<length).flatMap { _ in alphabet.randomElement(using: &generator) ?? [] }
      var report = Report()
      guard let sheet = CSV.read(path: "t.csv", bytes: bytes, report: &report) else {
        #expect(report.hasErrors)
        continue
      }
      for row in 0..<sheet.rowCount {
        for cell in sheet[row].cells { _ = (cell.text, cell.place) }
      }
      _ = sheet.records(columns: [Column("a", ["中"], isRequired: true)], report: &report)
    }
  }
}

/// Repeatable numbers for tests: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
