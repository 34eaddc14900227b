import Achievements
import Diagnostics
import Machine
import Tables
import Testing

@testable import Content

/// What `site.yml` says of the register, and where its tables may stand.
@Suite("Settings and tables of the register")
struct RegisterSettingTests {
  private static let source = "id,title,publisher,date,kind\nreport,报告,学校,,报告\n"

  private func site(_ settings: String, rows: String = "") -> SmallSite {
    SmallSite([
      "site.yml": "title: 某大学\nachievements:\n" + settings,
      "data/sources.csv": Self.source,
      "data/achievements.csv": "id,name,level,kind,source,locator\n" + rows,
    ])
  }

  @Test("words take ids and English names from the usual lists; the order is the site's")
  func lists() throws {
    let site = site(
      """
        levels: [school, 自治区级, {id: county, name: 县级, en: County}]
        kinds: [{name: 大奖, id: award}, 非遗传承]
        name_kinds: [企业]

      """,
      rows: "a,甲,省级,大奖,report,一\nb,乙,county,奖项,report,一\nc,丙,国家级,奖项,report,一\n")
    let categories = try #require(site.site).configuration.register
    #expect(categories.levels.map(\.id) == ["school", "provincial", "county"])
    #expect(categories.levels.map(\.name.original) == ["校级", "自治区级", "县级"])
    #expect(categories.levels.map { $0.name.text(in: "en") } == ["School", "Provincial", "County"])
    #expect(categories.kinds.map(\.id) == ["award", "fei-yi-chuan-cheng"])
    #expect(categories.nameKinds.map(\.id) == ["qi-ye"])
    #expect(site.site?.register.achievements.map(\.level.id) == ["provincial", "county"])
    #expect(site.faults == ["invalid-cell Content/data/achievements.csv:4:5"])
  }

  @Test(
    "a list that cannot be followed is reported at its place",
    arguments: [
      ("  levels: 国家级\n", ["wrong-type Content/site.yml:3:11"]),
      ("  kinds: [奖项, award]\n", ["invalid-value Content/site.yml:3:15"]),
      ("  kinds: [{name: 奖项, id: Award X}]\n", ["invalid-name Content/site.yml:3:26"]),
      ("  kinds: [{id: award}]\n", ["missing-key Content/site.yml:3:3"]),
      ("  kind: [奖项]\n", ["unknown-key Content/site.yml:3:3"]),
      ("  kinds: []\n", []),
    ])
  func faults(settings: String, expected: [String]) { #expect(site(settings).faults == expected) }

  @Test("both tables may be sheets, and the public archive has of them what is read")
  func sheets() throws {
    let head = ["编号", "名称", "级别", "类型", "来源", "位置", "内部备注"]
    let achievements = ExportTable(
      name: "2021成果", columns: head.map { .init($0) },
      rows: [["prize", "优秀教材", "国家级", "奖项", "report", "一", "勿外传"].map { .text($0) }])
    let names = ExportTable(
      name: "名称表", columns: ["id", "name", "kind"].map { .init($0) },
      rows: [["works", "甲厂", "企业"].map { .text($0) }])
    var sheets = [achievements, names]
    for name in ["2021成果", "成果"] {
      sheets[0] = ExportTable(name: name, columns: achievements.columns, rows: achievements.rows)
      let tree = FileTree(
        name: "Content",
        files: [
          "site.yml": Array("title: 某大学\n".utf8), "data/sources.csv": Array(Self.source.utf8),
          "data/表.xlsx": try WorkbookWriter.bytes(of: sheets),
        ])
      var report = Report()
      let site = try #require(Site.load(tree, options: Site.Options(), report: &report))
      let codes = Set(report.diagnostics.map(\.code.rawValue))
      guard name == "成果" else {
        #expect(codes == ["unknown-sheet"])
        continue
      }
      #expect(codes == ["unknown-column"])
      #expect(site.register.achievements.map(\.id) == ["prize"])
      #expect(site.register.names.map(\.id) == ["works"])
      let file = try #require(tree["data/表.xlsx"])
      let copy = try PublicTables(of: site).copy(of: file, report: &report)
      let read = Workbook.read(path: "表.xlsx", bytes: copy ?? [], report: &report)
      let texts = read.map { sheet in
        (0..<sheet.rowCount).map { sheet[$0].cells.map(\.text).joined(separator: ",") }
      }
      #expect(
        texts == [
          ["编号,名称,级别,类型,来源,位置", "prize,优秀教材,国家级,奖项,report,一"],
          ["id,name,kind", "works,甲厂,企业"],
        ])
    }
  }
}
