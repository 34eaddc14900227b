import Content
import Diagnostics
import Foundation
import Machine
import Testing

@testable import Figures

@Suite("Periods and values of other kinds in data files")
struct PeriodAndFormTests {
  private static let tables = [
    "site.yml": "title: 某校\ncalendar:\n  school_year: 8\n",
    "data/sources.csv": "id,title,publisher,date,kind\nreport,报告,学校,2021,报告\n",
    "data/indicators.csv": """
    id,name,level,unit,parent,weight
    class,班级人数,school,人,,50
    ratio,生师比,school,-,class,
    visits,参观人次,school,人次,,

    """,
    "data/observations.csv": """
    indicator,period,value,target,source,locator
    class,2020—2021学年,28—32,25—35,report,一
    ratio,截至2021年9月30日,18.5:1,,report,二
    visits,2021年第一季度,100,,report,三
    visits,2021年第四季度,90,,report,三
    visits,2021-Q3,未统计,,report,三

    """,
  ]

  @Test("say in JSON and CSV what they are, in canonical spellings, and the schema knows it")
  func files() throws {
    var report = Report()
    let tree = FileTree(name: "Content", files: Self.tables.mapValues { Array($0.utf8) })
    let site = try #require(Site.load(tree, options: Site.Options(), report: &report))
    #expect(report.diagnostics.map(\.message.zh) == [])
    #expect(site.dataset.calendar.schoolYear == 8)
    let speech = FigureSpeech(
      site, in: Language(tag: "zh-CN", isFirst: true),
      words: FigureWords(reached: "已达", missed: "未达", derived: "算出", current: "现行版"))
    let files = Dictionary(
      uniqueKeysWithValues: SiteFigures(of: site).dataFiles(speech)
        .map { ($0.path, String(decoding: $0.bytes(), as: UTF8.self)) })
    let json = try #require(files["data/indicators.json"])
    let expected = [
      "{\"period\": \"2020/2021\", \"value\": null, \"target\": null",
      "\"form\": {\"kind\": \"range\", \"low\": 28, \"high\": 32}",
      "\"targetForm\": {\"kind\": \"range\", \"low\": 25, \"high\": 35}",
      "{\"period\": \"2021-09-30\", \"value\": null",
      "\"form\": {\"kind\": \"ratio\", \"first\": 18.5, \"second\": 1}",
      "{\"period\": \"2021-Q3\", \"value\": null", "\"form\": {\"kind\": \"not-collected\"}",
      "\"parent\": \"class\"", "\"weight\": 50",
    ]
    for text in expected { #expect(json.contains(text), "\(text)") }
    let csv = try #require(files["data/indicators.csv"])
    for text in ["2020/2021,28—32,精确,25—35", "2021-09-30,18.5:1", "2021-Q3,未统计"] {
      #expect(csv.contains(text), "\(csv)")
    }
    let schema = try #require(files["data/schema.json"])
    let parsed = try #require(
      JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any])
    let definitions = try #require(parsed["$defs"] as? [String: Any])
    #expect(definitions["form"] != nil)
    #expect(schema.contains("[0-9]{4}-[QH][1-4]") && schema.contains("\"parent\""))
  }

  @Test("are drawn to scale, with their gaps named as they are")
  func charts() throws {
    var report = Report()
    let tree = FileTree(name: "Content", files: Self.tables.mapValues { Array($0.utf8) })
    let site = try #require(Site.load(tree, options: Site.Options(), report: &report))
    let speech = FigureSpeech(
      site, in: Language(tag: "zh-CN", isFirst: true),
      words: FigureWords(reached: "已达", missed: "未达", derived: "算出", current: "现行版"))
    let series = try #require(site.dataset.series("visits"))
    let chart = try #require(FigureCharts(site, speech).history(of: series))
    #expect(chart.description.contains("2021年4—9月缺"), "\(chart.description)")
    #expect(chart.description.contains("2021年第四季度为90人次，比2021年第一季度减少10人次"))
    let times = chart.series[0].points.compactMap(\.time)
    #expect(times.map { $0.end - $0.start } == [0.25, 0.25])
  }
}
