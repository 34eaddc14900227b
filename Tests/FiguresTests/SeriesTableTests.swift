import Content
import Diagnostics
import Indicators
import Machine
import Testing

@testable import Figures

@Suite("Series as a table")
struct SeriesTableTests {
  private func site(
    _ indicators: String, _ observations: String, highlights: String = ""
  ) throws -> Site {
    var report = Report()
    let columns = "indicator,period,value,target,qualifier,source,locator\n"
    let files = [
      "site.yml": "title: 某大学\n",
      "data/sources.csv": "id,title,publisher,date,kind\nreport,报告,学校,2021,报告\n",
      "data/tasks.csv": "level,number,title,highlights\nschool,1,党建,\nschool,2,教材,\(highlights)\n",
      "data/indicators.csv": "id,name,level,task,unit,precision,accumulation,parent\n" + indicators,
      "data/observations.csv": columns + observations,
    ]
    let tree = FileTree(name: "Content", files: files.mapValues { Array($0.utf8) })
    let site = try #require(Site.load(tree, options: Site.Options(), report: &report))
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.message.zh) == [])
    return site
  }

  private func table(_ site: Site, hasEveryPeriod: Bool = false) -> SeriesTable {
    let speech = FigureSpeech(
      site, in: Language(tag: "zh-CN", isFirst: true),
      words: FigureWords(reached: "已达", missed: "未达", derived: "算出", current: "现行版"))
    return SeriesTable(
      site.dataset.indicators.map(site.dataset.series), speech, hasEveryPeriod: hasEveryPeriod)
  }

  /// A row as its cells, a dot for a blank one.
  private func cells(_ table: SeriesTable) -> [String] {
    table.rows.map { row in
      row.cells.map { $0.text.isEmpty ? "·" : $0.text + ($0.span > 1 ? "×\($0.span)" : "") }
        .joined(separator: " ")
    }
  }

  @Test("periods are columns where most rows have several, and a mean stands across its years")
  func periods() throws {
    let site = try site(
      "a,甲,school,1,%,2,,\nb,乙,school,1,%,2,,\nc,丙,school,1,%,2,,\n",
      """
      a,2020,90.5,,,report,一
      a,2021,92.63,,,report,一
      b,2020,91,,,report,一
      b,2021,95,95,,report,一
      c,2020-2021,96.5,,,report,一

      """)
    let table = table(site)
    #expect(table.periods.map(\.description) == ["2020", "2021"])
    #expect(cells(table) == ["90.50 92.63", "91.00 95.00", "96.50×2"])
    #expect(table.unit == "%")
    #expect(table.decimals == 2)
    #expect(table.rows[0].change?.text == "+2.13")
    #expect(table.rows[0].change?.unit == "个百分点")
    #expect(table.rows.map(\.trend.count) == [2, 2, 0])
    #expect(table.rows.map { $0.judged?.period.description } == [nil, "2021", nil])
  }

  @Test("where most rows have one figure, it has one column, and what was before is kept beside it")
  func latest() throws {
    let site = try site(
      "a,甲,school,1,项,0,,\nb,乙,school,1,人,0,,\nc,丙,school,1,门,0,,\n",
      """
      a,2021,3,,,report,一
      b,2021,900,,more-than,report,一
      c,2020,4,,,report,一
      c,2021,6,,,report,一

      """)
    let table = table(site)
    #expect(table.periods.isEmpty)
    #expect(cells(table) == ["3", "900", "6"])
    #expect(table.rows.map(\.unit) == ["项", "余人", "门"])
    #expect(table.rows[2].earlier.map(\.text) == ["4"])
    #expect(table.unit == nil)
    #expect(cells(self.table(site, hasEveryPeriod: true)) == ["· 3", "· 900", "4 6"])
  }

  @Test("thousands are separated alike in a table, and years are years")
  func thousands() throws {
    let site = try site(
      "a,甲,school,1,万元,0,,\nb,乙,school,1,万元,0,,\nc,丙,school,1,年,0,,\n",
      "a,2021,28650,,,report,一\nb,2021,8843,,,report,一\nc,2021,2019,,,report,一\n")
    #expect(cells(table(site)) == ["28,650", "8,843", "2019"])
    let small = try self.site("b,乙,school,1,万元,0,,\n", "b,2021,8843,,,report,一\n")
    #expect(cells(table(small)) == ["8843"])
  }

  @Test("of many periods the latest have columns, and a table of nothing has no rows")
  func bounds() throws {
    let rows = (1990...2021).map { "a,\($0),1,,,report,一\n" }.joined()
    let table = table(try site("a,甲,school,1,项,0,,\n", rows))
    #expect(table.periods.count == SeriesTable.mostPeriods)
    #expect(table.periods.last?.description == "2021")
    let empty = self.table(try site("", ""))
    #expect(empty.rows.isEmpty && empty.periods.isEmpty && empty.unit == nil)
    let unknown = self.table(try site("a,甲,school,1,项,0,,\n", ""))
    #expect(cells(unknown) == ["·"])
  }

  @Test(
    "of a task the named figures say most, each once; else what has a part, the largest, a share, money"
  )
  func highlights() throws {
    let site = try site(
      """
      a,甲,school,2,项,0,,
      b,乙,school,2,项,0,,
      c,丙,school,2,项,0,,
      part,其中一部分,school,1,门,0,,whole
      few,少,school,1,项,0,,
      whole,门数,school,1,门,0,,
      many,多,school,1,项,0,,
      rate,率,school,1,%,0,,
      cash,钱,school,1,万元,0,,
      year,年,school,1,年,0,,

      """,
      ["a", "b", "c", "part", "few", "whole", "many", "rate", "cash", "year"].enumerated()
        .map { "\($1),2021,\($1 == "year" ? 2019 : $0 + 1),,,report,一\n" }.joined(),
      highlights: "c；a；c")
    let highlights = TaskHighlights(site.dataset)
    let ids = site.dataset.tasks.map { highlights.series(of: $0).map(\.indicator.id) }
    #expect(ids == [["whole", "many", "rate", "cash"], ["c", "a"]])
  }
}
