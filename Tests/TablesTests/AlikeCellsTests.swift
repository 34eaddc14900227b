import Diagnostics
import Tables
import Testing

@Suite("Problems that many cells share")
struct AlikeCellsTests {
  private func found(_ cells: [(file: String, cell: String, message: String)]) -> [String] {
    var report = Report()
    for (file, cell, message) in cells {
      report.add(
        Diagnostic(
          .strayMark, .warning, at: Place(file: file).inCell(cell),
          LocalizedText(zh: message, en: message)))
    }
    return report.withAlikeCellsGrouped.diagnostics.map {
      "\($0.place.file) \($0.place.cell ?? "") \($0.message.zh) \($0.otherCells)"
    }
  }

  @Test(
    "what is the very same in four cells of a column or more is said once, at the first, and names all of them"
  )
  func many() {
    #expect(
      found((2...6).map { ("a.csv", "G\($0)", "见{kc}") } + [("a.csv", "G9", "见{kc}")]) == [
        #"a.csv G2 见{kc}（G 列 6 格：G2—G6、G9） ["G3", "G4", "G5", "G6", "G9"]"#
      ])
  }

  @Test("fewer, and those of other words, columns and files, stay as they are")
  func few() {
    let cells = [
      ("a.csv", "G2", "甲"), ("a.csv", "G3", "甲"), ("a.csv", "G4", "甲"), ("a.csv", "G5", "乙"),
      ("a.csv", "H6", "甲"), ("b.csv", "G7", "甲"),
    ]
    #expect(found(cells) == cells.map { "\($0.0) \($0.1) \($0.2) []" })
  }

  @Test("a report that is grouped already stays as it is")
  func twice() {
    var report = Report()
    for row in 2...9 {
      report.add(
        Diagnostic(
          .strayMark, .warning, at: Place(file: "a.csv").inCell("A\(row)"),
          LocalizedText(zh: "甲", en: "a")))
    }
    let once = report.withAlikeCellsGrouped
    #expect(once.count == 1)
    #expect(once.withAlikeCellsGrouped.diagnostics == once.diagnostics)
  }
}
