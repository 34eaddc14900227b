import Content
import Diagnostics
import Machine
import Testing

@testable import Figures

@Suite("Periods and units of a chart")
struct ChartPeriodsTests {
  /// The description of the chart that a case asks for, and what is reported.
  private func chart(_ lines: String) throws -> (text: String, problems: [String]) {
    let files = [
      "site.yml": "title: 某校\n",
      "cases/c/index.md":
        "---\ntitle: 案例\nsummary: 摘要。\ndate: 2021\n---\n\n正文。\n\n```chart\n\(lines)\n```\n",
      "data/sources.csv": "id,title,publisher,date,kind\na,报告,学校,2021,报告\n",
      "data/indicators.csv":
        "id,name,level,unit\nx,参观,school,人次\ny,满意度,school,%\nz,讲座,school,场\n"
        + "w,借阅,school,人次\n",
      "data/observations.csv": """
      indicator,period,value,source,locator
      x,2016,3,a,一
      x,2017,4,a,一
      x,2019,5,a,一
      x,2021,6,a,一
      y,2016,80,a,一
      y,2019,95,a,一
      z,2016,2,a,一
      z,2021,9,a,一
      w,2019,8,a,一

      """,
    ]
    var report = Report()
    let tree = FileTree(name: "Content", files: files.mapValues { Array($0.utf8) })
    let site = try #require(Site.load(tree, options: Site.Options(), report: &report))
    let block = try #require(
      site.articles.first?.blocks.values.compactMap { block in
        if case .chart(let chart) = block { chart } else { nil }
      }.first)
    let speech = FigureSpeech(
      site, in: Language(tag: "zh-CN", isFirst: true),
      words: FigureWords(reached: "已达", missed: "未达", derived: "算出", current: "现行版"))
    return (
      FigureCharts(site, speech).chart(block).description,
      report.diagnostics.map { "\($0.severity) \($0.place.line ?? 0) \($0.message.zh)" }
    )
  }

  @Test("the line of an indicator has the targets of periods without a figure, past and to come")
  func targetsAlone() throws {
    let files = [
      "site.yml": "title: 某校\n",
      "data/sources.csv": "id,title,publisher,date,kind\na,报告,学校,2021,报告\n",
      "data/indicators.csv": "id,name,level,unit\nx,参观,school,人次\n",
      "data/observations.csv": """
      indicator,period,value,source,locator,target
      x,2019,10,a,一,
      x,2020,12,a,一,20
      x,2021,未统计,a,一,33
      x,2022,18,a,一,
      x,2019-2025,,a,一,99
      x,2025,,a,一,44

      """,
    ]
    var report = Report()
    let tree = FileTree(name: "Content", files: files.mapValues { Array($0.utf8) })
    let site = try #require(Site.load(tree, options: Site.Options(), report: &report))
    let speech = FigureSpeech(
      site, in: Language(tag: "zh-CN", isFirst: true),
      words: FigureWords(reached: "已达", missed: "未达", derived: "算出", current: "现行版"))
    let series = try #require(site.dataset.series("x"))
    let chart = try #require(FigureCharts(site, speech).history(of: series))
    #expect(
      chart.description == "2022年为18人次，比2020年增加6人次；2021年缺；2025年目标44人次。")
    let cells = chart.table(caption: "").matches(of: /<td class="r">(.*?)</).map {
      String($0.output.1)
    }
    #expect(cells == ["10人次", "12人次（目标20人次）", "未统计（目标33人次）", "18人次", "目标44人次"])
  }

  @Test(
    "only years without a figure are missing; those that the chart leaves out are not",
    arguments: [
      (
        "type: line\nindicators: x\nperiods: 2016、2019、2021",
        "参观：2021年为6人次，比2019年增加1人次；2018年、2020年缺。"
      ),
      ("type: line\nindicators: x\nperiods: 2016、2017", "参观：2017年为4人次，比2016年增加1人次。"),
      ("type: line\nindicators: x", "参观：2021年为6人次，比2019年增加1人次；2018年、2020年缺。"),
      ("type: bar\nindicators: x@2016、x@2019", "最小为2016年 3人次"),
      ("type: bar\nindicators: x\nperiods: 2016、2019", "最大为2019年 5人次，最小为2016年 3人次，2018年缺。"),
      ("type: bar\nindicators: x、z\nperiods: 2016、2021", "讲座：最大为2021年 9场，最小为2016年 2场"),
      ("type: bar\nindicators: x、z\nperiods: 2016", "参观 3人次，讲座 2场。"),
      ("type: progress\nindicators: x\nperiods: 2016", "参观：参观 3人次。"),
      // Of different years each says its own, and no total is made of them.
      ("type: progress\nindicators: x@2016、y", "参观（2016年）：参观（2016年） 3人次。满意度（2019年）："),
      ("type: progress\nindicators: x@2016、y@2016", "参观：参观 3人次。满意度：满意度 80%。"),
      ("type: stacked-share\nindicators: x@2016、w@2019", "最小为参观（2016年） 3人次。"),
      ("type: stacked-share\nindicators: x、w\nperiods: 2019", "最小为参观 5人次，合计13人次。"),
      (
        "type: stacked-share\nindicators: x、z\nperiods: 2016、2021",
        "2016年：参观 3人次，讲座 2场。2021年：参观 6人次，讲座 9场。"
      ),
    ])
  func periods(lines: String, said: String) throws {
    let chart = try chart(lines)
    #expect(chart.text.contains(said), "\(chart.text)")
    #expect(chart.problems == [])
  }

  @Test("units that no axis holds together are told by name, and each change is in its own unit")
  func units() throws {
    let chart = try chart("type: line\nindicators: x、z、y\nperiods: 2016、2019")
    #expect(
      chart.text.contains("参观：2019年为5人次，比2016年增加2人次")
        && chart.text.contains("满意度：2019年为95%，比2016年提高15个百分点"), "\(chart.text)")
    #expect(
      chart.problems == ["warning 11 一张图里的单位不同：“参观”以“人次”计，“满意度”以“%”计，画在一根轴上比不出高低"])
    #expect(try self.chart("type: progress\nindicators: x、y").problems == [])
  }
}
