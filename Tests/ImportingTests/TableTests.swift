import Testing

@testable import Importing

@Suite("Tables that nobody marked as such") struct TableTests {
  @Test(
    "a first row of words is taken for headings, one of figures or with gaps is not",
    arguments: [
      ([["年份", "人数"], ["2021", "36"]], TableHead.guessed),
      ([["指标", "2020年", "2021年"], ["学生", "1", "2"]], .guessed),
      ([["", "计划", "完成"], ["甲", "1", "2"]], .guessed),
      ([["2021", "180"], ["2022", "190"]], .none), ([["180", "5600"], ["190", "5700"]], .none),
      ([["电话", "0772-3156"], ["邮编", "545006"]], .none), ([["甲", ""], ["乙", "丙"]], .none),
      ([["只有一行", "也一样"]], .none), ([["一列"], ["一列"]], .none),
      ([["长句子。", "说明"], ["甲", "乙"]], .none), ([["合计", "约3.5万人"], ["甲", "乙"]], .none),
    ] as [([[String]], TableHead)])
  func heads(rows: [[String]], expected: TableHead) {
    #expect(TableHead.guess(rows) == expected)
  }

  private func block(_ text: String) -> PandocBlock {
    let lines = text.replacing("\t", with: String(PreparedDocument.tabMark)).split(separator: "\n")
    return .paragraph(
      Array(lines.map { [PandocInline.text(String($0))] }.joined(separator: [.lineBreak])))
  }

  @Test(
    "lines with as many columns are a table, whether one tab leads to a column or several",
    arguments: [
      (["年份\t人次", "2021\t5600"], [["年份", "人次"], ["2021", "5600"]]),
      (["年份\t\t人次", "2021\t5600"], [["年份", "人次"], ["2021", "5600"]]),
      (["年份\t\t人次", "2021\t\t5600"], [["年份", "人次"], ["2021", "5600"]]),
      (["\t甲\t乙", "丙\t1\t2"], [["", "甲", "乙"], ["丙", "1", "2"]]),
      (["\t甲\t乙", "\t丙\t丁"], [["甲", "乙"], ["丙", "丁"]]),
      (["甲\t乙\n丙\t丁"], [["甲", "乙"], ["丙", "丁"]]),
      (["甲\t乙\t丙", "1\t2\t3", "合计\t6"], [["甲", "乙", "丙"], ["1", "2", "3"]]),
      (["甲\t乙"], []), (["1.\t项", "2.\t项"], []), (["（一）\t项", "（二）\t项"], []),
      (["\t缩进", "\t缩进"], []), (["甲\t乙", "没有"], []), (["甲\t", "乙\t"], []),
    ] as [([String], [[String]])])
  func columns(lines: [String], rows: [[String]]) {
    let columns = ColumnsByTabs(lines.map(block)[...])
    #expect(columns.rows == rows)
    #expect(columns.isTable == !rows.isEmpty)
  }

  @Test("signs of symbol fonts are what they look like, or nothing")
  func symbols() {
    let known = [
      (0xF0FC, "Wingdings"), (0x6C, "Wingdings"), (0x52, "Wingdings 2"), (0x61, "Symbol"),
    ]
    #expect(known.map { SymbolFont.character(UInt32($0.0), in: $0.1) } == ["✓", "●", "☑", "α"])
    #expect(SymbolFont.character(0xF0FF, in: "Symbol") == nil)
    #expect(SymbolFont.character(0x41, in: "Webdings") == nil)
    #expect(SymbolFont.character(.max, in: "Wingdings") == nil)
  }
}
