import Diagnostics
import Machine
import Testing

@testable import Content

/// What cannot be read is reported where it is, and not once more by all who need it.
@Suite("Tables and rows that were left out")
struct LeftOutTablesTests {
  private static let sound = [
    "site.yml": "title: 某学院\n",
    "data/sources.csv": "id,title,publisher,date,kind\nreport,报告,学校,2022,报告\n",
    "data/indicators.csv":
      "id,name,level,unit,formula\na,甲,school,项,\nb,乙,school,项,\nsum,和,school,项,a + b\n",
    "data/observations.csv":
      "indicator,period,value,source,locator\na,2021,5,report,一\nb,2021,7,report,二\n",
    "cases/x/index.md":
      "---\ntitle: 例\nsummary: 摘\nstatus: published\n---\n\n甲{{a}}，乙{{b}}，和{{sum}}，去年{{b@2020}}。\n",
  ]

  /// The problems of a site with other bytes in the place of some of its files.
  private static func problems(_ changes: [String: [UInt8]]) -> [String] {
    let files = sound.mapValues { Array($0.utf8) }.merging(changes) { $1 }
    var report = Report()
    _ = Site.load(
      FileTree(name: "Content", files: files), options: Site.Options(), report: &report)
    return report.diagnostics.map { "\($0.place) \($0.code.rawValue): \($0.message.zh)" }
  }

  private static func changed(_ file: String, _ from: String, _ to: String) -> [String] {
    let path = "data/\(file).csv"
    return problems([path: Array((sound[path] ?? "").replacing(from, with: to).utf8)])
  }

  private static let missing2020 =
    "Content/cases/x/index.md:7:26 invalid-figure: “b”没有 2020 的数"

  @Test("a sound site has but the one fault that is in its text")
  func soundSite() {
    #expect(Self.problems([:]) == [Self.missing2020])
  }

  @Test("a table in an encoding that cannot be read is one error")
  func unreadable() {
    let utf16 = Array("\u{FEFF}".utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let words = (Self.sound["data/observations.csv"] ?? "").utf16
      .flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    for table in ["observations", "indicators", "sources"] {
      let found = Self.problems(["data/\(table).csv": utf16 + words])
      #expect(found.filter { $0 != Self.missing2020 }.count == 1, "\(found)")
      #expect(found.contains { $0.contains("invalid-encoding") })
    }
  }

  @Test(
    "a row that is left out is one error, and formulas and texts that need its figure say nothing")
  func row() {
    #expect(
      Self.changed("observations", "b,2021,7", "b,2021,许多") == [
        Self.missing2020, "Content/data/observations.csv:3:8 invalid-cell: 应为数字，得到“许多”",
      ])
  }

  @Test("a file of evidence that is not there is told, be its row sound or not")
  func evidence() {
    let rows = "id,of,title,file\ne1,zz,证书,一.pdf\ne2,a,证书,二.pdf\ne3,a,,三.pdf\n"
    #expect(
      Self.problems(["data/evidence.csv": Array(rows.utf8)]).filter { $0.contains("evidence") } == [
        "Content/data/evidence.csv:2:4 unknown-subject: 没有“zz”这个指标、任务、成果、对象或案例",
        "Content/data/evidence.csv:2:10 missing-evidence: Content/evidence/ 里没有“一.pdf”",
        "Content/data/evidence.csv:3:9 missing-evidence: Content/evidence/ 里没有“二.pdf”",
        "Content/data/evidence.csv:4:6 missing-cell: “标题”没有填",
        "Content/data/evidence.csv:4:7 missing-evidence: Content/evidence/ 里没有“三.pdf”",
      ])
  }

  @Test("a figure that many notes name wrongly is told once, with all the cells")
  func notes() {
    let rows = (2010...2015).map { "a,\($0),5,report,一,见{{c}}" }.joined(separator: "\n")
    let table =
      "indicator,period,value,source,locator,note\n\(rows)\na,2020,5,report,一,\nb,2020,7,report,二,\n"
    #expect(
      Self.problems(["data/observations.csv": Array(table.utf8)]) == [
        "Content/data/observations.csv:2:19 unknown-indicator: 没有指标“c”（F 列 6 格：F2—F7）"
      ])
  }

  @Test("a figure of another period than that of the row that was left out is still missed")
  func otherPeriod() {
    #expect(Self.changed("observations", "b,2021,7", "b,2019,许多").contains(Self.missing2020))
    #expect(!Self.changed("observations", "b,2021,7", "b,近三年,7").contains(Self.missing2020))
  }

  @Test(
    "a table that is not there is one error that names it, where texts or other tables speak of it",
    arguments: [
      (["indicators"], "data/indicators.csv missing-file: 没有“指标”表"),
      (["observations"], "data/observations.csv missing-file: 没有“数据”表"),
      (["sources"], "data/sources.csv missing-file: 没有“来源”表"),
      (
        ["indicators", "observations", "sources"],
        "data/indicators.csv missing-file: 没有“指标”、“数据”、“来源”表"
      ),
    ])
  func absent(tables: [String], expected: String) {
    let files = Self.sound.filter { file in !tables.contains { file.key == "data/\($0).csv" } }
    var report = Report()
    _ = Site.load(
      FileTree(name: "Content", files: files.mapValues { Array($0.utf8) }),
      options: Site.Options(), report: &report)
    let found = report.diagnostics.map { "\($0.place) \($0.code.rawValue): \($0.message.zh)" }
      .filter { $0 != Self.missing2020 }
    #expect(found == ["Content/\(expected)，正文或别的表却用到了里面的内容"])
  }

  @Test("a table of entities that is not there is one error, however many are named, and where")
  func withoutEntities() {
    let rows = ["甲县", "乙县", "甲县", "丙县"].enumerated().map { "a,20\(10 + $0),5,report,一,\($1)\n" }
      .joined()
    let found = SmallSite([
      "site.yml": "title: 某市\nviews: [{name: parts, title: 各县, entity: [丁县]}]\n",
      "data/sources.csv": Self.sound["data/sources.csv"] ?? "",
      "data/indicators.csv": "id,name,level,unit\na,甲,school,项\n",
      "data/tasks.csv": "level,number,title,entity\nschool,1,任务,乙县\n",
      "data/observations.csv": "indicator,period,value,source,locator,entity\n" + rows,
      "cases/x/index.md": SmallSite.text(body: "甲县{{a/甲县}}，戊县{{a@2010/戊县}}。"),
    ])
    #expect(found.faults == ["missing-file Content/data/entities.csv"])
    #expect(
      found.report.diagnostics.first?.message.zh
        == "没有“对象”表，正文或别的表却用到了里面的内容（写到了 5 个对象：乙县、甲县、丙县、戊县、丁县）")
  }

  @Test("views without the tables that they show are one error")
  func viewsWithoutTables() {
    let found = SmallSite([
      "site.yml":
        "title: 某校\nviews: [{name: funds, title: 经费, take: [{tag: 经费}], figures: [a, b]}]\n",
      "cases/x/index.md": SmallSite.text(),
    ])
    #expect(found.faults == ["missing-file Content/data/indicators.csv"])
    #expect(
      found.report.diagnostics.first?.message.zh
        == "没有“指标”、“数据”、“来源”表，site.yml 的 views却用到了里面的内容")
  }

  @Test(
    "a folder under another name is one error that says its right name",
    arguments: [
      ("data", "Data"), ("data", "DATA"), ("data", "ｄａｔａ"), ("data", "数据"), ("cases", "Cases"),
      ("cases", "案例"), ("pages", "PAGES"), ("evidence", "佐证"),
    ])
  func misnamedFolder(right: String, name: String) {
    var files = Self.sound
    files["pages/about.md"] = SmallSite.text(body: "见[例](../cases/x/index.md)。")
    files["evidence/a.pdf"] = "%PDF-1.4"
    let moved = Dictionary(
      uniqueKeysWithValues: files.map { path, text in
        (path.hasPrefix("\(right)/") ? name + path.dropFirst(right.count) : path, text)
      })
    let found = SmallSite(moved)
    #expect(found.faults == ["misplaced-file Content/\(name)"])
    #expect(found.hints == ["把文件夹改名为 \(right)（全部小写）"])
  }

  @Test("a folder under another name beside the right one is one error, and the rest is read")
  func twoFolders() {
    var files = Self.sound
    files["Data/a.csv"] = "id\n"
    files["Data/b.csv"] = "id\n"
    let found = SmallSite(files)
    #expect(found.faults.contains("misplaced-file Content/Data"))
    #expect(found.faults.count == 2, "\(found.faults)")
    #expect(found.site != nil)
  }

  @Test("a site without tables that speaks of none of them is whole")
  func withoutTables() {
    #expect(SmallSite(["cases/x/index.md": SmallSite.text()]).faults == [])
  }

  @Test("how many achievements there are is not said where nobody lists them")
  func withoutAchievements() {
    let text = SmallSite.text(body: "国家级{{count:national}}项，{{achievement:one}}。")
    #expect(
      SmallSite(["cases/x/index.md": text]).faults == [
        "missing-file Content/data/achievements.csv"
      ])
  }

  @Test("a quote that is never closed is one error, whatever its row says")
  func unclosedQuote() {
    #expect(
      Self.changed("observations", "b,2021,7", "\"b,2021,7") == [
        Self.missing2020, "Content/data/observations.csv:3:1 table-syntax: 这个引号没有配对的后引号",
      ])
    #expect(
      Self.changed("observations", "b,2021,7,report,二", "b,2021,\"7;report;二") == [
        Self.missing2020, "Content/data/observations.csv:3:8 table-syntax: 这个引号没有配对的后引号",
      ])
  }

  @Test(
    "what is wrong with the figures of an indicator is said together with what is wrong with it")
  func operatorAndFigure() {
    let wrong = Self.problems([
      "data/indicators.csv": Array(
        "id,name,level,unit,operator\na,甲,school,项,乙\nB B,乙,school,项,\n".utf8),
      "data/observations.csv": Array(
        "indicator,period,value,source,locator\na,2021,许多,report,一\nb-b,2021,不少,report,二\n".utf8),
      "cases/x/index.md": Array(SmallSite.text().utf8),
    ])
    #expect(wrong.count == 4, "\(wrong)")
    #expect(wrong.filter { $0.contains("应为数字") }.count == 2, "\(wrong)")
  }

  @Test("a key of site.yml that is misspelt is one error")
  func misspeltKey() {
    let found = SmallSite([
      "site.yml": "title: 某大学\nlangauges: [zh-CN, en]\ntitle.en: A University\n",
      "cases/x/index.md": SmallSite.text(), "cases/x/index.en.md": SmallSite.text(),
    ])
    #expect(found.faults == ["unknown-key Content/site.yml:2:1"])
  }

  @Test("an id that was deleted is not answered with another one")
  func deleted() {
    let files = Self.sound.merging([
      "data/indicators.csv": "id,name,level,unit\na,甲,school,项\nschool-trades,丙,school,项\n",
      "data/observations.csv":
        "indicator,period,value,source,locator\na,2021,5,report,一\n"
        + "school-grades,2020,7,report,二\nschool-grades,2021,8,report,二\n",
      "cases/x/index.md":
        "---\ntitle: 例\nsummary: 摘\nstatus: published\n---\n\n甲{{a}}，等次{{school-grades}}。\n",
    ]) { $1 }
    var report = Report()
    _ = Site.load(
      FileTree(name: "Content", files: files.mapValues { Array($0.utf8) }),
      options: Site.Options(), report: &report)
    #expect(
      report.diagnostics.map { "\($0.place): \($0.hint?.zh ?? "")" } == [
        "Content/cases/x/index.md:7:10: 数据表里还有它的数据（Content/data/observations.csv:3:1）：误删了，"
          + "就在指标表里补回这一行；不要了，这里也不要写它",
        "Content/data/observations.csv:3:1: 写指标表“编号”一列里的编号，或先在指标表里加上这个指标",
        "Content/data/observations.csv:4:1: 写指标表“编号”一列里的编号，或先在指标表里加上这个指标",
      ])
  }

  @Test("a column that is missing is one error")
  func column() {
    #expect(
      Self.changed("observations", "value", "数额").filter { $0 != Self.missing2020 } == [
        "Content/data/observations.csv:1:1 missing-column: 缺少“数值”（value）这一列",
        "Content/data/observations.csv:1:18 unknown-column: 不认识列名“数额”，这一列没有读",
      ])
  }
}
