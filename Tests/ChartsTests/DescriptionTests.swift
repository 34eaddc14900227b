import Foundation
import Testing

@testable import Charts

@Suite("A chart in a sentence")
struct DescriptionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let chart: Chart
    let zh: String
    let en: String
    var testDescription: String { zh }
  }

  static func line(
    _ points: [ChartPoint], unit: String = "人", kind: Chart.Kind = .line, name: String = ""
  ) -> Chart {
    Chart(kind, title: "t", series: [ChartSeries(name, points: points)], unit: unit)
  }

  static let cases = [
    Case(
      chart: Chart(
        .slope, title: "t", series: [satisfaction("在校生", "90.55", "92.63")], unit: "%"),
      zh: "在校生：2021年为92.63%，比2020年提高2.08个百分点。",
      en: "在校生: 92.63% in 2021, up 2.08 percentage points from 2020."),
    Case(
      chart: Chart(.line, title: "t", series: [satisfaction("", "95", "94.5")], unit: "%"),
      zh: "2021年为94.5%，比2020年下降0.5个百分点。",
      en: "94.5% in 2021, down 0.5 percentage points from 2020."),
    Case(
      chart: line([ChartPoint("2019-2020", 12000), ChartPoint("2021", 12000)]),
      zh: "2021年为12,000人，与2019—2020年持平。", en: "12,000 人 in 2021, unchanged from 2019–2020."),
    Case(
      chart: line([
        ChartPoint("2019", 8000), ChartPoint("2020", nil),
        ChartPoint("2021", 9500, text: "约9500人", isApproximate: true),
      ]),
      zh: "2021年为约9500人，比2019年增加约1,500人；2020年缺。",
      en: "约9500人 in 2021, up about 1,500 人 from 2019; no data for 2020."),
    Case(
      chart: line([ChartPoint("2021", 3, isProvisional: true)]), zh: "2021年为3人（暂定）。",
      en: "3 人 (provisional) in 2021."),
    Case(chart: line([ChartPoint("2021", nil)]), zh: "各项均缺。", en: "no data."),
    Case(
      chart: Chart(.stackedShare, title: "t", series: [standards], unit: "个"),
      zh: "最大为课程标准 24个，最小为管理标准 1个，合计31个。",
      en: "largest: 课程标准 24个, smallest: 管理标准 1个, total 31 个."),
    Case(
      chart: Chart(.bar, title: "t", series: [standards], unit: "个"),
      zh: "最大为课程标准 24个，最小为管理标准 1个。", en: "largest: 课程标准 24个, smallest: 管理标准 1个."),
    Case(
      chart: line(
        [ChartPoint("a", 5), ChartPoint("b", 5), ChartPoint("c", 5), ChartPoint("d", nil)],
        kind: .bar),
      zh: "各项均为5人，d缺。", en: "all 5 人, no data for d."),
    Case(
      chart: Chart(
        .progress, title: "t",
        series: [ChartSeries("学校", points: [ChartPoint("", 226)], target: 247)], unit: "个"),
      zh: "学校：226个，目标247个。", en: "学校: 226 个, target 247 个."),
    Case(
      chart: line([ChartPoint("国家级", 98), ChartPoint("省级", 332)], unit: "项", kind: .keyNumber),
      zh: "国家级 98项，省级 332项。", en: "国家级 98 项, 省级 332 项."),
    Case(
      chart: line([ChartPoint("2020", -5), ChartPoint("2021", -7)]),
      zh: "2021年为−7人，比2020年减少2人。", en: "−7 人 in 2021, down 2 人 from 2020."),
  ]

  @Test("in Chinese and in English", arguments: cases)
  func description(_ test: Case) {
    #expect(test.chart.description == test.zh)
    let english = Chart(
      test.chart.kind, title: "t", series: test.chart.series, unit: test.chart.unit, language: .en)
    #expect(english.description == test.en)
  }

  @Test("each series changes in its own unit, and no largest is told of several units")
  func ownUnits() {
    func chart(_ language: Chart.Language) -> Chart {
      let years = ["2018", "2019"]
      func series(_ name: String, _ values: [Decimal], _ unit: String) -> ChartSeries {
        ChartSeries(
          name, points: zip(years, values).map { ChartPoint($0, $1, text: "\($1)\(unit)") },
          unit: unit)
      }
      return Chart(
        .line, title: "t",
        series: [
          series("甲", [100, 120], "人次"), series("乙", [5, 7], "%"), series("丙", [3, 2], "万元"),
        ], language: language, hasSeveralUnits: true)
    }
    #expect(
      chart(.zh).description
        == "甲：2019年为120人次，比2018年增加20人次。乙：2019年为7%，比2018年提高2个百分点。丙：2019年为2万元，比2018年减少1万元。")
    #expect(
      chart(.en).description
        == "甲: 120人次 in 2019, up 20 人次 from 2018. 乙: 7% in 2019, up 2 percentage points from 2018. "
        + "丙: 2万元 in 2019, down 1 万元 from 2018.")
    let bars = Chart(
      .bar, title: "t",
      series: [
        ChartSeries(points: [ChartPoint("甲", 120, text: "120人次"), ChartPoint("乙", 7, text: "7%")])
      ], hasSeveralUnits: true)
    #expect(bars.description == "甲 120人次，乙 7%。")
  }

  @Test("a decimal difference is exact where binary numbers are not")
  func exactDifference() {
    let chart = Chart(.line, title: "t", series: [satisfaction("", "0.1", "0.3")], unit: "%")
    #expect(chart.description == "2021年为0.3%，比2020年提高0.2个百分点。")
  }
}
