import Foundation
import Testing

@testable import Charts

@Suite("Charts over time")
struct TimelineTests {
  /// A chart of one series: each year with its value, `nil` where it has none.
  private func chart(
    _ kind: Chart.Kind, _ values: [(ClosedRange<Int>, Decimal?)], target: Decimal? = nil,
    language: Chart.Language = .zh
  ) -> Chart {
    let last = values.last?.0
    return Chart(
      kind, title: "参观人次",
      series: [
        ChartSeries(
          points: values.map { years, value in
            let (first, end) = (years.lowerBound, years.upperBound)
            return ChartPoint(
              first == end ? "\(first)年" : "\(first)—\(end)年", value, time: ChartTime(years: years),
              target: years == last ? target : nil)
          })
      ], unit: "人次", language: language)
  }

  /// Where the marks of a line stand, from left to right.
  private func places(_ drawing: Drawing?) -> [Double] {
    let marks = drawing?.marks.filter { $0.style == .fill(.series(0)) }.flatMap(\.elements) ?? []
    return marks.compactMap { mark in
      mark.split(separator: "\"").first { $0.first?.isNumber == true }.flatMap { Double($0) }
    }
  }

  private func words(_ drawing: Drawing?) -> String {
    (drawing?.labels ?? []).map { $0.lines.joined() }.joined(separator: " ")
  }

  @Test("draw years to scale, break the line at a gap and name it")
  func toScale() throws {
    let chart = chart(
      .line, [(2000...2000, 100), (2018...2018, 300), (2019...2019, 310), (2020...2020, 50)])
    let drawing = try #require(chart.drawing(width: 520))
    let places = places(drawing)
    try #require(places.count == 4)
    let year = (places[3] - places[0]) / 20
    #expect(abs(places[1] - places[0] - 18 * year) < 0.2)
    #expect(abs(places[2] - places[1] - year) < 0.2)
    let strokes = drawing.marks.first { $0.style == .stroke(.series(0)) }?.elements ?? []
    // From 2018 on: nothing leads there from 2000.
    #expect(strokes.count == 1)
    #expect(
      strokes[0].filter { $0 == "M" }.count == 1 && strokes[0].filter { $0 == "L" }.count == 2)
    #expect(words(drawing).contains("缺：2001—2017年"))
    #expect(chart.description == "2020年为50人次，比2019年减少260人次；2001—2017年缺。")
    #expect(
      chart.table(caption: "").contains("<th scope=\"row\">2001—2017年</th><td class=\"r\">缺</td>"))
  }

  @Test(
    "name every gap, whether its years are in the data without a value or not at all",
    arguments: [
      ([(2018...2018, 1), (2019...2019, 2), (2021...2021, 3)], "2020年缺"),
      ([(2018...2018, 1), (2019...2019, 2), (2020...2020, nil), (2021...2021, 3)], "2020年缺"),
      ([(2010...2010, 1), (2020...2020, 2), (2021...2021, 3)], "2011—2019年缺"),
      ([(2015...2015, 1), (2017...2017, 2), (2019...2019, 3)], "2016年、2018年缺"),
      ([(2021...2021, 3), (2018...2018, 1)], "2019—2020年缺"),
      ([(2013...2015, 1), (2019...2021, 2)], "2016—2018年缺"),
      ([(2019...2019, 1), (2020...2020, 2), (2021...2021, 3)], ""),
      ([(2019...2019, 1)], ""),
    ] as [([(ClosedRange<Int>, Decimal?)], String)])
  func gaps(values: [(ClosedRange<Int>, Decimal?)], expected: String) {
    for kind in [Chart.Kind.line, .bar, .groupedBar, .slope] {
      let chart = chart(kind, values)
      #expect(chart.description.contains("缺") == !expected.isEmpty, "\(kind)")
      #expect(
        expected.isEmpty || chart.description.contains(expected), "\(kind) \(chart.description)")
      let drawn = words(chart.drawing(width: 340))
      #expect(drawn.contains("缺") == !expected.isEmpty, "\(kind) \(drawn)")
    }
  }

  @Test("say so in English")
  func english() {
    let chart = chart(
      .line, [(2018...2018, 1), (2021...2021, 3)], language: .en)
    #expect(chart.description.contains("no data for 2019–2020"))
    #expect(words(chart.drawing(width: 340)).contains("no data: 2019–2020"))
  }

  @Test("are in the order of time, however the data are")
  func order() {
    let chart = chart(.bar, [(2021...2021, 3), (2019...2019, 1), (2020...2020, 2)])
    #expect(chart.slots.map(\.label) == ["2019年", "2020年", "2021年"])
  }

  @Test("put a target at its own period and not through the others")
  func target() throws {
    let values: [(ClosedRange<Int>, Decimal?)] = [
      (2018...2018, 300), (2019...2019, 310), (2020...2020, 50),
    ]
    let drawing = try #require(chart(.line, values, target: 60).drawing(width: 520))
    #expect(!drawing.marks.contains { $0.style == .targetLine })
    let strokes = drawing.marks.first { $0.style == .target }?.elements ?? []
    #expect(strokes.count == 1)
    let numbers = strokes[0].split { !"0123456789.".contains($0) }.compactMap { Double($0) }
    #expect((numbers.first ?? 0) > places(drawing)[1], "it begins behind the year before")
    #expect(words(drawing).contains("目标60人次"))
    #expect(
      chart(.line, values, target: 60).description
        == "2020年为50人次（目标60人次），比2019年减少260人次。")
    #expect(chart(.line, values, target: 60).table(caption: "").contains("50人次（目标60人次）"))
    #expect(words(chart(.bar, values, target: 60).drawing(width: 520)).contains("50人次，目标60人次"))
  }

  @Test("a target that lies ahead stands at its own period, and nothing is missing until then")
  func ahead() throws {
    let values: [(ClosedRange<Int>, Decimal?)] = [
      (2019...2019, 30), (2020...2020, 50), (2025...2025, nil),
    ]
    let chart = chart(.line, values, target: 90)
    #expect(chart.slots.map(\.label) == ["2019年", "2020年", "2025年"])
    #expect(chart.description == "2020年为50人次，比2019年增加20人次；2025年目标90人次。")
    #expect(chart.missingNote == nil)
    let table = chart.table(caption: "")
    #expect(table.contains("<th scope=\"row\">2025年</th><td class=\"r\">目标90人次</td>"))
    for width in [272.0, 520] {
      let drawing = try #require(chart.drawing(width: width))
      #expect(drawing.marks.first { $0.style == .target }?.elements.count == 1)
      #expect(words(drawing).contains("目标90人次") && !words(drawing).contains("缺"))
    }
    let english = self.chart(.line, values, target: 90, language: .en)
    #expect(english.description.hasSuffix("; target 90 人次 in 2025年."))
    // Of what was to be told in between, that is missing.
    let past = self.chart(
      .line, [(2019...2019, 30), (2021...2021, nil), (2022...2022, 50)], target: nil)
    #expect(past.missingNote == "缺：2020年、2021年")
    #expect(!words(self.chart(.bar, values, target: 90).drawing(width: 520)).contains("缺"))
  }

  @Test("draw periods of different lengths as bars: a total of three years is no point on a line")
  func mixedLengths() {
    let chart = chart(
      .line, [(2019...2019, 1), (2020...2020, 2), (2021...2021, 3), (2019...2021, 6)])
    #expect(chart.kind == .groupedBar)
    #expect(chart.slots.map(\.label) == ["2019年", "2020年", "2019—2021年", "2021年"])
    #expect(!chart.description.contains("缺"))
  }

  @Test("know moments, between which there is always time, from gaps")
  func moments() {
    func day(_ year: Double) -> ChartPoint {
      ChartPoint("\(year)", 1, time: ChartTime(from: year, to: year))
    }
    let chart = Chart(.line, title: "", series: [ChartSeries(points: [day(2020.1), day(2020.9)])])
    #expect(chart.gapLabels.isEmpty)
    // The last days of years come at equal distances, so that one that did not come is missed.
    let years = Chart(
      .line, title: "", series: [ChartSeries(points: [2017, 2018, 2020, 2021].map(day))])
    #expect(years.gapLabels == ["2018.0与2020.0之间"])
    let uneven = Chart(
      .line, title: "", series: [ChartSeries(points: [2017.2, 2018, 2020, 2021].map(day))])
    #expect(uneven.gapLabels.isEmpty)
    let halfway = Chart(
      .line, title: "", series: [ChartSeries(points: [2019, 2020, 2020.5, 2021].map(day))])
    #expect(halfway.gapLabels.isEmpty)
    let months = Chart(
      .line, title: "",
      series: [ChartSeries(points: [0, 1, 2, 4, 5].map { day(2021 + $0 / 12) })])
    #expect(months.gapLabels.count == 1)
    // Of the June of each year no other month is missing.
    let junes = [2017.0, 2018, 2020].map { year in
      ChartPoint(
        "\(Int(year))年6月", 1, time: ChartTime(from: year + 5.0 / 12, to: year + 6.0 / 12))
    }
    #expect(
      Chart(.line, title: "", series: [ChartSeries(points: junes)]).gapLabels
        == ["2018年6月与2020年6月之间"])
    let stretches = [0.0, 1, 3].map { month in
      ChartPoint(
        "\(Int(month) + 1)月", 1,
        time: ChartTime(from: 2021 + month / 12, to: 2021 + (month + 1) / 12))
    }
    #expect(
      Chart(.line, title: "", series: [ChartSeries(points: stretches)]).gapLabels == ["2月与4月之间"])
  }

  @Test("draw a range as a band from its lower to its upper end, and never as a point on a line")
  func band() throws {
    let chart = Chart(
      .line, title: "",
      series: [
        ChartSeries(points: [
          ChartPoint("2020年", 4, text: "4人", time: ChartTime(years: 2020...2020)),
          ChartPoint("2021年", 5, from: 3, text: "3—5人", time: ChartTime(years: 2021...2021)),
        ])
      ])
    #expect(chart.kind == .groupedBar)
    let drawing = try #require(chart.drawing(width: 520))
    let bars = drawing.marks.first { $0.style == .fill(.series(0)) }?.elements ?? []
    let numbers = bars.map { bar in
      bar.split { !"0123456789.".contains($0) }.compactMap { Double($0) }
    }
    try #require(numbers.count == 2)
    #expect(numbers[1][0] > numbers[0][0], "the band begins behind zero")
    #expect(words(drawing).contains("3—5人"))
    #expect(faults(of: drawing) == [])
  }

  @Test("draw values below zero and a single point")
  func negative() throws {
    let fall = chart(.line, [(2019...2019, -3), (2021...2021, 4)], target: -1)
    #expect(faults(of: try #require(fall.drawing(width: 340))) == [])
    let one = chart(.line, [(2021...2021, -3)], target: 2)
    #expect(faults(of: try #require(one.drawing(width: 340))) == [])
  }
}
