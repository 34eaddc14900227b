import Testing

@testable import Charts

@Suite("Axes and places")
struct ScaleTests {
  @Test(
    "ticks are round, enclose the values, and begin at zero unless differences would vanish",
    arguments: [
      (90.55, 97.05, [90, 92, 94, 96, 98]), (0, 24, [0, 10, 20, 30]), (30, 100, [0, 50, 100]),
      (-5, 12, [-5, 0, 5, 10, 15]), (0, 0, [0, 0.5, 1]), (100, 100, [95, 100, 105]),
      (0, 1e12, [0, 5e11, 1e12]), (-3, -1, [-3, -2, -1, 0]),
    ] as [(Double, Double, [Double])])
  func ticks(low: Double, high: Double, values: [Double]) {
    #expect(Ticks(low, high).values == values)
  }

  @Test("ticks are printed as briefly as they can be")
  func tickTexts() {
    func texts(_ high: Double, _ unit: String, _ language: Chart.Language) -> [String] {
      let ticks = Ticks(0, high)
      return ticks.values.map { ticks.text($0, unit: unit, language: language) }
    }
    #expect(texts(1e12, "元", .zh) == ["0", "0.5万亿", "1万亿"])
    #expect(texts(300_000, "人日", .zh) == ["0", "10万", "20万", "30万"])
    #expect(texts(300_000, "万元", .zh) == ["0", "100,000", "200,000", "300,000"])
    #expect(texts(2_000_000, "", .en) == ["0", "0.5M", "1M", "1.5M", "2M"])
    #expect(texts(0.4, "%", .zh) == ["0%", "0.1%", "0.2%", "0.3%", "0.4%"])
  }

  @Test("a cut axis says where it begins, one from zero says nothing")
  func cutAxis() {
    func svg(_ before: String, _ now: String, _ kind: Chart.Kind) -> String {
      Chart(kind, title: "t", series: [satisfaction("甲", before, now)], unit: "%").svg(id: "x")
    }
    for kind in [Chart.Kind.line, .slope] {
      #expect(svg("90.55", "92.63", kind).contains("纵轴自90%起"))
      #expect(!svg("9", "92.63", kind).contains("纵轴"))
    }
    #expect(!svg("90.55", "92.63", .groupedBar).contains("纵轴"))
  }

  @Test(
    "labels move apart as little as they can, in order, inside their span",
    arguments: [
      ([10, 50, 90], [10, 50, 90]), ([50, 50], [40, 60]), ([0, 5], [10, 30]),
      ([98, 99], [70, 90]),
      ([50, 52, 54], [32, 52, 72]), ([20, 80, 82], [20, 70, 90]),
    ] as [([Double], [Double])])
  func spreading(wanted: [Double], middles: [Double]) {
    let result = spread(wanted, heights: wanted.map { _ in 20 }, within: 0...100)
    #expect(zip(result, middles).allSatisfy { abs($0 - $1) < 0.001 }, "\(result)")
  }

  @Test("bars begin at zero, negative ones to its left, and none that has a value is invisible")
  func barsFromZero() {
    let chart = Chart(
      .bar, title: "t",
      series: [
        ChartSeries(points: [ChartPoint("a", 100), ChartPoint("b", -50), ChartPoint("c", 1)])
      ])
    let svg = chart.svg(id: "x")
    #expect(svg.contains("<rect x=\"174.8\" y=\"5\" width=\"308.6\" height=\"16\"/>"))
    #expect(svg.contains("<rect x=\"20.4\" y=\"31\" width=\"154.3\" height=\"16\"/>"))
    #expect(svg.contains("<rect x=\"174.8\" y=\"57\" width=\"3.1\" height=\"16\"/>"))
  }

  @Test("a line is broken where a point is missing, dotted to a provisional one, never bridged")
  func gaps() {
    let chart = Chart(
      .line, title: "t",
      series: [
        ChartSeries(points: [
          ChartPoint("1", 1), ChartPoint("2", 2), ChartPoint("3", nil), ChartPoint("4", 4),
          ChartPoint("5", 5, isProvisional: true), ChartPoint("6", 6), ChartPoint("7", 7),
        ])
      ])
    let svg = chart.svg(id: "x")
    let solid = svg.components(separatedBy: "series-1 stroke")[1].prefix { $0 != "/" }
    #expect(solid.filter { $0 == "M" }.count == 2)
    #expect(solid.filter { $0 == "L" || $0 == "H" }.count == 2)
    let dotted = svg.components(separatedBy: "series-1 provisional stroke")[1].prefix { $0 != "/" }
    #expect(dotted.filter { $0 == "M" }.count == 2)
    #expect(svg.contains("provisional hollow"))
    #expect(svg.contains(">缺</text>") && svg.contains(">空心为暂定数</text>"))
  }
}
