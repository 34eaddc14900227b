import Diagnostics
import Tables
import TestSupport
import Testing

/// The table of terms in the forms that offices keep it in.
@Suite struct TermsTableTests {
  private static let page = ["one": ProofreadSite.page("推广产教融和，双高院校与柳职。")]
  private static let rows = [
    ["产教融和", "产教融合", "错误", "四个字不能拆开"], ["双高院校", "“双高计划”建设单位", "警告", ""],
    ["柳职", "柳职院；柳州职院", "", ""], ["", "产教融合", "", ""],
  ]

  private static func csv(_ headings: String) -> [UInt8] {
    Array(([headings] + rows.map { $0.joined(separator: ",") }).joined(separator: "\n").utf8)
  }

  private static func workbook(_ sheet: String, _ headings: [String]) throws -> [UInt8] {
    let table = ExportTable(
      name: sheet, columns: headings.map { ExportTable.Column($0) },
      rows: rows.map { $0.map { .text($0) } })
    return try WorkbookWriter.bytes(of: [table])
  }

  @Test("CSV and sheets, with English and Chinese headings, give the same findings and corrections")
  func forms() throws {
    let expected = ProofreadSite(
      pages: Self.page, data: ["terms.csv": Self.csv("wrong,right,level,note")])
    #expect(expected.findings == ["term ‹产教融和›", "term ‹双高院校›", "term ‹柳职›"])
    #expect(expected.report.errorCount == 1)
    #expect(expected.corrected() == ProofreadSite.page("推广产教融合，双高院校与柳职。"))
    let forms: [String: [UInt8]] = [
      "terms.csv": Self.csv("错误写法,正确写法,级别,说明"),
      "指标.xlsx": try Self.workbook("用词", ["错", "对", "级别", "备注"]),
      "terms.xlsx": try Self.workbook("terms", ["wrong", "right", "level", "note"]),
      "规范.xlsx": try Self.workbook("术语表", ["不写", "应写", "程度", "说明"]),
    ]
    for (name, bytes) in forms.sorted(by: { $0.key < $1.key }) {
      let site = ProofreadSite(pages: Self.page, data: [name: bytes])
      #expect(site.loading.diagnostics.map(describe) == [], "\(name)")
      #expect(site.findings == expected.findings, "\(name)")
      #expect(wording(site.report) == wording(expected.report))
      #expect(site.corrected() == expected.corrected(), "\(name)")
    }
  }

  @Test("a mistake in a sheet is reported at its cell, and a second table at its place")
  func mistakes() throws {
    let sheet = try WorkbookWriter.bytes(of: [
      ExportTable(
        name: "用词", columns: [.init("错"), .init("对"), .init("级别")],
        rows: [[.text("甲"), .text("乙"), .text("很严重")], [.text("丙"), .empty, .empty]])
    ])
    let site = ProofreadSite(pages: Self.page, data: ["词.xlsx": sheet])
    #expect(
      site.loading.diagnostics.map(describe) == [
        "Content/data/词.xlsx!用词!C2 error invalid-cell",
        "Content/data/词.xlsx!用词!B3 error missing-cell",
      ])
    let twice = ProofreadSite(
      pages: Self.page, data: ["terms.csv": Self.csv("wrong,right,level,note"), "词.xlsx": sheet])
    #expect(
      twice.loading.diagnostics.map(describe) == ["Content/data/词.xlsx!用词 error duplicate-table"])
    let bare = ProofreadSite(pages: Self.page, data: ["terms.csv": Array("错误的,说明\n甲,乙\n".utf8)])
    #expect(
      bare.loading.diagnostics.map(\.code.rawValue).sorted() == [
        "missing-column", "unknown-column",
      ])
  }

  @Test(
    "right forms go before wrong ones, wrong ones may hold right ones, Latin ones are whole words",
    arguments: [
      ("柳职院", ["柳职,柳州职院,error,", ",柳职院,,"], []),
      ("双高计划院校", ["双高计划院校,“双高计划”建设单位,error,", ",双高计划,,"], ["term ‹双高计划院校›"]),
      ("甲乙丙丁", ["丙丁戊,庚,error,", "丙丁,己,error,", ",乙丙,,"], []),
      ("用ABB，不用ABBA和FABB、ABB2", ["ABB,艾波比,error,"], ["term ‹ABB›"]),
      ("产教融合了，产教融和", ["产教融和,产教融合,error,"], ["term ‹产教融和›"]),
    ] as [(String, [String], [String])])
  func precedence(body: String, terms: [String], expected: [String]) {
    #expect(ProofreadSite(body, lint: ["inner-space: off"], terms: terms).findings == expected)
  }
}
