import Foundation
import FoundationXML
import Testing

@testable import Charts

/// What a drawing must never do: let a label leave it or lie on another.
func faults(of drawing: Drawing) -> [String] {
  let labels = drawing.labels
  let boxes = labels.map(\.box)
  var faults: [String] = []
  for (index, box) in boxes.enumerated() {
    if box.left < -0.6 || box.top < -0.6 || box.right > drawing.width + 0.6
      || box.bottom > drawing.height + 0.6
    {
      faults.append("\(labels[index].lines) leaves \(drawing.width)×\(drawing.height): \(box)")
    }
    let inner = box.grown(by: -0.6)
    for other in boxes.indices.dropFirst(index + 1) where inner.overlaps(boxes[other]) {
      faults.append("\(labels[index].lines) lies on \(labels[other].lines)")
    }
  }
  return faults
}

func isWellFormed(_ markup: String) -> Bool {
  XMLParser(data: Data("<r>\(markup)</r>".utf8)).parse()
}

/// Charts as nobody would draw them, from a seed.
struct RandomChart {
  var generator: Generator

  init(seed: UInt64) { generator = Generator(state: seed) }

  static let words = [
    "课程标准", "2021", "2019-2021", "到位", "“课程思政”立项课程（含校级、自治区级）", "a", "",
    "Teaching resources and digital libraries", "面向社会人员的公益性短期技术技能培训与继续教育项目",
    "👩‍🏫教师", "مرحبا بالعالم", "</svg><script>", "&amp;\"'", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "一，二、三；四。五！六？七：八（九）十", "专业群", "\u{202E}反\u{0}转\u{7}", "1+X证书制度试点",
  ]

  mutating func word() -> String {
    if generator.integer(in: 0...60) == 0 { return String(repeating: "很长", count: 5000) }
    return Self.words[generator.integer(in: 0...(Self.words.count - 1))]
  }

  mutating func value() -> Decimal? {
    switch generator.integer(in: 0...9) {
    case 0: nil
    case 1: 0
    case 2: Decimal(generator.integer(in: -5000...0))
    case 3: number("1000000000000")
    case 4: number("0.0000001")
    case 5: number(generator.integer(in: 0...20) == 0 ? "1e120" : "92.63")
    default: Decimal(generator.integer(in: 1...300))
    }
  }

  mutating func point(_ label: String, _ time: ChartTime? = nil) -> ChartPoint {
    let value = value()
    let hasTarget = time != nil && generator.integer(in: 0...2) == 0
    return ChartPoint(
      label, value, text: generator.integer(in: 0...3) == 0 ? word() : "",
      isProvisional: generator.integer(in: 0...4) == 0,
      isApproximate: generator.integer(in: 0...4) == 0,
      isAccented: generator.integer(in: 0...4) == 0,
      href: generator.integer(in: 0...4) == 0 ? word() : nil, time: time,
      target: hasTarget ? self.value() : nil,
      targetText: hasTarget && generator.integer(in: 0...2) == 0 ? word() : "")
  }

  /// Years with gaps, some longer than one, each with its time; nothing for charts of categories.
  mutating func times(_ count: Int) -> [(label: String, time: ChartTime)] {
    var year = 1990
    return (0..<min(count, 40)).map { _ in
      year += generator.integer(in: 0...3) == 0 ? generator.integer(in: 2...20) : 1
      let last = generator.integer(in: 0...30) == 0 ? year + 2 : year
      return (last == year ? "\(year)年" : "\(year)—\(last)年", ChartTime(years: year...last))
    }
  }

  mutating func chart() -> Chart {
    let kind = Chart.Kind.allCases[generator.integer(in: 0...(Chart.Kind.allCases.count - 1))]
    let count = generator.integer(in: 0...40) == 0 ? 200 : generator.integer(in: 1...9)
    let isTwo = kind == .slope && generator.integer(in: 0...3) > 0
    let times = generator.integer(in: 0...1) == 0 ? times(isTwo ? 2 : count) : []
    let labels =
      times.isEmpty
      ? (isTwo ? ["2020", "2021"] : (0..<count).map { _ in word() }) : times.map(\.label)
    let series = (0..<generator.integer(in: 1...6)).map { _ in
      ChartSeries(
        word(), level: generator.integer(in: 0...1) == 0 ? "学校" : "专业群",
        points: labels.indices.filter { _ in generator.integer(in: 0...7) > 0 }
          .map { point(labels[$0], times.isEmpty ? nil : times[$0].time) },
        target: generator.integer(in: 0...2) == 0 ? value() : nil,
        targetText: generator.integer(in: 0...2) == 0 ? word() : "")
    }
    return Chart(
      kind, title: word(), series: series,
      unit: ["%", "万元", "个", "", word()][
        generator.integer(in: 0...4)], language: generator.integer(in: 0...3) == 0 ? .en : .zh,
      isAdditive: generator.integer(in: 0...1) == 0)
  }
}

@Suite("Labels")
struct LayoutTests {
  @Test(
    "in 2,000 random charts no label leaves the picture or lies on another, and all is well-formed",
    arguments: 0..<20)
  func randomCharts(block: Int) {
    var found: [String] = []
    for seed in block * 100..<block * 100 + 100 {
      var random = RandomChart(seed: UInt64(seed))
      let chart = random.chart()
      for width in Chart.Width.allCases {
        guard let drawing = chart.drawing(width: Double(width.rawValue)) else { continue }
        found += faults(of: drawing).map { "seed \(seed), \(chart.kind), \(width): \($0)" }
      }
      let html = chart.html(id: "c")
      #expect(isWellFormed(html), "seed \(seed)")
      #expect(!html.contains("-0\"") && !html.contains("nan") && !html.contains("<script"))
      guard seed % 10 == 0 else { continue }
      var again = RandomChart(seed: UInt64(seed))
      #expect(again.chart().html(id: "c") == html, "seed \(seed)")
    }
    #expect(found.prefix(3) == [])
  }

  @Test("in 100 random networks no label leaves the picture or lies on another", arguments: 0..<10)
  func randomNetworks(block: Int) {
    var found: [String] = []
    for seed in block * 10..<block * 10 + 10 {
      var random = RandomChart(seed: UInt64(seed) + 77)
      let rings = (0..<random.generator.integer(in: 1...3)).map { ring in
        let count = random.generator.integer(in: 3...16)
        return Network.Ring(random.word(), (0..<count).map { "\(random.word())\($0)" })
      }
      let network = Network(title: random.word(), hub: random.word(), rings: rings)
      for width in [640.0, 340, 520] {
        guard let drawing = network.drawing(width: width) else { continue }
        found += faults(of: drawing).map { "seed \(seed), \(width): \($0)" }
      }
      #expect(isWellFormed(network.html(id: "n")), "seed \(seed)")
    }
    #expect(found.prefix(3) == [])
  }
}
